import type { Identity } from '../compiler/look-model.ts'
import { type Area, area, BOTTOM, BROAD, type MasterLayout, LEFT, named, place, strip } from './layouts.ts'
import type { CanvasFrame } from './look.ts'

/** The mark of an identity on its pattern, as the night of covers has it. */
const markTile = (
  { colour, pattern, mark }: Identity,
  x: number,
  y: number,
  width: number,
  height: number,
  size: number,
): Area[] => [
  { frame: { x, y, width, height }, colour: `${colour}-grain`, pattern: { name: pattern, on: 'night' } },
  area('night', x + width / 2 - size * 0.75, y + height / 2 - size * 0.75, size * 1.5, size * 1.5),
  {
    frame: { x: x + (width - size) / 2, y: y + (height - size) / 2, width: size, height: size },
    colour: `${colour}-night`,
    mark,
  },
]

/** The hues of identities one beside the other, or the accent of the night. */
const bandsOf = (identities: readonly Identity[]): readonly string[] =>
  identities.length === 0 ? ['night-accent'] : identities.map(({ colour }) => `${colour}-night`)

/** Where the logo of a house stands. */
export const LOGO: CanvasFrame = { x: 968, y: 56, width: 240, height: 84 }

/** Of the large type of covers and dividers. */
const LINE = 80

/** Where a kit has no identities. */
const PLAIN_SIDE: Area = {
  frame: { x: 0, y: 0, width: 312, height: 720 },
  colour: 'night-line',
  pattern: { name: 'slant', on: 'night' },
}

/** @param lines of its title */
export function cover(identities: readonly Identity[], hasLogo: boolean, lines: number): MasterLayout {
  const bands = bandsOf(identities)
  const high = 720 / bands.length
  const height = 16 + LINE * lines
  const y = Math.max(168, 380 - height)
  return {
    name: (words) =>
      [words.cover, ...(lines === 1 ? [] : [words.titleLines(lines)]), ...(hasLogo ? [words.logo] : [])].join(', '),
    type: 'title',
    areas: [
      identities.length === 0 ? PLAIN_SIDE : area('night', 0, 0, 312, 720),
      ...identities.flatMap((one, index) => markTile(one, 0, index * high, 312, high, Math.min(84, high / 2))),
      ...bands.map((band, index) => area(band, 312, index * high, 8, high)),
    ],
    places: [
      strip,
      place('kicker', 'kicker', 404, y - 76, hasLogo ? 540 : 804, 64, 'b'),
      place('title', 'display', 404, y, 804, height, 'b'),
      place('body', 'subtitle', 404, y + height + 12, 804, 632 - y - height),
    ],
  }
}

/**
 * The night side, which leads into a part. @param withWay do all parts stand beside it? @param lines of its title
 * @param text how high what stands below it is
 */
export function divider(identities: readonly Identity[], withWay: boolean, lines: number, text: number): MasterLayout {
  const bands = bandsOf(identities)
  const broad = 1280 / bands.length
  const size = withWay ? 96 : 120
  const from = withWay ? LEFT : 1208 - size * identities.length
  const height = 12 + (withWay ? 70 : LINE) * lines
  const room = [112, 170, 240].find((one) => one >= text) ?? 240
  const y = BOTTOM - room - 14 - height
  return {
    name: named((words) => withWay ? words.dividerWithWay : words.divider, lines,
      room === 112 ? undefined : (words) => words.textBelow(room)),
    type: 'secHead',
    ground: 'night',
    isNight: true,
    areas: [
      ...bands.map((band, index) => area(band, index * broad, 0, broad, 20)),
      ...identities.flatMap((one, index) => markTile(one, from + index * size, 76, size, size, 44)),
    ],
    places: [
      { ...strip, frame: { ...strip.frame, y: 30 } },
      place('kicker', 'kicker', LEFT, y - 68, withWay ? 556 : BROAD, 60, 'b'),
      place('title', withWay ? 'divider' : 'display', LEFT, y, withWay ? 556 : 1040, height, 'b'),
      place('body', withWay ? 'body' : 'subtitle', LEFT, BOTTOM - room, withWay ? 556 : 860, room),
      ...(withWay ? [place('second', 'small', 668, 76, 540, 560, 'ctr')] : []),
    ],
  }
}

/** A divider about one identity has its hue, mark and pattern. */
export const identityDivider = ({ id, colour, pattern, mark }: Identity): MasterLayout => ({
  name: (words) => `${words.divider} ${words.identity(id)}`,
  type: 'secHead',
  ground: `${colour}-soft`,
  areas: [
    area(colour, 0, 0, 1280, 20),
    { frame: { x: 960, y: 20, width: 320, height: 700 }, colour, pattern: { name: pattern, on: `${colour}-soft` } },
    { frame: { x: LEFT, y: 84, width: 104, height: 104 }, colour, mark },
  ],
  places: [
    { ...strip, frame: { ...strip.frame, x: 360, y: 30 } },
    place('kicker', 'kicker', LEFT, 200, 860, 36, 'b'),
    place('title', 'display', LEFT, 240, 860, 188, 'b'),
    place('body', 'subtitle', LEFT, 436, 860, 200),
  ],
  // Nothing can be read on the pattern.
  foot: { x: LEFT, width: 860 },
})
