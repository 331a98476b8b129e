import { pathToFileURL } from 'node:url'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const drawn = (line: string, ground = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">${ground}<path d="M20 20h360v260H20z" fill="none" stroke="${line}" stroke-width="12"/></svg>`
const PICTURES = {
  night: drawn('#fff'),
  ink: drawn('#000'),
  colour: drawn('#0a7'),
  whole: drawn('#000', '<path d="M0 0h400v300H0z" fill="#ddd"/>'),
  boxes: drawn('#fff', '<path d="M40 40h320v100H40z" fill="#eef"/><path d="M60 200h60v12h-60z"/>'),
}

const test = withKit({
  'slides/kit.yaml': 'title: A kit\nbrand: { logo: ink.svg }\n',
  'slides/dark.md': '---\nmarp: true\n---\n\n<!-- _class: invert -->\n\n# Reef\n\n---\n\n## Two\n\nWords.\n',
  'slides/brought.md': `---\nmarp: true\n---\n\n# Wrack\n\n---\n\n${
    Object.keys(PICTURES).map((name) => `## ${name}\n\n![A frame](${name}.svg)`).join('\n\n---\n\n')
  }\n\n---\n\n<!-- _backgroundColor: #223344 -->\n\n## own\n\n![A frame](ink.svg)\n`,
  'slides/behind.md': `# Talk\n\n---\n\n${
    [
      '## Columns\n\n:::: columns\n::: column\nLeft\n:::\n::: column\nRight\n:::\n::::',
      '## Table\n\n| A | B |\n|---|---|\n| c | d |',
    ].map((one) => `${one}\n\n![](whole.svg){.background}`).join('\n\n---\n\n')
  }\n`,
  ...Object.fromEntries(Object.entries(PICTURES).map(([name, text]) => [`slides/${name}.svg`, text])),
})
// One build serves them all.
test.describe.configure({ mode: 'default' })

const CLEAR = 'rgba(0, 0, 0, 0)'
const WHITE = 'rgb(255, 255, 255)'
const NIGHT = 'rgb(20, 23, 31)'

test('a see-through picture from elsewhere has the ground below it that it was drawn for', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html`)
  await plays(page)
  const ground = (id: string): Promise<string> =>
    page.locator(`section[id="${id}"] img`).evaluate((picture) => getComputedStyle(picture).backgroundColor)
  const grounds = async (): Promise<Record<string, string>> => {
    const found: Record<string, string> = {}
    for (const id of ['night', 'ink', 'colour', 'whole', 'boxes', 'own']) found[id] = await ground(id)
    return found
  }
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await grounds()).toEqual(
    { night: NIGHT, ink: CLEAR, colour: CLEAR, whole: CLEAR, boxes: CLEAR, own: CLEAR },
  )
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await grounds()).toEqual(
    { night: 'rgb(11, 12, 15)', ink: WHITE, colour: CLEAR, whole: CLEAR, boxes: WHITE, own: CLEAR },
  )
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' })
  expect(await ground('ink'), 'where colours are forced').toBe(WHITE)
})

test('in a script the picture of a slide has its colour, and neither its label nor its notes', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html`)
  await page.evaluate(() => document.documentElement.classList.add('print-script'))
  await page.emulateMedia({ media: 'print' })
  const slide = page.locator('section[id="own"]')
  const look = (selector: string): Promise<readonly [string, string]> =>
    slide.evaluate((section, inside) => {
      const { backgroundColor, color } = getComputedStyle(
        inside === '' ? section : section.querySelector(inside) ?? section,
      )
      return [backgroundColor, color] as const
    }, selector)
  expect((await look('.face'))[0]).toBe('rgb(34, 51, 68)')
  expect(await look('')).toEqual([CLEAR, await page.evaluate(() => getComputedStyle(document.body).color)])
})

test('before a picture columns are as broad as without, and neither they nor a table hide more than they need', async ({ page, folder }) => {
  const box = async (id: string, selector: string): Promise<{ width: number; height: number }> => {
    await page.goto(`${pathToFileURL(folder)}/presenter/decks/behind.html#${id}`)
    await plays(page)
    return page.locator(`#${id} ${selector}`)
      .evaluate(({ offsetWidth: width, offsetHeight: height }: HTMLElement) => ({ width, height }))
  }
  const { width, height } = await box('columns', '.columns')
  expect(width).toBe(1280 - 2 * 72)
  expect(height).toBeGreaterThan(20)
  expect(height).toBeLessThan(150)
  expect((await box('table', '.table-frame')).height).toBeLessThan(200)
})

test('a logo has white paper below it where the deck has a dark cover', async ({ page, folder }) => {
  const plate = async (deck: string): Promise<string> => {
    await page.goto(`${pathToFileURL(folder)}/presenter/decks/${deck}.html`)
    await plays(page)
    return page.locator('.cover-logo').evaluate((logo) => getComputedStyle(logo).backgroundColor)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await plate('dark')).toBe(WHITE)
  expect(await plate('brought')).toBe(CLEAR)
})
