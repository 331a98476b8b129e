import type { Key } from '../keys.ts'
import { openDialogs } from './dialog.ts'
import { openMemory } from './memory.ts'
import type { Page } from './page.ts'
import type { Parameters } from './parameters.ts'
import type { Player } from './player.ts'
import type { Stage } from './stage.ts'
import { createMessages, createVoice } from './voice.ts'

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
