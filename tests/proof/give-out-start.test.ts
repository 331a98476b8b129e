import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright/test'
import { ALL_EDITIONS } from '../../scripts/compiler/content/secrets.ts'
import { brokenRules } from '../browser/axe.ts'
import { expect, plays, test } from '../browser/fixtures.ts'
import { ALL_DECKS, BUILT, SESSIONS } from '../browser/kits.ts'

const ADDRESS = pathToFileURL(join(BUILT, 'give-out/index.html')).href

test('what is given out has a start page of its own: its links stay in the folder, and nothing of the plan is on it', async ({ page }) => {
  await page.goto(ADDRESS)
  await expect(page.locator('.offer')).toHaveCount(SESSIONS.length || ALL_DECKS.length)
  await expect(page.locator('a[href^="decks/"][href$=".html"]')).toHaveCount(ALL_DECKS.length)
  const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(links.length).toBeGreaterThan(2 * ALL_DECKS.length)
  for (const link of links) {
    expect(link).not.toMatch(/^[a-z]+:|^\/|\.\./)
    expect(existsSync(fileURLToPath(new URL(link, ADDRESS))), link).toBe(true)
  }
  const text = (await page.locator('header, main, footer').allTextContents()).join(' ')
  expect(text).not.toMatch(/presenter|speaker|script|guide|priority|debrief/i)
  for (const facts of await page.locator('.deck-facts').allTextContents()) expect(facts).toMatch(/^\d+ slides$/)
  expect(await readFile(join(BUILT, 'give-out/index.html'), 'utf8')).not.toMatch(/data-from|data-priority|presenter\//)
  await openFirst(page)
})

/** Chooses the first that there is, and opens its slides. */
async function openFirst(page: Page): Promise<void> {
  if (await page.locator('.offer-name').count() > 0) await page.locator('.offer-name').first().click()
  await page.getByRole('link', { name: /^(?:Slides|Slides with answers|Present:)/ }).first().click()
  await plays(page)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('axe finds nothing, and it reflows at 320 px', async ({ page }) => {
      await page.goto(ADDRESS)
      if (SESSIONS.length > 0) await page.locator('.offer-name').last().click()
      for (const summary of await page.locator('summary:visible').all()) await summary.click()
      expect(await brokenRules(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    })
  })
}

test('all zips, unpacked anywhere, start and lead to a deck', async ({ page }) => {
  const there = await mkdtemp(join(tmpdir(), 'unpacked 包 '))
  try {
    for (const name of ALL_EDITIONS.filter((one) => existsSync(join(BUILT, `${one}.zip`)))) {
      const entries = unzipSync(new Uint8Array(await readFile(join(BUILT, `${name}.zip`))))
      expect(Object.keys(entries).some((path) => path.startsWith('presenter/'))).toBe(name === 'presenter')
      const folder = join(there, name)
      for (const [path, bytes] of Object.entries(entries)) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), bytes)
      }
      await page.goto(pathToFileURL(join(folder, 'index.html')).href)
      await openFirst(page)
    }
  } finally {
    await rm(there, { recursive: true, force: true })
  }
})
