import type { PresenterOnly } from '../model.ts'

/** HTML for the presenter's edition: minutes, which are the plan, and answers. */
export function presenterOnly(html: string): PresenterOnly {
  return { kind: 'presenter-only', html }
}

/** How many work together: `alone`, `in pairs`, `in groups of 4`. */
export function sayGroup(size: number): string {
  return size === 1 ? 'alone' : size === 2 ? 'in pairs' : `in groups of ${size}`
}

export function minutesText(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
