import type { PlannedItem } from '../../../scripts/compiler/session/model.ts'
import type { PlannedSlide } from './outlook.ts'
import { secondsOn, type Talk } from './talk.ts'

/** One line of the record of a talk. */
export interface TimeTaken {
  readonly title: string
  /** Minutes. */
  readonly planned?: number
  /** Seconds. */
  readonly took: number
  /** Minutes for the next plan, to the half minute; absent where nothing was learnt. */
  readonly proposed?: number
  readonly dropped: boolean
}

/** Less than this, in seconds, was paging through. */
const PASSING = 15

/** What each item of the plan took, or each slide where there is no plan. */
export function takenBy(
  plan: readonly PlannedItem[] | undefined,
  slides: readonly (PlannedSlide & { readonly title: string })[],
  talk: Talk,
  now: number,
): readonly TimeTaken[] {
  if (!plan) return slides.map((slide) => taken(slide.title, slide.minutes, secondsOn(talk, [slide], now), false))
  return plan.map((item, index) => {
    const dropped = talk.dropped.includes(index)
    return taken(item.title, item.minutes, secondsOn(talk, slides.filter((slide) => slide.item === index), now),
      dropped)
  })
}

function taken(title: string, planned: number | undefined, took: number, dropped: boolean): TimeTaken {
  const proposed = Math.max(0.5, Math.round(took / 30) / 2)
  const isNews = !dropped && took >= PASSING && proposed !== planned
  return { title, took, dropped, ...(planned === undefined ? {} : { planned }), ...(isNews ? { proposed } : {}) }
}
