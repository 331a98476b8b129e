import type { PageNeeds } from '../render/slide.ts'
import { deckFor, editionsOf } from '../compiler/content/for-edition.ts'
import { INTO_EVIDENCE, withoutLinks } from '../compiler/content/links.ts'
import { mapElements } from '../compiler/content/map-nodes.ts'
import { type Content, type Element, type Secret, withAttributes } from '../compiler/content/node.ts'
import { diagramsIn } from '../compiler/content/walk.ts'
import type { DeckBundle } from '../assets/bundle-player.ts'
import type { Edition, GivenEdition, Kit } from '../compiler/model.ts'
import { sayHalves } from '../compiler/session/reckon.ts'
import type { Deck } from '../compiler/deck-model.ts'
import { defined } from '../compiler/settings.ts'
import { writtenDecks } from '../compiler/written-decks.ts'
import { renderDeckPage } from '../render/deck-page.ts'
import { type Wording, wordingOf } from '../words/wording.ts'
import { type MadeKit, playerIn } from '../make-kit.ts'
import { isoDay, titleOf, VERSION } from './imprint.ts'
import { facesOf } from './page-faces.ts'
import { assemblePage, type PageParts } from './page.ts'

/** The editions of a kit that are passed on, each as a folder. */
export function givenEditions(kit: Kit): readonly GivenEdition[] {
  const isAfterwards = writtenDecks(kit).some((deck) => editionsOf(deck).includes('afterwards'))
  return isAfterwards ? ['give-out', 'afterwards'] : ['give-out']
}

/** What a page of this kit needs besides its deck. */
export function pageNeeds<E extends Edition>(made: MadeKit, edition: E): PageNeeds<E> {
  const { drawn, pictures, endnoteTexts } = made
  return { edition, drawn, pictures, endnoteTexts, kit: made.kit, date: isoDay(made.date), version: VERSION }
}

/** A deck as one HTML file with player, fonts, diagrams and pictures inside. */
export function renderDeckHtml(made: MadeKit, deck: Deck, edition: Edition): Promise<string> {
  const { script, late } = bundleOf(made, deck, edition)
  return assemblePage(made, { ...partsOf(made, deck, edition), script, ...defined({ late }) })
}

/** The same file without its script, as its slides are printed. */
export function renderPrintHtml(made: MadeKit, deck: Deck, edition: Edition): Promise<string> {
  // The evidence stays off the slides' pages: a link to it would lead nowhere.
  return assemblePage(made, partsOf(made, deck, edition, INTO_EVIDENCE))
}

/** The presenter's file without its script, as the script of the lecture is printed: with notes and evidence. */
export function renderScriptHtml(made: MadeKit, deck: Deck): Promise<string> {
  // A PDF that is copied alone has no bibliography beside it.
  const { body, ...parts } = partsOf(made, deck, 'presenter', /^\.\.\//)
  return assemblePage(made, {
    ...parts,
    body: mapElements(body, (element) => minutesInHalves(element, wordingOf(deck.language))),
    rootClass: 'print-script',
  })
}

/** Minutes stand above each slide as they are read: `2½`. */
function minutesInHalves(element: Element<Secret>, { decimal }: Wording): Element<Secret> {
  const minutes = element.attributes['data-minutes']
  return typeof minutes === 'number'
    ? withAttributes(element, { 'data-minutes': sayHalves(minutes, decimal) })
    : element
}

/**
 * Cuts the fonts of all decks before their diagrams are drawn, into the cache: the characters are known from the
 * sources. Where they turn out to be others, {@link renderDeckHtml} cuts again; nothing but time depends on this.
 */
export function cutFontsAhead(kit: Kit): void {
  for (const deck of writtenDecks(kit)) {
    const body = renderDeckPage<'presenter'>(deck, {
      edition: 'presenter',
      kit,
      drawn: new Map(),
      pictures: new Map(),
      endnoteTexts: new Map(),
      version: VERSION,
      date: '',
    })
    const labels = deck.slides.flatMap(({ content }) => diagramsIn(content))
      .flatMap((name) => kit.diagrams.get(name)?.body ?? [])
    facesOf(body, kit.settings, labels.join('\n')).catch(() => undefined)
  }
}

/** A lecture does not carry what plays exercises, and nothing that is given out what only presenters have. */
function bundleOf(made: MadeKit, deck: Deck, edition: Edition): DeckBundle {
  const isWorkshop = deck.plan !== undefined || deck.slides.some(({ exerciseId }) => exerciseId !== undefined)
  const kind = isWorkshop ? 'workshop' : 'lecture'
  return playerIn(made, deck.language).decks[edition === 'presenter' ? `presenter-${kind}` as const : kind]
}

const bodyOf = <E extends Edition>(made: MadeKit, deck: Deck, edition: E): Content<Secret> =>
  renderDeckPage(deckFor(deck, edition), pageNeeds(made, edition))

/** @param unlinked links to these places stay as plain words */
function partsOf(made: MadeKit, deck: Deck, edition: Edition, unlinked?: RegExp): PageParts {
  const body = bodyOf(made, deck, edition)
  return {
    title: titleOf(made, deck.title),
    language: deck.language,
    ...(deck.subtitle === undefined ? {} : { description: deck.subtitle }),
    style: bundleOf(made, deck, edition).style,
    body: unlinked === undefined ? body : withoutLinks(body, unlinked),
  }
}
