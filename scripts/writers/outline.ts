import { cached, hashOf, hashOfMakers } from '../assets/cache.ts'
import type { Bookmark } from './pdf-bookmarks.ts'

/** What a printed PDF tells of where its parts stand. */
export interface Outline {
  readonly pages: number
  readonly bookmarks: readonly Bookmark[]
}

/**
 * The outline of a print. To read a PDF takes longer than to find it in the cache, so what was read is kept beside it; what
 * reads PDFs is loaded only for one that was not there before.
 */
export function outlineOf(print: Uint8Array): Promise<Outline> {
  const readers = hashOfMakers('scripts/writers/pdf-bookmarks.ts', 'scripts/writers/pdf-library.ts')
  return cached('outlines', hashOf(readers, print), async () => {
    const { bookmarksOf, pageCount } = await import('./pdf-bookmarks.ts')
    return { pages: await pageCount(print), bookmarks: await bookmarksOf(print) }
  })
}
