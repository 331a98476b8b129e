import type { Layout as SlideLayout } from '../compiler/deck-model.ts'
import { area, below, BOTTOM, LEFT, type MasterLayout, named, place, strip, title } from './layouts.ts'
import type { CanvasFrame } from './look.ts'

/** Which share of a slide a picture fills, at which of its sides. */
export interface SideShare {
  readonly at: 'left' | 'right'
  /** In percent. */
  readonly share: number
}

export type SideKind = 'text' | 'statement' | 'cover' | 'section'

/** Slides beside whose words a picture fills a side; others show it among their objects. */
export const SIDE_KINDS: Readonly<Partial<Record<SlideLayout, SideKind>>> = {
  cover: 'cover',
  section: 'section',
  statement: 'statement',
  text: 'text',
  quotation: 'text',
  split: 'text',
  diagram: 'text',
  table: 'text',
}

export const hasSide = (layout: SlideLayout): boolean => SIDE_KINDS[layout] !== undefined

/** Between words and picture. */
const GAP = 56
/** Of the large type of each kind. */
const LINE = { text: 48, statement: 64, cover: 70, section: 70 } as const

/** Where words stand beside a picture, from edge to edge. */
export function roomBeside({ at, share }: SideShare): Pick<CanvasFrame, 'x' | 'width'> {
  const taken = Math.round((1280 * share) / 100)
  return { x: at === 'left' ? taken + GAP : LEFT, width: 1280 - taken - GAP - LEFT }
}

export function sideFrame({ at, share }: SideShare): CanvasFrame {
  const width = Math.round((1280 * share) / 100)
  return { x: at === 'left' ? 0 : 1280 - width, y: 0, width, height: 720 }
}

/** Words beside a picture that fills a side. @param lines of the title */
export function side(kind: SideKind, lines: number, share: SideShare): MasterLayout {
  const { x, width } = roomBeside(share)
  const height = 12 + LINE[kind] * lines
  const y = Math.max(112, (kind === 'statement' ? 316 : 380) - height / (kind === 'statement' ? 2 : 1))
  const isCover = kind === 'cover' || kind === 'section'
  const head = kind === 'text'
    ? { ...title(lines, width), frame: { ...title(lines, width).frame, x } }
    : place('title', kind === 'statement' ? 'statement' : 'divider', x, y, width, height, isCover ? 'b' : 't')
  const top = kind === 'text' ? below(lines) : y + height + 12
  return {
    name: named((words) => words.side[share.at](share.share, words[kind === 'section' ? 'divider' : kind]), lines),
    ...(kind === 'cover'
      ? { type: 'title' }
      : kind === 'section'
      ? { type: 'secHead', ground: 'night', isNight: true }
      : {}),
    areas: kind === 'statement' ? [area('accent', x, y - 36, 72, 8)] : [],
    places: [
      { ...strip, frame: { ...strip.frame, x, width } },
      ...(isCover ? [place('kicker', 'kicker', x, y - 76, width, 64, 'b')] : []),
      head,
      place('body', isCover ? 'subtitle' : kind === 'statement' ? 'remark' : 'body', x, top, width, BOTTOM - top),
    ],
    foot: { x, width },
  }
}
