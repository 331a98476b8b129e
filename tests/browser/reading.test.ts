import { expect, test } from './fixtures.ts'
import { COMMONS, deckAddress } from './kits.ts'

test('the reading page opens at the slide in its address, and its links stay in it', async ({ page }) => {
  await page.goto(deckAddress(COMMONS, 'presenter', '?reading#not-doomed'))
  const heading = page.locator('#not-doomed-title')
  await expect(heading).toBeInViewport()
  await page.locator('#not-doomed a.cite').first().click()
  await expect(page.locator('#claim-C2-4')).toBeInViewport()
  expect(page.url()).toContain('?reading#claim-C2-4')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('notes are put away on the reading page, and every diagram has its text', async ({ page }) => {
    await page.goto(deckAddress(COMMONS))
    await expect(page.locator('.notes:visible')).toHaveCount(0)
    const diagrams = page.locator('figure.diagram')
    for (const diagram of await diagrams.all()) {
      await expect(diagram.locator('.drawing svg')).toBeVisible()
      expect((await diagram.locator('.drawing').getAttribute('aria-label'))?.length).toBeGreaterThan(30)
    }
  })
})
