import { between, el, type Element, type Node } from '../../compiler/content/node.ts'
import type { Moment, PrintedHandout } from '../../compiler/handout/model.ts'
import { type StartFile, startLink } from './files.ts'

/** A sheet with its page, and what it is printed on. */
export interface SheetEntry {
  readonly sheet: PrintedHandout
  readonly files: readonly StartFile[]
}

const GROUPS: readonly (readonly [moment: Moment | undefined, title: string, about: string])[] = [
  ['before', 'Before the session', 'Nothing in these spoils an exercise.'],
  ['during', 'During it', 'Each when its exercise begins, not before.'],
  ['after', 'Afterwards', 'These hold what the exercises ask for.'],
  [undefined, 'For you', 'Answers and debriefs: these stay with the presenter.'],
]

/** All sheets by the moment at which they are given out, each with its letter, to read and to print; nothing where a
 * kit has none. */
export function renderSheetList(entries: readonly SheetEntry[]): Node[] {
  const groups = GROUPS.flatMap(([moment, title, about]) => {
    const own = entries.filter(({ sheet }) => sheet.sheet.moment === moment)
    return own.length === 0
      ? []
      : [el('section', {}, el('h3', {}, title), '\n', el('p', {}, about), '\n', lists(own))]
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
const lists = (own: readonly SheetEntry[]): Element[] =>
  [false, true].flatMap((series) => {
    const entries = own.filter(({ sheet }) => /\d/.test(sheet.sheet.letter) === series).map(renderSheet)
    return entries.length === 0
      ? []
      : [el('ul', { class: series ? 'sheet-series' : undefined }, '\n', between(entries, '\n'), '\n')]
  })

function renderSheet({ sheet: { title, sheet: { letter } }, files }: SheetEntry): Element {
  const name = `Sheet ${letter}: ${title}`
  const pages = files.filter(({ paper }) => paper === undefined)
  const prints = files.flatMap(({ path, paper }) => (paper === undefined ? [] : [el('li', {}, startLink(path, paper))]))
  return el(
    'li',
    { class: 'start-sheet' },
    el('span', { class: 'start-letter', 'aria-hidden': 'true' }, letter),
    '\n',
    el(
      'div',
      {},
      el('b', {}, pages.map(({ path }) => startLink(path, name))),
      '\n',
      prints.length === 0
        ? []
        : el('ul', { class: 'row sheet-prints', 'aria-label': `Sheet ${letter} as PDF` }, prints),
    ),
  )
}
