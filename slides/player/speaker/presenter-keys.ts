import type { Key } from '../keys.ts'

/** Keys that only the presenter's edition has, besides those of every edition. */
export const PRESENTER_KEYS: readonly Key[] = [
  { action: 'drop', keys: ['d'], does: 'Leave out what may go first', group: 'For the speaker' },
  { action: 'put-back', keys: ['u'], does: 'Put back what was left out last', group: 'For the speaker' },
]
