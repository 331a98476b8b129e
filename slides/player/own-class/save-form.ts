import type { Dialogs } from '../base/dialog.ts'
import { button, create } from '../base/dom.ts'
import type { Edition } from '../../../scripts/compiler/model.ts'
import * as wording from '../wording.ts'

const CHOICES: readonly { readonly edition: Edition; readonly label: string; readonly what: string }[] = [
  {
    edition: 'presenter',
    label: wording.forPresenting,
    what: wording.presentingIs,
  },
  {
    edition: 'give-out',
    label: wording.givingOut,
    what: wording.givingOutIs,
  },
  {
    edition: 'afterwards',
    label: wording.forAfterwards,
    what: wording.afterwardsIs,
  },
]

/** Asks for whom a copy is. @param save says under which name it went out */
export function saveForm(
  dialogs: Dialogs,
  hasAnswers: () => boolean,
  save: (edition: Edition) => Promise<string>,
): () => void {
  const said = create('p', { class: 'mine-said', role: 'status' })
  const choices = CHOICES.map(({ edition, label, what }) => ({
    edition,
    element: create('p', { class: 'mine-edition' }, button('button', label, () => {
      void save(edition).then((name) => {
        said.textContent = wording.savedAs(name)
      })
    }), create('span', {}, what)),
  }))
  const dialog = dialogs.make({
    name: 'save',
    title: wording.saveCopy,
    prepare: () => {
      said.replaceChildren()
      for (const { edition, element } of choices) element.hidden = edition === 'afterwards' && !hasAnswers()
    },
  })
  dialog.body.append(...choices.map(({ element }) => element), said)
  return dialog.open
}
