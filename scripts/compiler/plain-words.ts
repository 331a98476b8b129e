/**
 * HTML as words to compare: without tags, signs and case, after NFKC. Blanks stand at both ends too, so that a search
 * for
 * the words of one text in those of another finds whole words only.
 */
export function wordsOf(html: string): string {
  const text = html.replace(/<[^<>]*>|&#?\w+;/g, ' ').normalize('NFKC').toLowerCase()
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}

/** The same without the blanks: some HTML, and what a browser makes of it, have the same letters. */
export function lettersOf(html: string): string {
  return wordsOf(html).replaceAll(' ', '')
}
