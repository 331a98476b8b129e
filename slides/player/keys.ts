import * as wording from './wording.ts'

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
  | 'full-screen'
  | 'start-show'
  | 'theme'
  | 'evidence'
  | 'zoom'
  | 'reading'
  | 'speaker'
  | 'print'
  | 'print-script'
  | 'countdown'
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
  | 'freeze'

export interface Key {
  readonly action: Action
  /** As `KeyboardEvent.key` says it; `Shift+` in front where it matters. */
  readonly keys: readonly string[]
  readonly does: string
  readonly group: 'turning' | 'slide' | 'room' | 'speaker'
  /** Works even while a dialog is open: the dialog closes first. */
  readonly throughDialogs?: true
  /** Works again while the key is held. */
  readonly repeats?: true
}

/**
 * The keys of every edition, once: the keyboard and the help both read this table. What only presenters have stands in
 * `speaker/presenter.ts`.
 * The clicker's keys are among them: Page Up, Page Down, F5, Shift+F5, `.` and `b`.
 */
export const KEYS: readonly Key[] = [
  {
    action: 'next',
    keys: ['PageDown'],
    does: wording.nextStepOrSlide,
    group: 'turning',
    throughDialogs: true,
    repeats: true,
  },
  {
    action: 'previous',
    keys: ['PageUp'],
    does: wording.previousStepOrSlide,
    group: 'turning',
    throughDialogs: true,
    repeats: true,
  },
  {
    action: 'next',
    keys: ['ArrowRight', 'ArrowDown', ' ', 'Enter'],
    does: wording.nextStepOrSlide,
    group: 'turning',
    repeats: true,
  },
  {
    action: 'previous',
    keys: ['ArrowLeft', 'ArrowUp', 'Shift+ '],
    does: wording.previousStepOrSlide,
    group: 'turning',
    repeats: true,
  },
  { action: 'first', keys: ['Home'], does: wording.firstSlide, group: 'turning' },
  { action: 'last', keys: ['End'], does: wording.lastSlide, group: 'turning' },
  { action: 'closing', keys: ['Shift+End'], does: wording.toTheClosing, group: 'turning' },
  { action: 'at-hand', keys: ['q'], does: wording.slideForQuestions, group: 'turning' },
  { action: 'overview', keys: ['o'], does: wording.allSlides, group: 'turning' },
  { action: 'search', keys: ['/'], does: wording.search, group: 'turning' },
  { action: 'evidence', keys: ['e'], does: wording.behindTheSlide, group: 'slide' },
  { action: 'zoom', keys: ['z'], does: wording.enlargeAgain, group: 'slide' },
  { action: 'countdown', keys: ['k'], does: wording.startOrPauseCountdown, group: 'slide' },
  { action: 'black', keys: ['.', 'b'], does: wording.blackScreen, group: 'room', throughDialogs: true },
  { action: 'start-show', keys: ['F5', 'Shift+F5'], does: wording.fullScreen, group: 'room', throughDialogs: true },
  { action: 'full-screen', keys: ['f'], does: wording.fullScreenAndBack, group: 'room' },
  { action: 'theme', keys: ['t'], does: wording.lightOrDark, group: 'room' },
  { action: 'reading', keys: ['r'], does: wording.readingPage, group: 'room' },
  { action: 'speaker', keys: ['s'], does: wording.speakerViewInWindow, group: 'speaker' },
  { action: 'help', keys: ['?'], does: wording.help, group: 'room' },
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

/** A key's name for people. */
export function labelKey(name: string): string {
  return wording.keyNames[name] ?? (name.length === 1 ? name.toUpperCase() : name)
}
