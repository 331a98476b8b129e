import type { Translation } from '../habit.ts'
import { type DeckLine } from '../line.ts'
import { addToSlide } from '../of-slide.ts'
import { withFormulaWords } from '../formula-words.ts'
import { inFoot, TEX_AT_FOOT, wordsOf } from '../settings.ts'
import type { Told } from '../told/told.ts'
import { type Look, ownOf } from './marp-directives.ts'

const PICTURE = /\*{0,3}!\[[^\][]*\]\([^()]*\)\*{0,3}/g

/** A mark of quotation that closes what none opens. */
const LONE_MARK = /^(?<link>\[[^'"]*)['"]$/

/** A header or footer that a slide has in place of that of all slides, or none. Both stand at its foot. */
export function foot(lines: DeckLine[], look: Look, index: number, { told, deck: { given } }: Translation): void {
  let isOwn = false
  const words = ['header', 'footer'].map((key): string => {
    const ofFirst = index === 0 ? given.get(`_${key}`) : undefined
    const own = look.get(key)
      ?? (ofFirst === undefined ? undefined : { value: ownOf(given, `_${key}`)?.value ?? '', line: ofFirst.line })
    isOwn ||= own !== undefined
    const ofAll = ownOf(given, key)
    for (const one of index === 0 ? [ofAll, own] : [own]) if (one !== undefined) tell(key, one, told)
    const shown = own ?? ofAll
    if (shown === undefined) return ''
    return wordsOf(
      withFormulaWords(shown.value.replace(PICTURE, ' ').replace(LONE_MARK, '$<link>'),
        () => told.changed(TEX_AT_FOOT, shown.line)),
    )
  })
  if (!isOwn) return
  const said = inFoot(words).replaceAll('"', '”').replace(/[{}]/g, '')
  addToSlide(lines, `footer="${said}"`)
}

function tell(key: string, { value, line }: { readonly value: string; readonly line: number }, told: Told): void {
  const plain = value.replace(PICTURE, '')
  if (plain !== value || /<img\s/.test(value)) told.leftOut(`pictures in ${key}s`, line)
  if (/\]\(|<a\s|https?:\/\/|www\./.test(plain)) {
    told.leftOut(key === 'footer' ? 'links of the footer' : 'links of headers', line)
  }
  if (key === 'header' && wordsOf(value) !== '') told.changed('headers stand at the foot of their slides', line)
}
