import type { Key } from '../keys.ts'
import * as wording from '../wording.ts'

/** Keys that only the presenter's edition has, besides those of every edition. */
export const PRESENTER_KEYS: readonly Key[] = [
  {
    action: 'point',
    keys: ['l'],
    does: wording.lasersAgain,
    group: 'slide',
  },
  { action: 'write', keys: ['i'], does: wording.penAgain, group: 'slide' },
  { action: 'undo', keys: ['Backspace'], does: wording.undoLastLine, group: 'slide', repeats: true },
  { action: 'clear', keys: ['Delete'], does: wording.clearDrawn, group: 'slide' },
  {
    action: 'freeze',
    keys: ['x'],
    does: wording.freezeKey,
    group: 'speaker',
  },
  { action: 'room-check', keys: ['g'], does: wording.roomCheckKey, group: 'room' },
  { action: 'drop', keys: ['d'], does: wording.leaveOutKey, group: 'speaker' },
  { action: 'put-back', keys: ['u'], does: wording.putBackKey, group: 'speaker' },
]
