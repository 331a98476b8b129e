import type { Handout } from '../../compiler/handout/model.ts'
import { copiesFor } from '../../compiler/handout/copies.ts'
import { cutsOf, isMat } from '../../compiler/handout/shop-order.ts'
import type { ThriftyWay } from '../../compiler/handout/packs.ts'
import type { Copies } from '../../compiler/session/model.ts'

/** What a copy shop does with a file: of two words or more, the second says how. */
export interface Handling {
  readonly paper: 'plain' | 'card'
  readonly sides: 'one' | 'both'
  readonly after: readonly [what: string, how?: string]
}

/** One file of an order. */
export interface OrderRow {
  /** Of a sheet; empty for a pack. */
  readonly letter: string
  readonly title: string
  readonly file: string
  readonly pages: number
  readonly copies: Copies
  readonly handling: Handling
  /** How it takes less paper; absent: it cannot. */
  readonly thrifty?: ThriftyWay
}

/** How a sheet of so many pages is printed. Cards without backs: the face says all that a back would. */
export function handlingOf(handout: Handout, pages: number, { large }: { readonly large: boolean }): Handling {
  const cards = cutsOf(handout) === 'cards'
  return {
    paper: cards ? 'card' : 'plain',
    sides: pages === 1 || isMat(handout) || cards ? 'one' : 'both',
    after: afterwards(handout, pages, large),
  }
}

function afterwards(handout: Handout, pages: number, large: boolean): Handling['after'] {
  switch (cutsOf(handout)) {
    case 'cards':
      return ['cut at the marks', 'sets apart']
    case 'slips':
      return [large ? '–' : 'cut in four']
    default:
      break
  }
  if (isMat(handout) && pages > 1) return ['do not cut', 'keep together']
  return staple(pages)
}

/** What has more than one leaf, both sides printed, is held together. */
export function staple(pages: number): Handling['after'] {
  return pages > 2 ? ['staple', 'top left'] : ['–']
}

/** How many sheets of paper the copies for so many people take. */
export const leaves = ({ pages, copies, handling: { sides } }: OrderRow, people: number): number =>
  copiesFor(people, copies) * (sides === 'one' ? pages : Math.ceil(pages / 2))

/** How many copies so many people take, where paper is saved. */
export function thriftyCopies({ copies: each, thrifty }: OrderRow, people: number): number {
  const copies = copiesFor(people, each)
  return thrifty === 'screen' ? 0 : typeof thrifty === 'object' ? Math.ceil(copies / thrifty.sharedBy) : copies
}

/** How many sheets of paper those take. */
export function thriftyLeaves(row: OrderRow, people: number): number {
  const { pages, thrifty, handling: { sides } } = row
  const printed = thrifty === 'two-up' ? Math.ceil(pages / 2) : pages
  return thriftyCopies(row, people) * (sides === 'one' ? printed : Math.ceil(printed / 2))
}
