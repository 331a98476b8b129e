import { blankAt, type DeckLine, isBlank, rewrite, mapBlocks } from '../line.ts'

const EMPTY = /^ {0,3}\[\^[^\]\s]+\]:\s*$/

/** In Pandoc the words of a footnote may begin below its label, behind an empty line, too: they end with their paragraph. */
export function ownNotes(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => EMPTY.test(text))) return lines
  return mapBlocks(lines, (line, at, kinds) => {
    if (!EMPTY.test(line.text)) return undefined
    const start = at + (isBlank(lines[at + 1] ?? blankAt(0)) ? 2 : 1)
    let end = start
    while (isParagraph(lines[end], kinds[end])) end++
    const [first, ...others] = lines.slice(start, end)
    if (first === undefined) return undefined
    const below = others.map((one) => rewrite(one, `    ${one.text.trim()}`))
    return { lines: [rewrite(line, `${line.text.trimEnd()} ${first.text.trim()}`), ...below], end: end - 1 }
  })
}

const isParagraph = (line: DeckLine | undefined, kind: string | undefined): boolean =>
  line !== undefined && kind === 'text' && !isBlank(line) && !/^ {0,3}(?::{3,}|#{1,6}\s|\[\^[^\]]*\]:)/.test(line.text)
