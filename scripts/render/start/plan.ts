import { between, el, type Element, type Node } from '../../compiler/content/node.ts'
import { sayHalves } from '../../compiler/session/reckon.ts'
import { sayHow, sayMinute, type TimedItem } from '../../compiler/session/needs.ts'

/** The plan of a session as a table, item by item; the script of the page makes clock times of its minutes. */
export function renderPlan(timed: readonly TimedItem[]): Node[] {
  const end = timed.reduce((sum, { item }) => sum + item.minutes, 0)
  const table = el(
    'table',
    {},
    el('thead', {}, el('tr', {}, HEADS.map((head) => el('th', { scope: 'col' }, head)))),
    '\n',
    el('tbody', {}, '\n', between(timed.map(row), '\n'), '\n'),
    '\n',
    el('tfoot', {}, el('tr', {}, time(end), el('td'), rowHead('End'), el('td'), el('td'))),
    '\n',
  )
  return [el('div', { class: 'plan-frame' }, table), '\n']
}

const HEADS = ['From', 'Min', 'What', 'How', 'Priority']

function row(timed: TimedItem): Element {
  const { item: { title, minutes, kind, priority }, from, exercise } = timed
  const groups = exercise === undefined || exercise.group === 1
    ? []
    : el('span', { class: 'print-groups', 'data-size': exercise.group, hidden: true })
  return el(
    'tr',
    { 'data-minutes': minutes, 'data-kind': kind, 'data-priority': priority },
    time(from),
    el('td', {}, sayHalves(minutes)),
    rowHead(title),
    el('td', {}, sayHow(timed), groups),
    el('td', {}, kind === 'break' || kind === 'slack' ? [] : priority),
  )
}

const time = (minute: number): Element => el('td', { class: 'plan-time', 'data-from': minute }, sayMinute(minute))

const rowHead = (text: string): Element => el('th', { scope: 'row' }, text)
