import { type CanvasFrame, LOOKS } from './look.ts'
import type { CodeBlock, FigureBlock, FramedBlock, SlideBlock, TableBlock } from './read.ts'
import { CODE_BREADTH, heightOf, type Paragraph, textOfRuns } from './text.ts'
import type { PlaceWords } from './words.ts'

/** What is no placeholder: a table, a figure, a code, a box of a board, a line between items. */
export type SlideObject =
  | {
    readonly frame: CanvasFrame
    readonly block: TableBlock | FigureBlock | CodeBlock
    /** A picture that stands at the top of its frame, and what it says right below it. */
    readonly below?: readonly Paragraph[]
  }
  | { readonly frame: CanvasFrame; readonly box: BoardBox }
  | { readonly frame: CanvasFrame; readonly rule: { readonly colour: string; readonly step?: number } }

/** A shape with words. */
export interface BoardBox {
  /** What it is called, and its number among those called so. */
  readonly name: keyof PlaceWords | { readonly said: string }
  readonly number?: number
  readonly paragraphs: readonly Paragraph[]
  /** Token of its fill; absent: none. */
  readonly fill?: string
  readonly line?: 'solid' | 'dashed'
  /** Token of a bar before its words. */
  readonly bar?: string
  readonly anchor: 't' | 'ctr'
}

export type ObjectBlock = TableBlock | FigureBlock | CodeBlock | FramedBlock

export const isObject = (block: SlideBlock): block is ObjectBlock => block.kind !== 'text' && block.kind !== 'columns'

/** Free space beside and above the words of a box. */
export const INSET = { x: 14, y: 4 }
const FRAMED = { x: 24, y: 14 }

export const GAP = 24

/** Figures side by side, everything else one below the other; words in a frame take what they need. */
export function rows(objects: readonly ObjectBlock[], room: CanvasFrame): SlideObject[] {
  const isRow = objects.every(({ kind }) => kind === 'figure')
  const share = ((isRow ? room.width : room.height) - GAP * (objects.length - 1)) / Math.max(1, objects.length)
  const wishes = objects.map((block) => block.kind === 'framed' ? framedHeight(block, room.width) : Infinity)
  const heights = shareOut(wishes, room.height - GAP * (objects.length - 1))
  let y = room.y
  return objects.map((block, index): SlideObject => {
    if (isRow && block.kind === 'figure') {
      return { block, frame: { ...room, x: room.x + index * (share + GAP), width: share } }
    }
    const frame = { ...room, y, height: heights[index] ?? 0 }
    y += frame.height + GAP
    return block.kind === 'framed' ? { frame, box: framed(block, room.width) } : { frame, block }
  })
}

/** To each an equal share, or what it wishes where that is less, whose rest the others share. */
function shareOut(wishes: readonly number[], room: number): number[] {
  let [share, left, count] = [room, room, wishes.length]
  for (const wish of wishes.toSorted((one, other) => one - other)) {
    share = left / count
    if (wish > share) break
    left -= wish
    count -= 1
  }
  return wishes.map((wish) => Math.min(wish, share))
}

export const framedHeight = ({ paragraphs }: FramedBlock, width: number): number =>
  heightOf(inSize(paragraphs, width), innerWidth(width)) + 2 * FRAMED.y

const innerWidth = (width: number): number => (width - 2 * FRAMED.x) * 0.98

const framed = ({ paragraphs, fill, bar }: FramedBlock, width: number): BoardBox => ({
  name: 'block',
  paragraphs: inSize(paragraphs, width),
  fill,
  bar,
  anchor: 'ctr',
})

/** Code is as large as on a page, and smaller before a line of it is broken, while it can be read. */
const CODE = { broad: 28, column: LOOKS.code.size, least: 16 }
/** Frames from this breadth on are no columns. */
const BROAD = 1000

function inSize(paragraphs: readonly Paragraph[], width: number): readonly Paragraph[] {
  const usual = width >= BROAD ? CODE.broad : CODE.column
  return paragraphs.map((one): Paragraph => {
    if (one.look !== 'code') return one
    const fits = Math.floor((innerWidth(width) / (longestLine(one) * CODE_BREADTH)) * 2) / 2
    const size = fits >= CODE.least ? Math.min(usual, fits) : usual
    return { ...one, runs: one.runs.map((run) => ({ ...run, size })) }
  })
}

const longestLine = ({ runs }: Paragraph): number =>
  Math.max(1, ...textOfRuns(runs).split('\n').map((line) => line.length))

/** What figures say below them. */
export const captionOf = (objects: readonly ObjectBlock[]): Paragraph[] =>
  objects.flatMap((one): Paragraph[] =>
    one.kind === 'figure' && one.caption.length > 0
      ? [{ look: isPicture(one) ? 'caption' : 'note', level: 0, runs: one.caption }]
      : []
  )

/** Words in frames are text where frames and text take turns: a slide has one place before its objects and one after. */
export function inOrder(blocks: readonly SlideBlock[]): readonly SlideBlock[] {
  const first = blocks.findIndex(isObject)
  const last = blocks.findLastIndex(isObject)
  return first < 0 || blocks.slice(first, last).every(isObject) ? blocks : blocks.map(unframed)
}

export const unframed = (block: SlideBlock): SlideBlock => {
  if (block.kind !== 'framed') return block
  const [first, ...rest] = block.paragraphs
  return { kind: 'text', role: 'plain', paragraphs: first === undefined ? [] : [{ ...first, before: 26 }, ...rest] }
}

const isPicture = ({ drawing, name }: FigureBlock): boolean => drawing === undefined && name === undefined

/** Objects with what figures say below them. */
export function captioned(objects: readonly ObjectBlock[], room: CanvasFrame): SlideObject[] {
  const caption = captionOf(objects)
  const [first, ...others] = objects
  if (first?.kind === 'figure' && others.length === 0 && isPicture(first)) {
    const height = caption.length === 0 ? 0 : heightOf(caption, room.width * 0.98) + 12
    return [{ frame: { ...room, height: room.height - height }, block: first, below: caption }]
  }
  if (caption.length === 0) return rows(objects, room)
  const height = heightOf(caption, room.width - 28) + 12
  return [
    ...rows(objects, { ...room, height: room.height - height }),
    {
      frame: { ...room, y: room.y + room.height - height, height },
      box: { name: 'caption', paragraphs: caption, anchor: 't' },
    },
  ]
}
