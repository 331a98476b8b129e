import { piecesOf } from '../compiler/content/side-heading.ts'
import { joined, spread } from './lists.ts'
import { asTable, belowColumns, belowFramed, footFor, heightFor } from './feet.ts'
import { captioned, captionOf, inOrder, isObject, type ObjectBlock, rows, type SlideObject } from './objects.ts'
import type { FigureBlock, SlideBlock, SlideText } from './read.ts'
import { PLAIN } from './paragraphs.ts'
import { blocksOf } from './read.ts'
import { fillColumns } from './fill-columns.ts'
import { type Foot, type MasterLayout, NO_FOOT, type PlaceName } from './layouts.ts'
import { columnsFor } from './layouts-columns.ts'
import * as layouts from './layouts.ts'
import { stacked } from './nested.ts'
import type { CanvasFrame } from './look.ts'
import { LOOKS } from './look.ts'
import { type FirstRule, linesIn } from './rules.ts'
import type { SlideParts } from './slide-parts.ts'
import { titleLines, titleOf } from './titles.ts'
import { widthOf } from './metrics.ts'
import { heightOf, type Paragraph, textOfRuns } from './text.ts'

/** A slide as its layout has it. */
export interface Arranged {
  readonly layout: MasterLayout
  readonly texts: ReadonlyMap<PlaceName, readonly Paragraph[]>
  readonly objects: readonly SlideObject[]
  /** How much narrower places are than in their layout, in px. */
  readonly insets?: ReadonlyMap<PlaceName, number>
}

export { captioned, joined, spread }

export const isText = (block: SlideBlock): block is SlideText => block.kind === 'text'

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
  const ordered = inOrder(blocks)
  const objects = ordered.filter(isObject)
  if (objects.length > 0) return arrangeObjects(parts, ordered, objects)
  const texts = ordered.filter(isText)
  const paragraphs = withVoice(parts, joined(texts))
  const [first] = texts
  if (
    texts.length === 1 && first?.isList === true && parts.eyebrow.length === 0 && parts.identity === undefined
  ) {
    const large = paragraphs.map((one): Paragraph => one.look === 'body' ? { ...one, look: 'large' } : one)
    const isBroad = piecesOf(textOfRuns(parts.title)).some((piece) => broad(piece) > TITLE_BESIDE)
    if (!isBroad && heightOf(large, BESIDE.width) < BESIDE.height) {
      return {
        ...ruled(layouts.beside, 'none', ['title', titleOf(parts)], ['body', spread(large, BESIDE)]),
      }
    }
  }
  const { layout, body, below } = footed(parts, texts, layouts.BROAD, (foot) => layouts.text(lines, foot))
  return ruled(layout, 'strong', ['title', titleOf(parts)], ['body', spread(body, frameOf(layout, 'body'))], [
    'foot',
    below,
  ])
}

/** Footnotes at the foot of the slide, where the text leaves them room. */
function footed(parts: SlideParts, texts: readonly SlideText[], width: number, layoutOf: (foot: Foot) => MasterLayout) {
  const below = joined(texts.filter(({ isFooting }) => isFooting === true))
  const layout = layoutOf({ height: heightFor(below, width) })
  const body = withVoice(parts, joined(texts.filter(({ isFooting }) => isFooting !== true)))
  return heightOf(body, width * 0.98) <= frameOf(layout, 'body').height
    ? { layout, body, below }
    : { layout: layoutOf(NO_FOOT), body: withVoice(parts, joined(texts)), below: [] }
}

const frameOf = ({ places }: MasterLayout, slot: PlaceName): CanvasFrame =>
  places.find((one) => one.slot === slot)?.frame ?? NONE

/** Texts in their places, lines between the items of lists. */
export function ruled(
  layout: MasterLayout,
  first: FirstRule,
  ...entries: readonly (readonly [PlaceName, readonly Paragraph[]])[]
): Arranged {
  const texts = slots(...entries)
  return { layout, texts, ...linesIn(layout.places, texts, first) }
}

const BESIDE: CanvasFrame = { x: 0, y: 0, width: 750, height: 552 }

/** How broad a word of the title may be there, which would be broken anywhere. */
const TITLE_BESIDE = 350 * 0.98
const broad = (word: string): number => widthOf(word, 'serifBold', LOOKS.title.size)

/** As many columns as a layout has places for. */
const PLACES = 4

