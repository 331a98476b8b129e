import type { Deck, Slide } from './deck-model.ts'
import type { Kit } from './model.ts'

/** Everything that is written like a deck: the decks, then the sessions. */
export const writtenDecks = ({ decks, sessions }: Pick<Kit, 'decks' | 'sessions'>): readonly Deck[] => [
  ...decks,
  ...sessions.map(({ deck }) => deck),
]

/** Those with slides that were written for another program. */
export const broughtDecks = (kit: Pick<Kit, 'decks' | 'sessions'>): readonly Deck[] =>
  writtenDecks(kit).filter(({ slides }) => slides.some(isBrought))

/** Is its type set as large as there is room for it? */
export const isBrought = ({ tight }: Pick<Slide, 'tight'>): boolean => tight !== undefined
