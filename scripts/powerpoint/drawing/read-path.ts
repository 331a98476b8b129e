import type { Contour, Stretch } from './contours.ts'
import { arcStretches } from './arcs.ts'
import { certain } from '../../compiler/certain.ts'
import type { Dot } from './plane.ts'

/** How many numbers each command takes. */
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi

/** The outlines of a path, from its `d`. @see https://www.w3.org/TR/SVG2/paths.html#PathData */
export function readPath(d: string): Contour[] {
  const contours: Contour[] = []
  let [here, opened, control, before]: [Dot, Dot, Dot, string] = [[0, 0], [0, 0], [0, 0], '']
  let stretches: Stretch[] = []
  const finish = (closed: boolean): void => {
    if (stretches.length > 0) contours.push({ start: opened, stretches, closed })
    stretches = []
  }
  const draw = (kind: string, stretch: Stretch, bend?: Dot): void => {
    stretches.push(stretch)
    before = kind
    here = stretch.length === 1 ? stretch[0] : stretch[2]
    control = bend ?? here
  }
  const quadratic = (kind: string, bend: Dot, to: Dot): void => {
    const third = (end: Dot): Dot => [end[0] + (bend[0] - end[0]) * 2 / 3, end[1] + (bend[1] - end[1]) * 2 / 3]
    draw(kind, [third(here), third(to), to], bend)
  }
  for (const [, command = '', text = ''] of d.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
    const kind = command.toUpperCase()
    const numbers = kind === 'A' ? arcNumbers(text) : text.match(NUMBER)?.map(Number) ?? []
    const count = certain(COUNTS[kind], `command ${kind}`)
    for (let at = 0; at === 0 || at < numbers.length; at += Math.max(1, count)) {
      const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0, h = 0] = numbers.slice(at)
      const from: Dot = command === kind ? [0, 0] : here
      const to = (x: number, y: number): Dot => [from[0] + x, from[1] + y]
      const mirrored = (kinds: string): Dot =>
        before !== '' && kinds.includes(before) ? [2 * here[0] - control[0], 2 * here[1] - control[1]] : here
      if (kind === 'M' && at === 0) {
        finish(false)
        here = opened = to(a, b)
        before = kind
      } else if (kind === 'M' || kind === 'L') draw(kind, [to(a, b)])
      else if (kind === 'H') draw(kind, [[from[0] + a, here[1]]])
      else if (kind === 'V') draw(kind, [[here[0], from[1] + a]])
      else if (kind === 'C') draw(kind, [to(a, b), to(c, e), to(f, g)], to(c, e))
      else if (kind === 'S') draw(kind, [mirrored('CS'), to(a, b), to(c, e)], to(a, b))
      else if (kind === 'Q') quadratic(kind, to(a, b), to(c, e))
      else if (kind === 'T') quadratic(kind, mirrored('QT'), to(a, b))
      else if (kind === 'A') {
        for (const stretch of arcStretches(here, { rx: a, ry: b, turned: c, large: e, sweep: f }, to(g, h))) {
          draw(kind, stretch)
        }
      } else {
        finish(true)
        here = opened
        before = kind
      }
    }
  }
  finish(false)
  return contours
}

/** Its two flags may stand without a blank: `a5 5 0 1110 0`. */
function arcNumbers(text: string): number[] {
  const number = '\\s*,?\\s*([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?)'
  const flag = '\\s*,?\\s*([01])'
  const arc = new RegExp(number.repeat(3) + flag.repeat(2) + number.repeat(2), 'gi')
  return [...text.matchAll(arc)].flatMap((found) => found.slice(1).map(Number))
}
