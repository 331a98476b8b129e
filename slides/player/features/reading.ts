import { button, create } from '../base/dom.ts'
import { isPhone } from '../base/page.ts'
import type { Player } from '../base/player.ts'
import * as wording from '../wording.ts'

/** `r`: the same file as a flat page that reflows. */
export function startReadingKey(player: Player): void {
  player.actions.set('reading', () => location.assign(`?reading#${encodeURIComponent(player.stage.place().slide.id)}`))
}

/** The reading page's own small bar: to the slides, and the colours. */
export function startReadingPage(player: Pick<Player, 'actions'>): void {
  document.documentElement.classList.add('reading')
  const back = create('a', { href: backTo() }, wording.toTheSlides)
  window.addEventListener('hashchange', () => back.setAttribute('href', backTo()))
  document.body.prepend(
    create('nav', { class: 'player-ui row reading-bar', 'aria-label': wording.readingPage }, back, ' ',
      button('button', wording.lightOrDark, () => player.actions.get('theme')?.()),
      button('button', wording.print, () => window.print())),
  )
  // The browser went to the place before the bar was there.
  const id = decodeURIComponent(location.hash.slice(1))
  if (id) document.getElementById(id)?.scrollIntoView()
}

function backTo(): string {
  return `${location.pathname}${isPhone() ? '?slides' : ''}${location.hash}`
}
