import { escapeHtml, textToHtml } from '../escape.ts'
import type { Claim, Endnote, EndnoteMarker, Kit, Paper, Reference } from '../model.ts'
import { claimAnchor, endnoteAnchor, referenceAnchor } from './ids.ts'
import { statusBadge } from './marks.ts'
import { partLabel } from './source-line.ts'

/** Works and endnotes as the citation style writes them. */
export interface WrittenReferences {
  /** By id, in the order of a bibliography. */
  readonly workTexts: ReadonlyMap<string, string>
  /** By number. */
  readonly endnoteTexts: ReadonlyMap<number, string>
}

interface Use {
  readonly number: number
  readonly locator?: string
}

/** A claim and how the place of its marker is known. */
interface Resting {
  readonly claim: Claim
  readonly marker: EndnoteMarker['marker']
}

/** The works in groups with what rests on each, then all endnotes: the body of the page. */
export function renderBibliography(kit: Kit, { workTexts, endnoteTexts }: WrittenReferences): string {
  const { paper } = kit
  const resting = claimsByEndnote(paper)
  const uses = usesByWork(paper)
  const groups = groupWorks([...workTexts.keys()].flatMap((id) => paper.references.get(id) ?? []))
    .map(({ name, works }, index) => ({
      id: `works-${index + 1}`,
      name,
      size: works.length,
      body: `<ul class="works">
${works.map((work) => renderWork(work, workTexts, uses.get(work.id) ?? [], resting)).join('\n')}
</ul>`,
    }))
  const notes = [...paper.endnotes.values()].sort((a, b) => a.number - b.number)
  const lost = [...resting.values()].flat().some(({ marker }) => marker !== 'printed')
  const seen = new Set<string>()
  const endnotes = notes.length === 0 ? [] : [{
    id: 'endnotes',
    name: 'Endnotes',
    size: notes.length,
    body: (lost ? MARKERS : '')
      + notes.map((note) => renderEndnote(note, endnoteTexts, resting.get(note.number) ?? [], kit, seen)).join('\n'),
  }]
  const sections = [...groups, ...endnotes]
  return `<nav class="page-nav" aria-label="On this page"><ul>
${sections.map(({ id, name, size }) => `<li><a href="#${id}">${escapeHtml(name)}</a> ${size}</li>`).join('\n')}
</ul></nav>
${
    sections.map(({ id, name, body }) =>
      `<section data-group aria-labelledby="${id}">
<h2 id="${id}">${escapeHtml(name)}</h2>
${body}
</section>`
    ).join('\n')
  }`
}

const OTHERS = 'Other works'

/** By the first of the work's own `categories`, the largest group first; one group where no work has any. */
export function groupWorks(works: readonly Reference[]): { name: string; works: Reference[] }[] {
  const groups = new Map<string, Reference[]>()
  for (const work of works) {
    const [category] = Array.isArray(work['categories']) ? work['categories'] : []
    const name = typeof category === 'string' ? category : OTHERS
    groups.set(name, [...(groups.get(name) ?? []), work])
  }
  const only = groups.size === 1 && groups.has(OTHERS)
  return [...groups].sort(([one, some], [other, others]) => rank(one) - rank(other) || others.length - some.length)
    .map(([name, list]) => ({ name: only ? 'Works' : name, works: list }))
}

const rank = (name: string): number => (name === OTHERS ? 1 : 0)

