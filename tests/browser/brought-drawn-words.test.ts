import { pathToFileURL } from 'node:url'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const drawing = (inside: string): string =>
  `<div style="display: flex; justify-content: center;">\n<svg width="900" height="450" xmlns="http://www.w3.org/2000/svg">\n<rect width="100%" height="100%" fill="#fff"/>\n${inside}\n</svg>\n</div>`
const ENTRIES =
  '- The tide knows nothing of the mill\n- It turns the wheel all the same\n- What the wheel grinds is flour from rye and oats, which the farmers of the bay bring'

const test = withKit({
  'slides/brought.qmd': `---\nformat: revealjs\n---\n\n# Mill\n\n## Words\n\n${ENTRIES}\n\n${
    drawing('<text x="20" y="40" font-size="12">Flour from rye</text>')
  }\n\n## None\n\n${ENTRIES}\n\n${drawing('<circle cx="200" cy="200" r="90"/>')}\n`,
})

test('a drawing with words is as large as they need, and the type beside it smaller', async ({ page, folder }) => {
  const heightOn = async (id: string): Promise<number> => {
    await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#${id}`)
    await plays(page)
    return page.locator(`section[id="${id}"] figure img`).evaluate((image) => image.getBoundingClientRect().height)
  }
  const [words, none] = [await heightOn('words'), await heightOn('none')]
  expect(words).toBeGreaterThanOrEqual(300)
  expect(none).toBeLessThan(words - 20)
})
