import type { Deck, Edition, Slide } from './model.ts'

/** The slides of a deck that an edition has: answers and debriefs stay with the presenter. */
export function slidesOf(deck: Deck, edition: Edition): readonly Slide[] {
  return edition === 'presenter' ? deck.slides : deck.slides.filter(({ presenterOnly }) => presenterOnly !== true)
}
