import { pathToFileURL } from 'node:url'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const SHOWN = '![A buoy](buoy.svg)'
const test = withKit({
  'slides/buoy.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 240" width="400" height="240"><rect width="400" height="240"/></svg>',
  'slides/brought.md': `---\nrevealOptions: {}\n---\n\n# Tides\n\n---\n\n${
    [SHOWN, `## Ebb\n\n${SHOWN}`, `## Flood\n\n${SHOWN}\n\n<small>* By [Ada](https://sea.example/)</small>`].join(
      '\n\n---\n\n',
    )
  }\n`,
}, ['html'], (problem) => problem.severity !== 'error')

test('a picture that is smaller than the room it has alone stands in the middle of it', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#slide-2`)
  await plays(page)
  for (const number of [2, 3, 4]) {
    const slide = page.locator(`[data-number="${number}"]`)
    await expect(slide).toBeVisible()
    const [whole, heading, picture, foot] = await slide.evaluate((section) =>
      ['.face', 'h2', 'img', '.footing'].map((part) => section.querySelector(part)?.getBoundingClientRect().toJSON())
    )
    const [above, below] = [
      picture.top - (heading?.bottom ?? whole.top),
      (foot?.top ?? whole.bottom) - picture.bottom,
    ]
    expect(Math.abs(above - below), `slide ${number}`).toBeLessThan(whole.height * 0.12)
    expect(above, `slide ${number}`).toBeGreaterThan(whole.height * 0.1)
    if (number < 4) await page.keyboard.press('ArrowRight')
  }
  await expect(page.locator('[data-number="4"] .footing')).toHaveText('* By Ada')
})
