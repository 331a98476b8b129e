import { escapeHtml } from '../compiler/escape.ts'
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
export function renderSheetList(sheets: readonly PrintedHandout[], from = ''): string {
  const groups = GROUPS.map(([moment, title, about]) => ({
    title,
    about,
    own: sheets.filter(({ sheet }) => sheet.moment === moment),
  }))
    .filter(({ own }) => own.length > 0)
  return groups.length === 0 ? '' : `<section class="start-sheets" aria-labelledby="start-sheets">
<h2 id="start-sheets">Print and hand out</h2>
<p class="start-sheets-about">Each sheet has a letter, or a letter and a number, the same on every paper. Print at actual size, on both sides, turned at the long edge.</p>
<div class="sheet-groups">
${
    groups.map(({ title, about, own }) =>
      `<section><h3>${title}</h3>
<p>${about}</p>
${lists(own, from)}</section>`
    ).join('\n')
  }
</div>
</section>
`
}

/** Those of a series in a list of their own, narrower, so that many do not bury the rest. */
function lists(own: readonly PrintedHandout[], from: string): string {
  return [false, true].map((series) => {
    const some = own.filter(({ sheet }) => /\d/.test(sheet.letter) === series)
    return some.length === 0
      ? ''
      : `<ul${series ? ' class="sheet-series"' : ''}>\n${some.map((sheet) => entry(sheet, from)).join('\n')}\n</ul>`
  }).join('')
}

function entry(handout: PrintedHandout, from: string): string {
  const path = sheetPath(handout).slice(from.length)
  const prints = printsOf(handout).map(({ suffix, label }) => `<li>${startLink(`${path}${suffix}.pdf`, label)}</li>`)
  return `<li class="start-sheet"><span class="start-letter" aria-hidden="true">${handout.sheet.letter}</span>
<div><b>${startLink(`${path}.html`, `Sheet ${handout.sheet.letter}: ${handout.title}`)}</b>
<ul class="sheet-prints" aria-label="${escapeHtml(`Sheet ${handout.sheet.letter} as PDF`)}">${
    prints.join('')
  }</ul></div></li>`
}
