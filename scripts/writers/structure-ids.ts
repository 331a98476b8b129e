import type * as PdfLib from 'pdf-lib'
import { pdfLib } from './pdf-library.ts'

const { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } = pdfLib

/**
 * Gives the elements of a tagged PDF ids by their place in it. Chromium calls them by a number that it counts up
 * through
 * all pages that it has printed, so that the same page would come out differently after another one.
 * @see ISO 32000-1, 14.7.2 (`/ID`, `/IDTree`) and 14.8.5.7 (`/Headers` of a table's cell)
 */
export function renumberStructure(pdf: PdfLib.PDFDocument): void {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return
  const numbers = new Map<string, number>()
  const renamed = (old: PdfLib.PDFObject | undefined): PdfLib.PDFString | undefined => {
    if (!(old instanceof PDFString || old instanceof PDFHexString)) return undefined
    const id = old.decodeText()
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return PDFString.of(`node${String(number).padStart(8, '0')}`)
  }
  const named: [PdfLib.PDFString, PdfLib.PDFRef][] = []
  for (const [ref, element] of pdf.context.enumerateIndirectObjects()) {
    if (!(element instanceof PDFDict) || element.get(PDFName.of('Type')) !== PDFName.of('StructElem')) continue
    const id = renamed(element.get(PDFName.of('ID')))
    if (id !== undefined) {
      element.set(PDFName.of('ID'), id)
      named.push([id, ref])
    }
    for (const headers of headersOf(element)) {
      headers.asArray().forEach((header, index) => headers.set(index, renamed(header) ?? header))
    }
  }
  if (named.length === 0) return
  removeTree(pdf, root.get(PDFName.of('IDTree')))
  // A tree of names is searched by halves: they must be sorted.
  named.sort(([a], [b]) => (a.asString() < b.asString() ? -1 : 1))
  root.set(PDFName.of('IDTree'), pdf.context.obj({ Names: named.flat() }))
}

/** The lists of heads among an element's attributes, which stand alone or in a list. */
function headersOf(element: PdfLib.PDFDict): PdfLib.PDFArray[] {
  const attributes = element.lookup(PDFName.of('A'))
  const all = attributes instanceof PDFArray
    ? attributes.asArray().map((_, index) => attributes.lookup(index))
    : [attributes]
  return all.flatMap((one) => {
    const headers = one instanceof PDFDict ? one.lookup(PDFName.of('Headers')) : undefined
    return headers instanceof PDFArray ? [headers] : []
  })
}

/** Takes a tree of names out of the file, where it would stand on with the old ones. */
function removeTree(pdf: PdfLib.PDFDocument, node: PdfLib.PDFObject | undefined): void {
  const dict = pdf.context.lookup(node)
  if (node instanceof PDFRef) pdf.context.delete(node)
  const kids = dict instanceof PDFDict ? dict.lookup(PDFName.of('Kids')) : undefined
  if (kids instanceof PDFArray) { for (const kid of kids.asArray()) removeTree(pdf, kid) }
}
