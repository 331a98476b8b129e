/** What one looks at when the room gets stuck or asks; the rest is said. */
const ASIDE = /<p><strong>(?:Where people stumble|A specialist may query|The picture in words|If time is short|Be exact|You need from before|Look)[^<]*<\/strong>[^]*?<\/p>\n?/g

/** Notes that come too late below the steps. */
const SAID_FIRST = /<p><strong>(?:Say before you start|Do first)\.<\/strong>[^]*?<\/p>\n?/g

/** Notes as they are used: what is said, and what stands smaller beside it. Each paragraph begins with its kind. */
export function partNotes(html: string): { readonly said: string; readonly aside: string } {
  return { said: inShort(html.replace(ASIDE, '')), aside: (html.match(ASIDE) ?? []).join('') }
}

/** Of the notes to an exercise: what is said before its steps, and after. */
export function partFirst(html: string): { readonly first: string; readonly rest: string } {
  return { first: (html.match(SAID_FIRST) ?? []).join(''), rest: inShort(html.replace(SAID_FIRST, '')) }
}

/** Characters after which a paragraph may end, and that are worth one of their own. */
const ENOUGH = 190
const LEAST = 90

const PARAGRAPH = /<p>([^]*?)<\/p>/g
// As the compiler writes it: text has no bare `<`. A sentence ends before a blank and a capital, a quotation or an element.
const PIECE = /<[^>]*>|[.?!][”’)]? (?=[\p{Lu}“<])|[^<.?!]+|[.?!]/gu

/** Long paragraphs in several, so that an eye that was up finds its place again. */
function inShort(html: string): string {
  return html.replace(PARAGRAPH, (_, text: string) => {
    const pieces = text.match(PIECE) ?? []
    const lengths = pieces.map((piece) => (piece.startsWith('<') ? 0 : piece.length))
    let left = lengths.reduce((sum, length) => sum + length, 0)
    let [out, since, depth] = ['', 0, 0]
    for (const [index, piece] of pieces.entries()) {
      left -= lengths[index] ?? 0
      since += lengths[index] ?? 0
      if (piece.startsWith('<')) depth += piece.startsWith('</') ? -1 : piece.endsWith('/>') ? 0 : 1
      out += out.endsWith('<p>') ? piece.trimStart() : piece
      // A sentence keeps the badge behind it.
      const ends = depth === 0 && piece.endsWith(' ') && /^[.?!]/.test(piece) && !(pieces[index + 1] ?? '').startsWith('<span class="cites"')
      const endsAfterBadge = depth === 0 && piece === '</span>' && /^\s+\p{Lu}/u.test(pieces[index + 1] ?? '')
      if (!(ends || endsAfterBadge) || since < ENOUGH || left < LEAST) continue
      out = `${out.trimEnd()}</p>\n<p>`
      since = 0
    }
    return `<p>${out}</p>`
  })
}
