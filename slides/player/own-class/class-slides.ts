import { arrange } from './arrange.ts'
import { clone } from './clone.ts'
import { placesOf } from './edit.ts'
import type { FaultSlide } from './faults.ts'
import type { OwnPlan } from './plan.ts'
import { slidesOf, type FileSlide } from './read-deck.ts'

/** A slide of the class while it is made. */
export interface ClassSlide extends FaultSlide {
  readonly element: HTMLElement
  /** Whose it is: the deck's, one's own, or the title of the deck that it was taken from. */
  readonly from: 'deck' | 'own' | { readonly deck: string }
}

/** The slides of a class in order, hidden ones too, as they look. */
export function classSlides(pristine: HTMLElement, deck: readonly FileSlide[], plan: OwnPlan): readonly ClassSlide[] {
  const file = clone(pristine)
  arrange(file, plan, true)
  const made = new Map(slidesOf(file).map((slide) => [slide.id, slide]))
  const own = new Set(plan.own.map(({ id }) => id))
  const taken = new Map(plan.taken.map(({ id, from }) => [id, from]))
  return placesOf(plan, deck).flatMap(({ id, hidden, minutes }): ClassSlide[] => {
    const slide = made.get(id)
    if (!slide) return []
    const from = taken.get(id)
    const given = deck.find((each) => each.id === id)?.minutes ?? 0
    return [{
      ...slide,
      hidden,
      minutes: minutes ?? given,
      from: own.has(id) ? 'own' : from === undefined ? 'deck' : { deck: from },
    }]
  })
}
