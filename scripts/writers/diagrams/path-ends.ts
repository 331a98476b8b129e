import { certain } from '../../compiler/certain.ts'
/** A point of a line, and the way the line goes there. */
export interface PathEnd {
  readonly x: number
  readonly y: number
  /** In degrees, clockwise from the right, as `rotate()` takes it. */
  readonly angle: number
}

type Point = readonly [number, number]

/** How many numbers each command takes. */
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }

/**
 * Where a path begins and ends, and in which direction, from its `d`; nothing where it has no length. An arc counts as
 * the straight line between its ends.
 * @see https://www.w3.org/TR/SVG2/paths.html#PathDirectionality
 */
export function pathEnds(d: string): { readonly start: PathEnd; readonly end: PathEnd } | undefined {
  const segments = readSegments(d).filter(([from, ...points]) => points.some((point) => differs(point, from)))
  const first = segments[0]
  const last = segments.at(-1)
  if (first === undefined || last === undefined) return undefined
  const [start, ...after] = first
  const [end, ...before] = last.toReversed()
  const ahead = after.find((point) => differs(point, start))
  const behind = before.find((point) => differs(point, end ?? point))
  if (ahead === undefined || end === undefined || behind === undefined) return undefined
  return {
    start: { x: start[0], y: start[1], angle: angle(start, ahead) },
    end: { x: end[0], y: end[1], angle: angle(behind, end) },
  }
}

/** Each segment as its points in order: where it begins, its control points, where it ends. */
function readSegments(d: string): [Point, ...Point[]][] {
  const segments: [Point, ...Point[]][] = []
  let [here, opened, control, before]: [Point, Point, Point, string] = [[0, 0], [0, 0], [0, 0], '']
  const draw = (kind: string, ...points: Point[]): void => {
    segments.push([here, ...points])
    before = kind
    control = points.at(-2) ?? here
    here = points.at(-1) ?? here
  }
  for (const [, command = '', text = ''] of d.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
    const numbers = text.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)?.map(Number) ?? []
    const kind = command.toUpperCase()
    const count = certain(COUNTS[kind], `command ${kind}`)
    const repeats = count === 0 ? 1 : Math.ceil(numbers.length / count)
    for (let repeat = 0; repeat < repeats; repeat++) {
      const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0, h = 0] = numbers.slice(repeat * count)
      const from: Point = command === kind ? [0, 0] : here
      const to = (x: number, y: number): Point => [from[0] + x, from[1] + y]
      const mirrored = (kinds: string): Point => (kinds.includes(before) && before !== ''
        ? [2 * here[0] - control[0], 2 * here[1] - control[1]]
        : here)
      if (kind === 'M' && repeat === 0) {
        here = opened = to(a, b)
        before = kind
      } else if (kind === 'M' || kind === 'L') draw(kind, to(a, b))
      else if (kind === 'H') draw(kind, [from[0] + a, here[1]])
      else if (kind === 'V') draw(kind, [here[0], from[1] + a])
      else if (kind === 'C') draw(kind, to(a, b), to(c, e), to(f, g))
      else if (kind === 'S') draw(kind, mirrored('CS'), to(a, b), to(c, e))
      else if (kind === 'Q') draw(kind, to(a, b), to(c, e))
      else if (kind === 'T') draw(kind, mirrored('QT'), to(a, b))
      else if (kind === 'A') draw(kind, to(g, h))
      else draw(kind, opened)
    }
  }
  return segments
}

function differs(a: Point, b: Point): boolean {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) > 0.001
}

function angle(from: Point, to: Point): number {
  return Math.atan2(to[1] - from[1], to[0] - from[0]) * 180 / Math.PI
}
