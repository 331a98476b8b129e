/**
 * A text as words to compare: without signs and case, after NFKC. Blanks stand at both ends too, so that a search for
 * the words of one text in those of another finds whole words only.
 */
export function wordsOf(text: string): string {
  return ` ${text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}

/** The same without the blanks: a text, and what a browser makes of it, have the same letters. */
export function lettersOf(text: string): string {
  return wordsOf(text).replaceAll(' ', '')
}
