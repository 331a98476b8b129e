import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from 'pdf-lib'
import { bookmarksOf } from '../../scripts/writers/pdf-bookmarks.ts'
import { expect, test } from './fixtures.ts'
import { BUILT } from './kits.ts'
import { squeeze, textOfPage } from './pdf-text.ts'

const WORKSHEETS = join(BUILT, 'give-out/handouts/worksheets')

test('a worksheet takes its page in every print, in large print also a second one that goes down to lines, and no page has a left-over line', async () => {
  for (const suffix of ['-a4', '-letter', '-large-a4', '-large-letter']) {
    const bytes = await readFile(`${WORKSHEETS}${suffix}.pdf`)
    const tasks = (await bookmarksOf(bytes)).filter(({ level }) => level === 2)
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    const begins = new Map(tasks.map(({ title, page }) => [page, title]))
    for (const [index, page] of pdf.getPages().entries()) {
      if (begins.has(index + 1)) continue
      expect(suffix).toContain('large')
      // The text of a page comes after its page boxes, which end with a date.
      const [, text = ''] = squeeze(textOfPage(pdf, page)).split(/\d{4}-\d\d-\d\d/)
      const isFull = /(?:Reasons,anddoubts|Why\?|Notes,eachwithitsplace)$/.test(text) || text.length > 60
      expect(isFull, `worksheets${suffix}, page ${index + 1}: ${text}`).toBe(true)
    }
    // Two checks share a page.
    const checks = tasks.filter(({ title }) => /Check \d+:/.test(title))
    expect(new Set(checks.map(({ page }) => page)).size, suffix).toBe(Math.ceil(checks.length / 2))
    // Source pages and long tasks need more than one.
    expect(pdf.getPageCount() - begins.size, suffix).toBeLessThanOrEqual(suffix.includes('large') ? 26 : 0)
    const single = tasks.filter(({ title }) => !/Check \d+:/.test(title))
    expect(new Set(single.map(({ page }) => page)).size, suffix).toBe(single.length)
  }
})

test('a key begins its page, on both papers, and takes two at most', async () => {
  for (const suffix of ['-a4', '-letter']) {
    const bytes = await readFile(join(BUILT, `presenter/handouts/keys${suffix}.pdf`))
    const begins = new Set((await bookmarksOf(bytes)).filter(({ level }) => level === 2).map(({ page }) => page))
    const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
    const starts = [...begins].sort((a, b) => a - b)
    expect(starts[0], suffix).toBe(1)
    for (const [index, start] of starts.entries()) expect((starts[index + 1] ?? pages + 1) - start, `${suffix}, page ${start}`).toBeLessThanOrEqual(2)
  }
})

for (const [paper, height] of [['A4', 256], ['US Letter', 238.4]] as const) {
  test(`what a task leaves of a page of ${paper} is room to write, to the foot`, async ({ page }) => {
    const high = (height * 96) / 25.4
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 665, height: Math.floor(high) })
    await page.goto(pathToFileURL(`${WORKSHEETS}.html`).href)
    const tasks = await page.locator('.task').evaluateAll((all) => all.map((task) => ({
      name: task.getAttribute('aria-labelledby'), high: task.getBoundingClientRect().height,
      room: Math.max(...[...task.querySelectorAll('.ruled, .space')].map((each) => each.getBoundingClientRect().height)),
    })))
    for (const { name, high: own, room } of tasks) {
      const whole = name?.startsWith('task-check-') ? (high - 23) / 2 : high - 19
      // The first shares its page with the head of the sheet.
      expect(own, name ?? '').toBeLessThan(whole + 4)
      if (name !== tasks[0]?.name) expect(own, name ?? '').toBeGreaterThan(whole - 2)
      // Two lines where another shares the page, three elsewhere.
      expect(room, name ?? '').toBeGreaterThan(name?.startsWith('task-check-') ? 68 : 66)
    }
  })
}
