import { between, el, type Element, type Node } from '../compiler/content/node.ts'
import type { Moment } from '../compiler/handout/model.ts'
import type { PrintedHandout } from './sheet-html.ts'
import { sheetPath } from './sheet-html.ts'
import { printsOf } from './sheet-pdf.ts'
import { startLink } from './start-link.ts'

const GROUPS: readonly (readonly [moment: Moment | undefined, title: string, about: string])[] = [
  ['before', 'Before the session', 'Nothing in these spoils an exercise.'],
  ['during', 'During it', 'Each when its exercise begins, not before.'],
  ['after', 'Afterwards', 'These hold what the exercises ask for.'],
  [undefined, 'For you', 'Answers and debriefs: these stay with the presenter.'],
]

/** All sheets by the moment at which they are given out, each with its letter, to read and to print; nothing where a
 * kit has none. @param from the folder that the page stands in */
export function renderSheetList(sheets: readonly PrintedHandout[], from = ''): Node[] {
  const groups = GROUPS.flatMap(([moment, title, about]) => {
    const own = sheets.filter(({ sheet }) => sheet.moment === moment)
    return own.length === 0
      ? []
      : [el('section', {}, el('h3', {}, title), '\n', el('p', {}, about), '\n', lists(own, from))]
  })
  if (groups.length === 0) return []
  const about =
    'Each sheet has a letter, or a letter and a number, the same on every paper. Print at actual size, on both sides, turned at the long edge.'
  return [
    el(
      'section',
      { class: 'start-sheets', 'aria-labelledby': 'start-sheets' },
      '\n',
      el('h2', { id: 'start-sheets' }, 'Print and hand out'),
      '\n',
      el('p', { class: 'start-sheets-about' }, about),
      '\n',
      el('div', { class: 'sheet-groups' }, '\n', between(groups, '\n'), '\n'),
      '\n',
    ),
    '\n',
  ]
}

/** Those of a series in a list of their own, narrower, so that many do not bury the rest. */
const lists = (own: readonly PrintedHandout[], from: string): Element[] =>
  [false, true].flatMap((series) => {
    const entries = own.filter(({ sheet }) => /\d/.test(sheet.letter) === series).map((sheet) => entry(sheet, from))
    return entries.length === 0
      ? []
      : [el('ul', { class: series ? 'sheet-series' : undefined }, '\n', between(entries, '\n'), '\n')]
  })

function entry(handout: PrintedHandout, from: string): Element {
  const { title, sheet: { letter } } = handout
  const path = sheetPath(handout).slice(from.length)
  const prints = printsOf(handout).map(({ suffix, label }) => el('li', {}, startLink(`${path}${suffix}.pdf`, label)))
  return el(
    'li',
    { class: 'start-sheet' },
    el('span', { class: 'start-letter', 'aria-hidden': 'true' }, letter),
    '\n',
    el(
      'div',
      {},
      el('b', {}, startLink(`${path}.html`, `Sheet ${letter}: ${title}`)),
      '\n',
      el('ul', { class: 'sheet-prints', 'aria-label': `Sheet ${letter} as PDF` }, prints),
    ),
  )
}
