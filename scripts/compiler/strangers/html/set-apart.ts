import type { DeckLine } from '../line.ts'
import { styledAsColumns } from './asks.ts'
import { elementsIn, type HtmlElement, TagEdits, withAllIn } from './elements.ts'
import { asBlock } from './flex-children.ts'
import { isOwnClass } from './name-lost.ts'
import { type StyleSheet, styledBy } from './sheet.ts'
import { type HtmlTag, INLINE } from './tags.ts'

const WORDS = /^(?:a|abbr|b|cite|code|em|font|i|kbd|label|mark|q|small|span|strong|time|u)$/
const BOXES = /^(?:div|p|a|section|article|aside|header|footer|nav|main|li|figcaption|h[1-6])$/
const BARS = /^(?:header|footer|nav)$/
/** Boxes whose class is no deck's own, and yet sets apart what they hold. */
const NAMED = /^(?:header|footer|row|container|source|caption|split|cards|tiles)$/

/** Elements of a line that touch in a box with a class of the deck's own, or right in what stands in one, are set apart by its
 * style, which is not at hand: a blank stands between their words; those of several lines each are blocks. */
export function wordsSetApart(lines: readonly DeckLine[], sheet: StyleSheet): readonly DeckLine[] {
  if (!lines.some(({ text }) => TOUCH.test(text))) return lines
  const edits = new TagEdits()
  const all = withAllIn(elementsIn(lines))
  const named = [...all].filter(({ tag }) => setsApart(tag, sheet))
  for (const element of new Set([...named, ...named.flatMap(({ children }) => children.filter(isPlainBox))])) {
    const { children } = element
    if (element.hasWords || children.length < 2) continue
    if (!children.every((child) => !INLINE.has(child.tag.name) || isWords(child))) continue
    if (children.every((child) => isWords(child) && child.children.some(({ tag }) => tag.name === 'br'))) {
      for (const child of children) asBlock(child, edits)
      continue
    }
    for (const [index, { start, words, tag }] of children.entries()) {
      const before = children[index - 1]
      const isNext = before?.end?.line === start.line && before.end.part + 1 === start.part
      if (before === undefined || !isNext || !INLINE.has(tag.name) || !INLINE.has(before.tag.name)) continue
      if (isOneWord(before.words, words) || areColours(before.tag, tag)) continue
      // Bold words and others below them have a line each (`flatten.ts`).
      const isBelow = /^(?:b|strong)$/.test(before.tag.name) && tag.name === 'span'
        && /^\s*<(?:div|p)\b/.test(lines[start.line]?.text ?? '')
      if (!isBelow) edits.put(start, (source) => ` ${source}`)
    }
  }
  return edits.in(lines)
}

const isWords = ({ tag, words }: HtmlElement): boolean => WORDS.test(tag.name) && words !== ''
const isPlainBox = ({ tag }: HtmlElement): boolean => /^(?:div|section|p)$/.test(tag.name)

const TOUCH = /<\/[a-z]{1,6}><[a-z]|<br\b/

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
