import { isRunning, STOPPED, toggleClock, type Clock } from './clock.ts'

/** A talk as it goes: the window of the slides keeps it, the speaker's follows and gives orders. Moments in ms. */
export interface Talk {
  readonly clock: Clock
  /** When the room must be free; null: the start and the agreed minutes say it. */
  readonly endsAt: number | null
  /** Indexes of the plan's items that are left out, in the order in which that was decided. */
  readonly dropped: readonly number[]
  /** Milliseconds on each slide while the clock ran, without the time on the slide that is on. */
  readonly spent: Readonly<Record<string, number>>
  /** The slide that is on, since when its time counts; null while the clock stands. */
  readonly on: { readonly slide: string; readonly since: number } | null
}

/** Nothing has begun. */
export const NEW_TALK: Talk = { clock: STOPPED, endsAt: null, dropped: [], spent: {}, on: null }

/** What the speaker may decide. */
export type Order =
  /** Start, pause, or go on. */
  | { readonly kind: 'toggle' }
  | { readonly kind: 'end'; readonly at: number | null }
  | { readonly kind: 'drop'; readonly item: number; readonly drop: boolean }
  /** Goes on with a talk that was cut off, or forgets it. Only the window of the slides can. */
  | { readonly kind: 'earlier'; readonly take: boolean }

/** The talk after an order. @param slide id of the slide that is on */
export function obey(talk: Talk, order: Order, slide: string, now: number): Talk {
  switch (order.kind) {
    case 'toggle':
      return count({ ...talk, clock: toggleClock(talk.clock, now) }, slide, now)
    case 'end':
      return { ...talk, endsAt: order.at }
    case 'drop': {
      const others = talk.dropped.filter((item) => item !== order.item)
      return { ...talk, dropped: order.drop ? [...others, order.item] : others }
    }
    case 'earlier':
      return talk
  }
}

/** The talk after a slide came on. */
export function turnTo(talk: Talk, slide: string, now: number): Talk {
  const isNews = talk.on === null ? isRunning(talk.clock) : talk.on.slide !== slide
  return isNews ? count(talk, slide, now) : talk
}

/** Milliseconds on a slide so far. */
export function timeOn(talk: Talk, slide: string, now: number): number {
  return (talk.spent[slide] ?? 0) + (talk.on?.slide === slide ? Math.max(0, now - talk.on.since) : 0)
}

/** Seconds on some slides so far. */
export function secondsOn(talk: Talk, slides: readonly { readonly id: string }[], now: number): number {
  return slides.reduce((sum, { id }) => sum + timeOn(talk, id, now), 0) / 1000
}

/** Closes the account of the slide that was on, and opens that of the one that is, if the clock runs. */
function count(talk: Talk, slide: string, now: number): Talk {
  const { on } = talk
  const spent = on === null ? talk.spent : { ...talk.spent, [on.slide]: timeOn(talk, on.slide, now) }
  return { ...talk, spent, on: isRunning(talk.clock) ? { slide, since: now } : null }
}
