import { textToHtml } from '../../escape.ts'
import { sayGroup } from '../../exercise/presenter.ts'
import { sayCopies } from '../../handout/order.ts'
import { type Guide, needsFor } from '../../session/guide.ts'
import { fact, FRAME, type GuideText } from './words.ts'

/** For how many people the table says it; for any other number it has the rule. */
const PEOPLE = [8, 12, 16, 24, 30, 40, 60] as const

/** What to print and to bring, for rooms of several sizes, and what each exercise asks for. */
export function renderNeeds(guide: Guide, text: GuideText): string {
  const { session: { materials }, keys } = guide
  const needs = PEOPLE.map((people) => needsFor(guide, people))
  const row = (name: string, rule: string, cells: readonly string[]): string =>
    `<tr><th scope="row">${name}</th>${[rule, ...cells].map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const inWords = (name: string, words: string): string => `<tr><th scope="row">${name}</th><td colspan="${PEOPLE.length + 1}">${words}</td></tr>`
  const group = (name: string, rows: readonly string[]): string => (rows.length === 0 ? ''
    : `<tbody>\n<tr><th scope="rowgroup" colspan="${PEOPLE.length + 2}">${name}</th></tr>\n${rows.join('\n')}\n</tbody>\n`)
  const counted = materials.map((material, index) => ({
    printed: material.printed,
    html: material.per === undefined
      ? inWords(textToHtml(material.text), 'as many as you need')
      : row(textToHtml(material.text), sayCopies(material), needs.map(({ counts }) => String(counts[index] ?? ''))),
  }))
  const of = (printed: boolean): string[] => counted.filter((one) => one.printed === printed).map(({ html }) => html)
  const groups = [...(needs[0]?.groups.keys() ?? [])].map((size) =>
    row(sayGroup(size).replace(/^i/, 'I'), '', needs.map((each) => shortSizes(each.groups.get(size) ?? []))))
  const asked = keys.flatMap(({ title, group: size, parts: { materials: own } }) =>
    (own === undefined ? [] : [fact(`${textToHtml(title)} <span class="guide-soft">${sayGroup(size)}</span>`, text.pieces(own))]))
  return `${FRAME} aria-label="How many, for how many people"><table class="guide-table guide-counts">
<thead><tr><th scope="col">People</th><th scope="col">Any number</th>${PEOPLE.map((people) => `<th scope="col">${people}</th>`).join('')}</tr></thead>
${group('Print', [row('This guide, for you', sayCopies({ copies: 1 }), PEOPLE.map(() => '1')), ...of(true), ...(of(true).length === 0 ? [] : [inWords('The same in large print', 'for whoever asks, and two to spare')])])}${group('Bring', of(false))}${group('Groups, by size', groups)}</table></div>
<p class="guide-soft">For any other number of people divide, and round up: 1 for 3 is 9 for 25. The start page does it for you.</p>
${asked.length === 0 ? '' : `<h3>What each exercise asks for</h3>\n<p>Hand it out when the exercise begins, not before.</p>\n<dl class="guide-facts guide-asked">\n${asked.join('')}</dl>\n`}`
}

/** `4 × 6`, `2 × 5, 1 × 4`: groups by their sizes, each on one line. */
function shortSizes(sizes: readonly number[]): string {
  const counts = new Map<number, number>()
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1)
  return [...counts].map(([size, count]) => `${count}\u00A0×\u00A0${size}`).join(',<br>')
}
