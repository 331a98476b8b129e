import { button, create } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import { labelKey, type Action, type Key } from '../keys.ts'
import { WITHOUT_NOTES } from './no-notes.ts'

const GROUPS = ['Turning', 'On the slide', 'The room', 'For the speaker'] as const

const BUTTONS: readonly { readonly action: Action; readonly label: string }[] = [
  { action: 'print', label: 'Print slides' },
  { action: 'print-script', label: 'Print script' },
  { action: 'reading', label: 'Reading page' },
  { action: 'theme', label: 'Light or dark' },
  { action: 'badges', label: 'Hide or show citations' },
  { action: 'full-screen', label: 'Full screen' },
  { action: 'clicking', label: 'A click goes on, or not' },
  { action: 'speaker', label: 'Speaker view' },
  { action: 'room-check', label: 'Room check' },
  { action: 'new-class', label: 'New class: clear what was done' },
]

/** `?`: the keys, from the same table that the keyboard reads, and buttons for what has no key. */
export function startHelp(player: Player): void {
  const { actions, keys, page: { edition } } = player
  const forSpeaker = keys.filter(({ group }) => group === 'For the speaker').map(({ action }) => action)
  const dialog = player.dialogs.make({ name: 'help', title: 'Keys and settings', prepare: fill })

  // Without notes these keys only say so.
  const isListed = (action: Action): boolean =>
    actions.has(action) && (edition === 'presenter' || !forSpeaker.includes(action))

  function fill(): void {
    const tools = create('div', { class: 'row help-actions' })
    for (const each of BUTTONS) {
      const act = actions.get(each.action)
      if (act && isListed(each.action)) {
        tools.append(button('button', each.label, () => {
          dialog.close()
          act()
        }))
      }
    }
    const table = create('div', { class: 'help-keys' })
    for (const group of GROUPS) {
      const rows = rowsOf(keys.filter((key) => key.group === group && isListed(key.action)))
      if (rows.length === 0) continue
      table.append(create('section', { class: 'help-group' }, create('h3', {}, group), create('dl', {}, ...rows)))
    }
    dialog.body.replaceChildren(tools, table,
      ...(edition === 'presenter' ? [] : [create('p', { class: 'help-note' }, WITHOUT_NOTES[edition])]),
      create('p', { class: 'help-note' },
        'A number and Enter go to that slide. Escape closes what is open. Point at a citation to see what it rests on.'),
      create('details', { class: 'help-licences' },
        create('summary', {}, 'What this file is made of, and under which licences'),
        ...readNotices().map((line) => create('p', {}, line))))
  }
  player.actions.set('help', dialog.toggle)
}

function rowsOf(rows: readonly Key[]): HTMLElement[] {
  const texts = [...new Set(rows.map((row) => row.does))]
  return texts.map((does) => {
    const names = rows.filter((row) => row.does === does).flatMap((row) => row.keys)
    return create('div', {},
      create('dt', {}, ...names.flatMap((name, index) => [index > 0 ? ' ' : '', create('kbd', {}, labelKey(name))])),
      create('dd', {}, does))
  })
}

/** The lines of the comment in the head, so that they stand in the file once. */
function readNotices(): string[] {
  const comment = [...document.head.childNodes].find((node) => node.nodeType === Node.COMMENT_NODE)
  return comment?.textContent?.trim().split('\n') ?? []
}
