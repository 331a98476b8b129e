import { headsTable } from '../breaks.ts'
import { blankAt, type DeckLine, headingLevel, lineKinds, rewrite } from '../line.ts'

/** Right below words no slide begins, however many signs there are. */
const UNDER = /^ {0,3}(?:-+|=+)[ \t]*$/

/** What is no line of a paragraph. */
const NO_WORDS = /^ {4}|^\s*(?:[-*+]\s|[>|<:`~]|#{1,6}(?:\s|$)|\d{1,9}[.)]\s|!\[|\[\^?[^\]]*\]:|\$\$)/

/** Paragraphs with a line of signs right below are headings, all of their lines. */
export function underlined(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => UNDER.test(text))) return lines
  const kinds = lineKinds(lines)
  const made = [...lines]
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== 'text' || !UNDER.test(line.text)) continue
    const empty = lines.findLastIndex((above, index) =>
      index < at && (/^[ \t]*$/.test(above.text) || headingLevel(above) > 0)
    )
    const words = lines.slice(empty + 1, at)
    const [first] = words
    const isParagraph = words.every(({ text }, index) =>
      kinds[empty + 1 + index] === 'text' && !NO_WORDS.test(text) && !UNDER.test(text)
      && !headsTable(words[index - 1], words[index])
    )
    const said = words.map(({ text }) => text.trimEnd().replace(/(?:\\|<br ?\/?>)$/, '').trim()).filter((text) =>
      text !== ''
    )
    if (first === undefined || !isParagraph || said.length === 0) continue
    made.fill(blankAt(line.from), empty + 1, at + 1)
    made[empty + 1] = rewrite(first, `${line.text.includes('=') ? '#' : '##'} ${said.join('<br>')}`)
  }
  return made
}
