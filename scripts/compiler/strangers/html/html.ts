import type { Habit } from '../habit.ts'
import { blankAt, type DeckLine, lineKinds, rewrite } from '../line.ts'
import { Blocks } from './blocks.ts'
import { INLINE, readTags, REFUSED, type HtmlTag } from './tags.ts'

const BLOCK_TAG =
  /^\s*<\/?(?!br\b|img\b|b\b|i\b|em\b|strong\b|a\b|u\b|s\b|code\b|kbd\b|sub\b|sup\b|mark\b|small\b)[A-Za-z][\w:.-]*(?:[\s/>]|$)|<(?:div|p|center|details|v-click|script|style|iframe|video|audio|section)\b/

/** HTML: blocks become those of the dialect, what would run, load or style is refused. */
export const html: Habit = {
  tool: 'a deck with HTML',
  recognises: ({ lines }) => {
    const kinds = lineKinds(lines)
    return lines.some(({ text }, index) =>
      kinds[index] === 'text' && text.includes('<') && (BLOCK_TAG.test(text) || /^\s*<img\b/.test(text))
    )
  },
  slide({ lines }, translation) {
    if (!lines.some(({ text }) => /<[A-Za-z/]/.test(text))) return lines
    const joined = joinTags(lines)
    const kinds = lineKinds(joined)
    const blocks = new Blocks(translation)
    for (const [index, line] of joined.entries()) {
      const swallowed = blocks.isSwallowing
      if (!swallowed && (kinds[index] !== 'text' || !/[<]/.test(line.text))) blocks.keep(line, kinds[index] === 'code')
      else if (swallowed || isHtml(line.text)) blocks.take(line, readTags(line.text))
      else blocks.keep(line, false)
    }
    return blocks.finish()
  },
}

/** Is there a tag that is more than words of a line? */
function isHtml(text: string): boolean {
  return readTags(text).some((part) => typeof part !== 'string' && !isWords(part)) || /^\s*<img\b[^>]*>\s*$/.test(text)
}

/** Is it an element of a line, or no tag at all but, say, a type: `Vec<String>`? */
const isWords = (tag: HtmlTag): boolean =>
  INLINE.has(tag.name)
  || (/^[A-Z]\w*$/.test(tag.written) && tag.kind === 'open' && tag.attributes.size === 0 && !REFUSED.has(tag.name))

const LONGEST = 40

/** A tag that goes on for several lines stands on one. */
function joinTags(lines: readonly DeckLine[]): DeckLine[] {
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) continue
    const isOpen = kinds[at] === 'text' && /<[A-Za-z][\w:.-]*(?:\s[^<>`]*)?$/.test(line.text)
      && line.text.split('`').every((part, index) => index % 2 === 0 || !part.includes('<'))
    const end = isOpen ? endOfTag(lines, kinds, at) : at
    if (end === at || !/>/.test(lines[end]?.text ?? '')) made.push(line)
    else {
      made.push(
        rewrite(line, lines.slice(at, end + 1).map(({ text }, index) => (index === 0 ? text : text.trim())).join(' ')),
      )
      for (let index = at + 1; index <= end; index++) made.push(blankAt(lines[index]?.from ?? line.from))
      at = end
    }
  }
  return made
}

/** The line on which a tag ends that a line begins, within reach. */
function endOfTag(lines: readonly DeckLine[], kinds: readonly string[], at: number): number {
  let end = at + 1
  while (end - at < LONGEST && kinds[end] === 'text' && lines[end]?.text.includes('>') === false) end++
  return kinds[end] === 'text' && lines[end]?.text.includes('>') === true ? end : at
}
