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
export function renderOrder(lines: readonly OrderRow[], { paper, once }: { readonly paper: string; readonly once: readonly string[] }): string {
  const rows = lines.map(({ letter, title, file, pages, material, handling }) => {
    const cells: (readonly [head: string, html: string])[] = [
      ['File', `<code>${escapeHtml(file)}</code>`], ['Pages', String(pages)],
      ...PEOPLE.map((people) => [`For ${people}`, String(copiesFor(people, material))] as const),
      ['Paper', handling.paper], ['Sides', handling.sides], ['Then', handling.after],
    ]
    return `<tr><th scope="row">${letter === '' ? '' : `<span class="order-letter">${letter}</span> `}${textToHtml(title)}</th>`
      + `${cells.map(([head, html]) => `<td data-head="${head}">${html}</td>`).join('')}</tr>`
  })
  const heads = ['What', 'File', 'Pages', ...PEOPLE.map((people) => `For ${people}`), 'Paper', 'Sides', 'Then']
  const list = (files: readonly string[]): string => files.map((file) => `<code>${escapeHtml(file)}</code>`).join(', ')
  return `<p><strong>Print at actual size, 100 per cent, on ${escapeHtml(paper)}; no “fit to page”.</strong> Black and white is enough: nothing is told by colour alone. What has both sides is turned at the long edge. The copies are for 12, 24 or 36 people; mark which: ____</p>
<figure class="check-line"><div aria-hidden="true"></div><figcaption>This line is 100 mm long. Measure it on the first print; if it is shorter, the printer has scaled the page.</figcaption></figure>
<table class="order-table">
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<p>The files are in the folder <code>give-out</code>. In large print there are the same packs, with <code>-large</code> in their names, and in <code>give-out/handouts</code> each sheet. Ask beforehand who needs it.</p>
<p>One copy of each for the presenter: ${list(once)}.</p>
`
}

/** How a sheet of so many pages is printed. */
export function handlingOf(handout: Handout, pages: number): Handling {
  const cuts = cutsOf(handout)
  return {
    paper: cuts === 'cards' ? 'card, about 160 g' : 'plain',
    sides: pages === 1 || handout.sheet?.oneSided === true ? 'one' : 'both, long edge',
    after: cuts === 'cards' ? 'cut at the marks' : cuts === 'slips' ? 'cut in four' : pages > 2 ? 'staple, top left' : '–',
  }
}
