import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { expect, plays, test } from '../browser/fixtures.ts'
import { ALL_DECKS, BUILT, BUILT_FOREIGN, DECKS, deckFile, FOREIGN_DECKS, ROOT } from '../browser/kits.ts'

const address = (folder: string) => pathToFileURL(join(folder, 'index.html')).href

test('every deck with title, length, objectives and a picture of its first slide', async ({ page }) => {
  await page.goto(address(BUILT))
  await expect(page.locator('.deck-card')).toHaveCount(ALL_DECKS.length)
  for (const { name } of DECKS) {
    const source = await readFile(join(ROOT, 'slides', `${name}.md`), 'utf8')
    const facts: { title: string; minutes?: number; objectives: string[] } = parse(source.split(/^---$/m)[1] ?? '')
    const card = page.getByRole('article', { name: facts.title, exact: true })
    const slides = (await readFile(deckFile({ name, folder: BUILT }, 'give-out'), 'utf8')).match(
      /<section class="slide /g,
    )?.length
    await expect(card).toContainText(new RegExp(`${facts.minutes ?? String.raw`\d+`} minutes · ${slides} slides`))
    await expect(card.locator('.deck-objectives li')).toHaveText(facts.objectives)
    const picture = card.locator('.deck-picture')
    const [frame, face] = [await picture.boundingBox(), await picture.locator('.face').boundingBox()]
    expect(frame?.width).toBeGreaterThan(200)
    expect(Math.abs((frame?.width ?? 0) - (face?.width ?? 0))).toBeLessThan(4)
    await expect(picture.locator('h1')).toBeVisible()
  }
})

const KITS = [
  ['this kit', BUILT],
  ...(FOREIGN_DECKS.length === 0 ? [] : [['a foreign kit', BUILT_FOREIGN] as const]),
] as const
for (const [what, folder] of KITS) {
  test(`${what}: all links are relative and lead to files`, async ({ page }) => {
    await page.goto(address(folder))
    const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(links.length).toBeGreaterThanOrEqual(6)
    for (const link of links) {
      expect(link).not.toMatch(/^[a-z]+:|^\//)
      expect(existsSync(fileURLToPath(new URL(link, address(folder)))), link).toBe(true)
    }
    await page.getByRole('link', { name: 'Open for presenting' }).first().click()
    await plays(page)
  })
}

test('the folder works wherever it is put', async ({ page }) => {
  const there = await mkdtemp(join(tmpdir(), 'a stick 盘 #1 '))
  try {
    await cp(BUILT, join(there, 'talks'), { recursive: true })
    await page.goto(address(join(there, 'talks')))
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
