import { escapeHtml } from '../../escape.ts'
import { isInclusion } from '../../handout/is-inclusion.ts'
import type { Handout, Inclusion, SheetPart } from '../../handout/model.ts'
import { isMat } from '../../handout/order.ts'
import type { Piece } from '../../model.ts'
import type { PageNeeds } from '../deck-page.ts'
import { evidenceOf, renderEvidence } from '../evidence.ts'
import { Figures, nameOf } from '../figures.ts'
import { renderSomeTerms, renderTerms } from '../glossary.ts'
import { INFERRED } from '../source-line.ts'
import { changeText } from '../text-only.ts'
import { renderCards, renderSlips } from './cards.ts'
import { renderKeys } from './keys.ts'
import { LAST_PAGES, largeFigure } from './large-figures.ts'
import { renderClaims, renderEndnotes, renderReferences } from './registers.ts'
import type { Rooms } from './rooms.ts'
import { ruled, space, TO_THE_FOOT } from './ruled.ts'
import { PER_PAGE, renderSlides, type SlidePlace } from './slides.ts'
import { noteHeads } from './table-heads.ts'
import { renderWorksheets } from './worksheets.ts'

/** How much of a sheet stands on a page. */
export interface SheetLayout {
  /** 18 pt, laid out anew. */
  readonly large: boolean
  /** Cards have backs, for printing on both sides. */
  readonly backs: boolean
  /** For paper: lines at the very end go on to the foot of the page. */
  readonly toTheFoot?: true
  /** In large print, the lines that exercises have beyond the least. */
  readonly rooms?: Rooms
  /** In large print, slides that are measured, each on a page of its own, or that have their places. Absent: they
   * follow one another. */
  readonly slides?: 'measure' | readonly SlidePlace[]
}

export const ON_SCREEN: SheetLayout = { large: false, backs: false }

/** Everything that the content of a handout is made from. */
export interface SheetNeeds extends PageNeeds {
  /** Works as HTML by id, in the order of a bibliography. */
  readonly workTexts: ReadonlyMap<string, string>
}

/** What its parts share while a handout becomes HTML. */
export interface SheetRendering {
  readonly handout: Handout
  readonly needs: SheetNeeds
  readonly layout: SheetLayout
  readonly figures: Figures
  /** Pieces as HTML, for this edition. */
  readonly html: (pieces: readonly Piece[]) => string
}

/** The text of a handout as HTML, without its title; on a screen what it rests on follows. `figures` counts the
 * drawings of a page. */
export function renderHandout(
  handout: Handout,
  needs: SheetNeeds,
  layout: SheetLayout = ON_SCREEN,
  figures: Figures = new Figures(needs),
): string {
  const drawings: string[] = []
  const html = (pieces: readonly Piece[]): string =>
    noteHeads(pieces.map((piece) => {
      if (typeof piece === 'string') return piece
      if (piece.kind === 'presenter-only') return needs.edition === 'presenter' ? piece.html : ''
      const figure = figures.render(piece)
      if (!layout.large || piece.kind !== 'diagram') return figure
      const { text, pages } = largeFigure(figure, nameOf(piece, needs.kit))
      drawings.push(pages)
      return text
    }).join(''))
  const parts = handout.content
  const atTheEnd = layout.toTheFoot === true && endsWithLines(handout)
  const text = withStar(
    blocksOf(atTheEnd ? parts.slice(0, -1) : parts).map((block) =>
      renderPieces(block, { handout, needs, layout, figures, html })
    ),
    handout,
  )
  const notes = layout.toTheFoot === true && !layout.large && leavesRoom(handout)
  return withTickBoxes(inHalves(text, handout)) + (notes ? '<h2>Notes</h2>\n' : '')
    + (atTheEnd || notes ? TO_THE_FOOT : '') + renderRests(handout, needs)
    + (drawings.join('') === '' ? '' : `${LAST_PAGES}\n${drawings.join('')}</div>\n`)
}

/** What the star says that badges have behind an endnote whose place is inferred. */
export const STAR = `${INFERRED} its place in the text is inferred`

/** Says what the star of an endnote whose place is inferred means, once, below the last that has it. */
function withStar(blocks: readonly string[], handout: Handout): string {
  const last = endsWithSlides(handout) ? -1 : blocks.findLastIndex((html) => /class="cite-note">[^<]*\*/.test(html))
  return blocks.map((html, index) => (index === last ? `${html}<p class="sheet-star">${escapeHtml(STAR)}</p>\n` : html))
    .join('')
}

/** Parts of one block: a figure in it is a part of its own. */
function blocksOf(parts: readonly SheetPart[]): SheetPart[][] {
  const blocks: SheetPart[][] = []
  for (const part of parts) {
    const block = blocks.at(-1)
    if (block?.[0]?.line === part.line) block.push(part)
    else blocks.push([part])
  }
  return blocks
}

