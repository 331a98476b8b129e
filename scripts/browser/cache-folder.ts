import { fileURLToPath } from 'node:url'

/** Where the kit's program keeps what it can make again: `.cache/` beside its `package.json`. */
export const CACHE_FOLDER = fileURLToPath(new URL('../../.cache/', import.meta.url))
