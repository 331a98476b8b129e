import type { GivenEdition } from '../../../scripts/compiler/model.ts'
import type { Player } from '../base/player.ts'
import * as wording from '../wording.ts'

/** What an edition is that has neither notes nor a speaker view. */
export const WITHOUT_NOTES: { readonly [E in GivenEdition]: string } = {
  'give-out': wording.noNotesGivenOut,
  afterwards: wording.noNotesAfterwards,
}

/** Who opened a file that is given out, and presses the speaker's key, is told so. */
export function startNoNotes({ page: { edition }, actions, show }: Player): void {
  if (edition === 'presenter') return
  actions.set('speaker', () => show({ text: WITHOUT_NOTES[edition] }))
}
