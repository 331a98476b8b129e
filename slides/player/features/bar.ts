import { button, create, focusOn, one, icon, type IconName } from '../base/dom.ts'
import { isPhone } from '../base/page.ts'
import type { Player } from '../base/player.ts'
import { labelKey, type Action } from '../keys.ts'
import * as wording from '../wording.ts'

const BUTTONS: readonly { readonly action: Action; readonly icon: IconName; readonly label: string }[] = [
  { action: 'previous', icon: 'previous', label: wording.previous },
  { action: 'next', icon: 'next', label: wording.next },
  { action: 'overview', icon: 'overview', label: wording.allSlides },
  { action: 'search', icon: 'search', label: wording.search },
  // Where the reading page opens first, one finds back to it.
  ...(isPhone() ? [{ action: 'reading', icon: 'reading', label: wording.readingPage } as const] : []),
  { action: 'help', icon: 'help', label: wording.helpAndSettings },
]

const AWAKE = 3000

/** A small bar that comes with the mouse, a touch or the focus and goes again; and the line that shows how far. */
export function startBar(player: Player): void {
  const { actions, keys, stage } = player
  const bar = create('nav', { class: 'player-ui bar', 'aria-label': wording.slideControls })
  for (const each of BUTTONS) {
    const key = keys.find((row) => row.action === each.action)?.keys[0]
    bar.append(button('bar-button', icon(each.icon), () => actions.get(each.action)?.(), {
      'aria-label': each.label,
      title: key === undefined ? each.label : `${each.label} (${labelKey(key)})`,
    }))
  }
  // After a press by mouse or finger the focus goes back, so that Space turns the slide and not the button.
  bar.addEventListener('click', (event) => {
    if (event.detail > 0 && bar.contains(document.activeElement)) {
      focusOn(one(stage.place().slide.element, 'h1, h2, h3') ?? stage.place().slide.element)
    }
  })

  const line = create('div', { class: 'player-ui progress-line', 'aria-hidden': 'true' }, create('i'))
  document.body.append(bar, line)

  let timer = 0
  const wake = (): void => {
    bar.dataset['awake'] = ''
    clearTimeout(timer)
    timer = window.setTimeout(() => delete bar.dataset['awake'], AWAKE)
  }
  for (const name of ['pointermove', 'pointerdown'] as const) document.addEventListener(name, wake, { passive: true })

  const measure = (): void => {
    const { slide, step, steps } = stage.place()
    const last = Math.max(1, stage.slides.length - 1)
    const part = steps > 0 ? step / (steps + 1) : 0
    line.style.setProperty('--progress', String(Math.min(1, (slide.number - 1 + part) / last)))
  }
  stage.onChange(measure)
  measure()
}
