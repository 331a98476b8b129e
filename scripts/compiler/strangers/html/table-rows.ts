import type { DeckLine } from '../line.ts'
import { linesOfCell } from './cell-blocks.ts'

interface HtmlCell {
  text: string
  readonly isHeading: boolean
  /** Does it stand out by a colour? */
  readonly isMarked: boolean
  /** So many columns and rows it is part of. */
  readonly breadth: number
  readonly height: number
}

export interface HtmlRow {
  readonly from: number
  readonly cells: HtmlCell[]
  /** Does it stand in the head of its table? */
  readonly isHead: boolean
}

/** The rows of a table in Markdown, in which no cell is broader or higher than another: of one that is, each place that it
 * takes says what it says; a row of one cell says it once. Several rows of headings are one. */
export function writeRows(all: readonly HtmlRow[]): DeckLine[] {
  const rows = all.filter(({ cells }) => cells.length > 0)
  const [first] = rows
  if (first === undefined) return []
  const texts = placed(rows)
  const width = Math.max(...texts.map((row) => row.length))
  const write = (row: readonly string[], from: number): DeckLine => ({
    from,
    text: `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`,
  })
  const end = rows.findIndex((row) => !isHead(row, first))
  const heads = end < 0 ? rows.length : end
  const head = Array.from({ length: width },
    (_, at) => [...new Set(texts.slice(0, heads).map((row) => row[at] ?? ''))].filter((text) => text !== '').join(': '))
  return [
    write(head, first.from),
    { from: first.from, text: `|${' --- |'.repeat(width)}` },
    ...rows.slice(heads).map(({ from }, index) => write(texts[heads + index] ?? [], from)),
  ]
}

/** Nothing but headings; of a single one it cannot be told of what, unless it is as broad as several. Behind headings a row
 * without any is no head, though none has said that the head ends. */
const isHead = ({ cells, isHead: isSaid }: HtmlRow, first: HtmlRow): boolean =>
  (isSaid && (cells.some(({ isHeading }) => isHeading) || !first.cells.some(({ isHeading }) => isHeading)))
  || (cells.slice(1).every(({ isHeading }) => isHeading)
    && (cells.length > 1 || (cells[0]?.isHeading === true && cells[0].breadth > 1)))

/** What stands in each place of each row. */
function placed(rows: readonly HtmlRow[]): string[][] {
  const cells = rows.flatMap((row) => row.cells)
  // Where most have a colour, none stands out.
  const marks = cells.filter(({ isMarked }) => isMarked).length * 2 < cells.length
  const made: string[][] = rows.map(() => [])
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of row.cells) {
      while (made[at]?.[column] !== undefined) column++
      const text = written(cell, marks)
      const again = text.includes('![') || text.includes('<img') || (row.cells.length === 1 && at > 0) ? '' : text
      for (let y = 0; y < cell.height; y++) {
        for (let x = 0; x < cell.breadth; x++) {
          const own = made[at + y]
          if (own !== undefined) own[column + x] = x + y === 0 ? text : again
        }
      }
      column += cell.breadth
    }
  }
  return made
}

function written(cell: HtmlCell, marks: boolean): string {
  const text = linesOfCell(cell.text).replace(/\s+/g, ' ').trim().replaceAll('|', '\\|')
  return marks && cell.isMarked && text !== '' ? `<mark>${text}</mark>` : text
}
