import { pathToFileURL } from 'node:url'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const DECK = [
  '---\nmarp: true\n---\n\n# Tides',
  '![bg right:70%](map.svg)\n\n# Of Wassermann’s mills',
  '## Wheels\n\n- low\n- high',
  '## Hulls\n#### Paddling edges\n\n- low\n- high',
  '## Boxes\n\n::: caveat\n### Walkers\n\nDeep mud.\n:::\n\n::: caveat\nDeep water.\n:::',
  '> It turns.\n\n## Weirs\n\n- low',
  '> # Thanks',
  '## Said\n\n> ### Low water\n> It comes.\n\n- out',
  '# Of gates\n\n# `low` – `high`<br>`slack` – `spring`',
  '## Weeks\n\n**First**\n\n- low\n- high\n\n**Then**\n\n- slack',
].join('\n\n---\n\n')

const test = withKit({
  'slides/brought.md': DECK,
  'slides/map.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="800"><rect width="900" height="800"/></svg>',
})

test('a heading of a deck from elsewhere breaks no word, stands above its list, and in a warning is its label', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#of-wassermann-s-mills`)
  await plays(page)
  const lines = await page.locator('.present :is(h1, h2)').evaluate((heading) => {
    const [text] = heading.childNodes
    const range = document.createRange()
    return [...text?.textContent?.matchAll(/\S+/g) ?? []].map((word) => {
      if (text === undefined) return 0
      range.setStart(text, word.index)
      range.setEnd(text, word.index + word[0].length)
      return range.getClientRects().length
    })
  })
  expect(lines).toEqual([1, 1, 1])
  await page.keyboard.press('ArrowRight')
  const [heading, list] = [page.locator('#wheels h2'), page.locator('#wheels ul')]
  await expect(list).toBeVisible()
  const [above, below] = [await heading.boundingBox(), await list.boundingBox()]
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) + 1)
  expect(Math.abs((above?.x ?? 0) - (below?.x ?? 0))).toBeLessThan(2)
  await page.keyboard.press('ArrowRight')
  const [small, ruled] = [await page.locator('#hulls h4').boundingBox(), await page.locator('#hulls ul').boundingBox()]
  expect((ruled?.y ?? 0) - (small?.y ?? 0) - (small?.height ?? 0), 'its rule is none of the letters’').toBeGreaterThan(
    8,
  )
  await page.keyboard.press('ArrowRight')
  const labels = await page.locator('#boxes .caveat').evaluateAll((boxes) =>
    boxes.map((box) => getComputedStyle(box, '::before').content)
  )
  expect(labels).toEqual(['none', expect.stringMatching(/\w/)])
  await page.keyboard.press('ArrowRight')
  const [said, title] = [
    await page.locator('.present blockquote').boundingBox(),
    await page.locator('#weirs h2').boundingBox(),
  ]
  expect((title?.y ?? 0) - (said?.y ?? 0) - (said?.height ?? 0), 'it is none of what stands above it').toBeGreaterThan(
    16,
  )
})

test('a heading in a quotation is larger than what is said there, and than text', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#thanks`)
  await plays(page)
  const sizeOf = (part: string) =>
    page.locator(part).evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize))
  expect(await sizeOf('#thanks blockquote h3')).toBeGreaterThan(60)
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('#said blockquote h3')).toBeVisible()
  expect(await sizeOf('#said blockquote h3')).toBeGreaterThan(1.1 * await sizeOf('#said blockquote p'))
})

test('a list is ruled that carries its slide, and none of several, which stand right below the words above them', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#wheels`)
  await plays(page)
  const rulesOf = (slide: string) =>
    page.locator(`#${slide} li`).evaluateAll((entries) => entries.map((one) => getComputedStyle(one).borderTopStyle))
  expect(await rulesOf('wheels')).toEqual(['solid', 'solid'])
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#weeks`)
  await plays(page)
  expect(await rulesOf('weeks')).toEqual(['none', 'none', 'none'])
  const [lists, words] = [page.locator('#weeks ul'), page.locator('#weeks .content > p', { hasText: 'Then' })]
  const [low, then, slack] = [
    await lists.first().boundingBox(),
    await words.last().boundingBox(),
    await lists.last().boundingBox(),
  ]
  const below = (slack?.y ?? 0) - (then?.y ?? 0) - (then?.height ?? 0)
  expect(below).toBeLessThan((then?.y ?? 0) - (low?.y ?? 0) - (low?.height ?? 0))
  expect(below).toBeGreaterThanOrEqual(0)
})

test('code on two lines of a heading stands in boxes clear of each other', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#of-gates-low-high-slack-spring`)
  await plays(page)
  const boxes = await page.locator('.present h2 code').evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().toJSON() as { top: number; bottom: number })
  )
  expect(boxes).toHaveLength(4)
  expect(boxes[2]?.top).toBeGreaterThan(boxes[0]?.bottom ?? NaN)
})
