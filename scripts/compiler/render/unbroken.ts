// As the compiler writes it: text has no bare `<`.
const PARTS = /<[^>]*>|[^<]+/g
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'
/** A word and the number that belongs to it. */
const NUMBERED = new RegExp(`\\b((?:Tables?|[Ee]ndnotes?|[Ss]ections?|[Pp]aragraphs?|[Pp]arts?|Sheet|${MONTH})|(?:no|vol|pp?)\\.) (?=\\d)`, 'g')
/** Compounds that read badly in two halves. */
const COMPOUND = /(?<![\p{L}-])(?:pre|self|non|co)-\p{L}+(?![\p{L}-])/giu
/** A word as it is said: its syllables stay together. */
const SAID = /(?<=<span class="say">)[^<]*/g
const SYLLABLES = /\p{L}+(?:-\p{L}+)+/gu
const ADDRESS = /(<a href="(https?:[^"]*)">)\2<\/a>/g
/** Of what a line can hold, in large print too. */
const LONGEST = 40

/** HTML for paper in which lines do not end within a compound, between a word and its number, or in an address but after a slash. */
export function unbroken(html: string): string {
  return html.replace(ADDRESS, (_, tag: string, address: string) => `${tag}${address.split(/(?<=[^/:]\/)(?=.)/).map(whole).join('<wbr>')}</a>`)
    .replace(PARTS, (part) => (part.startsWith('<') ? part : part.replace(NUMBERED, '$1\u00A0').replace(COMPOUND, whole)))
    .replace(SAID, (words) => words.replace(SYLLABLES, whole))
}

/** A piece of text that stays on one line. */
function whole(text: string): string {
  return text.length > LONGEST ? text : `<span class="whole">${text}</span>`
}
