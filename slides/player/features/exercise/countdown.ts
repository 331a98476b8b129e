import * as wording from '../../wording.ts'

/** The time of an exercise. It stands still until it is started; `since` is the moment from which `left` runs down. */
export interface Countdown {
  /** Which of the exercise's phases it is for, from 0. */
  readonly phase: number
  /** Seconds. */
  readonly left: number
  /** Milliseconds as a clock says them; null while it stands. */
  readonly since: number | null
}

/** A countdown of so many minutes, standing. */
export function countdownOf(minutes: number, phase = 0): Countdown {
  return { phase, left: Math.round(minutes * 60), since: null }
}

/** Seconds left, never below nothing, and never more than there were where the computer's clock was set back. */
export function secondsLeft({ left, since }: Countdown, now: number): number {
  return since === null ? left : Math.max(0, left - Math.max(0, now - since) / 1000)
}

/** Running down, and something is left. */
export function isRunning(countdown: Countdown, now: number): boolean {
  return countdown.since !== null && secondsLeft(countdown, now) > 0
}

/** Starts or pauses; at the end it stays there. */
export function toggleCountdown(countdown: Countdown, now: number): Countdown {
  const left = secondsLeft(countdown, now)
  if (countdown.since !== null) return { ...countdown, left, since: null }
  return left > 0 ? { ...countdown, since: now } : countdown
}

/** Adds time; one that had come to its end runs again. */
export function lengthen(countdown: Countdown, now: number, seconds = 60): Countdown {
  const left = secondsLeft(countdown, now)
  const ended = left === 0
  return {
    ...countdown,
    left: Math.min(left + seconds, 24 * 3600),
    since: countdown.since !== null || ended ? now : null,
  }
}

/** What is left, for the eye: `5:07`. Whole seconds that have begun count. */
export function sayLeft(seconds: number): string {
  const whole = Math.ceil(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** What is left, for the ear: `5 minutes 7 seconds`. */
export function speakLeft(seconds: number): string {
  const whole = Math.ceil(seconds)
  const parts = [[Math.floor(whole / 60), wording.minutes], [whole % 60, wording.seconds]] as const
  const said = parts.filter(([count]) => count > 0).map(([count, say]) => say(count))
  return said.join(' ') || wording.noTime
}
