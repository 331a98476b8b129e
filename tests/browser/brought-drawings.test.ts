import { pathToFileURL } from 'node:url'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const drawing = (code: string): string => `\`\`\`mermaid\n${code}\n\`\`\``
const high = drawing('flowchart TD\n  A[Spring] --> B[Neap] --> C[Slack] --> D[Flood]')
const broad = drawing('flowchart LR\n  E[Ebb] --> F[Bar] --> G[Buoy]')

const test = withKit({
  'slides/brought.md': `---\ntheme: seriph\ntransition: none\n---\n\n# Tides\n\n---\n\n# Both\n\n${broad}\n\n${high}\n`,
  'slides/night.md': `---\nmarp: true\nclass: invert\n---\n\n# Tides\n\n---\n\n## Ebb\n\n${
    drawing('flowchart TD\n  A[Spring] -- far --> B[Neap]\n  style A fill:#bbf')
  }\n\n---\n\n## Code\n\n\`\`\`js {2}\nrise()\nfall()\n\`\`\`\n`,
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

test('on a ground of its own the words of a drawing and marked lines of code can be read, by day and by night', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/night.html#ebb`)
  await plays(page)
  const lightness = (selector: string, property: 'fill' | 'backgroundColor'): Promise<number[]> =>
    page.locator(selector).evaluateAll(
      (found, key) =>
        found.map((one) => {
          const [red = 0, green = 0, blue = 0] = getComputedStyle(one)[key].match(/[\d.]+/g)?.map(Number) ?? []
          // A mixed colour has parts up to 1.
          return Math.max(red, green, blue) * (getComputedStyle(one)[key].startsWith('color(') ? 255 : 1)
        }),
      property,
    )
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const words = await lightness('#ebb .drawing svg > :not(defs) text, #ebb .drawing svg > text', 'fill')
    expect(words).toHaveLength(3)
    expect(Math.min(...words), `words, ${colorScheme}`).toBeGreaterThan(200)
    expect(Math.max(...await lightness('#ebb .drawing rect', 'fill')), `boxes, ${colorScheme}`).toBeLessThan(140)
    expect(Math.max(...await lightness('#code .at-0', 'backgroundColor')), `code, ${colorScheme}`).toBeLessThan(80)
  }
})
