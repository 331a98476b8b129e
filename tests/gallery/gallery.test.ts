import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Page } from 'playwright/test'
import { shareBrowser } from '../../scripts/browser/shared.ts'
import { LiveKit } from '../../scripts/dev/live-kit.ts'
import { pageAt } from '../../scripts/dev/serve.ts'
import { brokenRules } from '../browser/axe.ts'
import { expect, test } from '../browser/fixtures.ts'
import { buildSmallKit, NAMES, type SmallKit } from './small-kit.ts'

let kit: SmallKit
test.describe.configure({ mode: 'serial', timeout: 120_000 })
test.beforeAll(async () => {
  kit = await buildSmallKit()
})
test.afterAll(() => kit.remove())

const addressOf = (name: string) => pathToFileURL(join(kit.out, 'give-out/diagrams', name)).href
const open = (page: Page) => page.goto(addressOf('index.html'))

test('every diagram that a slide shows and that has a title', () => {
  const names = kit.files.flatMap((path) => /^give-out\/diagrams\/(.*)$/.exec(path)?.[1] ?? []).sort()
  expect(names).toEqual(['index.html', ...NAMES.flatMap((name) => [`${name}.png`, `${name}.svg`])].sort())
  expect(readFileSync(join(kit.out, 'index.html'), 'utf8')).toContain('<a href="give-out/diagrams/index.html">')
})

test('a card says everything about its diagram, and its links lead to files and slides', async ({ page }) => {
  await open(page)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['3 The frame', 'Not from one part of the paper'])
  const card = page.getByRole('article', { name: 'The loop <of> “two” & more' })
  await expect(card.locator('svg').first()).toBeVisible()
  await expect(card.getByText('hoped for').first()).toBeVisible()
  await card.getByText('In words').click()
  await expect(card.getByText('Two, then back')).toBeVisible()
  const source = 'Author, A paper (2017), §3, Table 3. Diagram: Small kit, CC BY 4.0.'
  await expect(card.locator('.gallery-text')).toHaveText([
    `The loop <of> “two” & more. A caption of its own. Solid line: the paper reports it. Dashed line: hoped for. ${source}`,
    /^Ann Author, .*A Paper.* \(Berlin: A house, 2017\)\.\s+Small kit contributors, .*diagram.*A Kit about a Paper, .*\d{4}\.$/,
    '“The loop <of> “two” & more” by Small kit contributors, licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).',
    'One leads to two, and back if all goes well.',
  ])
  const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(links).toEqual(
    expect.arrayContaining(['../decks/one.html#loop', '../decks/two.html#again', 'loop.svg', 'bars%20%E4%BA%8C.png']),
  )
  for (const link of links.filter((one) => one !== '')) {
    const [path = '', id] = link.split('#')
    const file = fileURLToPath(new URL(path, addressOf('index.html')))
    expect(existsSync(file), link).toBe(true)
    if (id !== undefined) expect(await readFile(file, 'utf8')).toContain(` id="${id}"`)
  }
})

test('each button copies its text; where the browser forbids it, the text is marked', async ({ page }) => {
  await page.addInitScript(() => {
    const copied: string[] = []
    Object.assign(globalThis, { copied, forbidden: false })
    navigator.clipboard.writeText = (text) => {
      if ((globalThis as unknown as { forbidden: boolean }).forbidden) return Promise.reject(new Error('forbidden'))
      copied.push(text)
      return Promise.resolve()
    }
  })
  await open(page)
  const card = page.getByRole('article', { name: 'Bars' })
  for (const name of ['Caption', 'Citation', 'Licence', 'Alternative text']) {
    const button = card.getByRole('button', { name: `Copy ${name}`, exact: true })
    await button.click()
    await expect(card.getByRole('button', { name: `Copied ${name}`, exact: true })).toBeVisible()
  }
  const copied = await page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied)
  expect(copied).toHaveLength(4)
  expect(copied[0]).toBe('Bars. Three bars. Diagram: Small kit, CC BY 4.0.')
  expect(copied[3]).toBe('Three bars.')
  await page.evaluate(() => Object.assign(globalThis, { forbidden: true }))
  const loop = page.getByRole('article', { name: 'The loop' })
  await loop.getByRole('button', { name: 'Copy Alternative text' }).click()
  await expect(loop.getByRole('button', { name: /^Marked/ })).toBeVisible()
  expect(await page.evaluate(() => String(getSelection()))).toBe('One leads to two, and back if all goes well.')
})

test('the filter', async ({ page }) => {
  await open(page)
  await page.getByRole('searchbox').fill('two again')
  await expect(page.locator('.gallery-card:visible')).toHaveCount(2)
  await page.getByRole('searchbox').fill('bars')
  await expect(page.locator('.gallery-card:visible')).toHaveCount(1)
  await expect(page.getByRole('heading', { name: '3 The frame' })).toBeHidden()
  await expect(page.getByRole('status')).toHaveText('1 of 4')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('everything is there but what needs it', async ({ page }) => {
    await open(page)
    await expect(page.locator('.gallery-card svg:visible')).toHaveCount(4)
    await expect(page.locator('.gallery-text:visible')).toHaveCount(16)
    await expect(page.locator('button, input').locator('visible=true')).toHaveCount(0)
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('axe finds nothing, also at 360 px, where nothing sticks out', async ({ page }) => {
      await open(page)
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await brokenRules(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        expect((await page.locator('.gallery-card figure').first().boundingBox())?.width).toBeGreaterThan(width * 0.5)
      }
    })
  })
}

test('on paper: pictures and words, no buttons, no card cut in two', async ({ page }) => {
  await open(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.gallery-card svg:visible')).toHaveCount(4)
  await expect(page.locator('.gallery-text:visible')).toHaveCount(16)
  await expect(page.locator('button:visible, .gallery-files:visible')).toHaveCount(0)
  expect(await page.locator('.gallery-card').first().evaluate((card) => getComputedStyle(card).breakInside)).toBe(
    'avoid',
  )
})

test('the dev server gives page and pictures', async () => {
  const browser = shareBrowser()
  try {
    const live = new LiveKit(kit.root, browser, () => undefined)
    await live.make()
    const built = (name: string) => readFile(join(kit.out, 'give-out/diagrams', name))
    const gallery = await pageAt('/give-out/diagrams/', live)
    expect(gallery).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
    expect(String(gallery?.content)).toContain('/@kit/live.js?version=1')
    const svg = await pageAt('/give-out/diagrams/loop.svg', live)
    expect([svg?.type, svg?.content]).toEqual(['image/svg+xml', (await built('loop.svg')).toString('utf8')])
    const png = await pageAt('/give-out/diagrams/bars 二.png', live)
    expect(png?.type).toBe('image/png')
    expect(await built('bars 二.png')).toEqual(Buffer.from(png?.content ?? ''))
    expect((await pageAt('/give-out/diagrams/unused.svg', live))?.status).toBe(404)
    expect(String((await pageAt('/', live))?.content)).toContain('href="give-out/diagrams/index.html"')
  } finally {
    await browser.close()
  }
})
