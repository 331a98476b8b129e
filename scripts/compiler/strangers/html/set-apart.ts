import type { DeckLine } from '../line.ts'
import { styledAsColumns } from './asks.ts'
import { elementsIn, TagEdits, withAllIn } from './elements.ts'
import { isOwnClass } from './name-lost.ts'
import { type StyleSheet, styledBy } from './sheet.ts'
import type { HtmlTag } from './tags.ts'

const WORDS = /^(?:a|abbr|b|cite|code|em|font|i|kbd|label|mark|q|small|span|strong|time|u)$/
const BOXES = /^(?:div|p|a|section|article|aside|header|footer|nav|main|li|figcaption|h[1-6])$/
const BARS = /^(?:header|footer|nav)$/
/** Boxes whose class is no deck's own, and yet sets apart what they hold. */
const NAMED = /^(?:header|footer|row|container|source|caption|split|cards|tiles)$/

/** Elements of a line that touch in a box with a class of the deck's own are set apart by its style, which is not at hand:
 * a blank stands between their words. */
export function wordsSetApart(lines: readonly DeckLine[], sheet: StyleSheet): readonly DeckLine[] {
  if (!lines.some(({ text }) => TOUCH.test(text))) return lines
  const edits = new TagEdits()
  for (const element of withAllIn(elementsIn(lines))) {
    if (element.hasWords || element.children.length < 2 || !setsApart(element.tag, sheet)) continue
    if (!element.children.every(({ tag, words }) => WORDS.test(tag.name) && words !== '')) continue
    for (const [index, { start, words, tag }] of element.children.entries()) {
      const before = element.children[index - 1]
      const isNext = before?.end?.line === start.line && before.end.part + 1 === start.part
      if (before === undefined || !isNext || isOneWord(before.words, words) || areColours(before.tag, tag)) continue
      // Bold words and others below them have a line each (`flatten.ts`).
      const isBelow = /^(?:b|strong)$/.test(before.tag.name) && tag.name === 'span'
        && /^\s*<(?:div|p)\b/.test(lines[start.line]?.text ?? '')
      if (!isBelow) edits.put(start, (source) => ` ${source}`)
    }
  }
  return edits.in(lines)
}

const TOUCH = /<\/[a-z]{1,6}><[a-z]/

const setsApart = (tag: HtmlTag, sheet: StyleSheet): boolean =>
  BOXES.test(tag.name) && (BARS.test(tag.name)
    || (tag.attributes.get('class') ?? '').split(/\s+/).some((name) => isOwnClass(name) || NAMED.test(name))
    || styledAsColumns(styledBy(sheet, tag).attributes.get('style') ?? ''))

/** A letter that looks otherwise than the rest of its word, letters that each look otherwise, or a sign that belongs to what it
 * follows. */
const isOneWord = (words: string, next: string): boolean =>
  /^[.,;:!?)\]}’”…%]/.test(next) || (/^\p{L}$/u.test(words) && /^(?:\p{Ll}|\p{L}$)/u.test(next))

/** Do both say of themselves no more than their colours? */
const areColours = (...tags: readonly HtmlTag[]): boolean =>
  tags.every(({ attributes }) => /^(?:background-)?color\s*:[^;]*;?$/.test(attributes.get('style')?.trim() ?? ''))
