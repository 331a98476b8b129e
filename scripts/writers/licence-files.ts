import { readdir } from 'node:fs/promises'
import { readOwn } from '../kit/read-inside.ts'
import { licenceFile, partsList } from '../licences/notices.ts'
import type { Part } from '../licences/parts.ts'
import type { PackedFile } from './zips.ts'

/** The list of all parts, from a start page. */
export const PARTS_LIST = 'licences/parts.txt'

/**
 * The texts of all licences, and a list of what is under which, for both folders that are passed on: the kit's own as
 * they are, the program's, and those of what others made and stands inside the pages.
 * @param root the kit's folder
 */
export async function licenceFiles(root: string, bundled: readonly Part[]): Promise<PackedFile[]> {
  const own = (await readdir(root, { withFileTypes: true })).filter((entry) =>
    !entry.isDirectory() && /^licen[cs]e/i.test(entry.name)
  )
  const files: PackedFile[] = [
    { path: PARTS_LIST, content: partsList(bundled) },
    ...bundled.map((part) => ({ path: `licences/${licenceFile(part)}`, content: part.text })),
    ...await Promise.all(
      own.map(async ({ name }) => ({ path: `licences/${name}`, content: await readOwn(root, name) ?? '' })),
    ),
  ]
  return ['', 'give-out/'].flatMap((folder) => files.map(({ path, content }) => ({ path: folder + path, content })))
}
