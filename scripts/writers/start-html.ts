import type { Deck } from '../compiler/model.ts'
import { renderSlide } from '../compiler/render/deck-page.ts'
import { renderMarksSheet } from '../compiler/render/marks.ts'
import { asPicture } from '../compiler/render/sheet/slides.ts'
import type { MadeKit } from '../make-kit.ts'
import { pageNeeds } from './deck-html.ts'
import { deckPath } from './deck-path.ts'
import { usedDiagrams } from './diagrams/used-diagrams.ts'
import { guidePath } from './guide-html.ts'
import { isoDay, VERSION } from './kit-edition.ts'
import { kitPages } from './kit-pages.ts'
import { assemblePage } from './page.ts'
import { facesOf } from './page-faces.ts'
import { sheetsOf } from './sheet-html.ts'
import type { StartFile } from './start-link.ts'
import { renderStartPage } from './start-page.ts'

/** The start page: the sessions by their length, every deck with its facts, its files, and its first slide as it looks. */
export async function renderStartHtml(made: MadeKit, formats: readonly string[]): Promise<string> {
  const { settings, decks } = made.kit
  const needs = pageNeeds(made, 'give-out')
  const entries = decks.map((deck) => ({
    deck,
    picture: deck.slides[0] === undefined ? '' : asPicture(renderSlide(deck, deck.slides[0], 1, needs)),
    files: filesOf(deck, formats),
  }))
  const sessions = made.kit.sessions.map((session) => {
    const [deck, ...rest] = filesOf(session.deck, formats)
    const guide: StartFile = { edition: 'presenter', label: 'Guide', path: guidePath(session) }
    return { session, files: deck === undefined ? [] : [deck, guide, ...rest] }
  })
  const edition = `Version ${VERSION}, ${isoDay(made.date)}`
  const gallery = formats.includes('diagrams') && usedDiagrams(made.kit, made.drawn).length > 0 ? 'give-out/diagrams/index.html' : undefined
  const body = `${renderStartPage(settings, entries, sessions, formats.includes('handouts') ? sheetsOf(made.kit) : [], kitPages(made), edition, gallery)}\n${renderMarksSheet()}`
  const css = await facesOf(body)
  return assemblePage({
    title: settings.title,
    language: settings.language,
    ...(settings.subtitle === undefined ? {} : { description: settings.subtitle }),
    bodyClass: 'start',
    style: css + made.player.startStyle,
    body,
    script: made.player.startScript,
  })
}

function filesOf(deck: Deck, formats: readonly string[]): StartFile[] {
  const files: (StartFile & { readonly format: string })[] = [
    { format: 'html', edition: 'presenter', label: 'Open for presenting', path: `presenter/${deckPath(deck)}.html` },
    { format: 'pdf', edition: 'presenter', label: 'Slides (PDF)', path: `presenter/${deckPath(deck)}.pdf` },
    { format: 'pdf', edition: 'presenter', label: 'Script (PDF)', path: `presenter/${deckPath(deck)}-script.pdf` },
    { format: 'html', edition: 'give-out', label: 'Slides', path: `give-out/${deckPath(deck)}.html` },
    { format: 'pdf', edition: 'give-out', label: 'Slides (PDF)', path: `give-out/${deckPath(deck)}.pdf` },
  ]
  return files.filter(({ format }) => formats.includes(format))
}
