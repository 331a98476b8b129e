import { textBody, type TextTools } from './body.ts'
import { EMU, type CanvasFrame, type LookName, LOOKS } from './look.ts'
import { widthOf } from './metrics.ts'
import { colourOf, noLine, solid, transform } from './paint.ts'
import type { FigureBlock, TableBlock, TableCell } from './read.ts'
import { heightOf, type Paragraph, type SlideRun } from './text.ts'
import { x, type Xml } from './xml.ts'

/** Free space in a cell: to the right, above and below. */
const RIGHT = 24
const ABOVE = 8

/** “No Style, No Grid”: what lines there are say the cells. */
const STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}'

export interface TableFit {
  readonly widths: readonly number[]
  readonly heights: readonly number[]
  readonly scale: number
  readonly look: LookName
  readonly overflows: boolean
}

/** Column breadths by what they hold, and type as large as the room allows. */
export function fitTable({ rows, headRows, answers }: TableBlock, frame: CanvasFrame): TableFit {
  const count = Math.max(1, ...rows.map((row) => row.length))
  const look: LookName = rows.length - headRows <= 3 && count <= 3 ? 'table' : count <= 2 ? 'table' : 'small'
  const widths = answers === undefined
    ? columnWidths(rows, count, frame.width, look)
    : answerWidths(rows, count, frame.width, LOOKS[look].size)
  for (let scale = 1; scale >= 0.6; scale -= 0.025) {
    const heights = rows.map((row) => rowHeight(row, widths, look, scale))
    const sum = heights.reduce((all, one) => all + one, 0)
    if (sum <= frame.height || scale - 0.025 < 0.6) {
      return {
        widths,
        heights: stretched(heights, frame.height - sum, headRows),
        scale,
        look,
        overflows: sum > frame.height,
      }
    }
  }
  throw new RangeError('A table has no scale')
}

/** Rows take up some of the room that is left. */
function stretched(heights: readonly number[], spare: number, headRows: number): number[] {
  const share = Math.min(26, Math.max(0, spare) / Math.max(1, heights.length - headRows) * 0.8)
  return heights.map((height, index) => index < headRows ? height : height + share)
}

const paragraphOf = (cell: TableCell, look: LookName): Paragraph => ({ look, level: 0, runs: cell.runs })

function rowHeight(row: readonly TableCell[], widths: readonly number[], look: LookName, scale: number): number {
  const heights = row.map((cell, index) =>
    (cell.runs.length === 0 && cell.pictures !== undefined
      ? 0
      : heightOf([paragraphOf(bold(cell), look)], (widths[index] ?? 100) - RIGHT - 2, scale))
    + picturesHeight(cell, scale) + 2 * ABOVE
  )
  return Math.max(...heights, 0)
}

/** Of a picture in a cell, in px. */
const PICTURE = 120
/** Of a column with pictures. */
const BROAD_ENOUGH = 400

/** How high the pictures of a cell are, and what parts them from its words. */
const picturesHeight = ({ pictures = [] }: TableCell, scale: number): number =>
  pictures.length === 0 ? 0 : PICTURE * scale + ABOVE

/** Pictures of the cells of a table in its frame, each in its room. */
export function picturesInCells(block: TableBlock, frame: CanvasFrame): { block: FigureBlock; frame: CanvasFrame }[] {
  const { widths, heights, scale } = fitTable(block, frame)
  const sum = (some: readonly number[]): number => some.reduce((all, one) => all + one, 0)
  return block.rows.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const pictures = cell.pictures ?? []
      const width = ((widths[column] ?? RIGHT) - RIGHT) / Math.max(1, pictures.length)
      return pictures.map((one, index) => ({
        block: one,
        frame: {
          x: frame.x + sum(widths.slice(0, column)) + index * width,
          y: frame.y + sum(heights.slice(0, at)) + ABOVE,
          width,
          height: picturesHeight(cell, scale) - ABOVE,
        },
      }))
    })
  )
}

const bold = (cell: TableCell): TableCell =>
  cell.isHead ? { ...cell, runs: cell.runs.map((run) => run.note === true ? run : { ...run, bold: true }) } : cell

/** As on the page: verdict or number in what they need, of the rest 38 % for what is right, where a reason stands beside. */
function answerWidths(rows: TableBlock['rows'], count: number, width: number, size: number): number[] {
  const first =
    Math.max(...rows.map(([cell]) => (cell?.runs ?? []).reduce((sum, run) => sum + broadOf(run, size).text, 0)), 24)
    + RIGHT * 1.5 + 8
  return count < 3 ? [first, width - first] : [first, (width - first) * 0.38, (width - first) * 0.62]
}

/** By the root of how long what stands in a column is, none narrower than its longest word. */
function columnWidths(rows: TableBlock['rows'], count: number, width: number, look: LookName): number[] {
  const size = LOOKS[look].size
  const columns = Array.from({ length: count }, (_, column) => {
    const cells = rows.flatMap((row) => row[column] ?? [])
    const runs = cells.flatMap((cell) => bold(cell).runs.map((run) => ({ ...run, broad: broadOf(run, size) })))
    const longest = Math.max(...runs.map(({ broad }) => broad.word), 40) + RIGHT + 6
    const lines = cells.map((cell) => bold(cell).runs.reduce((sum, run) => sum + broadOf(run, size).text, 0))
    const least = cells.some(({ pictures }) => pictures !== undefined) ? BROAD_ENOUGH : 100
    return { narrowest: longest, wish: Math.sqrt(Math.max(...lines, least)) }
  })
  const narrow = columns.reduce((sum, { narrowest }) => sum + narrowest, 0)
  if (narrow >= width) return columns.map(({ narrowest }) => (narrowest / narrow) * width)
  const wishes = columns.reduce((sum, { wish }) => sum + wish, 0)
  const wished = columns.map(({ wish, narrowest }) => Math.max((wish / wishes) * width, narrowest))
  // What some take beyond their share comes from those that have more than they need.
  const over = wished.reduce((sum, one) => sum + one, 0) - width
  const spare = wished.map((one, index) => one - (columns[index]?.narrowest ?? 0))
  const all = spare.reduce((sum, one) => sum + one, 0)
  return wished.map((one, index) => one - (all === 0 ? 0 : (over * (spare[index] ?? 0)) / all))
}

