import { BASELINES } from '../../render/baselines.ts'
import { placeSvg } from '../../render/place-svg.ts'
import { groupOf, certain } from '../../compiler/certain.ts'

/**
 * What is inside a drawing, made to look the same in any program: plain colours, every step shown, arrowheads as
 * shapes,
 * text on its baseline, no reference to anything.
 * @param colour value of a colour token
 */
export function selfStanding(svg: string, colour: (token: string) => string): string {
  const inside = placeSvg(svg, '', undefined).replace(/^<svg\b[^<>]*>|<\/svg>\s*$/g, '')
  return drawArrowheads(inside).replace(/<text\b[^<>]*>/g, ontoBaseline)
    .replace(/var\(--([\w-]+)\)/g, (_, token: string) => colour(token))
}

function ontoBaseline(tag: string): string {
  const found = / dominant-baseline="([^"]*)"/.exec(tag)
  if (found === null) return tag
  const bare = tag.replace(found[0], '')
  const size = Number(/ font-size="([\d.]+)"/.exec(tag)?.[1] ?? 24)
  const shift = Math.round((BASELINES[groupOf(found, 1)] ?? 0) * size * 10) / 10
  if (shift === 0) return bare
  const move = `translate(0 ${shift})`
  const before = / transform="([^"]*)"/.exec(bare)
  return before === null
    ? bare.replace(/>$/, ` transform="${move}">`)
    : bare.replace(before[0], ` transform="${before[1]} ${move}"`)
}

/** An arrowhead as it stands in `<defs>`. */
interface Marker {
  readonly content: string
  readonly scale: number
  /** Does it grow with the line? */
  readonly byWidth: boolean
  /** The point of it that lies on the end of the line. */
  readonly reference: readonly [number, number]
  /** At the start of a line it looks back. */
  readonly reversed: boolean
}

/**
 * A drawing with its arrowheads as shapes of their own. Several programs for pictures leave out what SVG calls markers,
 * and others lose them when a picture is taken apart for editing.
 */
export function drawArrowheads(svg: string): string {
  const markers = new Map(
    [...svg.matchAll(/<marker\b([^<>]*)>([\s\S]*?)<\/marker>/g)].flatMap((found) => {
      const id = read(groupOf(found, 1), 'id')
      return id === undefined ? [] : [[id, readMarker(groupOf(found, 1), groupOf(found, 2))] as const]
    }),
  )
  const drawn = svg.replace(/<(?:path|line|polyline)\b[^<>]*\bmarker-(?:start|end)=[^<>]*>/g,
    (tag) => drawEnds(tag, markers))
  return drawn.includes('url(#') ? drawn : drawn.replace(/<defs>[\s\S]*?<\/defs>/g, '')
}

function readMarker(attributes: string, content: string): Marker {
  const viewBox = read(attributes, 'viewBox')
  const [, , width = 1, height = 1] = viewBox?.split(/[\s,]+/).map(Number) ?? []
  const size = (name: string): number => Number(read(attributes, name) ?? 3)
  return {
    content,
    scale: viewBox === undefined
      ? 1
      : Math.min(size('markerWidth') / width, size('markerHeight') / height),
    byWidth: read(attributes, 'markerUnits') !== 'userSpaceOnUse',
    reference: [Number(read(attributes, 'refX') ?? 0), Number(read(attributes, 'refY') ?? 0)],
    reversed: read(attributes, 'orient') === 'auto-start-reverse',
  }
}

function drawEnds(tag: string, markers: ReadonlyMap<string, Marker>): string {
  const ends = pathEnds(read(tag, 'd') ?? lineAsPath(tag))
  if (ends === undefined) return tag
  const heads: string[] = []
  const bare = tag.replace(/ marker-(start|end)="url\(#([^")]*)\)"/g, (whole, where: 'start' | 'end', id: string) => {
    const marker = markers.get(id)
    if (marker === undefined) return whole
    heads.push(drawHead(marker, ends[where], where, tag))
    return ''
  })
  return bare + heads.join('')
}

function drawHead(marker: Marker, { x, y, angle }: PathEnd, where: 'start' | 'end', tag: string): string {
  const scale = marker.scale * (marker.byWidth ? Number(read(tag, 'stroke-width') ?? 1) : 1)
  const turned = where === 'start' && marker.reversed ? angle + 180 : angle
  const [atX, atY] = marker.reference
  const place = [
    `translate(${round(x)} ${round(y)})`,
    ...(round(turned) === 0 ? [] : [`rotate(${round(turned)})`]),
    ...(scale === 1 ? [] : [`scale(${round(scale)})`]),
    `translate(${-atX} ${-atY})`,
  ].join(' ')
  const opacity = read(tag, 'opacity')
  // A marker takes nothing from the line that bears it; a group of shapes would.
  return `<g stroke="none" stroke-dasharray="none"${
    opacity === undefined ? '' : ` opacity="${opacity}"`
  } transform="${place}">${marker.content}</g>`
}

function lineAsPath(tag: string): string {
  const points = read(tag, 'points')
  if (points !== undefined) return `M${points}`
  const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) => read(tag, name) ?? '0')
  return `M${x1} ${y1}L${x2} ${y2}`
}

function read(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** A point of a line, and the way the line goes there. */
interface PathEnd {
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
