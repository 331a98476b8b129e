import { readTime, sayClock } from '../start/timing.ts'

/** The talk's clock: moments in milliseconds. Pausing holds it, going on moves its start. */
export interface Clock {
  readonly startedAt: number | null
  readonly pausedAt: number | null
}

export const STOPPED: Clock = { startedAt: null, pausedAt: null }

/** Seconds since the start without pauses; undefined before the start. */
export function elapsedOf(clock: Clock, now: number): number | undefined {
  return clock.startedAt === null ? undefined : Math.max(0, (clock.pausedAt ?? now) - clock.startedAt) / 1000
}

/** Starts, pauses, or goes on. */
export function toggleClock(clock: Clock, now: number): Clock {
  if (clock.startedAt === null) return { startedAt: now, pausedAt: null }
  if (clock.pausedAt === null) return { ...clock, pausedAt: now }
  return { startedAt: clock.startedAt + now - clock.pausedAt, pausedAt: null }
}

export function isRunning(clock: Clock): boolean {
  return clock.startedAt !== null && clock.pausedAt === null
}

/** `1:02:03`, `12:05`. */
export function sayTime(seconds: number): string {
  const whole = Math.floor(seconds)
  const pair = (value: number): string => String(value).padStart(2, '0')
  const minutes = Math.floor(whole / 60)
  const rest = pair(whole % 60)
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${pair(minutes % 60)}:${rest}`
}

/** `4 min`, `1 min`; what is less than half a minute is `0 min`. */
export function sayMinutes(seconds: number): string {
  return `${Math.round(seconds / 60)} min`
}

/** The time of day of a moment: `14:05`. */
export function sayMoment(moment: number): string {
  const date = new Date(moment)
  return sayClock(date.getHours() * 60 + date.getMinutes())
}

const HALF_A_DAY = 12 * 3600_000

/** The moment that a time of day means, within twelve hours of another moment; undefined where it is no time. */
export function momentNear(text: string, near: number): number | undefined {
  const minutes = readTime(text)
  if (minutes === undefined) return undefined
  const date = new Date(near)
  date.setHours(Math.floor(minutes / 60), minutes % 60, 0, 0)
  // Twice: a clock may be put forward or back in between.
  if (date.getTime() - near > HALF_A_DAY) date.setDate(date.getDate() - 1)
  if (near - date.getTime() > HALF_A_DAY) date.setDate(date.getDate() + 1)
  return date.getTime()
}