function broadOf({ text, size, bold: isBold }: SlideRun, usual: number): { word: number; text: number } {
  const face = isBold === true ? 'sansBold' : 'sans'
  const of = (part: string): number => widthOf(part, face, size ?? usual)
  return { word: Math.max(0, ...text.split(/[^\S\u00a0]+/).map(of)), text: of(text) }
}

/** A table with its header row, in its frame on a slide. */
export function tableXml(id: number, block: TableBlock, frame: CanvasFrame, tools: TextTools): Xml {
  const { widths, heights, scale, look } = fitTable(block, frame)
  const height = heights.reduce((sum, one) => sum + one, 0)
  return x(
    'p:graphicFrame',
    {},
    x('p:nvGraphicFramePr', {},
      x('p:cNvPr', { id, name: `${tools.words.places.table} ${id}`, descr: descriptionOf(block) }),
      x('p:cNvGraphicFramePr', {}, x('a:graphicFrameLocks', { noGrp: true })), x('p:nvPr')),
    transform({ ...frame, height }, 'p:xfrm'),
    x('a:graphic', {},
      x('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
        x('a:tbl', {}, x('a:tblPr', {
          firstRow: block.headRows > 0,
          firstCol: block.rows.at(-1)?.[0]?.isHead === true,
        }, x('a:tableStyleId', {}, STYLE)), x('a:tblGrid', {}, widths.map((w) => x('a:gridCol', { w: w * EMU }))),
          block.rows.map((row, index) =>
            x('a:tr', { h: (heights[index] ?? 0) * EMU }, widths.map((_, column) =>
              cellXml(row[column], look, scale, {
                isHead: index < block.headRows,
                isFirst: index === 0,
                inset: block.answers !== undefined && column === 0 ? RIGHT / 2 : 0,
                anchor: index < block.headRows ? 'b' : block.answers === undefined ? 't' : 'ctr',
                fill: block.answers?.[index] === true ? 'right-soft' : undefined,
              }, tools)
            ))
          )))),
  )
}

/** What the table is of, for those who hear it before they go into it: the heads of its columns. */
const descriptionOf = ({ rows, headRows }: TableBlock): string =>
  (headRows === 0 ? [] : rows[0] ?? []).map(({ runs }) => runs.map(({ text }) => text).join('').replace(/\s+/g, ' '))
    .filter((text) => text !== '').join(', ')

interface CellLook {
  readonly isHead: boolean
  /** Of the first row. */
  readonly isFirst: boolean
  readonly inset: number
  readonly anchor: 'b' | 't' | 'ctr'
  readonly fill: string | undefined
}

function cellXml(
  cell: TableCell | undefined,
  look: LookName,
  scale: number,
  { isHead, isFirst, inset, anchor, fill }: CellLook,
  tools: TextTools,
): Xml {
  const { palette } = tools
  const found = cell ?? { runs: [], isHead: false }
  const size = look === 'small' ? 24 : 28
  const sized = bold(found).runs.map((run) => ({
    ...run,
    size: Math.round((run.size ?? size) * scale * 4) / 4,
    ...(isHead && run.colour === undefined ? { colour: 'ink-soft' } : {}),
  }))
  const paragraphs: Paragraph[] = sized.length === 0 ? [] : [{ look: 'cell', level: 0, runs: sized }]
  const body = textBody(paragraphs, 'cell', x('a:bodyPr'), tools, 'a:txBody')
  const aligned = found.align === undefined ? body : align(body, found.align)
  // What has no head begins with the line that a head would end with.
  const strong = (name: string): Xml => x(name, { w: 3 * EMU }, solid(colourOf('ink', palette)))
  return x('a:tc', {}, aligned, x('a:tcPr', {
    marL: inset * EMU,
    marR: RIGHT * EMU,
    marT: (ABOVE + (sized.length === 0 ? 0 : picturesHeight(found, scale))) * EMU,
    marB: ABOVE * EMU,
    anchor,
  }, ['a:lnL', 'a:lnR'].map((name) => ({ ...noLine, name })),
    isFirst && !isHead ? strong('a:lnT') : { ...noLine, name: 'a:lnT' },
    isHead ? strong('a:lnB') : x('a:lnB', { w: EMU }, solid(colourOf('ink-soft', palette))),
    fill === undefined ? x('a:noFill') : solid(colourOf(fill, palette))))
}

const align = (body: Xml, algn: string): Xml => ({
  ...body,
  children: body.children.map((child) =>
    typeof child === 'string' || child.name !== 'a:p' ? child : {
      ...child,
      children: child.children.map((one) =>
        typeof one === 'string' || one.name !== 'a:pPr' ? one : { ...one, attributes: { ...one.attributes, algn } }
      ),
    }
  ),
})
