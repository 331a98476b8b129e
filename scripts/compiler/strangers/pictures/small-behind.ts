import { type DeckLine, headingLevel, isBlank, shownEnd } from '../line.ts'
import { FILLS } from './looks.ts'
import { CANVAS, lengthOf } from './pictures.ts'

/** What is said of a slide. */
interface SaidOfSlide {
  readonly name: string
  readonly value: string
}

/** Nearly as broad as a slide elsewhere. */
const NEARLY = /^(?:(?:[7-9]\d\d|\d{4})px|[7-9]\d%)(?:\s|$)/

/** Where and how large a picture stands behind a slide. */
export const PLACE = /^(?:data-)?background-(?:size|position|repeat)$/

/** Is the picture behind a slide too small to fill it? One on another computer is named with all others that are there. */
export const isOrnament = (items: readonly SaidOfSlide[]): boolean =>
  items.some(({ name, value }) => name.endsWith('background-size') && !FILLS.test(value) && !NEARLY.test(value))
  && !items.some(({ name, value }) => name.includes('background') && /^https?:/.test(value))

/** In hundredths of the breadth: what is narrower is a logo in its corner. */
const NARROWEST = 25

/** How many letters words have at most below which a picture has its room. */
const FEW = 80

/** How a picture behind a slide that does not fill it is shown, in braces: where nothing else is there by itself, below few
 * words where it stands in the middle, and beside words at one side. Empty where it fills the slide, and of an ornament.
 * @param isReckoned are pixels of pictures among others reckoned with all of them? */
export function smallBehind(
  items: readonly SaidOfSlide[],
  lines: readonly DeckLine[],
  canvas: number,
  isReckoned = false,
): string {
  const valueOf = (key: string): string => items.find(({ name }) => name.endsWith(`background-${key}`))?.value ?? ''
  const { of, size = '' } = /^(?<of>auto\s+)?(?<size>[\d.]+(?:%|px))/.exec(valueOf('size'))?.groups ?? {}
  const isBare = saysNothing(lines)
  const length = size.startsWith('100%') || NEARLY.test(size) ? '' : lengthOf(size, canvas)
  if (length === '') return ''
  const share = length.endsWith('%') ? Number.parseInt(length, 10) : Math.round(Number(length) / CANVAS * 100)
  const [key, side] = [of === undefined ? 'width' : 'height', sideOf(valueOf('position'))]
  if (isBare || (share >= NARROWEST && side === '' && saysNothing(lines, FEW))) {
    return `${key}=${isReckoned ? lengthOf(size) : length}`
  }
  return share < NARROWEST || side === ''
    ? ''
    : `.background fit side=${side}${key === 'width' ? ` width=${share}%` : ''}`
}

/** Has a slide but headings and notes? @param most how many letters of words it may have beside them */
function saysNothing(lines: readonly DeckLine[], most = 0): boolean {
  const said = lines.slice(0, shownEnd(lines)).filter((line) => !isBlank(line) && headingLevel(line) === 0)
  return said.reduce((sum, { text }) => sum + (/^\s*(?:[-*+>|]\s|```|!\[|<)/.test(text) ? Infinity : text.length), 0)
    <= most
}

/** At which side, of a position such as `top right`, `90% 50%` or `right 10% bottom`; empty where in the middle. */
function sideOf(position: string): string {
  const { side, share = '' } = /(?:^\s*|\b(?<side>right|left)\s+)(?<share>\d{1,3})(?:\.\d+)?%/.exec(position)?.groups
    ?? {}
  if (share === '') return /\b(?:right|left)\b/.exec(position)?.[0] ?? ''
  const left = side === 'right' ? 100 - Number(share) : Number(share)
  return left >= 70 ? 'right' : left <= 30 ? 'left' : ''
}
