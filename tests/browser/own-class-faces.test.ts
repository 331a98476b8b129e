import type { Page } from 'playwright/test'
import { expect, plays, test } from './fixtures.ts'
import { COMMONS, deckAddress, deckFile, LONG_LIVED } from './kits.ts'
import { cardOf, openMaking, saveCopy } from './make-class.ts'

async function take(page: Page, id: string): Promise<void> {
  await page.getByRole('button', { name: 'Slides from another deck' }).click()
  const dialog = page.locator('dialog[open]')
  await dialog.locator('input[type=file]').setInputFiles(deckFile(LONG_LIVED, 'presenter'))
  await dialog.locator(`input[data-slide="${id}"]`).check()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(cardOf(page, id)).toBeVisible()
}

/** How many faces of the kit set Chinese that is shown. */
const chinese = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts].filter(({ family, status }) => /Kit Han/.test(family) && status === 'loaded').length
  })

test('Chinese of another deck is set in the kit’s own face, here, in copies, and where they are given out', async ({ page }) => {
  await openMaking(page, deckAddress(COMMONS))
  await take(page, 'open-access')
  const one = await saveCopy(page, 'For presenting')
  const given = await saveCopy(page, 'To give out')
  await page.getByRole('link', { name: 'Back to the slides' }).click()
  for (const address of ['', one.address, given.address]) {
    if (address !== '') {
      await page.evaluate(() => localStorage.clear())
      await page.goto(`${address}#open-access`)
    }
    await plays(page)
    await expect.poll(() => chinese(page), address).toBeGreaterThan(0)
  }
  expect(given.text.match(/unicode-range:[^}]*/)?.[0].split(',')).toHaveLength(4)
  await openMaking(page, one.address)
  const again = await saveCopy(page, 'For presenting')
  expect(Math.abs(again.text.length - one.text.length)).toBeLessThan(100)
})
