import { blankAt, type DeckLine, isBlank, lineKinds } from '../line.ts'
import { type HtmlTag, readTags } from '../html/tags.ts'

const OPENS = /^\s*<v-clicks(?:\s[^<>]*)?>\s*$/
const CLOSES = /^\s*<\/v-clicks>\s*$/
/** A list, of which each entry appears by itself, and what a step is not put around. */
const OWN = /^\s*(?:[-*+]\s|\d+[.)]\s|[:|]|#{1,6}\s|<\/?(?:v-|ul|ol|li|table|t[rdh]|br|style|script|template)\b|<!--)/

/** In `<v-clicks>` each paragraph and each element appears with a press of its own, as each entry of a list does. */
export function clickByClick(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => OPENS.test(text))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  let inside = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const isText = kinds[at] === 'text'
    if (isText && OPENS.test(line.text)) inside = true
    else if (isText && CLOSES.test(line.text)) inside = false
    const above = lines[at - 1]
    const begins = inside && isText && !isBlank(line) && !OPENS.test(line.text) && !OWN.test(line.text)
    const isElement = /^\s*<[A-Za-z]/.test(line.text)
    const end = !begins
      ? at
      : isElement
      ? elementEnd(lines, at)
      : above === undefined || isBlank(above) || OPENS.test(above.text)
      ? paragraphEnd(lines, at)
      : at
    if (end <= at) made.push(line)
    else {
      made.push({ text: '<v-click>', from: line.from }, blankAt(line.from), ...lines.slice(at, end), blankAt(line.from),
        { text: '</v-click>', from: line.from }, blankAt(line.from))
      at = end - 1
    }
  }
  return made
}

/** Behind the last line of a paragraph without elements; where it begins where it has some. */
function paragraphEnd(lines: readonly DeckLine[], start: number): number {
  const end = lines.findIndex((line, index) => index > start && (isBlank(line) || CLOSES.test(line.text)))
  const last = end < 0 ? lines.length : end
  return lines.slice(start, last).some(({ text }) => text.includes('<')) ? start : last
}

/** Longer than any, so that one that never ends costs no more than this. */
const LONGEST = 60

/** Behind the line on which an element ends; where it begins where it never does. */
function elementEnd(lines: readonly DeckLine[], start: number): number {
  const isTag = (part: string | HtmlTag): part is HtmlTag => typeof part !== 'string'
  const own = readTags(lines[start]?.text ?? '').find(isTag)
  if (own === undefined || own.kind === 'close') return start
  if (own.kind === 'single') return start + 1
  let depth = 0
  for (let at = start; at < Math.min(lines.length, start + LONGEST); at++) {
    if (CLOSES.test(lines[at]?.text ?? '')) return start
    for (const tag of readTags(lines[at]?.text ?? '').filter(isTag)) {
      if (tag.name === own.name) depth += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0
    }
    if (depth <= 0) return at + 1
  }
  return start
}
