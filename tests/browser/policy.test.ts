import { expect, openDeck, test } from './fixtures.ts'
import { COMMONS, deckAddress } from './kits.ts'

test('script and style that somebody slips into a page do nothing', async ({ browser }) => {
  // Not the watched page: refusing speaks on the console, as it should.
  const context = await browser.newContext({ offline: true })
  try {
    const page = await context.newPage()
    const refused: string[] = []
    page.on('console', (message) => refused.push(message.text()))
    await page.goto(deckAddress(COMMONS))
    const result = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
      const box = document.createElement('div')
      box.innerHTML =
        '<p onclick="window.ran = true">x</p><img src="data:image/gif;base64,broken" onerror="window.ran = true">'
      document.body.append(box)
      box.querySelector('p')?.click()
      const image = document.createElement('img')
      const failed = new Promise((resolve) => image.addEventListener('error', resolve))
      image.src = 'https://example.org/x.png'
      await failed
      return 'ran' in window
    })
    expect(result).toBe(false)
    expect(refused.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(3)
  } finally {
    await context.close()
  }
})

test('an address cannot steer the player or bring text into the page', async ({ page }) => {
  const words = '?autoSlide=100&view=print&controls=true&theme=%22%3E%3Cscript%3E&speaker=%3Cimg%20src=x%3E'
  await openDeck(page, COMMONS, 'give-out', `${words}#%3Cimg%20src=x%20onerror=alert(1)%3E`)
  await expect(page.locator('section.present#cover')).toBeVisible()
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')
  await expect(page.locator('.controls, .speaker, html.print-pdf')).toHaveCount(0)
})
