import { type DeckLine, outsideCode, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'

/** What is said of the words before it; its end may be left out, as that of the brackets for programs that know no such thing. */
const ABOVE = /<rt\b[^<>]*>(?<said>(?:[^<]|<(?!\/?r[bpt]|\/?ruby))*)(?:<\/rt>)?/gi
const BRACKET = /<rp\b[^<>]*>[^<]*(?:<\/rp>)?/gi
const BASE = /<\/?rbc?\b[^<>]*>/gi
const AROUND = /<\/?(?:ruby|rtc)\b[^<>]*>/gi
/** What needs no blank behind it. */
const TIGHT = /(?:^|[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])$/u

/** What small letters above words say stands behind them in brackets. */
export function withoutRuby(line: DeckLine, told: Told): DeckLine {
  if (!/<ruby\b/i.test(line.text)) return line
  told.changed('what stands above words in <ruby> stands behind them in brackets', line.from)
  return rewrite(line,
    outsideCode(line.text,
      (part) =>
        part.replace(BRACKET, '').replace(BASE, '').replace(ABOVE, (_, said: string, at: number, whole: string) =>
          said.trim() === '' ? '' : `${TIGHT.test(whole.slice(0, at)) ? '' : ' '}(${said.trim()})`).replace(AROUND,
            '')))
}
