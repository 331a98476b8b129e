import type { PlannedItem } from '../../../scripts/compiler/deck-model.ts'
import { whatToDrop } from '../start/timing.ts'
import { secondsOn, timeOn, type Talk } from './talk.ts'

/** What the outlook needs to know of a slide. */
export interface PlannedSlide {
  readonly id: string
  readonly minutes?: number
  /** Index of its item in the plan. */
  readonly item?: number
}

export type ItemState = 'done' | 'now' | 'ahead' | 'dropped'

export interface ItemOutlook {
  readonly item: PlannedItem
  readonly index: number
  readonly state: ItemState
  /** Seconds on its slides so far. */
  readonly took: number
  /** When it begins if everything takes its planned time from now on, with the slack before it that is left; only for what is
   * ahead. */
  readonly beginsAt?: number
}

export interface Outlook {
  readonly items: readonly ItemOutlook[]
  /** The fixed end, as a moment; undefined before the start where none was set. */
  readonly endsAt?: number
  /**
   * `early` and `late` against the plan, where a minute counts; `over` where not even the slack that is left makes up
   * for it. `before`: the clock has not started.
   */
  readonly pace: 'before' | 'early' | 'on-time' | 'late' | 'over'
  /** How far, in seconds; of `over`, what is missing when all slack is used up. */
  readonly seconds: number
  /** Seconds of slack ahead. */
  readonly slack: number
  /** Indexes of the items to leave out so that it fits; empty where it does, undefined where nothing helps. */
  readonly suggested?: readonly number[]
  /** The latest moment for the debrief to begin; undefined where there is none, or it has begun. */
  readonly debriefBy?: number
}

const TOLERANCE = 60

/**
 * How a talk stands: what is ahead takes its planned minutes; what it is late takes from the slack, the first one first.
 * @param minutes the agreed length
 * @param slide index of the slide that is on
 * @param now a moment in milliseconds
 */
export function outlookOf(
  plan: readonly PlannedItem[],
  slides: readonly PlannedSlide[],
  minutes: number,
  talk: Talk,
  slide: number,
  now: number,
): Outlook {
  const here = itemAt(slides, slide, plan.length)
  const states = plan.map((
    _,
    index,
  ): ItemState => (talk.dropped.includes(index) ? 'dropped' : index < here ? 'done' : index === here ? 'now' : 'ahead'))
  const ahead = plan.flatMap((item, index) => (states[index] === 'ahead' ? [{ ...item, index }] : []))
  const promised = ahead.filter(({ kind }) => kind !== 'slack')
  const slack = secondsOf(ahead) - secondsOf(promised)
  const inItem = restOfItem(plan, slides, talk, slide, now)
  const { startedAt } = talk.clock
  const endsAt = talk.endsAt ?? (startedAt === null ? undefined : startedAt + minutes * 60_000)
  const left = endsAt === undefined || startedAt === null ? undefined : (endsAt - now) / 1000
  const over = left === undefined ? 0 : inItem + secondsOf(promised) - left
  const behind = left === undefined ? 0 : over + slack
  const begins = beginsOf(ahead, now + inItem * 1000, Math.max(0, behind) * 1000)
  const items = plan.map((item, index): ItemOutlook => {
    const beginsAt = begins.get(index)
    const took = secondsOn(talk, slides.filter((each) => each.item === index), now)
    return { item, index, state: states[index] ?? 'ahead', took, ...(beginsAt === undefined ? {} : { beginsAt }) }
  })
  const debriefBy = latestDebrief(plan, states, endsAt)
  const known = {
    items,
    slack,
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(debriefBy === undefined ? {} : { debriefBy }),
  }
  if (left === undefined) return { ...known, pace: 'before', seconds: 0, suggested: [] }

  if (over > TOLERANCE / 2) {
    const drops = whatToDrop(promised, (left - inItem) / 60)
    const suggested = drops?.flatMap((drop) => promised.find((item) => item === drop)?.index ?? [])
    return { ...known, pace: 'over', seconds: over, ...(suggested === undefined ? {} : { suggested }) }
  }
  const pace = behind >= TOLERANCE ? 'late' : behind <= -TOLERANCE ? 'early' : 'on-time'
  return { ...known, pace, seconds: Math.abs(behind), suggested: [] }
}

/** When each item that is ahead begins. @param late milliseconds, which slack makes up for as far as it goes */
function beginsOf(
  ahead: readonly (PlannedItem & { readonly index: number })[],
  from: number,
  late: number,
): ReadonlyMap<number, number> {
  const begins = new Map<number, number>()
  let moment = from
  let owed = late
  for (const { kind, minutes, index } of ahead) {
    const length = minutes * 60_000
    const used = kind === 'slack' ? Math.min(owed, length) : 0
    if (kind !== 'slack') begins.set(index, moment)
    owed -= used
    moment += length - used
  }
  return begins
}

/** What D leaves out next: the first that is suggested, else what may go most easily; undefined where nothing may
 * go. */
export function nextDrop({ items, suggested }: Outlook): number | undefined {
  if (suggested !== undefined && suggested.length > 0) return suggested[0]
  const ahead = items.filter(({ state, item: { kind } }) => state === 'ahead' && kind !== 'slack' && kind !== 'break')
  for (const priority of ['could', 'should']) {
    const [longest] = ahead.filter(({ item }) => item.priority === priority).sort((a, b) =>
      b.item.minutes - a.item.minutes
    )
    if (longest) return longest.index
  }
  return undefined
}

/** Index of the item that is on; -1 before the first, the number of items after the last. */
function itemAt(slides: readonly PlannedSlide[], slide: number, count: number): number {
  const own = slides[slide]?.item
  if (own !== undefined) return own
  const begun = slides.slice(0, slide).some(({ item }) => item !== undefined)
  return begun ? count : -1
}

/** Seconds that the slide that is on and those behind it in its item still have; the slack before an item is not
 * theirs. */
function restOfItem(
  plan: readonly PlannedItem[],
  slides: readonly PlannedSlide[],
  talk: Talk,
  slide: number,
  now: number,
): number {
  const on = slides[slide]
  if (on?.item === undefined) return 0
  const { item } = on
  const before = slides[slide - 1]?.item === item ? 0 : slackBefore(plan, item)
  const own = Math.max(0, ((on.minutes ?? 0) - before) * 60 - timeOn(talk, on.id, now) / 1000)
  const later = slides.slice(slide + 1).reduce((sum, each) => (each.item === item ? sum + (each.minutes ?? 0) : sum), 0)
  return talk.dropped.includes(item) ? 0 : own + later * 60
}

/** Minutes of slack between an item and the one before it: the plan puts them on its first slide. */
function slackBefore(plan: readonly PlannedItem[], item: number): number {
  const before = plan[item - 1]
  return before?.kind === 'slack' ? before.minutes + slackBefore(plan, item - 1) : 0
}

function latestDebrief(
  plan: readonly PlannedItem[],
  states: readonly ItemState[],
  endsAt: number | undefined,
): number | undefined {
  const debrief = plan.findIndex(({ kind }, index) => kind === 'debrief' && states[index] === 'ahead')
  if (debrief < 0 || endsAt === undefined) return undefined
  const rest = plan.filter(({ kind }, index) => index >= debrief && kind !== 'slack' && states[index] === 'ahead')
  return endsAt - secondsOf(rest) * 1000
}

function secondsOf(items: readonly Pick<PlannedItem, 'minutes'>[]): number {
  return items.reduce((sum, item) => sum + item.minutes * 60, 0)
}
