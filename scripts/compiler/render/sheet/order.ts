import { escapeHtml, textToHtml } from '../../escape.ts'
import { copiesFor, cutsOf, type OrderLine } from '../../handout/order.ts'

/** For so many people the copies are reckoned. */
const PEOPLE = [12, 24, 36]

/** How the sheets of an order were printed. */
export interface OrderFacts {
  /** Behind the names of files: `-a4`. */
  readonly suffix: string
  /** `A4`. */
  readonly paper: string
  /** Of each sheet, by the handout's name. */
  readonly pages: ReadonlyMap<string, number>
  /** Files of which the presenter needs one copy. */
  readonly once: readonly string[]
}

/** What to print for a session, how often and how, for those who do not know what it is for. */
export function renderOrder(lines: readonly OrderLine[], { suffix, paper, pages, once }: OrderFacts): string {
  const rows = lines.map(({ handout, material }) => {
    const { name, title, sheet } = handout
    const count = pages.get(name) ?? 1
    const how = handling(handout, count)
    const cells: (readonly [head: string, html: string])[] = [
      ['File', `<code>${escapeHtml(`${name}${suffix}.pdf`)}</code>`], ['Pages', String(count)],
      ...PEOPLE.map((people) => [`For ${people}`, String(copiesFor(people, material))] as const),
      ['Paper', how.paper], ['Sides', how.sides], ['Then', how.after],
    ]
    return `<tr><th scope="row"><span class="order-letter">${sheet?.letter ?? ''}</span> ${textToHtml(title)}</th>`
      + `${cells.map(([head, html]) => `<td data-head="${head}">${html}</td>`).join('')}</tr>`
  })
  const heads = ['Sheet', 'File', 'Pages', ...PEOPLE.map((people) => `For ${people}`), 'Paper', 'Sides', 'Then']
  return `<p><strong>Print at actual size, 100 per cent, on ${escapeHtml(paper)}; no “fit to page”.</strong> Black and white is enough: nothing is told by colour alone. What has both sides is turned at the long edge. The copies are for 12, 24 or 36 people; mark which: ____</p>
<figure class="check-line"><div aria-hidden="true"></div><figcaption>This line is 100 mm long. Measure it on the first print; if it is shorter, the printer has scaled the page.</figcaption></figure>
<table class="order-table">
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<p>The files are in the folder <code>give-out/handouts</code>. Whoever reads large print gets the file of the same name with <code>-large${escapeHtml(suffix)}</code>; ask for it beforehand.</p>
<p>One copy of each for the presenter: ${once.map((file) => `<code>${escapeHtml(file)}</code>`).join(', ')}.</p>
`
}

function handling(handout: OrderLine['handout'], pages: number): { paper: string; sides: string; after: string } {
  const cuts = cutsOf(handout)
  const single = pages === 1 || handout.sheet?.oneSided === true
  return {
    paper: cuts === 'cards' ? 'card, about 160 g' : 'plain',
    sides: single ? 'one' : 'both, long edge',
    after: cuts === 'cards' ? 'cut at the marks' : cuts === 'slips' ? 'cut in four' : pages > 2 ? 'staple, top left' : '–',
  }
}
