import { create, focusOn } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import * as wording from '../wording.ts'

export type Shade = 'none' | 'black'

/** A black screen. Any turn of the page lifts it first, so that no slide goes by unseen. */
export interface Blackout {
  shade(): Shade
  set(shade: Shade): void
  onChange(listener: () => void): void
}

/** Starts the blackout; the speaker's window steers it too. */
export function startBlackout(player: Player): Blackout {
  const cover = create('div', { class: 'player-ui blackout', 'aria-hidden': 'true', tabindex: '-1', hidden: '' })
  document.body.append(cover)
  const listeners: (() => void)[] = []
  let now: Shade = 'none'
  let before: Element | null = null

  function set(shade: Shade): void {
    if (shade === now) return
    if (now === 'none') before = document.activeElement
    now = shade
    // Nothing behind it is pressed or typed into unseen.
    const focused = document.activeElement === cover
    cover.hidden = shade === 'none'
    if (shade !== 'none') focusOn(cover)
    else if (focused && before instanceof HTMLElement) before.focus({ preventScroll: true })
    player.say(shade === 'none' ? wording.slideShowsAgain : wording.screenIsBlack)
    for (const listener of listeners) listener()
  }
  const lift = (): boolean => {
    const covered = now !== 'none'
    set('none')
    return covered
  }

  cover.addEventListener('click', lift)
  player.overlays.add({ close: lift })
  player.stage.beforeTurn(lift)
  player.stage.onChange(lift)
  player.actions.set('black', () => set(now === 'none' ? 'black' : 'none'))
  return { shade: () => now, set, onChange: (listener) => void listeners.push(listener) }
}
