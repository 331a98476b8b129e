import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { PDFDocument } from 'pdf-lib'
import { parse } from 'yaml'
import { bookmarksOf } from '../../scripts/writers/pdf-bookmarks.ts'
import { brokenRules } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { BUILT, PROJECT, SESSIONS } from './kits.ts'
import { squeeze, textOfPage } from './pdf-text.ts'

const address = (name: string) => pathToFileURL(join(BUILT, 'presenter/guides', `${name}.html`)).href
interface Plan { readonly title: string; readonly items: readonly { readonly title?: string; readonly exercise?: string }[] }
const idsIn = (html: string): ReadonlySet<string> => new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id))
const planOf = (name: string): Plan => parse(readFileSync(join(PROJECT, 'handouts/sessions', `${name}.yaml`), 'utf8'))

test('every session has one guide, with the presenter’s files only', async () => {
  expect((await readdir(join(BUILT, 'presenter/guides'))).sort()).toEqual(SESSIONS.flatMap((name) => [`${name}.html`, `${name}-a4.pdf`, `${name}-letter.pdf`]).sort())
  expect((await readdir(join(BUILT, 'give-out'), { recursive: true })).filter((name) => name.includes('guide'))).toEqual([])
})

for (const name of SESSIONS) {
  test(`${name}: the guide has every item and exercise; its links find their places`, async ({ page }) => {
    const { title, items } = planOf(name)
    await page.goto(address(name))
    await expect(page.locator('h1')).toHaveText(title)
    await expect(page.locator('.guide-item h3[id]')).toHaveCount(items.length)
    for (const [index, item] of items.entries()) if (item.title !== undefined) await expect(page.locator(`#item-${index + 1}`)).toHaveText(item.title)
    for (const { exercise } of items) {
      if (exercise === undefined) continue
      const key = page.locator(`.guide-key:has([id="key-${exercise}"])`)
      for (const part of ['Debrief', 'With less time', 'Without a projector']) await expect(key.getByRole('heading', { name: part })).toHaveCount(1)
      await expect(key.locator('.answer')).not.toBeEmpty()
      await expect(page.locator(`.guide-item a[href="#key-${exercise}"]`)).toHaveCount(1)
    }
    await expect(page.locator('.guide-room li')).not.toHaveCount(0)
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    const places = new Map<string, ReadonlySet<string>>()
    const lost: string[] = []
    for (const link of new Set(links.filter((one) => !/^https?:/.test(one)))) {
      const { pathname, hash } = new URL(link, address(name))
      const there = places.get(pathname) ?? idsIn(await readFile(fileURLToPath(`file://${pathname}`), 'utf8'))
      places.set(pathname, there)
      if (hash !== '' && !there.has(decodeURIComponent(hash.slice(1)))) lost.push(link)
    }
    expect(lost).toEqual([])
    expect(places.size).toBeGreaterThan(1)
  })

  test(`${name}: on paper of either size the first page is at a glance, and answers begin a page`, async ({ page }) => {
    await page.goto(address(name))
    for (const [format, width] of [['A4', 595], ['Letter', 612]] as const) {
      const bytes = await page.pdf({ format, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
      expect(Math.abs(pdf.getPage(0).getWidth() - width)).toBeLessThan(2)
      // The number of the page is drawn first.
      const pages = pdf.getPages().map((each) => squeeze(textOfPage(pdf, each)).replace(/^\d+\/\d+/, ''))
      expect(pages[0]).toContain('Ataglance')
      expect(pages[0]).toContain('Nobodyhasread')
      expect(pages[1]?.startsWith('Theplan')).toBe(true)
      const answers = (await bookmarksOf(bytes)).filter(({ title }) => title === 'The answers')
      expect(answers.length).toBe(planOf(name).items.some(({ exercise }) => exercise !== undefined) ? 1 : 0)
      for (const { top } of answers) expect(top).toBeGreaterThan(pdf.getPage(0).getHeight() - 80)
    }
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('axe finds nothing in a guide', async ({ page }) => {
      for (const name of ['half-day', '20-minute-talk']) {
        await page.goto(address(name))
        expect(await brokenRules(page), name).toEqual([])
      }
    })
  })
}

test('a guide reads without script and at 320 px', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  for (const name of SESSIONS) {
    await page.goto(address(name))
    await expect(page.locator('.guide-item').last()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320)
    // What is broader than the page scrolls in a frame of its own.
    const broad = await page.locator('main *').evaluateAll((all) => all.filter((part) => !part.closest('.table-frame, svg, .visually-hidden')
      && part.getBoundingClientRect().right > innerWidth + 1).map(({ outerHTML }) => outerHTML.slice(0, 80)))
    expect(broad, name).toEqual([])
  }
  await context.close()
})
