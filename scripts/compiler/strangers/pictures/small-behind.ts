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

/** How a picture behind a slide that does not fill it is shown, in braces: where nothing else is there by itself, and beside
 * words where it stands at one side. Empty where it fills the slide, and where it is an ornament.
 * @param isBare is nothing else on the slide? */
export function smallBehind(items: readonly SaidOfSlide[], isBare: boolean, canvas = CANVAS): string {
  const valueOf = (key: string): string => items.find(({ name }) => name.endsWith(`background-${key}`))?.value ?? ''
  const size = /^[\d.]+(?:%|px)/.exec(valueOf('size'))?.[0] ?? ''
  const width = size.startsWith('100%') || NEARLY.test(size) ? '' : lengthOf(size, canvas)
  if (width === '' || isBare) return width === '' ? '' : `width=${width}`
  const share = width.endsWith('%') ? Number.parseInt(width, 10) : Math.round(Number(width) / CANVAS * 100)
  const side = sideOf(valueOf('position'))
  return share < NARROWEST || side === '' ? '' : `.background fit side=${side} width=${share}%`
}

/** At which side, of a position such as `top right` or `90% 50%`; empty where in the middle. */
function sideOf(position: string): string {
  const share = /^\s*(\d{1,3})(?:\.\d+)?%/.exec(position)?.[1]
  if (share !== undefined) return Number(share) >= 70 ? 'right' : Number(share) <= 30 ? 'left' : ''
  return /\b(?:right|left)\b/.exec(position)?.[0] ?? ''
}
