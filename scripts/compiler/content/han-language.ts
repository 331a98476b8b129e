import { mapElements } from './map-nodes.ts'
import type { Content, Secret } from './node.ts'

/** Whose letters the Han characters of a deck are, where not those of Chinese as it is written simplified. */
export type HanLanguage = 'ja' | 'ko' | 'zh-Hant'

/** Whether a deck is Japanese, Korean or traditional Chinese, as its language says. */
export function hanLanguageOf(language: string): HanLanguage | undefined {
  const said = /^(?:ja|ko)(?=-|$)/i.exec(language)?.[0].toLowerCase()
  if (said === 'ja' || said === 'ko') return said
  return /^zh-(?:Hant|TW|HK|MO)\b/i.test(language) ? 'zh-Hant' : undefined
}

/** Content whose runs of Han say that they are in a language; by itself each says that it is Chinese. */
export const inHan = <S extends Secret>(content: Content<S>, language: HanLanguage): Content<S> =>
  mapElements(content, (element) =>
    element.name === 'span' && element.attributes['lang'] === 'zh-Hans'
      ? { ...element, attributes: { ...element.attributes, lang: language } }
      : element)
