import { cached, hashOf, hashOfMakers } from '../assets/cache.ts'
import type { Outline } from './pdf-bookmarks.ts'

const READERS = hashOfMakers('scripts/writers/pdf-bookmarks.ts', 'scripts/writers/pdf-library.ts')

/**
 * The outline of a print. To read a PDF takes longer than to find it in the cache, so what was read is kept beside it; what
 * reads PDFs is loaded only for one that was not there before.
 */
export const outlineOf = (print: Uint8Array): Promise<Outline> =>
  cached('outlines', hashOf(READERS, print), async () => (await import('./pdf-bookmarks.ts')).readOutline(print))
