import type { Contour } from './contours.ts'
import { endOf } from './contours.ts'
import { distance, isInside, type Dot, type Extent } from './plane.ts'

/** A line with one or two right angles: it begins along an axis, and goes across where `at` says, if not at its end. */
export interface Elbow {
  readonly begins: 'flat' | 'upright'
  /** Where the middle one of three pieces lies, on the axis along which it begins; with two pieces there is none. */
  readonly at?: number
  /** It bends without corners. */
  readonly isCurved?: true
}

/** How far a line leaves the straight way. */
export function bendOf(dots: readonly Dot[], from: Dot, to: Dot): number {
  const length = distance(from, to)
  return Math.max(
    ...dots.map(([x, y]) => Math.abs((to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0])) / length),
  )
}

/** Is it made of straight lines with rounded corners, and not a curve that somebody drew? */
export function isCornered({ start, stretches }: Contour): boolean {
  let [straight, curved, from] = [0, 0, start]
  for (const stretch of stretches) {
    const to = endOf(stretch)
    if (stretch.length === 1) straight += distance(from, to)
    else curved += distance(from, to)
    from = to
  }
  return straight > curved / 3
}

/** How far a line along an axis may lean, in px. */
const UPRIGHT = 0.7

/**
 * The elbow that a line with rounded corners makes; `false`: it goes along the axes, but has more corners than an elbow;
 * nothing where it goes aslant.
 */
export function elbowOf({ start, stretches }: Contour): Elbow | false | undefined {
  const pieces: { way: Elbow['begins']; at: number }[] = []
  let from = start
  for (const stretch of stretches) {
    const to = endOf(stretch)
    if (stretch.length === 1 && distance(from, to) > UPRIGHT) {
      const [x, y] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])]
      if (x > UPRIGHT && y > UPRIGHT) return undefined
      const way = x > y ? 'flat' : 'upright'
      if (pieces.at(-1)?.way !== way) pieces.push({ way, at: way === 'flat' ? from[1] : from[0] })
    }
    from = to
  }
  const [first, middle] = pieces
  if (first === undefined || middle === undefined || pieces.length > 3) return false
  return pieces.length === 2 ? { begins: first.way } : { begins: first.way, at: middle.at }
}

/** The corners that a line goes by. */
export function wayOf(from: Dot, to: Dot, elbow: Elbow | undefined): Dot[] {
  if (elbow === undefined) return [from, to]
  const isFlat = elbow.begins === 'flat'
  if (elbow.isCurved === true) return curveOf(from, to, elbow)
  if (elbow.at === undefined) return [from, isFlat ? [to[0], from[1]] : [from[0], to[1]], to]
  const { at } = elbow
  return isFlat ? [from, [at, from[1]], [at, to[1]], to] : [from, [from[0], at], [to[0], at], to]
}

/** The way of PowerPoint's curved connectors, which begin and end along an axis. */
function curveOf(from: Dot, to: Dot, { begins, at }: Elbow): Dot[] {
  const turn = ([x, y]: Dot): Dot => begins === 'flat' ? [x, y] : [y, x]
  const [[x, y], [right, bottom]] = [turn(from), turn(to)]
  const middle = at ?? right
  const half = (y + bottom) / 2
  const pieces: readonly (readonly [Dot, Dot, Dot, Dot])[] = at === undefined
    ? [[[x, y], [(x + right) / 2, y], [right, half], [right, bottom]]]
    : [
      [[x, y], [(x + middle) / 2, y], [middle, (y + half) / 2], [middle, half]],
      [[middle, half], [middle, (bottom + half) / 2], [(right + middle) / 2, bottom], [right, bottom]],
    ]
  return pieces.flatMap((piece) => Array.from({ length: 13 }, (_, index) => turn(onCurve(piece, index / 12))))
}

const onCurve = ([a, b, c, d]: readonly [Dot, Dot, Dot, Dot], t: number): Dot => {
  const at = (axis: 0 | 1): number =>
    a[axis] * (1 - t) ** 3 + 3 * b[axis] * t * (1 - t) ** 2 + 3 * c[axis] * t ** 2 * (1 - t) + d[axis] * t ** 3
  return [at(0), at(1)]
}

interface BoxSide {
  readonly way: Elbow['begins']
  /** Outwards along its axis. */
  readonly out: 1 | -1
}

/** On which side of a box a dot is. */
function sideAt([x, y]: Dot, { left, top, right, bottom }: Extent): BoxSide {
  const sides: readonly (readonly [number, BoxSide])[] = [
    [Math.abs(x - left), { way: 'flat', out: -1 }],
    [Math.abs(x - right), { way: 'flat', out: 1 }],
    [Math.abs(y - top), { way: 'upright', out: -1 }],
    [Math.abs(y - bottom), { way: 'upright', out: 1 }],
  ]
  return sides.reduce((nearest, one) => one[0] < nearest[0] ? one : nearest)[1]
}

/** How little a curve may go on the way on which it leaves a box, in px. */
const LEAVES = 12

/** The curve between two boxes that leaves and enters them at right angles; nothing where it would turn back. */
export function curveBetween(
  [from, one]: readonly [Dot, Extent],
  [to, other]: readonly [Dot, Extent],
): Elbow | undefined {
  const [start, end] = [sideAt(from, one), sideAt(to, other)]
  const goes = ({ way, out }: BoxSide, sign: 1 | -1): number =>
    (way === 'flat' ? to[0] - from[0] : to[1] - from[1]) * out * sign
  if (goes(start, 1) < LEAVES || goes(end, -1) < LEAVES) return undefined
  const axis = start.way === 'flat' ? 0 : 1
  return { begins: start.way, isCurved: true, ...(start.way === end.way ? { at: (from[axis] + to[axis]) / 2 } : {}) }
}

/** Points all along a line. */
export function along(dots: readonly Dot[], apart = 5): Dot[] {
  return dots.flatMap((dot, index): Dot[] => {
    const next = dots[index + 1]
    if (next === undefined) return [dot]
    const pieces = Math.max(1, Math.ceil(distance(dot, next) / apart))
    return Array.from({ length: pieces }, (_, piece): Dot => [
      dot[0] + (next[0] - dot[0]) * piece / pieces,
      dot[1] + (next[1] - dot[1]) * piece / pieces,
    ])
  })
}

export const crosses = (dots: readonly Dot[], extent: Extent, room: number): boolean =>
  dots.some((dot) => isInside(dot, extent, room))

/** Degrees between two ways, at most 180. */
export function between([fromA, toA]: readonly [Dot, Dot], [fromB, toB]: readonly [Dot, Dot]): number {
  const angle = (from: Dot, to: Dot): number => Math.atan2(to[1] - from[1], to[0] - from[0])
  const turned = Math.abs(angle(fromA, toA) - angle(fromB, toB)) * 180 / Math.PI
  return turned > 180 ? 360 - turned : turned
}
