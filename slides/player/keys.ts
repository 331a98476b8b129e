/** Everything a key or a button can do. */
export type Action =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'overview'
  | 'search'
  | 'help'
  | 'black'
  | 'white'
  | 'full-screen'
  | 'start-show'
  | 'theme'
  | 'badges'
  | 'evidence'
  | 'zoom'
  | 'reading'
  | 'speaker'
  | 'notes'
  | 'print'
  | 'print-script'
  | 'countdown'
  | 'clicking'
  | 'new-class'
  | 'closing'
  | 'at-hand'
  | 'room-check'
  | 'drop'
  | 'put-back'
  | 'point'
  | 'write'
  | 'undo'
  | 'clear'
  | 'board'
  | 'freeze'

export interface Key {
  readonly action: Action
  /** As `KeyboardEvent.key` says it; `Shift+` in front where it matters. */
  readonly keys: readonly string[]
  readonly does: string
  readonly group: 'Turning' | 'On the slide' | 'The room' | 'For the speaker'
  /** Works even while a dialog is open: the dialog closes first. */
  readonly throughDialogs?: true
  /** Works again while the key is held. */
  readonly repeats?: true
}

const NEXT = 'Next step or slide'
const PREVIOUS = 'Previous step or slide'

/**
 * The keys of every edition, once: the keyboard and the help both read this table. What only presenters have stands in
 * `speaker/presenter-keys.ts`.
 * The clicker's keys are among them: Page Up, Page Down, F5, Shift+F5, `.` and `b`.
 */
export const KEYS: readonly Key[] = [
  { action: 'next', keys: ['PageDown'], does: NEXT, group: 'Turning', throughDialogs: true, repeats: true },
  { action: 'previous', keys: ['PageUp'], does: PREVIOUS, group: 'Turning', throughDialogs: true, repeats: true },
  { action: 'next', keys: ['ArrowRight', 'ArrowDown', ' ', 'Enter', 'n'], does: NEXT, group: 'Turning', repeats: true },
  {
    action: 'previous',
    keys: ['ArrowLeft', 'ArrowUp', 'Shift+ ', 'p'],
    does: PREVIOUS,
    group: 'Turning',
    repeats: true,
  },
  { action: 'first', keys: ['Home'], does: 'First slide', group: 'Turning' },
  { action: 'last', keys: ['End'], does: 'Last slide', group: 'Turning' },
  { action: 'closing', keys: ['Shift+End'], does: 'To the closing of the session', group: 'Turning' },
  { action: 'at-hand', keys: ['q'], does: 'The slide for questions, and back', group: 'Turning' },
  { action: 'overview', keys: ['o'], does: 'All slides', group: 'Turning' },
  { action: 'search', keys: ['/'], does: 'Search', group: 'Turning' },
  { action: 'evidence', keys: ['e'], does: 'Claims and endnotes behind the slide', group: 'On the slide' },
  { action: 'zoom', keys: ['z'], does: 'Enlarge the diagram; again: all its steps', group: 'On the slide' },
  { action: 'badges', keys: ['c'], does: 'Hide or show citations', group: 'On the slide' },
  { action: 'countdown', keys: ['k'], does: 'Countdown of the exercise: start or pause', group: 'On the slide' },
  { action: 'black', keys: ['.', 'b'], does: 'Black screen', group: 'The room', throughDialogs: true },
  { action: 'white', keys: ['w', ','], does: 'White screen', group: 'The room' },
  { action: 'start-show', keys: ['F5', 'Shift+F5'], does: 'Full screen', group: 'The room', throughDialogs: true },
  { action: 'full-screen', keys: ['f'], does: 'Full screen, and back', group: 'The room' },
  { action: 'theme', keys: ['t'], does: 'Light, dark or automatic', group: 'The room' },
  { action: 'reading', keys: ['r'], does: 'Reading page', group: 'The room' },
  { action: 'speaker', keys: ['s'], does: 'Speaker view in a window of its own', group: 'For the speaker' },
  { action: 'notes', keys: ['v'], does: 'Notes in this window', group: 'For the speaker' },
  { action: 'help', keys: ['?', 'h'], does: 'Help', group: 'The room' },
]

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** The pressed key in the words of the table, or undefined where a modifier makes it the browser's. */
export function nameKey(event: KeyPress): string | undefined {
  // On some keyboards `/` or `?` needs AltGr, which Windows reports as Ctrl and Alt together.
  const altGraph = event.ctrlKey && event.altKey && /^[./,?]$/.test(event.key)
  if ((event.ctrlKey || event.metaKey || event.altKey) && !altGraph) return undefined
  let key = event.key
  // A Cyrillic or Greek keyboard: go by the place of the key.
  if (key.length === 1 && key > '\u007f' && /^Key[A-Z]$/.test(event.code)) key = event.code.slice(3)
  if (key.length === 1) key = key.toLowerCase()
  return event.shiftKey && (key === ' ' || key === 'F5' || key === 'End') ? `Shift+${key}` : key
}

/** The row of a table for a key's name. */
export function findKey(keys: readonly Key[], name: string): Key | undefined {
  return keys.find((key) => key.keys.includes(name))
}

const LABELS: Readonly<Record<string, string>> = {
  ' ': 'Space',
  'Shift+ ': 'Shift Space',
  ArrowRight: 'Right',
  ArrowLeft: 'Left',
  ArrowDown: 'Down',
  ArrowUp: 'Up',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  'Shift+F5': 'Shift F5',
  'Shift+End': 'Shift End',
  '.': '. (full stop)',
  ',': ', (comma)',
  '/': '/',
}

/** A key's name for people. */
export function labelKey(name: string): string {
  return LABELS[name] ?? (name.length === 1 ? name.toUpperCase() : name)
}
