import { joined } from './lists.ts'
import type { CanvasFrame } from './look.ts'
import { captioned, framedHeight, GAP, INSET, isObject, type SlideObject } from './objects.ts'
import type { ColumnsBlock, SlideBlock } from './read.ts'
import { heightOf } from './text.ts'

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
const widthsIn = ({ columns, shares }: ColumnsBlock, width: number): number[] => {
  const parts = shares?.length === columns.length ? shares : columns.map(() => 1)
  const all = parts.reduce((sum, one) => sum + one, 0)
  return parts.map((one) => ((width - GAP * (columns.length - 1)) * one) / all)
}

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
  const widths = widthsIn(block, width)
  return Math.max(...block.columns.map((one, index) => columnHeight(one, widths[index] ?? width)))
}

/** Columns in a column: a layout has places for those of a slide, so these are boxes beside one another. */
export function nestedColumns(block: ColumnsBlock, room: CanvasFrame): SlideObject[] {
  let { x } = room
  return widthsIn(block, room.width).flatMap((width, index): SlideObject[] => {
    const column = block.columns[index] ?? []
    const said = joined(column)
    const height = said.length === 0 ? 0 : Math.min(room.height, heightOf(said, width * 0.98) + 2 * INSET.y)
    const frame = { ...room, x, width }
    x += width + GAP
    return [
      ...(said.length === 0 ? [] : [{
        frame: { ...frame, x: frame.x - INSET.x, width: width + 2 * INSET.x, height },
        box: { name: 'block' as const, paragraphs: said, anchor: 't' as const },
      }]),
      ...captioned(column.filter(isObject), { ...frame, y: frame.y + height, height: frame.height - height }),
    ]
  })
}
