import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ALL_EDITIONS } from '../../scripts/compiler/content/secrets.ts'
import type { Edition } from '../../scripts/compiler/model.ts'

const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The kit for tests of the program: one of everything, about another subject than this project's own content. */
export const FIXTURE = join(PROJECT, 'tests/kit')
const PROVED = process.env['PROVED_KIT']

/** The kit that is opened. What loops over all of a kit's content stands in `tests/proof/`, and says what it expects of any
 * kit: `npm run proof` runs it on the one named here. */
export const ROOT = PROVED === undefined ? FIXTURE : resolve(PROVED)
/** What is built of it: for tests of the program its pages, which lead to PDFs all the same, for the proof all that there
 * is. */
export const OUTPUTS: readonly string[] = PROVED === undefined ? ['html', 'pdf', '*.html', '**/*.html'] : []
/** Where its build goes; `build-kit.ts` fills it before any browser test runs. */
export const BUILT = join(PROJECT, '.cache', PROVED === undefined ? 'test-kit' : 'proved-kit')

/** Those that every deck has. */
export const EDITIONS = ALL_EDITIONS.filter((edition) => edition !== 'afterwards')

export interface BuiltDeck {
  readonly name: string
  /** Folder of the built kit. */
  readonly folder: string
}

/** Decks of a kit, by its source files: the build may not have run when tests are listed. */
function decksOf(root: string, folder: string): BuiltDeck[] {
  return namesIn(join(root, 'slides'), '.md').map((name) => ({ name, folder }))
}

/** Names of the files in a folder that end so, without that ending; none where the folder is missing. */
export function namesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => name.endsWith(ending)).sort().map((name) => name.slice(0, -ending.length))
}

/** Everything in this kit that is a deck. */
export const ALL_DECKS: readonly BuiltDeck[] = decksOf(ROOT, BUILT)
/** Those that are put together from the others, whose slides are looked at where they come from. */
export const ASSEMBLED: readonly BuiltDeck[] = ALL_DECKS.filter(({ name }) =>
  /^assemble:/m.test(readFileSync(join(ROOT, 'slides', `${name}.md`), 'utf8'))
)
/** This kit's own decks that stand for themselves. */
export const DECKS: readonly BuiltDeck[] = ALL_DECKS.filter((deck) => !ASSEMBLED.includes(deck))

/** Decks of the fixture that tests of one feature lean on. */
export const COMMONS: BuiltDeck = { name: 'the-commons', folder: BUILT }
export const LONG_LIVED: BuiltDeck = { name: 'long-lived', folder: BUILT }
/** One exercise of every kind. */
export const TASKS: BuiltDeck = { name: 'tasks', folder: BUILT }

/** Path of a built file of a deck. */
export function deckFile(deck: BuiltDeck, edition: Edition, ending = '.html'): string {
  return join(deck.folder, edition, 'decks', `${deck.name}${ending}`)
}

/** The kit's timed sessions, by file name. */
export const SESSIONS: readonly string[] = namesIn(join(ROOT, 'handouts/sessions'), '.yaml')

/** `file://` address of a built deck; `rest` is a query or `#slide`. */
export function deckAddress(deck: BuiltDeck, edition: Edition = 'presenter', rest = ''): string {
  return pathToFileURL(deckFile(deck, edition)).href + rest
}
