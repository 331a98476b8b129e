import type { Page } from 'playwright/test'
import { MARKS } from '../../scripts/compiler/marks.ts'
import { findFaint } from './find-faint.ts'
import { expect, openDeck, test } from './fixtures.ts'
import { LONG_LIVED } from './kits.ts'

/*
 * What a laser printer or a copier leaves: every point is black or white. Nothing that has to be told apart may depend
 * on
 * colour, and nothing that has to be seen may be so light that it goes.
 */

test('what is too light to survive is found', async ({ page }) => {
  const picture = (ink: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 400 200"><rect x="10" y="10" width="300" height="100" fill="none" stroke="${ink}" stroke-width="2"/><text x="40" y="60" font-size="24" fill="${ink}">Some words</text></svg>`
  await page.setContent(picture('#c9c5ba'))
  expect(await page.evaluate(findFaint)).toHaveLength(2)
  await page.setContent(picture('#14171f'))
  expect(await page.evaluate(findFaint)).toEqual([])
})

/** Black points of each shape at the size of a badge in print: 3.4 mm at 300 points an inch. */
async function bitmaps(page: Page, shapes: Readonly<Record<string, string>>): Promise<Record<string, boolean[]>> {
  return page.evaluate((paths) =>
    Object.fromEntries(Object.entries(paths).map(([name, path]) => {
      const SIZE = 40
      const paper = new OffscreenCanvas(SIZE, SIZE).getContext('2d')
      if (paper === null) return [name, []]
      paper.scale(SIZE / 24, SIZE / 24)
      const outline = new Path2D(path)
      // A path on a canvas, not a value in an array.
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
      paper.fill(outline, 'evenodd')
      const { data } = paper.getImageData(0, 0, SIZE, SIZE)
      return [name, Array.from({ length: SIZE * SIZE }, (_, at) => (data[at * 4 + 3] ?? 0) > 127)]
    })), shapes)
}

test('the marks that a kit chooses from differ by their shape alone', async ({ page }) => {
  const drawn = Object.entries(await bitmaps(page, MARKS))
  for (const [index, [name, points]] of drawn.entries()) {
    expect(points.filter(Boolean).length, name).toBeGreaterThan(150)
    for (const [other, others] of drawn.slice(index + 1)) {
      const differ = points.filter((black, at) => black !== others[at]).length
      const either = points.filter((black, at) => black || others[at]).length
      expect(differ / either, `${name} and ${other}`).toBeGreaterThan(0.25)
    }
  }
})

test('badges and tables on paper: a word with each shape, each row with its mark, lines dark enough', async ({ page }) => {
  await openDeck(page, LONG_LIVED)
  await page.emulateMedia({ media: 'print' })
  for (const badge of await page.locator('.cite').all()) await expect(badge).toHaveText(/\S/)
  const rows = page.locator('#four-ways tbody tr')
  await expect(rows).toHaveCount(4)
  for (const row of await rows.all()) await expect(row.locator('.identity-mark').first()).toBeAttached()
  const borders = await page.locator('#four-ways tr').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const { borderBottomColor, borderBottomWidth } = getComputedStyle(row)
      return Number.parseFloat(borderBottomWidth) > 0 ? [borderBottomColor] : []
    })
  )
  expect(borders.length).toBeGreaterThan(0)
  for (const colour of new Set(borders)) {
    const [red = 255, green = 255, blue = 255] = colour.match(/\d+/g)?.map(Number) ?? []
    expect(0.299 * red + 0.587 * green + 0.114 * blue, colour).toBeLessThan(128)
  }
})
