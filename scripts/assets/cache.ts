import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
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
