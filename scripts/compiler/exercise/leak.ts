import { wordsOf } from '../plain-words.ts'
import type { Item } from './model.ts'

/** What gives an exercise away, in words to compare. */
export interface Leak {
  /** What belongs together, in one row or one sentence. */
  readonly pairs: readonly (readonly [string, string])[]
  /** Everything that pairs are made with: what names several of them shows the choice, not the answer. */
  readonly places: readonly string[]
  /** Whole sentences, their blanks filled. */
  readonly sentences: readonly string[]
  /** What belongs into blanks. */
  readonly fillings: readonly string[]
  /** From first to last. */
  readonly sequence: readonly string[]
  readonly right: readonly string[]
  readonly wrong: readonly string[]
  /** Lines of the answer, of which each may rest on claims of its own; 0: what they rest on is what was taught. */
  readonly lines: number
}

export const NOTHING: Leak = {
  pairs: [],
  places: [],
  sentences: [],
  fillings: [],
  sequence: [],
  right: [],
  wrong: [],
  lines: 0,
}

/** Words of items by their ids. */
export const namesOf = (items: readonly Item[]): ReadonlyMap<string, string> =>
  new Map(items.map(({ id, text }) => [id, wordsOf(text)]))
