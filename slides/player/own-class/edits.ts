import type { OwnCover, OwnPlace, OwnPlan, OwnSlide } from './plan.ts'

/** What an edit needs to know of a slide of the deck. */
export interface DeckSlide {
  readonly id: string
  /** As the deck gives them. */
  readonly minutes?: number
}

/**
 * The slides of a class in order: those of the plan that there are, and behind the one that they follow in the deck
 * those that the plan does not know, as of a deck that was built anew.
 */
export function placesOf(plan: OwnPlan, slides: readonly DeckSlide[]): OwnPlace[] {
  const added = plan.own.map(({ id }) => id)
  const known = new Set([...slides.map(({ id }) => id), ...added])
  const places = plan.places.filter(({ id }) => known.has(id))
  slides.forEach(({ id }, index) => {
    if (places.some((place) => place.id === id)) return
    const before = slides[index - 1]?.id
    places.splice(places.findIndex((place) => place.id === before) + 1, 0, { id, hidden: false })
  })
  for (const id of added) if (!places.some((place) => place.id === id)) places.push({ id, hidden: false })
  return places
}

const changePlace = (places: readonly OwnPlace[], id: string, change: Partial<OwnPlace>): OwnPlace[] =>
  places.map((place) => (place.id === id ? { ...place, ...change } : place))

export const hide = (places: readonly OwnPlace[], id: string, hidden: boolean): OwnPlace[] =>
  changePlace(places, id, { hidden })

/** Minutes of a slide; undefined: those that the deck gives it. */
export function time(places: readonly OwnPlace[], id: string, minutes: number | undefined): OwnPlace[] {
  return places.map((place) => {
    if (place.id !== id) return place
    const { minutes: _minutes, ...rest } = place
    return minutes === undefined ? rest : { ...rest, minutes }
  })
}

/** A slide at another place, counted among all. */
export function move(places: readonly OwnPlace[], id: string, to: number): OwnPlace[] {
  const place = places.find((each) => each.id === id)
  if (!place) return [...places]
  const others = places.filter((each) => each !== place)
  others.splice(Math.max(0, Math.min(to, others.length)), 0, place)
  return others
}

/** A slide of one's own, new behind another, or as it was changed. */
export function putOwn(plan: OwnPlan, slide: OwnSlide, places: readonly OwnPlace[], behind: string): OwnPlan {
  const isNew = !plan.own.some(({ id }) => id === slide.id)
  return {
    ...plan,
    own: isNew ? [...plan.own, slide] : plan.own.map((each) => (each.id === slide.id ? slide : each)),
    places: isNew ? insert(places, { id: slide.id, hidden: false, minutes: 1 }, behind) : places,
  }
}

function insert(places: readonly OwnPlace[], added: OwnPlace, behind: string): OwnPlace[] {
  const at = places.findIndex(({ id }) => id === behind)
  return at < 0 ? [...places, added] : [...places.slice(0, at + 1), added, ...places.slice(at + 1)]
}

/** Without a slide that was added. */
export function remove(plan: OwnPlan, id: string, places: readonly OwnPlace[]): OwnPlan {
  return {
    ...plan,
    own: plan.own.filter((slide) => slide.id !== id),
    places: places.filter((place) => place.id !== id),
  }
}

export const putCover = (plan: OwnPlan, cover: OwnCover): OwnPlan => ({ ...plan, cover })

/** What one did, to undo. */
export interface History {
  readonly past: readonly OwnPlan[]
  readonly plan: OwnPlan
}

const REMEMBERED = 100

export const doNext = ({ past, plan }: History, next: OwnPlan): History => ({
  past: [...past, plan].slice(-REMEMBERED),
  plan: next,
})

/** One step back. */
export function undo(history: History): History {
  const plan = history.past.at(-1)
  return plan === undefined ? history : { past: history.past.slice(0, -1), plan }
}
