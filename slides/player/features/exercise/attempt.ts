import { isCount, isRecord } from '../../base/store.ts'
import { countdownOf, type Countdown } from './countdown.ts'
import { NO_VOTES, readCount, type Counts, type Votes } from './counting.ts'

/** Cards by the place (or blank) where they lie, in the order in which they came. */
export type Placed = Readonly<Record<string, readonly string[]>>

/** What was done with one exercise: the board draws it, the browser keeps it. */
export interface Attempt {
  readonly placed: Placed
  /** Options. */
  readonly chosen: readonly string[]
  /** Text typed into blanks and stages. */
  readonly written: Readonly<Record<string, string>>
  /** Cards, options and blanks whose result shows. What is changed afterwards is taken out. */
  readonly checked: readonly string[]
  /** How much of the answer shows: 0 or 1; of a trace so many stages. */
  readonly revealed: number
  readonly votes: Votes
  readonly countdown: Countdown
}

/** What an exercise is made of, by ids. */
export interface Parts {
  readonly cards: readonly string[]
  /** Places for cards: places, groups, or blanks with words to choose from. */
  readonly places: readonly string[]
  /** Fields to type in: blanks without words, stages. */
  readonly fields: readonly string[]
  readonly options: readonly string[]
  /** A place takes several cards, and a card may lie in several places. */
  readonly many: boolean
  /** A card stays in its list when it is placed: a word may be used twice. */
  readonly reuse: boolean
  /** More than one answer can be defended: the board is laid beside the author's, and nothing is right or wrong. */
  readonly compared: boolean
  /** A show of hands is what it is for: the counts are open from the start. */
  readonly counting: boolean
  /** Minutes of its phases; one where it has none, none in what participants get. */
  readonly minutes: readonly number[]
}

/** Minutes of a phase; none where there is no plan, as in what participants get. */
export const minutesOf = ({ minutes }: Parts, phase: number): number => minutes[phase] ?? 0

/** What is typed into a field so far. */
export const writtenIn = ({ written }: Attempt, field: string): string => written[field] ?? ''

/** Nothing done yet. */
export function freshAttempt(parts: Parts): Attempt {
  return {
    placed: {},
    chosen: [],
    written: {},
    checked: [],
    revealed: 0,
    votes: { ...NO_VOTES, open: parts.counting },
    countdown: countdownOf(minutesOf(parts, 0)),
  }
}

/** The board as it was at first; votes and time stay. */
export function clearBoard(work: Attempt): Attempt {
  return { ...work, placed: {}, chosen: [], written: {}, checked: [], revealed: 0 }
}

/** Is there something on the board? */
export function isBoardClear({ placed, chosen, written, checked, revealed }: Attempt): boolean {
  const lies = Object.values(placed).some((cards) => cards.length > 0)
  const typed = Object.values(written).some((text) => text !== '')
  return !lies && !typed && chosen.length === 0 && checked.length === 0 && revealed === 0
}

/** Nothing that anybody would miss: a clear board, no hands counted. */
export function isFresh(work: Attempt): boolean {
  const { first, second } = work.votes
  return isBoardClear(work) && Object.keys(first).length === 0 && Object.keys(second).length === 0
}

const LONGEST_TEXT = 4000

/** What was kept, checked against the exercise as it is: whatever does not fit is left out. */
export function readAttempt(value: unknown, parts: Parts): Attempt {
  const fresh = freshAttempt(parts)
  if (!isRecord(value)) return fresh
  const items = new Set([...parts.cards, ...parts.places, ...parts.fields, ...parts.options])
  return {
    placed: readPlaced(value['placed'], parts),
    chosen: words(value['chosen']).filter((each) => parts.options.includes(each)),
    written: readWritten(value['written'], parts),
    checked: words(value['checked']).filter((each) => items.has(each)),
    revealed: readRevealed(value['revealed'], parts),
    votes: readVotes(value['votes'], parts),
    countdown: readCountdown(value['countdown'], parts) ?? fresh.countdown,
  }
}

function readPlaced(value: unknown, { cards, places, many, reuse }: Parts): Placed {
  if (!isRecord(value)) return {}
  const placed: Record<string, readonly string[]> = {}
  const used = new Set<string>()
  for (const place of places) {
    const here = [...new Set(words(value[place]))].filter((card) =>
      cards.includes(card) && (many || reuse || !used.has(card))
    )
    const kept = many ? here : here.slice(0, 1)
    for (const card of kept) used.add(card)
    if (kept.length > 0) placed[place] = kept
  }
  return placed
}

function readWritten(value: unknown, { fields }: Parts): Record<string, string> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(fields.flatMap((field) => {
    const text = value[field]
    return typeof text === 'string' && text !== '' ? [[field, text.slice(0, LONGEST_TEXT)]] : []
  }))
}

function readRevealed(value: unknown, { fields }: Parts): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0
    ? Math.min(value, Math.max(1, fields.length))
    : 0
}

function readVotes(value: unknown, { options, counting }: Parts): Votes {
  if (!isRecord(value)) return { ...NO_VOTES, open: counting }
  const counts = (kept: unknown): Counts => (isRecord(kept)
    ? Object.fromEntries(options.flatMap((option) => {
      const count = typeof kept[option] === 'number' ? readCount(String(kept[option])) : undefined
      return count === undefined || count === 0 ? [] : [[option, count]]
    }))
    : {})
  return {
    open: value['open'] === true,
    now: value['now'] === 'second' ? 'second' : 'first',
    first: counts(value['first']),
    second: counts(value['second']),
  }
}

function readCountdown(value: unknown, { minutes }: Parts): Countdown | undefined {
  if (!isRecord(value)) return undefined
  const { phase, left, since } = value
  const sound = isCount(phase) && phase < Math.max(1, minutes.length) && typeof left === 'number' && left >= 0
    && left <= 24 * 3600
  return sound && (since === null || isCount(since)) ? { phase, left, since } : undefined
}

function words(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}
