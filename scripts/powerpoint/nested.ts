import { joined } from './lists.ts'
import type { CanvasFrame } from './look.ts'
import { captioned, framedHeight, GAP, INSET, isObject, type SlideObject } from './objects.ts'
import type { ColumnsBlock, SlideBlock, SlideText } from './read.ts'
import { fitTable } from './table.ts'
import { heightOf, type Paragraph } from './text.ts'

/** Columns one below another. */
export const inOneColumn = (block: SlideBlock): readonly SlideBlock[] =>
  block.kind === 'columns' ? block.columns.flat().flatMap(inOneColumn) : [block]

/** Columns in a column stay beside one another where they end it, and none has words that come press by press. */
export function nestedOnce(blocks: readonly SlideBlock[]): readonly SlideBlock[] {
  const last = blocks.at(-1)
  const isNested = last?.kind === 'columns' && last.columns.every(isPlain)
    && blocks.slice(0, -1).every(({ kind }) => kind === 'text')
  return isNested ? blocks : blocks.flatMap(inOneColumn)
}

const isPlain = (column: readonly SlideBlock[]): boolean =>
  column.every(({ kind }) => kind !== 'columns')
  && new Set(column.flatMap((block) => block.kind === 'text' ? block.paragraphs.map(({ step }) => step) : [])).size < 2

/** How broad columns are that stand in a column. */
const widthIn = ({ columns }: ColumnsBlock, width: number): number =>
  (width - GAP * (columns.length - 1)) / Math.max(1, columns.length)

/** How high a column needs to be; what takes all room has no height of its own. */
export function columnHeight(column: readonly SlideBlock[], width: number): number {
  const parts = column.map((block) =>
    block.kind === 'text'
      ? heightOf(block.paragraphs, width)
      : block.kind === 'framed'
      ? framedHeight(block, width)
      : block.kind === 'columns'
      ? nestedHeight(block, width)
      : Infinity
  )
  return parts.reduce((sum, one) => sum + one + GAP, -GAP)
}

const nestedHeight = (block: ColumnsBlock, width: number): number => {
  const own = widthIn(block, width)
  return Math.max(...block.columns.map((one) => columnHeight(one, own)))
}

/** Columns in a column: a layout has places for those of a slide, so these are boxes beside one another. */
function nestedColumns(block: ColumnsBlock, room: CanvasFrame): SlideObject[] {
  const width = widthIn(block, room.width)
  return block.columns.flatMap((column, index) =>
    stacked(column, { ...room, x: room.x + index * (width + GAP), width })
  )
}

/** What stands in a column: its first words in their place, what follows on them below, as shapes; all of it, where the
 * words would leave that no room. */
export function inColumn(
  blocks: readonly SlideBlock[],
  frame: CanvasFrame,
): { readonly said: readonly Paragraph[]; readonly objects: readonly SlideObject[] } {
  const until = blocks.findIndex(({ kind }) => kind !== 'text')
  if (until < 0) return { said: joined(blocks), objects: [] }
  const said = joined(blocks.slice(0, until))
  const rest = blocks.slice(until)
  const taken = said.length === 0 ? 0 : heightOf(said, frame.width) + 16
  const least = sumOf(groupsOf(rest).map((one) => needOf(one, frame.width).least + BETWEEN))
  return taken > 0 && taken + least > frame.height
    ? { said: [], objects: stacked(blocks, frame) }
    : { said, objects: stacked(rest, { ...frame, y: frame.y + taken, height: frame.height - taken }) }
}

/** What stands on its own in a stack: words that come at one press, figures side by side, anything else. */
type StackPart = readonly SlideBlock[]

/** Room that a figure needs to be made out, and what it says below it. */
const LEAST = 100
const CAPTION = 60

/** Blocks one below another in their order, in the room that each wants, or less where there is not enough. */
export function stacked(blocks: readonly SlideBlock[], room: CanvasFrame): SlideObject[] {
  const groups = groupsOf(blocks)
  const needs = groups.map((group) => needOf(group, room.width))
  const heights = shareOut(needs, room.height - (groups.length - 1) * BETWEEN)
  let { y } = room
  return groups.flatMap((group, index): SlideObject[] => {
    const frame = { ...room, y, height: heights[index] ?? 0 }
    y += frame.height + BETWEEN
    return placed(group, frame)
  })
}

/** How high something would be, `Infinity` where it takes all there is, and how high it must be. */
interface Need {
  readonly wish: number
  readonly least: number
}

const sumOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0)

/** To each what it wishes; where that is too much, what it must have and its share of the rest. */
function shareOut(needs: readonly Need[], room: number): number[] {
  const open = needs.filter(({ wish }) => wish === Infinity).length
  const wanted = needs.map(({ wish, least }) => wish === Infinity ? least : wish)
  const spare = room - sumOf(wanted)
  if (spare >= 0) return needs.map(({ wish, least }) => wish === Infinity ? least + spare / open : wish)
  const least = sumOf(needs.map((one) => one.least))
  const part = Math.max(-0.5, (room - least) / Math.max(1, sumOf(wanted) - least))
  // Words shrink before figures do.
  const heights = needs.map((one, index) => one.least + ((wanted[index] ?? 0) - one.least) * part)
  const scale = Math.min(1, room / sumOf(heights))
  return heights.map((height) => height * scale)
}

const BETWEEN = 12

function placed(group: StackPart, frame: CanvasFrame): SlideObject[] {
  const [first] = group
  if (first?.kind === 'columns') return nestedColumns(first, frame)
  if (first?.kind !== 'text') return captioned(group.filter(isObject), frame)
  const wider = { ...frame, x: frame.x - INSET.x, width: frame.width + 2 * INSET.x }
  return [{ frame: wider, box: { name: 'block', paragraphs: joined(group), anchor: 't' } }]
}

/** How small text may become, and a table. */
const SMALLEST = { text: 0.65, table: 0.6 }

function needOf(group: StackPart, width: number): Need {
  const [first] = group
  if (first === undefined) return { wish: 0, least: 0 }
  if (first.kind === 'table') {
    const least = sumOf(fitTable(first, { x: 0, y: 0, width, height: 0 }).heights)
    return { wish: least / SMALLEST.table, least: least * 1.1 }
  }
  const wish = first.kind === 'text'
    ? heightOf(joined(group), width * 0.98) + 2 * INSET.y
    : columnHeight([first], width)
  const caption = group.some((one) => one.kind === 'figure' && one.caption.length > 0) ? CAPTION : 0
  return { wish, least: wish === Infinity ? LEAST + caption : wish * SMALLEST.text }
}

function groupsOf(blocks: readonly SlideBlock[]): readonly StackPart[] {
  const groups: SlideBlock[][] = []
  for (const block of blocks.flatMap(byPress)) {
    const last = groups.at(-1)
    const [first] = last ?? []
    const isSame = first?.kind === block.kind
      && (block.kind === 'figure'
        || (block.kind === 'text' && first.kind === 'text' && pressOf(first) === pressOf(block)))
    if (isSame) last?.push(block)
    else groups.push([block])
  }
  return groups
}

const pressOf = ({ paragraphs }: SlideText): number | undefined => paragraphs[0]?.step

/** A shape appears as a whole. */
function byPress(block: SlideBlock): readonly SlideBlock[] {
  if (block.kind !== 'text') return [block]
  const parts: Paragraph[][] = []
  for (const one of block.paragraphs) {
    const last = parts.at(-1)
    if (last?.[0]?.step === one.step && last !== undefined) last.push(one)
    else parts.push([one])
  }
  return parts.map((paragraphs): SlideText => ({ ...block, paragraphs }))
}
