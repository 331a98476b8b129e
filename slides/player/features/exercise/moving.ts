import type { Placed } from './attempt.ts'

/** A card in the hand: from the list, or from a place. */
export interface Grip {
  readonly card: string
  readonly from?: string
}

export interface MoveRules {
  readonly many: boolean
  readonly reuse: boolean
}

/**
 * Puts a card into a place. A place for one that is taken changes cards with the place that the card comes from; where
 * it comes from the list, the other card goes back there. A card from the list may come to lie in several groups.
 */
export function putCard(placed: Placed, { card, from }: Grip, to: string, { many, reuse }: MoveRules): Placed {
  if (from === to) return placed
  const there = placed[to] ?? []
  if (many) {
    const left = from === undefined ? placed : takeBack(placed, { card, from })
    return there.includes(card) ? left : { ...left, [to]: [...there, card] }
  }
  const left = from === undefined && reuse ? placed : withoutCard(placed, card, from)
  const other = there.find((each) => each !== card)
  const swapped = from !== undefined && other !== undefined ? { ...left, [from]: [other] } : left
  return { ...swapped, [to]: [card] }
}

/** Takes a card out of a place. */
export function takeBack(placed: Placed, { card, from }: Grip): Placed {
  if (from === undefined) return placed
  const { [from]: there = [], ...others } = placed
  const left = there.filter((each) => each !== card)
  return left.length === 0 ? others : { ...others, [from]: left }
}

function withoutCard(placed: Placed, card: string, from: string | undefined): Placed {
  if (from !== undefined) return takeBack(placed, { card, from })
  return Object.keys(placed).reduce((left, place) => takeBack(left, { card, from: place }), placed)
}

/** One place up (−1) or down (1): changes what lies in two neighbours; places that are fixed are stepped over. */
export function nudge(
  placed: Placed,
  places: readonly string[],
  at: string,
  by: -1 | 1,
  fixed: ReadonlySet<string>,
): Placed {
  const to = neighbourOf(places, at, by, fixed)
  if (to === undefined) return placed
  const { [at]: here = [], [to]: there = [], ...others } = placed
  return { ...others, ...(there.length > 0 ? { [at]: there } : {}), ...(here.length > 0 ? { [to]: here } : {}) }
}

/** The next place in a direction that is not fixed. */
export function neighbourOf(
  places: readonly string[],
  at: string,
  by: -1 | 1,
  fixed: ReadonlySet<string>,
): string | undefined {
  for (let index = places.indexOf(at) + by;; index += by) {
    const place = places[index]
    if (place === undefined || !fixed.has(place)) return place
  }
}

/** The places where a card lies. */
export function placesOf(placed: Placed, card: string): readonly string[] {
  return Object.keys(placed).filter((place) => placed[place]?.includes(card))
}
