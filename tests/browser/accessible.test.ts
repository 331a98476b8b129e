import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { brokenRules } from './axe.ts'
import { expect, openDeck, placeOf, press, slideIds, test, turnTo } from './fixtures.ts'
import { BUILT, deckAddress, DECKS, FOREIGN_DECKS, FRAMEWORK, TABLE_3 } from './kits.ts'

const THEMES = ['light', 'dark'] as const

for (const colorScheme of THEMES) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    for (const deck of [...DECKS, ...FOREIGN_DECKS]) {
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

    for (
      const [name, key, ready] of [
        ['help', '?', '.dialog-help'],
        ['search', '/', '.dialog-search'],
        ['overview', 'o', '.overview-picture > *'],
        ['evidence', 'e', '.dialog-evidence .claim'],
        ['zoom', 'z', '.dialog-zoom svg'],
        ['notes', 'v', '.notes-panel'],
      ] as const
    ) {
      test(name, async ({ page }) => {
        await openDeck(page, FRAMEWORK, 'presenter', '#dependability')
        await press(page, key)
        await page.locator(ready).first().waitFor()
        if (name === 'search') await page.keyboard.type('system')
        expect(await brokenRules(page)).toEqual([])
      })
    }

    test('a citation kept open', async ({ page }) => {
      await openDeck(page, FRAMEWORK, 'presenter', '#dependability')
      await page.locator('section.present a.cite').first().click()
      await page.locator('.popover[data-pinned]').waitFor()
      expect(await brokenRules(page)).toEqual([])
    })

    test('Table 3 in recall', async ({ page }) => {
      await openDeck(page, TABLE_3, 'presenter', '#table-3')
      await page.getByRole('button', { name: 'Recall' }).click()
      expect(await brokenRules(page)).toEqual([])
    })

    test('the reading page', async ({ page }) => {
      for (const deck of DECKS) {
        await page.goto(deckAddress(deck, 'presenter', '?reading'))
        await page.locator('.reading-bar').waitFor()
        expect.soft(await brokenRules(page), deck.name).toEqual([])
      }
    })

    test('the speaker view', async ({ page }) => {
      await page.goto(deckAddress(FRAMEWORK, 'presenter', '?speaker=test#dependability'))
      await page.locator('.speaker-evidence .claim').first().waitFor()
      expect(await brokenRules(page)).toEqual([])
    })

    for (const path of ['index', 'give-out/bibliography', 'give-out/glossary', 'presenter/may-i']) {
      test(`the page ${path}`, async ({ page }) => {
        await page.goto(pathToFileURL(join(BUILT, `${path}.html`)).href)
        expect(await brokenRules(page)).toEqual([])
      })
    }
  })
}
