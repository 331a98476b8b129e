import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from '../browser/fixtures.ts'
import { BUILT, EDITIONS, SESSIONS } from '../browser/kits.ts'

const pages = async (path: string): Promise<number> =>
  (await PDFDocument.load(await readFile(join(BUILT, path)), { updateMetadata: false })).getPageCount()

for (const name of SESSIONS) {
  test(`${name}: its PDFs have a page a slide in each edition, and a script only for the presenter`, async () => {
    for (const edition of EDITIONS) {
      const html = await readFile(join(BUILT, edition, `sessions/${name}.html`), 'utf8')
      expect(await pages(`${edition}/sessions/${name}.pdf`), edition).toBe(
        html.match(/<section class="slide /g)?.length,
      )
    }
    expect(await pages(`presenter/sessions/${name}-script.pdf`)).toBeGreaterThan(2)
    expect(existsSync(join(BUILT, `give-out/sessions/${name}-script.pdf`))).toBe(false)
  })
}
