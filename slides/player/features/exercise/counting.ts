import * as wording from '../../wording.ts'

/** A show of hands: two votes over the same options, so that a talk between them can be seen to change something. */
export type Vote = 'first' | 'second'

export const VOTES: readonly Vote[] = ['first', 'second']

export type Counts = Readonly<Record<string, number>>

export interface Votes {
  /** The counts are on the board. */
  readonly open: boolean
  /** The vote that is being counted. */
  readonly now: Vote
  readonly first: Counts
  readonly second: Counts
}

export const NO_VOTES: Votes = { open: false, now: 'first', first: {}, second: {} }

/** No hall holds more. */
const MOST = 9999

/** Hands for an option: nobody's where none was counted. */
export const countOf = (counts: Counts, option: string): number => counts[option] ?? 0

/** Puts the count of an option in the vote that is being counted. */
export function setCount(votes: Votes, option: string, count: number): Votes {
  const whole = Math.max(0, Math.min(Math.round(count), MOST))
  const { [option]: _, ...others } = votes[votes.now]
  return { ...votes, [votes.now]: whole === 0 ? others : { ...others, [option]: whole } }
}

/** Another count by so many. */
export function addToCount(votes: Votes, option: string, by: number): Votes {
  return setCount(votes, option, countOf(votes[votes.now], option) + by)
}

/** What somebody typed as a count; undefined where it is no number. An empty field counts nobody. */
export function readCount(text: string): number | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return 0
  return /^\d{1,6}$/.test(trimmed) ? Math.min(Number(trimmed), MOST) : undefined
}

/** All hands of a vote. */
export function totalOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** The part of a vote that an option has, from 0 to 1. */
export function shareOf(counts: Counts, option: string): number {
  const total = totalOf(counts)
  return total === 0 ? 0 : countOf(counts, option) / total
}

/** Lengths of an option's bars from 0 to 1: the longest bar of both votes is as long as there is room. */
export function barsOf(votes: Votes, option: string): Readonly<Record<Vote, number>> {
  const longest = Math.max(
    ...VOTES.flatMap((vote) => Object.keys(votes[vote]).map((each) => shareOf(votes[vote], each))),
    0,
  )
  const bar = (vote: Vote): number => (longest === 0 ? 0 : shareOf(votes[vote], option) / longest)
  return { first: bar('first'), second: bar('second') }
}

/** `12 hands, 40 percent`; with both votes counted also how they differ. */
export function sayCount(votes: Votes, option: string): string {
  const counts = votes[votes.now]
  const count = countOf(counts, option)
  const said = wording.hands(count, percent(shareOf(counts, option)))
  if (votes.now === 'first' || totalOf(votes.first) === 0) return said
  return said + wording.handsBefore(countOf(votes.first, option), percent(shareOf(votes.first, option)))
}

/** A share as whole percent. */
export function percent(share: number): number {
  return Math.round(share * 100)
}
