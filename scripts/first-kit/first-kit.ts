import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { KitError } from '../report/kit-error.ts'
import { whyNotWritten } from '../report/why-not-written.ts'

/** A kit with one of everything, which builds, checks and prints as it is. */
const FIRST_KIT = fileURLToPath(new URL('kit/', import.meta.url))

/** Writes the first kit into an empty or new folder, under a title of its own. @returns its files, from that folder */
export async function writeFirstKit(folder: string, title: string): Promise<string[]> {
  const found = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw new KitError(
      `${folder} cannot be a kit: it is no folder that can be read. Name another, or one that is not there yet.`,
    )
  })
  const kept = found.filter((name) => name !== '.git')
  if (kept.length > 0) {
    throw new KitError(
      `${folder} is not empty: ${kept.slice(0, 3).join(', ')}${
        kept.length > 3 ? ` and ${kept.length - 3} more are` : kept.length === 1 ? ' is' : ' are'
      } there. Nothing was written; name a folder that is empty or not there yet.`,
    )
  }
  const entries = await readdir(FIRST_KIT, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  for (const path of files) {
    const text = await readFile(path, 'utf8')
    const to = join(folder, path.slice(FIRST_KIT.length))
    try {
      await mkdir(dirname(to), { recursive: true })
      await writeFile(to, text.replaceAll('"TITLE"', JSON.stringify(title)), { flag: 'wx' })
    } catch (error) {
      const why = whyNotWritten(error)
      throw why === undefined ? error : new KitError(`${to} was not written: ${why}.`)
    }
  }
  return files.map((path) => path.slice(FIRST_KIT.length)).sort()
}
