import { type StyleSheet, styledBy } from './sheet.ts'
import type { HtmlTag } from './tags.ts'

/** Of very large words bold is what is left. */
const BOLD = /(?:^|\s)(?:font-(?:bold|semibold|extrabold|black)|text-[4-9]xl)(?=\s|$)/

/** Does a class make bold what stands in the element? */
const isBold = (classes: string): boolean => BOLD.test(classes)

/** By the first that is said of it. */
const BOLD_STYLE = /^(?:(?!font-weight).)*font-weight\s*:\s*(?:bold|[6-9]00)/i

/** Does a class, or a style, make bold what stands in a block? A heading is so already. */
export function isBoldBlock(tag: HtmlTag, sheet: StyleSheet): boolean {
  const { name, attributes } = styledBy(sheet, tag)
  const isStyled = BOLD_STYLE.test(attributes.get('style') ?? '')
  return (isBold(attributes.get('class') ?? '') || isStyled) && !/^h[1-6]$/.test(name)
}

/** Words of a bold element, if they are no more than words. */
const inBold = (words: string): string =>
  /^(?![-*+]\s|[>#|:`!<]|\d{1,9}[.)]\s).*[\p{L}\p{N}]/u.test(words) && !/\*\*|<(?:strong|b)\b/.test(words)
    ? `<strong>${words}</strong>`
    : words

/** Words as bold as one of the elements makes them that they stand in. */
export function boldIn(open: readonly { readonly name: string; readonly bold: boolean }[], words: string): string {
  if (words === '') return words
  return open.some(({ name }) => /^(?:summary|dt)$/.test(name))
    ? asName(words)
    : open.some(({ bold }) => bold)
    ? inBold(words)
    : words
}

/** What is said of all that stands below it. */
const asName = (words: string): string =>
  /^(?:[-*+]\s|[>#|]|:::|\d{1,9}[.)]\s)/.test(words)
    ? words
    : words.includes('**')
    ? `<strong>${words}</strong>`
    : `**${words}**`

/** What a style says of words that Markdown says too, and the element that says it. */
const MEANT = [
  ['strong', /(?:^|;)\s*font-weight\s*:\s*(?:bold(?:er)?|[6-9]00)\s*(?=;|$)/i],
  ['em', /(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)\s*(?=;|$)/i],
  ['del', /(?:^|;)\s*text-decoration(?:-line)?\s*:\s*line-through\s*(?=;|$)/i],
  ['u', /(?:^|;)\s*text-decoration(?:-line)?\s*:\s*underline\s*(?=;|$)/i],
] as const

/** Spans that a class makes bold, or a style bold, slanted, struck or underlined. */
export const meantSpans = (text: string): string =>
  text.replace(/<span class="([^"]*)">([^<>]*)<\/span>/g, (whole, classes: string, words: string) =>
    isBold(classes) && hasWords(words)
      ? `<strong><span class="${classes}">${words}</span></strong>`
      : whole)
    .replace(/<span style="([^"]*)">([^<>]*)<\/span>/g, (whole, style: string, words: string) => {
      const meant = hasWords(words) && !/\*\*|~~/.test(words)
        ? MEANT.filter(([, said]) =>
          said.test(style)
        )
        : []
      const rest = meant.reduce((left, [, said]) => left.replace(said, ''), style).trim()
      return meant.length === 0
        ? whole
        : meant.reduce((inside, [name]) => `<${name}>${inside}</${name}>`,
          rest === '' ? words : `<span style="${rest}">${words}</span>`)
    })

const hasWords = (words: string): boolean => /[\p{L}\p{N}]/u.test(words)
