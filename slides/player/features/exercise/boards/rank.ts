import type { PlayedKind } from '../board.ts'
import { order } from './order.ts'

/** A sequence of which others can be defended, too: it is compared with the author's. */
export const rank: PlayedKind = { ...order, parts: () => ({ compared: true }) }
