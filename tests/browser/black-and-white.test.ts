import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { OBJECTIVE_MARKS, STATUS_MARKS } from '../../scripts/compiler/marks.ts'
import { expect, openDeck, test } from './fixtures.ts'
import { BUILT, TABLE_3 } from './kits.ts'

/*
 * What a laser printer or a copier leaves: every point is black or white. Nothing that has to be told apart may depend
 * on
 * colour, and nothing that has to be seen may be so light that it goes.
 */

interface Faint {
  readonly what: string
  /** Of the points that were looked at. */
  readonly black: number
}

/** Draws the picture twice as large as it is, makes each point black or white, and looks for its words and lines. Runs
 * in the page. */
async function findFaint(): Promise<readonly Faint[]> {
  const svg = document.querySelector('svg')
  if (svg === null) return [{ what: 'no picture', black: 0 }]
  const SCALE = 2
  const { width, height } = svg.viewBox.baseVal
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`
  await image.decode()
  const canvas = new OffscreenCanvas(width * SCALE, height * SCALE)
  const paper = canvas.getContext('2d')
  if (paper === null) return [{ what: 'no canvas', black: 0 }]
  paper.fillStyle = 'white'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  const { data } = paper.getImageData(0, 0, canvas.width, canvas.height)
  const isBlack = (x: number, y: number): boolean => {
    const at = (Math.round(y) * canvas.width + Math.round(x)) * 4
    return 0.299 * (data[at] ?? 255) + 0.587 * (data[at + 1] ?? 255) + 0.114 * (data[at + 2] ?? 255) < 128
  }
  const frame = svg.getBoundingClientRect()
  const unit = (SCALE * width) / frame.width
  const faint: Faint[] = []
  for (const text of svg.querySelectorAll('text')) {
    const box = text.getBoundingClientRect()
    if (box.width < 4) continue
    let black = 0
    let all = 0
    for (let y = box.top; y < box.bottom; y += 0.5) {
      for (let x = box.left; x < box.right; x += 0.5) {
        all++
        if (isBlack((x - frame.left) * unit, (y - frame.top) * unit)) black++
      }
    }
    // Letters on white, or white letters on a black box.
    const share = black / all
    if (Math.min(share, 1 - share) < 0.03) {
      faint.push({ what: `“${text.textContent?.trim().slice(0, 40)}”`, black: share })
    }
  }
  for (const shape of svg.querySelectorAll<SVGGeometryElement>('path, rect, line, polygon, circle, ellipse')) {
    const style = getComputedStyle(shape)
    const matrix = shape.getScreenCTM()
    const thick = Number.parseFloat(style.strokeWidth)
    // Hatching is a tone, and a band is told by its edges.
    if (style.stroke === 'none' || thick < 1.5 || thick > 8 || shape.closest('defs, marker') || matrix === null) {
      continue
    }
    const length = shape.getTotalLength()
    let black = 0
    let all = 0
    for (let at = 0; at < length; at += 2) {
      const point = new DOMPoint(shape.getPointAtLength(at).x, shape.getPointAtLength(at).y).matrixTransform(matrix)
      const [x, y] = [(point.x - frame.left) * unit, (point.y - frame.top) * unit]
      all++
      // A white line on black has black beside it.
      const near = [-2, 0, 2, -thick - 2, thick + 2]
      if (near.some((dx) => near.some((dy) => isBlack(x + dx, y + dy)))) black++
    }
    // Of a dashed line a little more than half is drawn, and a label may lie on it.
    if (all > 5 && black / all < 0.15) {
      faint.push({ what: `a line of ${style.stroke}, ${style.strokeWidth}`, black: black / all })
    }
  }
  return faint
}

const PICTURES = join(BUILT, 'give-out/diagrams')

test('every diagram by itself: words and lines survive in black and white', async ({ page }) => {
  test.setTimeout(240_000)
  const names = readdirSync(PICTURES).filter((name) => name.endsWith('.svg'))
  expect(names.length).toBeGreaterThan(20)
  for (const name of names) {
    await page.setContent(`<body>${readFileSync(join(PICTURES, name), 'utf8').replace(/^<\?xml[^>]*>/, '')}</body>`)
    expect.soft(await page.evaluate(findFaint), name).toEqual([])
  }
})

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

for (const [what, shapes] of [['objectives', OBJECTIVE_MARKS], ['badges', STATUS_MARKS]] as const) {
  test(`the marks of the ${what} differ by their shape alone`, async ({ page }) => {
    const drawn = Object.entries(await bitmaps(page, shapes))
    for (const [index, [name, points]] of drawn.entries()) {
      expect(points.filter(Boolean).length, name).toBeGreaterThan(150)
      for (const [other, others] of drawn.slice(index + 1)) {
        const differ = points.filter((black, at) => black !== others[at]).length
        const either = points.filter((black, at) => black || others[at]).length
        expect(differ / either, `${name} and ${other}`).toBeGreaterThan(0.25)
      }
    }
  })
}

test('badges and tables on paper: a word with each shape, each row with its mark, lines dark enough', async ({ page }) => {
  await openDeck(page, TABLE_3)
  await page.emulateMedia({ media: 'print' })
  for (const badge of await page.locator('.cite').all()) await expect(badge).toHaveText(/\S/)
  const rows = page.locator('#table-3 tbody tr')
  await expect(rows).toHaveCount(4)
  for (const row of await rows.all()) await expect(row.locator('.objective-mark').first()).toBeAttached()
  const borders = await page.locator('#table-3 :is(th, td)').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const { borderBottomColor, borderBottomWidth } = getComputedStyle(cell)
      return Number.parseFloat(borderBottomWidth) > 0 ? [borderBottomColor] : []
    })
  )
  expect(borders.length).toBeGreaterThan(0)
  for (const colour of new Set(borders)) {
    const [red = 255, green = 255, blue = 255] = colour.match(/\d+/g)?.map(Number) ?? []
    expect(0.299 * red + 0.587 * green + 0.114 * blue, colour).toBeLessThan(128)
  }
})
