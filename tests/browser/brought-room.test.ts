import { pathToFileURL } from 'node:url'
import { MINIMUMS } from '../../scripts/check/finding-problems.ts'
import { measureSlides } from '../../scripts/check/measure-slides.ts'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const LIST = '- One\n- Two\n- Three\n'
const DECK = [
  '---\nmarp: true\n---\n\n# Cover',
  `## On the way\n\n### First\n${LIST}\n### Second\n${LIST}\n### Third\n\n\`\`\`js\ncode()\n\`\`\`\n\n### Fourth\n\nWords.`,
  '## Tall\n\n::: columns\n::: column\nWords\n:::\n::: column\n```mermaid\ngraph TD\n A-->B-->C-->D-->E-->F-->G\n```\n:::\n:::',
  `## By itself\n\nWords\n\n::: step\n\`\`\`mermaid\nsequenceDiagram\n${'A->>B: Ebb\n'.repeat(14)}\`\`\`\n:::\n`,
  '## Both\n\nWords\n\n```mermaid\ngraph TD\n A-->B-->C\n```\n\nAnd others\n\n```mermaid\ngraph TD\n D-->E-->F\n```',
  '## Rows\n\n:::: columns\n::: column\n![](map.svg){width=100% height=500}\n\n<div class="columns">\n\n<div>\n\nWords of which a narrow column holds few\n\n</div>\n\n<div>\n\nEbb\n\n</div>\n\n</div>\n\nBelow them.\n:::\n::: column\nFlood\n:::\n::::',
  `## Picture\n\nWords above it.\n\n&nbsp;\n\n![The relief of a valley, and of a river that turns two stones in it, and whose banks the stones of all the mills above it are from](map.svg){width=60%}\n\n::: step\n${LIST}- Four\n- Five\n:::\n`,
  ...[4, 5, 6, 7, 8].map((rows) =>
    `## Stones ${rows}\n\n::: columns\n::: {.column width=42%}\n| item | value |\n|---|---|\n${
      '| Stones of a mill | 1 |\n'.repeat(rows)
    }\nStones that are alike are counted each by itself, as they lie.\n:::\n::: {.column width=58%}\n![](map.svg){width=624}\n:::\n:::\n\n${
      'Words below the row, which goes on over lines. '.repeat(3)
    }`
  ),
  '## Flat\n\n![w:200px h:100px The relief](map.svg)\n\nWords.',
  '## Narrow\n\n![w:100px h:300px The relief](map.svg)\n\nWords.',
  '## Gone\n\nWords.\n\n![The relief](gone.svg)',
  '## Numbered\n\n<div class="columns">\n<div>\n\n1. Ebb\n2. Flood\n\n</div>\n<div>\n\nWords.\n\n</div>\n</div>',
].join('\n\n---\n\n')

const test = withKit({
  'slides/brought.md': DECK,
  'slides/map.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="800"><rect width="900" height="800"/></svg>',
})
// One build serves them all.
test.describe.configure({ mode: 'default' })

test('a heading on the way is nearer to what follows it than to what stands before it', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#on-the-way`)
  await plays(page)
  const distances = await page.locator('.present h3').evaluateAll((headings) =>
    headings.slice(1).map((heading) => {
      const { top, bottom } = heading.getBoundingClientRect()
      const { previousElementSibling: before, nextElementSibling: after } = heading
      // Of a list its words: its items share the room.
      const wordsOf = (element: Element | null | undefined): DOMRect => {
        const range = document.createRange()
        if (element?.tagName === 'LI') range.selectNodeContents(element)
        else if (element) range.selectNode(element)
        return range.getBoundingClientRect()
      }
      return {
        above: top - wordsOf(before?.tagName === 'UL' ? before.lastElementChild : before).bottom,
        below: wordsOf(after?.tagName === 'UL' ? after.firstElementChild : after).top - bottom,
      }
    })
  )
  expect(distances).toHaveLength(3)
  for (const { above, below } of distances) expect(above).toBeGreaterThan(below * 1.2)
})

test('a drawing in a column has the height that is left of the slide', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#tall`)
  await plays(page)
  const drawing = await page.locator('.present .drawing > svg').boundingBox()
  const face = await page.locator('.present .face').boundingBox()
  if (drawing === null || face === null) throw new Error('No drawing.')
  expect(drawing.height).toBeGreaterThan(face.height / 2)
  expect(drawing.y + drawing.height).toBeLessThan(face.y + face.height * 0.9)
})

