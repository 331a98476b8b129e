import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright/test'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const drawn = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%"/></svg>`

const LONG = Array.from({ length: 24 }, (_, at) => `tide${at}`).join(' ')
const DECK = [
  '---\nmarp: true\n---\n\n# Tides',
  '## Below\n\n- Ebb\n- Flood\n\n![Coast](wide.svg)',
  '## Above\n\n![Coast](wide.svg)\n\nLow water.',
  '## Tower\n\n- Ebb\n- Flood\n\n![Tower](tall.svg)',
  `## Crowded\n\n${`- ${LONG}\n`.repeat(4)}\n![Coast](wide.svg)`,
  '## Flow\n\nLow water.\n\n```mermaid\ngraph TD\n A --> B\n A --> C\n```',
  '![Coast](wide.svg)\n\n## Ahead\n\n#### Code\n\n```\nebb\n```',
  '## Beside\n\n#### Code\n\n:::: columns\n::: column\n```\nebb\n```\n\n#### Now\n\n- Low\n:::\n::: column\n::: step\n#### Then\n\n- High\n:::\n:::\n::::',
  '## Blanks\n\n```mermaid\ngraph TD\n A --> B\n A --> C\n```\n\n1. Ebb\n2.\n3.',
  '## Row\n\n![h:120](wide.svg) ![h:120](tall.svg)\n\nLow water.',
  '## Chain\n\n- Ebb\n\n```mermaid\ngraph TD\n A-->B-->C-->D-->E-->F\n```',
].join('\n\n---\n\n')

const test = withKit({
  'slides/brought.md': DECK,
  'slides/wide.svg': drawn(1200, 500),
  'slides/tall.svg': drawn(500, 900),
})
// One build serves them all.
test.describe.configure({ mode: 'default' })

/** Where the figure and the words of a slide stand. */
async function placesOn(page: Page, folder: string, id: string): Promise<{ figure: DOMRect; words: DOMRect }> {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#${id}`)
  await plays(page)
  return page.locator('.present .content').evaluate((content) => {
    const boxOf = (selector: string): DOMRect => {
      const found = content.querySelector(selector)
      if (found === null) throw new Error(`No ${selector}.`)
      return found.getBoundingClientRect()
    }
    return { figure: boxOf('figure :is(img, svg)'), words: boxOf(':scope > :is(ul, p)') }
  })
}

test('a broad picture stands below the words that its author set above it, and is large', async ({ page, folder }) => {
  const { figure, words } = await placesOn(page, folder, 'below')
  expect(figure.top).toBeGreaterThanOrEqual(words.bottom)
  expect(figure.width).toBeGreaterThan(700)
})

test('a broad picture stands above the words that follow it', async ({ page, folder }) => {
  const { figure, words } = await placesOn(page, folder, 'above')
  expect(figure.bottom).toBeLessThanOrEqual(words.top)
  expect(figure.width).toBeGreaterThan(900)
})

test('words stand right below a row of pictures that all say how high they are', async ({ page, folder }) => {
  const { figure, words } = await placesOn(page, folder, 'row')
  expect(words.top - figure.bottom).toBeGreaterThan(0)
  expect(words.top - figure.bottom).toBeLessThan(60)
})

for (const [what, id] of [['tall', 'tower'], ['broad', 'crowded']] as const) {
  test(`a ${what} picture that would be smaller among the words of ${id} stands beside them`, async ({ page, folder }) => {
    const { figure, words } = await placesOn(page, folder, id)
    expect(figure.left).toBeGreaterThanOrEqual(words.right)
  })
}

test('a diagram has the breadth of its slide where it is no smaller, else the side', async ({ page, folder }) => {
  const flow = await placesOn(page, folder, 'flow')
  expect(flow.figure.top).toBeGreaterThanOrEqual(flow.words.bottom)
  const chain = await placesOn(page, folder, 'chain')
  expect(chain.figure.left).toBeGreaterThanOrEqual(chain.words.right)
})

test('a title below a picture, and code below a heading, keep clear of it', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#ahead`)
  await plays(page)
  const gap = (above: string, below: string): Promise<number> =>
    page.locator('.present .content').evaluate((content, [one = '', other = '']) => {
      const edge = (selector: string): DOMRect | undefined => content.querySelector(selector)?.getBoundingClientRect()
      return (edge(other)?.top ?? 0) - (edge(one)?.bottom ?? 0)
    }, [above, below])
  expect(await gap('figure', 'h2')).toBeGreaterThan(8)
  expect(await gap('h4', 'pre')).toBeGreaterThan(4)
})

test('a heading keeps clear of code in columns below it, and has the same room in what appears', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#beside`)
  await plays(page)
  const [columns = NaN, there = NaN, appears = NaN] = await page.locator('.present h4').evaluateAll((headings) =>
    headings.map((one) =>
      (one.nextElementSibling?.getBoundingClientRect().top ?? 0) - one.getBoundingClientRect().bottom
    )
  )
  expect(columns).toBeGreaterThan(4)
  expect(Math.abs(appears - there)).toBeLessThan(1)
})

test('marks of entries without words stand below one another', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#blanks`)
  await plays(page)
  const heights = await page.locator('.present .content li').evaluateAll((entries) =>
    entries.map((entry) => (entry instanceof HTMLElement ? entry.offsetHeight : 0))
  )
  expect(heights).toHaveLength(3)
  for (const height of heights) expect(height).toBeGreaterThan(20)
})
