import { button, create } from '../base/dom.ts'
import type { RemoteStage } from './remote-stage.ts'
import * as wording from '../wording.ts'

/** Says loudly that the slides are gone: Next must not seem to turn what nobody sees. */
export function createLost(stage: RemoteStage): { readonly banner: HTMLElement; follow(): void } {
  const banner = create('div', { class: 'row speaker-frozen speaker-lost', role: 'alert', hidden: '' })
  return {
    banner,
    follow() {
      const lost = stage.lost()
      if (banner.hidden !== lost) return
      banner.hidden = !lost
      banner.replaceChildren(...(lost
        ? [
          create('span', {}, wording.slidesAreClosed),
          button('button', wording.readOnAlone, () => stage.goAlone()),
        ]
        : []))
    },
  }
}
