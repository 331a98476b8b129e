import { escapeHtml, textToHtml } from '../../escape.ts'
import type { Handout } from '../../handout/model.ts'
import { copiesFor, cutsOf } from '../../handout/order.ts'
import type { Material } from '../../session/model.ts'

/** For so many people the copies are reckoned. */
const PEOPLE = [12, 24, 36]

/** What a copy shop does with a file. */
export interface Handling {
  readonly paper: string
  readonly sides: string
  readonly after: string
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
}

/** What to print for a session, how often and how, for those who do not know what it is for. `once`: files for the presenter. */
export function renderOrder(lines: readonly OrderRow[], { paper, once }: { readonly paper: string; readonly once: readonly OrderRow[] }): string {
  const counts = PEOPLE.map((people) => `<th scope="col">${people}</th>`).join('')
  return `<p><strong>Print at actual size, 100 per cent, on ${escapeHtml(paper)}; no “fit to page”.</strong> Black and white is enough: nothing is told by colour alone. Two-sided: flip on the long edge.</p>
<div class="check-line"><div aria-hidden="true"></div>
<p>This line is 100 mm long. Measure it on the first print; if it is not, the printer has scaled the page.</p></div>
<div class="order-form">
<p>Copies for: ${PEOPLE.map((people) => `<span class="tick"><span class="tick-box"></span>${people}</span>`).join(' ')} people</p>
<p>Ready by: <span class="order-line"></span></p>
<p>Ordered by: <span class="order-line"></span></p>
<p>Telephone: <span class="order-line"></span></p>
</div>
<table class="order-table">
<thead>
<tr><th scope="col" rowspan="2">What, and its file</th><th scope="col" rowspan="2">Pages</th><th scope="colgroup" colspan="${PEOPLE.length}">Copies for</th><th scope="col" rowspan="2">Paper</th><th scope="col" rowspan="2">Sides</th><th scope="col" rowspan="2">Then</th></tr>
<tr>${counts}</tr>
</thead>
${group('For participants, in give-out', lines)}
${group('For the presenter, in presenter/guides and presenter/handouts', once)}
<tbody>
${totals('Sheets of plain paper in all', [...lines, ...once].filter(({ handling }) => !isCard(handling)))}
${totals('Sheets of card in all', lines.filter(({ handling }) => isCard(handling)))}
</tbody>
</table>
<p class="order-more">In large print there are the same packs, with <code>-large</code> in their names, and in <code>give-out/handouts</code> all sheets; ask beforehand.${lines.some(({ handling }) => isCard(handling)) ? ' No two-sided printer: all cards without backs, with <code>-one-sided</code> in their names.' : ''}</p>
`
}

function group(title: string, rows: readonly OrderRow[]): string {
  return `<tbody>
<tr class="order-group"><th scope="rowgroup" colspan="${5 + PEOPLE.length}">${textToHtml(title)}</th></tr>
${rows.map(renderRow).join('\n')}
</tbody>`
}

function renderRow({ letter, title, file, pages, material, handling }: OrderRow): string {
  const called = `${letter === '' ? '' : `<span class="order-letter">${letter}</span> `}${textToHtml(title)} <code>${escapeHtml(file)}</code>`
  const cells = [pages, ...PEOPLE.map((people) => copiesFor(people, material)), handling.paper, handling.sides, handling.after]
  return `<tr><th scope="row">${called}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

/** How much paper, for each number of people; nothing where there is none of a kind. */
function totals(title: string, rows: readonly OrderRow[]): string {
  if (rows.length === 0) return ''
  const sheets = (people: number): number => rows.reduce((sum, { pages, material, handling }) =>
    sum + copiesFor(people, material) * (handling.sides === ONE ? pages : Math.ceil(pages / 2)), 0)
  return `<tr><th scope="row">${title}</th><td></td>${PEOPLE.map((people) => `<td>${sheets(people)}</td>`).join('')}<td colspan="3"></td></tr>`
}

const CARD = 'card, about 160\u00A0g'
const ONE = 'one'
const isCard = ({ paper }: Handling): boolean => paper === CARD

/** How a sheet of so many pages is printed. */
export function handlingOf(handout: Handout, pages: number): Handling {
  return {
    paper: cutsOf(handout) === 'cards' ? CARD : 'plain',
    sides: pages === 1 || handout.sheet?.oneSided === true ? ONE : 'both',
    after: afterwards(handout, pages),
  }
}

function afterwards(handout: Handout, pages: number): string {
  const cuts = cutsOf(handout)
  if (cuts !== undefined) return cuts === 'cards' ? 'cut at the marks' : 'cut in four'
  if (handout.sheet?.oneSided === true && pages > 1) return 'do not cut; laid side by side'
  return pages > 2 ? 'staple, top left' : '–'
}
