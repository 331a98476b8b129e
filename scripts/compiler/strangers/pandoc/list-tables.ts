import { parseAttributes } from '../../attributes.ts'
import { leaveOut } from '../items.ts'
import { blankAt, CLOSES, type DeckLine, isBlank, lineKinds } from '../line.ts'
import { inBars } from './bars.ts'
import type { Told } from '../told/told.ts'

const OPENING = /^\s*:{3,}\s*(?<braces>\{[^{}]*\.list-table(?=[\s}])[^{}]*\})\s*$/
const ROW = /^ *[-*] +[-*](?<said> .*)?$/
const CELL = /^ +[-*](?<said> .*)?$/
const RULES: Readonly<Record<string, string>> = { l: '---', r: '---:', c: ':---:' }

/** A table that a filter of Pandoc makes of a list of lists, as a table of bars. */
export function listTables(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  if (!lines.some(({ text }) => OPENING.test(text))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const braces = kinds[at] === 'text' ? OPENING.exec(line.text)?.groups?.['braces'] : undefined
    const end = braces === undefined ? -1 : lines.findIndex(({ text }, index) => index > at && CLOSES.test(text))
    const table = end < 0 ? undefined : tableOf(lines.slice(at + 1, end), line, braces ?? '', told)
    made.push(...(table ?? [line]))
    if (table !== undefined) at = end
  }
  return made
}

function tableOf(inside: readonly DeckLine[], opening: DeckLine, braces: string, told: Told): DeckLine[] | undefined {
  const rows: { readonly from: number; readonly cells: string[] }[] = []
  const before: DeckLine[] = []
  for (const line of inside) {
    const begins = ROW.exec(line.text)
    const cell = CELL.exec(line.text)
    const last = rows.at(-1)
    if (begins !== null) rows.push({ from: line.from, cells: [(begins.groups?.['said'] ?? '').trim()] })
    else if (last === undefined) before.push(line)
    else if (cell !== null) last.cells.push((cell.groups?.['said'] ?? '').trim())
    else if (!isBlank(line)) last.cells.push(`${last.cells.pop() ?? ''} ${line.text.trim()}`)
  }
  const breadth = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const [head, ...others] = rows
  if (head === undefined || breadth < 2) return undefined
  const items = parseAttributes(braces, 0, false)?.items ?? []
  const aligns = items.find(({ name }) => name === 'aligns')?.value.split(',') ?? []
  for (const item of items) {
    if (item.value !== 'list-table' && !/^(?:aligns|widths|header-rows|#)$/.test(item.name)) {
      leaveOut(item, opening, told)
    }
  }
  const barred = ({ from, cells }: { from: number; cells: readonly string[] }): DeckLine => ({
    text: `| ${Array.from({ length: breadth }, (_, index) => inBars(cells[index] ?? '')).join(' | ')} |`,
    from,
  })
  const rule = Array.from({ length: breadth }, (_, index) => RULES[aligns[index]?.trim() ?? ''] ?? '---').join(' | ')
  const blank = blankAt(opening.from)
  return [blank, ...before, blank, barred(head), { text: `| ${rule} |`, from: head.from }, ...others.map(barred), blank]
}
