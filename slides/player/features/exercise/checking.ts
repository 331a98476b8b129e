import { plainWord, type Answer } from './answer.ts'
import { placesOf } from './moving.ts'
import { writtenIn, type Parts, type Placed, type Attempt } from './attempt.ts'
import * as wording from '../../wording.ts'

/**
 * How something stands. `more`: right here, and it belongs elsewhere too. When the answer shows: `moved`, what the room
 * had not put there; `missed`, a right option that nobody had chosen.
 */
export type Verdict = 'right' | 'more' | 'wrong' | 'moved' | 'missed'

/** How a card stands where it lies. */
export function judgeCard({ belongs }: Answer, placed: Placed, card: string, place: string): Verdict {
  const right = belongs[card] ?? []
  if (!right.includes(place)) return 'wrong'
  return right.every((each) => placed[each]?.includes(card)) ? 'right' : 'more'
}

/** How an option stands that was chosen. */
export function judgeOption({ options }: Answer, option: string): Verdict {
  return options[option] === true ? 'right' : 'wrong'
}

/** How a blank stands, with a word laid in or typed; undefined for an empty one. */
export function judgeBlank({ blanks }: Answer, work: Attempt, blank: string): Verdict | undefined {
  const { accept = [], cards = [] } = blanks[blank] ?? {}
  const card = work.placed[blank]?.[0]
  const typed = plainWord(writtenIn(work, blank))
  if (card === undefined && typed === '') return undefined
  return (card === undefined ? accept.some((right) => plainWord(right) === typed) : cards.includes(card))
    ? 'right'
    : 'wrong'
}

/** Everything that a check can say something about, which is what is there. */
export function itemsToCheck(parts: Parts, work: Attempt): readonly string[] {
  const blanks = parts.reuse || parts.fields.length > 0
  if (!blanks) return [...parts.cards.filter((card) => placesOf(work.placed, card).length > 0), ...work.chosen]
  return [...parts.places, ...parts.fields].filter((blank) =>
    work.placed[blank]?.length || plainWord(writtenIn(work, blank)) !== ''
  )
}

/** Is the thing wholly right as it stands? */
export function isRight(answer: Answer, parts: Parts, work: Attempt, item: string): boolean {
  if (parts.options.includes(item)) return judgeOption(answer, item) === 'right'
  if (answer.blanks[item]) return judgeBlank(answer, work, item) === 'right'
  const places = placesOf(work.placed, item)
  return places.length > 0 && places.every((place) => judgeCard(answer, work.placed, item, place) === 'right')
}

export interface Result {
  readonly right: number
  readonly wrong: number
  /** Cards, blanks or right options that are still to come. */
  readonly open: number
  readonly total: number
}

/** Counts a check; `checked` are its items: what came later waits for the next one. */
export function resultOf(answer: Answer, parts: Parts, work: Attempt, checked = itemsToCheck(parts, work)): Result {
  const items = itemsToCheck(parts, work)
  const judged = items.filter((item) => checked.includes(item))
  const right = judged.filter((item) => isRight(answer, parts, work, item)).length
  const total = parts.options.length > 0
    ? Object.values(answer.options).filter(Boolean).length
    : Object.keys(answer.blanks).length || parts.cards.length
  const wrong = judged.length - right
  return { right, wrong, open: Math.max(0, parts.options.length > 0 ? total - right : total - items.length), total }
}

/** A check in words: `4 of 6 right, 1 still to place`. */
export function sayResult(result: Result, parts: Parts): string {
  const { right, wrong, open, total } = result
  const all = parts.options.length > 0
  if (right === 0 && wrong === 0) return all ? wording.nothingChosen : wording.nothingToCheck
  if (right === total && wrong === 0) return wording.allRight(total)
  if (all && total === 1) return right === 1 ? wording.rightNotAll : wording.notRightTryAgain
  const rest = all
    ? [wrong > 0 ? wording.notRight(wrong) : '', open > 0 && wrong === 0 ? wording.moreToFind(open) : '']
    : [open > 0 ? (parts.reuse || parts.fields.length > 0 ? wording.stillEmpty : wording.stillToPlace)(open) : '']
  return [wording.rightOf(right, total), ...rest].filter(Boolean).join(', ')
}

/** The board as the answer has it. */
export function solve(answer: Answer, parts: Parts, work: Attempt): Attempt {
  const placed: Record<string, readonly string[]> = {}
  for (const place of parts.places) {
    const cards = parts.reuse
      ? (answer.blanks[place]?.cards.slice(0, 1) ?? [])
      : parts.cards.filter((card) => answer.belongs[card]?.includes(place))
    if (cards.length > 0) placed[place] = cards
  }
  const written = Object.fromEntries(
    parts.fields.map((field) => [field, answer.blanks[field]?.accept[0] ?? writtenIn(work, field)]),
  )
  return { ...work, placed, written, chosen: parts.options.filter((option) => answer.options[option]) }
}
