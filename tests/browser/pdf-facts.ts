import { readFile } from 'node:fs/promises'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib'

/** Opens a PDF as it was written. */
export async function loadPdf(file: string): Promise<PDFDocument> {
  return PDFDocument.load(await readFile(file), { updateMetadata: false })
}

/** All dictionaries of a PDF, those of its streams included. */
export function dictionaries(pdf: PDFDocument): PDFDict[] {
  return pdf.context.enumerateIndirectObjects().map(([, object]) => object)
    .flatMap((object) => (object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : []))
}

/** What stands in a dictionary under a name, as PDF writes it: `/Figure`; empty where there is nothing. */
export function named(dict: PDFDict, name: string): string {
  return String(dict.get(PDFName.of(name)) ?? '')
}

/** The text under a name, where it is one. */
export function textIn(dict: PDFDict, name: string): string[] {
  const value = dict.lookup(PDFName.of(name))
  return value instanceof PDFString || value instanceof PDFHexString ? [value.decodeText()] : []
}
