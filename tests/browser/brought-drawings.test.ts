import { pathToFileURL } from 'node:url'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const drawing = (code: string): string => `\`\`\`mermaid\n${code}\n\`\`\``
const high = drawing('flowchart TD\n  A[Spring] --> B[Neap] --> C[Slack] --> D[Flood]')
const broad = drawing('flowchart LR\n  E[Ebb] --> F[Bar] --> G[Buoy]')

const test = withKit({
  'slides/brought.md': `---\ntheme: seriph\ntransition: none\n---\n\n# Tides\n\n---\n\n# Both\n\n${broad}\n\n${high}\n`,
})

test('several drawings on a slide from elsewhere share its height, and none stands on another', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#both`)
  await plays(page)
  const [first, second] = await page.locator('#both .drawing > svg').evaluateAll((drawings) =>
    drawings.map((one) => {
      const { top, bottom } = one.getBoundingClientRect()
      return { top, bottom }
    })
  )
  const slide = await page.locator('#both').boundingBox()
  expect(second?.top).toBeGreaterThanOrEqual(first?.bottom ?? Infinity)
  expect(second?.bottom).toBeLessThanOrEqual((slide?.y ?? 0) + (slide?.height ?? 0))
})
