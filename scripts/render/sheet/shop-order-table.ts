import { type Child, type Content, el, type Element } from '../../compiler/content/node.ts'
import type { RoomFor } from '../../compiler/session/model.ts'
import { leaves, type OrderRow } from './shop-order-rows.ts'

const PEOPLE = [12, 24, 30, 45]

/** For so many people the copies are reckoned: for none whom the session does not hold. */
export function peopleFor({ from = 1, to }: RoomFor): readonly number[] {
  const some = PEOPLE.filter((people) => people >= from && people < (to ?? Infinity))
  const most = to ?? (some.length === 0 ? from : undefined)
  return most === undefined ? some : [...some, most]
}

/** To tick on paper. */
export const TICK_BOX = el('span', { class: 'tick-box' })
/** A cell for a number that is written by hand. */
export const ROOM = el('td', { class: 'order-room' })

/** A table of the columns that all have: their widths, its head, its parts. */
export const table = (name: string, people: readonly number[], head: Content, bodies: readonly Element[]): Element =>
  el('table', { class: name }, columnsFor(people), el('thead', {}, head), bodies)

/** Of widths that the style knows: what, its copies, room for a number, pages, and how it is printed. */
const columnsFor = (people: readonly number[]): Element =>
  el('colgroup', {}, el('col', { class: 'order-what' }), el('col', { span: people.length, class: 'order-copies' }),
    ['order-other', 'order-pages', 'order-paper', 'order-sides'].map((name) => el('col', { class: name })), el('col'))

export const numberHead = (content: Child): Element => el('th', { scope: 'col', class: 'order-number' }, content)

export const numberCell = (number: number): Element => el('td', { class: 'order-number' }, `${number}`)

/** The last lines of a table. */
export const totals = (lines: Content): Element => el('tbody', { class: 'order-totals' }, lines)

/** How much paper, for each number of people; nothing where there is none of a kind. */
export function total(
  title: string,
  people: readonly number[],
  rows: readonly OrderRow[],
  leavesOf = leaves,
): Element[] {
  if (rows.length === 0) return []
  const sheets = (many: number): number => rows.reduce((sum, row) => sum + leavesOf(row, many), 0)
  return [
    el('tr', {}, el('th', { scope: 'row' }, title), people.map((many) => numberCell(sheets(many))), ROOM,
      el('td', { colspan: 4 })),
  ]
}
