import { EMPTY_HEADING } from './blank-slides.ts'
import { hiddenOf } from './headings.ts'
import { blankAt, type DeckLine, headingLevel, lineKinds, rewrite } from './line.ts'
import { saidIn } from './pictures/looks.ts'

/** A picture behind a slide of Marp. */
const BEHIND = /^\s*!\[(?:[^\][]*\s)?bg(?:[\s:][^\][]*)?\]\([^()]*\)\s*$/

/** Smaller headings right above the first of the others say what leads to it, and are words, which stand out but on a title
 * slide: the other is that of the slide. */
export function leadingWords(lines: readonly DeckLine[], isFirst: boolean): readonly DeckLine[] {
  const kinds = lineKinds(lines)
  const hidden = hiddenOf(lines)
  const isSilent = ({ text }: DeckLine): boolean => text.trim() === '' || EMPTY_HEADING.test(text) || BEHIND.test(text)
  const shown = lines.flatMap((line, index) => (hidden[index] === true || isSilent(line) ? [] : [index]))
  const levels = shown.map((at) => (kinds[at] === 'text' ? headingLevel(lines[at] ?? blankAt(0)) : 0))
  const end = levels.findIndex((level) => level === 0)
  const first = levels.slice(0, end < 0 ? undefined : end)
  const largest = first.indexOf(Math.min(...first))
  const above = new Set(shown.slice(0, Math.max(0, largest)))
  if (above.size === 0 || [...above].some((at) => /\}\s*$/.test(lines[at]?.text ?? ''))) return lines
  return lines.flatMap((line, at) =>
    above.has(at)
      ? [
        rewrite(line, isFirst || saidIn(line).includes('**') ? saidIn(line) : `**${saidIn(line)}**`),
        blankAt(line.from),
      ]
      : [line]
  )
}
