import { words } from '../../compiler/content/chinese.ts'
import { between, el, type Element, type Node } from '../../compiler/content/node.ts'
import type { ClaimsInclusion } from '../../compiler/handout/model.ts'
import type { KitSettings } from '../../compiler/model.ts'
import type { Claim } from '../../compiler/paper/model.ts'
import { groupWorks } from '../bibliography.ts'
import { claimAnchor, endnoteAnchor } from '../../compiler/content/look-up.ts'
import { renderLegend, voiceBadge } from '../../compiler/content/marks.ts'
import { INFERRED } from '../../compiler/source-line.ts'
import type { SheetNeeds } from './sheet-layout.ts'
import { type Wording, wordingOf } from '../../words/wording.ts'

/**
 * The claims of some parts of the paper, a table for each: what it says, who says it, the endnotes, and room for a mark.
 * @param isFirst of its sheet: what the badges mean stands above it
 */
export const renderClaims = (
  { parts }: ClaimsInclusion,
  isFirst: boolean,
  settings: KitSettings,
  wording: Wording,
): Node[] => [
  ...(isFirst ? [renderLegend(settings)] : []),
  ...parts.flatMap(({ id, title, claims }) => {
    const name = /^[\d.]+$/.test(id) ? [el('span', { class: 'part-number' }, id), ' '] : []
    const anchor = `part-${id.replace(/[^A-Za-z0-9]+/g, '-')}`
    return [
      el('section', { 'aria-labelledby': anchor }, el('h2', { id: anchor }, name, words(title)),
        el('table', { class: 'claims-table' }, el('thead', {}, heads(wording)),
          el('tbody', {}, claims.map((claim) => row(claim, wording))))),
    ]
  }),
]

const heads = ({ claimHeads, yourMark }: Wording): Element =>
  el('tr', {}, claimHeads.map((head) => el('th', { scope: 'col' }, head)),
    el('th', { scope: 'col', class: 'claim-mark' }, el('span', { 'aria-hidden': 'true' }, '?'),
      el('span', { class: 'visually-hidden' }, yourMark)))

/** `*`: a marker that the source text lacks, placed by order and subject. */
function row({ id, gist, status, endnotes }: Claim, wording: Wording): Element {
  const notes = endnotes.map(({ number, marker }) => `${number}${marker === 'inferred' ? INFERRED : ''}`).join(', ')
  // In large print there is no column whose head could say what the number is.
  const word = el('span', { class: 'claim-word' }, endnotes.length === 1 ? wording.endnoteWord : wording.endnotesWord)
  return el('tr', { id: claimAnchor(id) }, el('th', { scope: 'row' }, id), el('td', {}, words(gist)),
    el('td', {}, between(status.map(voiceBadge), ' ')), el('td', {}, notes === '' ? [] : [word, notes]),
    el('td', { class: 'claim-mark' }))
}

/** All works, in the groups of the bibliography. */
export const renderReferences = ({ kit, workTexts }: SheetNeeds): Node[] =>
  groupWorks([...workTexts.keys()].flatMap((id) => kit.paper.references.get(id) ?? []),
    wordingOf(kit.settings.language))
    .flatMap(({ name, works }, index) => {
      const anchor = `works-${index + 1}`
      const entries = works.map(({ id }) =>
        el('li', { class: 'work' }, el('p', { class: 'csl-entry' }, workTexts.get(id) ?? []))
      )
      return [
        el('section', { class: 'reference-group', 'aria-labelledby': anchor }, el('h2', { id: anchor }, name),
          el('ul', { class: 'works' }, entries)),
      ]
    })

/** All endnotes under their own numbers. */
export function renderEndnotes({ kit, endnoteTexts }: SheetNeeds): Node[] {
  const numbers = [...kit.paper.endnotes.keys()].sort((a, b) => a - b)
  const entries = numbers.map((number) =>
    el('div', { class: 'endnote', id: endnoteAnchor(number) }, el('p', { class: 'endnote-number' }, `${number}`),
      el('div', { class: 'endnote-text' }, endnoteTexts.get(number) ?? []))
  )
  return [el('div', { class: 'endnote-list' }, entries)]
}
