import { editionsOf } from '../compiler/content/for-edition.ts'
import type { Edition } from '../compiler/model.ts'
import { SCRIPT } from '../render/start/files.ts'
import { renderDeckHtml } from './deck-html.ts'
import { writtenDecks } from '../compiler/written-decks.ts'
import { printDeck, printScript } from './deck-pdf.ts'
import { output, type Output, type OutputKind } from './output.ts'
import { wordingOf } from '../words/wording.ts'

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
