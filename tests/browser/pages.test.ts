import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright/test'
import { parse } from 'yaml'
import { expect, openDeck, press, test, turnTo } from './fixtures.ts'
import { ALL_DECKS, BUILT, BUILT_FOREIGN, deckAddress, EDITIONS, FRAMEWORK, PROJECT } from './kits.ts'

const address = (page: string, rest = '') => pathToFileURL(join(BUILT, page)).href + rest
const register = <T>(file: string): T[] => parse(readFileSync(join(PROJECT, 'slides/paper', file), 'utf8'))
const PAGES = [
  'presenter/bibliography.html',
  'presenter/glossary.html',
  'presenter/may-i.html',
  'presenter/room-and-access.html',
  'presenter/guides/half-day.html',
] as const

const count = (page: Page) => page.locator('#filter-count')
const shown = (page: Page) => page.locator('[data-entry]:visible')

test('the bibliography has every work and every endnote, each at its anchor', async ({ page }) => {
  const works = register<{ id: string; note?: string }>('references.json')
  const endnotes = register<{ number: number }>('endnotes.yaml')
  await page.goto(address('give-out/bibliography.html', '#endnote-25'))
  await expect(page.locator('#endnote-25')).toBeInViewport()
  await expect(page.locator('.work')).toHaveCount(works.length)
  for (const { id, note } of works) {
    await expect(page.locator(`.work#ref-${id} .work-note`)).toHaveCount(note === undefined ? 0 : 1)
  }
  const numbers = await page.locator('.endnote').evaluateAll((all) => all.map(({ id }) => id))
  expect(numbers).toEqual(endnotes.map(({ number }) => `endnote-${number}`))
  expect(
    await page.locator('.endnote-text').evaluateAll((all) =>
      all.filter(({ children }) => children.length === 0).length
    ),
  ).toBe(0)
  // Each claim that rests on an endnote stands there once, and is linked from the works.
  const resting = register<{ id: string; endnotes: unknown[] }>('claims.yaml').filter((claim) =>
    claim.endnotes.length > 0
  )
  await expect(page.locator('.resting[id]')).toHaveCount(resting.length)
})

test('the glossary has every term, and Chinese nowhere without English', async ({ page }) => {
  const terms = register<{ id: string; chinese?: string }>('terms.yaml')
  await page.goto(address('give-out/glossary.html'))
  await expect(page.locator('.term-entry')).toHaveCount(terms.length)
  await expect(page.locator('.term-head [lang=zh-Hans]')).toHaveCount(
    terms.filter(({ chinese }) => chinese !== undefined).length,
  )
  await expect(page.locator('.page-lead')).toContainText('the kit’s own additions')
  const alone = await page.locator('.term-entry:has([lang=zh-Hans])').evaluateAll((all) =>
    all.filter((entry) => !/[a-z]{3}/i.test(entry.querySelector('dfn')?.textContent ?? '')).map(({ id }) => id)
  )
  expect(alone).toEqual([])
})

test('the filter leaves what has all the words, says how many, and lets links through', async ({ page }) => {
  await page.goto(address('presenter/bibliography.html'))
  const all = await shown(page).count()
  const field = page.getByLabel('Filter')
  await expect(count(page)).toHaveAttribute('role', 'status')
  await field.fill('dikotter')
  await expect(shown(page)).toHaveCount(2)
  await expect(count(page)).toHaveText(`2 of ${all}`)
  await expect(page.locator('section:visible > h2')).toHaveText([
    'Scholars and analysts of China and Marxism',
    'Endnotes',
  ])
  await field.fill('nothing has this')
  await expect(count(page)).toHaveText(`0 of ${all}`)
  await expect(page.locator('section:visible > h2')).toHaveCount(0)
  // To a group that is filtered out.
  await page.getByRole('link', { name: 'Endnotes', exact: true }).click()
  await expect(page.locator('#endnotes')).toBeInViewport()
  await expect(field).toHaveValue('')
  await expect(shown(page)).toHaveCount(all)
  // To the same place again, and from an address.
  await field.fill('dikotter')
  await page.evaluate(() => {
    location.hash = '#endnote-49'
  })
  await expect(page.locator('#endnote-49')).toBeInViewport()
  await field.fill('Zhang Yan')
  await page.locator('#ref-zhang-2017').getByRole('link', { name: 'n.50' }).click()
  await expect(page.locator('#endnote-50')).toBeInViewport()
  // A link to what is shown leaves the filter alone.
  await expect(field).toHaveValue('Zhang Yan')
})

