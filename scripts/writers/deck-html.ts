import { CACHE } from '../assets/cache.ts'
import type { Deck, Edition } from '../compiler/model.ts'
import { renderDeckPage, type PageNeeds } from '../compiler/render/deck-page.ts'
import { visibleText } from '../compiler/render/visible-text.ts'
import type { FaceName } from '../fonts/faces.ts'
import { fontFaces } from '../fonts/font-faces.ts'
import type { MadeKit } from '../make-kit.ts'
import { isoDay, VERSION } from './kit-edition.ts'
import { assemblePage } from './page.ts'

/** Every face that the style sheets set type in; the Chinese ones are embedded where there is Chinese. */
export const PAGE_FACES: readonly FaceName[] = [
  'serif-600', 'serif-400-italic', 'sans-400', 'sans-600', 'sans-400-italic', 'han-400', 'han-600',
]

/** What a page of this kit needs besides its deck. */
export function pageNeeds(made: MadeKit, edition: Edition): PageNeeds {
  const { kit, drawn, pictures, endnoteTexts } = made
  return { edition, kit, drawn, pictures, endnoteTexts, version: VERSION, date: isoDay(made.date) }
}

/** A deck as one HTML file with player, fonts, diagrams and pictures inside. */
export async function renderDeckHtml(made: MadeKit, deck: Deck, edition: Edition): Promise<string> {
  const parts = await deckParts(made, deck, edition)
  return assemblePage({ ...parts, script: made.player.script })
}

/** The same file without its script, as it is printed; `rootClass` chooses what is printed. */
export async function renderPrintHtml(made: MadeKit, deck: Deck, edition: Edition, rootClass?: 'print-script'): Promise<string> {
  return assemblePage({ ...(await deckParts(made, deck, edition)), ...(rootClass && { rootClass }) })
}

async function deckParts(made: MadeKit, deck: Deck, edition: Edition) {
  const body = renderDeckPage(deck, pageNeeds(made, edition))
  const { css } = await fontFaces(visibleText(body), PAGE_FACES, CACHE)
  return {
    title: deck.title,
    language: deck.language,
    ...(deck.subtitle === undefined ? {} : { description: deck.subtitle }),
    style: css + made.player.deckStyle,
    body,
  }
}
