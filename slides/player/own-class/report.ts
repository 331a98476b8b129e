import { placesOf, type DeckSlide } from './edits.ts'
import type { OwnPlan } from './plan.ts'
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
  const titles = new Map([...slides, ...plan.own].map(({ id, title }) => [id, title]))
  const list = (ids: readonly string[]): string => ids.map((id) => wording.quoted(titles.get(id) ?? id)).join(', ')
  const hidden = places.filter((place) => place.hidden).map(({ id }) => id)
  const added = plan.own.map(({ id }) => id).filter((id) => !hidden.includes(id))
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

/** A slide of the class as it is looked through. */
export interface FaultSlide {
  readonly id: string
  readonly title: string
  readonly hidden: boolean
  readonly minutes: number
  /** Of which exercise it is what. */
  readonly exercise?: { readonly id: string; readonly part: 'question' | 'answer' | 'debrief' }
}

/** Something that is wrong with a class, and the slide where it is. */
export interface Fault {
  readonly text: string
  readonly slide?: string
}

const TOLERANCE = 0.5

/**
 * What is wrong with a class, in words.
 * @param slides in the order of the class
 * @param agreed minutes of the class
 */
export function faultsOf(slides: readonly FaultSlide[], agreed: number | undefined): readonly Fault[] {
  const shown = slides.filter(({ hidden }) => !hidden)
  const total = shown.reduce((sum, { minutes }) => sum + minutes, 0)
  return [
    ...(shown.length === 0 ? [{ text: wording.allHidden }] : []),
    ...(agreed !== undefined && total > agreed + TOLERANCE
      ? [{
        text: wording.takesTooLong(saidHalf(total), saidHalf(total - agreed), saidHalf(agreed)),
      }]
      : []),
    ...shown.flatMap((slide, at) => orderFaults(slide, at, shown)),
  ]
}

const toHalf = (minutes: number): number => Math.round(minutes * 2) / 2

/** To the half minute, as a field has it. */
export const say = (minutes: number): string => String(toHalf(minutes))

/** The same as people say it. */
export const saidHalf = (minutes: number): string => wording.decimal(toHalf(minutes))

function orderFaults({ id, title, exercise }: FaultSlide, at: number, shown: readonly FaultSlide[]): Fault[] {
  if (exercise === undefined || exercise.part === 'question') return []
  const task = shown.findIndex((other) => other.exercise?.id === exercise.id && other.exercise.part === 'question')
  if (task < 0) return [{ text: wording.answerWithoutTask(title), slide: id }]
  return task > at ? [{ text: wording.beforeItsTask(title), slide: id }] : []
}
