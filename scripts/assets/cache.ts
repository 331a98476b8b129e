import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CACHE_FOLDER, PROJECT } from '../options.ts'
import { count } from '../report/print-problems.ts'

/** Everything that can be made again; deleting it costs only time. `KIT_CACHE` moves it (the bench starts with
 * none). */
export const CACHE = process.env['KIT_CACHE'] ?? CACHE_FOLDER

/** SHA-256 of all parts, each with its length, as 32 hex digits. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex').slice(0, 32)
}

/** What makes the same come out differently: all packages, and files of the program, by their paths in it. */
export function hashOfMakers(...files: readonly string[]): string {
  return hashOf(...['package-lock.json', ...files].map((file) => readFileSync(join(PROJECT, file))))
}

/** Every entry begins with the digest of its name and content, on a line of its own. */
const HEAD = 33
const headOf = (entry: string, content: string | Uint8Array): string => `${hashOf(entry, content)}\n`

/** Paths of entries that were there and did not hold, since that was last told. */
const damaged = new Set<string>()

/** The bytes of an entry, `KIND/NAME`; nothing where there is none, or where it is not what was written. */
export function readEntry(folder: string, entry: string): Buffer | undefined {
  const path = join(folder, entry)
  try {
    const file = readFileSync(path)
    const content = file.subarray(HEAD)
    if (file.toString('latin1', 0, HEAD) === headOf(entry, content)) {
      touch(path)
      return content
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  }
  damaged.add(path)
  return undefined
}

/** The JSON value of an entry. What it holds was written by the same program under the same name, which says of what it
 * was made. */
export function readValue<T>(folder: string, entry: string): T | undefined {
  const content = readEntry(folder, entry)
  const value: T | undefined = content === undefined ? undefined : JSON.parse(content.toString('utf8'))
  return value
}

/**
 * Writes beside and renames: a reader sees the whole entry or none. A cache that cannot be written only costs time, so
 * that is no error.
 */
export function keepEntry(folder: string, entry: string, content: string | Uint8Array): void {
  const path = join(folder, entry)
  const beside = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    writeFileSync(beside, Buffer.concat([Buffer.from(headOf(entry, bytes)), bytes]))
    renameSync(beside, path)
  } catch {
    rmSync(beside, { force: true })
  }
}

/** The JSON value under `name` in the cache, made now if it is not there, or not whole. */
export async function cached<T>(kind: string, name: string, make: () => Promise<T>): Promise<T> {
  const entry = `${kind}/${name}`
  const kept = readValue<T>(CACHE, entry)
  if (kept !== undefined) return kept
  const value = await make()
  keepEntry(CACHE, entry, JSON.stringify(value))
  return value
}

/** The same for bytes. */
export async function cachedBytes(kind: string, name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const entry = `${kind}/${name}`
  const kept = readEntry(CACHE, entry)
  if (kept !== undefined) return kept
  const bytes = await make()
  keepEntry(CACHE, entry, bytes)
  return bytes
}

/** Says once what did not hold, if anything did not: a disk that falsifies files is worth knowing of. */
export function tellDamage(notice: (text: string) => void): void {
  if (damaged.size === 0) return
  const paths = [...damaged].sort()
  damaged.clear()
  const some = paths.slice(0, 3).join(', ') + (paths.length > 3 ? ` and ${paths.length - 3} more` : '')
  notice(
    `${count(paths.length, 'file')} of the cache ${
      paths.length === 1 ? 'was' : 'were'
    } damaged, and made anew: ${some}`,
  )
}

/** Lets go of the files of a folder that were not used for longest. */
export function trimFolder(folder: string, most: number): void {
  try {
    const files = readdirSync(folder).map((name) => join(folder, name))
    if (files.length <= most) return
    const used = files.map((file) => ({ file, at: statSync(file).mtimeMs })).sort((a, b) => b.at - a.at)
    for (const { file } of used.slice(most)) rmSync(file, { force: true })
  } catch {
    // There is none, or another process was faster.
  }
}

function touch(path: string): void {
  try {
    const now = new Date()
    utimesSync(path, now, now)
  } catch {
    // It may be read, but not changed: then nothing is trimmed either.
  }
}
