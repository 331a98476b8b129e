import { deckFor } from '../compiler/content/for-edition.ts'
import type { Edition } from '../compiler/model.ts'
import type { Deck, Slide } from '../compiler/deck-model.ts'
import type { MadeKit } from '../make-kit.ts'
import { renderPrintHtml, renderScriptHtml } from './deck-html.ts'
import { titleOf } from './imprint.ts'
import type { PdfDescription, PdfPart } from './pdf-metadata.ts'
import type { Press } from './press.ts'
import { wordingOf } from '../words/wording.ts'

/** The slides of a deck, one a page, every step shown. */
export async function printDeck(made: MadeKit, deck: Deck, edition: Edition, press: Press): Promise<Uint8Array> {
  return press.print(await renderPrintHtml(made, deck, edition), facts(made, deck, edition, deck.title))
}

/** What the presenter says, on A4: each slide small, its minutes, its notes, and what it rests on. */
export async function printScript(made: MadeKit, deck: Deck, press: Press): Promise<Uint8Array> {
  return press.print(await renderScriptHtml(made, deck),
    facts(made, deck, 'presenter', wordingOf(deck.language).scriptOf(deck.title)))
}

function facts(made: MadeKit, deck: Deck, edition: Edition, title: string): PdfDescription {
  return {
    title: titleOf(made, title),
    authors: made.kit.settings.authors,
    kit: made.kit.settings.title,
    subject: deck.subtitle ?? made.kit.settings.title,
    language: deck.language,
    date: made.date,
    parts: partsOf(deck, edition),
  }
}

/** What leads into the parts or items of a deck, and to what all rests on. */
function partsOf(deck: Deck, edition: Edition): PdfPart[] {
  const items = new Map(
    deck.plan?.flatMap(({ slide, title }) => (slide === undefined ? [] : [[slide, title] as const])),
  )
  const leads = (
    { id, layout }: Pick<Slide, 'id' | 'layout'>,
  ): boolean => (deck.parts?.some((part) => part.id === id)
    ?? (deck.plan === undefined ? layout === 'section' : items.has(id)))
  const { slides } = deckFor(deck, edition)
  const sources = slides.find(({ layout }) => layout === 'sources')
  const heads = slides.filter((slide) => leads(slide) || slide === sources)
  return heads.some(leads) ? heads.map(({ id, title }) => ({ heading: title, name: items.get(id) ?? title })) : []
}
