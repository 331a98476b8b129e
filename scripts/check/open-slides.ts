import type { Browser, Page } from 'playwright'

/** Opens a deck to be measured: in the light theme, since the dark one differs in colours alone
 * (`tests/unit/themes.test.ts`). Who asked for it closes its context. */
export async function openSlides(html: string, browser: Browser): Promise<Page> {
  // The page's own origin has no storage and no network, like a file in a hall.
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, offline: true })
  const page = await context.newPage()
  await page.setContent(html, { waitUntil: 'load' })
  await page.waitForSelector('.slides > section.present')
  await page.evaluate(() => document.fonts.ready)
  return page
}
