import { pathToFileURL } from 'node:url'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="640"><rect width="400" height="640"/></svg>'
const corner = (size: string): string =>
  `<div class="abs-bl m-6 flex">\n  <img src="/buoy.svg" alt="A buoy"${size}>\n  <div><b>Harbour</b></div>\n</div>`

const test = withKit({
  'slides/buoy.svg': LOGO,
  'slides/brought.md': [
    `theme: seriph\n---\n\n# Tides\n\nBy Ebba\n\n${corner(' class="h-8"')}`,
    `# Ebb\n\n${corner(' class="h-[40px]"')}\n\nLow water`,
    `# Flood\n\n${corner(' style="height: 40px"')}\n\nHigh water`,
    `# Neap\n\n${corner(' class="w-10"')}\n\nHalf`,
    `# Spring\n\n${corner('')}\n\nFull`,
  ].join('\n\n---\n\n').replace(/^/, '---\n'),
}, ['html'], (problem) => problem.severity !== 'error')

test('a picture at the foot is as large as it asks to be, and pushes nothing off its slide', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html`)
  await plays(page)
  const heights: number[] = []
  for (let number = 1; number <= 5; number++) {
    const slide = page.locator(`[data-number="${number}"]`)
    const [whole, picture, words] = await Promise.all([
      slide.boundingBox(),
      slide.locator('.footing img').boundingBox(),
      slide.locator('.footing strong, .footing b').boundingBox(),
    ])
    heights.push(Math.round((picture?.height ?? 0) / (whole?.height ?? 1) * 720))
    expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual((whole?.y ?? 0) + (whole?.height ?? 0))
    if (number < 5) await page.keyboard.press('ArrowRight')
  }
  // A pixel of Slidev’s canvas, 980 wide, is 1.3 of the kit’s; the picture is 1.6 times as high as broad.
  expect(heights).toEqual([42, 52, 52, 83, 240].map((one) => expect.closeTo(one, -1)))
})