test('the filter of the glossary takes English, Chinese, and pinyin with or without tones', async ({ page }) => {
  await page.goto(address('give-out/glossary.html'))
  for (const words of ['social management', '社会管理', 'shèhuì guǎnlǐ', 'shehui guanli']) {
    await page.getByLabel('Filter').fill(words)
    await expect(page.locator('#term-social-management'), words).toBeVisible()
    await expect(page.locator('#term-grid'), words).toBeHidden()
  }
})

test('every link of a deck to these pages finds its place, in both editions', async ({ page }) => {
  const wanted = new Map<string, Set<string>>()
  for (const edition of EDITIONS) {
    for (const deck of ALL_DECKS) {
      await page.goto(deckAddress(deck, edition, '?reading'))
      const links = await page.evaluate(() => {
        const register = document.querySelector<HTMLTemplateElement>('#register')?.content
        return [
          ...document.querySelectorAll<HTMLAnchorElement>('a[href^="../"]'),
          ...(register?.querySelectorAll<HTMLAnchorElement>('a[href^="../"]') ?? []),
        ]
          .map(({ rel, target, attributes }) => ({ rel, target, href: attributes.getNamedItem('href')?.value ?? '' }))
      })
      expect(links.length, deck.name).toBeGreaterThan(0)
      for (const { rel, target, href } of links) {
        expect([rel, target]).toEqual(['noopener', '_blank'])
        const { pathname, hash } = new URL(href, deckAddress(deck, edition))
        wanted.set(pathname, (wanted.get(pathname) ?? new Set()).add(hash.slice(1)))
      }
    }
  }
  expect(wanted.size).toBe(4)
  for (const [path, ids] of wanted) {
    await page.goto(`file://${path}`)
    expect(await page.evaluate((all) => all.filter((id) => document.getElementById(id) === null), [...ids]), path)
      .toEqual([])
  }
})

test('from the pop-over of a citation a new tab opens on the endnote', async ({ page, context }) => {
  await openDeck(page, FRAMEWORK, 'give-out')
  await turnTo(page, 'autonomic')
  await page.locator('section.present a.cite').first().click()
  const link = page.locator('.popover[data-pinned]').getByRole('link', { name: /in the bibliography/ }).first()
  const [tab] = await Promise.all([context.waitForEvent('page'), link.click()])
  await tab.waitForLoadState()
  await expect(tab.locator('.endnote:target')).toBeInViewport()
  // The lecture stays where it is.
  await expect(page.locator('section.present#autonomic')).toBeVisible()
  await page.bringToFront()
  await press(page, 'Escape')
  await expect(page.locator('.popover')).toHaveCount(0)
})

for (const path of PAGES) {
  test(`${path}: reflows at 360 px, prints without filter, stands closed`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 })
    await page.goto(address(path))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await expect(page.locator('h1')).toHaveCount(1)
    await expect(page.locator('.page-foot')).toContainText(/version \d+\.\d+\.\d+, \d{4}-\d\d-\d\d/)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(page.locator('.page-filter:visible, .page-nav:visible')).toHaveCount(0)
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(20, 23, 31)')
    const html = await readFile(join(BUILT, path), 'utf8')
    expect(/<[^>]* (?:style|on\w+)=/.exec(html.replace(/<style>.*?<\/style>|<script>.*?<\/script>/gs, ''))).toBeNull()
    await expect(page.locator('meta[http-equiv=Content-Security-Policy]')).toHaveAttribute('content',
      /^default-src 'none'/)
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    const lost = await page.locator('a[href^="#"]').evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')?.slice(1) ?? '')
        .filter((id) => document.getElementById(id) === null)
    )
    expect(lost).toEqual([])
  })
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('all entries stand there, and no field that does nothing', async ({ page }) => {
    for (const path of ['presenter/bibliography.html', 'give-out/glossary.html']) {
      await page.goto(address(path))
      await expect(page.locator('#filter')).toBeHidden()
      await expect(page.locator('[data-entry]').last()).toBeVisible()
    }
  })
})

test('what is for presenters is in their folder only; a kit without a paper has none of these pages', async () => {
  const names = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.html')).sort()
  expect(await names(join(BUILT, 'presenter'))).toEqual([
    'bibliography.html',
    'glossary.html',
    'may-i.html',
    'room-and-access.html',
  ])
  expect(await names(join(BUILT, 'give-out'))).toEqual(['bibliography.html', 'glossary.html', 'index.html'])
  for (const edition of EDITIONS) {
    expect(await names(join(BUILT_FOREIGN, edition))).toEqual(edition === 'give-out' ? ['index.html'] : [])
  }
})
