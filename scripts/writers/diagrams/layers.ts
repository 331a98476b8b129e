import { groupOf } from '../../compiler/certain.ts'
import { STEP } from '../../compiler/step.ts'

const TAG = /<(\/?)([A-Za-z][\w:-]*)(?![\w:-])(?:[^<>"]|"[^"]*")*>/g
const OWN = new RegExp(` ${STEP}="(\\d+)"`)

interface SvgPart {
  /** Its first tag, or text. */
  readonly head: string
  readonly tail: string
  readonly name: string
  readonly step?: number
  readonly parts: SvgPart[]
}

/** What of a drawing is there from the start, or comes with one press. */
export interface DrawingLayer {
  readonly svg: string
  /** From 1; absent: from the start. */
  readonly step?: number
}

/**
 * A drawing of several presses as several drawings, from the back to the front: laid one upon the other they are the
 * whole. What comes later may stand behind what was there before it, so that a press may have more than one.
 * @param svg as in `DrawnDiagram`; @returns at least one
 */
export function layersOf(svg: string): DrawingLayer[] {
  const root = read(svg)
  const steps: number[] = []
  const places = new Map<SvgPart, number>()
  const place = (part: SvgPart, within: number): void => {
    if (part.name === 'defs') return
    const step = part.step ?? within
    if (!isLeaf(part)) part.parts.forEach((one) => place(one, step))
    else if (part.name !== '') {
      if (steps.at(-1) !== step) steps.push(step)
      places.set(part, steps.length - 1)
    }
  }
  place(root, 0)
  return (steps.length === 0 ? [0] : steps).map((step, index) => ({
    svg: root.parts.map((part) => write(part, index, places)).join(''),
    ...(step === 0 ? {} : { step }),
  }))
}

/** Is it drawn as one? */
const isLeaf = ({ name, parts }: SvgPart): boolean => name === 'text' || parts.every((part) => part.name === '')

function read(svg: string): SvgPart {
  const root: SvgPart = { head: '', tail: '', name: '', parts: [] }
  const open = [root]
  let from = 0
  const add = (part: SvgPart): void => void open.at(-1)?.parts.push(part)
  for (const match of svg.matchAll(TAG)) {
    const text = svg.slice(from, match.index)
    if (text !== '') add({ head: text, tail: '', name: '', parts: [] })
    from = match.index + match[0].length
    const name = groupOf(match, 2)
    if (match[1] === '/') {
      open.pop()
      continue
    }
    const step = OWN.exec(match[0])?.[1]
    const isWhole = match[0].endsWith('/>')
    const part: SvgPart = {
      head: match[0],
      tail: isWhole ? '' : `</${name}>`,
      name,
      parts: [],
      ...(step === undefined ? {} : { step: Number(step) }),
    }
    add(part)
    if (!isWhole) open.push(part)
  }
  return root
}

/** What holds others is there for them; what others are made of is there for all. */
function write(part: SvgPart, layer: number, places: ReadonlyMap<SvgPart, number>): string {
  if (part.name === 'defs') return whole(part)
  const own = places.get(part)
  if (own !== undefined) return own === layer ? whole(part) : ''
  const inside = part.parts.map((one) => write(one, layer, places)).join('')
  return inside !== '' || part.name === 'svg' ? part.head + inside + part.tail : ''
}

const whole = ({ head, parts, tail }: SvgPart): string => head + parts.map(whole).join('') + tail
