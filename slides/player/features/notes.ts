import { button, create, one, icon } from '../base/dom.ts'
import { quoteOf } from '../base/copies.ts'
import type { Player } from '../base/player.ts'
import * as wording from '../wording.ts'

export const DO_NOT_SHARE = wording.doNotShare

/** `v`: the notes in this window, for somebody who has only one screen or whose browser blocks the second window. */
export function startNotes(player: Player): void {
  const body = create('div', { class: 'notes-panel-body', tabindex: '0' })
  const size = notesSize(player)
  const panel = create('aside', { class: 'player-ui notes-panel', 'aria-label': wording.speakerNotes, hidden: '' },
    create('header', { class: 'row' }, create('strong', { class: 'do-not-share' }, DO_NOT_SHARE), ...size.buttons(body),
      button('button', icon('close'), () => void close(), { 'aria-label': wording.closeNotes })), body)
  document.body.append(panel)

  function fill(): void {
    if (panel.hidden) return
    body.replaceChildren(...notesOf(player))
    body.scrollTop = 0
  }
  function close(): boolean {
    const open = !panel.hidden
    panel.hidden = true
    return open
  }
  player.actions.set('notes', () => {
    panel.hidden = !panel.hidden
    fill()
  })
  player.overlays.add({ close })
  player.stage.onChange((change) => {
    if (change.turned) fill()
  })
}

/** A copy of the notes of the slide shown, or a sentence that there are none. */
export function notesOf(player: Player): Node[] {
  const notes = one(player.stage.place().slide.element, '.notes')
  return notes ? [...quoteOf(notes).childNodes] : [create('p', {}, wording.noNotesHere)]
}

/** Two buttons that make the notes larger and smaller; the size is remembered. */
export function notesSize(player: Player): { buttons: (body: HTMLElement) => HTMLElement[] } {
  let size = Math.max(14, Math.min(Number(player.kept.get('notes-size') ?? 24) || 24, 60))
  return {
    buttons(body) {
      const put = (change: number): void => {
        size = Math.max(14, Math.min(size + change, 60))
        body.style.setProperty('--notes-size', `${size}px`)
        player.kept.set('notes-size', String(size))
      }
      put(0)
      return [
        button('button', icon('smaller'), () => put(-2), { 'aria-label': wording.smallerNotes }),
        button('button', icon('larger'), () => put(2), { 'aria-label': wording.largerNotes }),
      ]
    },
  }
}
