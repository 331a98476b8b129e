import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '../browser/fixtures.ts'
import { ALL_DECKS, BUILT, SESSIONS } from '../browser/kits.ts'
import { comparable, openMaking, saveCopy } from '../browser/make-class.ts'

const FILES = [...ALL_DECKS.map(({ name }) => `decks/${name}.html`), ...SESSIONS.map((name) => `sessions/${name}.html`)]
const COPIES = [['give-out', 'To give out'], ['afterwards', 'For afterwards']] as const

for (const file of FILES) {
  test(`${file}: copies made in the browser have what a build gives out, no more and no less`, async ({ page }) => {
    await openMaking(page, pathToFileURL(join(BUILT, 'presenter', file)).href)
    await expect(page.locator('.mine-faults li'), 'as it was built, nothing is wrong with it').toHaveCount(0)
    for (const [edition, name] of COPIES) {
      const built = join(BUILT, edition, file)
      if (!existsSync(built)) continue
      const { text } = await saveCopy(page, name)
      expect(await comparable(page, text), edition).toEqual(await comparable(page, readFileSync(built, 'utf8')))
    }
  })
}
