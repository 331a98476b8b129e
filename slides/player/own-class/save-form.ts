import type { Dialogs } from '../base/dialog.ts'
import { button, create } from '../base/dom.ts'
import type { Edition } from '../../../scripts/compiler/model.ts'

const CHOICES: readonly { readonly edition: Edition; readonly label: string; readonly what: string }[] = [
  {
    edition: 'presenter',
    label: 'For presenting',
    what: 'Everything, notes and hidden slides too. Open it anywhere, present from it, change it again.',
  },
  {
    edition: 'give-out',
    label: 'To give out',
    what: 'The slides as you show them, without notes, plan and answers, and without what is hidden.',
  },
  {
    edition: 'afterwards',
    label: 'For afterwards',
    what: 'The same with answers, to check one’s own work: for when the class is over.',
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
        said.textContent = `Saved as ${name}, where this browser puts what it saves. It is one file: take it anywhere.`
      })
    }), create('span', {}, what)),
  }))
  const dialog = dialogs.make({
    name: 'save',
    title: 'Save a copy',
    prepare: () => {
      said.replaceChildren()
      for (const { edition, element } of choices) element.hidden = edition === 'afterwards' && !hasAnswers()
    },
  })
  dialog.body.append(...choices.map(({ element }) => element), said)
  return dialog.open
}
