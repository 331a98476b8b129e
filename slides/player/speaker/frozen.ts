import { button, create } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import type { RemoteStage } from './remote-stage.ts'
import * as wording from '../wording.ts'

/** Freeze: the room keeps its slide while the speaker looks ahead, and this window says so. */
export function createFrozen(
  { actions, say }: Pick<Player, 'actions' | 'say'>,
  stage: RemoteStage,
): { readonly banner: HTMLElement; readonly button: HTMLElement; follow(): void } {
  const text = create('span')
  const banner = create('div', { class: 'row speaker-frozen', role: 'status', hidden: '' }, text,
    button('button', wording.backToRoom, () => stage.freeze(false)),
    button('button', wording.bringRoomHere, () => stage.freeze(false, true)))
  const toggle = (): void => stage.freeze(!stage.frozen())
  const press = button('button', wording.freeze, toggle, { title: wording.freezeMeans })
  actions.set('freeze', toggle)
  let was = false
  return {
    banner,
    button: press,
    follow() {
      const frozen = stage.frozen()
      const { slide } = stage.room()
      banner.hidden = !frozen
      press.setAttribute('aria-pressed', String(frozen))
      const said = frozen ? wording.frozenAt(slide.number, slide.title) : ''
      if (text.textContent !== said) text.textContent = said
      if (was && !frozen) say(wording.roomFollows)
      was = frozen
    },
  }
}
