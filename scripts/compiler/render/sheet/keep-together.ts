/** A word that says nothing without its number, and a day without its month. */
const NUMBERED = /\b((?:Bullet|Endnote|Page|Paragraph|Part|Section|Step|Table)s?) (?=\d)/gi
const LETTERED = /\b((?:Sheet|Slide)s?) (?=\d|[A-Z]\d*\b)/g
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'
const DATED = new RegExp(`\\b(${MONTH}) (?=\\d)`, 'g')
const DAY = new RegExp(`\\b(\\d{1,2}) (?=(?:${MONTH})\\b)`, 'g')

/** Longer names may break, or the line before them would stay half empty. */
const CHINESE_NAME = /<span lang="zh-Hans">(?=[^<]{1,13}<)/g
const SAID = /<span class="say">[^<]*/g

/**
 * HTML for paper, in which what belongs together stays on one line: “Table 3”, “26 May”, Chinese names, how a word is said,
 * and a badge with the last word of its statement; the sentence that follows stands apart from it.
 */
export function keepTogether(html: string): string {
  return html.split(/(<[^>]*>)/).map((part, index) => (index % 2 === 0 ? withNumbers(part) : part)).join('')
    .replace(CHINESE_NAME, '<span lang="zh-Hans" class="whole">')
    .replace(SAID, (said) => said.replace(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)+/gu, '<span class="whole">$&</span>'))
    .replaceAll(' <span class="cites">', '\u00a0<span class="cites">')
    .replace(/(<span class="cites">(?:(?!<\/a><\/span>).)*<\/a><\/span>) (?=\S)/g, '$1<span class="after-cites"> </span>')
}

function withNumbers(text: string): string {
  return text.includes(' ')
    ? text.replace(NUMBERED, '$1\u00a0').replace(LETTERED, '$1\u00a0').replace(DATED, '$1\u00a0').replace(DAY, '$1\u00a0')
    : text
}
