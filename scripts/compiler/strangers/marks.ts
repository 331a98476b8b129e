import { outsideFormulas, type DeckLine, mapText, rewrite } from './line.ts'

const MARKED = /(?<![=\p{L}\p{N}])==(?=[^\s=])(?<words>[^=]*[^\s=])==(?![=\p{L}\p{N}])/gu

/** `==words==` are marked, as in many programs that read Markdown. */
export const withMarks = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(lines, (line) => (line.text.includes('==')
    ? rewrite(line, outsideFormulas(line.text, (part) => part.replace(MARKED, '<mark>$<words></mark>')))
    : line))
