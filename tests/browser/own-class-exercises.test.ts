import type { Page } from 'playwright/test'
import { at } from './exercise-play.ts'
import { expect, plays, slideIds, test } from './fixtures.ts'
import { COMMONS, deckAddress, deckFile, TASKS } from './kits.ts'
import { cardIds, cardOf, openMaking, saveCopy } from './make-class.ts'

/** The exercise of the year, from a deck with exercises into a lecture, which plays none by itself. */
async function takeYear(page: Page): Promise<void> {
  await openMaking(page, deckAddress(COMMONS))
  await page.getByRole('button', { name: 'Slides from another deck' }).click()
  const dialog = page.locator('dialog[open]')
  await dialog.locator('input[type=file]').setInputFiles(deckFile(TASKS, 'presenter'))
  for (const id of ['year', 'year-answer']) await dialog.locator(`input[data-slide="${id}"]`).check()
  await dialog.getByRole('button', { name: 'Done' }).click()
  // The focus goes to the last slide taken, as the dialog has closed: not after the focus below.
  await expect(cardOf(page, 'year-answer').locator('.overview-go')).toBeFocused()
  await cardOf(page, 'year').locator('.overview-go').focus()
}

/** A card goes to its place, and Check knows that it is right. It looks like a card. */
async function isPlayed(page: Page): Promise<void> {
  await at(page, 'tool:reset').click()
  await at(page, 'pool:b').click()
  await at(page, 'place:1').click()
  await at(page, 'tool:check').click()
  await expect(page.locator('section.present#year')).toContainText(/1 of 5|1 right/)
  await expect(at(page, 'pool:a')).toHaveCSS('border-top-style', 'solid')
}

test('a lecture plays the exercise of another deck at once, and so does its copy, and a copy of that', async ({ page }) => {
  await takeYear(page)
  await page.getByRole('link', { name: 'Back to the slides' }).click()
  await plays(page)
  await isPlayed(page)
  await openMaking(page, deckAddress(COMMONS))
  const copy = await saveCopy(page, 'For presenting')
  await page.evaluate(() => localStorage.clear())
  await page.goto(`${copy.address}#year`)
  await plays(page)
  await isPlayed(page)
  await openMaking(page, copy.address)
  const again = await saveCopy(page, 'For presenting')
  expect(Math.abs(again.text.length - copy.text.length)).toBeLessThan(100)
  await page.goto(`${again.address}#year`)
  await plays(page)
  await isPlayed(page)
})

test('what is added next stands behind all slides that were taken, whose exercises look as they are played', async ({ page }) => {
  await openMaking(page, deckAddress(COMMONS))
  await page.getByRole('button', { name: 'Slides from another deck' }).click()
  const dialog = page.locator('dialog[open]')
  await dialog.locator('input[type=file]').setInputFiles(deckFile(TASKS, 'presenter'))
  for (const id of ['year', 'year-answer']) await dialog.locator(`input[data-slide="${id}"]`).check()
  const offer = dialog.locator('li').filter({ has: page.locator('input[data-slide="year"]') })
  await expect(offer.locator('.exercise-board .card').first()).toHaveCSS('border-top-style', 'solid')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(cardOf(page, 'year-answer').locator('.overview-go')).toBeFocused()
  await page.getByRole('button', { name: 'A slide of your own' }).click()
  await page.locator('dialog[open]').getByLabel('Title').fill('Next')
  await page.getByRole('button', { name: 'Done' }).click()
  const ids = await cardIds(page)
  expect(ids[ids.indexOf('year') + 2]).toMatch(/^own-/)
})

test('given out it has the task without answers, and afterwards with them', async ({ page }) => {
  await takeYear(page)
  const given = await saveCopy(page, 'To give out')
  const afterwards = await saveCopy(page, 'For afterwards')
  await page.goto(`${given.address}#year`)
  await plays(page)
  await expect(at(page, 'pool:a')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0)
  expect(await slideIds(page)).not.toContain('year-answer')
  expect(given.text.replace(/<script>[^]*?<\/script>/, '')).not.toContain('class="exercise-key"')
  await page.goto(`${afterwards.address}#year`)
  await plays(page)
  await isPlayed(page)
  expect(await slideIds(page)).toContain('year-answer')
})

test('what was kept to play exercises runs only as the kit wrote it, and the slides are left out with a word', async ({ page }) => {
  await takeYear(page)
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage).filter((each) => each.endsWith('own-class-playing'))) {
      const { script, style } = JSON.parse(localStorage.getItem(key) ?? '{}')
      localStorage.setItem(key, JSON.stringify({ script: `ran = true;${script}`, style }))
    }
  })
  // By the page's own link: another navigation may begin before the browser knows what was just kept.
  await page.getByRole('link', { name: 'Back to the slides' }).click()
  await plays(page)
  await expect(page.locator('.message')).toContainText('Take them again')
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(await slideIds(page)).not.toContain('year')
  await openMaking(page, deckAddress(COMMONS))
  await expect(page.locator('.mine-warning')).toContainText('Take them again')
  expect(await cardIds(page)).not.toContain('year')
  const { text } = await saveCopy(page, 'For presenting')
  expect(text).not.toContain('ran = true')
})
