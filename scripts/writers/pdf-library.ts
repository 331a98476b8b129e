import { createRequire } from 'node:module'
import type * as PdfLib from 'pdf-lib'

/** Its one-file build loads in 30 ms, the 200 files that its name stands for in 100 and more. */
export const pdfLib: typeof PdfLib = createRequire(import.meta.url)('pdf-lib/dist/pdf-lib.min.js')

/** Otherwise it waits a millisecond after every fifty objects, for a window that must not stand still: of the tenth of a
 * second that a deck takes, half. */
const WITHOUT_WAITING = Infinity

/** @returns a PDF as it is: opening it changes no date. */
export const openPdf = (bytes: Uint8Array): Promise<PdfLib.PDFDocument> =>
  pdfLib.PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: WITHOUT_WAITING })

export const savePdf = (pdf: PdfLib.PDFDocument): Promise<Uint8Array> =>
  pdf.save({ useObjectStreams: true, addDefaultPage: false, objectsPerTick: WITHOUT_WAITING })
