import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The program's own folder, and so this kit's. */
export const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Where the tests' builds go; `build-kit.ts` fills both folders before any browser test runs. */
export const BUILT = join(PROJECT, '.cache/test-kit')
export const BUILT_FOREIGN = join(PROJECT, '.cache/test-kit-foreign 外')

/** A kit written for other tools, at a path with blanks and Chinese. */
export const FOREIGN = join(PROJECT, 'tests/browser/foreign kit 外')

/** One exercise of every kind, for the tests of what plays them. */
export const EXERCISES = join(PROJECT, 'tests/browser/exercise kit')
export const BUILT_EXERCISES = join(PROJECT, '.cache/test-kit-exercises')
export const ALL_KINDS: BuiltDeck = { name: 'all-kinds', folder: BUILT_EXERCISES }

export const EDITIONS = ['presenter', 'give-out'] as const
export type Edition = (typeof EDITIONS)[number]

export interface BuiltDeck {
  readonly name: string
  /** Folder of the built kit. */
  readonly folder: string
}

/** Decks of a kit, by its source files: the build may not have run when tests are listed. */
function decksOf(root: string, folder: string): BuiltDeck[] {
  return readdirSync(join(root, 'slides')).filter((name) => name.endsWith('.md')).sort()
    .map((name) => ({ name: name.slice(0, -'.md'.length), folder }))
}

/** Everything in this kit that is a deck. */
export const ALL_DECKS: readonly BuiltDeck[] = decksOf(PROJECT, BUILT)
/** Those that are put together from the others, whose slides are looked at where they come from. */
export const ASSEMBLED: readonly BuiltDeck[] = ALL_DECKS.filter(({ name }) =>
  /^assemble:/m.test(readFileSync(join(PROJECT, 'slides', `${name}.md`), 'utf8'))
)
/** This kit's own decks that stand for themselves. */
export const DECKS: readonly BuiltDeck[] = ALL_DECKS.filter((deck) => !ASSEMBLED.includes(deck))
export const FOREIGN_DECKS: readonly BuiltDeck[] = decksOf(FOREIGN, BUILT_FOREIGN)
/** Decks that tests of one feature lean on. */
export const TABLE_3: BuiltDeck = { name: 'table-3', folder: BUILT }
export const FRAMEWORK: BuiltDeck = { name: 'ans-framework', folder: BUILT }

/** Path of a built file of a deck. */
export function deckFile(deck: BuiltDeck, edition: Edition, ending = '.html'): string {
  return join(deck.folder, edition, 'decks', `${deck.name}${ending}`)
}

/** The kit's timed sessions, by file name. */
export const SESSIONS: readonly string[] = readdirSync(join(PROJECT, 'handouts/sessions')).map((name) =>
  name.replace(/\.yaml$/, '')
)

/** `file://` address of a built deck; `rest` is a query or `#slide`. */
export function deckAddress(deck: BuiltDeck, edition: Edition = 'presenter', rest = ''): string {
  return pathToFileURL(deckFile(deck, edition)).href + rest
}
