import { escapeHtml, textToHtml } from '../../escape.ts'
import type { Handout } from '../../handout/model.ts'
import { copiesFor, cutsOf, sayCopies, sayCopiesOf } from '../../handout/order.ts'
import type { ThriftyWay } from '../../handout/packs.ts'
import type { Material } from '../../session/model.ts'

/** For so many people the copies are reckoned. */
export const PEOPLE = [12, 24, 30, 45] as const

/** What a copy shop does with a file: of two words or more, the second says how. */
export interface Handling {
  readonly paper: 'plain' | 'card'
  readonly sides: 'one' | 'both'
  readonly after: readonly [what: string, how?: string]
}

/** One file of an order. */
export interface OrderRow {
  /** Of a sheet; empty for a pack. */
  readonly letter: string
  readonly title: string
  readonly file: string
  readonly pages: number
  readonly material: Pick<Material, 'per' | 'copies'>
  readonly handling: Handling
  /** How it takes less paper; absent: it cannot. */
  readonly thrifty?: ThriftyWay
}

/** The files of an order: for participants, the same in large print, and for the presenter. */
export interface OrderFiles {
  readonly rows: readonly OrderRow[]
  readonly large: readonly Omit<OrderRow, 'material'>[]
  readonly once: readonly OrderRow[]
}

/** What to print for a session, how often and how, for those who do not know what it is for. */
export function renderOrder({ rows, large, once }: OrderFiles, paper: string): string {
  const cards = rows.some(({ handling }) => handling.paper === 'card')
  return `<div class="order-size">
<p><strong>Actual size, 100 per cent, on ${escapeHtml(paper)}.</strong> No “fit to page”. Black and white.${
    cards ? ' Card: about 160 g, or 65 lb.' : ''
  }</p>
<div class="check-line"><div aria-hidden="true"></div>
<p>This line is 100 mm long. Measure it on the first print; if it is not, the printer has scaled the page.</p></div>
</div>
<div class="order-form">
<p>Ordered by <span class="order-line"></span></p>
<p>Telephone <span class="order-line"></span></p>
<p>Ready by <span class="order-line"></span></p>
</div>
<table class="order-table">
${COLUMNS}
<thead>
<tr><th scope="col" rowspan="2">What, and its file</th><th scope="colgroup" colspan="${
    PEOPLE.length + 1
  }" class="order-number">Copies for: tick one</th>${heads(2)}</tr>
<tr>${
    [...PEOPLE, 'other'].map((people) =>
      `<th scope="col" class="order-number"><span class="tick-box"></span> ${people}</th>`
    ).join('')
  }</tr>
</thead>
${group('For participants, in the folder give-out', rows)}
${group('For the presenter, in the folder presenter', once)}
<tbody class="order-totals">
${totals('Sheets of plain paper in all', [...rows, ...once].filter(({ handling }) => handling.paper === 'plain'))}
${totals('Sheets of card in all', rows.filter(({ handling }) => handling.paper === 'card'))}
</tbody>
</table>
${renderThrifty(rows, once)}${large.length === 0 ? '' : renderLarge(large)}`
}

/** Of widths that the style knows: what, its copies, room for a number, pages, and how it is printed. */
const COLUMNS =
  `<colgroup><col class="order-what"><col span="${PEOPLE.length}" class="order-copies"><col class="order-other"><col class="order-pages"><col class="order-paper"><col class="order-sides"><col></colgroup>`

const heads = (rows: number): string =>
  ['Pages', 'Paper', 'Sides', 'Then']
    .map((head, index) => `<th scope="col" rowspan="${rows}"${index === 0 ? ' class="order-number"' : ''}>${head}</th>`)
    .join('')

function group(title: string, rows: readonly OrderRow[]): string {
  return `<tbody>
<tr class="order-group"><th scope="rowgroup" colspan="${PEOPLE.length + 6}">${title}</th></tr>
${rows.map(renderRow).join('\n')}
</tbody>`
}

function renderRow(row: OrderRow): string {
  const { letter, title, file, material, handling: { paper, sides, after: [what, how] } } = row
  const called = `${letter === '' ? '' : `<span class="order-letter">${letter}</span> `}${textToHtml(title)}`
  const share = material.per === undefined ? '' : `<span class="order-share">, ${sayCopies(material)}</span>`
  const more = (
    text: string | undefined,
  ): string => (text === undefined ? '' : ` <span class="order-how">${text}</span>`)
  const copies = PEOPLE.map((people) => numberCell(copiesFor(people, material))).join('')
  return `<tr><th scope="row">${called}${share} <code>${escapeHtml(file)}</code></th>${copies}${ROOM}${
    numberCell(row.pages)
  }`
    + `<td>${paper}</td><td>${sides}${more(sides === 'both' ? 'long edge' : undefined)}</td><td>${what}${
      more(how)
    }</td></tr>`
}

