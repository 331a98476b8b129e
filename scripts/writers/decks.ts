import type { PdfPart } from './mend-bookmarks.ts'
import { editionsOf, deckFor } from '../compiler/content/for-edition.ts'
import type { Edition } from '../compiler/model.ts'
import { SCRIPT } from '../render/start/files.ts'
import { renderDeckHtml, renderPrintHtml, renderScriptHtml } from './deck-html.ts'
import { writtenDecks } from '../compiler/written-decks.ts'
import { output, type Output, type OutputKind } from './output.ts'
import { wordingOf } from '../words/wording.ts'
import type { Deck, Slide } from '../compiler/deck-model.ts'
import type { MadeKit } from '../make-kit.ts'
import { titleOf } from './imprint.ts'
import type { PdfDescription } from './pdf-metadata.ts'
import type { Press } from './press.ts'

/** Decks, and sessions as decks: to open, and on paper. */
export const decks: OutputKind = {
  name: 'decks',
  outputs: (kit) =>
    writtenDecks(kit).flatMap((deck) => {
      const wording = wordingOf(kit.settings.language)
      const name = `${deck.plan === undefined ? 'decks' : 'sessions'}/${deck.name}`
      const source = { file: deck.file, words: [name, deck.name] }
      const page = (edition: Edition, label: string): Output =>
        output(edition, `${name}.html`, { ...source, label, make: (made) => renderDeckHtml(made, deck, edition) })
      const slides = (edition: Edition): Output =>
        output(edition, `${name}.pdf`, {
          ...source,
          label: wording.slidesPdf,
          make: (made, { press }) => printDeck(made, deck, edition, press()),
        })
      return [
        page('presenter', wording.present),
        slides('presenter'),
        output('presenter', `${name}${SCRIPT}`, {
          ...source,
          label: wording.scriptPdf,
          make: (made, { press }) => printScript(made, deck, press()),
        }),
        page('give-out', wording.slidesTitle),
        slides('give-out'),
        ...(editionsOf(deck).includes('afterwards') ? [page('afterwards', wording.slidesWithAnswers)] : []),
      ]
    }),
}

/** The slides of a deck, one a page, every step shown. */
async function printDeck(made: MadeKit, deck: Deck, edition: Edition, press: Press): Promise<Uint8Array> {
  return press.print(await renderPrintHtml(made, deck, edition), facts(made, deck, edition, deck.title))
}

/** What the presenter says, on A4: each slide small, its minutes, its notes, and what it rests on. */
async function printScript(made: MadeKit, deck: Deck, press: Press): Promise<Uint8Array> {
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
