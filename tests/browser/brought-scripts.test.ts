import { pathToFileURL } from 'node:url'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const PICTURES = Array.from({ length: 30 }, (_, at) => `![Mill ${at}](map.svg)`).join('\n')
const DECK =
  `---\nmarp: true\n---\n\n# Tides\n\n---\n\n## 밀물\n\n**썰물** out (潮汐)\n\n---\n\n## Mills\n\n${PICTURES}\n`

const test = withKit({
  'slides/brought.md': DECK,
  'slides/map.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="640"><rect width="400" height="640"/></svg>',
})

test('letters of faces that are not the kit’s may be made bold in a deck from elsewhere', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#/2`)
  await plays(page)
  const strong = page.locator('section[data-tight] strong').first()
  expect(await strong.evaluate((element) => getComputedStyle(element).fontSynthesisWeight)).toBe('auto')
  expect(await strong.evaluate((element) => getComputedStyle(element).fontSynthesisStyle)).toBe('none')
  await expect(page.locator('section[data-tight] span[lang=ko]')).toHaveText('潮汐')
  expect(await strong.evaluate((element) => getComputedStyle(element).wordBreak), 'Korean words stay whole').toBe(
    'keep-all',
  )
})

test('an emoji among words has its colours, as in a heading whose face lacks it', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#/2`)
  await plays(page)
  const words = page.locator('section[data-tight] p').first()
  expect(await words.evaluate((element) => getComputedStyle(element).getPropertyValue('font-variant-emoji')))
    .toBe('unicode')
})

test('a wall of pictures stands below its heading and on its slide', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#mills`)
  await plays(page)
  const boxes = await page.locator('.present .column img').evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect()).map(({ top, bottom, height }) => ({ top, bottom, height }))
  )
  const heading = await page.locator('.present h2').boundingBox()
  const slide = await page.locator('.present').first().boundingBox()
  expect(boxes).toHaveLength(30)
  expect(Math.min(...boxes.map(({ top }) => top))).toBeGreaterThanOrEqual((heading?.y ?? 0) + (heading?.height ?? 0))
  expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThan((slide?.y ?? 0) + (slide?.height ?? 0))
})
