import type { MakeBoard } from '../board.ts'
import { createPlaceBoard } from '../place-board.ts'

/** Groups: a card stays in the list and may be put into several; the parts of the exercise say so. */
export const makeSort: MakeBoard = (needs) => createPlaceBoard(needs)
