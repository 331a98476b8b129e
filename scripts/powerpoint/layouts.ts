import type { Hue, Pattern } from '../compiler/look-model.ts'
import type { MarkName } from '../compiler/marks.ts'
import type { CanvasFrame, LookName } from './look.ts'
import type { IdentityLook } from './runs.ts'
import type { LayoutName, LayoutWords } from './words.ts'

/** A placeholder of a layout. */
export interface Placeholder {
  /** By which slides fill it. */
  readonly slot: PlaceName
  readonly frame: CanvasFrame
  readonly anchor: 't' | 'ctr' | 'b'
  readonly look: LookName
}

export type PlaceName =
  | 'title'
  | 'lead'
  | 'body'
  | 'second'
  | 'third'
  | 'fourth'
  | 'caption'
  | 'foot'
  | 'kicker'
  | 'strip'

/** Name of a colour token that fills a part of a layout, and where; a bar stands before words that somebody is asked. */
export interface Area {
  readonly frame: CanvasFrame
  readonly colour: string
  /** A pattern of this colour, and on which. */
  readonly pattern?: { readonly name: Pattern; readonly on: string }
  /** A mark, in this colour. */
  readonly mark?: MarkName
}

export interface MasterLayout {
  /** What it is called in PowerPoint: one name, one layout. */
  readonly name: LayoutName
  /** As PowerPoint knows it, where it does. */
  readonly type?: 'title' | 'secHead' | 'obj' | 'twoObj' | 'titleOnly'
  /** Token of its ground, where that is not the paper. */
  readonly ground?: string
  readonly isNight?: true
  readonly areas: readonly Area[]
  readonly places: readonly Placeholder[]
  /** In which hue its lists have their marks. */
  readonly hue?: Hue
  /** Where its foot stands, if not from margin to margin. */
  readonly foot?: Pick<CanvasFrame, 'x' | 'width'>
  /** How broad the source line is beside something on a ground of its own, whose edge it would cross. */
  readonly footWidth?: number
}

export const LEFT = 72
export const BROAD = 1136
export const BOTTOM = 636
export const HEAD = 54

/** How high a title of one line or two is, and where what is below it begins; without a title, where that would. */
export const titleHeight = (lines: number): number => 12 + 48 * lines
const titleRoom = (lines: number): number => lines === 0 ? 0 : titleHeight(lines) + 18
export const below = (lines: number): number => HEAD + titleRoom(lines)

/** A placeholder in its frame. */
export const place = (
  slot: PlaceName,
  look: LookName,
  x: number,
  y: number,
  width: number,
  height: number,
  anchor: Placeholder['anchor'] = 't',
): Placeholder => ({ slot, look, anchor, frame: { x, y, width, height } })
export const area = (colour: string, x: number, y: number, width: number, height: number): Area => ({
  colour,
  frame: { x, y, width, height },
})

/** Where in its session a slide is. */
export const strip = place('strip', 'number', 640, 14, 568, 26)
/** The same below the words that stand beside something on a ground of its own, whose edge it would cross. */
export const stripBelow = (width: number): Placeholder => place('strip', 'note', LEFT, 690, width, 26)
export const title = (lines: number, width = BROAD): Placeholder =>
  place('title', 'title', LEFT, HEAD, width, titleHeight(lines))

/** A name with what else is true of the layout. */
export const named =
  (name: LayoutName, lines: number, ...more: readonly (LayoutName | undefined)[]): LayoutName => (words) =>
    [name, lines <= 1 ? undefined : (own: LayoutWords) => own.titleLines(lines), ...more]
      .flatMap((one) => one === undefined ? [] : [one(words)]).join(', ')

export const beside: MasterLayout = {
  name: (words) => words.beside,
  areas: [area('ink', 458, 58, 750, 3)],
  places: [strip, place('title', 'title', LEFT, HEAD, 350, 582), place('body', 'large', 458, 78, 750, 558)],
}

/** Blocks that begin with a label, and the tokens of their labels and bars. */
export const LABELLED = { ask: 'accent', outside: 'ink-soft', caveat: 'ink' } as const
export type LabelledBlock = keyof typeof LABELLED

/** How high what stands below all else is. */
export interface Foot {
  readonly height: number
  /** Whose bar stands before it. */
  readonly block?: LabelledBlock
  /** It goes on from what stands above it, and does not stand on the foot of the slide. */
  readonly follows?: true
}

export const NO_FOOT: Foot = { height: 0 }

export const footName = ({ height, block, follows }: Foot): LayoutName | undefined =>
  height === 0
    ? undefined
    : (words) =>
      block !== undefined
        ? words.blockBelow[block](height)
        : follows === true
        ? words.textFollowing(height)
        : words.textBelow(height)
export const footPlaces = ({ height, block, follows }: Foot): Placeholder[] =>
  height === 0 ? [] : [
    block !== undefined
      ? place('foot', 'ask', LEFT + 28, BOTTOM - height, BROAD - 28, height, 'ctr')
      : place('foot', 'body', LEFT, BOTTOM - height, BROAD, height, follows === true ? 't' : 'b'),
  ]
