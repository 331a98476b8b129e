import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PROJECT } from '../options.ts'
import { readOutline } from '../writers/pdf-bookmarks.ts'
import { timeBuild } from './run-build.ts'

export interface PaperFigures {
  /** All sheets and packs of this kit on every paper, printed anew; s. */
  readonly seconds: number
  /** The same with nothing changed; s. */
  readonly again: number
  readonly files: number
  readonly pages: number
  /** Of the largest file, in bytes. */
  readonly largest: number
}

/** Times everything that this kit prints for people to hold, once: a thousand pages are their own repetition. @param
 * work an empty folder */
export async function timePaper(work: string): Promise<PaperFigures> {
  const out = join(work, 'paper')
  const cache = join(work, 'cache-paper')
  await timeBuild(PROJECT, 'handouts', cache, out)
  for (const kind of ['pdf', 'outlines']) await rm(join(cache, kind), { recursive: true, force: true })
  const seconds = await timeBuild(PROJECT, 'handouts', cache, out)
  const again = await timeBuild(PROJECT, 'handouts', cache, out)
  const names = (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.pdf'))
  let pages = 0
  let largest = 0
  for (const name of names) {
    const bytes = await readFile(join(out, name))
    pages += (await readOutline(bytes)).pages
    largest = Math.max(largest, bytes.length)
  }
  return { seconds, again, files: names.length, pages, largest }
}
