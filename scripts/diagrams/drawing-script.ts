import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { cached, hashOfMakers } from '../assets/cache.ts'
import { inBackground } from '../assets/in-background.ts'
import { PROJECT } from '../options.ts'

const FOLDER = 'scripts/diagrams/in-page'
const RUN_VITE = 'scripts/assets/run-vite.mjs'
const bundle = z.tuple([z.object({ text: z.string() })])

/** What draws and measures inside the drawing page, as one classic script; bundled once for a version of the program. */
export function drawingScript(): Promise<string> {
  const files = readdirSync(join(PROJECT, FOLDER)).sort().map((name) => `${FOLDER}/${name}`)
  return cached('studio', hashOfMakers(...files, RUN_VITE), async () => {
    const input = { root: PROJECT, target: ['chrome109'], scripts: [join(PROJECT, FOLDER, 'page.ts')], styles: [] }
    const [{ text }] = bundle.parse(await inBackground(new URL('../assets/run-vite.mjs', import.meta.url), input))
    return text
  })
}
