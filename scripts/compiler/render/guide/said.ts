/** What one looks at when the room gets stuck or asks; the rest is said. */
const ASIDE =
  /<p><strong>(?:Where people stumble|A specialist may query|The picture in words|If time is short|Be exact|You need from before|Look)[^<]*<\/strong>[^]*?<\/p>\n?/g

/** Notes that come too late below the steps: the opening words, and what has to be ready. */
const SAID_FIRST =
  /^<p><strong>Say\.<\/strong>[^]*?<\/p>\n?|<p><strong>(?:Say before you start|Do first)\.<\/strong>[^]*?<\/p>\n?/g

/** What a slide ends with, where it is said: what the room is asked, and what to listen for. */
const ASKED = /<p><strong>(?:Ask|Listen for|Say also)[^<]*<\/strong>(?:(?!<p>)[^])*?<\/p>\s*/g

/**
 * Notes as they are used: what is said; below the picture, where there is room, what the room is asked then; and what
 * stands smaller, there or below the rest. Each paragraph begins with its kind.
 */
export function partNotes(
  html: string,
): { readonly said: string; readonly asked: string; readonly aside: string; readonly asideBelow: boolean } {
  const words = html.replace(ASIDE, '')
  const aside = (html.match(ASIDE) ?? []).join('')
  const said = words.slice(0, startOfAsked(words))
  const ending = words.slice(said.length)
  const asked = hasRoom(said, ending) ? ending : ''
  return {
    said: inShort(asked === '' ? words : said),
    asked,
    aside,
    asideBelow: !hasRoom(asked === '' ? words : said, asked + aside),
  }
}

/** Where the paragraphs of this kind that end the notes begin. */
function startOfAsked(words: string): number {
  let start = words.length
  for (const { index, 0: { length } } of [...words.matchAll(ASKED)].reverse()) {
    if (index + length < start) break
    start = index
  }
  return start
}

/** Below the picture there is room for words where what is said goes on for longer: characters beside the picture, and
 * how many there to one below it. */
const PICTURE = 420
const FOLD = 2.5
const hasRoom = (said: string, beside: string): boolean => lengthOf(said) > PICTURE + FOLD * lengthOf(beside)
const lengthOf = (html: string): number => html.replace(/<[^<>]*>/g, '').trim().length

/** Of the notes to an exercise: what is said before its steps, and after. */
export function partFirst(html: string): { readonly first: string; readonly rest: string } {
  return { first: (html.match(SAID_FIRST) ?? []).join(''), rest: inShort(html.replace(SAID_FIRST, '')) }
}

/** Characters after which a paragraph may end, and that are worth one of their own. */
const ENOUGH = 290
const LEAST = 120

const PARAGRAPH = /<p>([^]*?)<\/p>/g
// As the compiler writes it: text has no bare `<`. A sentence ends before a blank and a capital, a quotation or an
// element.
const PIECE = /<[^<>]*>|[.?!][”’)]? (?=[\p{Lu}“<])|[^<.?!]+|[.?!]/gu

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
      const ends = depth === 0 && piece.endsWith(' ') && /^[.?!]/.test(piece)
        && !(pieces[index + 1] ?? '').startsWith('<span class="cites"')
      const endsAfterBadge = depth === 0 && piece === '</span>' && /^\s+\p{Lu}/u.test(pieces[index + 1] ?? '')
      if (!(ends || endsAfterBadge) || since < ENOUGH || left < LEAST) continue
      out = `${out.trimEnd()}</p>\n<p>`
      since = 0
    }
    return `<p>${out}</p>`
  })
}
