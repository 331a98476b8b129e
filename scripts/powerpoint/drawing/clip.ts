import { dotsOf, polygon, turnedArea, type Contour } from './contours.ts'
import { distance, type Dot } from './plane.ts'

/** The corners of a clip, in one direction; nothing where it has dents. */
export function clipDots(contours: readonly Contour[]): readonly Dot[] | undefined {
  const [only, ...rest] = contours
  if (only === undefined || rest.length > 0) return undefined
  const dots = dotsOf(only).slice(0, -1)
  const ordered = turnedArea(only) < 0 ? dots.toReversed() : dots
  const hasDent = ordered.some((dot, index) => {
    const [one, two] = [ordered[(index + 1) % ordered.length], ordered[(index + 2) % ordered.length]]
    return one !== undefined && two !== undefined && side(dot, one, two) < -0.01
  })
  return hasDent || ordered.length < 3 ? undefined : ordered
}

/** Above nought where a point lies to the right of a line, as one goes along it. */
const side = (from: Dot, to: Dot, [x, y]: Dot): number =>
  (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0])

/** How far something may reach over a clip that is not cut off, in px. */
const ROOM = 0.6

export const liesWithin = (contours: readonly Contour[], clip: readonly Dot[]): boolean =>
  contours.flatMap(dotsOf).every((dot) =>
    clip.every((from, index) => {
      const to = clip[(index + 1) % clip.length] ?? from
      return side(from, to, dot) >= -ROOM * distance(from, to)
    })
  )

/** What of some areas lies within a clip. */
export const clipAreas = (contours: readonly Contour[], clip: readonly Dot[]): Contour[] =>
  contours.flatMap((contour) => polygon(clipArea(dotsOf(contour), clip), true)).filter(({ stretches }) =>
    stretches.length > 1
  )

/** What of some lines lies within a clip, pieces that meet as one. */
export const clipLines = (contours: readonly Contour[], clip: readonly Dot[]): Contour[] =>
  contours.flatMap((contour) => {
    const pieces: Dot[][] = []
    for (const [from, to] of clipLine(dotsOf(contour), clip)) {
      const last = pieces.at(-1)
      const end = last?.at(-1)
      if (last !== undefined && end !== undefined && distance(end, from) < 0.01) last.push(to)
      else pieces.push([from, to])
    }
    return pieces.flatMap((dots) => polygon(dots, false))
  })

/** @see https://en.wikipedia.org/wiki/Sutherland%E2%80%93Hodgman_algorithm */
function clipArea(dots: readonly Dot[], clip: readonly Dot[]): Dot[] {
  return clip.reduce((left: readonly Dot[], from, index) => {
    const to = clip[(index + 1) % clip.length] ?? from
    return left.flatMap((dot, at): Dot[] => {
      const before = left[(at + left.length - 1) % left.length] ?? dot
      const [now, then] = [side(from, to, dot), side(from, to, before)]
      const crossing = (): Dot => between(before, dot, then / (then - now))
      if (now >= 0) return then >= 0 ? [dot] : [crossing(), dot]
      return then >= 0 ? [crossing()] : []
    })
  }, dots).slice()
}

const between = (a: Dot, b: Dot, at: number): Dot => [a[0] + (b[0] - a[0]) * at, a[1] + (b[1] - a[1]) * at]

function clipLine(dots: readonly Dot[], clip: readonly Dot[]): [Dot, Dot][] {
  return dots.slice(1).flatMap((to, index): [Dot, Dot][] => {
    const from = dots[index] ?? to
    let [start, end] = [0, 1]
    clip.forEach((corner, at) => {
      const next = clip[(at + 1) % clip.length] ?? corner
      const [a, b] = [side(corner, next, from), side(corner, next, to)]
      if (a < 0 && b < 0) end = -1
      else if (a < 0) start = Math.max(start, a / (a - b))
      else if (b < 0) end = Math.min(end, a / (a - b))
    })
    return end > start ? [[between(from, to, start), between(from, to, end)]] : []
  })
}

/** A broad line as an area. */
export function broadened(contour: Contour, width: number): Contour[] {
  const dots = dotsOf(contour).filter((dot, index, all) => index === 0 || distance(dot, all[index - 1] ?? dot) > 0.01)
  const beside = (by: number): Dot[] =>
    dots.map((dot, index): Dot => {
      const [before, after] = [dots[index - 1] ?? dot, dots[index + 1] ?? dot]
      const length = distance(before, after) || 1
      return [dot[0] - (after[1] - before[1]) / length * by, dot[1] + (after[0] - before[0]) / length * by]
    })
  return polygon([...beside(width / 2), ...beside(-width / 2).toReversed()], true)
}
