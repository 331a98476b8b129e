import { words } from '../../compiler/content/chinese.ts'
import { between, el, type Element, type Node } from '../../compiler/content/node.ts'
import { copiesFor, sayCopies, sayCopiesOf } from '../../compiler/handout/copies.ts'
import type { ThriftyWay } from '../../compiler/handout/packs.ts'
import { leaves, type OrderRow, thriftyCopies, thriftyLeaves } from './shop-order-rows.ts'
import { numberCell, numberHead, PEOPLE, ROOM, table, TICK_BOX, total, totals } from './shop-order-table.ts'

/** The files of an order: for participants, the same in large print, and for the presenter. */
export interface OrderFiles {
  readonly rows: readonly OrderRow[]
  readonly large: readonly Omit<OrderRow, 'copies'>[]
  readonly once: readonly OrderRow[]
}

/** What to print for a session, how often and how, for those who do not know what it is for. */
export function renderOrder({ rows, large, once }: OrderFiles, paper: string): Node[] {
  const all = [...rows, ...once]
  return [
    renderSize(paper, rows.some(isCard)),
    '\n',
    renderForm(),
    '\n',
    table('order-table', [
      el('tr', {}, numbersHead(), heads(2)),
      '\n',
      el('tr', {}, [...PEOPLE, 'other'].map((people) => numberHead([TICK_BOX, ` ${people}`]))),
    ], [
      group('For participants, in the folder give-out', rows),
      group('For the presenter, in the folder presenter', once),
      totals([
        total('Sheets of plain paper in all', all.filter(isPlain)),
        total('Sheets of card in all', rows.filter(isCard)),
      ]),
    ]),
    '\n',
    ...renderThrifty(rows, once),
    ...(large.length === 0 ? [] : renderLarge(large)),
  ]
}

const isPlain = ({ handling: { paper } }: OrderRow): boolean => paper === 'plain'
const isCard = ({ handling: { paper } }: OrderRow): boolean => paper === 'card'

/** A line to measure, since a printer that scales spoils what is cut. */
function renderSize(paper: string, cards: boolean): Element {
  const card = cards ? ' Card: about 160 g, or 65 lb.' : ''
  const measure =
    'This line is 100 mm long. Measure it on the first print; if it is not, the printer has scaled the page.'
  return el(
    'div',
    { class: 'order-size' },
    '\n',
    el(
      'p',
      {},
      el('strong', {}, `Actual size, 100 per cent, on ${paper}.`),
      ` No “fit to page”. Black and white.${card}`,
    ),
    '\n',
    el('div', { class: 'check-line' }, el('div', { 'aria-hidden': 'true' }), '\n', el('p', {}, measure)),
    '\n',
  )
}

const renderForm = (): Element =>
  el(
    'div',
    { class: 'order-form' },
    ['Ordered by', 'Telephone', 'Ready by'].map((what) => [
      '\n',
      el('p', {}, `${what} `, el('span', { class: 'order-line' })),
    ]).flat(),
    '\n',
  )

const numbersHead = (): Element[] => [
  el('th', { scope: 'col', rowspan: 2 }, 'What, and its file'),
  el('th', { scope: 'colgroup', colspan: PEOPLE.length + 1, class: 'order-number' }, 'Copies for: tick one'),
]

const heads = (rows: number): Element[] =>
  ['Pages', 'Paper', 'Sides', 'Then'].map((head, index) =>
    el('th', { scope: 'col', rowspan: rows, class: index === 0 ? 'order-number' : undefined }, head)
  )

const fileName = (file: string): Element => el('code', {}, file)

const group = (title: string, rows: readonly OrderRow[]): Element =>
  el(
    'tbody',
    {},
    '\n',
    el('tr', { class: 'order-group' }, el('th', { scope: 'rowgroup', colspan: PEOPLE.length + 6 }, title)),
    '\n',
    between(rows.map(renderRow), '\n'),
    '\n',
  )

function renderRow({ letter, title, file, pages, copies, handling: { paper, sides, after } }: OrderRow): Element {
  const [what, how] = after
  const share = copies.per === undefined ? [] : el('span', { class: 'order-share' }, `, ${sayCopies(copies)}`)
  const more = (text: string | undefined): Node[] =>
    text === undefined ? [] : [' ', el('span', { class: 'order-how' }, text)]
  return el(
    'tr',
    {},
    el(
      'th',
      { scope: 'row' },
      letter === '' ? [] : [el('span', { class: 'order-letter' }, letter), ' '],
      words(title),
      share,
      ' ',
      fileName(file),
    ),
    PEOPLE.map((people) => numberCell(copiesFor(people, copies))),
    ROOM,
    numberCell(pages),
    el('td', {}, paper),
    el('td', {}, sides, more(sides === 'both' ? 'long edge' : undefined)),
    el('td', {}, what, more(how)),
  )
}

/** A line each: the names of the files say what they are, and what “both” and “staple” mean stands above. */
function renderLarge(rows: OrderFiles['large']): Node[] {
  const lines = rows.map(({ file, pages, handling: { paper, sides, after: [what] } }) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row', colspan: PEOPLE.length + 1 }, fileName(file)),
      ROOM,
      numberCell(pages),
      [paper, sides, what].map((text) => el('td', {}, text)),
    )
  )
  const head = el(
    'tr',
    {},
    el('th', { scope: 'col', colspan: PEOPLE.length + 1 }, 'In large print, only where a number is written'),
    numberHead('Copies'),
    heads(1),
  )
  return [table('order-table order-large', [head], [el('tbody', {}, '\n', between(lines, '\n'), '\n')]), '\n']
}

/** The same with less paper: what is printed otherwise, where that saves a sheet, and the paper that this takes with
 * all the rest. */
function renderThrifty(rows: readonly OrderRow[], once: readonly OrderRow[]): Node[] {
  const less = rows.filter((row) => PEOPLE.some((people) => thriftyLeaves(row, people) < leaves(row, people)))
  if (less.length === 0) return []
  const lines = less.map((row) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, words(row.title)),
      PEOPLE.map((people) => numberCell(thriftyCopies(row, people))),
      ROOM,
      el('td', { colspan: 4 }, row.thrifty === undefined ? [] : sayThrifty(row.thrifty)),
    )
  )
  const head = el(
    'tr',
    {},
    el('th', { scope: 'col' }, TICK_BOX, ' Thrifty: these copies instead'),
    [...PEOPLE, 'other'].map((people) => numberHead(`${people}`)),
    el('th', { scope: 'col', colspan: 4 }, 'How'),
  )
  const plain = [...rows, ...once].filter(isPlain)
  return [
    table('order-table order-thrifty', [head], [
      el('tbody', {}, '\n', between(lines, '\n'), '\n'),
      totals([total('Sheets of plain paper in all, thrifty', plain, thriftyLeaves)]),
    ]),
    '\n',
  ]
}

function sayThrifty(way: ThriftyWay): string {
  if (typeof way === 'object') return sayCopiesOf('copy', { per: way.sharedBy, copies: 1 })
  return way === 'screen' ? 'not printed: sent, read on a screen' : 'two pages on a side, flip on the short edge'
}
