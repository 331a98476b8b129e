import { button, create } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import { labelKey, type Action, type Key } from '../keys.ts'
import { WITHOUT_NOTES } from './no-notes.ts'
import * as wording from '../wording.ts'

const GROUPS = [
  ['turning', wording.turning],
  ['slide', wording.onTheSlide],
  ['room', wording.theRoom],
  ['speaker', wording.forTheSpeaker],
] as const

/** What a lecturer must know; all else is folded. */
const FIRST: readonly Action[] = [
  'next',
  'previous',
  'speaker',
  'zoom',
  'overview',
  'black',
  'point',
  'write',
  'countdown',
  'at-hand',
  'evidence',
  'full-screen',
  'help',
]

const BUTTONS: readonly { readonly action: Action; readonly label: string }[] = [
  { action: 'print', label: wording.printSlides },
  { action: 'print-script', label: wording.printScript },
  { action: 'reading', label: wording.readingPage },
  { action: 'theme', label: wording.lightOrDark },
  { action: 'room-check', label: wording.roomCheck },
  { action: 'new-class', label: wording.newClassClears },
]

/** `?`: the keys, from the same table that the keyboard reads, and buttons for what has no key. */
export function startHelp(player: Player): void {
  const { actions, keys, page: { edition } } = player
  const forSpeaker = keys.filter(({ group }) => group === 'speaker').map(({ action }) => action)
  const dialog = player.dialogs.make({ name: 'help', title: wording.keysAndSettings, prepare: fill })

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
    const listed = keys.filter(({ action }) => isListed(action))
    const first = FIRST.flatMap((action) => listed.filter((key) => key.action === action))
    const table = create('div', { class: 'help-keys' })
    for (const [group, title] of GROUPS) {
      const rows = rowsOf(listed.filter((key) => key.group === group && !first.includes(key)))
      if (rows.length === 0) continue
      table.append(create('section', { class: 'help-group' }, create('h3', {}, title), create('dl', {}, ...rows)))
    }
    dialog.body.replaceChildren(create('dl', { class: 'help-first' }, ...rowsOf(first)), tools,
      create('details', { class: 'help-more' }, create('summary', {}, wording.allKeys), table),
      ...(edition === 'presenter' ? [] : [create('p', { class: 'help-note' }, WITHOUT_NOTES[edition])]),
      create('p', { class: 'help-note' }, wording.helpNote),
      create('details', { class: 'help-licences' }, create('summary', {}, wording.whatIsInside),
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
