import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { brokenRules } from '../browser/axe.ts'
import { expect, test } from '../browser/fixtures.ts'
import { BUILT, ROOT, SESSIONS } from '../browser/kits.ts'
import { ORDINARY } from '../browser/sheet-sources.ts'

const address = (name: string) => pathToFileURL(join(BUILT, 'presenter/guides', `${name}.html`)).href
interface Plan {
  readonly title: string
  readonly items: readonly { readonly title?: string; readonly exercise?: string }[]
}
const idsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id))
const planOf = (name: string): Plan => parse(readFileSync(join(ROOT, 'handouts/sessions', `${name}.yaml`), 'utf8'))

test('every session has one guide, with the presenter’s files only', async () => {
  expect((await readdir(join(BUILT, 'presenter/guides'))).sort()).toEqual(
    SESSIONS.flatMap((name) => [`${name}.html`, ...ORDINARY.map((suffix) => `${name}${suffix}.pdf`)]).sort(),
  )
  expect((await readdir(join(BUILT, 'give-out'), { recursive: true })).filter((name) => name.includes('guide')))
    .toEqual([])
})

for (const name of SESSIONS) {
  test(`${name}: the guide has every item and exercise; its links find their places`, async ({ page }) => {
    const { title, items } = planOf(name)
    await page.goto(address(name))
    await expect(page.locator('h1')).toHaveText(title)
    await expect(page.locator('.guide-item h3[id]')).toHaveCount(items.length)
    for (const [index, item] of items.entries()) {
      if (item.title !== undefined) await expect(page.locator(`#item-${index + 1}`)).toHaveText(item.title)
    }
    for (const { exercise } of items) {
      if (exercise === undefined) continue
      const task = page.locator(`.guide-exercise[data-exercise="${exercise}"]`)
      for (const part of ['Debrief', 'When late', 'Without a projector']) {
        await expect(task.getByRole('heading', { name: part })).toHaveCount(1)
      }
      await expect(task.locator('.answer')).not.toBeEmpty()
      await expect(task.locator('.slide-frame')).toHaveCount(1)
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

  test(`${name}: each slide is a picture of the whole slide, with no words cut off, and has its title beside it`, async ({ page }) => {
    await page.goto(address(name))
    await page.emulateMedia({ media: 'print' })
    const pictures = await page.locator('.slide-frame').evaluateAll((all) =>
      all.map((frame) => {
        const face = frame.querySelector('.face')?.getBoundingClientRect()
        const outer = frame.getBoundingClientRect()
        const text = [...frame.querySelectorAll('.content :is(p, li, td, th, h1, h2, h3)')].map((one) =>
          one.getBoundingClientRect()
        ).filter(({ width }) => width > 0)
        return {
          name: frame.getAttribute('aria-label'),
          face: Math.abs((face?.width ?? 0) - outer.width) < 3 && Math.abs((face?.height ?? 0) - outer.height) < 3,
          cut: text.some(({ left, right, bottom }) =>
            left < outer.left - 1 || right > outer.right + 1 || bottom > outer.bottom + 1
          ),
          beside: (frame.closest('.guide-slide:has(h4 a)') ?? frame.closest('.guide-item'))?.querySelector('h4 a, h3')
            ?.textContent ?? '',
        }
      })
    )
    expect(pictures.length).toBeGreaterThan(1)
    for (const { name: called, face, cut, beside } of pictures) {
      expect(face, `${called}: as large as its frame`).toBe(true)
      expect(cut, `${called}: cut off`).toBe(false)
      expect(beside, `${called}: its title`).toContain(called?.replace(/^Slide \d+: /, ''))
    }
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('axe finds nothing in a guide', async ({ page }) => {
      test.slow()
      for (const name of SESSIONS) {
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
    const broad = await page.locator('main *').evaluateAll((all) =>
      all.filter((part) =>
        !part.closest('.table-frame, svg, .visually-hidden')
        && part.getBoundingClientRect().right > innerWidth + 1
      ).map(({ outerHTML }) => outerHTML.slice(0, 80))
    )
    expect(broad, name).toEqual([])
  }
  await context.close()
})
