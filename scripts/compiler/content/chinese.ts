import { el, type Node } from './node.ts'

// A run begins with a Han character; Chinese punctuation belongs to it only from there on.
const CHINESE_RUN = /(\p{Script=Han}[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF·]*)/gu

/** How broad a text is, in Latin characters: a Chinese one is as broad as two. */
export const widthOf = (text: string): number => text.length + [...text.matchAll(/\p{Script=Han}/gu)].length

// Where there are kana it is Japanese, and they are part of the run.
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const JAPANESE_RUN =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u30FF\uFF00-\uFFEF]*)/u

/** Text in which each Chinese or Japanese run says what it is: for voices, fonts and line breaks. */
export function words(text: string): Node[] {
  if (KANA.test(text)) {
    return text.split(JAPANESE_RUN).flatMap((part, index): Node[] =>
      part === '' ? [] : [index % 2 === 1 ? el('span', { lang: 'ja' }, part) : part]
    )
  }
  return byScript(text).map((run): Node => run.isChinese ? el('span', { lang: 'zh-Hans' }, run.text) : run.text)
}

/** Text in pieces that are Chinese, or not. */
export const byScript = (text: string): { readonly text: string; readonly isChinese: boolean }[] =>
  text.split(CHINESE_RUN).flatMap((part, index) => part === '' ? [] : [{ text: part, isChinese: index % 2 === 1 }])
