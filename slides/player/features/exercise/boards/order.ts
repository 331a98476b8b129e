import type { MakeBoard } from '../board.ts'
import { createPlaceBoard } from '../place-board.ts'

/** A sequence: places in a row, and buttons that move a card up and down in it. */
export const makeOrder: MakeBoard = (needs) => createPlaceBoard(needs, { upAndDown: true })
