import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brokenRules } from '../browser/axe.ts'
import { expect, openDeck, placeOf, press, slideIds, test, turnTo } from '../browser/fixtures.ts'
import { BUILT, deckAddress, DECKS, namesIn } from '../browser/kits.ts'

const PAGES = ['', 'give-out', 'presenter', 'afterwards'].flatMap((folder) =>
  namesIn(join(BUILT, folder), '.html').map((name) => join(folder, `${name}.html`))
)

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    for (const deck of DECKS) {
      test(`every slide of ${deck.name}`, async ({ page }) => {
        await openDeck(page, deck)
        const ids = await slideIds(page)
        test.setTimeout(60_000 + 3_000 * ids.length)
        for (const id of ids) {
          await turnTo(page, id)
          const { steps } = await placeOf(page)
          for (let step = 0; step < steps; step += 1) await press(page, 'PageDown')
          expect.soft(await brokenRules(page), `on slide ${id}`).toEqual([])
        }
      })
    }

    test('the reading page of each deck', async ({ page }) => {
      for (const deck of DECKS) {
        await page.goto(deckAddress(deck, 'presenter', '?reading'))
        await page.locator('.reading-bar').waitFor()
        expect.soft(await brokenRules(page), deck.name).toEqual([])
      }
    })

    test('the pages beside the decks', async ({ page }) => {
      expect(PAGES.length).toBeGreaterThan(0)
      for (const path of PAGES) {
        expect(existsSync(join(BUILT, path)), path).toBe(true)
        await page.goto(pathToFileURL(join(BUILT, path)).href)
        expect.soft(await brokenRules(page), path).toEqual([])
      }
    })
  })
}
