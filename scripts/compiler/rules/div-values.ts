import type { Place } from '../problem.ts'
import type { Work } from '../work.ts'

interface GivenValue {
  readonly value: string
  readonly place: Place
}

/** What share of the room a column asks for, in percent. */
export function readShare({ value, place }: GivenValue, work: Work): number | undefined {
  if (/^\d{1,2}(?:\.\d+)?%$/.test(value) && Number.parseFloat(value) >= 1) return Number.parseFloat(value)
  work.problems.warning(place, {
    rule: 'bad-length',
    found: `width=${value}`,
    what: `“${value}” is no share of the room.`,
    why: 'The column is as broad as the others.',
    fix: `Write percent: width=${/^[1-9]\d?(?:\.\d+)?$/.test(value) ? value : '40'}%.`,
  })
  return undefined
}

/** How many ranks of a list appear entry by entry. */
export function readDepth({ value, place }: GivenValue, work: Work): number | undefined {
  if (/^\d$/.test(value)) return Number(value)
  work.problems.warning(place, {
    rule: 'bad-depth',
    found: `depth=${value}`,
    what: `“${value}” says not how many ranks of a list appear step by step.`,
    why: 'All of its entries do.',
    fix: 'Write a number: depth=1, where what stands below an entry shall come with it.',
  })
  return undefined
}

/** With which press of its slide something appears. */
export function readPress(given: GivenValue | undefined, work: Work): number | undefined {
  if (given === undefined || /^[1-9]\d?$/.test(given.value)) return given && Number(given.value)
  work.problems.warning(given.place, {
    rule: 'bad-press',
    found: `at=${given.value}`,
    what: `“${given.value}” is no press of a slide.`,
    why: 'It comes with a press of its own, behind what stands before it.',
    fix: 'Write a number: at=2, for what shall come with the second press.',
  })
  return undefined
}
