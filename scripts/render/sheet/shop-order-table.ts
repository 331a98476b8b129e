import { between, type Child, type Content, el, type Element } from '../../compiler/content/node.ts'
import { leaves, type OrderRow } from './shop-order-rows.ts'

/** For so many people the copies are reckoned. */
export const PEOPLE = [12, 24, 30, 45] as const

/** To tick on paper. */
export const TICK_BOX = el('span', { class: 'tick-box' })
/** A cell for a number that is written by hand. */
export const ROOM = el('td', { class: 'order-room' })

/** A table of the columns that all have: their widths, its head, its parts. */
export const table = (name: string, head: Content, bodies: readonly Element[]): Element =>
  el(
    'table',
    { class: name },
    '\n',
    COLUMNS,
    '\n',
    el('thead', {}, '\n', head, '\n'),
    '\n',
    between(bodies, '\n'),
    '\n',
  )

/** Of widths that the style knows: what, its copies, room for a number, pages, and how it is printed. */
const COLUMNS = el(
  'colgroup',
  {},
  el('col', { class: 'order-what' }),
  el('col', { span: PEOPLE.length, class: 'order-copies' }),
  ['order-other', 'order-pages', 'order-paper', 'order-sides'].map((name) => el('col', { class: name })),
  el('col'),
)

export const numberHead = (content: Child): Element => el('th', { scope: 'col', class: 'order-number' }, content)

export const numberCell = (number: number): Element => el('td', { class: 'order-number' }, `${number}`)

/** The last lines of a table. */
export const totals = (lines: Content[]): Element =>
  el('tbody', { class: 'order-totals' }, '\n', between(lines, '\n'), '\n')

/** How much paper, for each number of people; nothing where there is none of a kind. */
export function total(title: string, rows: readonly OrderRow[], leavesOf = leaves): Element[] {
  if (rows.length === 0) return []
  const sheets = (people: number): number => rows.reduce((sum, row) => sum + leavesOf(row, people), 0)
  return [
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, title),
      PEOPLE.map((people) => numberCell(sheets(people))),
      ROOM,
      el('td', { colspan: 4 }),
    ),
  ]
}
