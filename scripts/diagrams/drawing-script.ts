import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from '../assets/bundle.ts'
import { cached, hashOfMakers } from '../assets/cache.ts'
import { certain } from '../compiler/certain.ts'
import { PROJECT } from '../options.ts'

const FOLDER = 'scripts/diagrams/in-page'

/** What draws and measures inside the drawing page, as one classic script; bundled once for a version of the program. */
export function drawingScript(): Promise<string> {
  const files = readdirSync(join(PROJECT, FOLDER)).sort().map((name) => `${FOLDER}/${name}`)
  return cached('studio', hashOfMakers(...files, 'scripts/assets/bundle.ts'), async () => {
    const [file] = await bundle({ target: ['chrome109'], scripts: [join(PROJECT, FOLDER, 'page.ts')], styles: [] })
    return certain(file, 'bundled script').text
  })
}
