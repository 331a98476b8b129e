import { existsSync, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { ALL_EDITIONS } from '../../scripts/compiler/content/secrets.ts'
import { expect, test } from '../browser/fixtures.ts'
import { ALL_DECKS, BUILT, deckAddress, deckFile, namesIn, ROOT } from '../browser/kits.ts'

const address = (page: string, rest = '') => pathToFileURL(join(BUILT, page)).href + rest
const register = <T>(file: string): T[] => parse(readFileSync(join(ROOT, 'slides/paper', file), 'utf8'))
const htmlIn = (folder: string) => namesIn(join(BUILT, folder), '.html').map((name) => `${folder}/${name}.html`)

test('the bibliography has every work and every endnote, each at its anchor', async ({ page }) => {
  const works = register<{ id: string; note?: string }>('references.json')
  const endnotes = register<{ number: number }>('endnotes.yaml')
  await page.goto(address('give-out/bibliography.html', `#endnote-${endnotes.at(-1)?.number}`))
  await expect(page.locator(`#endnote-${endnotes.at(-1)?.number}`)).toBeInViewport()
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
  const alone = await page.locator('.term-entry:has([lang=zh-Hans])').evaluateAll((all) =>
    all.filter((entry) => !/[a-z]{3}/i.test(entry.querySelector('dfn')?.textContent ?? '')).map(({ id }) => id)
  )
  expect(alone).toEqual([])
})

test('every link of a deck to these pages finds its place, in all editions', async ({ page }) => {
  const wanted = new Map<string, Set<string>>()
  for (const edition of ALL_EDITIONS) {
    // Only what has answers is there afterwards.
    for (const deck of ALL_DECKS.filter((one) => existsSync(deckFile(one, edition)))) {
      await page.goto(deckAddress(deck, edition, '?reading'))
      const links = await page.evaluate(() => {
        const register = document.querySelector<HTMLTemplateElement>('#register')?.content
        return [
          ...document.querySelectorAll<HTMLAnchorElement>('a[href^="../"]'),
          ...(register?.querySelectorAll<HTMLAnchorElement>('a[href^="../"]') ?? []),
        ]
          .map(({ rel, target, attributes }) => ({ rel, target, href: attributes.getNamedItem('href')?.value ?? '' }))
      })
      for (const { rel, target, href } of links) {
        expect([rel, target]).toEqual(['noopener', '_blank'])
        const { pathname, hash } = new URL(href, deckAddress(deck, edition))
        wanted.set(pathname, (wanted.get(pathname) ?? new Set()).add(hash.slice(1)))
      }
    }
  }
  expect(wanted.size).toBeGreaterThanOrEqual(4)
  for (const [path, ids] of wanted) {
    await page.goto(`file://${path}`)
    expect(await page.evaluate((all) => all.filter((id) => document.getElementById(id) === null), [...ids]), path)
      .toEqual([])
  }
})

test('each page reflows at 360 px, prints without filter, stands closed', async ({ page }) => {
  for (const path of [...htmlIn('presenter'), ...htmlIn('presenter/guides')]) {
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
    await page.setViewportSize({ width: 360, height: 640 })
    await page.goto(address(path))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await expect(page.locator('h1')).toHaveCount(1)
    await expect(page.locator('.page-foot')).toContainText(/(?:version \d+\.\d+\.\d+, |as of )\d{4}-\d\d-\d\d/)
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
  }
})

test('what is for presenters is in their folder only', async () => {
  const names = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.html')).sort()
  const pages = namesIn(join(ROOT, 'handouts'), '.md').map((name) => ({
    name: `${name}.html`,
    text: readFileSync(join(ROOT, 'handouts', `${name}.md`), 'utf8'),
  })).filter(({ text }) => !/^sheet:/m.test(text))
  const given = pages.filter(({ text }) => /^audience: participants$/m.test(text)).map(({ name }) => name)
  const always = ['bibliography.html', 'glossary.html']
  expect(await names(join(BUILT, 'presenter'))).toEqual([...always, ...pages.map(({ name }) => name)].sort())
  expect(await names(join(BUILT, 'give-out'))).toEqual([...always, 'index.html', ...given].sort())
})
