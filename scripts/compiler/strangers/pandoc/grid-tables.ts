import { blankAt, type DeckLine, lineKinds, mapBlocks } from '../line.ts'
import { inBars } from './bars.ts'
import type { Told } from '../told/told.ts'

/** Above and below a row of such a table. */
export const BORDER = /^ {0,3}\+(?::?[-=]+:?\+)+\s*$/

/** Tables that Pandoc has drawn, with `+---+---+` between their rows, as tables of bars; one whose cells span several
 * columns or rows is shown as it is drawn. */
export function gridTables(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  if (!lines.some(({ text }) => BORDER.test(text))) return lines
  return mapBlocks(lines, (first, at, kinds) => {
    if (!BORDER.test(first.text)) return undefined
    let end = at
    while (kinds[end + 1] === 'text' && /^ {0,3}[+|]/.test(lines[end + 1]?.text ?? '')) end++
    const drawn = lines.slice(at, end + 1)
    const last = drawn.at(-1) ?? first
    if (drawn.length < 3 || !BORDER.test(last.text)) return undefined
    const table = tableOf(drawn, first)
    if (table === undefined) told.leftOut('cells of a drawn table that span several', first.from)
    return { lines: table === undefined ? asDrawn(drawn) : [blankAt(first.from), ...table, blankAt(last.from)], end }
  })
}

/** A table as code, in which what stands below one another stays so. */
export function asDrawn(lines: readonly DeckLine[]): DeckLine[] {
  const [first, last] = [lines[0]?.from ?? 0, lines.at(-1)?.from ?? 0]
  return [blankAt(first), { text: '```text', from: first }, ...lines, { text: '```', from: last }, blankAt(last)]
}

/** Where the bars of a line stand. */
const edgesOf = (text: string, mark: string): number[] => [...text].flatMap((one, at) => (one === mark ? at : []))

interface GridRow {
  readonly cells: readonly string[]
  readonly from: number
}

function tableOf(block: readonly DeckLine[], top: DeckLine): DeckLine[] | undefined {
  const edges = edgesOf(top.text, '+')
  const rows: GridRow[] = []
  let [drawn, headed, border]: [string[][], number, string] = [[], 0, top.text]
  for (const line of block.slice(1)) {
    if (BORDER.test(line.text)) {
      if (edgesOf(line.text, '+').length !== edges.length) return undefined
      if (drawn.length > 0) {
        const cells = edges.slice(1).map((_, column) => inOneLine(drawn.map((cells) => cells[column] ?? '')))
        rows.push({ cells, from: line.from - drawn.length })
      }
      if (headed === 0 && line.text.includes('=')) [headed, border] = [rows.length, line.text]
      drawn = []
      continue
    }
    const cells = cellsOf(line.text, edges)
    if (cells === undefined) return undefined
    drawn.push(cells)
  }
  // A last line of `=` ends a foot, and heads nothing.
  if (headed === rows.length) headed = 0
  const head = edges.slice(1).map((_, column) =>
    rows.slice(0, headed).map(({ cells }) => cells[column] ?? '').join(' ')
  )
  return [
    { text: barred(head), from: top.from },
    { text: barred(border.trim().slice(1, -1).split('+').map(alignmentOf)), from: top.from },
    ...rows.slice(headed).map(({ cells, from }) => ({ text: barred(cells), from })),
  ]
}

/** A line of a row cut at the bars below the border’s; wide letters move them, and then every bar counts. */
function cellsOf(text: string, edges: readonly number[]): string[] | undefined {
  const letters = [...text]
  if (edges.every((at) => letters[at] === '|')) {
    return edges.slice(1).map((edge, index) => letters.slice((edges[index] ?? 0) + 1, edge).join(''))
  }
  const cells = text.trim().slice(1, -1).split(/(?<!\\)\|/)
  return /^\s*\|.*\|\s*$/.test(text) && cells.length === edges.length - 1 ? cells : undefined
}

/** Paragraphs, entries and headings of a cell begin a line each. */
export const inOneLine = (lines: readonly string[]): string =>
  inBars(
    withBoldHeadings(lines.map((line) => line.trim())).join('\n').trim().replace(/\n{2,}/g, '<br>').replace(
      /(?:^|\n)[-*+] +/g,
      '<br>• ',
    )
      .replace(/^<br>/, '').replace(/\n/g, ' '),
  )

/** No cell has a rank for its headings. */
function withBoldHeadings(lines: readonly string[]): string[] {
  const kinds = lineKinds(lines.map((text, from) => ({ text, from })))
  return lines.map((line, index) => {
    const words = kinds[index] === 'text' && /^#{1,6}\s+(?<words>[^#\s].*)$/.exec(line)?.groups?.['words']
    return words ? `\n**${words.replace(/\s#+$/, '').replaceAll('**', '')}**\n` : line
  })
}

const alignmentOf = (dashes: string): string =>
  `${dashes.startsWith(':') ? ':' : ''}---${dashes.endsWith(':') ? ':' : ''}`

/** A row of a table. */
export const barred = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
