import { isInclusion } from './is-inclusion.ts'
import { cardName } from './cards.ts'
import type { CardsInclusion, Handout } from './model.ts'

/**
 * By what the room finds an exercise on paper: `Sheet G, task 3`, `Sheet P, cards`. Page numbers would differ from
 * paper
 * to paper. Only what participants hold counts.
 * @param numbers say which cards: `Sheet P, cards P1 to P8`
 */
export function sheetCalls(handouts: readonly Handout[], exercise: string, { numbers = false } = {}): string[] {
  const sheets = handouts.flatMap((
    { audience, sheet, content },
  ) => (sheet === undefined || audience !== 'participants' ? [] : [{ ...sheet, content }]))
    .sort((a, b) => (a.letter < b.letter ? -1 : 1))
  return sheets.flatMap(({ letter, content }) => {
    const tasks = content.flatMap(({ piece }) => {
      if (!isInclusion(piece)) return []
      if (piece.kind === 'cards') {
        return piece.exercise === exercise
          ? [`cards${numbers ? rangeOf(piece, letter) : ''}`]
          : []
      }
      return piece.kind !== 'worksheet'
        ? []
        : piece.tasks.filter((task) => task.exercise.id === exercise).map(({ number }) => `task ${number}`)
    })
    return [...new Set(tasks)].map((task) => `Sheet ${letter}, ${task}`)
  })
}

const rangeOf = ({ first, cards }: CardsInclusion, letter: string): string =>
  ` ${cardName(letter, first)} to ${cardName(letter, first + cards.length - 1)}`
