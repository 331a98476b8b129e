import { deckFor, forEdition } from '../compiler/content/for-edition.ts'
import type { Content } from '../compiler/content/node.ts'
import type { Deck } from '../compiler/model.ts'
import { type PageNeeds, renderSlide } from '../render/deck-page.ts'
import { renderMarksSheet } from '../compiler/content/marks.ts'
import { asPicture } from '../render/sheet/slides.ts'
import type { MadeKit } from '../make-kit.ts'
import { pageNeeds } from './deck-html.ts'
import { deckPath } from './deck-path.ts'
import { usedDiagrams } from './diagrams/used-diagrams.ts'
import { renderGiveOutStart } from './give-out-start.ts'
import { guidePath } from './guide-html.ts'
import { isoDay, VERSION } from './kit-edition.ts'
import { kitPages } from './kit-pages.ts'
import { assemblePage } from './page.ts'
import { sessionPrints } from './session-prints.ts'
import { sheetsOf } from './sheet-html.ts'
import type { StartFile } from './start-link.ts'
import { renderStartPage } from './start-page.ts'

/** The start page of everything: the sessions by their length, every deck with its facts, files and first slide. */
export function renderStartHtml(made: MadeKit, formats: readonly string[]): Promise<string> {
  const { decks, sessions, sheets, pages, gallery } = entriesOf(made, formats)
  return assembleStart(made,
    renderStartPage(made.kit.settings, decks, sessions, sheets, pages, sayEdition(made), gallery))
}

/** The start page of the folder that is given out. */
export function renderGiveOutHtml(made: MadeKit, formats: readonly string[]): Promise<string> {
  return assembleStart(made, renderGiveOutStart(made.kit.settings, entriesOf(made, formats), sayEdition(made)))
}

const sayEdition = ({ date }: MadeKit): string => `Version ${VERSION}, ${isoDay(date)}`

function firstSlide(deck: Deck, needs: PageNeeds<'give-out'>): Content {
  const shown = deckFor(deck, 'give-out')
  const [first] = shown.slides
  return first === undefined ? [] : forEdition([asPicture(renderSlide(shown, first, 1, needs))], 'give-out')
}

function entriesOf(made: MadeKit, formats: readonly string[]) {
  const needs = pageNeeds(made, 'give-out')
  const decks = made.kit.decks.map((deck) => ({
    deck,
    picture: firstSlide(deck, needs),
    files: filesOf(deck, formats),
  }))
  const prints = sessionPrints(made.kit)
  const sessions = made.kit.sessions.map((session) => {
    const [deck, ...rest] = filesOf(session.deck, formats)
    const guide: StartFile = { edition: 'presenter', label: 'Guide', path: guidePath(session) }
    const paper = formats.includes('handouts') ? prints.filter((print) => print.session === session) : []
    const papers = paper.flatMap(({ path, label, papers: own }) =>
      own.map(([suffix, , name]): StartFile => ({
        edition: path.startsWith('presenter/') ? 'presenter' : 'give-out',
        label,
        paper: name,
        path: `${path}${suffix}.pdf`,
      }))
    )
    return { session, files: deck === undefined ? [] : [deck, guide, ...rest, ...papers] }
  })
  const hasGallery = formats.includes('diagrams') && usedDiagrams(made.kit, made.drawn).length > 0
  return {
    decks,
    sessions,
    sheets: formats.includes('handouts') ? sheetsOf(made.kit) : [],
    pages: kitPages(made.kit),
    ...(hasGallery ? { gallery: 'give-out/diagrams/index.html' } : {}),
  }
}

function assembleStart(made: MadeKit, content: Content): Promise<string> {
  const { settings } = made.kit
  return assemblePage({
    title: settings.title,
    language: settings.language,
    ...(settings.subtitle === undefined ? {} : { description: settings.subtitle }),
    bodyClass: 'start',
    style: made.player.startStyle,
    body: [...content, '\n', renderMarksSheet()],
    script: made.player.startScript,
    bundled: made.bundled,
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
