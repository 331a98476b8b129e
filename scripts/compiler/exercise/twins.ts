import type { Problem } from '../model.ts'
import type { Deck } from '../deck-model.ts'
import type { Exercise } from './model.ts'

/** Exercises of different decks that have one id; within a deck its slides have noticed already. */
export function findTwins(decks: readonly Deck[]): Problem[] {
  const known = new Map<string, Exercise>()
  return decks.flatMap(({ slides }) => slides).flatMap(({ exercise }): Problem[] => {
    if (exercise === undefined) return []
    const { id, file, line, column } = exercise
    const other = known.get(id)
    if (other === undefined) known.set(id, exercise)
    // A deck that is put together from others shows the same exercise again.
    if (other === undefined || other.file === file) return []
    return [{
      severity: 'error',
      rule: 'duplicate-exercise',
      file,
      line,
      column,
      found: `#${id}`,
      slide: id,
      what: `There is another exercise “${id}”: ${other.file}, line ${other.line}.`,
      why: 'Sessions name exercises by their ids, over all decks.',
      fix: 'Give one of the two another id.',
    }]
  })
}
