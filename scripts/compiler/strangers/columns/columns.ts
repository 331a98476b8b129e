import {
  blankAt,
  dedented,
  divAround,
  headingLevel,
  isBlank,
  type DeckLine,
  lineKinds,
  deeper,
  NOTES_OR_FOOT,
  rewrite,
  withClosedFence,
} from '../line.ts'
import { pausedEntries } from '../room/paused-entries.ts'

/** Columns side by side, each some lines with its share of the breadth; the first heading of the first, if it begins with one, stands above. */
export function columnsOf(columns: readonly (readonly DeckLine[])[], shares: readonly string[] = []): DeckLine[] {
  const [left = [], ...others] = columns
  const levels = columns.map(firstLevel)
  // Columns whose headings are of one rank have them alike.
  const areAlike = columns.length > 1 && levels[0] !== 0 && levels.every((level) => level === levels[0])
  const { head, rest } = areAlike ? { head: [], rest: left } : takeHeading(left)
  const parts = (areAlike ? columns.map(asParts) : [rest, ...others]).map((lines, at) => ({
    lines,
    share: shares[at] ?? '',
  }))
    .filter(({ lines }) => lines.some((line) => !isBlank(line)))
  if (parts.length < 2) return [...head, ...parts.flatMap(({ lines }) => lines)]
  return [
    ...head,
    ...divAround('columns',
      parts.flatMap(({ lines, share }) => divAround(share === '' ? 'column' : `{.column width=${share}}`, lines))),
  ]
}

/** A box around the heading, or room above it. */
const BOX = /^\s*<(?:div|center|section|br)\b[^<>]*>\s*$/

/** The rank of the heading that a column begins with; 0 where it begins with none. */
const firstLevel = (lines: readonly DeckLine[]): number =>
  headingLevel(lines.find((line) => !isBlank(line) && !BOX.test(line.text)) ?? blankAt(0))

/** What heads a column is below what heads a slide. */
function asParts(lines: readonly DeckLine[]): readonly DeckLine[] {
  const kinds = lineKinds(lines)
  return lines.map((line, at) =>
    kinds[at] === 'text' && /^ {0,3}##?\s/.test(line.text) ? rewrite(line, line.text.replace(/#+/, '###')) : line
  )
}

function takeHeading(lines: readonly DeckLine[]): { head: DeckLine[]; rest: readonly DeckLine[] } {
  const at = lines.findIndex((line) => !isBlank(line) && !BOX.test(line.text))
  const line = lines[at]
  if (line === undefined || headingLevel(line) === 0 || headingLevel(line) > 2) return { head: [], rest: lines }
  return { head: [line, blankAt(line.from)], rest: [...lines.slice(0, at), ...lines.slice(at + 1)] }
}

/** Lines parted at those that name a slot, such as `::right::`; what stands before the first is `default`. */
export function slotsOf(lines: readonly DeckLine[], slot: RegExp): Map<string, DeckLine[]> {
  const kinds = lineKinds(lines)
  const slots = new Map<string, DeckLine[]>([['default', []]])
  let name = 'default'
  for (const [index, line] of lines.entries()) {
    const found = kinds[index] === 'text' ? slot.exec(line.text)?.groups?.['slot'] : undefined
    if (found !== undefined) {
      name = found.toLowerCase()
      slots.set(name, slots.get(name) ?? [])
    } else slots.get(name)?.push(line)
  }
  return slots
}

/** What stands behind lines such as `. . .` appears with a press, to the end of the slide or to the next. */
export function pausesOf(lines: readonly DeckLine[], pause: RegExp): DeckLine[] {
  const kinds = lineKinds(lines)
  const made: DeckLine[][] = [[]]
  let depth = 0
  for (const [index, line] of lines.entries()) {
    const isText = kinds[index] === 'text'
    if (isText) depth += deeper(line)
    // Within a block it ends with the block, which no line of its own says: what follows is there at once.
    if (isText && pause.test(line.text)) { if (depth === 0) made.push([]) }
    else made.at(-1)?.push(line)
  }
  const [first = [], ...later] = made
  const shown = [...later.length > 0 ? withClosedFence(first) : first]
  for (const part of later) {
    // Small print stands at the foot, where it is there at once.
    const end = part.findIndex(({ text }) => NOTES_OR_FOOT.test(text) || /^\s*\.footnote\b/.test(text))
    const own = end < 0 ? part : part.slice(0, end)
    const paused = pausedEntries(shown, own)
    // What follows an entry comes with it, of whatever kind it is.
    const isMore = paused?.rest.some((line) => !isBlank(line)) === true && !/^\s/.test(paused.entries[0]?.text ?? '')
    const { entries, rest } = paused === undefined || isMore ? { entries: [], rest: own } : paused
    shown.push(...entries, ...(rest.some((line) => !isBlank(line)) ? divAround('step', rest) : []),
      ...(end < 0 ? [] : part.slice(end)))
  }
  return shown
}

/** From a line on all is for the speaker. @param rest what that line itself says to them */
export function notesFrom(lines: readonly DeckLine[], start: RegExp): DeckLine[] {
  const kinds = lineKinds(lines)
  const at = lines.findIndex((line, index) => kinds[index] === 'text' && start.test(line.text))
  const line = lines[at]
  if (line === undefined) return [...lines]
  const said = [{ ...line, text: line.text.replace(start, '').trim() }, ...dedented(lines.slice(at + 1))]
  return [
    ...withClosedFence(lines.slice(0, at)),
    ...(said.some((one) => !isBlank(one)) ? divAround('notes', said) : []),
  ]
}
