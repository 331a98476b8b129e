import { pathToFileURL } from 'node:url'
import { brokenRules } from '../browser/axe.ts'
import { expect, test } from '../browser/fixtures.ts'
import { fileOf, KEYS, WORKSHEETS } from '../browser/sheet-sources.ts'

for (const sheet of WORKSHEETS) {
  test(`${sheet.name}: every task has a place to write, a labelled field on the screen`, async ({ page }) => {
    await page.goto(pathToFileURL(fileOf(sheet, '.html')).href)
    const bare = await page.locator('.task').evaluateAll((all) =>
      all.filter((task) => task.querySelector('.sheet-field') === null).map(({ id }) => id)
    )
    expect(bare).toEqual([])
    const nameless = await page.locator('.sheet-field').evaluateAll((all) =>
      all.filter((field) => !field.getAttribute('aria-label')?.trim()).length
    )
    expect(nameless).toBe(0)
    await expect(page.locator('.paper-room').filter({ visible: true })).toHaveCount(0)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme })
      test(`${sheet.name}: axe finds nothing, it fits a phone, and all targets are large enough`, async ({ page }) => {
        await page.setViewportSize({ width: 360, height: 740 })
        await page.goto(pathToFileURL(fileOf(sheet, '.html')).href)
        expect(await brokenRules(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
        const small = await page.locator('.sheet-field, .sheet-button').evaluateAll((all) =>
          all.filter((each) => {
            const { width, height } = each.getBoundingClientRect()
            return width < 24 || height < 24
          }).length
        )
        expect(small).toBe(0)
      })
    })
  }
}

test('keys have no fields', async ({ page }) => {
  for (const sheet of KEYS) {
    await page.goto(pathToFileURL(fileOf(sheet, '.html')).href)
    await expect(page.locator('.sheet-field, script')).toHaveCount(0)
  }
})
