import { readFile } from 'node:fs/promises'
import { expect, openDeck, placeOf, press, test } from './fixtures.ts'
import { deckFile, EDITIONS, FOREIGN_DECKS } from './kits.ts'

const [TALK] = FOREIGN_DECKS
if (TALK === undefined) throw new Error('The foreign kit has no deck.')

test('a deck written for other tools becomes slides', async ({ page }) => {
  await openDeck(page, TALK)
  await expect(page.locator('.track > section')).toHaveCount(7)
  expect(await page.title()).toBe('An ordinary talk')
  await expect(page.locator('figure.diagram .drawing svg')).toHaveCount(2)
  await press(page, 'End')
  expect((await placeOf(page)).slide).toBe('the-end')
  await page.goto(`${page.url().split('#')[0]}?reading`)
  await expect(page.locator('ol > li')).toHaveCount(3)
  await expect(page.locator('a[href="https://example.org/page"]')).toBeVisible()
  await expect(page.locator('pre code')).toContainText('<script>alert(1)</script>')
  await expect(page.locator('td.align-right').first()).toHaveText('12')
  await expect(page.locator('#系统-and-numbers-title span[lang=zh-Hans]')).toHaveText('系统')
})

test('no word of a paper that this kit does not teach', async ({ page }) => {
  await openDeck(page, TALK)
  const text = await page.evaluate(() => document.querySelector('main')?.textContent ?? '')
  expect(/paper|claim|endnote|Hoffman|Hardin/i.exec(text)?.[0]).toBeUndefined()
  await expect(page.locator('.cover-marks, .source-list, .evidence .claim')).toHaveCount(0)
  for (const edition of EDITIONS) {
    expect((await readFile(deckFile(TALK, edition), 'utf8')).match(/Hoffman|Hardin/) !== null, edition).toBe(false)
  }
})

test('evidence and notes that are not there are said to be not there', async ({ page }) => {
  await openDeck(page, TALK)
  await press(page, 'e')
  await expect(page.locator('.dialog-evidence')).toContainText('cites nothing')
  await press(page, 'Escape', 'v')
  await expect(page.locator('.notes-panel')).toContainText('No notes on this slide')
})
