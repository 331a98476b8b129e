import { cutSlides } from '../cut.ts'
import { type ForeignDeck, type ForeignSetting, type ForeignSettings, textOf } from '../habit.ts'
import { type DeckLine, isBlank } from '../line.ts'
import { addToSlide } from '../of-slide.ts'
import { wordsOf } from '../settings.ts'
import type { Told } from '../told/told.ts'
import { isAnyText, isPlain, isWordsOf } from './slidev-theme.ts'
import { oncePerDeck } from '../once-per-deck.ts'

/** What stands above or below all that a slide says. */
const HEAD_OR_FOOT = /header|foot(?!note)/i
/** On so many slides the same words are no longer what each of them says. */
const MANY = 3

/** How the slides of a deck use the settings that only its theme reads. */
interface Uses {
  /** On how many slides a setting says the same. */
  readonly times: ReadonlyMap<string, number>
  /** Keys, behind their layouts, that say words on some slide. */
  readonly words: ReadonlySet<string>
}

const usesOf = oncePerDeck((deck): Uses => {
  const times = new Map<string, number>()
  const words = new Set<string>()
  for (const given of [deck.given, ...cutSlides(deck.lines, true).map((slide) => slide.given)]) {
    const layout = textOf(given, 'layout')
    for (const [key, setting] of given) {
      const said = saying(key, setting)
      times.set(said, (times.get(said) ?? 0) + 1)
      if (isWordsOf(key, setting, layout)) words.add(`${layout} ${key}`)
    }
  }
  return { times, words }
})

const saying = (key: string, { value }: ForeignSetting): string => `${key}: ${String(value)}`

/** Is a setting words on other slides with this layout, so that a single one is that, too? */
export const isWordsElsewhere = (deck: ForeignDeck, layout: string, key: string): boolean =>
  !isPlain(layout) && usesOf(deck).words.has(`${layout} ${key}`)

/** The settings of a slide that its theme shows above or below all of it: those that say the same on many slides, and those
 * that are called a header or a footer. What all slides share is read with the front matter. */
export function runningOf(given: ForeignSettings, isFirst: boolean, deck: ForeignDeck): ForeignSettings {
  const layout = textOf(given, 'layout')
  return new Map([...given].filter(([key, setting]) => {
    if (key === 'title' || (isFirst && (/^(?:header|footer)$/.test(key) || feetOf(deck).has(key)))) return false
    const times = usesOf(deck).times.get(saying(key, setting)) ?? 0
    return HEAD_OR_FOOT.test(key)
      ? isAnyText(key, setting) && (times > 1 || /foot/i.test(key))
      : times >= MANY && !layout.includes('quote') && isWordsOf(key, setting, layout)
  }))
}

/** What a theme has at the foot of all slides, in the words of the first settings, such as `footerLeft`. */
export const feetOf = ({ given }: ForeignDeck): ForeignSettings =>
  new Map([...given].filter(([key, setting]) => /^foot(?!note)/i.test(key) && isAnyText(key, setting)))

/** They stand at the foot of the slide. @param bars what its bars say */
export function withFoot(
  lines: DeckLine[],
  running: ForeignSettings,
  bars: readonly string[],
  told: Told,
): DeckLine[] {
  const said = [...[...running.values()].map(({ value }) => wordsOf(value)), ...bars].filter((words) => words !== '')
  if (said.length === 0 || lines.every(isBlank)) return lines
  for (const [key, { line }] of running) {
    if (!/foot/i.test(key)) told.changed('what runs above all slides stands at their foot', line)
  }
  addToSlide(lines, `footer="${said.join(' · ').replaceAll('"', '”').replace(/[{}]/g, '')}"`)
  return lines
}
