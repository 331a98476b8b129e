import type { SharedBrowser } from '../browser/shared.ts'
import type { Deck, Edition } from '../compiler/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { renderPrintHtml, renderScriptHtml } from './deck-html.ts'
import { printPage } from './print-page.ts'

/** The slides of a deck, one a page, every step shown. */
export async function printDeck(made: MadeKit, deck: Deck, edition: Edition, browser: SharedBrowser): Promise<Uint8Array> {
  return print(made, deck, await renderPrintHtml(made, deck, edition), deck.title, browser)
}

/** What the presenter says, on A4: each slide small, its minutes, its notes, and what it rests on. */
export async function printScript(made: MadeKit, deck: Deck, browser: SharedBrowser): Promise<Uint8Array> {
  return print(made, deck, await renderScriptHtml(made, deck), `${deck.title}: the script`, browser)
}

async function print(made: MadeKit, deck: Deck, html: string, title: string, browser: SharedBrowser): Promise<Uint8Array> {
  return printPage((await browser.open()).browser, html, {
    title,
    authors: made.kit.settings.authors,
    subject: deck.subtitle ?? made.kit.settings.title,
    language: deck.language,
    date: made.date,
  })
}
