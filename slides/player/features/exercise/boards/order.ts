import type { PlayedKind } from '../board.ts'
import { createPlaceBoard } from '../place-board.ts'

/** A sequence: places in a row, and buttons that move a card up and down in it. */
export const order: PlayedKind = { make: (needs) => createPlaceBoard(needs, { upAndDown: true }) }
