import { editionsOf } from '../compiler/content/for-edition.ts'
import type { Edition } from '../compiler/model.ts'
import { PRESENT, SCRIPT, WITH_ANSWERS } from '../render/start/files.ts'
import { renderDeckHtml, writtenDecks } from './deck-html.ts'
import { printDeck, printScript } from './deck-pdf.ts'
import { output, type Output, type OutputKind } from './output.ts'

/** Decks, and sessions as decks: to open, and on paper. */
export const decks: OutputKind = {
  name: 'decks',
  outputs: (kit) =>
    writtenDecks(kit).flatMap((deck) => {
      const name = `${deck.plan === undefined ? 'decks' : 'sessions'}/${deck.name}`
      const source = { file: deck.file, words: [name, deck.name] }
      const page = (edition: Edition, label: string): Output =>
        output(edition, `${name}.html`, { ...source, label, make: (made) => renderDeckHtml(made, deck, edition) })
      const slides = (edition: Edition): Output =>
        output(edition, `${name}.pdf`, {
          ...source,
          label: 'Slides (PDF)',
          make: (made, { press }) => printDeck(made, deck, edition, press()),
        })
      return [
        page('presenter', PRESENT),
        slides('presenter'),
        output('presenter', `${name}-script.pdf`, {
          ...source,
          label: SCRIPT,
          make: (made, { press }) => printScript(made, deck, press()),
        }),
        page('give-out', 'Slides'),
        slides('give-out'),
        ...(editionsOf(deck).includes('afterwards') ? [page('afterwards', WITH_ANSWERS)] : []),
      ]
    }),
}
