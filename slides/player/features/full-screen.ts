import type { Player } from '../base/player.ts'
import * as wording from '../wording.ts'

/** F5, the clicker's key, only ever goes into full screen; `f` goes in and out. */
export function startFullScreen(player: Player): void {
  const refused = (): void =>
    player.show({
      text: wording.noFullScreen,
      tone: 'warning',
    })
  const enter = (): void => {
    const root = document.documentElement
    if (document.fullscreenElement) return
    if (!root.requestFullscreen) refused()
    else root.requestFullscreen({ navigationUI: 'hide' }).catch(refused)
  }
  player.actions.set('start-show', enter)
  player.actions.set('full-screen', () => {
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
    else enter()
  })
}
