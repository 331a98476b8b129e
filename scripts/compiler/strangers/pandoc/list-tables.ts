import { parseAttributes } from '../../attributes.ts'
import { leaveOut } from '../items.ts'
import { blankAt, CLOSES, type DeckLine, mapBlocks } from '../line.ts'
import type { Told } from '../told/told.ts'
import { barred, inOneLine } from './grid-tables.ts'

const OPENING = /^\s*:{3,}\s*(?<braces>\{[^{}]*\.list-table(?=[\s}])[^{}]*\})\s*$/
const ROW = /^(?<before> *[-*+] +)[-*+](?<said> .*)?$/
/** What no cell of the kit holds. */
const BLOCK = /^\s*(?:`{3}|~{3}|:{3}|[>|])/
/** What is said of a cell at its head; with nothing more, it is empty. */
const OF_CELL = /^\[\]\{(?<said>[^{}]*)\}/
const RULES: Readonly<Record<string, string>> = { l: '---', r: '---:', c: ':---:' }

/** Lists of lists that the filter “list-table” of Pandoc makes tables, as tables of bars. */
export function listTables(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  if (!lines.some(({ text }) => OPENING.test(text))) return lines
  return mapBlocks(lines, (line, at) => {
    const braces = OPENING.exec(line.text)?.groups?.['braces']
    const end = braces === undefined ? -1 : lines.findIndex(({ text }, index) => index > at && CLOSES.test(text))
    const table = end < 0 ? undefined : tableOf(lines.slice(at + 1, end), line, braces ?? '', told)
    return table === undefined ? undefined : { lines: table, end }
  })
}

interface ListRow {
  readonly from: number
  readonly cells: string[][]
}

function tableOf(inside: readonly DeckLine[], opening: DeckLine, braces: string, told: Told): DeckLine[] | undefined {
  const rows: ListRow[] = []
  const caption: DeckLine[] = []
  let column = -1
  for (const line of inside) {
    const { before, said = '' } = ROW.exec(line.text)?.groups ?? {}
    const row = rows.at(-1)
    const isRow = before !== undefined && (column < 0 || before.length === column)
    if (isRow) {
      column = before.length
      rows.push({ from: line.from, cells: [[said]] })
    } else if (row === undefined) caption.push(line)
    else if (line.text.search(/\S/) === column && /^[-*+](?:\s|$)/.test(line.text.slice(column))) {
      row.cells.push([line.text.slice(column + 1)])
    } else row.cells.at(-1)?.push(line.text)
  }
  const breadth = Math.max(0, ...rows.map(({ cells }) => cells.length))
  if (breadth < 2 || inside.some(({ text }) => BLOCK.test(text))) return undefined
  const items = parseAttributes(braces, 0, false)?.items ?? []
  const valueOf = (name: string): string => items.find((item) => item.name === name)?.value ?? ''
  for (const item of items) {
    const isRead = item.value === 'list-table' || /^(?:aligns|header-cols|#)$/.test(item.name)
      || (item.name === 'header-rows' && /^[01]$/.test(item.value))
    if (!isRead) leaveOut(item, opening, told)
  }
  const filled = ({ from, cells }: ListRow): DeckLine => ({
    text: barred(columns.map((at) => cellOf(cells[at], from))),
    from,
  })
  const cellOf = (cell: readonly string[] = [], from = 0): string => {
    const text = inOneLine(cell)
    const said = OF_CELL.exec(text)
    for (const item of parseAttributes(`{${said?.groups?.['said'] ?? ''}}`, 0, false)?.items ?? []) {
      if (item.kind === 'key') leaveOut(item, { from }, told)
    }
    return text.slice(said?.[0].length ?? 0).trim()
  }
  const columns = Array.from({ length: breadth }, (_, index) => index)
  const aligns = valueOf('aligns').split(',').map((one) => one.trim())
  const { from } = opening
  const made = rows.map(filled)
  const heads = valueOf('header-rows') === '0' ? [{ text: barred(columns.map(() => '')), from }] : made.splice(0, 1)
  const rule = { text: barred(columns.map((at) => RULES[aligns[at] ?? ''] ?? '---')), from: heads[0]?.from ?? from }
  return [blankAt(from), ...caption, blankAt(from), ...heads, rule, ...made, blankAt(from)]
}
