import type { Deck, Edition } from '../compiler/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { renderPrintHtml, renderScriptHtml } from './deck-html.ts'
import type { PdfFacts } from './pdf-metadata.ts'
import type { Press } from './press.ts'

/** The slides of a deck, one a page, every step shown. */
export async function printDeck(made: MadeKit, deck: Deck, edition: Edition, press: Press): Promise<Uint8Array> {
  return press.print(await renderPrintHtml(made, deck, edition), facts(made, deck, deck.title))
}

/** What the presenter says, on A4: each slide small, its minutes, its notes, and what it rests on. */
export async function printScript(made: MadeKit, deck: Deck, press: Press): Promise<Uint8Array> {
  return press.print(await renderScriptHtml(made, deck), facts(made, deck, `${deck.title}: the script`))
}

function facts(made: MadeKit, deck: Deck, title: string): PdfFacts {
  return {
    title,
    authors: made.kit.settings.authors,
    subject: deck.subtitle ?? made.kit.settings.title,
    language: deck.language,
    date: made.date,
  }
}
