import type { WrittenEndnotes } from './references.ts'
import type { DrawnDiagram } from '../compiler/diagram-model.ts'
import { words } from '../compiler/content/chinese.ts'
import { forEdition } from '../compiler/content/for-edition.ts'
import type { SecretsOf } from '../compiler/content/secrets.ts'
import {
  type Attributes,
  type Child,
  type Content,
  el,
  type Element,
  type Secret,
  conceal,
} from '../compiler/content/node.ts'
import { mapElements, trimBreaks } from '../compiler/content/map-nodes.ts'
import { standsAbove } from '../compiler/content/side-heading.ts'
import { minutesText } from '../compiler/exercise/in-words.ts'
import { sheetsInHand } from '../compiler/handout/packs.ts'
import { sheetCalls } from '../compiler/handout/sheet-calls.ts'
import type { Edition, Kit } from '../compiler/model.ts'
import type { AssembledPart, DeckFor, Layout, SlideFor } from '../compiler/deck-model.ts'
import { lookOf } from '../compiler/identity.ts'
import type { Identity } from '../compiler/look-model.ts'
import { collectEvidence, type Evidence } from '../compiler/evidence.ts'
import { Figures } from './figures.ts'
import { identityMark, renderCoverMarks } from '../compiler/content/marks.ts'
import { shareOut, standing } from '../compiler/shares.ts'
import { endnotesOf, partsOf, sectionsLabel, sourceLine } from '../compiler/source-line.ts'
import { sayVoices } from './voices.ts'
import { type Wording, wordingOf } from '../words/wording.ts'
import { writtenDecks } from '../compiler/written-decks.ts'
import { planned } from '../compiler/session/agenda.ts'

/** One slide as it stands in its deck. `figures` counts the drawings of the page; a slide alone needs none. */
export function renderSlide<E extends Edition>(
  deck: DeckFor<SecretsOf[E]>,
  slide: SlideFor<SecretsOf[E]>,
  number: number,
  needs: PageNeeds<E>,
  figures: Figures = new Figures(needs),
  evidence: Evidence = collectEvidence(deck, needs.kit),
): Element<SecretsOf[E]> {
  const { kit, edition } = needs
  const withMarks = kit.settings.identities.size > 0
    && (slide.layout === 'cover' || (slide.layout === 'section' && slide.identity === undefined))
  const voiced = sayVoices(figures.place(slide.content), slide, kit)
  const content = slide.identity !== undefined
    ? markHeading(voiced, slide.id, slide.identity)
    : voiced
  const part = partLedInto(slide, deck)
  const extra = slide.layout === 'sources'
    ? renderSources(slide, deck, evidence, needs)
    : part === undefined
    ? []
    : renderWay(part, deck.parts ?? [], wordingOf(deck.language))
  // The first cover speaks for the whole deck, one further on only for its subject.
  const about = slide.layout !== 'cover' ? part : slide === deck.slides[0] ? deck : { sections: deck.sections }
  // A session has its length for a title.
  const name = deck.route !== undefined && slide === deck.slides[0] ? kit.settings.paperShort : undefined
  const kicker = about === undefined ? [] : renderKicker(about, name, needs, wordingOf(deck.language))
  const inside = el('div', { class: 'content' }, forEdition(kicker, edition), trimBreaks(content),
    forEdition(extra, edition))
  const face = el('div', { class: 'face' }, withMarks ? renderCoverMarks(kit.settings) : [],
    slide.layout === 'cover' ? renderLogo(needs) : [], inside, forEdition(renderStrip(slide, deck), edition),
    renderFoot(deck, slide, number, needs))
  const notes: Child<SecretsOf[E]> = slide.notes.length === 0 ? [] : [
    el('aside', { class: 'notes', 'aria-label': wordingOf(deck.language).speakerNotes }, slide.notes),
  ]
  return el('section', slideAttributes(slide, number, part, needs), face, notes)
}

/** Nothing that the words of a cover do not say. */
const renderLogo = ({ kit: { settings: { brand: { logo } } }, pictures }: PageNeeds): Content =>
  logo === undefined ? [] : [el('img', { class: 'cover-logo', src: pictures.get(logo), alt: '' })]