/** A line each: the names of the files say what they are, and what “both” and “staple” mean stands above. */
function renderLarge(rows: OrderFiles['large']): string {
  const lines = rows.map(({ file, pages, handling: { paper, sides, after: [what] } }) =>
    `<tr><th scope="row" colspan="${PEOPLE.length + 1}"><code>${escapeHtml(file)}</code></th>${ROOM}${
      numberCell(pages)
    }<td>${paper}</td><td>${sides}</td><td>${what}</td></tr>`
  )
  return `<table class="order-table order-large">
${COLUMNS}
<thead>
<tr><th scope="col" colspan="${
    PEOPLE.length + 1
  }">In large print, only where a number is written</th><th scope="col" class="order-number">Copies</th>${heads(1)}</tr>
</thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
`
}

const numberCell = (number: number): string => `<td class="order-number">${number}</td>`
const ROOM = '<td class="order-room"></td>'

/** How much paper, for each number of people; nothing where there is none of a kind. */
function totals(title: string, rows: readonly OrderRow[], leavesOf = leaves): string {
  if (rows.length === 0) return ''
  const sheets = (people: number): number => rows.reduce((sum, row) => sum + leavesOf(row, people), 0)
  return `<tr><th scope="row">${title}</th>${
    PEOPLE.map((people) => numberCell(sheets(people))).join('')
  }${ROOM}<td colspan="4"></td></tr>`
}

const leaves = ({ pages, material, handling: { sides } }: OrderRow, people: number): number =>
  copiesFor(people, material) * (sides === 'one' ? pages : Math.ceil(pages / 2))

/** The same with less paper: what is printed otherwise, where that saves a sheet, and the paper that this takes with
 * all the rest. */
function renderThrifty(rows: readonly OrderRow[], once: readonly OrderRow[]): string {
  const less = rows.filter((row) => PEOPLE.some((people) => thriftyLeaves(row, people) < leaves(row, people)))
  if (less.length === 0) return ''
  const lines = less.map((row) =>
    `<tr><th scope="row">${textToHtml(row.title)}</th>`
    + `${PEOPLE.map((people) => numberCell(thriftyCopies(row, people))).join('')}${ROOM}<td colspan="4">${
      row.thrifty === undefined ? '' : sayThrifty(row.thrifty)
    }</td></tr>`
  )
  return `<table class="order-table order-thrifty">
${COLUMNS}
<thead>
<tr><th scope="col"><span class="tick-box"></span> Thrifty: these copies instead</th>${
    PEOPLE.map((people) => `<th scope="col" class="order-number">${people}</th>`).join('')
  }<th scope="col" class="order-number">other</th><th scope="col" colspan="4">How</th></tr>
</thead>
<tbody>
${lines.join('\n')}
</tbody>
<tbody class="order-totals">
${
    totals('Sheets of plain paper in all, thrifty',
      [...rows, ...once].filter(({ handling }) => handling.paper === 'plain'), thriftyLeaves)
  }
</tbody>
</table>
`
}

function sayThrifty(way: ThriftyWay): string {
  if (typeof way === 'object') return sayCopiesOf('copy', { per: way.sharedBy, copies: 1 })
  return way === 'screen' ? 'not printed: sent, read on a screen' : 'two pages on a side, flip on the short edge'
}

function thriftyCopies({ material, thrifty }: OrderRow, people: number): number {
  const copies = copiesFor(people, material)
  return thrifty === 'screen' ? 0 : typeof thrifty === 'object' ? Math.ceil(copies / thrifty.sharedBy) : copies
}

function thriftyLeaves(row: OrderRow, people: number): number {
  const { pages, thrifty, handling: { sides } } = row
  const printed = thrifty === 'two-up' ? Math.ceil(pages / 2) : pages
  return thriftyCopies(row, people) * (sides === 'one' ? printed : Math.ceil(printed / 2))
}

/** How a sheet of so many pages is printed. Cards without backs: the face says all that a back would. */
export function handlingOf(handout: Handout, pages: number, { large }: { readonly large: boolean }): Handling {
  const cards = cutsOf(handout) === 'cards'
  return {
    paper: cards ? 'card' : 'plain',
    sides: pages === 1 || handout.sheet?.oneSided === true || cards ? 'one' : 'both',
    after: afterwards(handout, pages, large),
  }
}

function afterwards(handout: Handout, pages: number, large: boolean): Handling['after'] {
  switch (cutsOf(handout)) {
    case 'cards':
      return ['cut at the marks', 'sets apart']
    case 'slips':
      return [large ? '–' : 'cut in four']
    default:
      break
  }
  if (handout.sheet?.oneSided === true && pages > 1) return ['do not cut', 'keep together']
  return staple(pages)
}

/** What has more than one leaf, both sides printed, is held together. */
export function staple(pages: number): Handling['after'] {
  return pages > 2 ? ['staple', 'top left'] : ['–']
}
