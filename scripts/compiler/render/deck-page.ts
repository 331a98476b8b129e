import { jsonForScript } from './json.ts'
import { escapeHtml, textToHtml } from '../escape.ts'
import { slidesOf } from '../editions.ts'
import { minutesText } from '../exercise/presenter.ts'
import { sheetsInHand } from '../handout/packs.ts'
import { sheetCalls } from '../handout/sheet-calls.ts'
import type { AssembledPart, Deck, DrawnDiagram, Edition, Kit, Layout, Objective, Slide } from '../model.ts'
import { collectEvidence, type Evidence, renderEvidence, renderRegister } from './evidence.ts'
import { Figures } from './figures.ts'
import { objectiveMark, renderCoverMarks, renderMarksSheet } from './marks.ts'
import { shareOut } from './shares.ts'
import { endnotesOf, partsOf, sectionsLabel, sourceLine } from './source-line.ts'
import { renderStrip } from './strip.ts'
import { sayVoices } from './voices.ts'
import { partLedInto, renderWay } from './way.ts'

/** Everything but the deck that a page is made from. */
export interface PageNeeds {
  readonly edition: Edition
  readonly kit: Kit
  readonly drawn: ReadonlyMap<string, DrawnDiagram>
  /** `data:` addresses of pictures, by path. */
  readonly pictures: ReadonlyMap<string, string>
  /** Endnotes as HTML by number, from `renderEndnotes`. */
  readonly endnoteTexts: ReadonlyMap<number, string>
  readonly version: string
  /** `2017-12-31`. */
  readonly date: string
}

/** What is inside `<body>`: slides, evidence, marks and data. The writer puts head, style and script around it. */
export function renderDeckPage(deck: Deck, needs: PageNeeds): string {
  const { edition, kit, endnoteTexts } = needs
  const figures = new Figures(needs)
  const evidence = collectEvidence(deck, edition, kit)
  // What an exercise asks for may stand in a claim that the deck does not cite: participants get only those that it
  // does.
  const withRegister = edition === 'presenter'
  const slides = slidesOf(deck, edition).map((slide, index) =>
    renderSlide(deck, slide, index + 1, needs, figures, evidence)
  )
  return `<main class="deck" id="deck" data-deck="${escapeHtml(deck.name)}" data-edition="${edition}">
<div class="track">
${slides.join('\n')}
</div>
</main>
${renderEvidence(evidence, kit, endnoteTexts)}${withRegister ? renderRegister(evidence, kit) : ''}${renderMarksSheet()}
${renderData(deck, needs)}
`
}

/** One slide as it stands in its deck. `figures` counts the drawings of the page; a slide alone needs none. */
export function renderSlide(
  deck: Deck,
  slide: Slide,
  number: number,
  needs: PageNeeds,
  figures: Figures = new Figures(needs),
  evidence: Evidence = collectEvidence(deck, needs.edition, needs.kit),
): string {
  const { kit } = needs
  const withMarks = kit.paper.claims.size > 0
    && (slide.layout === 'cover' || (slide.layout === 'section' && slide.objective === undefined))
  const pieces = slide.content.map((piece) => {
    if (typeof piece === 'string') return piece
    if (piece.kind === 'presenter-only') return needs.edition === 'presenter' ? piece.html : ''
    return figures.render(piece)
  }).join('')
  const voiced = sayVoices(pieces, slide, kit.paper)
  const content = slide.objective === undefined ? voiced : markHeading(voiced, slide, slide.objective)
  const part = partLedInto(slide, deck)
  const extra = slide.layout === 'sources'
    ? renderSources(slide, deck, evidence, needs)
    : part === undefined
    ? ''
    : renderWay(part, deck.parts ?? [], needs.edition)
  // The first cover speaks for the whole deck, one further on only for its subject.
  const about = slide.layout !== 'cover' ? part : slide === deck.slides[0] ? deck : { sections: deck.sections }
  const kicker = about === undefined ? '' : renderKicker(about, needs)
  return `<section ${slideAttributes(slide, number, part, needs)}>
<div class="face">${withMarks ? renderCoverMarks() : ''}
<div class="content">
${kicker}${content.trim()}
${extra}</div>
${renderStrip(slide, deck, needs.edition)}${renderFoot(deck, slide, number, needs)}
</div>${renderNotes(slide, needs)}
</section>`
}

/** The heading of a slide about one objective starts with its mark. */
function markHeading(html: string, slide: Slide, objective: Objective): string {
  const id = ` id="${escapeHtml(slide.id)}-title">`
  return html.replace(id, () => `${id}${objectiveMark(objective)}`)
}

const EXERCISE_PARTS: Partial<Record<Layout, string>> = { exercise: 'question', answer: 'answer', debrief: 'debrief' }

