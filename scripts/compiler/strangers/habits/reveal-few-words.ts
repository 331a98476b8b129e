import { isRecord } from '../../yaml-source.ts'
import type { ForeignDeck } from '../habit.ts'
import { elementEnd } from '../html/element-end.ts'
import { type HtmlTag, isTag, readTags } from '../html/tags.ts'
import { blankAt, type DeckLine, headingLevel, isBlank, lineKinds, rewrite, shownEnd } from '../line.ts'
import { MARK } from './reveal-elements.ts'
import { oncePerDeck } from '../once-per-deck.ts'

/** A line of nothing but words, some of which may appear with a press. */
const WORDS =
  /^ {0,3}(?:[\p{L}\p{N}\p{Extended_Pictographic}“”"'‘«¿¡(…]|[*_`]\S|\.{3}|\[(?![ xX]\])|<(?:span|del|s|b|i|em|strong|u)[\s>])/u
const NO_WORDS = /^\s*(?:\d+[.)]\s|[*_](?:[ \t]*[*_]){2,}\s*$)|!\[|\||\$\$|:::/

/** What stands behind a slide, or says of it how it looks. */
const LOOKS = /\{\.background(?: [^{}]*)?\}\s*$|^#+\s*\{[^{}]*\}\s*$/

const FITS = /(?<![\w-])r-fit-text(?![\w-])/

/** How many letters a heading has at most, and how many a few words. */
const LONGEST = { heading: 100, words: 160 }
/** How many lines are a few. */
const MOST = 3

/** Words as large as their slide are its heading where it has no other. */
export function headedByFit(lines: readonly DeckLine[], isFirst: boolean): DeckLine[] {
  const marks = lines.flatMap(({ text }, at) => (text.startsWith(MARK) && FITS.test(text) ? [at] : []))
  const [mark] = marks
  const at = mark === undefined ? -1 : lines.findLastIndex((line, index) => index < mark && !isBlank(line))
  const [line, said] = [lines[at], lines[mark ?? -1]]
  const isAlone = marks.length === 1 && line !== undefined && isWords(line) && line.text.length <= LONGEST.heading
    && isBlank(lines[at - 1] ?? blankAt(0))
    && !lines.some((one) => headingLevel(one) > 0 || /<h[1-6]\b/i.test(one.text))
  if (!isAlone || said === undefined || mark === undefined) return [...lines]
  return lines.with(at, rewrite(line, `${isFirst ? '#' : '##'} ${line.text.trim()}`))
    .with(mark, rewrite(said, said.text.replace(FITS, '')))
}

const isWords = ({ text }: DeckLine): boolean => WORDS.test(text) && !NO_WORDS.test(text)

/** Does a slide have a few words and nothing else? There they stand in the middle, unless the deck says otherwise. */
export function isFewWords(lines: readonly DeckLine[], { given }: ForeignDeck): boolean {
  const options = given.get('revealOptions')?.value
  if (isRecord(options) && options['center'] === false) return false
  const kinds = lineKinds(lines)
  const shown = lines.slice(0, shownEnd(lines)).flatMap((line, at) =>
    isBlank(line) || LOOKS.test(line.text) ? [] : [{ line, kind: kinds[at] }]
  )
  return shown.length > 0 && shown.length <= MOST
    && shown.every(({ line, kind }) => kind === 'text' && isWords(line))
    && shown.reduce((sum, { line }) => sum + line.text.length, 0) <= LONGEST.words
}

const IN_MIDDLE = /^(?:v?cent(?:er|ered)|middle)$/
const ALIGNED = /^text-align\s*:\s*center$/
/** Headings, words, entries and boxes around them. */
const PLAIN = /^\s*(?:$|#{1,6}\s|<\/?(?:div|p|center|h[1-6]|span|hr|br)\b|[-*+]\s|\d+[.)]\s)/

/** Sets words that a box around all of a slide sets in the middle free of it. @returns is there such a box? */
export function leaveMiddleBox(lines: DeckLine[]): boolean {
  const shown = lines.slice(0, shownEnd(lines)).flatMap((line, at) =>
    isBlank(line) || LOOKS.test(line.text) ? [] : [at]
  )
  const [first = -1, last = -1] = [shown[0], shown.at(-1)]
  const [opens, closes] = [lines[first], lines[last]]
  const [tag, ...others] = readTags(opens?.text.trim() ?? '')
  if (opens === undefined || closes === undefined || tag === undefined || !isTag(tag) || others.length > 0) return false
  const rest = outsideMiddle(tag)
  if (rest === undefined || last <= first || elementEnd(lines, first) !== last) return false
  const kinds = lineKinds(lines)
  const isPlain = shown.every((at) => {
    const line = lines[at] ?? blankAt(0)
    return kinds[at] === 'text' && (PLAIN.test(line.text) || isWords(line)) && !/<img\b|!\[/.test(line.text)
  })
  if (!isPlain) return false
  lines[first] = rewrite(opens, `<div${rest}>`)
  lines[last] = rewrite(closes, closes.text.replace('</center>', '</div>'))
  return true
}

/** What else a box says of itself that sets in the middle what it holds; `undefined` of another. */
function outsideMiddle({ name, kind, attributes }: HtmlTag): string | undefined {
  if (kind !== 'open' || !/^(?:div|center)$/.test(name)) return undefined
  const parts = (key: string, by: string): string[] =>
    (attributes.get(key) ?? '').split(by).map((one) => one.trim()).filter((one) => one !== '')
  const [classes, styles] = [parts('class', ' '), parts('style', ';')]
  const isMiddle = name === 'center' || classes.some((one) => IN_MIDDLE.test(one))
    || styles.some((one) => ALIGNED.test(one))
  const kept = new Map([
    ...attributes,
    ['class', classes.filter((one) => !IN_MIDDLE.test(one)).join(' ')],
    ['style', styles.filter((one) => !ALIGNED.test(one)).join('; ')],
  ])
  return isMiddle ? [...kept].map(([key, value]) => (value === '' ? '' : ` ${key}="${value}"`)).join('') : undefined
}

/** Does a slide begin with a heading of the rank that few of the deck have? It leads into a part. */
export function leadsIntoPart(lines: readonly DeckLine[], deck: ForeignDeck): boolean {
  const kinds = lineKinds(lines)
  const first = lines.find((line, at) => kinds[at] === 'text' && headingLevel(line) > 0)
  return first !== undefined && headingLevel(first) === 1 && hasFewTitles(deck)
}

const hasFewTitles = oncePerDeck((deck) => {
  const kinds = lineKinds(deck.lines)
  const levels = deck.lines.map((line, at) => (kinds[at] === 'text' ? headingLevel(line) : 0))
  return levels.filter((level) => level === 1).length * 2 <= levels.filter((level) => level > 1).length
})
