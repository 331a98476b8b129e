import type { Key } from '../keys.ts'

/** Keys that only the presenter's edition has, besides those of every edition. */
export const PRESENTER_KEYS: readonly Key[] = [
  {
    action: 'point',
    keys: ['l'],
    does: 'Laser pointer; again: spotlight. Or hold the mouse (Shift)',
    group: 'On the slide',
  },
  { action: 'write', keys: ['i'], does: 'Pen; again: highlighter', group: 'On the slide' },
  { action: 'undo', keys: ['Backspace'], does: 'Undo the last line', group: 'On the slide', repeats: true },
  { action: 'clear', keys: ['Delete'], does: 'Clear what is drawn on the slide', group: 'On the slide' },
  { action: 'board', keys: ['m'], does: 'Blank board over the slide', group: 'On the slide' },
  {
    action: 'freeze',
    keys: ['x'],
    does: 'Freeze: the room keeps this slide while you look ahead',
    group: 'For the speaker',
  },
  { action: 'room-check', keys: ['g'], does: 'Room check: a minute before the start', group: 'The room' },
  { action: 'drop', keys: ['d'], does: 'Leave out what may go first', group: 'For the speaker' },
  { action: 'put-back', keys: ['u'], does: 'Put back what was left out last', group: 'For the speaker' },
]
