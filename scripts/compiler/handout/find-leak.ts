import type { Giveaway } from './giveaway.ts'
import { itemAt } from '../certain.ts'

/** How much of an answer must stand on a sheet before it holds it: one pair, or one claim, may be an example, or
 * chance. */
const FEWEST = 2
const SHARE = 0.5
/** Words of an option that are not said by chance. */
const LONG_OPTION = 4

/** Something on a sheet or a slide that may give an answer away. */
export interface Shown {
  /** Line of the sheet; of slides, which of them it is. */
  readonly line: number
  /** Of one row, entry, paragraph, heading or box. */
  readonly words?: string
  readonly diagram?: string
  readonly claims?: readonly string[]
}

/** What among all that is shown gives the answer away, if anything does. */
export function findLeak(shown: readonly Shown[], answer: Giveaway): { line: number; found: string } | undefined {
  for (const { line, diagram } of shown) {
    if (diagram !== undefined && answer.diagrams.has(diagram)) return { line, found: diagram }
  }
  for (const { line, words } of shown) {
    const said = answer.sentences.find((sentence) => words?.includes(sentence))
    if (said !== undefined) return { line, found: said.trim() }
  }
  return findClaims(shown, answer) ?? findPairs(shown, answer) ?? findSequence(shown, answer)
    ?? findOption(shown, answer)
}

const isEnough = (found: number, all: number): boolean => found >= Math.max(FEWEST, all * SHARE)

function findClaims(shown: readonly Shown[], { claims }: Giveaway): { line: number; found: string } | undefined {
  const found = [...claims].filter((id) => shown.some((one) => one.claims?.includes(id)))
  const first = shown.find((one) => found.some((id) => one.claims?.includes(id)))
  return first !== undefined && isEnough(found.length, claims.size)
    ? { line: first.line, found: found.join(', ') }
    : undefined
}

function findPairs(shown: readonly Shown[], answer: Giveaway): { line: number; found: string } | undefined {
  return pairsIn(shown, answer)[0]
}

/** The pairs that stand in one row or sentence each, where they are enough to give the answer away; else none. */
export function pairsIn(
  shown: readonly Shown[],
  { pairs, places }: Pick<Giveaway, 'pairs' | 'places'>,
): { line: number; found: string }[] {
  const found = pairs.flatMap(([card, place]) => {
    const row = shown.find(({ words }) =>
      words !== undefined && has(words, card) && has(words, place)
      && !places.some((other) => has(words, other) && !pairs.some((pair) => pair[0] === card && pair[1] === other))
    )
    return row === undefined ? [] : [{ line: row.line, found: `${card.trim()} – ${place.trim()}` }]
  })
  return isEnough(found.length, pairs.length) ? found : []
}

/** Cards of an order that stand one below the other as they should. */
function findSequence(shown: readonly Shown[], { sequence }: Giveaway): { line: number; found: string } | undefined {
  if (sequence.length < 2) return undefined
  const found = sequence.flatMap((card) => {
    const row = shown.findIndex(({ words }) => words !== undefined && has(words, card))
    const words = shown[row]?.words
    return words === undefined ? [] : [{ row, at: words.indexOf(card.trim()) }]
  })
  const isAfter = ({ row, at }: { row: number; at: number }, index: number): boolean => {
    const before = found[index - 1]
    // In one row the words themselves must follow each other.
    return before === undefined || row > before.row || (row === before.row && at >= before.at)
  }
  return found.length === sequence.length && found.every(isAfter)
    ? { line: itemAt(shown, itemAt(found, 0).row).line, found: sequence.map((card) => card.trim()).join(' → ') }
    : undefined
}

function findOption(shown: readonly Shown[], { right, wrong }: Giveaway): { line: number; found: string } | undefined {
  const stands = (option: string): Shown | undefined =>
    shown.find(({ words }) => words !== undefined && has(words, option))
  const long = right.filter((option) => option.trim().split(' ').length >= LONG_OPTION)
  const option = long.find((one) => stands(one) !== undefined)
  return option === undefined || wrong.some((one) => stands(one) !== undefined)
    ? undefined
    : { line: stands(option)?.line ?? 1, found: option.trim() }
}

/** Whole words; Chinese has no blanks between them. */
function has(words: string, sought: string): boolean {
  const text = sought.trim()
  return text !== '' && words.includes(/\p{Script=Han}/u.test(text) ? text : sought)
}
