import { pathToFileURL } from 'node:url'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

/** A tall picture in the last entry of a list, which is part of its line where the entry appears with a press. */
const entries = (last: string): string =>
  `<ul>\n${
    '<li>Low water at the quay</li>\n'.repeat(5)
  }<li${last}><img src="tall.svg" alt="A crane" class="w-50"></li>\n</ul>`
const DECK = `---\ntheme: seriph\n---\n\n# Quays\n\n---\n\n# Tall\n\n${entries('')}\n\n---\n\n# Later\n\n${
  entries(' v-click="1"')
}\n`

const test = withKit({
  'slides/quays.md': DECK,
  'slides/tall.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 640" width="400" height="640"><rect width="400" height="640"/></svg>',
}, ['html'], (problem) => problem.severity !== 'error')

test('a picture in an entry of a list ends above the foot', async ({ page, folder }) => {
  for (const id of ['tall', 'later']) {
    await page.goto(`${pathToFileURL(folder)}/presenter/decks/quays.html#${id}`)
    await plays(page)
    const slide = page.locator(`section[id="${id}"]`)
    await expect(slide).toBeVisible()
    const ends = await slide.evaluate((section) =>
      ['li img', '.foot'].map((part) => section.querySelector(part)?.getBoundingClientRect().toJSON())
    )
    expect(ends[0].height, id).toBeGreaterThan(200)
    expect(ends[0].bottom, id).toBeLessThan(ends[1].top)
  }
})
