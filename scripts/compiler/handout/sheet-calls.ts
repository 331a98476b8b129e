import { cardName } from './cards.ts'
import { inclusionsOf } from './inclusions.ts'
import type { CardsInclusion, Handout } from './model.ts'

/**
 * By what the room finds an exercise on paper: `Sheet G, task 3`, `Sheet P, cards`. Page numbers would differ from
 * paper
 * to paper. Only what participants hold counts.
 * @param numbers say which cards: `Sheet P, cards P1 to P8`
 */
export function sheetCalls(handouts: readonly Handout[], exercise: string, { numbers = false } = {}): string[] {
  const sheets = handouts.flatMap((handout) =>
    handout.sheet === undefined || handout.audience !== 'participants'
      ? []
      : [{ ...handout.sheet, inclusions: inclusionsOf(handout) }]
  ).sort((a, b) => (a.letter < b.letter ? -1 : 1))
  return sheets.flatMap(({ letter, inclusions }) => {
    const tasks = inclusions.flatMap((one) => {
      if (one.kind === 'cards') {
        return one.exercise === exercise
          ? [`cards${numbers ? rangeOf(one, letter) : ''}`]
          : []
      }
      return one.kind !== 'worksheet'
        ? []
        : one.tasks.filter((task) => task.exercise.id === exercise).map(({ number }) => `task ${number}`)
    })
    return [...new Set(tasks)].map((task) => `Sheet ${letter}, ${task}`)
  })
}

const rangeOf = ({ first, cards }: CardsInclusion, letter: string): string =>
  ` ${cardName(letter, first)} to ${cardName(letter, first + cards.length - 1)}`
