import type { Identity } from '../compiler/look-model.ts'
import { type Area, area, BROAD, type MasterLayout, LEFT, place, strip } from './layouts.ts'
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

export function cover(identities: readonly Identity[], hasLogo: boolean): MasterLayout {
  const bands = bandsOf(identities)
  const high = 720 / bands.length
  return {
    name: hasLogo ? 'Cover with a logo' : 'Cover',
    type: 'title',
    areas: [
      area('night', 0, 0, 312, 720),
      ...identities.flatMap((one, index) => markTile(one, 0, index * high, 312, high, Math.min(84, high / 2))),
      ...bands.map((band, index) => area(band, 312, index * high, 8, high)),
    ],
    places: [
      strip,
      place('kicker', 'kicker', 404, 92, hasLogo ? 540 : 804, 64, 'b'),
      place('title', 'display', 404, 168, 804, 226, 'b'),
      place('body', 'subtitle', 404, 412, 804, 220),
    ],
  }
}

/** The night side, which leads into a part. @param withWay do all parts stand beside it? */
export function divider(identities: readonly Identity[], withWay: boolean): MasterLayout {
  const bands = bandsOf(identities)
  const broad = 1280 / bands.length
  const size = withWay ? 96 : 120
  const from = withWay ? LEFT : 1208 - size * identities.length
  return {
    name: withWay ? 'Divider with the way' : 'Divider',
    type: 'secHead',
    ground: 'night',
    isNight: true,
    areas: [
      ...bands.map((band, index) => area(band, index * broad, 0, broad, 20)),
      ...identities.flatMap((one, index) => markTile(one, from + index * size, 76, size, size, 44)),
    ],
    places: [
      { ...strip, frame: { ...strip.frame, y: 30 } },
      place('kicker', 'kicker', LEFT, 300, withWay ? 556 : BROAD, 60, 'b'),
      place('title', withWay ? 'divider' : 'display', LEFT, 366, withWay ? 556 : 1040, 150, 'b'),
      place('body', withWay ? 'body' : 'subtitle', LEFT, 530, withWay ? 556 : 860, 106),
      ...(withWay ? [place('second', 'small', 668, 76, 540, 560, 'ctr')] : []),
    ],
  }
}

/** A divider about one identity has its hue, mark and pattern. */
export const identityDivider = ({ id, colour, pattern, mark }: Identity): MasterLayout => ({
  name: `Divider, ${id}`,
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
})
