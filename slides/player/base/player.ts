import type { Action, Key } from '../keys.ts'
import type { Dialogs } from './dialog.ts'
import type { Memory } from './memory.ts'
import type { Page } from './page.ts'
import type { Parameters } from './parameters.ts'
import type { Stage } from './stage.ts'

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
