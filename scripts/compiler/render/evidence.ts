import { slidesOf } from '../editions.ts'
import { escapeHtml, textToHtml } from '../escape.ts'
import type { Citations, Claim, Deck, Edition, Endnote, Kit, Slide, Term } from '../model.ts'
import { renderMarkdown } from '../render-markdown.ts'
import { claimAnchor, endnoteAnchor, termAnchor } from './ids.ts'
import { BIBLIOGRAPHY, GLOSSARY, lookUpAttributes } from './look-up.ts'
import { statusBadge } from './marks.ts'
import { partLabel } from './source-line.ts'

/** What a deck rests on in one edition, or a handout. */
export interface Evidence {
  readonly claims: readonly Claim[]
  readonly endnotes: readonly Endnote[]
  readonly terms: readonly Term[]
}

/** The page that shows the evidence: its heading there, and the way from it to the folder of its edition. */
export interface EvidencePlace {
  readonly title: string
  readonly folder: '' | '../'
}

const IN_DECK: EvidencePlace = { title: 'What the slides rest on', folder: '../' }

/** Everything that the slides cite, and in the presenter's edition their notes too, in the paper's order. */
export function collectEvidence(deck: Deck, edition: Edition, kit: Kit): Evidence {
  const cited = slidesOf(deck, edition).flatMap((slide: Slide): Citations[] => [
    slide,
    ...diagramTexts(slide, kit),
    ...(edition === 'presenter' ? [slide.notesCite] : []),
  ])
  return evidenceOf(cited, kit)
}

/** Everything that some texts cite, with the endnotes of the claims, in the paper's order. */
export function evidenceOf(cited: readonly Citations[], kit: Pick<Kit, 'paper'>): Evidence {
  const claimIds = new Set(cited.flatMap((one) => one.claims))
  const claims = [...kit.paper.claims.values()].filter((claim) => claimIds.has(claim.id))
  const numbers = new Set(
    [...cited.flatMap((one) => one.endnotes), ...claims.flatMap((claim) => claim.endnotes)].map((note) => note.number),
  )
  const termIds = new Set(cited.flatMap((one) => one.terms))
  return {
    claims,
    endnotes: [...kit.paper.endnotes.values()]
      .filter((note) => numbers.has(note.number))
      .sort((a, b) => a.number - b.number),
    terms: [...kit.paper.terms.values()].filter((term) => termIds.has(term.id)),
  }
}

/** What the text versions of a slide's diagrams cite: their links need something to point at. */
function diagramTexts(slide: Slide, kit: Kit): Citations[] {
  return slide.content.flatMap((piece) => {
    const source = typeof piece !== 'string' && piece.kind === 'diagram' ? kit.diagrams.get(piece.name) : undefined
    return source?.text === undefined ? [] : [renderMarkdown({ file: source.file, text: source.text }, kit).cited]
  })
}

/** The section after the slides that citations and terms point into; empty for a deck that cites nothing. */
export function renderEvidence(
  evidence: Evidence,
  kit: Kit,
  endnoteTexts: ReadonlyMap<number, string>,
  { title, folder }: EvidencePlace = IN_DECK,
): string {
  const { claims, endnotes, terms } = evidence
  const groups = [
    group('Claims', claims.map((claim) => renderClaim(claim, kit))),
    group('Endnotes', endnotes.map((note) => renderEndnote(note, endnoteTexts, folder + BIBLIOGRAPHY))),
    group('Terms', terms.map((term) => renderTerm(term, folder + GLOSSARY))),
  ].filter((text) => text !== '')
  if (groups.length === 0) return ''
  return `<section class="evidence" id="evidence" aria-labelledby="evidence-title">
<h2 id="evidence-title">${title}</h2>
${groups.join('\n')}
</section>
`
}

/**
 * The claims that the deck does not cite. Only the player's search for a claim looks into them: a question from the
 * room need not be about this deck. (All endnotes with their Chinese titles would add a fifth to the file.)
 */
export function renderRegister(evidence: Evidence, kit: Kit): string {
  const claims = [...kit.paper.claims.values()].filter((claim) => !evidence.claims.includes(claim))
  if (evidence.claims.length === 0 || claims.length === 0) return ''
  const entries = claims.map((claim) => renderClaim(claim, kit)).join('\n')
    // Their endnotes are not in this page.
    .replace(/href="#(endnote-\d+)"/g,
      (_, note: string) => lookUpAttributes(`${IN_DECK.folder}${BIBLIOGRAPHY}#${note}`))
  return `<template id="register">\n${entries}\n</template>\n`
}

function group(title: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : `<h3>${title}</h3>\n${entries.join('\n')}`
}

function renderClaim(claim: Claim, kit: Kit): string {
  const [main, ...others] = claim.status
  const badges = [main, ...others].map(statusBadge).join(' ')
  // Rows of a table are counted as its paragraphs.
  const unit = claim.part.startsWith('table-') ? 'row' : 'paragraph'
  const place = `${partLabel(claim.part, kit.settings)}, ${unit} ${claim.paragraph}`
  return `<div class="claim" id="${claimAnchor(claim.id)}" data-claim="${escapeHtml(claim.id)}" data-status="${main}">`
    + `<p class="claim-head"><span class="claim-id">${escapeHtml(claim.id)}</span> ${badges} `
    + `<span class="claim-place">${escapeHtml(place)}</span></p>`
    + `<p class="claim-gist">${textToHtml(claim.gist)}</p>${renderMarkers(claim)}</div>`
}

const HOW_KNOWN = { printed: '', confirmed: ' (marker confirmed elsewhere)', inferred: ' (inferred)' } as const

function renderMarkers(claim: Claim): string {
  if (claim.endnotes.length === 0) return ''
  const links = claim.endnotes.map(
    ({ number, marker }) => `<a href="#${endnoteAnchor(number)}">${number}</a>${HOW_KNOWN[marker]}`,
  )
  return `<p class="claim-notes">${links.length === 1 ? 'Endnote' : 'Endnotes'} ${links.join(', ')}</p>`
}

function renderEndnote(note: Endnote, endnoteTexts: ReadonlyMap<number, string>, bibliography: string): string {
  const { number } = note
  const anchor = endnoteAnchor(number)
  return `<div class="endnote" id="${anchor}" data-endnote="${number}"><p class="endnote-number">`
    + `<a ${
      lookUpAttributes(`${bibliography}#${anchor}`)
    } aria-label="${number}, in the bibliography">${number}</a></p>`
    + `<div class="endnote-text">${endnoteTexts.get(number) ?? ''}</div></div>`
}

/**
 * A glossary entry; pinyin and pronunciation are the kit's own additions.
 * @param glossary address of the page with all of them, where the entry stands elsewhere
 */
export function renderTerm(term: Term, glossary?: string): string {
  const anchor = termAnchor(term.id)
  const english = textToHtml(term.english)
  const name = glossary === undefined ? english : `<a ${lookUpAttributes(`${glossary}#${anchor}`)}>${english}</a>`
  const chinese = term.chinese === undefined ? '' : ` <span lang="zh-Hans">${escapeHtml(term.chinese)}</span>`
  const pinyin = term.pinyin === undefined
    ? ''
    : ` <i class="pinyin" lang="zh-Latn-pinyin">${escapeHtml(term.pinyin)}</i>`
  const say = term.say === undefined ? '' : ` <span class="say">say “${escapeHtml(term.say)}”</span>`
  return `<div class="term-entry" id="${anchor}"><div class="term-head"><dfn>${name}</dfn>${chinese}${pinyin}${say}</div>`
    + `<p>${textToHtml(term.definition)}</p></div>`
}
