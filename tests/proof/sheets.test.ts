import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { brokenRules } from '../browser/axe.ts'
import { expect, test } from '../browser/fixtures.ts'
import { BUILT, ROOT } from '../browser/kits.ts'
import { squeeze } from '../browser/pdf-text.ts'
import {
  exercisesOf,
  fileOf,
  KEYS,
  PARTICIPANTS,
  printOf,
  SHEETS,
  suffixesOf,
  WORKSHEETS,
} from '../browser/sheet-sources.ts'

const { sourceLine = '', licence = '' }: { sourceLine?: string; licence?: string } = parse(
  await readFile(join(ROOT, 'slides/kit.yaml'), 'utf8').catch(() => '{}'),
)

for (const sheet of SHEETS) {
  test(`sheet ${sheet.sheet}, ${sheet.name}: on every paper with its name, letter and page on each page`, async () => {
    for (const suffix of suffixesOf(sheet)) {
      const { pages, title, texts } = await printOf(sheet, suffix)
      const size = suffix.includes('letter') ? [612, 792] : [595, 842]
      for (const [index, { width, height, text: words }] of pages.entries()) {
        expect([width, height].map(Math.round), suffix).toEqual(size)
        expect(words, `${suffix}, page ${index + 1}`).toContain(`${index + 1}of${pages.length}`)
        expect(words).toContain(squeeze(sourceLine))
        expect(words).toMatch(/·(?:version\d+\.\d+\.\d+,|asof)\d{4}-\d\d-\d\d/)
        expect(words).toContain(squeeze(`${licence} ·`))
        // Where an exercise goes on in large print, its name stands for that of the sheet.
        const own = suffix.includes('large')
          && new RegExp(`${sheet.sheet}·\\d+\\S+?(?:,continued|:whatthepapersays)`).test(words)
        if (index > 0 && !own) expect(words).toContain(squeeze(`${sheet.sheet} · ${sheet.title}`))
      }
      // Behind it stands what the kit is about.
      expect(title.split(' · ')[0]).toBe(`${sheet.title} (sheet ${sheet.sheet})`)
      expect(texts.Title.map(squeeze)).toContain(squeeze(sheet.title))
    }
  })

  test(`sheet ${sheet.sheet}, ${sheet.name}: one page that reads at 360 px without script, and asks for no name`, async ({ browser }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 700 },
      offline: true,
    })
    const page = await context.newPage()
    await page.goto(pathToFileURL(fileOf(sheet, '.html')).href)
    await expect(page.locator('.sheet-head h1')).toHaveText(sheet.title)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    // Fields to write into come by script.
    expect(await page.locator('script').count()).toBe(await page.locator('.sheet-text[data-sheet]').count())
    expect(await page.locator('[style]').count()).toBe(0)
    expect(await page.locator('.sheet-text').innerText()).not.toMatch(/\byour name\b|^\s*name\s*:/im)
    await context.close()
  })
}

test('every sheet passes axe', async ({ page }) => {
  test.slow()
  for (const sheet of SHEETS) {
    await page.goto(pathToFileURL(fileOf(sheet, '.html')).href)
    expect(await brokenRules(page), sheet.name).toEqual([])
  }
})

test('no heading is left at the foot of a page, no card, row or figure cut in two', async ({ page }) => {
  // The browser breaks pages by these rules; that they hold for what we print is seen in its own computed styles.
  await page.emulateMedia({ media: 'print' })
  for (const sheet of SHEETS) {
    await page.goto(pathToFileURL(fileOf(sheet, '.html')).href)
    const bad = await page.evaluate(() =>
      [
        ...[...document.querySelectorAll('.sheet-text :is(h2, h3, h4)')].filter((each) =>
          !each.closest('.slide-canvas') && getComputedStyle(each).breakAfter !== 'avoid'
        ),
        ...[...document.querySelectorAll('.sheet-text :is(tr, figure, .card-page, .slide-row)')]
          .filter((each) => !each.closest('.slide-canvas') && getComputedStyle(each).breakInside !== 'avoid'),
      ].map((each) => each.outerHTML.slice(0, 100))
    )
    expect(bad, sheet.name).toEqual([])
  }
})

test('nothing is broader than the paper, which would print all of it smaller', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  // 176 mm: the narrowest paper without its margins.
  await page.setViewportSize({ width: 665, height: 900 })
  for (const sheet of SHEETS) {
    await page.goto(pathToFileURL(fileOf(sheet, '.html')).href)
    for (const large of [false, true]) {
      await page.evaluate((on) => document.documentElement.classList.toggle('large-print', on), large)
      expect(await page.evaluate(() => document.documentElement.scrollWidth),
        `${sheet.name}${large ? ', large print' : ''}`).toBeLessThanOrEqual(665)
    }
  }
})

test('cards and slips hold their text on paper, in ordinary and in large print', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 665, height: 900 })
  for (const sheet of SHEETS) {
    await page.goto(pathToFileURL(fileOf(sheet, '.html')).href)
    for (const large of [false, true]) {
      await page.evaluate((on) => document.documentElement.classList.toggle('large-print', on), large)
      const full = await page.evaluate(() =>
        [...document.querySelectorAll('.cut-card, .slip')]
          .filter((each) => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1)
          .map((each) => each.textContent)
      )
      expect(full, `${sheet.name}${large ? ', large print' : ''}`).toEqual([])
    }
  }
})

/** Number and id of each task of a sheet. */
async function tasksOn(sheet: (typeof SHEETS)[number]): Promise<string[]> {
  return [
    ...(await readFile(fileOf(sheet, '.html'), 'utf8')).matchAll(
      /<h2 id="task-([^"]+)"><span class="task-number"><span class="visually-hidden">Task <\/span>(\d+)/g,
    ),
  ].map(([, id, number]) => `${number} ${id}`)
}

test('worksheets have every exercise, keys every answer and debrief, under the same numbers', async () => {
  for (const sheet of [...WORKSHEETS, ...KEYS]) {
    expect(await tasksOn(sheet), sheet.name).toEqual(exercisesOf(sheet).map(({ id }, index) => `${index + 1} ${id}`))
  }
  for (const sheet of KEYS) {
    const html = await readFile(fileOf(sheet, '.html'), 'utf8')
    for (const part of ['goal', 'answer', 'debrief']) {
      expect(html.match(new RegExp(`class="key-part key-${part}"`, 'g')), sheet.name).toHaveLength(
        exercisesOf(sheet).length,
      )
    }
  }
})

test('the start page leads to every sheet, by the moment at which it is given out', async ({ page }) => {
  test.skip(SHEETS.length === 0, 'a kit without sheets')
  await page.goto(pathToFileURL(join(BUILT, 'index.html')).href)
  const list = page.locator('.start-sheets')
  for (const summary of await list.locator('> summary').all()) await summary.click()
  await expect(list.locator('> ul > li')).toHaveCount(SHEETS.length)
  const moments = PARTICIPANTS.map(({ text }) => /^when: (\w+)/m.exec(text)?.[1] ?? '')
  const heads = ([['before', /before/], ['during', /exercise/], ['after', /afterwards/]] as const).flatMap((
    [moment, head],
  ) => (moments.includes(moment) ? [head] : []))
  await expect(list.locator('h3')).toHaveText([...heads, ...(SHEETS.length > PARTICIPANTS.length ? [/for you/] : [])])
  for (const sheet of PARTICIPANTS) {
    await expect(list.getByRole('link', { name: `Sheet ${sheet.sheet}: ${sheet.title}` })).toBeVisible()
  }
})
