import { el, type Element, type Node } from '../../compiler/content/node.ts'
import { sayHalves } from '../../compiler/session/reckon.ts'
import { sayHow, sayMinute, type TimedItem } from '../../compiler/session/needs.ts'
import type { Wording } from '../../words/wording.ts'

/** The plan of a session as a table, item by item; the script of the page makes clock times of its minutes. */
export function renderPlan(timed: readonly TimedItem[], wording: Wording): Node[] {
  const end = timed.reduce((sum, { item }) => sum + item.minutes, 0)
  const table = el('table', {},
    el('thead', {}, el('tr', {}, wording.planHeads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, timed.map((one) => row(one, wording))),
    el('tfoot', {}, el('tr', {}, time(end), el('td'), rowHead(wording.endWord), el('td'), el('td'))))
  return [el('div', { class: 'plan-frame' }, table)]
}

function row(timed: TimedItem, wording: Wording): Element {
  const { item: { title, minutes, kind, priority }, from, exercise } = timed
  const how = sayHow(timed, wording)
  const groups = exercise === undefined || exercise.group === 1
    ? []
    : el('span', { class: 'print-groups', 'data-size': exercise.group, hidden: true })
  return el(
    'tr',
    { 'data-minutes': minutes, 'data-kind': kind, 'data-priority': priority },
    time(from),
    el('td', {}, sayHalves(minutes)),
    rowHead(title),
    // An arrival that is called so says it once.
    el('td', {}, how === title ? [] : how, groups),
    el('td', {}, kind === 'break' || kind === 'slack' ? [] : wording.priorities[priority]),
  )
}

const time = (minute: number): Element => el('td', { class: 'plan-time', 'data-from': minute }, sayMinute(minute))

const rowHead = (text: string): Element => el('th', { scope: 'row' }, text)
