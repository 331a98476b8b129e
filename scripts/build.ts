import { tellDamage } from './assets/cache.ts'
import { shareBrowser } from './browser/shared.ts'
import type { Deck, Edition, Problem } from './compiler/model.ts'
import { makeKit, type MadeKit } from './make-kit.ts'
import { UsageError } from './options.ts'
import { type OutputFile, prepareOutput, writeOutput } from './output-folder.ts'
import { count, countErrors } from './report/print-problems.ts'
import { cutFontsAhead, renderDeckHtml } from './writers/deck-html.ts'
import { deckPath, writtenDecks } from './writers/deck-path.ts'
import { printDeck, printScript } from './writers/deck-pdf.ts'
import { writeGallery } from './writers/diagrams/write-gallery.ts'
import { guidePath, renderGuideHtml } from './writers/guide-html.ts'
import { kitPages } from './writers/kit-pages.ts'
import { licenceFiles } from './writers/licence-files.ts'
import { findOutputProblems } from './writers/output-problems.ts'
import { openPress, type Press } from './writers/press.ts'
import { sessionPrintFiles } from './writers/session-prints.ts'
import { type PrintedHandout, renderSheetHtml, sheetPath, sheetsOf } from './writers/sheet-html.ts'
import { printSheet, printsOf } from './writers/sheet-pdf.ts'
import { renderGiveOutHtml, renderStartHtml } from './writers/start-html.ts'

export interface BuildRequest {
  readonly root: string
  readonly out: string
  /** Formats, `decks/NAME`, `sessions/NAME` and `handouts/NAME`; empty: everything. */
  readonly only: readonly string[]
  readonly say: (text: string) => void
  readonly notice: (text: string) => void
}

export interface BuildResult {
  readonly problems: readonly Problem[]
  /** Paths written, relative to the output folder; empty when an error stopped the build. */
  readonly files: readonly string[]
}

const FORMATS = ['html', 'pdf', 'diagrams', 'handouts'] as const
type Format = (typeof FORMATS)[number]

const EDITIONS: readonly Edition[] = ['presenter', 'give-out']

/** Read → compile → draw → write. Nothing is written unless everything could be made. */
export async function build(request: BuildRequest): Promise<BuildResult> {
  await prepareOutput(request.out)
  const browser = shareBrowser({ onNotice: request.notice })
  try {
    const press = asksFor('pdf', request.only) || asksFor('handouts', request.only) ? openPress(browser) : undefined
    const { value: made, problems } = await makeKit(request.root, {
      browser,
      say: request.say,
      onCompiled: cutFontsAhead,
      findProblems: findOutputProblems,
    })
    if (made === undefined || countErrors(problems) > 0) return { problems, files: [] }
    const { formats, decks, sheets, whole } = select(request.only, made)
    const files: OutputFile[] = []
    if (formats.includes('html')) files.push(...(await htmlFiles(made, decks, request.say)))
    if (formats.includes('diagrams')) {
      const pictures = await writeGallery(made, request.root, browser, request.say)
      files.push(...pictures.map(({ name, content }) => ({ path: `give-out/diagrams/${name}`, content })))
    }
    if (press !== undefined && formats.includes('pdf')) files.push(...(await pdfFiles(made, decks, press, request.say)))
    if (press !== undefined && formats.includes('handouts')) {
      files.push(...(await sheetFiles(made, sheets, press, request.say)))
    }
    if (press !== undefined && formats.includes('handouts') && sheets.length === sheetsOf(made.kit).length) {
      files.push(...(await sessionPrintFiles(made, press)))
    }
    if (formats.includes('html') && decks.length === writtenDecks(made.kit).length) {
      files.push(...(await pageFiles(made, request.say)))
      files.push({ path: 'index.html', content: await renderStartHtml(made, formats) })
      files.push({ path: 'give-out/index.html', content: await renderGiveOutHtml(made, formats) })
    }
    // A page alone holds its notices; a folder with a start page or the gallery has the texts too.
    if (files.some(({ path }) => path.endsWith('index.html'))) {
      files.push(...(await licenceFiles(request.root, made.bundled)))
    }
    if (whole) files.push(...(await zipsOf(files, request, made)))
    request.say('Writing')
    await writeOutput(request.out, files, whole)
    return { problems, files: files.map(({ path }) => path) }
  } finally {
    tellDamage(request.notice)
    await browser.close()
  }
}

async function zipsOf(files: readonly OutputFile[], { say }: BuildRequest, made: MadeKit): Promise<OutputFile[]> {
  say('Packing')
  const { makeZips } = await import('./writers/zips.ts')
  return makeZips(files, made.date)
}

