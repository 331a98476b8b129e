import { changeText } from './text-only.ts'

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'
/** A word that says nothing without its number, and a day without its month. */
const NUMBERED = /\b((?:(?:bullet|endnote|page|paragraph|part|row|section|step|table)s?)|(?:no|vol|pp?)\.) (?=\d)/gi
const LETTERED = /\b((?:Sheet|Slide)s?) (?=\d|[A-Z]\d*\b)/g
const DATED = new RegExp(`\\b(${MONTH}) (?=\\d)`, 'g')
const DAY = new RegExp(`\\b(\\d{1,2}) (?=(?:${MONTH})\\b)`, 'g')
/** Compounds that read badly in two halves. */
const COMPOUND = /(?<![\p{L}-])(?:anti|co|intelligent|non|party|pre|self|sub)-\p{L}+(?![\p{L}-])/giu
/** Longer names may break, or the line before them would stay half empty. */
const CHINESE_NAME = /<span lang="zh-Hans">(?=[^<]{1,13}<)/g
/** A word as it is said: its syllables stay together. */
const SAID = /(?<=<span class="say">)[^<]*/g
const SYLLABLES = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)+/gu
const ADDRESS = /(<a href="(https?:[^"]*)">)\2<\/a>/g
/** Of what a line can hold, in large print too. */
const LONGEST = 40

/**
 * HTML for paper in which what belongs together stays on one line: “Table 3”, “26 May”, “self-healing”, Chinese names,
 * how
 * a word is said. An address ends a line only after a slash.
 */
export function keepTogether(html: string): string {
  const parted = html.replace(ADDRESS,
    (_, tag: string, address: string) => `${tag}${address.split(/(?<=[^/:]\/)(?=.)/).map(whole).join('<wbr>')}</a>`)
  return changeText(parted, (text) => (/[ -]/.test(text) ? withNumbers(text).replace(COMPOUND, whole) : text))
    .replace(CHINESE_NAME, '<span lang="zh-Hans" class="whole">')
    .replace(SAID, (words) => words.replace(SYLLABLES, whole))
}

function withNumbers(text: string): string {
  return text.replace(NUMBERED, '$1\u00a0').replace(LETTERED, '$1\u00a0').replace(DATED, '$1\u00a0').replace(DAY,
    '$1\u00a0')
}

/** A piece of text that stays on one line. */
function whole(text: string): string {
  return text.length > LONGEST ? text : `<span class="whole">${text}</span>`
}

const CITES = '<span class="cites(?: implied)?">(?:(?!</a></span>|<span class="cites).)*</a></span>'
const NEXT_SENTENCE = new RegExp(`(${CITES}) (?=\\S)`, 'g')
/** What an objective's attempt is said in begins a line of its own in a cell. */
const LAST_WORD = new RegExp(`(?<![^\\s<>])[^\\s<>]+ ${CITES}(?=<span class="after-cites"> </span>(?!<em>))`, 'g')
const SECOND_VOICE = /<\/span> \+ (?=<span class="cite-voice">)/g

/**
 * A badge stays with the last word of its sentence, and the next sentence stands apart from it: it says who made the
 * one before. Where
 * no other follows, the badge goes to the next line without the word, which would stand there alone. No line begins
 * with a plus.
 */
export function partBadges(html: string): string {
  return html.replace(SECOND_VOICE, '</span>\u00a0+ ').replace(NEXT_SENTENCE, '$1<span class="after-cites"> </span>')
    .replace(LAST_WORD, '<span class="whole">$&</span>')
}
