const BOLD = /(?:^|\s)font-(?:bold|semibold|extrabold|black)(?=\s|$)/

/** Does a class make bold what stands in the element? */
export const isBold = (classes: string): boolean => BOLD.test(classes)

/** Words of a bold element, if they are no more than words. */
export const inBold = (words: string): string =>
  /^(?![-*+]\s|[>#|:`!<]|\d{1,9}[.)]\s)/.test(words) && !/\*\*|<(?:strong|b)\b/.test(words)
    ? `<strong>${words}</strong>`
    : words

/** A span that a class makes bold. */
export const boldSpans = (text: string): string =>
  text.replace(/<span class="([^"]*)">([^<>]*)<\/span>/g, (whole, classes: string, words: string) =>
    isBold(classes) && words.trim() !== '' ? `<strong><span class="${classes}">${words}</span></strong>` : whole)
