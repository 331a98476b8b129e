import { type DeckLine, mapText, rewrite } from './line.ts'

const MARKED = /(?<![=\p{L}\p{N}])==(?=[^\s=])(?<words>[^=]*[^\s=])==(?![=\p{L}\p{N}])/gu

/** `==words==` are marked, as in many programs that read Markdown. */
export const withMarks = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(lines, (line) => (line.text.includes('==')
    ? rewrite(line, line.text.split(/(`+[^`]*`+|\$[^$]*\$)/).map((part, index) =>
      index % 2 === 1 ? part : part.replace(MARKED, '<mark>$<words></mark>')
    ).join(''))
    : line))
