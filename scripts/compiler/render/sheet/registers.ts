import { escapeHtml, textToHtml } from '../../escape.ts'
import type { ClaimsInclusion } from '../../handout/model.ts'
import type { Claim } from '../../model.ts'
import { groupWorks } from '../bibliography.ts'
import { claimAnchor, endnoteAnchor } from '../ids.ts'
import { statusBadge } from '../marks.ts'
import { INFERRED } from '../source-line.ts'
import type { SheetNeeds } from './sheet-content.ts'

/** The claims of some parts of the paper, a table for each: what it says, who says it, the endnotes, and room for a
 * mark. */
export function renderClaims({ parts }: ClaimsInclusion): string {
  return parts.map(({ id, title, claims }) => {
    const name = /^[\d.]+$/.test(id) ? `<span class="part-number">${escapeHtml(id)}</span> ` : ''
    const anchor = escapeHtml(`part-${id.replace(/[^A-Za-z0-9]+/g, '-')}`)
    return `<section aria-labelledby="${anchor}">
<h2 id="${anchor}">${name}${textToHtml(title)}</h2>
<table class="claims-table">
<thead><tr><th scope="col">Claim</th><th scope="col">In the kit’s words</th><th scope="col">Who says it</th><th scope="col">Endnote</th><th scope="col" class="claim-mark"><span aria-hidden="true">?</span><span class="visually-hidden">Your mark</span></th></tr></thead>
<tbody>
${claims.map(row).join('\n')}
</tbody>
</table>
</section>
`
  }).join('')
}

/** `*`: a marker that the source text lacks, placed by order and subject. */
function row({ id, gist, status, endnotes }: Claim): string {
  const notes = endnotes.map(({ number, marker }) => `${number}${marker === 'inferred' ? INFERRED : ''}`).join(', ')
  // In large print there is no column whose head could say what the number is.
  const word = notes === '' ? '' : `<span class="claim-word">${endnotes.length === 1 ? 'endnote' : 'endnotes'} </span>`
  return `<tr id="${claimAnchor(id)}"><th scope="row">${escapeHtml(id)}</th><td>${textToHtml(gist)}</td>`
    + `<td>${status.map(statusBadge).join(' ')}</td><td>${word}${notes}</td><td class="claim-mark"></td></tr>`
}

/** All works, in the groups of the bibliography. */
export function renderReferences({ kit, workTexts }: SheetNeeds): string {
  return groupWorks([...workTexts.keys()].flatMap((id) => kit.paper.references.get(id) ?? [])).map((
    { name, works },
    index,
  ) =>
    `<section class="reference-group" aria-labelledby="works-${index + 1}">
<h2 id="works-${index + 1}">${escapeHtml(name)}</h2>
<ul class="works">
${works.map(({ id }) => `<li class="work"><p class="csl-entry">${workTexts.get(id) ?? ''}</p></li>`).join('\n')}
</ul>
</section>
`
  ).join('')
}

/** All endnotes under their own numbers. */
export function renderEndnotes({ kit, endnoteTexts }: SheetNeeds): string {
  const numbers = [...kit.paper.endnotes.keys()].sort((a, b) => a - b)
  return `<div class="endnote-list">
${
    numbers.map((number) =>
      `<div class="endnote" id="${endnoteAnchor(number)}"><p class="endnote-number">${number}</p>`
      + `<div class="endnote-text">${endnoteTexts.get(number) ?? ''}</div></div>`
    ).join('\n')
  }
</div>
`
}
