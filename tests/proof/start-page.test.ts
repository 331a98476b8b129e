import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { sayHalves } from '../../scripts/compiler/session/reckon.ts'
import { expect, plays, test } from '../browser/fixtures.ts'
import { ALL_DECKS, BUILT, DECKS, deckFile, ROOT, SESSIONS } from '../browser/kits.ts'

const address = (folder: string) => pathToFileURL(join(folder, 'index.html')).href

test('every deck by its name, with its length and its slides', async ({ page }) => {
  await page.goto(address(BUILT))
  for (const summary of await page.locator('.start-decks > summary').all()) await summary.click()
  for (const { name } of DECKS) {
    const source = await readFile(join(ROOT, 'slides', `${name}.md`), 'utf8')
    const facts: { title: string; minutes?: number } = parse(source.split(/^---$/m)[1] ?? '')
    const slides = (await readFile(deckFile({ name, folder: BUILT }, 'presenter'), 'utf8')).match(
      /<section class="slide /g,
    )?.length
    const link = page.locator(`a[href="presenter/decks/${encodeURIComponent(name)}.html"]`)
    await expect(link).toHaveText(SESSIONS.length === 0 ? 'Present' : facts.title)
    await expect(page.getByRole('listitem').filter({ has: link })).toContainText(
      new RegExp(
        `${facts.minutes === undefined ? String.raw`\d+½?` : sayHalves(facts.minutes)} minutes · ${slides} slides`,
      ),
    )
    await expect(page.locator(`a[href="presenter/decks/${encodeURIComponent(name)}.html?mine"]`)).toHaveText(
      'Make it mine',
    )
  }
})

test('what one chooses from shows its first slides as they look', async ({ page }) => {
  await page.goto(address(BUILT))
  await expect(page.locator('.offer')).toHaveCount(SESSIONS.length || ALL_DECKS.length)
  for (const offer of await page.locator('.offer').all()) {
    const picture = offer.locator('.picture').first()
    const [frame, face] = [await picture.boundingBox(), await picture.locator('.face').boundingBox()]
    expect(frame?.width).toBeGreaterThan(200)
    expect(Math.abs((frame?.width ?? 0) - (face?.width ?? 0))).toBeLessThan(4)
    await expect(picture.locator('h1')).toBeVisible()
  }
})

test('all links are relative and lead to files', async ({ page }) => {
  await page.goto(address(BUILT))
  const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(links.length).toBeGreaterThanOrEqual(6)
  for (const link of links) {
    expect(link).not.toMatch(/^[a-z]+:|^\//)
    expect(existsSync(fileURLToPath(new URL(link, address(BUILT)))), link).toBe(true)
  }
  if (await page.locator('.offer-name').count() > 0) await page.locator('.offer-name').first().click()
  await page.getByRole('link', { name: /^Present:/ }).first().click()
  await plays(page)
})

test('the folder works wherever it is put', async ({ page }) => {
  const there = await mkdtemp(join(tmpdir(), 'a stick 盘 #1 '))
  try {
    await cp(BUILT, join(there, 'talks'), { recursive: true })
    await page.goto(address(join(there, 'talks')))
    for (const summary of await page.locator('.start-decks > summary').all()) await summary.click()
    await page.getByRole('link', { name: 'Slides', exact: true }).last().click()
    await plays(page)
    expect(decodeURIComponent(page.url())).toContain(dirname(there))
    await expect(page.locator('main')).toHaveAttribute('data-edition', 'give-out')
  } finally {
    await rm(there, { recursive: true, force: true })
  }
})

test('reflows at 320 px, closed like a deck', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(address(BUILT))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  const html = await readFile(join(BUILT, 'index.html'), 'utf8')
  expect(/<[^>]* (?:style|on\w+)=/.exec(html.replace(/<style>.*?<\/style>/s, ''))).toBeNull()
  await expect(page.locator('meta[http-equiv=Content-Security-Policy]')).toHaveAttribute('content',
    /default-src 'none'/)
  await expect(page.locator('script')).toHaveCount(1)
})
