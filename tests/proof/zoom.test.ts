import { expect, openDeck, press, test, turnTo } from '../browser/fixtures.ts'
import { DECKS } from '../browser/kits.ts'

test('every diagram of every deck opens large by its button, with its name', async ({ page }) => {
  const dialog = page.locator('.dialog-zoom')
  let seen = 0
  for (const deck of DECKS) {
    await openDeck(page, deck)
    test.setTimeout(300_000)
    const ids = await page.locator('.track > section:has(.drawing)').evaluateAll((slides) => slides.map(({ id }) => id))
    for (const id of ids) {
      await turnTo(page, id)
      const button = page.locator('section.present .zoom-open')
      await button.focus()
      await press(page, 'Enter')
      await expect(dialog).toBeVisible()
      const name = await dialog.locator('.zoom-content').getAttribute('aria-label')
      expect(await page.locator('section.present .drawing').getAttribute('aria-label')).toBe(name)
      const box = await dialog.locator('.zoom-content svg').boundingBox()
      const stage = await dialog.locator('.zoom-stage').boundingBox()
      expect(box?.width).toBeGreaterThan(200)
      expect(Math.max((box?.width ?? 0) - (stage?.width ?? 0), (box?.height ?? 0) - (stage?.height ?? 0))).toBeLessThan(
        2,
      )
      await press(page, 'Escape')
      await expect(dialog).toBeHidden()
      await expect(button).toBeFocused()
      seen += 1
    }
  }
  expect(seen).toBeGreaterThan(0)
})
