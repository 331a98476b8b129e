import type { PlayedKind } from '../board.ts'
import { makeTypedBlanks } from './fill-typed.ts'
import { makeWordBlanks } from './fill-words.ts'

/** Blanks in a text: words to lay in where there are some, else fields to type in. */
export const fill: PlayedKind = {
  parts: ({ cards, blanks }) => (cards.length > 0 ? { places: blanks, reuse: true } : { fields: blanks }),
  make: (needs) => (needs.exercise.parts.reuse ? makeWordBlanks(needs) : makeTypedBlanks(needs)),
}
