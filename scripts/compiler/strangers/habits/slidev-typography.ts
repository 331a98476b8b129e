import { type DeckLine, mapText, rewrite } from '../line.ts'
import { inWords } from '../pandoc/smart.ts'

const SIGNS: Readonly<Record<string, string>> = { c: '©', r: '®', tm: '™' }

/** Signs for which markdown-it sets others where its typographer is on, as it is in Slidev. */
export const withSigns = (lines: readonly DeckLine[]): readonly DeckLine[] =>
  mapText(lines, (line) => rewrite(line, inWords(line.text, signed)))

const signed = (text: string): string =>
  text.replace(/\((c|r|tm)\)/gi, (_, name: string) => SIGNS[name.toLowerCase()] ?? '')
    .replaceAll('+-', '±')
    .replace(/(?<![.?!])\.{2,}/g, '…')
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<=^|\s)--(?=\s|$)|(?<=[^-\s])--(?=[^-\s]|$)/g, '–')
