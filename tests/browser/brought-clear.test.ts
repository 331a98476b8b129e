import { pathToFileURL } from 'node:url'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const words = (count: number): string => Array.from({ length: count }, (_, at) => `tide${at}`).join(' ')

/** How many lines the slides hold that come near their feet. */
const COUNTS = [9, 12, 14]

const FOOTED = `---\nmarp: true\nfooter: By the harbour office\n---\n\n# Tides\n\n---\n\n${
  COUNTS.map((count) =>
    `## Of ${count}\n\n${
      Array.from({ length: count }, (_, at) => (at % 4 === 0 ? `\n**Tide ${at}:**\n` : '- ebb and flow\n')).join('')
    }\n**So** it ends`
  ).join('\n\n---\n\n')
}\n`

const COLUMNS = `---\nformat: revealjs\n---\n\n# Weirs\n\n- a\n\n## Rows\n\n:::: columns\n::: column\n${
  `- ${words(9)}\n`.repeat(4)
}:::\n::: column\n| Gate | Use |\n|---|---|\n| Low | ebb ebb ebb ebb ebb ebb ebb |\n| High | flood |\n:::\n::::\n\n${''}## Hyphens\n\n:::: columns\n::: {.column width="85%"}\n${
  words(12)
}\n:::\n::: {.column width="15%"}\n${''}One (ebb-as-flow).\n:::\n::::\n`

const test = withKit(
  { 'slides/footed.md': FOOTED, 'slides/columns.md': COLUMNS },
  ['html'],
  (problem) => problem.severity !== 'error',
)
// One build serves them all.
test.describe.configure({ mode: 'default' })

test('the last words of a slide stand well above those at its foot', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/footed.html`)
  await plays(page)
  for (const count of COUNTS) {
    await page.evaluate((id) => {
      location.hash = `#${id}`
    }, `of-${count}`)
    const slide = page.locator(`section[id="of-${count}"]`)
    await expect(slide).toBeVisible()
    const [last, foot] = await Promise.all([
      slide.locator('.content > p').last().boundingBox(),
      slide.locator('.foot .source').boundingBox(),
    ])
    expect((foot?.y ?? 0) - (last?.y ?? 0) - (last?.height ?? 0), `${count} lines`).toBeGreaterThan(10)
  }
})

test('a table beside a list keeps the height of its rows, and a hyphen is no break in a word', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/columns.html#rows`)
  await plays(page)
  const low = await page.locator('section[id="rows"] tbody tr').last().boundingBox()
  expect(low?.height).toBeLessThan(70)
  await expect(page.locator('section[id="hyphens"]')).toHaveAttribute('data-tight', '100')
})
