import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { KitError } from './report/kit-error.ts'

/** A file that a build writes; `path` is relative to the output folder, with `/`. */
export interface OutputFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** Marks a folder as made by a build, and so as one that a build may replace. */
const MARKER = '.kit-build'

/**
 * Puts files into place so that a build that fails or is killed leaves the earlier folder whole: everything is
 * written beside it first, then renamed.
 * @param whole true: the folder becomes exactly these files; false: these files are put into what is there.
 * @throws KitError when the folder cannot be written, or holds what no build made.
 */
export async function writeOutput(folder: string, files: readonly OutputFile[], whole: boolean): Promise<void> {
  try {
    await recover(folder)
    if (whole) await requireOwn(folder)
    await makeFolder(dirname(folder))
    await removeLeftovers(folder)
    const staging = besideOf(folder, `new-${process.pid}`)
    try {
      await writeAll(staging, [...files, { path: MARKER, content: 'Made by a build of the kit; the next build replaces this folder.\n' }])
      if (whole) await replace(folder, staging)
      else await merge(folder, staging, files)
    } finally {
      await rm(staging, { recursive: true, force: true })
    }
  } catch (error) {
    throw asKitError(error, folder)
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
  return join(dirname(folder), `.${basename(folder)}.${what}`)
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
  await rename(staging, folder)
  await rm(old, { recursive: true, force: true })
}

async function merge(folder: string, staging: string, files: readonly OutputFile[]): Promise<void> {
  for (const path of [...files.map((file) => file.path), MARKER]) {
    if (path === MARKER && !(await isOwn(folder))) continue
    await makeFolder(dirname(join(folder, path)))
    await rename(join(staging, path), join(folder, path))
  }
}

/** A build killed between the two renames of `replace` left the good folder under another name. */
async function recover(folder: string): Promise<void> {
  const old = besideOf(folder, 'old')
  if ((await exists(old)) && !(await exists(folder))) await rename(old, folder)
}

/** What builds that were killed while writing left beside the folder. */
async function removeLeftovers(folder: string): Promise<void> {
  const prefix = `.${basename(folder)}.new-`
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(prefix) || isRunning(Number(name.slice(prefix.length)))) continue
    await rm(join(dirname(folder), name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function requireOwn(folder: string): Promise<void> {
  if (!(await exists(folder)) || (await isOwn(folder))) return
  throw new KitError(
    `${folder} holds files that no build of the kit made, and a build would replace them. Nothing was written.\n`
    + 'Give --out another folder, or empty this one first.',
  )
}

async function isOwn(folder: string): Promise<boolean> {
  if (await readFile(join(folder, MARKER)).then(() => true, () => false)) return true
  return (await readdir(folder).catch(() => [])).length === 0
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false)
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'no folder can be made there',
  EACCES: 'this folder may not be written to',
  EPERM: 'this folder may not be written to',
  EROFS: 'it is on a read-only disk',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  ENOTDIR: 'part of its path is a file, not a folder',
  EEXIST: 'part of its path is a file, not a folder',
  EBUSY: 'a program holds a file of it open',
  ENAMETOOLONG: 'a file name is too long for this disk',
}

function asKitError(error: unknown, folder: string): unknown {
  if (error instanceof KitError || !(error instanceof Error) || !('code' in error)) return error
  const cause = CAUSES[String(error.code)]
  if (cause === undefined) return error
  return new KitError(`Could not write to ${folder}: ${cause}. What was there before is unchanged. Give --out another folder.`)
}
