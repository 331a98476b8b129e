import { cardName } from './cards.ts'
import { inclusionsOf } from './inclusions.ts'
import type { CardsInclusion, Handout } from './model.ts'
import type { Wording } from '../../words/wording.ts'

/**
 * By what the room finds an exercise on paper: `Sheet G, task 3`, `Sheet P, cards`. Page numbers would differ from
 * paper
 * to paper. Only what participants hold counts.
 * @param numbers say which cards: `Sheet P, cards P1 to P8`
 */
export function sheetCalls(
  handouts: readonly Handout[],
  exercise: string,
  wording: Wording,
  { numbers = false } = {},
): string[] {
  const sheets = handouts.flatMap((handout) =>
    handout.sheet === undefined || handout.audience !== 'participants'
      ? []
      : [{ ...handout.sheet, inclusions: inclusionsOf(handout) }]
  ).sort((a, b) => (a.letter < b.letter ? -1 : 1))
  return sheets.flatMap(({ letter, inclusions }) => {
    const tasks = inclusions.flatMap((one) => {
      if (one.kind === 'cards') {
        return one.exercise === exercise
          ? [numbers ? rangeOf(one, letter, wording) : wording.cardsOnSheet]
          : []
      }
      return one.kind !== 'worksheet'
        ? []
        : one.tasks.filter((task) => task.exercise.id === exercise).map(({ number }) => wording.task(number))
    })
    return [...new Set(tasks)].map((task) => wording.sheetPart(letter, task))
  })
}

const rangeOf = ({ first, cards }: CardsInclusion, letter: string, wording: Wording): string =>
  wording.cardsFromTo(cardName(letter, first), cardName(letter, first + cards.length - 1))
