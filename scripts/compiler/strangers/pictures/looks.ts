import { blankAt, headingLevel, isBlank, type DeckLine, lineKinds, mapText, rewrite, shownEnd } from '../line.ts'
import { addToHeading, addToSlide } from '../of-slide.ts'
import { LOGOS, logoInLine } from './logo-rows.ts'
import { shownOf } from './references.ts'

/** A picture behind a slide that fills it: any smaller one is an ornament in a corner. A size that no browser knows, such
 * as `fit`, is none. */
export const FILLS = /^(?:100%.*|[\d.]+|(?!auto|initial|inherit|unset|revert|[a-z]+\(|[\d.]).*)$/

/** Does it say of the picture behind a slide what holds of each, or that nothing moves? */
export const isUsual = (name: string, value: string): boolean =>
  /^(?:data-)?background-/.test(name)
    ? (name.endsWith('-size') && FILLS.test(value)) || (name.endsWith('-position') && value === 'center')
      || (name.endsWith('-repeat') && value === 'no-repeat') || (name.endsWith('-opacity') && Number(value) === 1)
    : /^(?:data-)?transition$/.test(name) && value === 'none'

/** How many letters a statement has at most that stands on several lines, or words below it. */
const LONGEST = 100

/** A line that stands for a rule. */
const RULE = /^\s*(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/

/** A box around words, or room between them. */
const BOX = /^\s*<\/?(?:div|p|span|center|br)\b[^<>]*>\s*$/

/** A picture that fills the slide behind its words, or a side of it. */
const BEHIND = /\{\.background(?: [^{}]*)?\}\s*$/

/** What a deck says of a slide: that its few words stand in the middle, be it that it leads nowhere, that it leads into a
 * part, that its title has a rank which few have, or nothing. */
export type Mark = 'middle' | 'centre' | 'part' | 'title' | 'none'

/** Has it nothing but headings, and pictures behind them? */
export const isHeadings = (lines: readonly DeckLine[]): boolean =>
  lines.every((line) => isBlank(line) || headingLevel(line) > 0 || BEHIND.test(line.text))

/** Of a slide with little on it: one that stands in the middle elsewhere is a statement, or leads into a part; where nothing
 * is said of it, only headings alone are one, and words below a heading stay below it.
 * @returns is it so, or the first, whose title stands alone anyway? */
export function standAlone(lines: DeckLine[], isFirst: boolean, mark: Mark): boolean {
  if (isFirst) return true
  const own = lines.slice(0, shownEnd(lines))
  const kinds = lineKinds(own)
  const shown = shownOf(own)
  const isOnPicture = own.some(({ text }) => BEHIND.test(text))
  const texts = own.filter((line, index) =>
    shown[index] === true && !BEHIND.test(line.text) && headingLevel(line) === 0
    && kinds[index] === 'text'
    && !BOX.test(line.text)
  )
  const headings = own.flatMap((line, index) => (kinds[index] === 'text' && headingLevel(line) > 0 ? [index] : []))
  const [first, ...others] = headings.map((index) => headingLevel(lines[index] ?? blankAt(0)))
  const isPlain = kinds.every((kind) => kind !== 'code')
    && texts.every(({ text }) =>
      !/^\s*(?:[-*+]\s|[>|]|\d+[.)]\s|!\[|:::|<(?!(?:div|p)\b(?![^<>]*\bfragment\b)[^<>]*>(?!.*<img\b).*<\/(?:div|p)>)|\$\$)/
        .test(text)
    )
  if (first === undefined || others.some((level) => level < first) || !isPlain) return false
  // Two of one rank, with words below each, stand beside or below one another.
  if (others.length === 2 && others[0] === others[1] && texts.length > 1) return false
  if (others.length > 2 || texts.length + others.length > 4) return false
  if (mark === 'none' && texts.length > 0) return false
  if (mark === 'title' && (texts.length > 2 || texts.some(({ text }) => text.length > LONGEST))) return false
  const below = joinEqual(lines, headings)
  const isDivider = /^(?:middle|part)$/.test(mark) && !isOnPicture
    && texts.length + others.length <= (mark === 'part' ? 1 : 0)
  addToHeading(lines, isDivider ? '.section' : '.statement')
  for (const index of below) {
    const line = lines[index]
    if (line === undefined) continue
    // What stands right below it stays on a line of its own.
    const ends = /^\s*[^\s:<]/.test(lines[index + 1]?.text ?? '') ? '\\' : ''
    lines[index] = { ...line, text: saidIn(line) + ends }
  }
  return true
}

/** Headings of one rank right below the first are lines of it, so that they are equal. @returns those that are not */
function joinEqual(lines: DeckLine[], [first, ...others]: readonly number[]): readonly number[] {
  const top = lines[first ?? -1]
  const [at] = others
  const below = lines[at ?? -1]
  if (first === undefined || at === undefined || top === undefined || below === undefined) return others
  const isRightBelow = lines.slice(first + 1, at).every(isBlank) && headingLevel(below) === headingLevel(top)
  const words = `${top.text.trimEnd()}<br>${saidIn(below)}`
  if (!isRightBelow || words.length > LONGEST || [top, below].some(({ text }) => /(?:\}|\s#+)\s*$/.test(text))) {
    return others
  }
  lines[first] = rewrite(top, words)
  lines[at] = blankAt(below.from)
  return joinEqual(lines, [first, ...others.slice(1)])
}

/** The words of a heading, as a line of them: its number is none of a list. */
export const saidIn = ({ text }: DeckLine): string =>
  text.replace(/^\s*#+\s*/, '').trimEnd().replace(/(?<!\s)\s+#+$/, '').replace(/^(\d{1,9})?([-+*.)])(?=\s|$)/, '$1\\$2')

/** All of a slide in the middle. */
export const centre = (lines: DeckLine[]): void => addToSlide(lines, '.centred')

/** Before a point between names: no line begins with one. */
const BETWEEN = /(?<=\S) (?=[·•] \S)/g
const NAMES = /^(?=\p{L})[\p{L}\p{M}.,'’ -]{1,30}(?:\u00a0[·•] [\p{L}\p{M}.,'’ -]{1,30})+$/u

/** Names with points between them: lines end behind those, and no name is parted. */
function bound(text: string): string {
  if (text.includes('![')) return text
  const words = text.replace(BETWEEN, '\u00a0')
  return NAMES.test(words) ? words.replace(/(?<=[^·•,]) (?=\S)/g, '\u00a0') : words
}

/** On the first slide, headings below the title are its subtitle and who speaks: plain lines, as a cover has them. */
export function shapeCover(whole: readonly DeckLine[]): DeckLine[] {
  const end = shownEnd(whole)
  const own = mapText(whole.slice(0, end), (line) => rewrite(line, bound(line.text)))
  return [...shapeTitles(logoInLine(own)), ...whole.slice(end)]
}

/** The last line above that is not empty. */
const aboveOf = (lines: readonly DeckLine[], index: number): DeckLine =>
  lines.slice(0, index).findLast((line) => !isBlank(line)) ?? blankAt(0)

/** One that its name calls a logo, with the size that it has. */
const NAMED_LOGO = /^(\s*!\[[^\][]*\]\([^()]*(?<![a-z])logo(?![a-z])[^()]*\))(?:\{[^{}]*\})?\s*$/i

/** How many lines a title slide has at most whose heading is of a rank that titles seldom have. */
const FEW = 4

function shapeTitles(whole: readonly DeckLine[]): DeckLine[] {
  const kinds = lineKinds(whole)
  const lines = whole.map((line, index) =>
    kinds[index] === 'text' && !LOGOS.test(line.text) && !line.text.includes('.background')
      ? rewrite(line, line.text.replace(NAMED_LOGO, '$1{height=150}'))
      : line
  )
  const headings = lines.flatMap((line, index) => (kinds[index] === 'text' && headingLevel(line) > 0 ? [index] : []))
  const [first, ...others] = headings
  const top = first === undefined ? undefined : lines[first]
  const isMany = lines.filter((line) => !isBlank(line)).length > FEW
  if (top === undefined || (headingLevel(top) > 2 && isMany)) return [...whole]
  const isText = lines.every((line, index) =>
    kinds[index] === 'text'
    && (LOGOS.test(line.text) || RULE.test(line.text)
      || !/^\s*(?:[-*+>|]\s|\d+[.)]\s|!\[(?!\]\([^)]*\)\{\.background)|:::)/.test(line.text))
  )
  if (!isText) return [...whole]
  const title = headingLevel(top) === 1 ? top : { ...top, text: top.text.replace(/^(\s*)##+/, '$1#') }
  return lines.flatMap((line, index): DeckLine[] => {
    if (index === first) return [title]
    // A cover has a look of its own.
    if (RULE.test(line.text) && headingLevel(aboveOf(lines, index)) > 0) return [blankAt(line.from)]
    if (!others.includes(index)) return [line]
    const blank = { text: '', from: line.from }
    return [blank, { ...line, text: saidIn(line) }, blank]
  })
}
