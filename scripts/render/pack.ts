import { deflateRawSync } from 'node:zlib'

/** A text deflated, in Base64: it stands in a page as `type="text/plain"`, and the player unpacks it
 * (`base/page.ts`). */
export const pack = (text: string): string => deflateRawSync(text, { level: 9 }).toString('base64')
