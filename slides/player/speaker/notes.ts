import { button, create, one, icon } from '../base/dom.ts'
import { quoteOf } from '../base/copies.ts'
import type { Player } from '../base/player.ts'
import * as wording from '../wording.ts'

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
