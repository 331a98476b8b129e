/** A point of a drawing, in its px. */
export type Dot = readonly [x: number, y: number]

/** As `matrix(a b c d e f)` in SVG. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** A rectangle along the axes. */
export interface Extent {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const UNMOVED: Affine = [1, 0, 0, 1, 0, 0]

/** What is moved by `inner` first, then by `outer`. */
export const within = ([a, b, c, d, e, f]: Affine, inner: Affine): Affine => [
  a * inner[0] + c * inner[1],
  b * inner[0] + d * inner[1],
  a * inner[2] + c * inner[3],
  b * inner[2] + d * inner[3],
  a * inner[4] + c * inner[5] + e,
  b * inner[4] + d * inner[5] + f,
]

export const moved = ([a, b, c, d, e, f]: Affine, [x, y]: Dot): Dot => [a * x + c * y + e, b * x + d * y + f]

/** By how much it enlarges lengths. */
export const enlargement = ([a, b, c, d]: Affine): number => Math.sqrt(Math.abs(a * d - b * c))

/** By how many degrees it turns, clockwise. */
export const turn = ([a, b]: Affine): number => Math.atan2(b, a) * 180 / Math.PI

const RADIANS = Math.PI / 180

/** The value of an SVG `transform`. */
export function readTransform(text: string | undefined): Affine {
  let all = UNMOVED
  for (
    const [, name = '', list = ''] of (text ?? '').matchAll(
      /\b(translate|scale|rotate|skewX|skewY|matrix) *\(([^()]*)\)/g,
    )
  ) {
    all = within(all, readOne(name, (list.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number)))
  }
  return all
}

function readOne(name: string, [p = 0, q, r, s = 0, t = 0, u = 0]: readonly number[]): Affine {
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, p, q ?? 0]
    case 'scale':
      return [p, 0, 0, q ?? p, 0, 0]
    case 'rotate': {
      const [cos, sin] = [Math.cos(p * RADIANS), Math.sin(p * RADIANS)]
      const [x, y] = [q ?? 0, r ?? 0]
      return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y]
    }
    case 'skewX':
      return [1, 0, Math.tan(p * RADIANS), 1, 0, 0]
    case 'skewY':
      return [1, Math.tan(p * RADIANS), 0, 1, 0, 0]
    case 'matrix':
      return [p, q ?? 0, r ?? 0, s, t, u]
    default:
      return UNMOVED
  }
}

export const distance = (a: Dot, b: Dot): number => Math.hypot(a[0] - b[0], a[1] - b[1])

/** The smallest rectangle around some points. */
export function extentOf(dots: readonly Dot[]): Extent {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of dots) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return { left, top, right, bottom }
}

export const widthOfExtent = ({ left, right }: Extent): number => right - left
export const heightOfExtent = ({ top, bottom }: Extent): number => bottom - top
export const middleOf = ({ left, top, right, bottom }: Extent): Dot => [(left + right) / 2, (top + bottom) / 2]

export const holds = (outer: Extent, inner: Extent, room = 0): boolean =>
  inner.left >= outer.left - room && inner.right <= outer.right + room && inner.top >= outer.top - room
  && inner.bottom <= outer.bottom + room

export const touches = (one: Extent, other: Extent): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top

export const isInside = ([x, y]: Dot, { left, top, right, bottom }: Extent, room = 0): boolean =>
  x > left - room && x < right + room && y > top - room && y < bottom + room
