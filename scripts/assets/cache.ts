import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { readFile, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CACHE_FOLDER } from '../browser/cache-folder.ts'

/** Everything that can be made again; deleting it costs only time. `KIT_CACHE` moves it (the bench starts with none). */
export const CACHE = process.env['KIT_CACHE'] ?? CACHE_FOLDER

/** SHA-256 of all parts, each with its length, as 32 hex digits. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex').slice(0, 32)
}

/**
 * The JSON value under `name` in the cache, made now if it is not there. What cannot be read or written is made anew:
 * a broken or read-only cache never stops a build.
 */
export async function cached<T>(kind: string, name: string, make: () => Promise<T>): Promise<T> {
  const path = join(CACHE, kind, name)
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T
  } catch {
    const value = await make()
    keepFile(path, JSON.stringify(value))
    return value
  }
}

/** The same for bytes; `isWhole` says whether what lies there is what it should be. */
export async function cachedBytes(
  kind: string, name: string, isWhole: (bytes: Uint8Array) => boolean, make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const path = join(CACHE, kind, name)
  const kept = await readFile(path).catch(() => undefined)
  if (kept !== undefined && isWhole(kept)) {
    const now = new Date()
    await utimes(path, now, now).catch(() => undefined)
    return kept
  }
  const bytes = await make()
  keepFile(path, bytes)
  return bytes
}

/** Lets go of the files of a folder that were not used for longest. */
export function trimFolder(folder: string, most: number): void {
  try {
    const files = readdirSync(folder).map((name) => join(folder, name))
    if (files.length <= most) return
    const age = new Map(files.map((file) => [file, statSync(file).mtimeMs]))
    files.sort((a, b) => (age.get(b) ?? 0) - (age.get(a) ?? 0)).slice(most).forEach((file) => rmSync(file, { force: true }))
  } catch {
    // There is none, or another process was faster.
  }
}

/**
 * Writes beside and renames: a reader sees the whole file or none. A cache that cannot be written only costs time, so
 * that is no error.
 */
export function keepFile(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(beside, content)
    renameSync(beside, path)
  } catch {
    rmSync(beside, { force: true })
  }
}
