import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from '../browser/fixtures.ts'
import { BUILT, EDITIONS, ROOT, SESSIONS } from '../browser/kits.ts'

const pages = async (path: string): Promise<number> =>
  (await PDFDocument.load(await readFile(join(BUILT, path)), { updateMetadata: false })).getPageCount()

for (const name of SESSIONS) {
  test(`${name}: slides, notes and guide name only sheets that it prints`, async ({ page }) => {
    const source = await readFile(join(ROOT, 'handouts/sessions', `${name}.yaml`), 'utf8')
    const printed = [...source.matchAll(/\bprint: "?([A-Z]+)\b/g)].map(([, letter]) => letter)
    for (const path of [`sessions/${name}.html?reading`, `guides/${name}.html`]) {
      await page.goto(`${pathToFileURL(join(BUILT, 'presenter')).href}/${path}`)
      const text = await page.evaluate(() => {
        for (const script of document.querySelectorAll('script, style')) script.remove()
        return document.body.textContent ?? ''
      })
      const named = [...text.matchAll(/\b[Ss]heets? ([A-Z]{1,2})\b/g)].map(([, letter]) => letter)
      expect(named.filter((letter) => !printed.includes(letter)), path).toEqual([])
    }
  })

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
