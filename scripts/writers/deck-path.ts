import type { Deck, Kit } from '../compiler/model.ts'

/** Where a deck's files are in the folder of an edition, without ending: `decks/table-3`, `sessions/half-day`. */
export function deckPath(deck: Deck): string {
  return `${deck.plan === undefined ? 'decks' : 'sessions'}/${deck.name}`
}

/** Everything that is written like a deck: the decks, then the sessions. */
export function writtenDecks(kit: Kit): readonly Deck[] {
  return [...kit.decks, ...kit.sessions.map(({ deck }) => deck)]
}
