import type { Kit } from '../compiler/model.ts'
import { deckPath, writtenDecks } from './deck-path.ts'
import { shownDiagrams } from './diagrams/used-diagrams.ts'
import { guidePath } from './guide-html.ts'
import { kitPages } from './kit-pages.ts'
import { sessionPrints } from './session-prints.ts'
import { sheetPath, sheetsOf } from './sheet-html.ts'
import { printsOf } from './sheet-pdf.ts'

/** A file that a build of everything writes. */
export interface Output {
  /** Relative to the output folder, with `/`. */
  readonly path: string
  /** The source that it has its name from; absent: the kit's own. */
  readonly file?: string
}

/** All that a build writes of a kit, known before anything is drawn or printed. */
export function outputsOf(kit: Kit): Output[] {
  const gallery = shownDiagrams(kit)
  return [
    ...['index.html', 'give-out/index.html', 'presenter.zip', 'give-out.zip'].map((path) => ({ path })),
    ...(gallery.length === 0 ? [] : [{ path: 'give-out/diagrams/index.html' }]),
    ...kitPages(kit).map(({ path, file }) => ({ path, ...(file === undefined ? {} : { file }) })),
    ...gallery.flatMap(({ source: { name, file } }) =>
      ['svg', 'png'].map((ending) => ({ path: `give-out/diagrams/${name}.${ending}`, file }))
    ),
    ...writtenDecks(kit).flatMap((deck) =>
      ['.html', '.pdf', '-script.pdf'].flatMap((ending) =>
        (ending === '-script.pdf' ? ['presenter'] : ['presenter', 'give-out']).map((edition) => ({
          path: `${edition}/${deckPath(deck)}${ending}`,
          file: deck.file,
        }))
      )
    ),
    ...kit.sessions.map((session) => ({ path: guidePath(session), file: session.file })),
    ...sessionPrints(kit).flatMap(({ session: { file }, path, papers }) =>
      papers.map(([suffix]) => ({ path: `${path}${suffix}.pdf`, file }))
    ),
    ...sheetsOf(kit).flatMap((sheet) =>
      ['.html', ...printsOf(sheet).map(({ suffix }) => `${suffix}.pdf`)]
        .map((ending) => ({ path: `${sheetPath(sheet)}${ending}`, file: sheet.file }))
    ),
  ]
}
