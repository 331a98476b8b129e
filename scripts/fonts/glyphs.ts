import { certain } from '../compiler/certain.ts'

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')

/** What is on every keyboard: enough for a picture whose labels somebody may edit. */
export const ASCII = range(0x20, 0x7e)

/**
 * What every subset of a Latin face holds, used or not: ASCII, Latin-1 and all of Latin Extended-A (for names), the
 * usual
 * punctuation, arrows and marks. So a changed sentence seldom needs a new subset.
 */
export const LATIN_BASE = ASCII + range(0xa0, 0x17f) + '–—‘’‚“”„†•…‰′″‹›⁄€−×→←↑↓↔≤≥≠≈✓●○■□▲△'

/** Characters that show nothing or that a browser draws itself. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Z}\p{Variation_Selector}]/u

const HAN = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u

const NOT_ASCII = /[^\0-\x7f]+/g

/** The characters of a text that need a glyph, each once, sorted, without those of {@link ASCII}, which every face and
 * every subset has. */
export function visibleCharacters(text: string): string[] {
  const runs = new Set(text.normalize('NFC').match(NOT_ASCII))
  return [...new Set([...runs].join(''))].filter((character) => !INVISIBLE.test(character)).sort()
}

/** @param character as strings are iterated: one code point */
export function codePointOf(character: string): number {
  return certain(character.codePointAt(0), 'code point in an empty text')
}

/** Is it set in the Chinese face? */
export function isHan(character: string): boolean {
  return HAN.test(character)
}
