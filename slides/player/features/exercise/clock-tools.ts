import { all, button, create, textOf } from '../../base/dom.ts'
import { minutesOf } from './attempt.ts'
import type { Desk, PageExercise } from './board.ts'
import {
  countdownOf,
  isRunning,
  lengthen,
  sayLeft,
  secondsLeft,
  speakLeft,
  toggleCountdown,
  type Countdown,
} from './countdown.ts'
import * as wording from '../../wording.ts'

/** The countdown of an exercise: it is silent, and says its end in words. */
export interface ClockTools {
  readonly element: HTMLElement
  draw(countdown: Countdown): void
  toggle(): void
}

const TICK = 250
const SOON = 60

/** Makes the countdown; undefined where there are no minutes: they are the plan. */
export function createClockTools(
  { title, parts, board }: PageExercise,
  desk: Desk,
  ended: (text: string) => void,
): ClockTools | undefined {
  if (parts.minutes.length === 0) return undefined
  const phases = all(board, '.phase-name').map(textOf)
  const time = create('span', { class: 'countdown-time', role: 'timer', 'aria-label': wording.timeLeft })
  const word = create('span', { class: 'countdown-word' })
  const run = button('button', wording.start, toggle, { 'data-spot': 'clock:run' })
  const more = button('button', wording.oneMore, () => {
    desk.act((work) => ({ ...work, countdown: lengthen(work.countdown, Date.now()) }))
    desk.say(wording.oneMinuteMore + speakLeft(secondsLeft(desk.work().countdown, Date.now())))
  }, { 'aria-label': wording.oneMoreInWords, 'data-spot': 'clock:more' })
  const reset = button('button', wording.resetTime, () => {
    desk.act(
      (work) => ({ ...work, countdown: countdownOf(minutesOf(parts, work.countdown.phase), work.countdown.phase) }),
      { said: wording.timeIsBack },
    )
  }, { 'data-spot': 'clock:reset' })
  const element = create('div', { class: 'row countdown', role: 'group', 'aria-label': wording.countdown }, time, word,
    run, more, reset)
  let timer = 0
  let before = 0

  /** The phase that comes after one that is over. */
  function following(countdown: Countdown): number | undefined {
    const next = countdown.phase + 1
    return countdown.left === 0 && next < parts.minutes.length ? next : undefined
  }

  function toggle(): void {
    const now = Date.now()
    const { countdown } = desk.work()
    const next = following(countdown)
    const set = next === undefined ? countdown : countdownOf(minutesOf(parts, next), next)
    const changed = toggleCountdown(set, now)
    const left = speakLeft(secondsLeft(changed, now))
    desk.act((work) => ({ ...work, countdown: changed }), {
      said: changed.since === null ? wording.paused(left) : wording.running + left,
    })
  }

  function tick(): void {
    const { countdown } = desk.work()
    const left = secondsLeft(countdown, Date.now())
    if (before > SOON && left <= SOON && left > 0) desk.say(wording.oneMinuteLeft)
    before = left
    if (left > 0) return show(countdown)
    clearInterval(timer)
    timer = 0
    const next = countdown.phase + 1
    const after = next < parts.minutes.length
      ? wording.nextPhase(phases[next] ?? '', speakLeft(minutesOf(parts, next) * 60))
      : ''
    desk.act((work) => ({ ...work, countdown: { ...work.countdown, left: 0, since: null } }))
    ended(wording.timeIsUpFor + (phases[countdown.phase] ?? title) + after)
  }

  function show(countdown: Countdown): void {
    const left = secondsLeft(countdown, Date.now())
    const text = sayLeft(left)
    if (time.textContent !== text) time.textContent = text
    const state = countdown.since !== null ? 'running' : left === 0 ? 'over' : 'standing'
    element.dataset['state'] = state
    element.toggleAttribute('data-soon', state === 'running' && left <= SOON)
    const next = following(countdown)
    word.textContent = state === 'over' ? wording.timeIsUp : (phases[countdown.phase] ?? '')
    run.textContent = state === 'running'
      ? wording.pause
      : next === undefined
      ? wording.start
      : wording.startPhase(phases[next] ?? '')
    run.disabled = state === 'over' && next === undefined
  }

  return {
    element,
    toggle,
    draw(countdown) {
      show(countdown)
      const running = isRunning(countdown, Date.now())
      if (running && timer === 0) {
        before = secondsLeft(countdown, Date.now())
        timer = window.setInterval(tick, TICK)
      } else if (!running && timer !== 0) {
        clearInterval(timer)
        timer = 0
      }
    },
  }
}
