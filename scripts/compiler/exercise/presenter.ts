import type { PresenterOnly } from '../model.ts'

/** HTML for the presenter's edition: minutes, which are the plan, and answers. */
export function presenterOnly(html: string): PresenterOnly {
  return { kind: 'presenter-only', html }
}

export function minutesText(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