/** The heading of a slide about one identity starts with its mark. */
const markHeading = <S extends Secret>(content: Content<S>, id: string, identity: Identity): Content<S> =>
  mapElements(content, (element) =>
    element.attributes['id'] === `${id}-title`
      ? { ...element, children: [identityMark(identity), ...element.children] }
      : element)

const EXERCISE_PARTS: Partial<Record<Layout, string>> = { exercise: 'question', answer: 'answer', debrief: 'debrief' }

function slideAttributes(
  slide: SlideFor<Secret>,
  number: number,
  part: AssembledPart | undefined,
  { edition, kit }: PageNeeds,
): Attributes {
  const parts = partsOf(slide, kit.paper, kit.settings)
  const endnotes = endnotesOf(slide, kit.paper)
  const look = slide.identity === undefined ? [] : [lookOf(slide.identity)]
  const isAbove = slide.layout === 'text'
    && standsAbove(slide.content, slide.identity !== undefined)
  // Slides of several parts may have one title: the part's makes the difference.
  const labels = [slide.id, ...(slide.divider === undefined ? [] : [slide.divider])].map((id) => `${id}-title`)
  return {
    class: [
      'slide',
      `layout-${slide.layout}`,
      ...(isAbove ? ['above'] : []),
      ...(part === undefined ? [] : ['divider']),
      ...look,
    ].join(' '),
    id: slide.id,
    lang: slide.language,
    'data-number': number,
    'data-minutes': slide.minutes,
    'data-slack': slide.slack,
    // Minutes are the plan, which stays with the presenter.
    'data-item': edition === 'presenter' ? slide.item : undefined,
    'data-exercise': slide.exerciseId,
    'data-exercise-part': slide.exerciseId === undefined ? undefined : EXERCISE_PARTS[slide.layout],
    'data-priority': slide.priority,
    'data-at-hand': slide.atHand === true ? '' : undefined,
    'data-claims': slide.claims.length > 0 ? slide.claims.join(' ') : undefined,
    'data-endnotes': endnotes.length > 0 ? endnotes.join(' ') : undefined,
    'data-part': parts.length === 1 ? parts[0] : undefined,
    'aria-labelledby': slide.titled ? labels.join(' ') : undefined,
    'aria-label': slide.titled ? undefined : slide.title,
  }
}

/** `Section 3 · 18 minutes`: the minutes are the plan. */
function renderKicker(
  { sections, minutes }: Pick<DeckFor<Secret>, 'sections' | 'minutes'>,
  name: string | undefined,
  { kit }: PageNeeds,
  wording: Wording,
): Content<Secret> {
  const label = sectionsLabel(sections, kit.settings, wording)
  const said = [...(name === undefined ? [] : [name]), ...(label === '' ? [] : [label])].join(' · ')
  const kicker = (...parts: Content<Secret>): Content<Secret> => [el('p', { class: 'kicker' }, parts)]
  if (minutes === undefined) return said === '' ? [] : kicker(...words(said))
  const length = minutesText(minutes, wording)
  return said === ''
    ? [conceal('plan', kicker(...words(length)))]
    : kicker(...words(said), conceal('plan', words(` · ${length}`)))
}

function renderFoot(deck: DeckFor<Secret>, slide: SlideFor<Secret>, number: number, { kit }: PageNeeds): Element {
  const wording = wordingOf(deck.language)
  const line = sourceLine(slide, kit.paper, kit.settings, wording)
  const own = slide.layout === 'cover' ? (kit.settings.sourceLine ?? line) : line
  const source = own === '' ? deck.footer ?? '' : own
  const link = el('a', { href: `#${encodeURIComponent(slide.id)}`, 'aria-label': wording.slideNumber(number) },
    String(number))
  return el('footer', { class: 'foot' }, source === '' ? [] : el('p', { class: 'source' }, words(source)),
    slide.layout !== 'exercise' || slide.exerciseId === undefined ? [] : renderSheetCalls(deck, slide.exerciseId, kit),
    kit.settings.brand.footer === undefined ? [] : el('p', { class: 'house' }, words(kit.settings.brand.footer)),
    el('p', { class: 'number' }, link))
}

/** Where an exercise is on paper, for everybody who has it there: in a session on what it orders, under its own
 * numbers. */
