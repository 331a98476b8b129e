import type { OwnPlan } from './plan.ts'
import { placesOf, type DeckSlide } from './edit.ts'
import * as wording from '../wording.ts'

/** A slide of a deck with what people call it. */
export interface NamedSlide extends DeckSlide {
  readonly title: string
}

/**
 * How a class differs from its deck, a sentence each.
 * @param named with the titles of what was left out, which only the presenter may know
 */
export function sayChanges(plan: OwnPlan, slides: readonly NamedSlide[], named: boolean): readonly string[] {
  const places = placesOf(plan, slides)
  const titles = new Map([...slides, ...plan.own, ...plan.taken].map(({ id, title }) => [id, title]))
  const list = (ids: readonly string[]): string => ids.map((id) => wording.quoted(titles.get(id) ?? id)).join(', ')
  const hidden = places.filter((place) => place.hidden).map(({ id }) => id)
  const added = [...plan.own, ...plan.taken].map(({ id }) => id).filter((id) => !hidden.includes(id))
  const original = new Map(slides.map(({ id, minutes }) => [id, minutes]))
  const timed = places.filter(({ id, minutes }) =>
    original.has(id) && minutes !== undefined && minutes !== (original.get(id) ?? 0)
  ).map(({ id }) => id)
  const moved = movedOf(places.map(({ id }) => id).filter((id) => original.has(id)), slides.map(({ id }) => id))
  const { cover } = plan
  return [
    ...(hidden.length === 0 ? [] : [wording.leftOut(count(hidden.length), named ? `: ${list(hidden)}` : '')]),
    ...(added.length === 0 ? [] : [wording.added(count(added.length), list(added))]),
    ...(moved.length === 0 ? [] : [wording.moved(count(moved.length), named ? `: ${list(moved)}` : '')]),
    ...(timed.length === 0 || !named ? [] : [wording.timed(count(timed.length), list(timed))]),
    ...(cover.title === '' ? [] : [wording.anotherTitle(cover.title)]),
    ...([cover.speaker, cover.course, cover.date, cover.place].some((text) => text !== '') || cover.logo
      ? [wording.ownCoverWords]
      : []),
    ...(cover.closing === '' && cover.address === '' ? [] : [wording.ownLastSlide]),
  ]
}

const count = (number: number): string => (wording.countOfSlides(number))

/** What does not keep the order: the fewest that must be moved. */
function movedOf(now: readonly string[], before: readonly string[]): readonly string[] {
  const positions = now.map((id) => before.indexOf(id))
  // The longest run that still rises stays, all others were moved.
  const lengths: number[] = []
  const links: number[] = []
  positions.forEach((position, index) => {
    let best = -1
    for (let other = 0; other < index; other += 1) {
      if ((positions[other] ?? 0) < position && (best < 0 || (lengths[other] ?? 0) > (lengths[best] ?? 0))) best = other
    }
    lengths.push(best < 0 ? 1 : (lengths[best] ?? 0) + 1)
    links.push(best)
  })
  const kept = new Set<number>()
  for (let at = lengths.indexOf(Math.max(0, ...lengths)); at >= 0; at = links[at] ?? -1) kept.add(at)
  return now.filter((_, index) => !kept.has(index))
}
