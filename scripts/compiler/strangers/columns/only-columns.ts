import { blankAt, divAround, type DeckLine, isBlank, lineKinds, NOTES_OR_FOOT } from '../line.ts'
import { blocksIn, type NestedBlock } from './nested-blocks.ts'
import { COLUMN } from './rows.ts'
import { isUnseen } from './first-stack.ts'

const COLUMNS = /^(?:columns\s*(?:\{|$)|\{[^{}]*\.columns(?=[\s}]))/
/** What another program shows, or what ends a part of the slide: who mixes them knows why. */
const STRANGE = /^\s*<(?!br\b)/
const PAUSE = /^\s*(?:\. \. \.|<br\s*\/?>)\s*$/

/** In a row of columns stands nothing else: what was written above the first, between them or below them has the breadth
 * of the row, above it or below it. Beside a single column it is one, too. What is for the speaker is below. */
export function onlyColumns(lines: readonly DeckLine[]): readonly DeckLine[] {
  let made = lines
  for (let at = 0;; at++) {
    const blocks = blocksIn(made)
    const row = blocks.filter(({ what }) => COLUMNS.test(what))[at]
    if (row === undefined) return made
    made = withoutOthers(made, row, blocks)
  }
}

/** A part of a row: a block, or a line of words. */
interface RowPart {
  readonly kind: 'column' | 'notes' | 'other' | 'room'
  readonly lines: readonly DeckLine[]
}

function withoutOthers(
  lines: readonly DeckLine[],
  row: NestedBlock,
  blocks: readonly NestedBlock[],
): readonly DeckLine[] {
  const parts = partsOf(lines, row, blocks)
  const columns = parts.filter(({ kind }) => kind === 'column')
  const others = parts.filter(({ kind }) => kind === 'other')
  const notes = parts.filter(({ kind }) => kind === 'notes')
  const isStrange = others.some((part) => part.lines.some(({ text }) => STRANGE.test(text)))
  if (columns.length === 0 || others.length + notes.length === 0 || isStrange) return lines
  const first = parts.findIndex(({ kind }) => kind === 'column')
  const above = columns.length === 1 ? [] : parts.slice(0, first)
  const inside = parts.slice(above.length).filter(({ kind }) => kind !== 'notes')
  const below = parts.slice(above.length).filter(({ kind }) => kind === 'notes' || kind === 'other')
  const isBelow = columns.length > 1
  const whole = (some: readonly RowPart[]): DeckLine[] => some.flatMap((part) => part.lines)
  const [opening, closing] = [lines[row.start] ?? blankAt(0), lines[row.end] ?? blankAt(0)]
  return [
    ...lines.slice(0, row.start),
    ...whole(above),
    ...(above.length === 0 ? [] : [blankAt(opening.from)]),
    opening,
    ...(isBelow ? whole(inside.filter(({ kind }) => kind !== 'other')) : asColumns(inside)),
    closing,
    ...(isBelow ? below : notes).flatMap((part) => [blankAt(closing.from), ...part.lines]),
    ...lines.slice(row.end + 1),
  ]
}

/** What stands before the column and behind it, each a column of its own. */
function asColumns(parts: readonly RowPart[]): DeckLine[] {
  const at = parts.findIndex(({ kind }) => kind === 'column')
  const side = (some: readonly RowPart[]): DeckLine[] => {
    const own = some.flatMap((part) => part.lines)
    return some.some(({ kind }) => kind === 'other') ? divAround('{.column}', own) : own
  }
  return [...side(parts.slice(0, at)), ...parts[at]?.lines ?? [], ...side(parts.slice(at + 1))]
}

function partsOf(lines: readonly DeckLine[], row: NestedBlock, blocks: readonly NestedBlock[]): RowPart[] {
  const kinds = lineKinds(lines)
  const parts: RowPart[] = []
  for (let at = row.start + 1; at < row.end; at++) {
    const block = blocks.find(({ start }) => start === at)
    // Words that belong together are one part.
    let end = block?.end ?? at
    const isWords = block === undefined && kindOf(at) === 'other'
    if (isWords) { while (end + 1 < row.end && !isEdge(end + 1)) end++ }
    const own = lines.slice(at, end + 1)
    parts.push({ kind: block === undefined ? kindOf(at) : ofBlock(block), lines: own })
    at = end
  }
  return parts

  function isEdge(index: number): boolean {
    const line = lines[index] ?? blankAt(0)
    return kindOf(index) === 'room' || blocks.some(({ start }) => start === index) && !isBlank(line)
  }
  function kindOf(index: number): RowPart['kind'] {
    const line = lines[index] ?? blankAt(0)
    return isUnseen(line, kinds[index]) || (kinds[index] === 'text' && PAUSE.test(line.text)) ? 'room' : 'other'
  }
  function ofBlock(block: NestedBlock): RowPart['kind'] {
    const inside = blocks.filter(({ start, end }) => start > block.start && end < block.end)
    const holds = inside.some(({ what, around }) => COLUMN.test(what) && around === block.what)
    if (COLUMN.test(block.what) || (holds && !COLUMNS.test(block.what))) return 'column'
    return NOTES_OR_FOOT.test(lines[block.start]?.text ?? '') ? 'notes' : 'other'
  }
}
