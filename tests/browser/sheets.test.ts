import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from './fixtures.ts'
import { brokenRules } from './axe.ts'
import { BUILT, PROJECT } from './kits.ts'
import { dictionaries, textIn } from './pdf-facts.ts'
import { squeeze, textOfPage } from './pdf-text.ts'
import { fileOf, load, PARTICIPANTS, SHEETS, suffixesOf } from './sheet-sources.ts'

for (const sheet of SHEETS) {
  test(`sheet ${sheet.sheet}, ${sheet.name}: on every paper with its name, letter and page on each page`, async () => {
    for (const suffix of suffixesOf(sheet)) {
      const pdf = await load(sheet, `${suffix}.pdf`)
      const size = suffix.includes('letter') ? [612, 792] : [595, 842]
      const pages = pdf.getPages()
      for (const [index, page] of pages.entries()) {
        expect([page.getWidth(), page.getHeight()].map(Math.round), suffix).toEqual(size)
        const words = squeeze(textOfPage(pdf, page))
        expect(words, `${suffix}, page ${index + 1}`).toContain(`${index + 1}of${pages.length}`)
        expect(words).toContain(squeeze('Hoffman, Programming China (MERICS, 2017)'))
        expect(words).toMatch(/CCBY4\.0·version/)
        // Where an exercise goes on in large print, its name stands for that of the sheet.
        const own = suffix.includes('large')
          && new RegExp(`${sheet.sheet}·\\d+\\S+?(?:,continued|:whatthepapersays)`).test(words)
        if (index > 0 && !own) expect(words).toContain(squeeze(`${sheet.sheet} · ${sheet.title}`))
      }
      expect(pdf.getTitle()).toBe(`${sheet.title} (sheet ${sheet.sheet})`)
      const bookmarks = dictionaries(pdf).flatMap((dict) => textIn(dict, 'Title')).map(squeeze)
      expect(bookmarks).toContain(squeeze(sheet.title))
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

test('the summary, and the sheet of the class of fifty minutes, are one leaf', async () => {
  for (const name of ['the-paper-in-short', 'fifty-minute-class']) {
    const sheet = SHEETS.find((one) => one.name === name)
    if (sheet === undefined) throw new Error(`There is no sheet ${name}`)
    for (const suffix of ['-a4.pdf', '-letter.pdf']) {
      expect((await load(sheet, suffix)).getPageCount(), `${name}${suffix}`).toBe(2)
    }
  }
})

test('in large print a drawing has its words below it, since its labels cannot grow as large as the text', async () => {
  const sheet = SHEETS.find(({ name }) => name === 'sheet-conclusion')
  if (sheet === undefined) throw new Error('There is no sheet of the conclusion')
  const textOf = async (suffix: string) => {
    const pdf = await load(sheet, suffix)
    return pdf.getPages().map((page) => squeeze(textOfPage(pdf, page))).join('')
  }
  const words = squeeze('None of this is reported as having happened')
  for (const size of ['a4', 'letter']) {
    expect(await textOf(`-large-${size}.pdf`), size).toContain(words)
    expect(await textOf(`-${size}.pdf`), size).not.toContain(words)
  }
})

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
  // 176 mm: A4 without its margins; US Letter is broader.
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

test('the worksheets have every exercise, the keys every answer and debrief, under the same numbers', async () => {
  const [worksheets, keys] = await Promise.all(['worksheets', 'keys'].map(async (name) => {
    const sheet = SHEETS.find((one) => one.name === name)
    if (sheet === undefined) throw new Error(`There is no sheet ${name}`)
    return readFile(fileOf(sheet, '.html'), 'utf8')
  }))
  const tasks = (html = '') =>
    [...html.matchAll(
      /<h2 id="task-([^"]+)"><span class="task-number"><span class="visually-hidden">Task <\/span>(\d+)/g,
    )].map(([, id, number]) => `${number} ${id}`)
  const ids = [
    ...readFileSync(join(PROJECT, 'slides/exercises.md'), 'utf8').matchAll(/^::: exercise \w+ \{#([\w-]+)/gm),
  ].map(([, id], index) => `${index + 1} ${id}`)
  expect(tasks(worksheets)).toEqual(ids)
  expect(tasks(keys)).toEqual(ids)
  for (const part of ['goal', 'answer', 'debrief']) {
    expect(keys?.match(new RegExp(`class="key-part key-${part}"`, 'g'))).toHaveLength(ids.length)
  }
})

test('the start page leads to every sheet, by the moment at which it is given out', async ({ page }) => {
  await page.goto(pathToFileURL(join(BUILT, 'index.html')).href)
  const list = page.locator('.start-sheets')
  await expect(list.locator('.start-sheet')).toHaveCount(SHEETS.length)
  await expect(list.locator('h3')).toHaveText(['Before the session', 'During it', 'Afterwards', 'For you'])
  for (const sheet of PARTICIPANTS) {
    await expect(list.getByRole('link', { name: `Sheet ${sheet.sheet}: ${sheet.title}` })).toBeVisible()
  }
  // R2 before R10.
  await expect(list.locator('.sheet-series .start-letter')).toHaveText(
    ['S', 'R'].flatMap((letter) => Array.from({ length: 11 }, (_, index) => `${letter}${index + 1}`)),
  )
})
