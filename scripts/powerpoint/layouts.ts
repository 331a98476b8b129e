import type { Pattern } from '../compiler/look-model.ts'
import type { MarkName } from '../compiler/marks.ts'
import type { CanvasFrame, LookName } from './look.ts'
import type { IdentityLook } from './runs.ts'

/** A placeholder of a layout. */
export interface Placeholder {
  /** By which slides fill it. */
  readonly slot: PlaceName
  readonly frame: CanvasFrame
  readonly anchor: 't' | 'ctr' | 'b'
  readonly look: LookName
}

export type PlaceName = 'title' | 'body' | 'second' | 'third' | 'fourth' | 'caption' | 'foot' | 'kicker' | 'strip'

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
  readonly name: string
  /** As PowerPoint knows it, where it does. */
  readonly type?: 'title' | 'secHead' | 'obj' | 'twoObj' | 'titleOnly'
  /** Token of its ground, where that is not the paper. */
  readonly ground?: string
  readonly isNight?: true
  readonly areas: readonly Area[]
  readonly places: readonly Placeholder[]
}

export const LEFT = 72
export const BROAD = 1136
export const BOTTOM = 636
const HEAD = 44

/** How high a title of one line or two is, and where what is below it begins. */
export const titleHeight = (lines: number): number => 12 + 53 * lines
export const below = (lines: number): number => HEAD + titleHeight(lines) + 18

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
const title = (lines: number, width = BROAD): Placeholder =>
  place('title', 'title', LEFT, HEAD, width, titleHeight(lines))
const named = (name: string, lines: number): string => lines === 1 ? name : `${name}, title of ${lines} lines`

export const text = (lines: number): MasterLayout => ({
  name: named('Title and text', lines),
  type: 'obj',
  areas: [],
  places: [strip, title(lines), place('body', 'body', LEFT, below(lines), BROAD, BOTTOM - below(lines))],
})

export const beside: MasterLayout = {
  name: 'Title beside text',
  areas: [area('ink', 458, 52, 750, 3)],
  places: [strip, place('title', 'title', LEFT, HEAD, 350, 592), place('body', 'large', 458, 72, 750, 564)],
}

const SLOTS: readonly PlaceName[] = ['body', 'second', 'third', 'fourth']
const GAP = 48

/** How high what stands below all else is. */
export interface Foot {
  readonly name: string
  readonly height: number
  readonly isAsked: boolean
}

export const NO_FOOT: Foot = { name: '', height: 0, isAsked: false }

const footPlaces = ({ height, isAsked }: Foot): Placeholder[] =>
  height === 0 ? [] : [
    isAsked
      ? place('foot', 'ask', LEFT + 28, BOTTOM - height, BROAD - 28, height, 'ctr')
      : place('foot', 'table', LEFT, BOTTOM - height, BROAD, height, 'b'),
  ]
const footAreas = ({ height, isAsked }: Foot): Area[] =>
  height > 0 && isAsked ? [area('accent', LEFT, BOTTOM - height, 8, height)] : []
const above = ({ height }: Foot): number => BOTTOM - (height === 0 ? 0 : height + 20)

/** @param identity that all columns are about: its soft hue below them, its pattern beside them */
export function columns(count: number, lines: number, foot: Foot, identity: IdentityLook | undefined): MasterLayout {
  const [top, end] = [below(lines), above(foot)]
  const inset = identity === undefined ? 0 : 24
  const from = LEFT + (identity === undefined ? 0 : 48)
  const width = (BROAD - (from - LEFT) - inset - GAP * (count - 1)) / count
  return {
    name: named(`Title and ${count} columns${foot.name}${identity === undefined ? '' : `, ${identity.colour}`}`, lines),
    ...(count === 2 ? { type: 'twoObj' } : {}),
    areas: [
      ...(identity === undefined ? [] : [
        area(`${identity.colour}-soft`, LEFT, top, BROAD, end - top),
        {
          frame: { x: LEFT, y: top, width: 32, height: end - top },
          colour: identity.colour,
          pattern: { name: identity.pattern, on: `${identity.colour}-soft` },
        },
        area(identity.colour, LEFT, top, 8, end - top),
      ]),
      ...footAreas(foot),
    ],
    places: [
      strip,
      title(lines),
      ...SLOTS.slice(0, count).map((slot, index) =>
        place(slot, 'body', from + index * (width + GAP), top + inset, width, end - top - inset * 2)
      ),
      ...footPlaces(foot),
    ],
  }
}

/** Text, and what stands beside it on a ground of its own. */
export const panel = (lines: number, ground: string, isNarrow: boolean): MasterLayout => {
  const split = isNarrow ? 768 : 696
  const width = split - 46 - LEFT
  return {
    name: named(
      `Text and panel${isNarrow ? ', narrow' : ''}${ground === 'panel' ? '' : `, ${ground.replace('-soft', '')}`}`,
      lines,
    ),
    areas: [area(ground, split, 0, 1280 - split, 720), area('ink', LEFT, below(lines) - 10, width, 3)],
    places: [
      strip,
      title(lines, width),
      place('body', 'body', LEFT, below(lines) + 8, width, BOTTOM - below(lines) - 8),
      place('second', isNarrow ? 'small' : 'panel', split + 44, 60, 1280 - split - 88, BOTTOM - 60, 'ctr'),
    ],
  }
}

/** A title, and room for a figure, a table or a board. @param caption lines of the caption */
export function object(lines: number, caption: number, foot: Foot): MasterLayout & { readonly room: CanvasFrame } {
  const height = caption * 26
  const end = above(foot) - (caption === 0 ? 0 : height + 10)
  const said = caption === 0 ? '' : caption === 1 ? ', caption' : `, caption of ${caption} lines`
  return {
    name: named(`Title and figure${said}${foot.name}`, lines),
    type: 'titleOnly',
    areas: footAreas(foot),
    places: [
      strip,
      title(lines),
      ...(caption === 0 ? [] : [place('caption', 'note', LEFT, above(foot) - height, BROAD, height)]),
      ...footPlaces(foot),
    ],
    room: { x: LEFT, y: below(lines), width: BROAD, height: end - below(lines) },
  }
}

export const split = (lines: number): MasterLayout & { readonly room: CanvasFrame } => ({
  name: named('Text and figure', lines),
  areas: [],
  places: [
    strip,
    title(lines),
    place('body', 'body', LEFT, below(lines), 440, BOTTOM - below(lines)),
    place('caption', 'note', 560, BOTTOM - 52, 648, 52),
  ],
  room: { x: 560, y: below(lines), width: 648, height: BOTTOM - 64 - below(lines) },
})
