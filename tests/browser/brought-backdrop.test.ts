import { pathToFileURL } from 'node:url'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100" viewBox="0 0 400 100"><path d="M0 0h400v100H0z" fill="#357"/></svg>'
const slide = (name: string, body: string): string =>
  `<!-- .slide: data-background="sea.svg" -->\n\n## ${name}\n\n${body}`

const test = withKit({
  'slides/brought.md': [
    slide('Tides', 'Twice a day.'),
    slide('Ebb', '- low water\n\n<img src="map.svg" width="60%">'),
    slide('Flood', '- high water\n- spring'),
    '<!-- .slide: data-background="sea.svg" -->\n\n#### Slack\n\n- still\n- mild',
    slide('Moor', '<img src="map.svg" width="300"> <img src="map.svg" width="300">\n\n<img src="map.svg" width="50">'),
    slide('Weir',
      `<img src="tall.svg" width="300"> <img src="tall.svg" width="600">\n\n${
        `- ${'low water '.repeat(12)}\n`.repeat(4)
      }`),
    '## Neap\n\nA map ![of it](map.svg) within words\n\n> **Low** is *mean* here',
  ].join('\n\n---\n\n'),
  'slides/sea.svg': picture,
  'slides/map.svg': picture,
  'slides/tall.svg': picture.replaceAll('100', '300'),
}, ['html'], (problem) => problem.severity !== 'error')
// One build serves them all.
test.describe.configure({ mode: 'default' })

test('before a picture that fills the slide another has its share of it, and a heading beside a list is no broader than its words', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html`)
  await plays(page)
  const broad = async (selector: string): Promise<number> =>
    page.locator(selector).evaluate((one) => one.getBoundingClientRect().width)
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('#ebb .picture img')).toBeVisible()
  expect(await broad('#ebb .picture img') / await broad('#ebb .face')).toBeGreaterThan(0.5)
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('#flood li').first()).toBeVisible()
  expect(await broad('#flood h2') / await broad('#flood .face')).toBeLessThan(0.15)
  expect(await broad('#flood .number') / await broad('#flood .face'), 'what the number stands on hides little of it')
    .toBeLessThan(0.025)
})

test('a list before a picture that fills the slide hides no more of it than its words need', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html`)
  await plays(page)
  const high = async (selector: string): Promise<number> =>
    page.locator(selector).evaluate((one) => one.getBoundingClientRect().height)
  for (const id of ['flood', 'slack']) {
    await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#${id}`)
    await expect(page.locator(`#${id} li`).first()).toBeVisible()
    expect(await high(`#${id} ul`) / await high(`#${id} .face`), id).toBeLessThan(0.3)
  }
})

test('pictures in a row before one that fills the slide have no paper around them, and a small one takes no more room than it needs', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#moor`)
  await plays(page)
  await expect(page.locator('#moor .columns')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  const small = await page.locator('#moor .content > .picture').boundingBox()
  const face = await page.locator('#moor .face').boundingBox()
  expect((small?.height ?? 0) / (face?.height ?? 1)).toBeLessThan(0.1)
})

test('pictures in a row before one that fills the slide give way to the words below them', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#weir`)
  await plays(page)
  const words = await page.locator('#weir ul').boundingBox()
  const face = await page.locator('#weir .face').boundingBox()
  expect(((words?.y ?? 0) + (words?.height ?? 0) - (face?.y ?? 0)) / (face?.height ?? 1)).toBeLessThan(0.95)
})

test('a picture within words is as large as it is', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#neap`)
  await plays(page)
  const picture = page.locator('#neap .inline-picture')
  await expect(picture).toBeVisible()
  const { width = 0, height = 0 } = await picture.boundingBox() ?? {}
  expect(width / height).toBeCloseTo(4, 1)
  expect(width).toBeGreaterThan(300)
})

test('bold and emphasised words stand out in a quotation, whose words are in italics', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#neap`)
  await plays(page)
  for (const [name, style] of [['blockquote', 'italic'], ['strong', 'normal'], ['em', 'normal']] as const) {
    await expect(page.locator(`#neap ${name}`)).toHaveCSS('font-style', style)
  }
})
