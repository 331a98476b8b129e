import type { TableBlock, FigureBlock, CodeBlock, SlideBlock, SlideText } from './read.ts'
import { PLAIN } from './paragraphs.ts'
import { blocksOf } from './read.ts'
import { type Foot, type MasterLayout, NO_FOOT, type PlaceName } from './layouts.ts'
import * as layouts from './layouts.ts'
import type { CanvasFrame, LookName } from './look.ts'
import { LOOKS } from './look.ts'
import type { SlideParts } from './slide-parts.ts'
import { heightOf, type Paragraph } from './text.ts'

/** What is no placeholder: a table, a figure, a code, a box of a board. */
export type SlideObject =
  | { readonly frame: CanvasFrame; readonly block: TableBlock | FigureBlock | CodeBlock }
  | { readonly frame: CanvasFrame; readonly box: BoardBox }

/** A shape with words, of a task's board. */
export interface BoardBox {
  readonly name: string
  readonly paragraphs: readonly Paragraph[]
  /** Token of its fill; absent: none. */
  readonly fill?: string
  readonly line?: 'solid' | 'dashed'
  readonly anchor: 't' | 'ctr'
}

/** A slide as its layout has it. */
export interface Arranged {
  readonly layout: MasterLayout
  readonly texts: ReadonlyMap<PlaceName, readonly Paragraph[]>
  readonly objects: readonly SlideObject[]
}

type ObjectBlock = TableBlock | FigureBlock | CodeBlock
const isObject = (block: SlideBlock): block is ObjectBlock =>
  block.kind === 'table' || block.kind === 'figure' || block.kind === 'code'
export const isText = (block: SlideBlock): block is SlideText => block.kind === 'text'

/** All text of some blocks, one below the other. */
export const joined = (blocks: readonly SlideBlock[]): Paragraph[] =>
  blocks.flatMap((block) => isText(block) ? block.paragraphs : [])

/** Items of a list further apart where there is room: a list carries its slide. */
export function spread(paragraphs: readonly Paragraph[], { width, height }: CanvasFrame): Paragraph[] {
  const isItem = ({ bullet, level }: Paragraph): boolean => bullet !== undefined && level === 0
  const gaps = paragraphs.filter((one, index) => index > 0 && isItem(one)).length
  const spare = height * 0.94 - heightOf(paragraphs, width)
  if (gaps === 0 || spare < 0) return [...paragraphs]
  const more = Math.min(34, Math.round(spare / (gaps + 1)))
  return paragraphs.map((one, index) =>
    index > 0 && isItem(one) ? { ...one, before: LOOKS[one.look].before + more } : one
  )
}

/** How many lines a title takes. */
export function titleLines(parts: Pick<SlideParts, 'title' | 'eyebrow'>, look: LookName, width: number): number {
  const height = heightOf([{ look, level: 0, runs: parts.title }], width * 0.97)
  return Math.max(1, Math.round(height / (LOOKS[look].size * 1.143))) + (parts.eyebrow.length > 0 ? 1 : 0)
}

/** The title; what stands before it is a line of its own. */
export const titleOf = ({ title, eyebrow }: SlideParts): Paragraph[] => [
  ...(eyebrow.length === 0 ? [] : [{ look: 'label' as const, level: 0, runs: eyebrow }]),
  { look: 'title', level: 0, runs: title },
]

const FEET: readonly Omit<Foot, 'isAsked'>[] = [
  { name: ', a line below', height: 48 },
  { name: ', text below', height: 92 },
  { name: ', more text below', height: 150 },
  { name: ', much text below', height: 230 },
]

/** The foot that holds some text, or the largest. */
export function footFor(
  parts: Pick<SlideParts, 'voice'>,
  blocks: readonly SlideText[],
): { foot: Foot; paragraphs: readonly Paragraph[] } {
  const isAsked = blocks.some(({ role }) => role === 'ask')
  const paragraphs = withVoice(parts, joined(blocks))
    .map((one): Paragraph => one.look === 'body' ? { ...one, look: 'table' } : one)
  if (paragraphs.length === 0) return { foot: NO_FOOT, paragraphs }
  const height = heightOf(paragraphs, layouts.BROAD - 40)
  const found = FEET.find((one) => one.height >= height) ?? FEET.at(-1) ?? NO_FOOT
  return {
    foot: {
      ...found,
      name: isAsked ? found.name.replace('text', 'question').replace('a line', 'a question') : found.name,
      isAsked,
    },
    paragraphs,
  }
}

/** Text as it is, with who says it before it. */
export const withVoice = ({ voice }: Pick<SlideParts, 'voice'>, paragraphs: readonly Paragraph[]): Paragraph[] => [
  ...(voice.length === 0 ? [] : [{ look: 'note' as const, level: 0, runs: voice }]),
  ...paragraphs,
]

const slots = (
  ...entries: readonly (readonly [PlaceName, readonly Paragraph[]])[]
): ReadonlyMap<PlaceName, readonly Paragraph[]> => new Map(entries.filter(([, paragraphs]) => paragraphs.length > 0))
export { slots }

