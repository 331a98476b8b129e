import type { Evidence } from '../compiler/evidence.ts'
import { words } from '../compiler/content/chinese.ts'
import { type Attributes, between, el, type Element, type Node } from '../compiler/content/node.ts'
import type { Kit } from '../compiler/model.ts'
import type { Claim, Endnote, Term } from '../compiler/paper/model.ts'
import {
  BIBLIOGRAPHY,
  claimAnchor,
  endnoteAnchor,
  GLOSSARY,
  lookUpAttributes,
  termAnchor,
} from '../compiler/content/look-up.ts'
import { voiceBadge } from '../compiler/content/marks.ts'
import type { WrittenEndnotes } from './references.ts'
import { partLabel } from '../compiler/source-line.ts'
import type { Wording } from '../words/wording.ts'

/** The page that shows the evidence: its heading there, and the way from it to the folder of its edition. */
export interface EvidencePlace {
  /** Absent: that of a deck. */
  readonly title?: string
  readonly folder: '' | '../'
}

const IN_DECK: EvidencePlace = { folder: '../' }

/** The section after the slides that citations and terms point into; empty for a deck that cites nothing. */
export function renderEvidence(
  evidence: Evidence,
  kit: Kit,
  endnoteTexts: WrittenEndnotes,
  wording: Wording,
  { title = wording.whatSlidesRestOn, folder }: EvidencePlace = IN_DECK,
): Node[] {
  const { claims, endnotes, terms } = evidence
  const groups = [
    ...group(wording.claims, claims.map((claim) => renderClaim(claim, kit, wording))),
    ...group(wording.endnotes,
      endnotes.map((note) => renderEndnote(note, endnoteTexts, folder + BIBLIOGRAPHY, wording))),
    ...group(wording.terms, terms.map((term) => renderTerm(term, wording, folder + GLOSSARY))),
  ]
  if (groups.length === 0) return []
  return [
    el('section', { class: 'evidence', id: 'evidence', 'aria-labelledby': 'evidence-title' },
      el('h2', { id: 'evidence-title' }, title), groups),
  ]
}

/**
 * The claims that the deck does not cite. Only the player's search for a claim looks into them: a question from the
 * room need not be about this deck. (All endnotes with their Chinese titles would add a fifth to the file.)
 */
export function renderRegister(evidence: Evidence, kit: Kit, wording: Wording): Node[] {
  const claims = [...kit.paper.claims.values()].filter((claim) => !evidence.claims.includes(claim))
  if (evidence.claims.length === 0 || claims.length === 0) return []
  // Their endnotes are not in this page.
  const inBibliography = (number: number): Attributes =>
    lookUpAttributes(`${IN_DECK.folder}${BIBLIOGRAPHY}#${endnoteAnchor(number)}`)
  const entries = claims.map((claim) => renderClaim(claim, kit, wording, inBibliography))
  return [el('template', { id: 'register' }, entries)]
}

const group = (title: string, entries: readonly Element[]): Element[] =>
  entries.length === 0 ? [] : [el('h3', {}, title), ...entries]

const inPage = (number: number): Attributes => ({ href: `#${endnoteAnchor(number)}` })

function renderClaim(claim: Claim, kit: Kit, wording: Wording, toEndnote = inPage): Element {
  // Rows of a table are counted as its paragraphs.
  const unit = claim.part.startsWith('table-') ? wording.row : wording.paragraph
  const place = `${partLabel(claim.part, kit.settings, wording)}, ${unit} ${claim.paragraph}`
  return el('div', {
    class: 'claim',
    id: claimAnchor(claim.id),
    'data-claim': claim.id,
    'data-status': claim.status[0].code,
  }, renderClaimHead(claim, place), el('p', { class: 'claim-gist' }, words(claim.gist)),
    renderMarkers(claim, toEndnote, wording))
}

/** The line above a claim: its name, who says it, and where it stands. */
export const renderClaimHead = ({ id, status }: Claim, place: string): Element =>
  el('p', { class: 'claim-head' }, el('span', { class: 'claim-id' }, id), ' ', between(status.map(voiceBadge), ' '),
    ' ', el('span', { class: 'claim-place' }, place))

function renderMarkers(
  { endnotes }: Claim,
  toEndnote: (number: number) => Attributes,
  wording: Wording,
): Element[] {
  const known = { printed: '', confirmed: wording.markerConfirmed, inferred: wording.markerInferred }
  if (endnotes.length === 0) return []
  const links = endnotes.map(({ number, marker }) => [el('a', toEndnote(number), `${number}`), known[marker]])
  return [
    el('p', { class: 'claim-notes' }, links.length === 1 ? wording.endnoteBefore : wording.endnotesBefore,
      between(links, ', ')),
  ]
}

function renderEndnote(
  { number }: Endnote,
  endnoteTexts: WrittenEndnotes,
  bibliography: string,
  wording: Wording,
): Element {
  const anchor = endnoteAnchor(number)
  const link = { ...lookUpAttributes(`${bibliography}#${anchor}`), 'aria-label': wording.inBibliography(number) }
  return el('div', { class: 'endnote', id: anchor, 'data-endnote': number },
    el('p', { class: 'endnote-number' }, el('a', link, `${number}`)),
    el('div', { class: 'endnote-text' }, endnoteTexts.get(number) ?? []))
}

/**
 * A glossary entry; pinyin and pronunciation are the kit's own additions.
 * @param glossary address of the page with all of them, where the entry stands elsewhere
 */
export function renderTerm(
  { id, name, chinese, pinyin, say, definition }: Term,
  wording: Wording,
  glossary?: string,
): Element {
  const anchor = termAnchor(id)
  const title = words(name)
  return el('div', { class: 'term-entry', id: anchor },
    el('div', { class: 'term-head' },
      el('dfn', {}, glossary === undefined ? title : el('a', lookUpAttributes(`${glossary}#${anchor}`), title)),
      chinese === undefined ? [] : [' ', el('span', { lang: 'zh-Hans' }, chinese)],
      pinyin === undefined ? [] : [' ', el('i', { class: 'pinyin', lang: 'zh-Latn-pinyin' }, pinyin)],
      say === undefined ? [] : [' ', el('span', { class: 'say' }, wording.saySo(say))]), el('p', {}, words(definition)))
}
