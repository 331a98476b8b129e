import { words } from '../compiler/content/chinese.ts'
import { between, type Content, el, type Element, type Node } from '../compiler/content/node.ts'
import type { Kit } from '../compiler/model.ts'
import type { Claim, Endnote, EndnoteMarker, Registers, Reference } from '../compiler/paper/model.ts'
import { renderClaimHead } from './evidence.ts'
import { claimAnchor, endnoteAnchor, referenceAnchor } from '../compiler/content/look-up.ts'
import type { WrittenEndnotes, WrittenWorks } from './references.ts'
import { partLabel } from '../compiler/source-line.ts'
import { type Wording, wordingOf } from '../words/wording.ts'

/** Works and endnotes as the citation style writes them. */
export interface WrittenReferences {
  readonly workTexts: WrittenWorks
  readonly endnoteTexts: WrittenEndnotes
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

/** What rests on each endnote, by its number. */
type RestingOn = ReadonlyMap<number, readonly Resting[]>

/** A part of the page, and how many entries it has. */
interface RegisterSection {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly body: Content
}

/** The works in groups with what rests on each, then all endnotes: the body of the page. */
export function renderBibliography(kit: Kit, written: WrittenReferences): Node[] {
  const resting = claimsByEndnote(kit.paper)
  const wording = wordingOf(kit.settings.language)
  const sections = [
    ...workSections(kit.paper, written, resting, wording),
    ...endnoteSection(kit, written, resting, wording),
  ]
  const links = sections.map(({ id, name, size }) => el('li', {}, el('a', { href: `#${id}` }, name), ` ${size}`))
  return [
    el('nav', { class: 'page-nav', 'aria-label': wording.onThisPage }, el('ul', {}, links)),
    ...sections.map(({ id, name, body }) =>
      el('section', { 'data-group': true, 'aria-labelledby': id }, el('h2', { id }, name), body)
    ),
  ]
}

function workSections(
  paper: Registers,
  { workTexts }: WrittenReferences,
  resting: RestingOn,
  wording: Wording,
): RegisterSection[] {
  const uses = usesByWork(paper)
  return groupWorks([...workTexts.keys()].flatMap((id) => paper.references.get(id) ?? []), wording,
    paper.references.values())
    .map(({ name, works }, index) => {
      const entries = works.map((work) => renderWork(work, workTexts, uses.get(work.id) ?? [], resting, wording))
      return {
        id: `works-${index + 1}`,
        name,
        size: works.length,
        body: [el('ul', { class: 'works' }, entries)],
      }
    })
}

function endnoteSection(
  kit: Kit,
  { endnoteTexts }: WrittenReferences,
  resting: RestingOn,
  wording: Wording,
): RegisterSection[] {
  const notes = [...kit.paper.endnotes.values()].sort((a, b) => a.number - b.number)
  if (notes.length === 0) return []
  const lost = [...resting.values()].flat().some(({ marker }) => marker !== 'printed')
  const seen = new Set<string>()
  const entries = notes.map((note) =>
    renderEndnote(note, endnoteTexts, resting.get(note.number) ?? [], kit, seen, wording)
  )
  const body = [...(lost ? [el('p', { class: 'markers' }, wording.markersMean)] : []), ...entries]
  return [{ id: 'endnotes', name: wording.endnotes, size: notes.length, body }]
}

/** By the first of the work's own `categories`, the largest group first, of those alike the first that its author has;
 * one group where no work has any. @param asWritten in the order of their file */
export function groupWorks(
  works: readonly Reference[],
  wording: Wording,
  asWritten: Iterable<Reference> = works,
): { name: string; works: Reference[] }[] {
  const groups = new Map<string | undefined, Reference[]>()
  for (const work of asWritten) groups.set(categoryOf(work), [])
  for (const work of works) groups.get(categoryOf(work))?.push(work)
  const only = groups.size === 1 && groups.has(undefined)
  return [...groups].sort(([one, some], [other, others]) => rank(one) - rank(other) || others.length - some.length)
    .map(([name, list]) => ({ name: only ? wording.worksCited : name ?? wording.otherWorks, works: list }))
}

const categoryOf = ({ categories }: Reference): string | undefined => {
  const [category] = Array.isArray(categories) ? categories : []
  return typeof category === 'string' ? category : undefined
}

const rank = (name: string | undefined): number => (name === undefined ? 1 : 0)

function renderWork(
  work: Reference,
  texts: WrittenWorks,
  uses: readonly Use[],
  resting: RestingOn,
  wording: Wording,
): Element {
  const remark = typeof work['note'] === 'string'
    ? [el('p', { class: 'work-note' }, wording.kitsNote, words(work['note']))]
    : []
  const places = uses.map(({ number, locator }) => [
    el('a', { href: `#${endnoteAnchor(number)}` }, wording.endnoteSign(String(number))),
    ...(locator === undefined ? [] : [' (', ...words(pages(locator, wording)), ')']),
  ])
  const claims = new Map<string, Resting>()
  for (const one of uses.flatMap(({ number }) => resting.get(number) ?? [])) {
    // Through several endnotes: the best known one counts.
    if (!claims.has(one.claim.id) || one.marker !== 'inferred') claims.set(one.claim.id, one)
  }
  const links = [...claims.values()].map(({ claim: { id }, marker }) => [
    el('a', { href: `#${claimAnchor(id)}` }, id),
    marker === 'inferred' ? wording.markerInferred : '',
  ])
  const facts = [
    places.length === 0 ? [wording.citedNowhere] : [wording.citedIn, ...between(places, ', ')],
    ...(links.length === 0
      ? []
      : [[links.length === 1 ? wording.claimBefore : wording.claimsBefore, ...between(links, ', ')]]),
  ]
  return el('li', { class: 'work', id: referenceAnchor(work.id), 'data-entry': true },
    el('p', { class: 'csl-entry' }, texts.get(work.id) ?? []), remark,
    el('p', { class: 'work-uses' }, between(facts.map((fact) => el('span', {}, fact)), ' ')))
}

/** `p. 11`, `pp. 11–12`; what is no number stays as it is. */
function pages(locator: string, wording: Wording): string {
  if (!/^[\divxlc][\divxlc–,\s-]*$/i.test(locator)) return locator
  return wording.pages(locator, /[–,-]/.test(locator))
}

/** `seen`: claims that have their place already; one that rests on two notes is linked to at the first. */
function renderEndnote(
  { number }: Endnote,
  texts: WrittenEndnotes,
  resting: readonly Resting[],
  kit: Kit,
  seen: Set<string>,
  wording: Wording,
): Element {
  const claims = resting.map(({ claim, marker }) => {
    const id = seen.has(claim.id) ? undefined : claimAnchor(claim.id)
    seen.add(claim.id)
    const place = [partLabel(claim.part, kit.settings, wording), wording.howKnown[marker]].filter((part) => part !== '')
      .join(', ')
    return el('li', { class: 'resting', id }, renderClaimHead(claim, place), el('p', {}, words(claim.gist)))
  })
  const list = claims.length === 0 ? [] : [
    el('p', { class: 'resting-head' }, claims.length === 1 ? wording.claimRests : wording.claimsRest),
    el('ul', {}, claims),
  ]
  return el('div', { class: 'endnote', id: endnoteAnchor(number), 'data-entry': true },
    el('p', { class: 'endnote-number' }, wording.endnoteSign(String(number))),
    el('div', { class: 'endnote-text' }, texts.get(number) ?? [], list))
}

function claimsByEndnote(paper: Registers): RestingOn {
  const found = new Map<number, Resting[]>()
  for (const claim of paper.claims.values()) {
    for (const { number, marker } of claim.endnotes) {
      found.set(number, [...(found.get(number) ?? []), { claim, marker }])
    }
  }
  return found
}

function usesByWork(paper: Registers): ReadonlyMap<string, readonly Use[]> {
  const found = new Map<string, Use[]>()
  for (const { number, works } of [...paper.endnotes.values()].sort((a, b) => a.number - b.number)) {
    for (const { reference, locator } of works) {
      found.set(reference, [...(found.get(reference) ?? []), { number, ...(locator === undefined ? {} : { locator }) }])
    }
  }
  return found
}