function renderWork(
  work: Reference,
  texts: ReadonlyMap<string, string>,
  uses: readonly Use[],
  resting: ReadonlyMap<number, readonly Resting[]>,
): string {
  const note = typeof work['note'] === 'string'
    ? `\n<p class="work-note">The kit’s note: ${textToHtml(work['note'])}</p>`
    : ''
  const places = uses.map(({ number, locator }) =>
    `<a href="#${endnoteAnchor(number)}">n.${number}</a>${
      locator === undefined ? '' : ` (${textToHtml(pages(locator))})`
    }`
  )
  const claims = new Map<string, Resting>()
  for (const one of uses.flatMap(({ number }) => resting.get(number) ?? [])) {
    // Through several endnotes: the best known one counts.
    if (!claims.has(one.claim.id) || one.marker !== 'inferred') claims.set(one.claim.id, one)
  }
  const links = [...claims.values()].map(({ claim, marker }) =>
    `<a href="#${claimAnchor(claim.id)}">${escapeHtml(claim.id)}</a>${marker === 'inferred' ? ' (inferred)' : ''}`
  )
  const facts = [
    places.length === 0 ? 'Cited in no endnote' : `Cited in ${places.join(', ')}`,
    ...(links.length === 0 ? [] : [`${links.length === 1 ? 'Claim' : 'Claims'} ${links.join(', ')}`]),
  ]
  return `<li class="work" id="${referenceAnchor(work.id)}" data-entry>
<p class="csl-entry">${texts.get(work.id) ?? ''}</p>${note}
<p class="work-uses">${facts.map((fact) => `<span>${fact}</span>`).join(' ')}</p>
</li>`
}

/** `p. 11`, `pp. 11–12`; what is no number stays as it is. */
function pages(locator: string): string {
  if (!/^[\divxlc][\divxlc–,\s-]*$/i.test(locator)) return locator
  return `${/[–,-]/.test(locator) ? 'pp.' : 'p.'} ${locator}`
}

const HOW_KNOWN: Readonly<Record<EndnoteMarker['marker'], string>> = {
  printed: '',
  confirmed: 'marker confirmed',
  inferred: 'marker inferred',
}
const MARKERS =
  `<p class="markers">A claim’s marker is printed in the source text where nothing else is said. “Confirmed” ones are
missing there and were found elsewhere; “inferred” ones are missing, and placed by order and subject: take them as probable.</p>
`

/** `seen`: claims that have their place already; one that rests on two notes is linked to at the first. */
function renderEndnote(
  note: Endnote,
  texts: ReadonlyMap<number, string>,
  resting: readonly Resting[],
  kit: Kit,
  seen: Set<string>,
): string {
  const claims = resting.map(({ claim, marker }) => {
    const id = seen.has(claim.id) ? '' : ` id="${claimAnchor(claim.id)}"`
    seen.add(claim.id)
    const place = [partLabel(claim.part, kit.settings), HOW_KNOWN[marker]].filter((words) => words !== '').join(', ')
    return `<li class="resting"${id}><p class="claim-head"><span class="claim-id">${escapeHtml(claim.id)}</span> `
      + `${claim.status.map(statusBadge).join(' ')} <span class="claim-place">${escapeHtml(place)}</span></p>`
      + `<p>${textToHtml(claim.gist)}</p></li>`
  })
  const list = claims.length === 0 ? '' : `
<p class="resting-head">${claims.length === 1 ? 'The claim that rests on it' : 'The claims that rest on it'}</p>
<ul>
${claims.join('\n')}
</ul>`
  return `<div class="endnote" id="${
    endnoteAnchor(note.number)
  }" data-entry><p class="endnote-number">n.${note.number}</p>
<div class="endnote-text">${texts.get(note.number) ?? ''}${list}</div></div>`
}

function claimsByEndnote(paper: Paper): ReadonlyMap<number, readonly Resting[]> {
  const found = new Map<number, Resting[]>()
  for (const claim of paper.claims.values()) {
    for (const { number, marker } of claim.endnotes) {
      found.set(number, [...(found.get(number) ?? []), { claim, marker }])
    }
  }
  return found
}

function usesByWork(paper: Paper): ReadonlyMap<string, readonly Use[]> {
  const found = new Map<string, Use[]>()
  for (const { number, works } of [...paper.endnotes.values()].sort((a, b) => a.number - b.number)) {
    for (const { reference, locator } of works) {
      found.set(reference, [...(found.get(reference) ?? []), { number, ...(locator === undefined ? {} : { locator }) }])
    }
  }
  return found
}
