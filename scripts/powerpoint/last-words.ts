import type { Arranged } from './arrange.ts'
import { fitted, SAFE } from './fitted.ts'
import { LOOKS } from './look.ts'
import { heightOf, type Paragraph, type SlideRun, textOfRuns } from './text.ts'

/** Headings, questions and quotations whose last word would stand alone on its line, as on no page: it takes the word
 * before it with it. */
export function withLastWords({ layout, texts, insets }: Arranged): Arranged['texts'] {
  return new Map([...texts].map(([slot, paragraphs]) => {
    const place = layout.places.find((one) => one.slot === slot)
    if (place === undefined) return [slot, paragraphs]
    const { scale } = fitted(paragraphs, place)
    const width = (place.frame.width - (insets?.get(slot) ?? 0)) * SAFE
    return [slot, paragraphs.map((one) => LOOKS[one.look].face === 'serif' ? held(one, width, scale) : one)]
  }))
}

const HOLDS = '\u00a0'

function held(one: Paragraph, width: number, scale: number): Paragraph {
  // What stands below a break that its author made is no part of it.
  const said = textOfRuns(one.runs).split('\n')[0]?.trimEnd() ?? ''
  const at = said.lastIndexOf(' ')
  const pair = said.slice(said.lastIndexOf(' ', at - 1) + 1).replace(' ', HOLDS)
  if (at < 0 || /\p{Script=Han}/u.test(pair)) return one
  const height = (runs: readonly SlideRun[], room: number): number => heightOf([{ ...one, runs }], room, scale)
  const isAlone = height(until(one.runs, at), width) < height(until(one.runs, said.length), width)
  // Words that fill half a line stand well as they are, and what is broader than a line is broken within a word.
  const isShort = height([{ text: pair }], width / 2) === height([{ text: pair }], Infinity)
  return isAlone && isShort ? { ...one, runs: holding(one.runs, at) } : one
}

const until = (runs: readonly SlideRun[], end: number): SlideRun[] => {
  let start = 0
  return runs.map((run) => {
    const text = run.text.slice(0, Math.max(0, end - start))
    start += run.text.length
    return { ...run, text }
  })
}

/** With a blank at which no line ends. */
const holding = (runs: readonly SlideRun[], blank: number): SlideRun[] => {
  let start = 0
  return runs.map((run) => {
    const at = blank - start
    start += run.text.length
    const isHere = at >= 0 && at < run.text.length
    return isHere ? { ...run, text: `${run.text.slice(0, at)}${HOLDS}${run.text.slice(at + 1)}` } : run
  })
}
