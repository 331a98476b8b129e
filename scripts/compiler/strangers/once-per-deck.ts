import type { ForeignDeck } from './habit.ts'

/** What is asked for each slide and holds for all of a deck is found once. */
export function oncePerDeck<Found>(find: (deck: ForeignDeck) => Found): (deck: ForeignDeck) => Found {
  const known = new WeakMap<ForeignDeck, { readonly found: Found }>()
  return (deck) => {
    const { found } = known.get(deck) ?? { found: find(deck) }
    known.set(deck, { found })
    return found
  }
}
