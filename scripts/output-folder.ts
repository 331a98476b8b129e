import { lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isRunning } from './is-running.ts'
import { madeIn, MARKER, markerText, requireOwn } from './output-owner.ts'
import { KitError } from './report/kit-error.ts'
import { whyNotWritten } from './report/why-not-written.ts'
import { count } from './report/print-problems.ts'
import type { OutputFile } from './writers/output.ts'

/**
 * To be called before work starts: puts right what a killed build left, and refuses a place where a build would destroy
 * anything that no build made.
 * @throws KitError that says what is in the way
 */
export async function prepareOutput(folder: string): Promise<void> {
  try {
    await recover(folder)
    await requireOwn(folder)
  } catch (error) {
    throw asKitError(error, folder)
  }
}

/**
 * Puts files into place so that a build that fails or is killed leaves the earlier folder whole: everything is
 * written beside it first, then renamed.
 * @param whole true: the folder becomes exactly these files; false: these files are put into what is there.
 * @throws KitError when the folder cannot be written, or holds what no build made.
 */
export async function writeOutput(folder: string, files: readonly OutputFile[], whole: boolean): Promise<void> {
  // Since the start of the build somebody may have put something there.
  await prepareOutput(folder)
  let placed = 0
  try {
    await makeFolder(dirname(folder))
    await removeLeftovers(folder)
    const staging = besideOf(folder, `new-${process.pid}`)
    const anew = whole || !(await exists(folder))
    try {
      await rm(staging, { recursive: true, force: true })
      // Files that are put into a folder join the list of those that it has.
      const marker = markerText([...(anew ? [] : await madeIn(folder)), ...files.map(({ path }) => path)])
      await writeAll(staging, [{ path: MARKER, content: marker }, ...files])
      if (anew) await replace(folder, staging)
      else await merge(folder, staging, files, () => placed++)
    } finally {
      await rm(staging, { recursive: true, force: true })
    }
  } catch (error) {
    throw asKitError(error, folder, placed)
  }
}

/**
 * Makes a folder and those above it. Node's own recursive `mkdir` never ends where a file system refuses new folders
 * with ENOENT, as /proc does.
 */
async function makeFolder(folder: string): Promise<void> {
  if (await exists(folder)) return
  if (!(await exists(dirname(folder)))) await makeFolder(dirname(folder))
  await mkdir(folder).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
}

function besideOf(folder: string, what: string): string {
  return join(dirname(folder), `.${basename(folder)}.kit-build-${what}`)
}

async function writeAll(folder: string, files: readonly OutputFile[]): Promise<void> {
  await makeFolder(folder)
  for (const { path, content } of files) {
    await makeFolder(dirname(join(folder, path)))
    await writeFile(join(folder, path), content)
  }
}

async function replace(folder: string, staging: string): Promise<void> {
  const old = besideOf(folder, 'old')
  await rm(old, { recursive: true, force: true })
  if (await exists(folder)) await rename(folder, old)
  try {
    await rename(staging, folder)
  } finally {
    await recover(folder)
  }
  // Half removed it must not be taken for the good folder.
  if (await exists(old)) await rename(old, staging)
}

/** The list first: whatever is killed then, each file that is there is in it. */
async function merge(
  folder: string,
  staging: string,
  files: readonly OutputFile[],
  onPlaced: () => void,
): Promise<void> {
  await rename(join(staging, MARKER), join(folder, MARKER))
  for (const { path } of files) {
    await makeFolder(dirname(join(folder, path)))
    await rename(join(staging, path), join(folder, path))
    onPlaced()
  }
}

/** A build killed between the two renames of `replace` left the good folder under another name. */
async function recover(folder: string): Promise<void> {
  const old = besideOf(folder, 'old')
  if ((await exists(old)) && !(await exists(folder))) await rename(old, folder)
}

/** What builds that were killed while writing left beside the folder. */
async function removeLeftovers(folder: string): Promise<void> {
  const prefix = basename(besideOf(folder, 'new-'))
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(prefix) || isRunning(Number(name.slice(prefix.length)))) continue
    await rm(join(dirname(folder), name), { recursive: true, force: true })
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(() => true, () => false)
}

function asKitError(error: unknown, folder: string, placed = 0): unknown {
  const cause = whyNotWritten(error)
  if (cause === undefined) return error
  const state = placed === 0
    ? 'What was there before is unchanged.'
    : `${count(placed, 'file')} had been replaced already: build again.`
  return new KitError(`Could not write to ${folder}: ${cause}. ${state} Give --out another folder.`)
}
