import { itemAt } from '../../certain.ts'
import { blankAt, type DeckLine, isBlank, lineKinds, rewrite } from '../line.ts'

const EMPTY = /^ {0,3}\[\^[^\]\s]+\]:\s*$/

/** In Pandoc the words of a footnote may begin below its label, behind an empty line, too: they end with their paragraph. */
export function ownNotes(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => EMPTY.test(text))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = itemAt(lines, at)
    made.push(line)
    if (kinds[at] !== 'text' || !EMPTY.test(line.text)) continue
    const start = at + (isBlank(lines[at + 1] ?? blankAt(0)) ? 2 : 1)
    let end = start
    while (isParagraph(lines[end], kinds[end])) end++
    const [first, ...others] = lines.slice(start, end)
    if (first === undefined) continue
    made[made.length - 1] = rewrite(line, `${line.text.trimEnd()} ${first.text.trim()}`)
    made.push(...others.map((one) => rewrite(one, `    ${one.text.trim()}`)))
    at = end - 1
  }
  return made
}

const isParagraph = (line: DeckLine | undefined, kind: string | undefined): boolean =>
  line !== undefined && kind === 'text' && !isBlank(line) && !/^ {0,3}(?::{3,}|#{1,6}\s|\[\^[^\]]*\]:)/.test(line.text)
