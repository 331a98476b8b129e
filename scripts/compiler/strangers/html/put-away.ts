import { blocksIn } from '../columns/nested-blocks.ts'
import { blankAt, type DeckLine, headingLevel, lineKinds, outsideCode, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'
import { elementEnd } from './element-end.ts'
import { type HtmlTag, isTag, readTags } from './tags.ts'

const CLASS = /(?<![:\w-])(?:hidden|d-none)(?![\w-])/
/** A style that shows nothing of an element, and what is told of it. */
export const NO_DISPLAY = /display\s*:\s*none/
export const PUT_AWAY = 'what a class or a style puts away there is left out here'
/** The same of a block or in braces. */
const AWAY = /(?:^|\.)(?:hidden|d-none)(?![\w-])|display\s*:\s*none/
/** What lets it be seen after all. */
const SEEN = /\s(?:v-|[:@])|[\w-]:(?:block|flex|grid|inline|visible|opacity)|transition|animate/
/** What is for the speaker, and formulas that define others. */
const NOTES = /^<aside|\bnotes\b/
const MACROS = /\\(?:re|provide)?newcommand|\\def\b|\\Declare/
/** Words of a line with attributes, in Pandoc and in HTML. */
const SPAN = /\[[^[\]]*\]\{(?<said>[^{}]*)\}/g
const PART = /<(?<name>[a-z][\w-]*)\s[^<>]*>[^<>]*<\/\k<name>>/g

/** Is it out of sight for good? */
const isUnseen = ({ kind, source, attributes }: HtmlTag, what: RegExp): boolean =>
  kind === 'open' && !SEEN.test(source) && !NOTES.test(source)
  && (what.test(attributes.get('class') ?? '') || NO_DISPLAY.test(attributes.get('style') ?? '')
    || attributes.has('hidden'))

/** Lines without the elements that are not seen. @param what a class that hides them @param tell of one that holds words */
export function withoutElements(
  lines: readonly DeckLine[],
  what: RegExp,
  tell: (source: string, from: number) => void,
): readonly DeckLine[] {
  const mayHold = ({ text }: DeckLine): boolean =>
    text.includes('<') && (what.test(text) || NO_DISPLAY.test(text) || /\shidden\b/.test(text))
  if (!lines.some(mayHold)) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  const say = (tag: HtmlTag, words: string, from: number): void => {
    if (words.replace(/<(?!img\b)[^<>]*>/g, '').trim() !== '') tell(tag.source, from)
  }
  const isGone = (part: string | HtmlTag | undefined): part is HtmlTag => isTag(part) && isUnseen(part, what)
  for (let at = 0; at < lines.length; at++) {
    const given = lines[at] ?? blankAt(0)
    const isText = kinds[at] === 'text' && mayHold(given)
    const line = !isText ? given : rewrite(given, outsideCode(given.text, (text) =>
      text.replace(PART, (whole) => {
        const [tag] = readTags(whole)
        if (!isGone(tag)) return whole
        say(tag, whole, given.from)
        return ''
      })))
    const [tag] = isText ? readTags(line.text.trim()) : []
    const end = isGone(tag) ? elementEnd(lines, at) : -1
    const words = lines.slice(at, end + 1).map(({ text }) => text).join('\n')
    const isAway = end >= 0 && isGone(tag) && !MACROS.test(words)
    made.push(isAway ? blankAt(line.from) : line)
    if (!isAway) continue
    say(tag, words, line.from)
    at = end
  }
  return made
}

const isAway = (said: string): boolean => AWAY.test(said.replace(/^\{\s*/, '')) && !NOTES.test(said)

/** Lines of a slide without what a class or a style puts away there: blocks, elements, headings within it, words. */
export function withoutPutAway(lines: readonly DeckLine[], told?: Told): readonly DeckLine[] {
  if (!lines.some(({ text }) => /hidden|d-none|display/.test(text))) return lines
  const tell = (_: string, from: number): void => told?.changed(PUT_AWAY, from)
  const kinds = lineKinds(lines)
  const made = [...lines]
  for (const { what, start, end } of blocksIn(lines)) {
    const own = lines.slice(start, end + 1)
    if (!isAway(what) || own.some(({ text }) => MACROS.test(text))) continue
    if (own.slice(1, -1).some(({ text }) => text.trim() !== '')) tell(what, own[0]?.from ?? 0)
    for (let at = start; at <= end; at++) made[at] = blankAt(lines[at]?.from ?? 0)
  }
  return withoutElements(made.map((line, at) => {
    if (kinds[at] !== 'text' || !AWAY.test(line.text)) return line
    const isHeading = headingLevel(line) > 2
      && isAway(/\{(?<said>[^{}]*)\}\s*$/.exec(line.text)?.groups?.['said'] ?? '')
    const text = isHeading
      ? ''
      : outsideCode(line.text, (part) => part.replace(SPAN, (whole, said: string) => isAway(said) ? '' : whole))
    if (text !== line.text) tell('', line.from)
    return rewrite(line, text)
  }), CLASS, tell)
}
