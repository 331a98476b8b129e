import { button, create } from '../base/dom.ts'
import { isPhone } from '../base/phone.ts'
import type { Player } from '../base/player.ts'

/** `r`: the same file as a flat page that reflows. */
export function startReadingKey(player: Player): void {
  player.actions.set('reading', () => location.assign(`?reading#${encodeURIComponent(player.stage.place().slide.id)}`))
}

/** The reading page's own small bar: to the slides, and the colours. */
export function startReadingPage(player: Pick<Player, 'actions'>): void {
  document.documentElement.classList.add('reading')
  const back = create('a', { href: backTo() }, 'To the slides')
  window.addEventListener('hashchange', () => back.setAttribute('href', backTo()))
  document.body.prepend(
    create('nav', { class: 'player-ui row reading-bar', 'aria-label': 'Reading page' }, back, ' ',
      button('button', 'Light or dark', () => player.actions.get('theme')?.()),
      button('button', 'Print', () => window.print())),
  )
  // The browser went to the place before the bar was there.
  const id = decodeURIComponent(location.hash.slice(1))
  if (id) document.getElementById(id)?.scrollIntoView()
}

function backTo(): string {
  return `${location.pathname}${isPhone() ? '?slides' : ''}${location.hash}`
}
