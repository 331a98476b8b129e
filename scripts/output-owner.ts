import { lstat, readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { KitError } from './report/kit-error.ts'
import { sameName } from './output-names.ts'

/** Names, in an output folder, every file that builds put there: all that a later build may replace. */
export const MARKER = '.kit-build'

const HEAD = 'Made by a build of the kit, which replaces these files and refuses to start where there are others:'

/** What the marker said before it had a list; the folder was given to the build as a whole. */
const WITHOUT_LIST = 'Made by a build of the kit; the next build replaces this folder.\n'

/** What lets a system show a folder, and comes into any that somebody opens. */
const LITTER = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.directory)$/i

/** As many as make a message clear. */
const SHOWN = 3

/** The text of the marker. @param paths relative to the folder, with `/` */
export function markerText(paths: Iterable<string>): string {
  return `${HEAD}\n${[...new Set(paths)].sort().join('\n')}\n`
}

/** Paths of the files that builds put into a folder. */
export async function madeIn(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, MARKER), 'utf8').catch(() => '')
  if (text !== WITHOUT_LIST) return text.split('\n').slice(1).filter((line) => line !== '')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) =>
    relative(folder, join(parentPath, name)).replaceAll('\\', '/')
  )
}

/**
 * Refuses a path at which a build would destroy what no build made: a file, a link, a folder that holds anything else.
 * @throws KitError that says what is in the way
 */
export async function requireOwn(folder: string): Promise<void> {
  const there = await lstat(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  if (there === undefined) return
  if (there.isSymbolicLink()) {
    throw refusal(`${folder} is a symbolic link, and a build would put a folder in its place`,
      'Give --out the folder itself that is meant.')
  }
  if (!there.isDirectory()) {
    throw refusal(`${folder} is a file, and a build would put a folder in its place`,
      'Give --out the path of a folder.')
  }
  const foreign = await foreignIn(folder, '', ownPaths(await madeIn(folder)))
  if (foreign.length === 0) return
  const names = [...foreign.slice(0, SHOWN), ...(foreign.length > SHOWN ? ['…'] : [])].join(', ')
  throw refusal(`${folder} holds what no build of the kit made (${names}), and a build would destroy it`,
    'Move that elsewhere, or give --out another folder.')
}

const refusal = (what: string, fix: string): KitError => new KitError(`${what}. Nothing was written.\n${fix}`)

/** The paths of files, and of the folders that they stand in. */
function ownPaths(files: readonly string[]): ReadonlyMap<string, 'file' | 'folder'> {
  const folders = files.flatMap((path) =>
    path.split('/').slice(1).map((_, index) => path.split('/').slice(0, index + 1).join('/'))
  )
  return new Map([
    ...folders.map((path) => [sameName(path), 'folder'] as const),
    ...[...files, MARKER].map((path) => [sameName(path), 'file'] as const),
  ])
}

/** Paths of what is not known, or is not of the kind that is known; no more than are shown, and no folder is looked
 * into that is not known. */
async function foreignIn(
  folder: string,
  inside: string,
  own: ReadonlyMap<string, 'file' | 'folder'>,
): Promise<string[]> {
  const foreign: string[] = []
  const entries = await readdir(join(folder, inside), { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (foreign.length > SHOWN) break
    if (entry.isFile() && LITTER.test(entry.name)) continue
    const path = `${inside}${entry.name}`
    const kind = own.get(sameName(path))
    if (kind === 'folder' && entry.isDirectory()) foreign.push(...(await foreignIn(folder, `${path}/`, own)))
    else if (kind !== 'file' || !entry.isFile()) foreign.push(entry.isDirectory() ? `${path}/` : path)
  }
  return foreign
}
