import { button, one, drawIcon } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import { createCanvas } from './canvas.ts'
import type { InkAct } from './ink.ts'
import { keepInk, type KeptInk } from './keep-ink.ts'
import { PEN, startTools, withKey } from './tools.ts'
import * as wording from '../wording.ts'

/** Pointer and pen in the window of the slides, as the speaker's window needs them. */
export interface SlideInk extends KeptInk {
  /** What was done in this window. */
  onAct(listener: (act: InkAct) => void): void
}

/** Points and draws in the window of the slides. */
export function drawOnSlides(player: Player): SlideInk {
  const { page, keys } = player
  const canvas = createCanvas()
  page.track.append(canvas.element)
  const listeners: ((act: InkAct) => void)[] = []
  const tools = startTools(player, canvas, page.main, (act) => {
    ink.perform(act)
    for (const listener of listeners) listener(act)
  })
  const ink = keepInk(player, canvas)
  document.body.append(tools.element)
  const open = button('bar-button', drawIcon(PEN), () => player.actions.get('write')?.(), {
    'aria-label': wording.pointAndDraw,
    title: withKey(keys, 'write', wording.pointAndDraw),
  })
  one(document.body, '.bar')?.append(open)

  function show(): void {
    tools.element.hidden = tools.tool() === undefined
  }
  tools.onChange(show)
  show()
  return { ...ink, onAct: (listener) => void listeners.push(listener) }
}
