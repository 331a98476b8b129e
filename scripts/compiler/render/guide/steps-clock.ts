import { sayMinute } from '../../session/needs.ts'

const STEP = /<li>([^]*?)<\/li>/g
const MINUTES = /\b(\d+)?(½)?(?:\u00A0| )(?:minutes?|min)\b/

/** Steps, and the minute at which the last of them ends, where they have times. */
export interface ClockedSteps {
  readonly html: string
  readonly end?: number
}

/**
 * Steps with the minute at which each begins, where every one of them says how long it takes and they go into what the
 * exercise has; else as they are. Steps in steps have no times.
 */
export function withClock(html: string, from: number, minutes: number): ClockedSteps {
  const steps = [...html.matchAll(STEP)].map(([, step = '']) => minutesIn(step))
  const sum = steps.reduce((all, each) => all + each, 0)
  if (steps.length === 0 || steps.some((each) => each === 0) || sum > minutes || /<li>[^]*?<[uo]l>/.test(html)) {
    return { html }
  }
  let at = from
  const clocked = html.replace(STEP, (_, step: string) => {
    const start = at
    at += minutesIn(step)
    return `<li><b class="guide-at">${sayMinute(start)}</b> ${step}</li>`
  })
  return { html: clocked, end: at }
}

function minutesIn(step: string): number {
  const [, whole, half] = MINUTES.exec(step.replace(/<[^<>]*>/g, '')) ?? []
  return Number(whole ?? 0) + (half === undefined ? 0 : 0.5)
}
