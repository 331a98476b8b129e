import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFPage, PDFRawStream } from 'pdf-lib'
import { streamText } from './pdf-text.ts'

/** a, b, c, d, e, f of a PDF's matrix. */
type Matrix = readonly [number, number, number, number, number, number]
const SAME: Matrix = [1, 0, 0, 1, 0, 0]

/** How far the text of a page reaches, in points from its left and lower edge. */
export interface Edges {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** First `a`, then `b`. */
const join = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
]

/** Where a glyph begins, which way its line runs, and how large it is, in points. */
interface Glyph {
  readonly x: number
  readonly y: number
  readonly upward: boolean
  readonly size: number
}

/**
 * Where the text of a page stands. A glyph's own width is not known; a quarter of its size is taken for it.
 *
 * @returns in points: how far it reaches, if there is any; how far above the foot its lines stand, from below; the
 * sizes of letters whose lines run up the page, which are those of a turned drawing
 */
export function glyphsOf(
  pdf: PDFDocument,
  page: PDFPage,
): { readonly edges?: Edges; readonly baselines: number[]; readonly turned: number[] } {
  const edges = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity }
  const [baselines, turned] = [new Set<number>(), new Set<number>()]
  eachGlyph(pdf, page, ({ x, y, upward, size }) => {
    edges.left = Math.min(edges.left, x)
    edges.right = Math.max(edges.right, x + size / 4)
    edges.bottom = Math.min(edges.bottom, y)
    edges.top = Math.max(edges.top, y + size / 4)
    baselines.add(y)
    if (upward) turned.add(size)
  })
  return {
    ...(baselines.size === 0 ? {} : { edges }),
    baselines: [...baselines].sort((a, b) => a - b),
    turned: [...turned],
  }
}

/** How far the lowest letter above a height is from it, in points. @param foot above which the text of a page stands */
export function roomAbove(
  foot: number,
  { baselines, height }: { readonly baselines: readonly number[]; readonly height: number },
): number {
  return (baselines.find((y) => y > foot) ?? height) - foot
}

/**
 * Walks through what is drawn and notes where each glyph begins, as far as Chromium's PDFs go: texts placed by `Tm` and
 * `Td`, matrices, and forms inside forms.
 */
function eachGlyph(pdf: PDFDocument, page: PDFPage, note: (glyph: Glyph) => void): void {
  const walk = (content: string, resources: PDFDict | undefined, start: Matrix): void => {
    const kept: Matrix[] = []
    let matrix = start
    let line: Matrix = SAME
    let size = 0
    for (
      const [, operands = '', operator, drawn] of content.matchAll(
        /((?:-?[\d.]+\s+){0,6})(q|Q|cm|Tm|Td|Tf|Tj|BT)\b|\/(\S+) Do/g,
      )
    ) {
      const numbers = operands.trim().split(/\s+/).map(Number)
      if (operator === 'q') kept.push(matrix)
      else if (operator === 'Q') matrix = kept.pop() ?? start
      else if (operator === 'cm') matrix = join(sixOf(numbers), matrix)
      else if (operator === 'Tm') line = sixOf(numbers)
      else if (operator === 'Td') line = join([1, 0, 0, 1, numbers[0] ?? 0, numbers[1] ?? 0], line)
      else if (operator === 'BT') line = SAME
      else if (operator === 'Tf') size = numbers.at(-1) ?? 0
      else if (operator === 'Tj') note(glyphAt(join(line, matrix), size))
      else if (drawn !== undefined) {
        const form = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.lookup(PDFName.of(drawn))
        if (!(form instanceof PDFRawStream) || form.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) continue
        const own = form.dict.lookup(PDFName.of('Matrix'))
        const inner = own instanceof PDFArray
          ? sixOf(own.asArray().map((one) => (one instanceof PDFNumber ? one.asNumber() : 0)))
          : SAME
        walk(streamText(form), form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources,
          join(inner, matrix))
      }
    }
  }
  const contents = page.node.lookup(PDFName.of('Contents'))
  const streams = contents instanceof PDFArray ? contents.asArray().map((each) => pdf.context.lookup(each)) : [contents]
  walk(streams.map((stream) => (stream instanceof PDFRawStream ? streamText(stream) : '')).join('\n'),
    page.node.Resources(), SAME)
}

function sixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f]
}

function glyphAt([a, b, , , x, y]: Matrix, size: number): Glyph {
  return { x, y, upward: b > Math.abs(a), size: Math.hypot(a, b) * size }
}
