import type { Locator, Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { COMMONS, deckAddress } from './kits.ts'
import { coloursAt } from './pixels.ts'

test('the reading page opens at the slide in its address, and its links stay in it', async ({ page }) => {
  await page.goto(deckAddress(COMMONS, 'presenter', '?reading#not-doomed'))
  const heading = page.locator('#not-doomed-title')
  await expect(heading).toBeInViewport()
  await page.locator('#not-doomed a.cite').first().click()
  await expect(page.locator('#claim-C2-4')).toBeInViewport()
  expect(page.url()).toContain('?reading#claim-C2-4')
})

for (const forcedColors of ['none', 'active'] as const) {
  test(`a diagram that is wider than the page shows at its edge that there is more, forced colours ${forcedColors}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ forcedColors })
    await page.goto(deckAddress(COMMONS, 'give-out', '?reading'))
    const drawing = page.locator('#season .drawing')
    await drawing.scrollIntoViewIfNeeded()
    // Without what is drawn: only the frame.
    await drawing.locator('svg').evaluate((svg) => svg.setAttribute('opacity', '0'))
    const edge = (): Promise<number> => darknessAt(page, drawing)
    const before = await edge()
    expect(before).toBeGreaterThan(20)
    if (forcedColors === 'active') return
    await drawing.evaluate((frame) => frame.scrollTo({ left: frame.scrollWidth, behavior: 'instant' }))
    expect(await edge()).toBeLessThan(before / 4)
  })
}

/** How much darker the right edge of a frame is than its middle, of 255. */
async function darknessAt(page: Page, frame: Locator): Promise<number> {
  const rows = Array.from({ length: 20 }, (_, at) => 0.5 + at / 100)
  const shot = await frame.screenshot({ animations: 'disabled' })
  const reds = async (x: number) =>
    (await coloursAt(page, shot, rows.map((y) => [x, y]))).map((colour) => Number(colour.split(',')[0]))
  return Math.max(...await reds(0.5)) - Math.min(...await reds(1))
}

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

test('a logo stands clear of the title where a deck is read, with and without script', async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await page.goto(deckAddress(COMMONS, 'give-out', '?reading'))
    const [logo, title] = [
      await page.locator('.cover-logo').first().boundingBox(),
      await page.locator('h1').first().boundingBox(),
    ]
    expect(logo && title && logo.height > 0 && logo.y + logo.height <= title.y, String(javaScriptEnabled)).toBe(true)
    await context.close()
  }
})
