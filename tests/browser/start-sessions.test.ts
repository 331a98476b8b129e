import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PAPERS } from '../../scripts/compiler/handout/papers.ts'
import { CLOCK_SET, expect, test } from './fixtures.ts'
import { BUILT } from './kits.ts'
import { startAddress } from './session-kit.ts'

test.use(CLOCK_SET)

test('start page: sessions by length first; links lead to files; the plan by the minute stands there without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(startAddress(BUILT))
  await expect(page.locator('h2').first()).toHaveText('How long is your session?')
  await expect(page.locator('.session-card h3')).toHaveText(['A talk of fifteen minutes', 'A workshop of one hour'])
  await expect(page.locator('.session-fields')).toBeHidden()
  await expect(page.locator('#unpack')).toBeHidden()
  const card = page.getByRole('article', { name: 'A workshop of one hour' })
  const links = await card.locator('a').allTextContents()
  const onPaper = PAPERS.map(({ name }) => links.filter((link) => link.includes(name)))
  expect(new Set(onPaper.map(({ length }) => length)).size).toBe(1)
  expect(links.filter((link) => !onPaper.flat().includes(link))).toEqual([
    'Open for presenting',
    'Guide',
    'Slides (PDF)',
    'Script (PDF)',
    'Slides with answers',
    'Slides',
    'Slides (PDF)',
  ])
  for (const link of await card.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))) {
    // PDFs are made for the proof alone.
    if (link.endsWith('.html')) expect(existsSync(fileURLToPath(new URL(link, startAddress(BUILT)))), link).toBe(true)
  }
  await card.locator('summary').filter({ hasText: 'The plan' }).click()
  await expect(card.locator('.plan-time')).toHaveText([
    '0:00',
    '0:03',
    '0:08½',
    '0:13½',
    '0:20',
    '0:24',
    '0:29',
    '0:41',
    '0:51',
    '0:56',
    '0:58',
    '1:00',
  ])
  await expect(card.locator('tbody tr').nth(3)).toContainText('Exercise, in pairs')
  await expect(card.locator('.print-count').first()).toBeHidden()
  await expect(card.locator('.print-paper')).toBeHidden()
  await context.close()
})

test('start page: people, start, end and paper make numbers and clock times; nothing is kept', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-01T13:57:00') })
  await page.goto(startAddress(BUILT))
  const card = page.getByRole('article', { name: 'A workshop of one hour' })
  await card.locator('summary').filter({ hasText: 'The plan' }).click()
  await page.getByLabel('People').fill('9')
  await expect(card.locator('.session-people')).toHaveText('9 people: 3 groups of 3')
  await expect(card.locator('.print-count')).toHaveText([': 1', ': 9', ': 5', ': 3', ': 9', ': 9', ': 3', ': 9', ': 6'])
  await expect(card.locator('h4').first()).toHaveText('Print before, on A4 paper')
  await expect(page.locator('#paper-note')).toBeHidden()
  await page.getByLabel('Paper').selectOption('US Letter')
  await expect(card.locator('h4').first()).toHaveText('Print before, on US Letter paper')
  await expect(page.locator('#paper-note')).toContainText('Fit to page')
  await expect(card.locator('h4 + ul').first().locator('li')).toHaveText([
    /^The guide, for you/,
    /^Sheet C, .*: 9$/,
    /^Sheet D, .*: 5$/,
    /^Sheet E, .*: 3$/,
    /^Sheet G, .*: 9$/,
    /^Sheet A, .*: 9$/,
    /^Sheet F, .*: 3$/,
  ])
  await expect(card.locator('h4:text-is("Bring") + ul li')).toHaveText([
    /^A pen for each: 9/,
    /^Thick pens, two colours for each table: 6/,
    'A blank sheet for the sign “stuck”',
  ])
  await expect(card.locator('.print-groups')).toHaveText([
    ', 4 groups: 1 of 3, 3 of 2',
    ', 3 groups of 3',
    ', 4 groups: 1 of 3, 3 of 2',
  ])
  await page.getByRole('button', { name: 'Now' }).click()
  await expect(card.locator('.plan-time')).toHaveText([
    '13:57',
    '14:00',
    '14:05:30',
    '14:10:30',
    '14:17',
    '14:21',
    '14:26',
    '14:38',
    '14:48',
    '14:53',
    '14:55',
    '14:57',
  ])
  await page.getByLabel('End').fill('15:00')
  await expect(card.locator('.session-fit')).toHaveText('Fits, with 3 minutes to spare.')
  await expect(page.locator('#session-fit')).toHaveText(
    'You have 63 minutes. Take “A workshop of one hour”, 60 minutes.',
  )
  await page.getByLabel('End').fill('14:52')
  await expect(card.locator('.session-fit')).toHaveText(
    '5 minutes longer than you have. It fits without “Should the harbour sell its places?” (10).',
  )
  await page.getByLabel('End').fill('14:20')
  await expect(card.locator('.session-fit')).toContainText('Too long')
  await page.getByLabel('Start').fill('')
  await page.getByLabel('People').fill('')
  await expect(card.locator('.plan-time').first()).toHaveText('0:00')
  await expect(card.locator('.session-people')).toBeHidden()
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
})

test('start page reflows at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(startAddress(BUILT))
  for (const summary of await page.locator('summary').all()) await summary.click()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
