import { x, type Xml } from '../xml.ts'
import type { ColourWriter } from './colours.ts'
import type { PaintedHead, PaintedShape, PaintedStroke } from './painted.ts'
import type { Scale } from './scale.ts'

/** The line of a shape, with its heads. */
export function lineOf({ line, startHead, endHead }: PaintedShape, scale: Scale, colours: ColourWriter): Xml {
  if (line === undefined) return x('a:ln', {}, x('a:noFill'))
  const width = Math.max(3175, scale.length(line.width))
  return x('a:ln', { w: width, cap: line.roundCap ? 'rnd' : 'flat' }, colours.solid(line), dashes(line),
    line.roundJoin || line.roundCap ? x('a:round') : x('a:miter', { lim: 800_000 }), // PowerPoint calls the head what stands at the start.
    startHead === undefined ? undefined : head('a:headEnd', startHead, line.width),
    endHead === undefined ? undefined : head('a:tailEnd', endHead, line.width))
}

/** PowerPoint reckons dashes by the breadth of the line: what its own kinds would make too long is given in full. */
function dashes({ dash, width, roundCap }: PaintedStroke): Xml {
  if (dash === undefined) return x('a:prstDash', { val: 'solid' })
  const [on, off] = dash.map((length) => length / width)
  if (on === undefined || off === undefined) return x('a:prstDash', { val: 'solid' })
  if (on <= 1.5 && off >= 1 && off < 5) return x('a:prstDash', { val: roundCap ? 'sysDot' : 'dot' })
  if (on > 2.5 && on < 6 && off > 1.5 && off < 5) return x('a:prstDash', { val: 'dash' })
  return x('a:custDash', {}, x('a:ds', { d: on * 100_000, sp: off * 100_000 }))
}

/** Heads are two, three or five times as long as the line is broad. */
function head(name: string, { kind, length }: PaintedHead, width: number): Xml {
  const times = length / width
  const size = times < 2.5 ? 'sm' : times < 4 ? 'med' : 'lg'
  return x(name, { type: kind, w: size, len: size })
}