function renderSheetCalls(deck: DeckFor<Secret>, exercise: string, { handouts, sessions }: Kit): Content {
  const session = sessions.find((one) => one.deck.file === deck.file)
  const calls = sheetCalls(session === undefined ? handouts : sheetsInHand(session, handouts), exercise,
    wordingOf(deck.language))
  return calls.length === 0 ? [] : [el('p', { class: 'on-paper' }, words(calls.join(' · ')))]
}

/** The deck's endnotes under their own numbers. Several sources slides share them evenly, in all editions alike, as in a
 * copy that is made of a file. */
function renderSources(
  slide: SlideFor<Secret>,
  deck: DeckFor<Secret>,
  evidence: Evidence,
  { kit, endnoteTexts }: PageNeeds,
): Content {
  const sharing = deck.slides.filter(({ layout }) => layout === 'sources')
  const share = ({ endnotes }: Evidence) =>
    shareOut(endnotes.map(({ number }) => ({ number, content: endnoteTexts.get(number) ?? [] })), sharing.length)
  const whole = writtenDecks(kit).find(({ file }) => file === deck.file)
  const shown = new Set(evidence.endnotes.map(({ number }) => number))
  const isShown = ({ number }: { readonly number: number }): boolean => shown.has(number)
  const alike = share(whole === undefined ? evidence : collectEvidence(whole, kit))
  const shares = alike.every((entries) => entries.some(isShown)) ? alike : share(evidence)
  const own = shares[sharing.indexOf(slide)] ?? []
  const items = own.filter(isShown).map(({ number, content }) => el('li', { value: number }, content))
  return items.length === 0
    ? []
    : [el('ol', { class: CLASSES[standing(own)] }, items)]
}

const CLASSES = { few: 'source-list source-few', whole: 'source-list source-whole', broken: 'source-list' } as const

/**
 * Where in its session a slide is: the name of its item, with its minutes where they are for the reader. Empty on a slide
 * of no item, and on one that shows the whole agenda.
 */
function renderStrip(
  slide: SlideFor<Secret>,
  { route = [], plan }: Pick<DeckFor<Secret>, 'route' | 'plan'>,
): Content<Secret> {
  const now = slide.item === undefined ? undefined : route[slide.item]
  if (now?.slide === undefined || slide.layout === 'agenda') return []
  const minutes = slide.item === undefined ? undefined : plan?.[slide.item]?.minutes
  // A link to the item finds its first slide; the other slides take its name from there.
  const idOf = (
    suffix: string,
  ): string | undefined => (slide.leads === undefined ? undefined : `${slide.leads}${suffix}`)
  return [
    el('p', { class: 'strip', id: idOf('') }, el('span', { class: 'strip-name', id: idOf('-title') }, words(now.title)),
      minutes === undefined ? [] : planned(minutes)),
  ]
}

/** The part of an assembled deck that a slide leads into. */
function partLedInto(slide: SlideFor<Secret>, deck: DeckFor<Secret>): AssembledPart | undefined {
  return deck.parts?.find(({ id }) => id === slide.id)
}

/**
 * All parts of an assembled deck in order, on the slide that leads into one of them: which are done, which comes now,
 * which are to come. Minutes are the plan, which stays with the presenter.
 */
function renderWay(present: AssembledPart, parts: readonly AssembledPart[], wording: Wording): Content<Secret> {
  const now = parts.indexOf(present)
  const items = parts.map(({ id, title, minutes }, index) => {
    const length = minutes === undefined ? [] : planned(minutes)
    const name = index === now
      ? el('span', { 'aria-current': 'step' }, words(title))
      : el('a', { href: `#${encodeURIComponent(id)}` }, words(title))
    return el('li', { class: index === now ? 'here' : index < now ? 'done' : undefined }, name, length)
  })
  return [
    el('ol', { class: 'way', 'aria-label': wording.partsAt(now + 1, parts.length) }, items),
  ]
}

/** Everything but the deck that a page is made from. */
export interface PageNeeds<E extends Edition = Edition> {
  readonly edition: E
  readonly kit: Kit
  readonly drawn: ReadonlyMap<string, DrawnDiagram>
  /** `data:` addresses of pictures, by path. */
  readonly pictures: ReadonlyMap<string, string>
  /** Endnotes by number, from `writeEndnotes`. */
  readonly endnoteTexts: WrittenEndnotes
  /** Of the program, whose pages go together. */
  readonly version: string
  /** `2017-12-31`. */
  readonly date: string
}