function slideAttributes(
  slide: Slide,
  number: number,
  part: AssembledPart | undefined,
  { edition, kit }: PageNeeds,
): string {
  const parts = partsOf(slide, kit.paper, kit.settings)
  const endnotes = endnotesOf(slide, kit.paper)
  const objective = slide.objective === undefined ? [] : [`objective-${slide.objective}`]
  // Slides of several parts may have one title: the part's makes the difference.
  const labels = [slide.id, ...(slide.divider === undefined ? [] : [slide.divider])].map((id) => `${id}-title`)
  const attributes: [string, string | number | undefined][] = [
    ['class', ['slide', `layout-${slide.layout}`, ...(part === undefined ? [] : ['divider']), ...objective].join(' ')],
    ['id', slide.id],
    ['data-number', number],
    // Minutes are the plan, which stays with the presenter.
    ['data-minutes', edition === 'presenter' ? slide.minutes : undefined],
    ['data-slack', edition === 'presenter' ? slide.slack : undefined],
    ['data-item', edition === 'presenter' ? slide.item : undefined],
    ['data-exercise', slide.exerciseId],
    ['data-exercise-part', slide.exerciseId === undefined ? undefined : EXERCISE_PARTS[slide.layout]],
    ['data-priority', edition === 'presenter' ? slide.exercise?.priority : undefined],
    ['data-claims', slide.claims.length > 0 ? slide.claims.join(' ') : undefined],
    ['data-endnotes', endnotes.length > 0 ? endnotes.join(' ') : undefined],
    ['data-part', parts.length === 1 ? parts[0] : undefined],
    ['data-steps', slide.steps],
    slide.titled ? ['aria-labelledby', labels.join(' ')] : ['aria-label', slide.title],
  ]
  return attributes.flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${escapeHtml(String(value))}"`]))
    .join(' ')
}

/** `Section 3 · 18 minutes`. */
function renderKicker(
  { sections, minutes }: Pick<Deck, 'sections' | 'minutes'>,
  { edition, kit }: PageNeeds,
): string {
  const label = sectionsLabel(sections, kit.settings)
  const length = edition === 'presenter' && minutes !== undefined
    ? [minutesText(minutes)]
    : []
  const words = [...(label === '' ? [] : [label]), ...length]
  return words.length === 0 ? '' : `<p class="kicker">${textToHtml(words.join(' · '))}</p>\n`
}

function renderFoot(deck: Deck, slide: Slide, number: number, { kit }: PageNeeds): string {
  const line = sourceLine(slide, kit.paper, kit.settings)
  const source = slide.layout === 'cover' ? (kit.settings.sourceLine ?? line) : line
  return `<footer class="foot">${source === '' ? '' : `<p class="source">${textToHtml(source)}</p>`}`
    + (slide.exercise === undefined ? '' : renderSheetCalls(deck, slide.exercise.id, kit))
    + `<p class="number"><a href="#${encodeURIComponent(slide.id)}" aria-label="Slide ${number}">${number}</a></p>`
    + '</footer>'
}

/** Where an exercise is on paper, for everybody who has it there: in a session on what it orders, under its own
 * numbers. */
function renderSheetCalls(deck: Deck, exercise: string, { handouts, sessions }: Kit): string {
  const session = sessions.find((one) => one.deck === deck)
  const calls = sheetCalls(session === undefined ? handouts : sheetsInHand(session, handouts), exercise)
  return calls.length === 0 ? '' : `<p class="on-paper">${textToHtml(calls.join(' · '))}</p>`
}

function renderNotes(slide: Slide, { edition }: PageNeeds): string {
  if (edition !== 'presenter' || slide.notes === '') return ''
  return `\n<aside class="notes" aria-label="Speaker notes">\n${slide.notes}\n</aside>`
}

/** The deck's endnotes under their own numbers; several sources slides share them evenly. */
function renderSources(slide: Slide, deck: Deck, evidence: Evidence, { endnoteTexts }: PageNeeds): string {
  const sharing = deck.slides.filter(({ layout }) => layout === 'sources')
  const entries = evidence.endnotes.map(({ number }) => ({ number, html: endnoteTexts.get(number) ?? '' }))
  const own = shareOut(entries, sharing.length)[sharing.indexOf(slide)] ?? []
  const items = own.map(({ number, html }) => `<li value="${number}">${html}</li>`)
  return items.length === 0 ? '' : `<ol class="source-list">\n${items.join('\n')}\n</ol>\n`
}

function renderData(deck: Deck, { edition, version, date }: PageNeeds): string {
  const { name, title, language } = deck
  const { minutes, plan } = edition === 'presenter' ? deck : { minutes: undefined, plan: undefined }
  const json = jsonForScript({ name, title, edition, minutes, plan, language, version, date })
  return `<script type="application/json" id="deck-data">${json}</script>`
}
