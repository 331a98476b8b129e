import { brokenRules } from './axe.ts'
import { expect, openDeck, press, test } from './fixtures.ts'
import { COMMONS, deckAddress, LONG_LIVED } from './kits.ts'

const THEMES = ['light', 'dark'] as const

for (const colorScheme of THEMES) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

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
        await openDeck(page, COMMONS, 'presenter', '#stock-and-flow')
        await press(page, key)
        await page.locator(ready).first().waitFor()
        if (name === 'search') await page.keyboard.type('grass')
        expect(await brokenRules(page)).toEqual([])
      })
    }

    test('a citation kept open', async ({ page }) => {
      await openDeck(page, COMMONS, 'presenter', '#stock-and-flow')
      await page.locator('section.present a.cite').first().click()
      await page.locator('.popover[data-pinned]').waitFor()
      expect(await brokenRules(page)).toEqual([])
    })

    test('a table in recall', async ({ page }) => {
      await openDeck(page, LONG_LIVED, 'presenter', '#four-ways')
      await page.getByRole('button', { name: 'Recall' }).click()
      expect(await brokenRules(page)).toEqual([])
    })

    test('the speaker view', async ({ page }) => {
      await page.goto(deckAddress(COMMONS, 'presenter', '?speaker=test#stock-and-flow'))
      await page.locator('.speaker-evidence .claim').first().waitFor()
      expect(await brokenRules(page)).toEqual([])
    })
  })
}