test('a drawing that appears by itself stays on the slide', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#by-itself`)
  await plays(page)
  await page.keyboard.press('ArrowRight')
  const drawing = await page.locator('.present .drawing > svg').boundingBox()
  const face = await page.locator('.present .face').boundingBox()
  if (drawing === null || face === null) throw new Error('No drawing.')
  expect(drawing.height).toBeGreaterThan(face.height / 2)
  expect(drawing.y + drawing.height).toBeLessThan(face.y + face.height * 0.93)
})

test('two drawings with words between them share the height of the slide', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#both`)
  await plays(page)
  const [first, last] = [
    page.locator('.present .drawing > svg').first(),
    page.locator('.present .drawing > svg').last(),
  ]
  const [above, below] = [await first.boundingBox(), await last.boundingBox()]
  const words = await page.getByText('And others').boundingBox()
  const face = await page.locator('.present .face').boundingBox()
  if (above === null || below === null || words === null || face === null) throw new Error('No drawings.')
  expect(above.y + above.height).toBeLessThanOrEqual(words.y + 1)
  expect(below.y + below.height).toBeLessThan(face.y + face.height * 0.93)
})

test('rows in a column stand above what follows them', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#rows`)
  await plays(page)
  const row = await page.locator('.present .column .column p').first().boundingBox()
  const below = await page.getByText('Below them.').boundingBox()
  if (row === null || below === null) throw new Error('No row.')
  expect(row.y + row.height).toBeLessThanOrEqual(below.y)
})

test('a picture becomes smaller before words overlap, or reach the foot', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#picture`)
  await plays(page)
  await page.keyboard.press('ArrowRight')
  const boxes = await page.locator('.present h2, .present figure img, .present .content li')
    .evaluateAll((parts) =>
      parts.map((part) => {
        const { top, bottom } = part.getBoundingClientRect()
        return { top, bottom }
      })
    )
  const { y = 0, height = 0 } = await page.locator('.present .face').boundingBox() ?? {}
  expect(boxes).toHaveLength(7)
  expect(boxes.at(-1)?.bottom).toBeLessThan(y + height * 640 / 720)
  for (const [at, { top }] of boxes.entries()) expect(top).toBeGreaterThan((boxes[at - 1]?.bottom ?? 0) - 2)
})

test('words below a table in a column stand below it, and all of a column in its row', async ({ page, folder }) => {
  for (const rows of [4, 5, 6, 7, 8]) {
    await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#stones-${rows}`)
    await plays(page)
    const edges = await page.locator(`#stones-${rows}`).evaluate((slide) => {
      const boxOf = (part: string): DOMRect | undefined => slide.querySelector(part)?.getBoundingClientRect()
      const [words, below] = [boxOf('.column > p'), boxOf('.content > p')]
      return [boxOf('.column table')?.bottom, words?.top, words?.bottom, below?.top].map((edge) =>
        Math.round(edge ?? NaN)
      )
    })
    expect(edges.toSorted((one, other) => one - other), `${rows} rows`).toEqual(edges)
  }
})

test('a list with numbers in a column is as large as one with dashes', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#numbered`)
  await plays(page)
  await expect(page.locator('#numbered .column ol > li')).toHaveCount(2)
  await expect(page.locator('#numbered')).toHaveAttribute('data-tight', '100')
})

test('a picture that keeps its form within a width and a height has the size that it asks for', async ({ page, folder }) => {
  for (const id of ['flat', 'narrow']) {
    await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#${id}`)
    await plays(page)
    await expect(page.locator(`#${id}`)).toHaveAttribute('data-tight', '100')
  }
})

test('what stands for a picture that is not there is no small text of its author', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#gone`)
  await plays(page)
  const [small = 0, words = 0] = await Promise.all(
    ['.missing', 'p >> nth=0'].map((one) =>
      page.locator(`#gone ${one}`).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    ),
  )
  expect(small).toBeLessThan(words * 0.8)
  const found = await page.evaluate(measureSlides, { minimums: MINIMUMS, tolerance: 1 })
  expect(found.filter(({ kind, slide }) => kind === 'small-text' && slide === 'gone')).toEqual([])
})
