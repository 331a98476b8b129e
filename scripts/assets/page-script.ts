import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { certain } from '../compiler/certain.ts'
import { PROJECT } from '../options.ts'
import { bundle } from './bundle.ts'
import { cached, hashOfMakers } from './cache.ts'

/** What draws, reads and measures inside a page, as one classic script; bundled once for a version of the program.
 * @param folder its sources, of which `page.ts` is the entry */
export function pageScript(folder: string): Promise<string> {
  const files = readdirSync(join(PROJECT, folder)).sort().map((name) => `${folder}/${name}`)
  return cached('studio', hashOfMakers(...files, 'scripts/assets/bundle.ts'), async () => {
    const [file] = await bundle({ target: ['chrome109'], scripts: [join(PROJECT, folder, 'page.ts')], styles: [] })
    return certain(file, 'bundled script').text
  })
}
