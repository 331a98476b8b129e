import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream, type PDFObject } from 'pdf-lib'

/**
 * The text of a PDF page in the order in which it is drawn, as far as Chromium's PDFs go: hexadecimal strings in fonts
 * that carry a ToUnicode map. Pieces stand apart by where they were moved to; blanks are not to be relied on.
 */
export function textOfPage(pdf: PDFDocument, page: PDFPage): string {
  const seen = new Set<PDFObject>()
  const read = (content: string, resources: PDFDict | undefined): string => {
    const fonts = new Map<string, Map<string, string>>()
    let font: Map<string, string> | undefined
    let text = ''
    for (const [, name, hex, drawn] of content.matchAll(/\/(\S+) [\d.]+ Tf|<([0-9A-Fa-f]*)>|\/(\S+) Do/g)) {
      if (name !== undefined) {
        if (!fonts.has(name)) fonts.set(name, mapOf(dict(resources, 'Font')?.lookupMaybe(PDFName.of(name), PDFDict)))
        font = fonts.get(name)
      } else if (hex !== undefined) {
        text += (hex.match(/.{4}/g) ?? []).map((code) => font?.get(code.toUpperCase()) ?? '').join('')
      } else if (drawn !== undefined) {
        const form = dict(resources, 'XObject')?.lookup(PDFName.of(drawn))
        if (
          !(form instanceof PDFRawStream) || seen.has(form)
          || form.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')
        ) continue
        text += read(streamText(form), dict(form.dict, 'Resources') ?? resources)
      }
    }
    return text
  }
  return read(drawnOn(pdf, page), page.node.Resources())
}

/** What a page is drawn by: operators and operands. */
export function drawnOn(pdf: PDFDocument, page: PDFPage): string {
  const contents = page.node.lookup(PDFName.of('Contents'))
  const streams = contents instanceof PDFArray ? contents.asArray().map((each) => pdf.context.lookup(each)) : [contents]
  return streams.map((stream) => (stream instanceof PDFRawStream ? streamText(stream) : '')).join('\n')
}

/** Text with blanks taken out: a PDF places words instead of writing them. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}

/** A stream as Latin-1, unpacked where it is packed. */
export function streamText(stream: PDFRawStream): string {
  const bytes = stream.contents
  const packed = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode')
  return Buffer.from(packed ? inflateSync(bytes) : bytes).toString('latin1')
}

function dict(parent: PDFDict | undefined, name: string): PDFDict | undefined {
  return parent?.lookupMaybe(PDFName.of(name), PDFDict)
}

/** Glyph codes to characters: the `bfchar` and `bfrange` lines of a ToUnicode map. */
function mapOf(font: PDFDict | undefined): Map<string, string> {
  const map = new Map<string, string>()
  const stream = font?.lookup(PDFName.of('ToUnicode'))
  if (!(stream instanceof PDFRawStream)) return map
  const text = streamText(stream)
  for (const [, lines = ''] of text.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = '', to = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>/g)) map.set(code.toUpperCase(), fromHex(to))
  }
  for (const [, lines = ''] of text.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from = '', last = '', to = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = Number.parseInt(from, 16)
      for (let code = first; code <= Number.parseInt(last, 16); code += 1) {
        const point = (Number.parseInt(to, 16) + code - first).toString(16).padStart(to.length, '0')
        map.set(code.toString(16).toUpperCase().padStart(4, '0'), fromHex(point))
      }
    }
  }
  return map
}

function fromHex(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}

/** Is all of this in the page, or its beginning there and its rest on the next, or after the page of a drawing? */
export function isPrinted(text: string, pages: readonly string[], from = 0): boolean {
  return pages.slice(from).some((page, index) => {
    if (page.includes(text)) return true
    // The longest beginning that the page has, found by halving: of each that it has, it has every shorter one too.
    let [some, none] = [0, text.length]
    while (none - some > 1) {
      const middle = (some + none) >> 1
      if (page.includes(text.slice(0, middle))) some = middle
      else none = middle
    }
    return some > 0 && pages.slice(from + index + 1, from + index + 3).some((next) => next.includes(text.slice(some)))
  })
}
