import { readdir } from 'node:fs/promises'
import { readOwn } from '../kit/read-inside.ts'
import { KitError } from '../report/kit-error.ts'
import { licenceFile, partsList } from './notices.ts'
import type { Part } from './parts.ts'

/** A text that goes with what is passed on. */
export interface LicenceText {
  readonly name: string
  /** @throws KitError where it must not be read */
  readonly read: () => Promise<string | Uint8Array>
}

/** The list of all parts. */
export const PARTS_LIST = 'parts.txt'

/**
 * A list of what is under which licence, and the texts of all of them: the kit's own as they are, the program's, and
 * those of what others made and stands inside the pages.
 * @param root the kit's folder
 */
export async function licenceTexts(root: string, bundled: readonly Part[]): Promise<readonly LicenceText[]> {
  const own = (await readdir(root, { withFileTypes: true })).filter((entry) =>
    !entry.isDirectory() && /^licen[cs]e/i.test(entry.name)
  )
  return [
    { name: PARTS_LIST, read: async () => partsList(bundled) },
    ...bundled.map((part) => ({ name: licenceFile(part), read: async () => part.text })),
    ...own.map(({ name }) => ({ name, read: () => readThere(root, name) })),
  ]
}

async function readThere(root: string, name: string): Promise<Uint8Array> {
  const text = await readOwn(root, name)
  if (text === undefined) throw new KitError(`${name} vanished while the kit was built. Build again when it is there.`)
  return text
}
