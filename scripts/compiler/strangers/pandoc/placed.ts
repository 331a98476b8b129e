import { type Attribute, parseAttributes } from '../../attributes.ts'
import type { ForeignDeck } from '../habit.ts'
import { blankAt, CLOSES, deeper, type DeckLine, headingLevel, isBlank, lineKinds, NOTES_OR_FOOT } from '../line.ts'
import { optionOf } from '../settings.ts'
import { covering } from './covering.ts'

/** Something that a deck puts at a place of its slide. */
interface PlacedPart {
  readonly lines: readonly DeckLine[]
  readonly at: number
  /** In hundredths of the breadth: where its middle is, and how broad it is. */
  readonly middle: number
  readonly breadth: number
  readonly isPicture: boolean
  readonly appears: boolean
  readonly isLarge: boolean
  readonly place: string
  /** Words at the lower edge, or at the upper one. */
  readonly isFoot: boolean
  readonly isTop: boolean
}

const ABSOLUTE = /\{[^{}]*\.absolute(?=[\s}.])[^{}]*\}/
const PICTURES = /^\s*(?:!\[(?:[^[\]]|\[[^[\]]*\])*\]\([^()]*\)\{[^{}]*\}\s*)+$/
const WORDS = /^\s*\[(?:[^[\]]|\[[^[\]]*\])*\]\{[^{}]*\}\s*$/
/** What has an order of its own, which a column would change. */
const ORDERED = /^\s*(?:\. \. \.|\||<(?!br\b))|^\s*:{3,}[^:]*\b(?:columns?|layout|panel-tabset|r-stack|r-hstack)\b/
const BELOW = /^\s*:{3,}\s*(?:\{[^{}]*\.)?aside\b/

/** What stands at a place of its own, `.absolute`, is at the left or at the right as it was there: in columns, or beside the
 * words; what was laid on one another, or over all the rest, comes after it. */
export function placed(given: readonly DeckLine[], deck: ForeignDeck): readonly DeckLine[] {
  const lines = covering(given)
  if (!lines.some(({ text }) => ABSOLUTE.test(text))) return lines
  const { head, flow, parts: all, foot } = partsOf(lines, canvasOf(deck))
  const feet = all.filter(({ isFoot }) => isFoot)
  // Below a picture at each side they say what it shows.
  const areCaptions = [isLeft, isRight].every((side) =>
    feet.some(side) && all.some((one) => one.isPicture && side(one))
  )
  if (!areCaptions) foot.unshift(...feet.flatMap(({ lines: own }) => block('{.aside}', [own])))
  const above = all.filter((one) => one.isTop && !isLeft(one) && !isRight(one) && all.length > 1)
  head.push(...above.flatMap(({ lines: own }) => own))
  const parts = [
    ...all.filter((one) => !one.isFoot && !above.includes(one)),
    ...(areCaptions ? feet : []),
  ]
  if (parts.length === 0) return feet.length + above.length === 0 ? lines : [...head, ...flow, ...foot]
  const words = flow.filter((line) => !isBlank(line))
  const of = (side: (one: PlacedPart) => boolean): PlacedPart[] => parts.filter(side)
  const [left, centre, right] = [of(isLeft), of((one) => !isLeft(one) && !isRight(one)), of(isRight)]
  const [first] = parts
  if (parts.length > 1 && parts.every(({ isPicture, place }) => isPicture && place === first?.place)) {
    return [...head, ...flow, ...block('{.r-stack}', parts.map(shown)), ...foot]
  }
  const groups = [left, centre, right].filter((group) => group.length > 0)
  const order = groups.flat().filter(({ appears }) => appears).map(({ at }) => at)
  if (groups.length > 1 && order.every((at, index) => index === 0 || at > (order[index - 1] ?? 0))) {
    return [...head, ...flow, ...block('{.columns}', groups.map((group) => column(group.flatMap(shown)))), ...foot]
  }
  const isPlain = words.length > 0 && !words.some(({ text }) => ORDERED.test(text))
  if (groups.length === 1 && right.length > 0 && isPlain) {
    const share = Math.round(Math.min(60, Math.max(15, ...right.map(({ breadth }) => breadth))))
    return [
      ...head,
      ...block('{.columns}', [column(flow, 100 - share), column(right.flatMap(shown), share)]),
      ...foot,
    ]
  }
  const covers = parts.every(({ isPicture, isLarge, appears }) => isPicture && isLarge && appears)
  if (words.length > 0 && covers && !words.some(({ text }) => /^\s*\. \. \.|\br-stack\b/.test(text))) {
    return [...head, ...block('{.r-stack}', [block('{.smaller}', [flow]), ...parts.map(shown)]), ...foot]
  }
  return lines
}

const isLeft = ({ middle }: PlacedPart): boolean => middle < 45
const isRight = ({ middle }: PlacedPart): boolean => middle > 55
const shown = ({ lines }: PlacedPart): DeckLine[] => [...lines, blankAt(lines.at(-1)?.from ?? 0)]
const column = (lines: readonly DeckLine[], share = 0): DeckLine[] =>
  block(share === 0 ? '{.column}' : `{.column width=${share}%}`, [lines])

/** A block around what is in it, with marks as many as nothing else has. */
function block(info: string, inside: readonly (readonly DeckLine[])[]): DeckLine[] {
  const all = inside.flat()
  const [from, last] = [all[0]?.from ?? 0, all.at(-1)?.from ?? 0]
  return [
    blankAt(from),
    { text: `::: ${info}`, from },
    blankAt(from),
    ...all,
    { text: ':::', from: last },
    blankAt(last),
  ]
}

/** A slide as its heading, what is placed on it, what else it shows, and what stands at its foot or is for the speaker. */
function partsOf(lines: readonly DeckLine[], canvas: readonly [number, number]) {
  const kinds = lineKinds(lines)
  const head: DeckLine[] = []
  const flow: DeckLine[] = []
  const foot: DeckLine[] = []
  const parts: PlacedPart[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? blankAt(0)
    const isText = kinds[at] === 'text'
    const end = isText && deeper(line) > 0 ? endOf(lines, kinds, at) : at + 1
    const own = lines.slice(at, end)
    const isPart = isText && ABSOLUTE.test(line.text)
      && (deeper(line) > 0 || PICTURES.test(line.text) || WORDS.test(line.text))
    const part = isPart ? placedAt(own, at, canvas) : undefined
    if (part !== undefined) parts.push(part)
    else if (
      isText
      && (NOTES_OR_FOOT.test(line.text) || BELOW.test(line.text) || /^\s*:{3,}\s*(?:\{\s*\.)?footer\b/.test(line.text))
    ) {
      foot.push(...own)
    } else if (isText && headingLevel(line) > 0 && !flow.some((one) => !isBlank(one)) && parts.length === 0) {
      head.push(line)
    } else flow.push(...own)
    at = end - 1
  }
  return { head, flow, parts, foot }
}

/** Behind the block that opens there. */
function endOf(lines: readonly DeckLine[], kinds: readonly string[], start: number): number {
  let depth = 0
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? blankAt(0)
    if (kinds[at] === 'text') depth += deeper(line)
    if (depth === 0 && kinds[at] === 'text' && CLOSES.test(line.text)) return at + 1
  }
  return lines.length
}

function placedAt(lines: readonly DeckLine[], at: number, [width, height]: readonly [number, number]): PlacedPart {
  const text = lines[0]?.text ?? ''
  const braces = ABSOLUTE.exec(text)
  const items: readonly Attribute[] = parseAttributes(text, braces?.index ?? 0, false)?.items ?? []
  const share = (name: string, whole: number): number | undefined => {
    const { number, unit = '' } = /^(?<number>-?[\d.]+)(?<unit>px|%|)$/.exec(
      items.find((item) => item.name === name)?.value ?? '',
    )?.groups ?? {}
    return number === undefined ? undefined : unit === '%' ? Number(number) : 100 * Number(number) / whole
  }
  const high = share('height', height)
  const breadth = share('width', width) ?? (high === undefined ? USUAL : high * 1.25 * height / width)
  const right = share('right', width)
  const left = share('left', width)
  const isPicture = PICTURES.test(text) || lines.some((line) => /^\s*!\[/.test(line.text))
  const appears = /\.fragment\b/.test(text)
  return {
    lines,
    at,
    middle: left === undefined && right !== undefined ? 100 - right - breadth / 2 : (left ?? 0) + breadth / 2,
    breadth,
    isPicture,
    appears,
    isFoot: !isPicture && !appears && (share('bottom', height) ?? 100) <= EDGE,
    isTop: !isPicture && !appears && (share('top', height) ?? 100) <= EDGE,
    isLarge: breadth >= 30 || (high ?? 0) >= 33,
    place: ['left', 'right', 'top', 'bottom'].map((name) => items.find((item) => item.name === name)?.value).join(),
  }
}

/** So far from an edge a foot or what stands above all begins at most. */
const EDGE = 15
/** How broad what does not say so is taken to be. */
const USUAL = 40

/** How broad and high the slides of a deck are. */
const canvasOf = ({ given }: ForeignDeck): readonly [number, number] => {
  const sized = (name: string, usual: number): number => {
    const value = optionOf(given, name)?.value
    return typeof value === 'number' && value > 0 ? value : usual
  }
  return [sized('width', 1050), sized('height', 700)]
}
