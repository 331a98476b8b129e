import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from './fixtures.ts'
import { startAddress, test } from './session-kit.ts'

test('start page: sessions by length first; links lead to files; the plan by the minute stands there without script', async ({ browser, folder }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(startAddress(folder))
  await expect(page.locator('h2').first()).toHaveText('How long is your session?')
  await expect(page.locator('.session-card h3')).toHaveText(['Ten of them', 'A long one'])
  await expect(page.locator('.session-fields')).toBeHidden()
  await expect(page.locator('#unpack')).toBeHidden()
  const card = page.getByRole('article', { name: 'Ten of them' })
  expect(await card.locator('a').allTextContents()).toEqual([
    'Open for presenting',
    'Guide',
    'Slides (PDF)',
    'Script (PDF)',
    'Slides',
    'Slides (PDF)',
  ])
  for (const link of await card.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))) {
    expect(existsSync(fileURLToPath(new URL(link, startAddress(folder)))), link).toBe(true)
  }
  await card.locator('summary').filter({ hasText: 'The plan' }).click()
  await expect(card.locator('.plan-time')).toHaveText(['0:00', '0:03', '0:13', '0:15½', '0:17½', '0:20'])
  await expect(card.locator('tbody tr').nth(1)).toContainText('Exercise, in pairs')
  await expect(card.locator('.print-count').first()).toBeHidden()
  await expect(card.locator('.print-paper')).toBeHidden()
  await context.close()
})

test('start page: people, start, end and paper make numbers and clock times; nothing is kept', async ({ page, folder }) => {
  await page.clock.install({ time: new Date('2026-03-01T13:57:00') })
  await page.goto(startAddress(folder))
  const card = page.getByRole('article', { name: 'Ten of them' })
  await card.locator('summary').filter({ hasText: 'The plan' }).click()
  await page.getByLabel('People').fill('9')
  await expect(card.locator('.session-people')).toHaveText('9 people: 3 groups of 3')
  await expect(card.locator('.print-count')).toHaveText([': 1', ': 5', ': 18'])
  await expect(card.locator('h4').first()).toHaveText('Print before, on A4 paper')
  await expect(page.locator('#paper-note')).toBeHidden()
  await page.getByLabel('Paper').selectOption('US Letter')
  await expect(card.locator('h4').first()).toHaveText('Print before, on US Letter paper')
  await expect(page.locator('#paper-note')).toContainText('Fit to page')
  await expect(card.locator('h4 + ul').first().locator('li')).toHaveText([
    /^The guide, for you/,
    /^Cards, one set for two people/,
  ])
  await expect(card.locator('h4:text-is("Bring") + ul li')).toHaveText(['Pens', /^Two forms each/])
  await expect(card.locator('.print-groups')).toHaveText([', 4 groups: 1 of 3, 3 of 2'])
  await page.getByRole('button', { name: 'Now' }).click()
  await expect(card.locator('.plan-time')).toHaveText(['13:57', '14:00', '14:10', '14:12:30', '14:14:30', '14:17'])
  await page.getByLabel('End').fill('14:20')
  await expect(card.locator('.session-fit')).toHaveText('Fits, with 3 minutes to spare.')
  await expect(page.locator('#session-fit')).toHaveText('You have 23 minutes. Take “Ten of them”, 20 minutes.')
  await expect(page.getByRole('article', { name: 'A long one' }).locator('.session-fit')).toContainText('Too long')
  await page.getByLabel('End').fill('14:12')
  await expect(card.locator('.session-fit')).toHaveText('5 minutes longer than you have. It fits without “Pairs” (10).')
  await page.getByLabel('Start').fill('')
  await page.getByLabel('People').fill('')
  await expect(card.locator('.plan-time').first()).toHaveText('0:00')
  await expect(card.locator('.session-people')).toBeHidden()
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
})

test('start page reflows at 320 px', async ({ page, folder }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(startAddress(folder))
  for (const summary of await page.locator('summary').all()) await summary.click()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
