import { words } from '../../compiler/content/chinese.ts'
import { between, type Child, el, type Element, type Node, type Secret } from '../../compiler/content/node.ts'
import { minutesText } from '../../compiler/exercise/in-words.ts'
import { sayHalves } from '../../compiler/session/reckon.ts'
import type { Guide } from '../../compiler/session/guide.ts'
import { sayMinute, sayTogether } from '../../compiler/session/needs.ts'
import { pageOf, sayHanded, whatKind } from './head.ts'
import { fact, facts, frame, list, texts } from './words.ts'

const HEADS = ['From', 'Clock', 'Min', 'What', 'How', 'Hand out', 'If late'] as const

/** One page to run a session by: what comes when, how, with what, and what goes first when it is late. The column for
 * clock times is for pens. */
export function renderRunSheet(guide: Guide): Node<Secret>[] {
  const { session: { room, groups, group }, items, drops, keys } = guide
  const rows = items.map((one, index) => {
    const { item, from, handed } = one
    const { title, minutes, kind, priority } = item
    const late = drops.indexOf(item) + 1
    const when = kind === 'break' || kind === 'slack' ? '' : priority
    const what = [
      el('span', { class: 'guide-kind' }, whatKind(one, keys)),
      ' ',
      el('a', { href: `#item-${index + 1}` }, words(title)),
    ]
    const told = [sayTogether(one, group), sayHanded(handed), `${when}${late === 0 ? '' : `, ${nth(late)} out`}`]
    return row({ 'data-kind': kind, 'data-priority': priority }, from, minutes, what, told, `item-${index + 1}`)
  })
  const end = items.reduce((sum, { item }) => sum + item.minutes, 0)
  const heads = HEADS.map((head) =>
    el('th', { scope: 'col', class: head === 'Clock' ? 'guide-clock' : undefined }, head)
  )
  const table = el(
    'table',
    { class: 'guide-table' },
    '\n',
    el('thead', {}, el('tr', {}, heads, pageOf('th', ''))),
    '\n',
    el(
      'tbody',
      {},
      '\n',
      between([...rows, row({ class: 'guide-end' }, end, end, 'End', ['', '', ''], '')], '\n'),
      '\n',
    ),
    '\n',
  )
  return [
    ...roomLine('Room.', room),
    ...(groups === undefined ? [] : roomLine('Groups.', groups)),
    frame('The run sheet, by the minute', table),
    '\n',
    el('p', { class: 'guide-late' }, sayLate(guide, items.find(({ item }) => item.kind === 'debrief')?.item.title)),
    '\n',
  ]
}

/** @param told who does it together, what is handed out, and when it may be left out */
function row(
  attributes: Element<Secret>['attributes'],
  from: number,
  minutes: number,
  what: Child<Secret>,
  told: readonly Child<Secret>[],
  id: string,
): Element<Secret> {
  return el(
    'tr',
    attributes,
    el('td', {}, sayMinute(from)),
    el('td', { class: 'guide-clock' }),
    el('td', {}, sayHalves(minutes)),
    el('th', { scope: 'row' }, what),
    told.map((cell) => el('td', {}, cell)),
    pageOf('td', id),
  )
}

const roomLine = (name: string, text: string): Node<Secret>[] => [
  el('p', { class: 'guide-room-line' }, el('b', {}, name), ' ', words(text)),
  '\n',
]

function sayLate({ drops, slack, latestDebrief, keys }: Guide, debrief = ''): Node<Secret>[] {
  const saved = drops.reduce((sum, { minutes }) => sum + minutes, 0)
  const out = drops.length === 0
    ? 'Nothing here can be left out: shorten, and keep the debrief.'
    : `The slack goes first${
      slack === 0 ? '' : ` (${minutesText(slack)})`
    }; then leave out in the order of the column, one at a time: ${minutesText(saved)} in all.`
  const shorter = keys.some(({ parts }) => parts.shorter !== undefined)
    ? ' A task has a shorter form: “When late”, below its answer.'
    : ''
  return [
    el('b', {}, 'Late?'),
    ` ${out}${shorter}`,
    ...(latestDebrief === undefined
      ? []
      : [
        ...words(` “${debrief}” begins at `),
        el('b', {}, sayMinute(latestDebrief)),
        ' at the latest, whatever is left undone.',
      ]),
  ]
}

function nth(number: number): string {
  return `${number}${{ 1: 'st', 2: 'nd', 3: 'rd' }[number] ?? 'th'}`
}

/** For whom it is, and what they bring with them: it stands with the plan. */
export function renderBrief(
  { session: { audience, aims, reading, withoutReading, groundRules } }: Guide,
): Node<Secret>[] {
  const read = 'none' in reading
    ? words(`Nothing. ${reading.none}`)
    : [
      el('p', {}, words(`${reading.paragraphs}; ${minutesText(reading.minutes)}.`)),
      ...list('ol', texts(reading.questions)),
    ]
  return facts(
    fact('For', words(audience)),
    fact('Afterwards, people can', list('ul', texts(aims))),
    fact('Ground rules',
      groundRules.length === 0 ? ['A slide of the session says them.'] : list('ul', texts(groundRules))),
    fact('Read before', read),
    fact('Nobody has read', words(withoutReading)),
  )
}
