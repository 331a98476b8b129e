import type { Action, Key } from '../keys.ts'
import { type Dialogs, openDialogs } from './dialog.ts'
import { type Memory, openMemory } from './store.ts'
import type { Page, Parameters } from './page.ts'
import type { Stage } from './stage.ts'
import { button, create } from './dom.ts'

/** A short text on the screen, for a person who sees; `actions` are offered as buttons. */
export interface Message {
  readonly text: string
  readonly tone?: 'plain' | 'warning'
  readonly actions?: readonly { readonly label: string; readonly press: () => void }[]
}

/** What every feature gets. */
export interface Player {
  readonly page: Page
  readonly stage: Stage
  readonly parameters: Parameters
  /** The keys of this edition. */
  readonly keys: readonly Key[]
  /** Kept for this deck on this computer. */
  readonly kept: Memory
  /** Kept for this window, over reloads. */
  readonly session: Memory
  /** What keys and buttons do; features fill it. */
  readonly actions: Map<Action, () => void>
  readonly dialogs: Dialogs
  /** Says a text through the live region. */
  say(text: string): void
  show(message: Message): void
  /** Things that Escape and Next close before anything else; `close` says whether there was something to close. */
  readonly overlays: Set<{ close(): boolean }>
  /** What belongs to one class besides exercises, as people call it: it comes back, or goes for a new class. */
  readonly ofClass: Set<{ readonly name: string; settle(resumed: boolean): void }>
}

/** One feature, as it starts. */
export type Feature = (player: Player) => void

/** What the features of a window share. */
export function makePlayer(page: Page, parameters: Parameters, stage: Stage, keys: readonly Key[]): Player {
  const messages = createMessages()
  return {
    page,
    stage,
    parameters,
    keys,
    kept: openMemory('localStorage', page.deck),
    session: openMemory('sessionStorage', page.deck),
    actions: new Map(),
    dialogs: openDialogs(),
    say: createVoice(),
    show: messages.show,
    overlays: new Set([messages]),
    ofClass: new Set(),
  }
}

/** The one live region of the slides, hidden from sight through CSSOM so that it needs no style sheet. */
export function createVoice(): (text: string) => void {
  const live = create('div', { class: 'player-ui live', 'aria-live': 'polite', 'aria-atomic': 'true' })
  Object.assign(live.style, {
    position: 'fixed',
    top: '0',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  })
  document.body.append(live)
  return (text) => {
    live.textContent = text
  }
}

const READING_TIME = 4000

/** Short texts at the foot of the window; those with buttons stay until one is pressed. */
export function createMessages(): { show: (message: Message) => void; close: () => boolean } {
  const box = create('div', { class: 'player-ui row message', role: 'status', hidden: '' })
  document.body.append(box)
  let timer = 0

  function close(): boolean {
    const open = !box.hidden
    box.hidden = true
    return open
  }

  function show(message: Message): void {
    clearTimeout(timer)
    box.dataset['tone'] = message.tone ?? 'plain'
    box.replaceChildren(create('span', {}, message.text))
    for (const action of message.actions ?? []) {
      box.append(button('button', action.label, () => {
        close()
        action.press()
      }))
    }
    box.hidden = message.text === ''
    if (!message.actions) timer = window.setTimeout(close, READING_TIME + 40 * message.text.length)
  }

  return { show, close }
}
