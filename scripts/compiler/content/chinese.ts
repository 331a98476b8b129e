import { el, type Node } from './node.ts'

// A run begins with a Han character; Chinese punctuation belongs to it only from there on.
const CHINESE_RUN = /(\p{Script=Han}[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF·]*)/gu

/** How broad a text is, in Latin characters: a Chinese one is as broad as two. */
export const widthOf = (text: string): number => text.length + [...text.matchAll(/\p{Script=Han}/gu)].length

/** Text in which each Chinese run says that it is Chinese: for voices, fonts and line breaks. */
export function words(text: string): Node[] {
  return text.split(CHINESE_RUN).flatMap((part, index): Node[] => {
    if (part === '') return []
    return [index % 2 === 0 ? part : el('span', { lang: 'zh-Hans' }, part)]
  })
}
