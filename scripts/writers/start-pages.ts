import { deckFor, forEdition } from '../compiler/content/for-edition.ts'
import { renderMarksSheet } from '../compiler/content/marks.ts'
import type { Content } from '../compiler/content/node.ts'
import type { GivenEdition } from '../compiler/model.ts'
import type { Deck, Slide } from '../compiler/deck-model.ts'
import { defined } from '../compiler/settings.ts'
import { type MadeKit, playerIn } from '../make-kit.ts'
import { renderSlide } from '../render/slide.ts'
import { asPicture } from '../render/sheet/slides.ts'
import { diagramId } from '../render/gallery/page.ts'
import { shownDiagrams } from '../render/gallery/used-diagrams.ts'
import type { StartEntries, PrintLine } from '../render/start/entries.ts'
import { filesOf, type StartFile } from '../render/start/files.ts'
import { renderGivenStart, renderStartPage } from '../render/start/page.ts'
import { givenEditions, pageNeeds } from './deck-html.ts'
import { decks } from './decks.ts'
import { gallery } from './gallery.ts'
import { guides } from './guides.ts'
import { isoDay, VERSION } from './imprint.ts'
import { licences } from './licences.ts'
import { orders } from './orders.ts'
import { insideOf, type ListedOutput, output, type Output, type OutputKind } from './output.ts'
import { assemblePage } from './page.ts'
import { pages } from './pages.ts'
import { pptx } from './pptx.ts'
import { sheetsOf } from './sheet-html.ts'
import { sheets } from './sheets.ts'
import { type Wording, wordingOf } from '../words/wording.ts'
import { nameOfPack, printsFor } from '../compiler/handout/packs.ts'
import type { Handout } from '../compiler/handout/model.ts'
import { PAPERS, suffixOf } from '../compiler/handout/papers.ts'
import { cutsOf } from '../compiler/handout/shop-order.ts'
import type { Session } from '../compiler/session/model.ts'
import { orderedSuffix, packPath, sharedPath } from './packs.ts'

/** Where one begins: with everything, and in each folder that is passed on. What they lead to is found in the list. */
export const startPages: OutputKind = {
  name: 'start pages',
  outputs: (kit) => {
    const wording = wordingOf(kit.settings.language)
    const given = givenEditions(kit).map((edition) => givenStart(edition, wording))
    const waysTo = given.map(({ path, edition }) => ({
      path,
      label: edition === 'afterwards' ? wording.theirStartWithAnswers : wording.theirStart,
    }))
    return [
      output(undefined, 'index.html', {
        label: wording.startPage,
        make: (made, { list }) => {
          const entries = entriesOf(made, list, ({ path }) => path)
          return assembleStart(made, renderStartPage(made.kit.settings, entries, sayVersion(made), waysTo))
        },
      }),
      ...given,
    ]
  },
}

const givenStart = (given: GivenEdition, wording: Wording): Output =>
  output(given, 'index.html', {
    label: wording.startPage,
    make: (made, { list }) => {
      const entries = entriesOf(made, list.filter(({ edition }) => edition === given), insideOf)
      return assembleStart(made, renderGivenStart(made.kit.settings, entries, sayVersion(made)))
    },
  })

/** From which version and day the kit is, and what made it. */
export const sayVersion = ({ date, kit, citation }: MadeKit): string => {
  const wording = wordingOf(kit.settings.language)
  return `${wording.versionOfDay(citation?.version, isoDay(date))} · ${wording.madeWith(VERSION)}`
}

/** Everything of a list that a start page shows. @param wayTo the way there from the page */
function entriesOf(
  made: MadeKit,
  list: readonly ListedOutput[],
  wayTo: (output: ListedOutput) => string,
): StartEntries {
  const { kit } = made
  const here = list.map((one) => ({ ...one, inside: insideOf(one), path: wayTo(one) }))
  const find = (kind: OutputKind, file?: string): StartFile[] =>
    here.filter((one) => one.kind === kind && (file === undefined || one.file === file))
  // For PowerPoint a page has the file of its own edition only.
  const deckFiles = (file: string): StartFile[] => {
    const found = find(decks, file)
    return [...found, ...filesOf(found[0]?.edition, find(pptx, file))]
  }
  const [diagrams] = find(gallery)
  const [parts] = find(licences)
  if (parts === undefined) throw new Error('Start pages lead to the list of what is under which licence')
  const pictures = firstSlides(made)
  const picturesOf = ({ file }: { readonly file: string }): readonly Content[] => pictures.get(file) ?? []
  return {
    decks: kit.decks.map((deck) => ({ deck, pictures: picturesOf(deck), files: deckFiles(deck.file) }))
      .filter(hasFiles),
    sessions: kit.sessions.map((session) => ({
      session,
      pictures: picturesOf(session),
      files: deckFiles(session.file),
      guide: find(guides, session.file),
      order: find(orders, session.file),
      prints: printLines(session, kit.handouts, (inside) => here.find((one) => one.inside === inside)),
    })).filter(hasFiles),
    sheets: sheetsOf(kit).map((sheet) => ({ sheet, files: find(sheets, sheet.file) })).filter(hasFiles),
    diagrams: shownDiagrams(kit).flatMap(({ source }) =>
      made.drawn.has(source.name) ? [{ title: source.title, id: diagramId(source) }] : []
    ),
    pages: find(pages),
    licences: parts,
    ...defined({ gallery: diagrams, logo: made.pictures.get(kit.settings.brand.logo ?? '') }),
  }
}

