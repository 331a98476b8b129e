import { x, type Xml } from './xml.ts'

type PathPoint = readonly [number, number]

/** Path data of SVG as a shape of its own. @param size of the square in which it is drawn */
export function pathGeometry(data: string, size: number): Xml {
  const scale = 1000
  const point = ([px, py]: PathPoint): Xml => x('a:pt', { x: px * scale, y: py * scale })
  const steps = commandsOf(data).map(({ name, points }) =>
    name === 'Z'
      ? x('a:close')
      : x(name === 'M' ? 'a:moveTo' : name === 'L' ? 'a:lnTo' : 'a:cubicBezTo', {}, points.map(point))
  )
  return x(
    'a:custGeom',
    {},
    ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => x(name)),
    x('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    x('a:pathLst', {}, x('a:path', { w: size * scale, h: size * scale }, steps)),
  )
}

interface PathCommand {
  readonly name: 'M' | 'L' | 'C' | 'Z'
  readonly points: readonly PathPoint[]
}

const COUNTS: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, a: 7, z: 0 }

/** Path data as moves, lines and curves, all from the corner. */
function commandsOf(data: string): PathCommand[] {
  const commands: PathCommand[] = []
  let [at, start]: [PathPoint, PathPoint] = [[0, 0], [0, 0]]
  // Where the last curve was drawn to, which a smooth one begins against.
  let pull: PathPoint | undefined
  for (const [, letter = '', rest = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const kind = letter.toLowerCase()
    const isRelative = kind === letter
    const numbers = numbersIn(rest, kind === 'a')
    const count = COUNTS[kind]
    if (count === undefined) throw new Error(`Path data has “${letter}”, which no mark of the kit has`)
    if (count === 0) {
      commands.push({ name: 'Z', points: [] })
      at = start
      continue
    }
    for (let from = 0; from + count <= numbers.length; from += count) {
      const taken = numbers.slice(from, from + count)
      const [ox, oy] = isRelative ? at : [0, 0]
      const pair = (index: number): PathPoint => [(taken[index] ?? 0) + ox, (taken[index + 1] ?? 0) + oy]
      const before = at
      if (kind === 'h') at = [(taken[0] ?? 0) + ox, at[1]]
      else if (kind === 'v') at = [at[0], (taken[0] ?? 0) + oy]
      else at = pair(count - 2)
      const pulledBy = pull
      pull = kind === 'c' ? pair(2) : kind === 's' ? pair(0) : undefined
      if (kind === 'c') commands.push({ name: 'C', points: [pair(0), pair(2), at] })
      else if (kind === 's') commands.push({ name: 'C', points: [against(pulledBy, before), pair(0), at] })
      else if (kind === 'a') {
        const [radius = 0, , , large = 0, sweep = 0] = taken
        for (const points of arc(before, at, radius, large === 1, sweep === 1)) commands.push({ name: 'C', points })
      } else {
        const isMove = kind === 'm' && from === 0
        if (isMove) start = at
        commands.push({ name: isMove ? 'M' : 'L', points: [at] })
      }
    }
  }
  return commands
}

/** A point as far on the other side: SVG 2, 9.3.6. */
const against = (point: PathPoint | undefined, at: PathPoint): PathPoint =>
  point === undefined ? at : [2 * at[0] - point[0], 2 * at[1] - point[1]]

/** Numbers as SVG writes them; flags of arcs may stand together. */
function numbersIn(text: string, isArc: boolean): number[] {
  const found = text.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []
  if (!isArc) return found.map(Number)
  const numbers: number[] = []
  let rest = text.trim()
  while (rest !== '') {
    const isFlag = numbers.length % 7 === 3 || numbers.length % 7 === 4
    const match = (isFlag ? /^[\s,]*([01])/ : /^[\s,]*(-?(?:\d+\.?\d*|\.\d+))/).exec(rest)
    if (match === null) break
    numbers.push(Number(match[1]))
    rest = rest.slice(match[0].length).replace(/^[\s,]+/, '')
  }
  return numbers
}

/** An arc of a circle as curves, each at most a quarter. */
function arc(from: PathPoint, to: PathPoint, radius: number, isLarge: boolean, isClockwise: boolean): PathPoint[][] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const distance = Math.hypot(dx, dy)
  const r = Math.max(radius, distance / 2)
  const height = Math.sqrt(Math.max(0, r * r - (distance * distance) / 4)) * (isLarge === isClockwise ? -1 : 1)
  const [cx, cy] = [(from[0] + to[0]) / 2 - (dy / distance) * height, (from[1] + to[1]) / 2 + (dx / distance) * height]
  const begin = Math.atan2(from[1] - cy, from[0] - cx)
  let turn = Math.atan2(to[1] - cy, to[0] - cx) - begin
  if (isClockwise && turn < 0) turn += 2 * Math.PI
  if (!isClockwise && turn > 0) turn -= 2 * Math.PI
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9))
  const step = turn / count
  const pull = (4 / 3) * Math.tan(step / 4) * r
  return Array.from({ length: count }, (_, index) => {
    const [one, two] = [begin + index * step, begin + (index + 1) * step]
    const at = (angle: number): PathPoint => [cx + r * Math.cos(angle), cy + r * Math.sin(angle)]
    const [p, q] = [at(one), at(two)]
    return [[p[0] - pull * Math.sin(one), p[1] + pull * Math.cos(one)], [
      q[0] + pull * Math.sin(two),
      q[1] - pull * Math.cos(two),
    ], q]
  })
}
