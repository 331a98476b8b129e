import type { PlayedKind } from '../board.ts'
import { createPlaceBoard } from '../place-board.ts'

/** Groups: a card stays in the list and may be put into several. With as many places as cards each takes one. */
export const sort: PlayedKind = {
  parts: ({ cards, places }) => ({ many: cards.length !== places.length }),
  make: (needs) => createPlaceBoard(needs),
}
