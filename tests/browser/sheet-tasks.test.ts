import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from 'pdf-lib'
import { bookmarksOf } from '../../scripts/writers/pdf-bookmarks.ts'
import { expect, test } from './fixtures.ts'
import { BUILT } from './kits.ts'
import { roomAbove } from './pdf-edges.ts'
import { drawnOn, squeeze, textOfPage } from './pdf-text.ts'

const WORKSHEETS = join(BUILT, 'give-out/handouts/worksheets')
const load = async (suffix: string): Promise<PDFDocument> =>
  PDFDocument.load(await readFile(`${WORKSHEETS}${suffix}.pdf`), { updateMetadata: false })

/** What fast groups do in the frame, below which it stands. */
const BELOW_FRAME = 'Add,inanothercolour'

const PRINTS = ['-a4', '-letter', '-large-a4', '-large-letter'] as const

/** How much of a page is empty above its foot, below text and lines to write on, in mm. @param index of the page, from
 * 0 */
function emptyBelow(pdf: PDFDocument, index: number, large: boolean): number {
  const page = pdf.getPage(index)
  const margin = large ? 24 : 21
  // Chromium draws each page as its part of one long strip, in CSS pixels.
  const high = (page.getHeight() * 25.4) / 72 - 20 - margin
  const rules = [...drawnOn(pdf, page).matchAll(/^[\d.]+ ([\d.]+) ([\d.]+) 1 re$/gm)].flatMap((
    [, y, width],
  ) => (Number(width) > 300 ? [Number(y)] : []))
  const belowRules = rules.length === 0 ? high : (index + 1) * high - (Math.max(...rules) * 25.4) / 96
  return Math.min(belowRules, (roomAbove((margin * 72) / 25.4, pdf, page) * 25.4) / 72)
}

test('a worksheet takes its page in every print, two checks share one, and only source pages and tasks in large print have a second', async () => {
  for (const suffix of PRINTS) {
    const bytes = await readFile(`${WORKSHEETS}${suffix}.pdf`)
    const tasks = (await bookmarksOf(bytes)).filter(({ level }) => level === 2)
    const checks = tasks.filter(({ title }) => /Check \d+:/.test(title))
    expect(new Set(checks.map(({ page }) => page)).size, suffix).toBe(Math.ceil(checks.length / 2))
    const single = tasks.filter(({ title }) => !/Check \d+:/.test(title))
    expect(new Set(single.map(({ page }) => page)).size, suffix).toBe(single.length)
    const begins = new Set(tasks.map(({ page }) => page))
    const { length } = (await PDFDocument.load(bytes, { updateMetadata: false })).getPages()
    expect(length - begins.size, suffix).toBeLessThanOrEqual(suffix.includes('large') ? 22 : 0)
  }
})

test('no page of the worksheets is left empty: what is not text is lines to write on, or the frame to draw in', async () => {
  for (const suffix of PRINTS) {
    const pdf = await load(suffix)
    for (const [index, page] of pdf.getPages().entries()) {
      if (squeeze(textOfPage(pdf, page)).includes(BELOW_FRAME)) continue
      // Below three lines notes are not worth their heading.
      expect(emptyBelow(pdf, index, suffix.includes('large')), `worksheets${suffix}, page ${index + 1}`).toBeLessThan(
        suffix.includes('large') ? 50 : 45,
      )
    }
  }
})

test('in large print the frame to draw in is at least 100 mm high, whole, below what is done in it', async () => {
  for (const suffix of ['-large-a4', '-large-letter']) {
    const pdf = await load(suffix)
    const page = pdf.getPages().find((one) => squeeze(textOfPage(pdf, one)).includes(BELOW_FRAME))
    if (page === undefined) throw new Error('There is no page with the frame')
    expect((roomAbove((24 * 72) / 25.4, pdf, page) * 25.4) / 72, suffix).toBeGreaterThan(100)
  }
})

test('in large print each page says which task it belongs to: its heading does, or the running head', async () => {
  for (const suffix of ['-large-a4', '-large-letter']) {
    const pdf = await load(suffix)
    const tasks = (await bookmarksOf(await readFile(`${WORKSHEETS}${suffix}.pdf`))).filter(({ level, title }) =>
      level === 2 && title !== 'What the paper says'
    )
    for (const [index, page] of pdf.getPages().entries()) {
      if (tasks.some((task) => task.page === index + 1)) continue
      const { title = '' } = tasks.findLast((task) => task.page <= index) ?? {}
      const head = squeeze(title).replace(/^Task/, '')
      const words = squeeze(textOfPage(pdf, page))
      expect([`G·${head},continued`, `G·${head}:whatthepapersays`].some((running) => words.includes(running)),
        `worksheets${suffix}, page ${index + 1}: ${head}`).toBe(true)
    }
  }
})

test('a key begins its page, on both papers, and takes two at most', async () => {
  for (const suffix of ['-a4', '-letter']) {
    const bytes = await readFile(join(BUILT, `presenter/handouts/keys${suffix}.pdf`))
    const begins = new Set((await bookmarksOf(bytes)).filter(({ level }) => level === 2).map(({ page }) => page))
    const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
    const starts = [...begins].sort((a, b) => a - b)
    expect(starts[0], suffix).toBe(1)
    for (const [index, start] of starts.entries()) {
      expect((starts[index + 1] ?? pages + 1) - start, `${suffix}, page ${start}`).toBeLessThanOrEqual(2)
    }
  }
})

for (const [paper, height] of [['A4', 256], ['US Letter', 238.4]] as const) {
  test(`what a task leaves of a page of ${paper} is room to write, to the foot`, async ({ page }) => {
    const high = (height * 96) / 25.4
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 665, height: Math.floor(high) })
    await page.goto(pathToFileURL(`${WORKSHEETS}.html`).href)
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
      const whole = name?.startsWith('task-check-') ? (high - 23) / 2 : high - 19
      // The first shares its page with the head of the sheet.
      expect(own, name ?? '').toBeLessThan(whole + 4)
      if (name !== tasks[0]?.name) expect(own, name ?? '').toBeGreaterThan(whole - 2)
      // Two lines where another shares the page, three elsewhere.
      expect(room, name ?? '').toBeGreaterThan(name?.startsWith('task-check-') ? 68 : 66)
    }
  })
}
