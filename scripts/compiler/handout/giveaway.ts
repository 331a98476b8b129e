import { diagramsIn } from '../content/walk.ts'
import type { Leak } from '../exercise/leak.ts'
import type { Exercise } from '../exercise/model.ts'
import { isOpen, leakOf } from '../exercise/of-kind.ts'
import type { Deck } from '../deck-model.ts'

/** All that gives an exercise away. */
export interface Giveaway extends Leak {
  /** Diagrams that only the answer or the debrief shows. */
  readonly diagrams: ReadonlySet<string>
  /** Claims that the answer rests on; none where nothing is right or wrong. */
  readonly claims: ReadonlySet<string>
}

export function giveawayOf(exercise: Exercise, decks: readonly Deck[]): Giveaway {
  const slides = decks.flatMap((deck) => deck.slides).filter(({ exerciseId }) => exerciseId === exercise.id)
  const [after, before] = [true, false].map((is) => slides.filter(({ secret }) => (secret === 'answer') === is))
  const shown = new Set(diagramsIn((before ?? []).flatMap(({ content }) => content)))
  return {
    ...leakOf(exercise),
    diagrams: new Set(diagramsIn((after ?? []).flatMap(({ content }) => content)).filter((name) => !shown.has(name))),
    claims: new Set(
      isOpen(exercise) ? [] : (after ?? []).filter(({ layout }) => layout === 'answer').flatMap(({ claims }) => claims),
    ),
  }
}
