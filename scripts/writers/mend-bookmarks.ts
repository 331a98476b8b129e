import type * as PdfLib from 'pdf-lib'
import { pdfLib } from './pdf-library.ts'
import { itemsBelow, type OutlineItem, outlinesOf, titleOf } from './pdf-bookmarks.ts'

const { PDFHexString, PDFName, PDFNumber } = pdfLib

/**
 * Chromium's bookmarks lack the blank where a heading is broken into lines, and say some headings again and again. They
 * get the words
 * of the page.
 * @param headings of the printed page
 */
export function restoreTitles(pdf: PdfLib.PDFDocument, headings: readonly string[]): void {
  const right = new Map(headings.map((heading) => [squeeze(heading), heading]))
  const restore = (parent: PdfLib.PDFDict): void => {
    for (const { dict } of itemsBelow(pdf, parent)) {
      const squeezed = squeeze(titleOf(dict))
      const title = right.get(squeezed) ?? right.get(onceOf(squeezed, right))
      if (title !== undefined) dict.set(PDFName.of('Title'), PDFHexString.fromText(title))
      restore(dict)
    }
  }
  const outlines = outlinesOf(pdf)
  if (outlines !== undefined) restore(outlines)
}

/**
 * Puts the bookmarks of slides below those of the parts that they belong to, which are closed at first. A heading's
 * level cannot
 * say so: on a screen every slide stands for itself.
 * @param parts in their order; the bookmarks before the first stay where they are
 */
export function groupBookmarks(pdf: PdfLib.PDFDocument, parts: readonly PdfPart[]): void {
  const outlines = outlinesOf(pdf)
  const top = outlines === undefined ? undefined : itemsBelow(pdf, outlines)[0]
  if (outlines === undefined || top === undefined) return
  const groups: { readonly head: OutlineItem; readonly items: OutlineItem[] }[] = []
  const loose: OutlineItem[] = []
  for (const item of itemsBelow(pdf, top.dict)) {
    const next = parts[groups.length]
    // A session's task has its number before its title.
    if (next !== undefined && squeeze(titleOf(item.dict)).replace(TASK, '') === squeeze(next.heading)) {
      groups.push({ head: item, items: [] })
      if (next.name !== next.heading) {
        item.dict.set(PDFName.of('Title'), PDFHexString.fromText(`${next.name}: ${next.heading}`))
      }
    } else (groups.at(-1)?.items ?? loose).push(item)
  }
  adopt(top, [...loose, ...groups.map(({ head }) => head)])
  for (const { head, items } of groups) {
    adopt(head, [...itemsBelow(pdf, head.dict), ...items])
    close(head.dict, itemsBelow(pdf, head.dict).length)
  }
  const shown = countOpen(pdf, top.dict)
  top.dict.set(PDFName.of('Count'), PDFNumber.of(shown))
  outlines.set(PDFName.of('Count'), PDFNumber.of(shown + 1))
}

function close(dict: PdfLib.PDFDict, children: number): void {
  if (children > 0) dict.set(PDFName.of('Count'), PDFNumber.of(-children))
}

/** @see ISO 32000-1, 12.3.3: how many bookmarks below this one are seen, while it is open. */
function countOpen(pdf: PdfLib.PDFDocument, parent: PdfLib.PDFDict): number {
  return itemsBelow(pdf, parent).reduce((sum, { dict }) => {
    const count = dict.lookup(PDFName.of('Count'))
    return sum + 1 + (count instanceof PDFNumber ? Math.max(0, count.asNumber()) : 0)
  }, 0)
}

function adopt(parent: OutlineItem, children: readonly OutlineItem[]): void {
  const link = (dict: PdfLib.PDFDict, key: string, target: OutlineItem | undefined): void => {
    if (target === undefined) dict.delete(PDFName.of(key))
    else dict.set(PDFName.of(key), target.ref)
  }
  link(parent.dict, 'First', children[0])
  link(parent.dict, 'Last', children.at(-1))
  for (const [index, child] of children.entries()) {
    link(child.dict, 'Parent', parent)
    link(child.dict, 'Prev', children[index - 1])
    link(child.dict, 'Next', children[index + 1])
  }
}

const TASK = /^Task\d+(?!:)/
const squeeze = (text: string): string => text.replace(/\s+/g, '')

/** Text that is one of these several times over, as that one; else empty. */
function onceOf(text: string, known: ReadonlyMap<string, string>): string {
  for (let length = 1; length <= text.length / 2; length++) {
    if (text.length % length > 0) continue
    const once = text.slice(0, length)
    if (known.has(once) && once.repeat(text.length / length) === text) return once
  }
  return ''
}

/** A part of the document. */
export interface PdfPart {
  /** The heading that it begins with. */
  readonly heading: string
  readonly name: string
}
