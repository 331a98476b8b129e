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

/**
 * A drawing of several presses as one drawing each: what is there from the start, then what each press adds. Laid one
 * upon the other they are the whole.
 * @param svg as in `DrawnDiagram`; @returns at least one
 */
export function layersOf(svg: string): string[] {
  const root = read(svg)
  const last = Math.max(0, ...stepsIn(root))
  return Array.from({ length: last + 1 }, (_, step) => root.parts.map((part) => write(part, step, 0)).join(''))
}

const stepsIn = (
  part: SvgPart,
): number[] => [...(part.step === undefined ? [] : [part.step]), ...part.parts.flatMap(stepsIn)]

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
function write(part: SvgPart, wanted: number, within: number): string {
  const step = part.step ?? within
  if (part.name === 'defs') return whole(part)
  const inside = part.parts.map((one) => write(one, wanted, step)).join('')
  if (step === wanted || inside !== '' || part.name === 'svg') return part.head + inside + part.tail
  return ''
}

const whole = ({ head, parts, tail }: SvgPart): string => head + parts.map(whole).join('') + tail