function arrangeColumns(
  parts: SlideParts,
  blocks: readonly SlideBlock[],
  columns: SlideBlock & { kind: 'columns' },
): Arranged {
  const isAlone = blocks.every((block) => block === columns || isText(block))
  if (!isAlone || columns.columns.length > PLACES) return arrangeStack(parts, blocks)
  const lines = titleLines(parts, 'title', layouts.BROAD)
  const at = blocks.indexOf(columns)
  const before = joined(blocks.slice(0, at)).map(asTable)
  const lead = before.length === 0 ? before : withVoice(parts, before)
  const head = heightFor(lead, layouts.BROAD)
  const { foot, paragraphs } = belowColumns(blocks.slice(at).filter(isText), columns, lines, head)
  const layout = columnsFor(columns, lines, foot, head)
  const { texts, objects } = fillColumns(columns, layout)
  return {
    layout,
    texts: slots(['title', titleOf(parts)], ['lead', lead],
      ...texts.map(([slot, said], index) =>
        [slot, index === 0 && lead.length === 0 ? withVoice(parts, said) : said] as const
      ), ['foot', paragraphs]),
    objects,
  }
}

/** Text and columns among tables, figures and other columns: what a layout has no places for stands in order, as shapes. */
function arrangeStack(parts: SlideParts, blocks: readonly SlideBlock[]): Arranged {
  const at = blocks.findIndex((block) => !isText(block))
  const last = blocks.findLastIndex((block) => !isText(block))
  const lead = withVoice(parts, joined(blocks.slice(0, at)).map(asTable))
  const { foot, paragraphs } = footFor(blocks.slice(last + 1).filter(isText))
  const lines = titleLines(parts, 'title', layouts.BROAD)
  const { room, ...layout } = layouts.object(lines, heightFor(lead, layouts.BROAD), 0, foot)
  return {
    layout,
    texts: slots(['title', titleOf(parts)], ['body', lead], ['foot', paragraphs]),
    objects: stacked(blocks.slice(at, last + 1), room),
  }
}

const NONE: CanvasFrame = { x: 0, y: 0, width: 1, height: 0 }

function arrangePanel(parts: SlideParts, blocks: readonly SlideBlock[], panel: readonly Paragraph[]): Arranged {
  const lines = titleLines(parts, 'title', 578)
  const found = blocks.filter(isObject)
  const said = blocks.filter(isText).filter(({ role }) => role !== 'panel')
  const [figure] = found
  // Beside a figure a panel is the text of its slide, as on the page.
  if (figure?.kind === 'figure' && found.length === 1 && said.length === 0) return arrangeSplit(parts, panel, figure)
  const { layout, body, below } = footed(parts, said, 578, (foot) => layouts.panel(lines, parts.identity, false, foot))
  const frame = frameOf(layout, 'body')
  const height = body.length === 0 ? 0 : heightOf(body, frame.width) + 16
  const texts = spread(body, found.length > 0 ? NONE : frame)
  const beside = linesIn(layout.places, slots(['body', texts]), 'none')
  return {
    layout,
    insets: beside.insets,
    texts: slots(['title', titleOf(parts)], ['body', texts], ['second', panel], ['foot', below]),
    objects: [
      ...beside.objects,
      ...captioned(found, { ...frame, y: frame.y + height, height: frame.height - height }),
    ],
  }
}

/** Text, and beside it a figure on a ground of its own. */
function arrangeSplit(parts: SlideParts, said: readonly Paragraph[], figure: FigureBlock): Arranged {
  const { room, ...layout } = layouts.split(titleLines(parts, 'title', layouts.SPLIT))
  const body = spread(withVoice(parts, said), frameOf(layout, 'body'))
  const arranged = ruled(layout, 'none', ['title', titleOf(parts)], ['body', body], ['caption', captionOf([figure])])
  return { ...arranged, objects: [...arranged.objects, { frame: room, block: figure }] }
}

function arrangeObjects(parts: SlideParts, blocks: readonly SlideBlock[], objects: readonly ObjectBlock[]): Arranged {
  const lines = titleLines(parts, 'title', layouts.BROAD)
  const texts = blocks.filter(isText)
  const [figure] = objects
  const isBeside = parts.layout === 'split' && objects.length === 1 && texts.length > 0
    && texts[0]?.isList === true
  if (figure?.kind === 'figure' && isBeside) return arrangeSplit(parts, joined(texts), figure)
  const at = blocks.findIndex(isObject)
  const head = withVoice(parts, joined(blocks.slice(0, at)).map(asTable))
  const above = heightFor(head, layouts.BROAD)
  const after = blocks.slice(at).filter(isText)
  const { foot, paragraphs } = objects.every((one) => one.kind === 'framed')
    ? belowFramed(after, objects, lines, above)
    : footFor(after)
  const caption = captionOf(objects)
  const captionLines = Math.min(3, Math.ceil(heightOf(caption, layouts.BROAD) / 25))
  const { room, ...layout } = layouts.object(lines, above, captionLines, foot)
  return {
    layout,
    texts: slots(['title', titleOf(parts)], ['body', head], ['caption', caption], ['foot', paragraphs]),
    objects: rows(objects, room),
  }
}