const hasFiles = ({ files }: { readonly files: readonly StartFile[] }): boolean => files.length > 0

const known = new WeakMap<MadeKit, ReadonlyMap<string, readonly Content[]>>()

/** What one chooses from, as it looks, by its file, rendered once for all start pages of a kit: of each session its
 * cover, its agenda and where it begins, or of a kit without sessions the first slide of each deck. */
export function firstSlides(made: MadeKit): ReadonlyMap<string, readonly Content[]> {
  const { sessions, decks } = made.kit
  const shown = known.get(made) ?? new Map(
    sessions.length === 0
      ? decks.map((deck) => [deck.file, picturesIn(deck, (_, at) => at === 0, made)])
      : sessions.map(({ file, deck }) => {
        const begin = deck.slides.findIndex(({ leads }) => leads !== undefined)
        return [
          file,
          picturesIn(deck, ({ layout }, at) => at === 0 || at === begin || layout === 'agenda' && at < begin, made),
        ]
      }),
  )
  known.set(made, shown)
  return shown
}

function picturesIn(deck: Deck, isShown: (slide: Slide, at: number) => boolean, made: MadeKit): Content[] {
  // Without the strip that says where one is.
  const { route: _route, ...shown } = deckFor(deck, 'give-out')
  const needs = pageNeeds(made, 'give-out')
  return shown.slides.flatMap((slide, at) =>
    isShown(slide, at) ? [forEdition([asPicture(renderSlide(shown, slide, at + 1, needs))], 'give-out')] : []
  )
}

function assembleStart(made: MadeKit, content: Content): Promise<string> {
  const { settings } = made.kit
  return assemblePage(made, {
    title: settings.title,
    language: settings.language,
    ...(settings.subtitle === undefined ? {} : { description: settings.subtitle }),
    bodyClass: 'start',
    style: playerIn(made, settings.language).startStyle,
    body: [...content, '\n', renderMarksSheet(settings)],
    script: playerIn(made, settings.language).startScript,
  })
}

/** What is printed for a session, each with its files. @param find the file at a path in the folder of its edition */
function printLines(
  session: Session,
  handouts: readonly Handout[],
  find: (inside: string) => StartFile | undefined,
): PrintLine[] {
  const { packs, shared } = printsFor(session, handouts)
  const wording = wordingOf(session.deck.language)
  const how = { cards: wording.thickPaper, slips: wording.cutInFour, mat: wording.oneSide }
  const onAll = (path: (paper: (typeof PAPERS)[number]) => string): StartFile[] =>
    PAPERS.flatMap((paper) => find(path(paper)) ?? [])
  return [
    ...packs.map((pack): PrintLine => ({
      name: nameOfPack({ moment: pack.moment, sheets: pack.sheets }, wording),
      moment: pack.moment,
      copies: { per: 1, copies: 1 },
      files: onAll((paper) => packPath(session, pack, suffixOf(paper, false))),
      large: onAll((paper) => packPath(session, pack, suffixOf(paper, true))),
      backs: [],
    })),
    ...shared.map((one): PrintLine => {
      const { title, sheet: { letter, moment } } = one.handout
      const cut = cutsOf(one.handout)
      const path = (suffix: string): string => sharedPath(session, one, suffix)
      return {
        name: wording.sheetPart(letter, title),
        copies: one.copies,
        files: onAll((paper) => path(orderedSuffix(one, paper, false))),
        large: onAll((paper) => path(suffixOf(paper, true))),
        backs: cut === 'cards' ? onAll((paper) => path(suffixOf(paper, false))) : [],
        ...defined({ moment, how: cut === undefined ? undefined : how[cut] }),
      }
    }),
  ]
}
