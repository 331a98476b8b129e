import { mapElements } from './map-nodes.ts'
import type { Content } from './node.ts'
import type { Secret } from './secrets.ts'

/** Whose letters the Han characters of a deck are, where not those of Chinese. */
export type HanLanguage = 'ja' | 'ko'

/** Of what part of the Han characters a Japanese text has kana at least: a Chinese one may quote a few. */
const KANA = 0.1

/** Whether a deck is Japanese or Korean: as it says itself, or, from elsewhere, by its letters. */
export function hanLanguageOf(lines: readonly string[], language: string, isForeign: boolean): HanLanguage | undefined {
  const said = /^(?:ja|ko|zh)(?=-|$)/.exec(language)?.[0]
  if (said === 'ja' || said === 'ko') return said
  if (said !== undefined || !isForeign) return undefined
  const [han, kana, hangul] = [
    count(lines, /\p{Script=Han}/gu),
    count(lines, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    count(lines, /\p{Script=Hangul}/gu),
  ]
  return kana > KANA * han && kana >= hangul ? 'ja' : hangul > han ? 'ko' : undefined
}

const count = (lines: readonly string[], letters: RegExp): number =>
  lines.reduce((sum, line) => sum + (line.match(letters)?.length ?? 0), 0)

/** Content whose runs of Han say that they are in a language; by itself each says that it is Chinese. */
export const inHan = <S extends Secret>(content: Content<S>, language: HanLanguage): Content<S> =>
  mapElements(content, (element) =>
    element.name === 'span' && element.attributes['lang'] === 'zh-Hans'
      ? { ...element, attributes: { ...element.attributes, lang: language } }
      : element)
