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

/** The page that shows the evidence: its heading there, and the way from it to the folder of its edition. */
export interface EvidencePlace {
  readonly title: string
  readonly folder: '' | '../'
}

const IN_DECK: EvidencePlace = { title: 'What the slides rest on', folder: '../' }

/** The section after the slides that citations and terms point into; empty for a deck that cites nothing. */
export function renderEvidence(
  evidence: Evidence,
  kit: Kit,
  endnoteTexts: WrittenEndnotes,
  { title, folder }: EvidencePlace = IN_DECK,
): Node[] {
  const { claims, endnotes, terms } = evidence
  const groups = [
    ...group('Claims', claims.map((claim) => renderClaim(claim, kit))),
    ...group('Endnotes', endnotes.map((note) => renderEndnote(note, endnoteTexts, folder + BIBLIOGRAPHY))),
    ...group('Terms', terms.map((term) => renderTerm(term, folder + GLOSSARY))),
  ]
  if (groups.length === 0) return []
  return [
    el(
      'section',
      { class: 'evidence', id: 'evidence', 'aria-labelledby': 'evidence-title' },
      '\n',
      el('h2', { id: 'evidence-title' }, title),
      '\n',
      between(groups, '\n'),
      '\n',
    ),
    '\n',
  ]
}

/**
 * The claims that the deck does not cite. Only the player's search for a claim looks into them: a question from the
 * room need not be about this deck. (All endnotes with their Chinese titles would add a fifth to the file.)
 */
export function renderRegister(evidence: Evidence, kit: Kit): Node[] {
  const claims = [...kit.paper.claims.values()].filter((claim) => !evidence.claims.includes(claim))
  if (evidence.claims.length === 0 || claims.length === 0) return []
  // Their endnotes are not in this page.
  const inBibliography = (number: number): Attributes =>
    lookUpAttributes(`${IN_DECK.folder}${BIBLIOGRAPHY}#${endnoteAnchor(number)}`)
  const entries = claims.map((claim) => renderClaim(claim, kit, inBibliography))
  return [el('template', { id: 'register' }, '\n', between(entries, '\n'), '\n'), '\n']
}

const group = (title: string, entries: readonly Element[]): Element[] =>
  entries.length === 0 ? [] : [el('h3', {}, title), ...entries]

const inPage = (number: number): Attributes => ({ href: `#${endnoteAnchor(number)}` })

function renderClaim(claim: Claim, kit: Kit, toEndnote = inPage): Element {
  // Rows of a table are counted as its paragraphs.
  const unit = claim.part.startsWith('table-') ? 'row' : 'paragraph'
  const place = `${partLabel(claim.part, kit.settings)}, ${unit} ${claim.paragraph}`
  return el(
    'div',
    { class: 'claim', id: claimAnchor(claim.id), 'data-claim': claim.id, 'data-status': claim.status[0].code },
    renderClaimHead(claim, place),
    el('p', { class: 'claim-gist' }, words(claim.gist)),
    renderMarkers(claim, toEndnote),
  )
}

/** The line above a claim: its name, who says it, and where it stands. */
export const renderClaimHead = ({ id, status }: Claim, place: string): Element =>
  el(
    'p',
    { class: 'claim-head' },
    el('span', { class: 'claim-id' }, id),
    ' ',
    between(status.map(voiceBadge), ' '),
    ' ',
    el('span', { class: 'claim-place' }, place),
  )

const HOW_KNOWN = { printed: '', confirmed: ' (marker confirmed elsewhere)', inferred: ' (inferred)' } as const

function renderMarkers({ endnotes }: Claim, toEndnote: (number: number) => Attributes): Element[] {
  if (endnotes.length === 0) return []
  const links = endnotes.map(({ number, marker }) => [el('a', toEndnote(number), `${number}`), HOW_KNOWN[marker]])
  return [el('p', { class: 'claim-notes' }, links.length === 1 ? 'Endnote ' : 'Endnotes ', between(links, ', '))]
}

function renderEndnote({ number }: Endnote, endnoteTexts: WrittenEndnotes, bibliography: string): Element {
  const anchor = endnoteAnchor(number)
  const link = { ...lookUpAttributes(`${bibliography}#${anchor}`), 'aria-label': `${number}, in the bibliography` }
  return el(
    'div',
    { class: 'endnote', id: anchor, 'data-endnote': number },
    el('p', { class: 'endnote-number' }, el('a', link, `${number}`)),
    el('div', { class: 'endnote-text' }, endnoteTexts.get(number) ?? []),
  )
}

/**
 * A glossary entry; pinyin and pronunciation are the kit's own additions.
 * @param glossary address of the page with all of them, where the entry stands elsewhere
 */
export function renderTerm({ id, english, chinese, pinyin, say, definition }: Term, glossary?: string): Element {
  const anchor = termAnchor(id)
  const name = words(english)
  return el(
    'div',
    { class: 'term-entry', id: anchor },
    el(
      'div',
      { class: 'term-head' },
      el('dfn', {}, glossary === undefined ? name : el('a', lookUpAttributes(`${glossary}#${anchor}`), name)),
      chinese === undefined ? [] : [' ', el('span', { lang: 'zh-Hans' }, chinese)],
      pinyin === undefined ? [] : [' ', el('i', { class: 'pinyin', lang: 'zh-Latn-pinyin' }, pinyin)],
      say === undefined ? [] : [' ', el('span', { class: 'say' }, `say “${say}”`)],
    ),
    el('p', {}, words(definition)),
  )
}
