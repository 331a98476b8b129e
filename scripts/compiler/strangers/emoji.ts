import NAMES from 'markdown-it-emoji/lib/data/full.mjs'
import { aroundFormulas, type DeckLine, mapText, rewrite } from './line.ts'

/** One code, or some that touch. */
const CODES = /(?<![\p{L}\p{N}:/])(?::(?:[+-]1|[a-z\d][a-z\d_]*):)+(?![\p{L}\p{N}:/])/gu

/** `:rocket:` as what it is called for; a code that is none of these stays. */
export const withEmoji = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(lines, (line) => (line.text.includes(':')
    ? rewrite(line, aroundFormulas(line.text, (part) =>
      part.replace(CODES, (codes) =>
        codes.replace(/:([^:]+):/g, (code, name: string) =>
          Object.hasOwn(NAMES, name) ? NAMES[name] ?? code : code)), true))
    : line))
