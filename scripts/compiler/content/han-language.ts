import { mapElements } from './map-nodes.ts'
import type { Content } from './node.ts'
import type { Secret } from './secrets.ts'

/** Whose letters the Han characters of a deck are, where not those of Chinese as it is written simplified. */
export type HanLanguage = 'ja' | 'ko' | 'zh-Hant'

/** Of what part of the Han characters a Japanese text has kana at least: a Chinese one may quote a few. */
const KANA = 0.1

// Frequent characters that are written so in one of the two alone.
const TRADITIONAL = /[這個們來時會說為國對學後過發還開關問題點東長門車書]/g
const SIMPLIFIED = /[这个们来时会说为国对学后过发还开关问题点东长门车书]/g

/** Whether a deck is Japanese, Korean or traditional Chinese: as it says itself, or, from elsewhere, by its letters. */
export function hanLanguageOf(lines: readonly string[], language: string, isForeign: boolean): HanLanguage | undefined {
  const said = /^(?:ja|ko|zh)(?=-|$)/i.exec(language)?.[0].toLowerCase()
  if (said === 'ja' || said === 'ko') return said
  if (/^zh-(?:Hant|TW|HK|MO)\b/i.test(language)) return 'zh-Hant'
  if (!isForeign || /^zh-/i.test(language)) return undefined
  if (said === 'zh') return isTraditional(lines) ? 'zh-Hant' : undefined
  const [han, kana, hangul] = [
    count(lines, /\p{Script=Han}/gu),
    count(lines, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    count(lines, /\p{Script=Hangul}/gu),
  ]
  if (kana > KANA * han && kana >= hangul) return 'ja'
  return hangul > han ? 'ko' : isTraditional(lines) ? 'zh-Hant' : undefined
}

const isTraditional = (lines: readonly string[]): boolean => count(lines, TRADITIONAL) > count(lines, SIMPLIFIED)

const count = (lines: readonly string[], letters: RegExp): number =>
  lines.reduce((sum, line) => sum + (line.match(letters)?.length ?? 0), 0)

/** Content whose runs of Han say that they are in a language; by itself each says that it is Chinese. */
export const inHan = <S extends Secret>(content: Content<S>, language: HanLanguage): Content<S> =>
  mapElements(content, (element) =>
    element.name === 'span' && element.attributes['lang'] === 'zh-Hans'
      ? { ...element, attributes: { ...element.attributes, lang: language } }
      : element)
