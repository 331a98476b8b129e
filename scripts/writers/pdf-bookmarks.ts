import { createRequire } from 'node:module'
import type * as PdfLib from 'pdf-lib'

const { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } = createRequire(import.meta.url)('pdf-lib/dist/pdf-lib.min.js') as typeof PdfLib

export interface Bookmark {
  readonly title: string
  /** From 1. */
  readonly page: number
  /** Where on it the heading begins: points above its foot. */
  readonly top: number
  /** 1: the highest. */
  readonly level: number
}

/** The bookmarks of a printed PDF in their order: the only thing in it that tells on which page a heading stands. */
export async function bookmarksOf(bytes: Uint8Array): Promise<Bookmark[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const walk = (parent: unknown, level: number): Bookmark[] => {
    const found: Bookmark[] = []
    let item = parent instanceof PDFDict ? parent.lookup(PDFName.of('First')) : undefined
    while (item instanceof PDFDict) {
      const title = item.lookup(PDFName.of('Title'))
      const target = item.lookup(PDFName.of('Dest'))
      found.push({
        title: title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '',
        top: heightOf(target),
        page: target instanceof PDFArray ? (pages.get(target.get(0).toString()) ?? 0) : 0, level,
      }, ...walk(item, level + 1))
      item = item.lookup(PDFName.of('Next'))
    }
    return found
  }
  return walk(pdf.catalog.lookup(PDFName.of('Outlines')), 1)
}

/** Targets read [page /XYZ left top zoom]. */
function heightOf(target: unknown): number {
  const top = target instanceof PDFArray ? target.lookup(3) : undefined
  return top instanceof PDFNumber ? top.asNumber() : 0
}

export async function pageCount(bytes: Uint8Array): Promise<number> {
  return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
}
