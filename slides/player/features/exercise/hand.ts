import type { BoardNeeds } from './board.ts'
import { placesOf, putCard, takeBack, type Grip } from './moving.ts'
import * as wording from '../../wording.ts'

/**
 * What is in the hand: a card that looks for its place, or a place that looks for its card. Mouse, finger and keyboard
 * all work through it, and dragging is the same in one stroke.
 */
export interface Hand {
  grip(): Grip | undefined
  wanted(): string | undefined
  /** A card was pressed, in the list or where it lies. */
  pressCard(grip: Grip, byKey: boolean): void
  pressPlace(place: string, byKey: boolean): void
  take(grip: Grip): void
  /** The card in the hand goes to a place. */
  put(place: string, byKey: boolean): void
  /** The card in the hand goes back to the list. */
  putBack(byKey: boolean): void
  release(): boolean
  /** Its card is not fixed; a group takes one more. */
  isOpen(place: string): boolean
  /** With a card in the hand an arrow leads on among the places, a digit to its place; says whether there is a card. */
  seek(key: string): boolean
}

const ARROWS: Readonly<Record<string, -1 | 1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Makes the hand of one board. `isFixed`: the card stays where it lies. */
export function createHand({ exercise: { parts, nameOf }, desk }: BoardNeeds, isFixed: (grip: Grip) => boolean): Hand {
  let grip: Grip | undefined
  let wanted: string | undefined

  function release(): boolean {
    const held = grip !== undefined || wanted !== undefined
    const spot = grip && spotOf(grip)
    grip = undefined
    wanted = undefined
    if (held) desk.redraw(spot === undefined ? {} : { focus: [spot] })
    return held
  }

  function take(next: Grip): void {
    grip = next
    wanted = undefined
    desk.redraw()
  }

  const isOpen = (place: string): boolean =>
    parts.many || !desk.work().placed[place]?.some((card) => isFixed({ card, from: place }))

  function seek(key: string): boolean {
    const by = ARROWS[key]
    if (!grip || (by === undefined && !/^\d$/.test(key))) return false
    const open = parts.places.filter(isOpen)
    const here = document.activeElement?.closest<HTMLElement>('[data-spot]')?.dataset['spot']?.split(':')
    const now = here?.[0] === 'place' || here?.[0] === 'at' ? open.indexOf(here[1] ?? '') : -1
    const next = by === undefined
      ? parts.places[Number(key) - 1]
      : open.at(by === 1 ? (now + 1) % open.length : now <= 0 ? -1 : now - 1)
    if (next !== undefined && open.includes(next)) desk.redraw({ focus: [`place:${next}`, `at:${next}`] })
    return true
  }

  function takeByPress(next: Grip, byKey: boolean): void {
    grip = next
    const { placed } = desk.work()
    const free = parts.places.filter((place) => isOpen(place) && place !== next.from)
    const empty = free.find((place) => parts.many || (placed[place] ?? []).length === 0) ?? free[0]
    desk.redraw({
      said: wording.inYourHand(nameOf(next.card)),
      ...(byKey && empty !== undefined ? { focus: [`place:${empty}`, `at:${empty}`] } : {}),
    })
  }

  function put(place: string, byKey: boolean): void {
    const held = grip
    if (!held) return
    const before = desk.work().placed
    grip = undefined
    wanted = undefined
    const placed = putCard(before, held, place, parts)
    const moved = parts.cards.filter((card) => placesOf(before, card).join() !== placesOf(placed, card).join())
    const touched = new Set([...moved, place, ...(held.from === undefined ? [] : [held.from])])
    desk.act((work) => ({ ...work, placed, checked: work.checked.filter((item) => !touched.has(item)) }), {
      said: [
        `${nameOf(held.card)}: ${nameOf(place)}.`,
        ...moved.filter((card) => card !== held.card).map((card) => sayWhere(card, placesOf(placed, card))),
      ].join(' '),
      focus: byKey ? spotsAfter(held, placed, place) : [],
    })
  }

  function sayWhere(card: string, places: readonly string[]): string {
    return places.length > 0
      ? `${nameOf(card)}: ${places.map(nameOf).join(', ')}.`
      : wording.backInList(nameOf(card))
  }

  /** Where the keyboard goes on: the next card that lies nowhere; blanks are filled from one to the next. */
  function spotsAfter(
    held: Grip,
    placed: Readonly<Record<string, readonly string[]>>,
    place: string,
  ): readonly string[] {
    const from = (
      ids: readonly string[],
      id: string,
    ): readonly string[] => [...ids.slice(ids.indexOf(id) + 1), ...ids.slice(0, ids.indexOf(id) + 1)]
    const open = parts.reuse
      ? from(parts.places, place).filter((each) => (placed[each] ?? []).length === 0).map((each) => `place:${each}`)
      : from(parts.cards, held.card).filter((card) => placesOf(placed, card).length === 0).map((card) => `pool:${card}`)
    return [...open, 'tool:check', 'tool:reveal', `at:${place}:${held.card}`, `at:${place}`]
  }

  return {
    grip: () => grip,
    wanted: () => wanted,
    take,
    put,
    release,
    isOpen,
    seek,
    pressCard(next, byKey) {
      if (grip && grip.card === next.card && grip.from === next.from) return void release()
      if (grip && next.from !== undefined) return put(next.from, byKey)
      if (wanted !== undefined && next.from === undefined) {
        grip = next
        return put(wanted, byKey)
      }
      takeByPress(next, byKey)
    },
    pressPlace(place, byKey) {
      if (grip) return put(place, byKey)
      wanted = wanted === place ? undefined : place
      desk.redraw(wanted === undefined ? {} : {
        said: wording.chooseCard(nameOf(place)),
        ...(byKey ? { focus: parts.cards.map((card) => `pool:${card}`) } : {}),
      })
    },
    putBack(byKey) {
      const held = grip
      grip = undefined
      if (held?.from === undefined) return void desk.redraw()
      desk.act((work) => ({
        ...work,
        placed: takeBack(work.placed, held),
        checked: work.checked.filter((item) => item !== held.card && item !== held.from),
      }), { said: wording.backInList(nameOf(held.card)), focus: byKey ? [`pool:${held.card}`] : [] })
    },
  }
}

/** The spot of a card's button. */
export function spotOf({ card, from }: Grip): string {
  return from === undefined ? `pool:${card}` : `at:${from}:${card}`
}
