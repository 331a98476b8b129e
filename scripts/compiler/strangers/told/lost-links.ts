import type { DeckLine } from '../line.ts'

/** Lines with an address to which nothing on the slides leads any more. @param shown all that the slides hold, as JSON
 * @param told what was said of the deck: what is named by its line is known */
export function lostLinks(lines: readonly DeckLine[], shown: string, told: readonly string[]): DeckLine[] {
  const held = plain(shown)
  const known = new Set(told.flatMap((text) => linesNamed(text)))
  return lines.filter(({ text, from }) =>
    !known.has(from + 1) && addressesIn(text).some((address) => !held.includes(plain(address)))
  )
}

/** Where links lead that begin in a line: in brackets of Markdown, in HTML and by itself. Addresses of pictures are said
 * elsewhere, as are footnotes that nothing refers to. */
const ADDRESS = /(?:(?<!!)\[[^\][]+\]\(<?|\bhref=["']|<)(?<address>https?:\/\/[^\s"'<>()]+)/gi

const UNSAID = /<!--.*?(?:-->|$)|`[^`]*`|^\s*\[\^[^\]]*\]:.*/g

const addressesIn = (text: string): string[] =>
  // A bracket ends what is compared, and may have a stroke before it.
  [...text.replace(UNSAID, ' ').matchAll(ADDRESS)].map(({ groups }) => (groups?.['address'] ?? '').replace(/\\$/, ''))

/** As browsers take it: in letters, without what makes no difference. */
const plain = (text: string): string =>
  text.replaceAll('&amp;', '&').replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  }).replace(/\\(?=\W)/g, '').toLowerCase()

const linesNamed = (text: string): number[] =>
  [...text.matchAll(/\blines? (\d+(?:(?:, | and )\d+)*)/g)].flatMap(([, list = '']) => list.split(/\D+/).map(Number))