/** Does the text end with lines to write on? */
export function endsWithLines({ content }: Pick<Handout, 'content'>): boolean {
  const part = content.at(-1)
  return part !== undefined && isInclusion(part.piece) && part.piece.kind === 'lines'
}

/** Does it take in exercises to write into, and end with something else, below which room may be left? */
export function endsBelowTasks({ content }: Pick<Handout, 'content'>): boolean {
  const isTask = ({ piece }: SheetPart): boolean => isInclusion(piece) && piece.kind === 'worksheet'
  return content.some(isTask) && !endsWithTasks({ content }) && !endsWithLines({ content })
}

/** Do exercises come last? Each of them takes all that its page has left. */
export function endsWithTasks({ content }: Pick<Handout, 'content'>): boolean {
  const piece = content.at(-1)?.piece
  return piece !== undefined && isInclusion(piece) && piece.kind === 'worksheet'
}

/** Are slides with lines the last on the sheet, and its only ones? Then no text comes between them. */
export function endsWithSlides({ content }: Pick<Handout, 'content'>): boolean {
  const places = content.flatMap((
    { piece },
    index,
  ) => (isInclusion(piece) && piece.kind === 'slides' && !piece.notes ? [index] : []))
  return places.length === 1 && places[0] === content.length - 1
}

/** Do the slides of a sheet, which are all of it, leave a part of their last page empty? */
function leavesRoom({ content }: Handout): boolean {
  const piece = content.at(-1)?.piece
  return content.length === 1 && endsWithSlides({ content }) && piece !== undefined && isInclusion(piece)
    && piece.kind === 'slides'
    && piece.slides.length % PER_PAGE > 0
}

/** The frames of a mat fill its pages, which the style can share out among them where each page is a block. */
function inHalves(html: string, handout: Handout): string {
  return isMat(handout)
    ? html.split(/^<hr>$/m).map((half) => `<div class="mat-half">\n${half.trim()}\n</div>\n`).join('')
    : html
}

/** Boxes to tick are drawn, each with its words, so that nobody wonders which belongs to which, and apart from what
 * they answer. */
function withTickBoxes(html: string): string {
  return changeText(html, (text) =>
    text.replace(/(?<=[^\s☐]) *☐/g, '\u2002☐')
      .replace(/☐\s*([^☐]*)/g,
        (_, words: string) => `<span class="tick"><span class="tick-box"></span>${words.trim()}</span> `))
}

function renderPieces(parts: readonly SheetPart[], rendering: SheetRendering): string {
  return parts.map(({ piece }) => (isInclusion(piece) ? renderInclusion(piece, rendering) : rendering.html([piece])))
    .join('')
}

function renderInclusion(inclusion: Inclusion, rendering: SheetRendering): string {
  const { needs, layout, handout } = rendering
  switch (inclusion.kind) {
    case 'slides':
      return renderSlides(inclusion, rendering)
    case 'worksheet':
      return renderWorksheets(inclusion.tasks, rendering)
    case 'key':
      return renderKeys(inclusion.tasks, rendering)
    case 'cards':
      return renderCards(inclusion, handout.sheet?.letter ?? '', layout)
    case 'slips':
      return renderSlips(renderPieces(layout.large ? withMoreLines(inclusion.content) : inclusion.content, rendering),
        layout)
    case 'claims':
      return renderClaims(inclusion)
    case 'glossary':
      return inclusion.terms === undefined ? renderTerms(needs.kit.paper) : renderSomeTerms(inclusion.terms)
    case 'references':
      return renderReferences(needs)
    case 'endnotes':
      return renderEndnotes(needs)
    case 'lines':
      return ruled(inclusion.count)
    case 'space':
      return space(inclusion.count)
  }
}

/** A slip that has a page for itself has twice the lines. */
function withMoreLines(parts: readonly SheetPart[]): SheetPart[] {
  return parts.map((part) => {
    const { piece } = part
    return isInclusion(piece) && piece.kind === 'lines'
      ? { ...part, piece: { ...piece, count: piece.count * 2 } }
      : part
  })
}

/** What the handout cites, but for what it has at its own places already. */
function renderRests({ content, cited, sheet }: Handout, { kit, endnoteTexts }: SheetNeeds): string {
  const inclusions = content.map(({ piece }) => piece).filter(isInclusion)
  const has = (kind: Inclusion['kind']): boolean => inclusions.some((one) => one.kind === kind)
  const shown = inclusions.flatMap((one) => (one.kind === 'glossary' ? one.terms ?? [...kit.paper.terms.values()] : []))
  const { claims, endnotes, terms } = evidenceOf([cited], kit)
  return renderEvidence({
    claims: has('claims') ? [] : claims,
    endnotes: has('endnotes') || has('claims') ? [] : endnotes,
    terms: terms.filter((term) => !shown.includes(term)),
  }, kit, endnoteTexts, { title: 'What this page rests on', folder: sheet === undefined ? '' : '../' })
}
