import type { PlayedKind } from '../board.ts'
import { createPlaceBoard } from '../place-board.ts'

/** Pairs: each card goes to one place, each place takes one. */
export const match: PlayedKind = { make: (needs) => createPlaceBoard(needs) }
