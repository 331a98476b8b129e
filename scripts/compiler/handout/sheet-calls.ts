import { isInclusion } from './is-inclusion.ts'
import type { Handout } from './model.ts'

/**
 * By what the room finds an exercise on paper: `Sheet G, task 3`, `Sheet P, cards`. Page numbers would differ from paper
 * to paper. Only what participants hold counts.
 */
export function sheetCalls(handouts: readonly Handout[], exercise: string): string[] {
  const sheets = handouts.flatMap(({ audience, sheet, content }) => (sheet === undefined || audience !== 'participants' ? [] : [{ ...sheet, content }]))
    .sort((a, b) => (a.letter < b.letter ? -1 : 1))
  return sheets.flatMap(({ letter, content }) => {
    const tasks = content.flatMap(({ piece }) => {
      if (!isInclusion(piece)) return []
      if (piece.kind === 'cards') return piece.exercise === exercise ? ['cards'] : []
      return piece.kind !== 'worksheet' ? [] : piece.tasks.filter((task) => task.exercise.id === exercise).map(({ number }) => `task ${number}`)
    })
    return [...new Set(tasks)].map((task) => `Sheet ${letter}, ${task}`)
  })
}
