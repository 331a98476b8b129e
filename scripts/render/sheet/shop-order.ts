import { words } from '../../compiler/content/chinese.ts'
import { el, type Element, type Node } from '../../compiler/content/node.ts'
import { copiesFor, sayCopies, sayCopiesOf } from '../../compiler/handout/copies.ts'
import type { ThriftyWay } from '../../compiler/handout/packs.ts'
import { leaves, type OrderRow, thriftyCopies, thriftyLeaves } from './shop-order-rows.ts'
import { numberCell, numberHead, ROOM, table, TICK_BOX, total, totals } from './shop-order-table.ts'
import type { Wording } from '../../words/wording.ts'

/** The files of an order: for participants, the same in large print, and for the presenter. */
export interface OrderFiles {
  readonly rows: readonly OrderRow[]
  readonly large: readonly Omit<OrderRow, 'copies'>[]
  readonly once: readonly OrderRow[]
}

/** What is said, and for how many people each. */
type OrderWording = Wording & { readonly sizes: readonly number[] }

/** What to print for a session, how often and how, for those who do not know what it is for. */
export function renderOrder(
  { rows, large, once }: OrderFiles,
  paper: string,
  given: Wording,
  people: readonly number[],
): Node[] {
  const wording: OrderWording = { ...given, sizes: people }
  const all = [...rows, ...once]
  return [
    renderSize(paper, rows.some(isCard), wording),
    renderForm(wording),
    table('order-table', wording.sizes, [
      el('tr', {}, numbersHead(wording), heads(2, wording)),
      el('tr', {}, [...wording.sizes, wording.otherNumber].map((people) => numberHead([TICK_BOX, ` ${people}`]))),
    ], [
      group(wording.forParticipantsIn, rows, wording),
      group(wording.forPresenterIn, once, wording),
      totals([
        ...total(wording.plainInAll, people, all.filter(isPlain)),
        ...total(wording.cardInAll, people, rows.filter(isCard)),
      ]),
    ]),
    ...renderThrifty(rows, once, wording),
    ...(large.length === 0 ? [] : renderLarge(large, wording)),
  ]
}

const isPlain = ({ handling: { paper } }: OrderRow): boolean => paper === 'plain'
const isCard = ({ handling: { paper } }: OrderRow): boolean => paper === 'card'

/** A line to measure, since a printer that scales spoils what is cut. */
function renderSize(paper: string, cards: boolean, wording: OrderWording): Element {
  return el('div', { class: 'order-size' },
    el('p', {}, el('strong', {}, wording.actualSize(paper)), wording.noFitting + (cards ? wording.cardIs : '')),
    el('div', { class: 'check-line' }, el('div', { 'aria-hidden': 'true' }), el('p', {}, wording.measureLine)))
}

const renderForm = (wording: OrderWording): Element =>
  el('div', { class: 'order-form' }, wording.orderForm.map((what) => [
    el('p', {}, `${what} `, el('span', { class: 'order-line' })),
  ]).flat())

const numbersHead = (wording: OrderWording): Element[] => [
  el('th', { scope: 'col', rowspan: 2 }, wording.whatAndFile),
  el('th', { scope: 'colgroup', colspan: wording.sizes.length + 1, class: 'order-number' }, wording.copiesFor),
]

const heads = (rows: number, wording: OrderWording): Element[] =>
  wording.orderHeads.map((head, index) =>
    el('th', { scope: 'col', rowspan: rows, class: index === 0 ? 'order-number' : undefined }, head)
  )

const fileName = (file: string): Element => el('code', {}, file)

const group = (title: string, rows: readonly OrderRow[], wording: OrderWording): Element =>
  el('tbody', {},
    el('tr', { class: 'order-group' }, el('th', { scope: 'rowgroup', colspan: wording.sizes.length + 6 }, title)),
    rows.map((row) => renderRow(row, wording)))

function renderRow(
  { letter, title, file, pages, copies, handling: { paper, sides, after } }: OrderRow,
  wording: OrderWording,
): Element {
  const [what, how] = after
  const share = copies.per === undefined ? [] : el('span', { class: 'order-share' }, `, ${sayCopies(copies, wording)}`)
  const more = (text: string | undefined): Node[] =>
    text === undefined ? [] : [' ', el('span', { class: 'order-how' }, text)]
  return el('tr', {},
    el('th', { scope: 'row' }, letter === '' ? [] : [el('span', { class: 'order-letter' }, letter), ' '], words(title),
      share, ' ', fileName(file)), wording.sizes.map((people) => numberCell(copiesFor(people, copies))), ROOM,
    numberCell(pages), el('td', {}, wording.papers[paper]),
    el('td', {}, wording.sides[sides], more(sides === 'both' ? wording.longEdge : undefined)),
    el('td', {}, what, more(how)))
}

/** A line each: the names of the files say what they are, and what “both” and “staple” mean stands above. */
function renderLarge(rows: OrderFiles['large'], wording: OrderWording): Node[] {
  const lines = rows.map(({ file, pages, handling: { paper, sides, after: [what] } }) =>
    el('tr', {}, el('th', { scope: 'row', colspan: wording.sizes.length + 1 }, fileName(file)), ROOM, numberCell(pages),
      [wording.papers[paper], wording.sides[sides], what].map((text) => el('td', {}, text)))
  )
  const head = el('tr', {}, el('th', { scope: 'col', colspan: wording.sizes.length + 1 }, wording.largeWhereWritten),
    numberHead(wording.copiesWord), heads(1, wording))
  return [
    table('order-table order-large', wording.sizes, [head], [el('tbody', {}, lines)]),
  ]
}

/** The same with less paper: what is printed otherwise, where that saves a sheet, and the paper that this takes with
 * all the rest. */
function renderThrifty(rows: readonly OrderRow[], once: readonly OrderRow[], wording: OrderWording): Node[] {
  const less = rows.filter((row) => wording.sizes.some((people) => thriftyLeaves(row, people) < leaves(row, people)))
  if (less.length === 0) return []
  const lines = less.map((row) =>
    el('tr', {}, el('th', { scope: 'row' }, words(row.title)), wording.sizes.map((people) =>
      numberCell(thriftyCopies(row, people))
    ), ROOM, el('td', { colspan: 4 }, row.thrifty === undefined ? [] : sayThrifty(row.thrifty, wording)))
  )
  const head = el('tr', {}, el('th', { scope: 'col' }, TICK_BOX, wording.thriftyInstead),
    [...wording.sizes, wording.otherNumber].map((people) => numberHead(`${people}`)),
    el('th', { scope: 'col', colspan: 4 }, wording.howWord))
  const plain = [...rows, ...once].filter(isPlain)
  return [
    table('order-table order-thrifty', wording.sizes, [head], [
      el('tbody', {}, lines),
      totals([...total(wording.plainThrifty, wording.sizes, plain, thriftyLeaves)]),
    ]),
  ]
}

function sayThrifty(way: ThriftyWay, wording: OrderWording): string {
  if (typeof way === 'object') return sayCopiesOf('copy', { per: way.sharedBy, copies: 1 }, wording)
  return way === 'screen' ? wording.notPrinted : wording.twoUp
}
