import { createRequire } from 'node:module'
import type * as PdfLib from 'pdf-lib'
import type { Pack } from '../compiler/handout/packs.ts'
import { END_MARK, PACK_TITLES, type PackPages, partsOfPack, renderPack } from '../compiler/render/sheet/pack.ts'
import { ON_SCREEN } from '../compiler/render/sheet/sheet-content.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import type { PdfFacts } from './pdf-metadata.ts'
import type { Press } from './press.ts'
import { assemblePack, sheetNeeds } from './sheet-html.ts'
import type { PaperSize } from './sheet-style.ts'

const { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } = createRequire(import.meta.url)('pdf-lib/dist/pdf-lib.min.js') as typeof PdfLib

/** Where the packs of a session are, without size and ending. */
export const packPath = ({ name }: Session, { moment }: Pack): string => `give-out/packs/${name}-${moment}`

/**
 * A pack on one paper. Chromium cannot write page numbers into the contents, so it is printed twice: the first print's
 * bookmarks tell how long each part is.
 */
export async function printPack(made: MadeKit, session: Session, pack: Pack, size: PaperSize, press: Press): Promise<Uint8Array> {
  const needs = sheetNeeds(made, 'give-out')
  const { settings } = made.kit
  const title = `${session.title}: ${PACK_TITLES[pack.moment].toLowerCase()}`
  const facts: PdfFacts = { title, authors: settings.authors, subject: settings.title, language: settings.language, date: made.date }
  const print = async (pages?: PackPages): Promise<Uint8Array> =>
    press.print(await assemblePack(made, title, partsOfPack(pack), renderPack(session, pack, needs, ON_SCREEN, pages), size), facts)
  return print(await pagesOf(await print(), partsOfPack(pack).length))
}

async function pagesOf(bytes: Uint8Array, count: number): Promise<PackPages> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const marks = topBookmarks(pdf)
  const ends = marks.flatMap(({ title }, index) => (title.startsWith(END_MARK) ? [index] : []))
  // Each part begins with its title, after the cover's or the mark where the part before it ends.
  const lengths = ends.map((end, index) => (marks[end]?.page ?? 0) - (marks[(ends[index - 1] ?? 0) + 1]?.page ?? 0) + 1)
  if (lengths.length !== count) throw new Error(`A pack has ${count} parts, its bookmarks ${lengths.length}`)
  // After the cover and its back; whatever ends on a front gets a back.
  let next = 3
  const starts = lengths.map((length) => {
    const start = next
    next += length + (length % 2)
    return start
  })
  return { starts, odd: lengths.map((length) => length % 2 === 1) }
}

/** The bookmarks of the highest level, each with its page, counted from 1. */
function topBookmarks(pdf: PdfLib.PDFDocument): { title: string; page: number }[] {
  const pages = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const marks: { title: string; page: number }[] = []
  const outlines = pdf.catalog.lookup(PDFName.of('Outlines'))
  let item = outlines instanceof PDFDict ? outlines.lookup(PDFName.of('First')) : undefined
  while (item instanceof PDFDict) {
    const title = item.lookup(PDFName.of('Title'))
    const target = item.lookup(PDFName.of('Dest'))
    marks.push({
      title: title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '',
      page: target instanceof PDFArray ? (pages.get(target.get(0).toString()) ?? 0) : 0,
    })
    item = item.lookup(PDFName.of('Next'))
  }
  return marks
}
