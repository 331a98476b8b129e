import { el, type Node } from './node.ts'

// A run begins with a Han character; Chinese punctuation belongs to it only from there on.
const CHINESE_RUN = /(\p{Script=Han}[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF·]*)/gu

/** How broad a text is, in Latin characters: a Chinese one is as broad as two. */
export const widthOf = (text: string): number => text.length + [...text.matchAll(/\p{Script=Han}/gu)].length

/** Text in which each Chinese run says that it is Chinese: for voices, fonts and line breaks. */
export function words(text: string): Node[] {
  return byScript(text).map((run): Node => run.isChinese ? el('span', { lang: 'zh-Hans' }, run.text) : run.text)
}

/** Text in pieces that are Chinese, or not. */
export const byScript = (text: string): { readonly text: string; readonly isChinese: boolean }[] =>
  text.split(CHINESE_RUN).flatMap((part, index) => part === '' ? [] : [{ text: part, isChinese: index % 2 === 1 }])