/** A slide whose layout follows from what is on it: text, columns, figures and tables in any number. */
export function arrangeBlocks(
  parts: SlideParts,
  blocks: readonly SlideBlock[] = blocksOf(parts.content, PLAIN),
): Arranged {
  const columns = blocks.find((block) => block.kind === 'columns')
  if (columns !== undefined) return arrangeColumns(parts, blocks, columns)
  const lines = titleLines(parts, 'title', layouts.BROAD)
  const panelText = joined(blocks.filter((block) => isText(block) && block.role === 'panel'))
  if (panelText.length > 0) return arrangePanel(parts, blocks, panelText)
  const objects = blocks.filter(isObject)
  if (objects.length > 0) return arrangeObjects(parts, blocks, objects)
  const texts = blocks.filter(isText)
  const paragraphs = withVoice(parts, joined(texts))
  const [first] = texts
  if (texts.length === 1 && first?.isList === true && parts.eyebrow.length === 0) {
    const large = paragraphs.map((one): Paragraph => one.look === 'body' ? { ...one, look: 'large' } : one)
    if (heightOf(large, BESIDE.width) < BESIDE.height) {
      return { layout: layouts.beside, texts: slots(['title', titleOf(parts)], ['body', large]), objects: [] }
    }
  }
  return { layout: layouts.text(lines), texts: slots(['title', titleOf(parts)], ['body', paragraphs]), objects: [] }
}

const BESIDE: CanvasFrame = { x: 0, y: 0, width: 750, height: 560 }

function arrangeColumns(
  parts: SlideParts,
  blocks: readonly SlideBlock[],
  columns: SlideBlock & { kind: 'columns' },
): Arranged {
  const lines = titleLines(parts, 'title', layouts.BROAD)
  const { foot, paragraphs } = footFor(parts, blocks.filter(isText))
  const layout = layouts.columns(Math.min(4, columns.columns.length), lines, foot, columns.identity)
  const names: readonly PlaceName[] = ['body', 'second', 'third', 'fourth']
  const objects: SlideObject[] = []
  const texts = columns.columns.map((column, index): [PlaceName, Paragraph[]] => {
    const slot = names[Math.min(index, 3)] ?? 'body'
    const frame = layout.places.find((one) => one.slot === slot)?.frame
    const found = column.filter(isObject)
    const said = [...joined(column), ...captionOf(found)]
    if (frame !== undefined && found.length > 0) {
      const height = said.length === 0 ? 0 : heightOf(said, frame.width) + 16
      objects.push(...rows(found, { ...frame, y: frame.y + height, height: frame.height - height }))
    }
    return [slot, said]
  })
  return {
    layout,
    texts: slots(['title', titleOf(parts)], ...texts, ['foot', paragraphs]),
    objects,
  }
}

const NONE: CanvasFrame = { x: 0, y: 0, width: 1, height: 0 }

function arrangePanel(parts: SlideParts, blocks: readonly SlideBlock[], panel: readonly Paragraph[]): Arranged {
  const lines = titleLines(parts, 'title', 578)
  const layout = layouts.panel(lines, parts.identity === undefined ? 'panel' : `${parts.identity.colour}-soft`, false)
  const found = blocks.filter(isObject)
  const said = [...joined(blocks.filter((block) => isText(block) && block.role !== 'panel')), ...captionOf(found)]
  const frame = layout.places.find(({ slot }) => slot === 'body')?.frame
  const height = said.length === 0 || frame === undefined ? 0 : heightOf(said, frame.width) + 16
  return {
    layout,
    texts: slots(['title', titleOf(parts)], [
      'body',
      spread(withVoice(parts, said), found.length > 0 || frame === undefined ? NONE : frame),
    ], ['second', panel]),
    objects: frame === undefined ? [] : rows(found, { ...frame, y: frame.y + height, height: frame.height - height }),
  }
}

function arrangeObjects(parts: SlideParts, blocks: readonly SlideBlock[], objects: readonly ObjectBlock[]): Arranged {
  const lines = titleLines(parts, 'title', layouts.BROAD)
  const texts = blocks.filter(isText)
  const [figure] = objects
  const isBeside = objects.length === 1 && figure?.kind === 'figure' && texts.length > 0 && texts[0]?.isList === true
  if (figure?.kind === 'figure' && isBeside) {
    const { room, ...layout } = layouts.split(lines)
    return {
      layout,
      texts: slots(['title', titleOf(parts)], ['body', withVoice(parts, joined(texts))], [
        'caption',
        captionOf(objects),
      ]),
      objects: [{ frame: room, block: figure }],
    }
  }
  const { foot, paragraphs } = footFor(parts, texts)
  const caption = captionOf(objects)
  const captionLines = Math.min(3, Math.ceil(heightOf(caption, layouts.BROAD) / 25))
  const { room, ...layout } = layouts.object(lines, captionLines, foot)
  return {
    layout,
    texts: slots(['title', titleOf(parts)], ['caption', caption], ['foot', paragraphs]),
    objects: rows(objects, room),
  }
}

const captionOf = (objects: readonly ObjectBlock[]): Paragraph[] => {
  const runs = objects.flatMap((one) => one.kind === 'figure' && one.caption.length > 0 ? [one.caption] : [])
  return runs.map((caption) => ({ look: 'note', level: 0, runs: caption }))
}

/** Figures side by side, everything else one below the other. */
export function rows(objects: readonly ObjectBlock[], room: CanvasFrame): SlideObject[] {
  const gap = 24
  const isRow = objects.every(({ kind }) => kind === 'figure')
  const share = ((isRow ? room.width : room.height) - gap * (objects.length - 1)) / Math.max(1, objects.length)
  return objects.map((block, index) => ({
    block,
    frame: isRow
      ? { ...room, x: room.x + index * (share + gap), width: share }
      : { ...room, y: room.y + index * (share + gap), height: share },
  }))
}
