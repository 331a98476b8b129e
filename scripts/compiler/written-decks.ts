import type { Deck } from './deck-model.ts'
import type { Kit } from './model.ts'

/** Everything that is written like a deck: the decks, then the sessions. */
export const writtenDecks = ({ decks, sessions }: Pick<Kit, 'decks' | 'sessions'>): readonly Deck[] => [
  ...decks,
  ...sessions.map(({ deck }) => deck),
]
