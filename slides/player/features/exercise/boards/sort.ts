import type { PlayedKind } from '../board.ts'
import { createPlaceBoard } from '../place-board.ts'

/** Groups: a card stays in the list and may be put into several. */
export const sort: PlayedKind = { parts: () => ({ many: true }), make: (needs) => createPlaceBoard(needs) }
