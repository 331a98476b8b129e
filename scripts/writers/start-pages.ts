import { deckFor, forEdition } from '../compiler/content/for-edition.ts'
import { renderMarksSheet } from '../compiler/content/marks.ts'
import type { Content } from '../compiler/content/node.ts'
import { orderOf } from '../compiler/handout/shop-order.ts'
import type { GivenEdition } from '../compiler/model.ts'
import type { Deck } from '../compiler/deck-model.ts'
import type { MadeKit } from '../make-kit.ts'
import type { PageNeeds } from '../render/deck-page.ts'
import { renderSlide } from '../render/slide.ts'
import { asPicture } from '../render/sheet/slides.ts'
import type { StartFile } from '../render/start/files.ts'
import { renderGivenStart, renderStartPage, type StartEntries } from '../render/start/page.ts'
import { givenEditions, pageNeeds } from './deck-html.ts'
import { decks } from './decks.ts'
import { gallery } from './gallery.ts'
import { guides } from './guides.ts'
import { isoDay, VERSION } from './imprint.ts'
import { licences } from './licences.ts'
import { orders } from './orders.ts'
import { insideOf, type ListedOutput, output, type Output, type OutputKind } from './output.ts'
import { packs } from './packs.ts'
import { assemblePage } from './page.ts'
import { pages } from './pages.ts'
import { sheetsOf } from './sheet-html.ts'
import { sheets } from './sheets.ts'

/** Where one begins: with everything, and in each folder that is passed on. What they lead to is found in the list. */
export const startPages: OutputKind = {
  name: 'start pages',
  outputs: (kit) => {
    const given = new Map(givenEditions(kit).map((edition) => [edition, givenStart(edition)]))
    const waysTo = new Map([...given].map(([edition, { path }]) => [edition, path]))
    return [
      output(undefined, 'index.html', {
        label: 'Start',
        make: (made, { list }) => {
          const entries = entriesOf(made, list, ({ path }) => path)
          return assembleStart(made, renderStartPage(made.kit.settings, entries, sayVersion(made), waysTo))
        },
      }),
      ...given.values(),
    ]
  },
}

const givenStart = (given: GivenEdition): Output =>
  output(given, 'index.html', {
    label: 'Start',
    make: (made, { list }) => {
      const entries = entriesOf(made, list.filter(({ edition }) => edition === given), insideOf)
      return assembleStart(made, renderGivenStart(made.kit.settings, entries, sayVersion(made)))
    },
  })

const sayVersion = ({ date }: MadeKit): string => `Version ${VERSION}, ${isoDay(date)}`

/** Everything of a list that a start page shows. @param wayTo the way there from the page */
function entriesOf(
  made: MadeKit,
  list: readonly ListedOutput[],
  wayTo: (output: ListedOutput) => string,
): StartEntries {
  const { kit } = made
  const find = (kind: OutputKind, file?: string): StartFile[] =>
    list.filter((one) => one.kind === kind && (file === undefined || one.file === file))
      .map((one) => ({ ...one, path: wayTo(one) }))
  const [diagrams] = find(gallery)
  const [parts] = find(licences)
  if (parts === undefined) throw new Error('Start pages lead to the list of what is under which licence')
  return {
    decks: shownDecks(made).map((shown) => ({ ...shown, files: find(decks, shown.deck.file) })).filter(hasFiles),
    sessions: kit.sessions.map((session) => {
      const { file } = session
      const [main, ...rest] = find(decks, file)
      return {
        session,
        files: [...(main === undefined ? [] : [main]), ...find(guides, file), ...rest, ...find(orders, file)],
        packs: find(packs, file),
        prints: orderOf(session, kit.handouts),
      }
    }).filter(hasFiles),
    sheets: sheetsOf(kit).map((sheet) => ({ sheet, files: find(sheets, sheet.file) })).filter(hasFiles),
    pages: find(pages),
    ...(diagrams === undefined ? {} : { gallery: diagrams }),
    licences: parts,
  }
}

const hasFiles = ({ files }: { readonly files: readonly StartFile[] }): boolean => files.length > 0

type ShownDeck = Omit<StartEntries['decks'][number], 'files'>

const known = new WeakMap<MadeKit, readonly ShownDeck[]>()

/** The decks with their first slides, rendered once for all start pages of a kit. */
export function shownDecks(made: MadeKit): readonly ShownDeck[] {
  const shown = known.get(made)
  if (shown !== undefined) return shown
  const needs = pageNeeds(made, 'give-out')
  const all = made.kit.decks.map((deck) => ({ deck, picture: firstSlide(deck, needs) }))
  known.set(made, all)
  return all
}

function firstSlide(deck: Deck, needs: PageNeeds<'give-out'>): Content {
  const shown = deckFor(deck, 'give-out')
  const [first] = shown.slides
  return first === undefined ? [] : forEdition([asPicture(renderSlide(shown, first, 1, needs))], 'give-out')
}

function assembleStart(made: MadeKit, content: Content): Promise<string> {
  const { settings } = made.kit
  return assemblePage(made, {
    title: settings.title,
    language: settings.language,
    ...(settings.subtitle === undefined ? {} : { description: settings.subtitle }),
    bodyClass: 'start',
    style: made.player.startStyle,
    body: [...content, '\n', renderMarksSheet()],
    script: made.player.startScript,
  })
}
