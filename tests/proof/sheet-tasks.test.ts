import { pathToFileURL } from 'node:url'
import { PAPERS } from '../../scripts/compiler/handout/papers.ts'
import { textHeight } from '../../scripts/writers/sheet-style.ts'
import { expect, test } from '../browser/fixtures.ts'
import { roomAbove } from '../browser/pdf-edges.ts'
import type { PageFacts } from '../browser/pdf-facts.ts'
import { squeeze } from '../browser/pdf-text.ts'
import { fileOf, KEYS, LARGE, pagesOfTasks, printOf, suffixesOf, WORKSHEETS } from '../browser/sheet-sources.ts'

/** What fast groups do in the frame, below which it stands. */
const BELOW_FRAME = 'Add,inanothercolour'

/** How much of a page is empty above its foot, below text and lines to write on, in mm. @param index of the page, from
 * 0 */
function emptyBelow(page: PageFacts, index: number, large: boolean): number {
  const margin = large ? 24 : 21
  // Chromium draws each page as its part of one long strip, in CSS pixels.
  const high = (page.height * 25.4) / 72 - 20 - margin
  const rules = page.rules.flatMap(({ y, width }) => (width > 300 ? [y] : []))
  const belowRules = rules.length === 0 ? high : (index + 1) * high - (Math.max(...rules) * 25.4) / 96
  return Math.min(belowRules, (roomAbove((margin * 72) / 25.4, page) * 25.4) / 72)
}

test('a worksheet takes its page in every print, two choices in a row share one, and only in large print tasks have a second', async () => {
  for (const sheet of WORKSHEETS) {
    for (const suffix of suffixesOf(sheet)) {
      const { pages, bookmarks } = await printOf(sheet, suffix)
      const tasks = bookmarks.filter(({ level, title }) => level === 2 && title !== 'What the paper says')
      const begins = new Set(tasks.map(({ page }) => page)).size
      expect(begins, suffix).toBe(pagesOfTasks(sheet).length)
      if (!suffix.includes('large')) {
        expect(pages.length, suffix).toBe(
          new Set(bookmarks.filter(({ level }) => level === 2).map(({ page }) => page)).size,
        )
      }
    }
  }
})

test('no page of the worksheets is left empty: what is not text is lines to write on, or the frame to draw in', async () => {
  for (const sheet of WORKSHEETS) {
    for (const suffix of suffixesOf(sheet)) {
      const { pages } = await printOf(sheet, suffix)
      for (const [index, page] of pages.entries()) {
        if (page.text.includes(BELOW_FRAME)) continue
        // Below three lines notes are not worth their heading.
        expect(emptyBelow(page, index, suffix.includes('large')), `${sheet.name}${suffix}, page ${index + 1}`)
          .toBeLessThan(suffix.includes('large') ? 50 : 45)
      }
    }
  }
})

test('in large print the frame to draw in is at least 100 mm high, whole, below what is done in it', async () => {
  for (const sheet of WORKSHEETS) {
    for (const suffix of LARGE) {
      const page = (await printOf(sheet, suffix)).pages.find(({ text }) => text.includes(BELOW_FRAME))
      if (page === undefined) continue
      expect((roomAbove((24 * 72) / 25.4, page) * 25.4) / 72, suffix).toBeGreaterThan(100)
    }
  }
})

test('in large print each page says which task it belongs to: its heading does, or the running head', async () => {
  for (const sheet of WORKSHEETS) {
    for (const suffix of LARGE) {
      const { pages, bookmarks } = await printOf(sheet, suffix)
      const tasks = bookmarks.filter(({ level, title }) => level === 2 && title !== 'What the paper says')
      for (const [index, { text }] of pages.entries()) {
        if (tasks.some((task) => task.page === index + 1)) continue
        const { title = '' } = tasks.findLast((task) => task.page <= index) ?? {}
        const head = `${sheet.sheet}·${squeeze(title).replace(/^Task/, '')}`
        expect([`${head},continued`, `${head}:whatthepapersays`].some((running) => text.includes(running)),
          `${sheet.name}${suffix}, page ${index + 1}: ${head}`).toBe(true)
      }
    }
  }
})

test('a key begins its page, on both papers, and takes two at most', async () => {
  for (const sheet of KEYS) {
    for (const suffix of suffixesOf(sheet)) {
      const { pages, bookmarks } = await printOf(sheet, suffix)
      const begins = new Set(bookmarks.filter(({ level }) => level === 2).map(({ page }) => page))
      const starts = [...begins].sort((a, b) => a - b)
      expect(starts[0], suffix).toBe(1)
      for (const [index, start] of starts.entries()) {
        expect((starts[index + 1] ?? pages.length + 1) - start, `${suffix}, page ${start}`).toBeLessThanOrEqual(2)
      }
    }
  }
})

for (const sheet of WORKSHEETS) {
  for (const paper of PAPERS) {
    test(`${sheet.name}: what a task leaves of a page of ${paper.name} is room to write, to the foot`, async ({ page }) => {
      const high = (textHeight(paper, false) * 96) / 25.4
      const halves = new Set(
        pagesOfTasks(sheet).flatMap((tasks) => (tasks.length === 2 ? tasks.map(({ id }) => `task-${id}`) : [])),
      )
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: 665, height: Math.floor(high) })
      await page.goto(pathToFileURL(fileOf(sheet, '.html')).href)
      const tasks = await page.locator('.task').evaluateAll((all) =>
        all.map((task) => ({
          name: task.getAttribute('aria-labelledby'),
          high: task.getBoundingClientRect().height,
          room: Math.max(
            ...[...task.querySelectorAll('.ruled, .space')].map((each) => each.getBoundingClientRect().height),
          ),
        }))
      )
      for (const { name, high: own, room } of tasks) {
        const whole = halves.has(name ?? '') ? (high - 23) / 2 : high - 19
        // The first shares its page with the head of the sheet.
        expect(own, name ?? '').toBeLessThan(whole + 4)
        if (name !== tasks[0]?.name) expect(own, name ?? '').toBeGreaterThan(whole - 2)
        // Two lines where another shares the page, three elsewhere.
        expect(room, name ?? '').toBeGreaterThan(halves.has(name ?? '') ? 68 : 66)
      }
    })
  }
}
