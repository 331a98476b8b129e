import { aroundFormulas, type DeckLine, mapText, rewrite } from './line.ts'

const MARKED = /(?<![=\p{L}\p{N}])==(?=[^\s=])(?<words>[^=]*[^\s=])==(?![=\p{L}\p{N}])/gu

/** `==words==` are marked, as in many programs that read Markdown; formulas and code may stand among them. */
export const withMarks = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(lines, (line) => (line.text.includes('==') ? rewrite(line, marked(line.text)) : line))

const marked = (text: string): string =>
  aroundFormulas(text, (plain) => plain.replace(MARKED, '<mark>$<words></mark>'), true)

/** What stands for something that is left out of a line. */
export const GAP = '\0'

/** A line without what is left out: marks that open or close have no blank within, which it would leave there. */
export const withoutGaps = (text: string): string =>
  text.replace(/(?<=(?:^|[\s(])(?:[*_]{1,3}|~~))(?:\0 {0,3})+/g, '')
    // A star before a blank may be the mark of an entry.
    .replace(/(?<=(?:^|[\s(])(?:\*{2,3}|__|~~)) {1,3}\0 {0,3}/g, '')
    .replace(/(?<![ \0])(?: *\0)+(?=(?:[*_]{1,3}|~~)(?:[\s).,;:!?]|$))/g, '').replaceAll(GAP, '')
