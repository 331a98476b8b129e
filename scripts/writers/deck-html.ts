import { escapeHtml } from '../compiler/escape.ts'
import type { DeckBundle } from '../assets/bundle-player.ts'
import type { Deck, Edition, Kit } from '../compiler/model.ts'
import { renderDeckPage, type PageNeeds } from '../compiler/render/deck-page.ts'
import type { MadeKit } from '../make-kit.ts'
import { writtenDecks } from './deck-path.ts'
import { isoDay, VERSION } from './kit-edition.ts'
import { facesOf } from './page-faces.ts'
import { assemblePage } from './page.ts'

/** What a page of this kit needs besides its deck. */
export function pageNeeds(made: MadeKit, edition: Edition): PageNeeds {
  const { kit, drawn, pictures, endnoteTexts } = made
  return { edition, kit, drawn, pictures, endnoteTexts, version: VERSION, date: isoDay(made.date) }
}

/** A deck as one HTML file with player, fonts, diagrams and pictures inside. */
export async function renderDeckHtml(made: MadeKit, deck: Deck, edition: Edition): Promise<string> {
  const parts = await deckParts(made, deck, edition)
  return assemblePage({ ...parts, script: bundleOf(made, deck).script })
}

/** The same file without its script, as its slides are printed. */
export async function renderPrintHtml(made: MadeKit, deck: Deck, edition: Edition): Promise<string> {
  const parts = await deckParts(made, deck, edition)
  // The evidence stays off the slides' pages: a link to it would lead nowhere.
  return assemblePage({ ...parts, body: parts.body.replace(/ href="#(?:claim|endnote|term)-[^"]*"/g, '') })
}

/** The presenter's file without its script, as the script of the lecture is printed: with notes and evidence. */
export async function renderScriptHtml(made: MadeKit, deck: Deck): Promise<string> {
  const parts = await deckParts(made, deck, 'presenter')
  // A PDF that is copied alone has no bibliography beside it.
  return assemblePage({
    ...parts,
    body: parts.body.replace(/ href="\.\.\/[^"]*" target="_blank"/g, ''),
    rootClass: 'print-script',
  })
}

/**
 * Cuts the fonts of all decks before their diagrams are drawn, into the cache: the characters are known from the
 * sources. Where they turn out to be others, {@link renderDeckHtml} cuts again; nothing but time depends on this.
 */
export function cutFontsAhead(kit: Kit): void {
  for (const deck of writtenDecks(kit)) {
    const html = renderDeckPage(deck, {
      edition: 'presenter',
      kit,
      drawn: new Map(),
      pictures: new Map(),
      endnoteTexts: new Map(),
      version: VERSION,
      date: '',
    })
    const labels = deck.slides.flatMap(({ content }) => content)
      .map((
        piece,
      ) => (typeof piece !== 'string' && piece.kind === 'diagram' ? (kit.diagrams.get(piece.name)?.body ?? '') : ''))
    facesOf(html + escapeHtml(labels.join('\n'))).catch(() => undefined)
  }
}

/** A lecture does not carry what plays exercises. */
function bundleOf({ player }: MadeKit, deck: Deck): DeckBundle {
  const isWorkshop = deck.plan !== undefined || deck.slides.some(({ exerciseId }) => exerciseId !== undefined)
  return isWorkshop ? player.workshop : player.lecture
}

async function deckParts(made: MadeKit, deck: Deck, edition: Edition) {
  const body = renderDeckPage(deck, pageNeeds(made, edition))
  const css = await facesOf(body)
  return {
    title: deck.title,
    language: deck.language,
    ...(deck.subtitle === undefined ? {} : { description: deck.subtitle }),
    style: css + bundleOf(made, deck).style,
    body,
    bundled: made.bundled,
  }
}
