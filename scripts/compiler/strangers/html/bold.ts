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

/** A span that a class makes bold. */
export const boldSpans = (text: string): string =>
  text.replace(/<span class="([^"]*)">([^<>]*)<\/span>/g, (whole, classes: string, words: string) =>
    isBold(classes) && /[\p{L}\p{N}]/u.test(words)
      ? `<strong><span class="${classes}">${words}</span></strong>`
      : whole)
