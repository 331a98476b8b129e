import { dropOrder } from '../../../scripts/compiler/session/reckon.ts'
import * as wording from '../wording.ts'

/** An item of a plan as the page tells it. */
export interface PlanItem {
  readonly title: string
  readonly minutes: number
  readonly kind: string
  readonly priority: string
}

const DAY = 24 * 60

/** Minutes since midnight of `14:05`; undefined where there is no time. */
export function readTime(text: string): number | undefined {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)/.exec(text)
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined
}

/** The day of `2026-12-03`, at noon; undefined where there is none. */
export function readDay(text: string): Date | undefined {
  const day = new Date(`${text}T12:00`)
  return Number.isNaN(day.getTime()) ? undefined : day
}

/** `Thursday 3 December`, so many days after a day. */
export function sayDay(day: Date, after: number): string {
  const other = new Date(day)
  other.setDate(day.getDate() + after)
  return other.toLocaleDateString(wording.dates, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** `14:05` of minutes since midnight, past which it goes on; half minutes as seconds. */
export function sayClock(minutes: number): string {
  const pair = (value: number): string => String(value).padStart(2, '0')
  const whole = Math.floor(minutes)
  const time = ((whole % DAY) + DAY) % DAY
  return `${pair(Math.floor(time / 60))}:${pair(time % 60)}${whole === minutes ? '' : ':30'}`
}

/** Minutes from one time of day to another, over midnight where need be. */
export function minutesBetween(start: number, end: number): number {
  return (end - start + DAY) % DAY
}

/** What to leave out so that a plan fits, in the order of the plan. Undefined where even the rest is too long. */
export function whatToDrop(items: readonly PlanItem[], available: number): readonly PlanItem[] | undefined {
  let over = items.reduce((sum, item) => sum + item.minutes, 0) - available
  const dropped: PlanItem[] = []
  for (const item of dropOrder(items)) {
    if (over <= 0) break
    dropped.push(item)
    over -= item.minutes
  }
  return over > 0 ? undefined : items.filter((item) => dropped.includes(item))
}