interface Selection {
  readonly formats: readonly Format[]
  readonly decks: readonly Deck[]
  readonly sheets: readonly PrintedHandout[]
  readonly whole: boolean
}

/** What `--only` asks for. @throws UsageError naming what there is, for a word that is neither format nor name. */
function select(only: readonly string[], made: MadeKit): Selection {
  const allDecks = writtenDecks(made.kit)
  const allSheets = sheetsOf(made.kit)
  const sheetName = ({ name }: PrintedHandout): string => `handouts/${name}`
  const known = [...FORMATS, ...allDecks.map(deckPath), ...allSheets.map(sheetName)]
  const unknown = only.filter((word) => !known.includes(word))
  if (unknown.length > 0) throw new UsageError(`--only takes ${known.join(', ')}; not “${unknown.join('”, “')}”.`)
  const decks = allDecks.filter((deck) => only.includes(deckPath(deck)))
  const sheets = allSheets.filter((sheet) => only.includes(sheetName(sheet)))
  return {
    formats: FORMATS.filter((format) => asksFor(format, only)),
    decks: decks.length === 0 ? allDecks : decks,
    sheets: sheets.length === 0 ? allSheets : sheets,
    whole: only.length === 0,
  }
}

const isSheetName = (word: string): boolean => word.startsWith('handouts/')

/**
 * Where no format is named, all are meant that the names can have: a deck its HTML and its PDFs, a sheet its own. The
 * diagrams are those of the whole kit, and so not meant by any name.
 */
function asksFor(format: Format, only: readonly string[]): boolean {
  if (only.length === 0) return true
  if (FORMATS.some((one) => only.includes(one))) {
    return only.includes(format) || (format === 'handouts' && only.some(isSheetName))
  }
  if (format === 'handouts') return only.some(isSheetName)
  return format !== 'diagrams' && !only.every(isSheetName)
}

async function htmlFiles(made: MadeKit, decks: readonly Deck[], say: (text: string) => void): Promise<OutputFile[]> {
  const files: OutputFile[] = []
  for (const deck of decks) {
    say(`Writing ${deck.name}`)
    for (const edition of EDITIONS) {
      files.push({ path: `${edition}/${deckPath(deck)}.html`, content: await renderDeckHtml(made, deck, edition) })
    }
  }
  for (const session of made.kit.sessions.filter(({ deck }) => decks.includes(deck))) {
    files.push({ path: guidePath(session), content: await renderGuideHtml(made, session) })
  }
  return files
}

async function pageFiles(made: MadeKit, say: (text: string) => void): Promise<OutputFile[]> {
  const files: OutputFile[] = []
  for (const { path, label, render } of kitPages(made.kit)) {
    say(`Writing ${label}`)
    files.push({ path, content: await render(made) })
  }
  return files
}

async function pdfFiles(
  made: MadeKit,
  decks: readonly Deck[],
  press: Press,
  say: (text: string) => void,
): Promise<OutputFile[]> {
  let done = 0
  const printed = await Promise.all(decks.map(async (deck): Promise<OutputFile[]> => {
    const [presenter, giveOut, script] = await Promise.all([
      printDeck(made, deck, 'presenter', press),
      printDeck(made, deck, 'give-out', press),
      printScript(made, deck, press),
    ])
    done++
    say(`Printing, ${done} of ${count(decks.length, 'deck')}`)
    return [
      { path: `presenter/${deckPath(deck)}.pdf`, content: presenter },
      { path: `presenter/${deckPath(deck)}-script.pdf`, content: script },
      { path: `give-out/${deckPath(deck)}.pdf`, content: giveOut },
    ]
  }))
  return printed.flat()
}

/** Each sheet as a page to read, and on every paper. */
async function sheetFiles(
  made: MadeKit,
  sheets: readonly PrintedHandout[],
  press: Press,
  say: (text: string) => void,
): Promise<OutputFile[]> {
  let done = 0
  const printed = await Promise.all(sheets.map(async (sheet): Promise<OutputFile[]> => {
    const path = sheetPath(sheet)
    const prints = await Promise.all(
      printsOf(sheet).map(async (print): Promise<OutputFile> => ({
        path: `${path}${print.suffix}.pdf`,
        content: await printSheet(made, sheet, print, press),
      })),
    )
    done++
    say(`Printing, ${done} of ${count(sheets.length, 'sheet')}`)
    return [{ path: `${path}.html`, content: await renderSheetHtml(made, sheet) }, ...prints]
  }))
  return printed.flat()
}
