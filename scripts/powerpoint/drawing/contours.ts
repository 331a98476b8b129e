import { distance, extentOf, moved, type Affine, type Dot, type Extent } from './plane.ts'

/** A piece of an outline: to a point straight on, or along a cubic curve with two control points. */
export type Stretch = readonly [to: Dot] | readonly [control: Dot, control: Dot, to: Dot]

/** One outline of a shape, from a point on. */
export interface Contour {
  readonly start: Dot
  readonly stretches: readonly Stretch[]
  readonly closed: boolean
}

export const endOf = (stretch: Stretch): Dot => stretch.length === 1 ? stretch[0] : stretch[2]

/** Where the outline ends. */
export const lastOf = ({ start, stretches }: Contour): Dot => {
  const last = stretches.at(-1)
  return last === undefined ? start : endOf(last)
}

/** Does it end where it began, whether or not it says so? */
export const isRound = (contour: Contour): boolean =>
  contour.closed || (contour.stretches.length > 2 && distance(lastOf(contour), contour.start) < 0.05)

export function moveContour({ start, stretches, closed }: Contour, by: Affine): Contour {
  const move = (dot: Dot): Dot => moved(by, dot)
  return {
    start: move(start),
    closed,
    stretches: stretches.map((one) => one.length === 1 ? [move(one[0])] : [move(one[0]), move(one[1]), move(one[2])]),
  }
}

const PIECES = 12

/** The outline as points, close enough for whatever asks where something lies. */
export function dotsOf({ start, stretches, closed }: Contour): Dot[] {
  const dots: Dot[] = [start]
  let from = start
  for (const stretch of stretches) {
    if (stretch.length === 1) dots.push(stretch[0])
    else for (let piece = 1; piece <= PIECES; piece++) dots.push(onCurve(from, stretch, piece / PIECES))
    from = endOf(stretch)
  }
  if (closed && distance(from, start) > 0.01) dots.push(start)
  return dots
}

function onCurve(from: Dot, [one, two, to]: readonly [Dot, Dot, Dot], at: number): Dot {
  const back = 1 - at
  const [p, q, r, s] = [back ** 3, 3 * back * back * at, 3 * back * at * at, at ** 3]
  return [p * from[0] + q * one[0] + r * two[0] + s * to[0], p * from[1] + q * one[1] + r * two[1] + s * to[1]]
}

export const extentOfContours = (contours: readonly Contour[]): Extent => extentOf(contours.flatMap(dotsOf))

/** Twice the area that it goes around, negative where it goes the other way. */
export function turnedArea(contour: Contour): number {
  const dots = dotsOf(contour)
  return dots.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = dots[(index + 1) % dots.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}

export const polygon = (dots: readonly Dot[], closed: boolean): Contour[] => {
  const [start, ...rest] = dots
  return start === undefined ? [] : [{ start, stretches: rest.map((dot) => [dot] as const), closed }]
}

/** How far the control points of a quarter of a circle lie from its ends, in parts of its radius. */
const ROUND = 0.5523

export function ellipse(cx: number, cy: number, rx: number, ry: number): Contour[] {
  const [dx, dy] = [rx * ROUND, ry * ROUND]
  return [{
    start: [cx + rx, cy],
    closed: true,
    stretches: [
      [[cx + rx, cy + dy], [cx + dx, cy + ry], [cx, cy + ry]],
      [[cx - dx, cy + ry], [cx - rx, cy + dy], [cx - rx, cy]],
      [[cx - rx, cy - dy], [cx - dx, cy - ry], [cx, cy - ry]],
      [[cx + dx, cy - ry], [cx + rx, cy - dy], [cx + rx, cy]],
    ],
  }]
}

export function rectangle({ left, top, right, bottom }: Extent, radius: number): Contour[] {
  if (radius <= 0) return polygon([[left, top], [right, top], [right, bottom], [left, bottom]], true)
  const r = Math.min(radius, (right - left) / 2, (bottom - top) / 2)
  const k = r * (1 - ROUND)
  return [{
    start: [left + r, top],
    closed: true,
    stretches: [
      [[right - r, top]],
      [[right - k, top], [right, top + k], [right, top + r]],
      [[right, bottom - r]],
      [[right, bottom - k], [right - k, bottom], [right - r, bottom]],
      [[left + r, bottom]],
      [[left + k, bottom], [left, bottom - k], [left, bottom - r]],
      [[left, top + r]],
      [[left, top + k], [left + k, top], [left + r, top]],
    ],
  }]
}
