import { sayHalves } from '../../../scripts/compiler/session/reckon.ts'
import { all } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import * as wording from '../wording.ts'

/** The script on paper: what is said below each slide. Minutes stand there as they are read, `2½`. */
export function startScript(player: Player): void {
  player.actions.set('print-script', () => {
    const timed = all(player.page.track, '.slide[data-minutes]').map((slide) =>
      [slide, slide.dataset['minutes']] as const
    )
    for (const [slide, minutes] of timed) slide.dataset['minutes'] = sayHalves(Number(minutes), wording.decimal)
    window.addEventListener('afterprint', () => {
      for (const [slide, minutes] of timed) slide.dataset['minutes'] = minutes
    }, { once: true })
    document.documentElement.classList.add('print-script')
    window.print()
  })
}
