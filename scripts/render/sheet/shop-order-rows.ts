import type { Handout } from '../../compiler/handout/model.ts'
import { copiesFor } from '../../compiler/handout/copies.ts'
import { cutsOf, isMat } from '../../compiler/handout/shop-order.ts'
import type { ThriftyWay } from '../../compiler/handout/packs.ts'
import type { Copies } from '../../compiler/session/model.ts'
import type { Wording } from '../../words/wording.ts'

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
export function handlingOf(
  handout: Handout,
  pages: number,
  { large }: { readonly large: boolean },
  wording: Wording,
): Handling {
  const cards = cutsOf(handout) === 'cards'
  return {
    paper: cards ? 'card' : 'plain',
    sides: pages === 1 || isMat(handout) || cards ? 'one' : 'both',
    after: afterwards(handout, pages, large, wording),
  }
}

function afterwards(handout: Handout, pages: number, large: boolean, wording: Wording): Handling['after'] {
  switch (cutsOf(handout)) {
    case 'cards':
      return [wording.cutAtMarks, wording.setsApart]
    case 'slips':
      return [large ? '–' : wording.cutInFour]
    default:
      break
  }
  if (isMat(handout) && pages > 1) return [wording.doNotCut, wording.keepTogether]
  return staple(pages, wording)
}

/** What has more than one leaf, both sides printed, is held together. */
export function staple(pages: number, wording: Wording): Handling['after'] {
  return pages > 2 ? [wording.staple, wording.topLeft] : ['–']
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
