import { columnsFor } from './layouts-columns.ts'
import * as layouts from './layouts.ts'
import { type Foot, NO_FOOT } from './layouts.ts'
import { joined, spread } from './lists.ts'
import { columnHeight } from './nested.ts'
import { framedHeight, GAP } from './objects.ts'
import type { ColumnsBlock, FramedBlock, SlideText } from './read.ts'
import { heightOf, type Paragraph } from './text.ts'

/** What stands below all else, and in what. */
export interface FootText {
  readonly foot: Foot
  readonly paragraphs: readonly Paragraph[]
}

/** Heights of what stands above or below all else: few, so that there are few layouts. */
const HEIGHTS = [32, 48, 92, 128, 150, 190, 230, 300]

/** The least height of a layout that holds some text, or the most there is. */
export const heightFor = (paragraphs: readonly Paragraph[], width: number): number => {
  if (paragraphs.length === 0) return 0
  const height = heightOf(paragraphs, width * 0.98)
  return HEIGHTS.find((one) => one >= height) ?? 300
}

export const asTable = (one: Paragraph): Paragraph => one.look === 'body' ? { ...one, look: 'table' } : one

/** What is said in a line or two is as large as all text. */
const FEW = 92

/** The foot that holds some text, and the text. */
export function footFor(blocks: readonly SlideText[]): FootText {
  const block = blocks.find((one) => one.block !== undefined)?.block
  const said = joined(blocks)
  if (said.length === 0) return { foot: NO_FOOT, paragraphs: said }
  const width = layouts.BROAD - 40
  const paragraphs = heightOf(said, width * 0.98) <= FEW ? said : said.map(asTable)
  return { foot: { height: heightFor(paragraphs, width), ...(block === undefined ? {} : { block }) }, paragraphs }
}

/** Heights of text that follows on what takes no more room than it needs. */
const FOLLOWING = [48, 92, 128, 170, 210, 250, 290, 330, 370, 410, 450]

/** Text right below what ends at a height; at the foot of the slide where it has no room there. */
function following(blocks: readonly SlideText[], end: number): FootText {
  const paragraphs = joined(blocks)
  const room = layouts.BOTTOM - end - GAP
  const height = FOLLOWING.findLast((one) => one <= room)
  const isLabelled = blocks.some(({ block }) => block !== undefined)
  if (isLabelled || height === undefined || heightOf(paragraphs, layouts.BROAD * 0.98) > height) return footFor(blocks)
  const frame = { x: 0, y: 0, width: layouts.BROAD, height }
  const isList = blocks.every((one) => one.isList === true)
  return { foot: { height, follows: true }, paragraphs: isList ? spread(paragraphs, frame) : paragraphs }
}

/** Text below code. @param head how high what is said before it is */
export function belowFramed(
  blocks: readonly SlideText[],
  objects: readonly FramedBlock[],
  lines: number,
  head: number,
): FootText {
  const { room } = layouts.object(lines, head, 0, NO_FOOT)
  const height = objects.reduce((sum, one) => sum + framedHeight(one, room.width) + GAP, -GAP)
  return following(blocks, room.y + height)
}

/** Text below columns: a list goes on where they end, a sentence stands at the foot, as on the page. */
export function belowColumns(
  blocks: readonly SlideText[],
  columns: ColumnsBlock,
  lines: number,
  head: number,
): FootText {
  const isList = blocks.length > 0 && blocks.every((one) => one.isList === true)
  if (!isList || columns.identity !== undefined) return footFor(blocks)
  const { places } = columnsFor(columns, lines, NO_FOOT, head)
  const bodies = places.filter(({ look }) => look === 'body')
  const ends = columns.columns.map((column, index) => {
    const frame = bodies[index]?.frame
    return frame === undefined ? Infinity : frame.y + columnHeight(column, frame.width)
  })
  return following(blocks, Math.max(...ends))
}