export const footAreas = ({ height, block }: Foot): Area[] =>
  height > 0 && block !== undefined ? [area(LABELLED[block], LEFT, BOTTOM - height, 8, height)] : []
export const above = ({ height }: Foot): number => BOTTOM - (height === 0 ? 0 : height + 20)

export const patternStrip = (
  { colour, pattern }: IdentityLook,
  x: number,
  y = 0,
  width = 48,
  height = 720,
): Area => ({
  frame: { x, y, width, height },
  colour,
  pattern: { name: pattern, on: `${colour}-soft` },
})

export const text = (lines: number, foot: Foot = NO_FOOT): MasterLayout => ({
  name: named((words) => words.text, lines, footName(foot)),
  type: 'obj',
  areas: footAreas(foot),
  places: [
    strip,
    title(lines),
    place('body', 'body', LEFT, below(lines), BROAD, above(foot) - below(lines)),
    ...footPlaces(foot),
  ],
})

/** The same in the middle of the slide, as a deck from elsewhere may have it. @param width of what is below the title */
export const middle = (lines: number, isList: boolean, width: number, height: number): MasterLayout => {
  const from = (HEAD + BOTTOM - titleRoom(lines) - height) / 2
  const to = from + titleRoom(lines)
  return {
    name: named((words) => words.inMiddle(width, height), lines),
    type: 'obj',
    areas: [],
    places: [
      strip,
      place('title', 'titleInMiddle', LEFT, from, BROAD, titleHeight(lines)),
      place('body', isList ? 'body' : 'middle', LEFT + (BROAD - width) / 2, to, width, height),
    ],
  }
}

/** Text, and what stands beside it on a ground of its own. @param identity that it is about */
export const panel = (
  lines: number,
  identity: IdentityLook | undefined,
  isNarrow: boolean,
  foot: Foot = NO_FOOT,
): MasterLayout => {
  const split = isNarrow ? 768 : 696
  const width = split - 46 - LEFT
  const from = split + (identity === undefined ? 44 : 76)
  return {
    name: named((words) => isNarrow ? words.narrowPanel : words.panel, lines, footName(foot),
      identity === undefined ? undefined : (words) => words.identity(identity.colour)),
    footWidth: width,
    areas: [
      area(identity === undefined ? 'panel' : `${identity.colour}-soft`, split, 0, 1280 - split, 720),
      ...(identity === undefined ? [] : [patternStrip(identity, split), area(identity.colour, split, 0, 8, 720)]),
      area('ink', LEFT, below(lines) - 10, width, 3),
    ],
    places: [
      stripBelow(width),
      title(lines, width),
      place('body', 'body', LEFT, below(lines) + 8, width, above(foot) - below(lines) - 8),
      ...footPlaces(foot).map((one) => ({ ...one, frame: { ...one.frame, width } })),
      place('second', isNarrow ? 'small' : 'panel', from, 60, 1236 - from, BOTTOM - 60, isNarrow ? 't' : 'ctr'),
    ],
  }
}

/** A title, and room for a figure, a table or a board. @param head how high what is said before it is @param caption its lines */
export function object(
  lines: number,
  head: number,
  caption: number,
  foot: Foot,
): MasterLayout & { readonly room: CanvasFrame } {
  const height = caption * 26
  const top = below(lines) + (head === 0 ? 0 : head + 12)
  const end = above(foot) - (caption === 0 ? 0 : height + 10)
  return {
    name: named((words) => words.object, lines, head === 0 ? undefined : (words) => words.textAbove(head),
      caption === 0 ? undefined : (words) => words.caption(caption), footName(foot)),
    ...(head === 0 ? { type: 'titleOnly' } : {}),
    areas: footAreas(foot),
    places: [
      strip,
      title(lines),
      ...(head === 0 ? [] : [place('body', 'table', LEFT, below(lines), BROAD, head)]),
      ...(caption === 0 ? [] : [place('caption', 'note', LEFT, above(foot) - height, BROAD, height)]),
      ...footPlaces(foot),
    ],
    room: { x: LEFT, y: top, width: BROAD, height: end - top },
  }
}

/** How broad title and text are beside a figure. */
export const SPLIT = 578

export const split = (lines: number): MasterLayout & { readonly room: CanvasFrame } => ({
  name: named((words) => words.split, lines),
  footWidth: SPLIT,
  areas: [area('ground', 696, 0, 584, 720), area('ink', LEFT, below(lines) - 10, SPLIT, 3)],
  places: [
    stripBelow(SPLIT),
    title(lines, SPLIT),
    place('body', 'body', LEFT, below(lines) + 8, SPLIT, BOTTOM - below(lines) - 8),
    place('caption', 'note', 724, BOTTOM - 52, 512, 52),
  ],
  room: { x: 724, y: 60, width: 528, height: BOTTOM - 64 - 60 },
})
