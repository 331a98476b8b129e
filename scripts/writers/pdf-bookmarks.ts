import type * as PdfLib from 'pdf-lib'
import { openPdf, pdfLib } from './pdf-library.ts'

const { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } = pdfLib

export interface Bookmark {
  readonly title: string
  /** From 1. */
  readonly page: number
  /** Where on it the heading begins: points above its foot. */
  readonly top: number
  /** 1: the highest. */
  readonly level: number
}

/** What a printed PDF tells of where its parts stand. */
export interface Outline {
  readonly pages: number
  /** In their order: the only thing in it that tells on which page a heading stands. */
  readonly bookmarks: readonly Bookmark[]
}

export async function readOutline(bytes: Uint8Array): Promise<Outline> {
  const pdf = await openPdf(bytes)
  const pages = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const walk = (parent: PdfLib.PDFDict, level: number): Bookmark[] =>
    itemsBelow(pdf, parent).flatMap(({ dict }) => {
      const target = dict.lookup(PDFName.of('Dest'))
      return [{
        title: titleOf(dict),
        top: heightOf(target),
        page: target instanceof PDFArray ? (pages.get(target.get(0).toString()) ?? 0) : 0,
        level,
      }, ...walk(dict, level + 1)]
    })
  const outlines = outlinesOf(pdf)
  return { pages: pages.size, bookmarks: outlines === undefined ? [] : walk(outlines, 1) }
}

/** A bookmark as it stands in the file. */
export interface OutlineItem {
  readonly ref: PdfLib.PDFRef
  readonly dict: PdfLib.PDFDict
}

/** What all bookmarks stand below, if there are any. */
export function outlinesOf(pdf: PdfLib.PDFDocument): PdfLib.PDFDict | undefined {
  const outlines = pdf.catalog.lookup(PDFName.of('Outlines'))
  return outlines instanceof PDFDict ? outlines : undefined
}

/** The bookmarks one level below, in their order. */
export function itemsBelow(pdf: PdfLib.PDFDocument, parent: PdfLib.PDFDict): OutlineItem[] {
  const found: OutlineItem[] = []
  let ref = parent.get(PDFName.of('First'))
  while (ref instanceof PDFRef) {
    const dict = pdf.context.lookup(ref)
    if (!(dict instanceof PDFDict)) break
    found.push({ ref, dict })
    ref = dict.get(PDFName.of('Next'))
  }
  return found
}

export function titleOf(dict: PdfLib.PDFDict): string {
  const title = dict.lookup(PDFName.of('Title'))
  return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : ''
}

/** Targets read [page /XYZ left top zoom]. */
function heightOf(target: unknown): number {
  const top = target instanceof PDFArray ? target.lookup(3) : undefined
  return top instanceof PDFNumber ? top.asNumber() : 0
}
