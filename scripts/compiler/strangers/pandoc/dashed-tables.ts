import { inBars } from './bars.ts'
import { blankAt, isBlank, type DeckLine, lineKinds } from '../line.ts'

/** Dashes below a head, or above a first row, one row of them a column. */
const COLUMNS = /^ {0,3}-{2,}(?: +-{2,})+ *$/
/** Above and below a table whose cells may have several lines. */
const FRAME = /^ {0,3}-{5,} *$/
const CAPTION = /^(?:Table)?:\s+(?<said>\S.*)$/
/** More lines than a slide holds. */
const MOST = 80
/** And than a head has. */
const HEAD = 8

/** Tables that Pandoc tells by dashes alone, as tables of bars: with or without a head, a row a line, or between blank lines. */
export function dashedTables(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => COLUMNS.test(text))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at]
    const table = kinds[at] === 'text' ? tableAt(lines, kinds, at) : undefined
    if (table === undefined) made.push(...lines.slice(at, at + 1))
    else {
      const from = first?.from ?? 0
      made.push(blankAt(from), ...table.rows, blankAt(from))
      at = table.end
    }
  }
  return made
}

interface DashedTable {
  readonly rows: readonly DeckLine[]
  /** Its last line. */
  readonly end: number
}

function tableAt(lines: readonly DeckLine[], kinds: readonly string[], at: number): DashedTable | undefined {
  const textAt = (index: number): string => (kinds[index] === 'text' ? lines[index]?.text ?? '' : '')
  if (at > 0 && textAt(at - 1).trim() !== '') return undefined
  const isFramed = FRAME.test(textAt(at))
  const hasNoHead = COLUMNS.test(textAt(at))
  const dashes = hasNoHead ? at : firstOf(at + 1, isFramed ? HEAD : 1, (index) => COLUMNS.test(textAt(index)))
  if (dashes === undefined || lines.slice(at, dashes).some(isBlank) || textAt(at).trim() === '') return undefined
  const ends = (index: number): boolean =>
    isFramed ? FRAME.test(textAt(index)) : hasNoHead ? COLUMNS.test(textAt(index)) || FRAME.test(textAt(index)) : false
  const end = firstOf(dashes + 1, MOST, ends)
    ?? (isFramed || hasNoHead ? undefined : firstOf(dashes + 1, MOST, (index) => textAt(index).trim() === ''))
  if (end === undefined) return undefined
  const columns = columnsOf(textAt(dashes))
  const body = lines.slice(dashes + 1, end)
  const parted = body.slice(0, -1).some(isBlank)
  const groups = parted ? groupsOf(body) : body.filter((line) => !isBlank(line)).map((line) => [line])
  const head = lines.slice(at + (isFramed ? 1 : 0), hasNoHead ? at : dashes)
  const from = lines[at]?.from ?? 0
  if (groups.length === 0) return undefined
  const below = isBlank(lines[end] ?? blankAt(0)) ? end : end + 1
  const caption = captionOf(lines[below], lines[below + 1])
  return {
    rows: [
      { text: barred(columns.map((column) => cellOf(head, column))), from },
      { text: barred(columns.map((column) => sideOf(hasNoHead ? groups[0] ?? [] : head, column))), from },
      ...groups.map((group) => ({
        text: barred(columns.map((column) => cellOf(group, column))),
        from: group[0]?.from ?? from,
      })),
      ...caption,
    ],
    end: caption.length > 0 ? below + 1 : end,
  }
}

function firstOf(start: number, count: number, is: (index: number) => boolean): number | undefined {
  for (let index = start; index < start + count; index++) if (is(index)) return index
  return undefined
}

/** From where to where each column goes: to the next, as what stands in it may be broader than its dashes. */
interface DashedColumn {
  readonly start: number
  readonly end: number
  readonly dashes: number
}

function columnsOf(text: string): DashedColumn[] {
  const found = [...text.matchAll(/-+/g)].map(({ index, 0: marks }) => ({ start: index, dashes: index + marks.length }))
  return found.map(({ start, dashes }, at) => ({
    start: at === 0 ? 0 : start,
    dashes,
    end: found[at + 1]?.start ?? Infinity,
  }))
}

/** Lines between blank ones are one row. */
function groupsOf(lines: readonly DeckLine[]): DeckLine[][] {
  const groups: DeckLine[][] = [[]]
  for (const line of lines) {
    if (isBlank(line)) groups.push([])
    else groups.at(-1)?.push(line)
  }
  return groups.filter((group) => group.length > 0)
}

const cellOf = (lines: readonly DeckLine[], { start, end }: DashedColumn): string =>
  inBars(lines.map(({ text }) => text.slice(start, end).trim()).join(' ').trim())

/** Words that end with the dashes and not begin with them stand at the right, those that do neither in the middle. */
function sideOf(lines: readonly DeckLine[], { start, dashes, end }: DashedColumn): string {
  const longest = lines.map(({ text }) => text.slice(start, end).trimEnd()).sort((a, b) => b.length - a.length)[0] ?? ''
  const isLeft = longest === '' || !longest.startsWith(' ')
  const isRight = longest.length >= dashes - start
  return isLeft ? '---' : isRight ? '---:' : ':---:'
}

const barred = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** What is said of a table behind the blank line below it. */
function captionOf(blank: DeckLine | undefined, line: DeckLine | undefined): DeckLine[] {
  const said = blank !== undefined && isBlank(blank) ? CAPTION.exec(line?.text ?? '')?.groups?.['said'] : undefined
  return said === undefined || line === undefined
    ? []
    : [blankAt(line.from), { text: said.replace(/(?<!\s)\s*\{[^{}]*\}\s*$/, ''), from: line.from }]
}
