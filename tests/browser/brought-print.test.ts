import { PDFDocument } from 'pdf-lib'
import { pathToFileURL } from 'node:url'
import { expect, plays } from './fixtures.ts'
import { glyphsOf } from './pdf-edges.ts'
import { withKit } from './with-kit.ts'

const words = Array.from({ length: 90 }, (_, at) => `tide${at}`).join(' ')

const test = withKit({
  'slides/brought.qmd': [
    '---\nformat: revealjs\n---\n\n## Ebb\n\nLow water.\n',
    `## Flood\n\n:::: {.columns}\n\n::: {.column width="50%"}\n${words}\n\n![High water](harbour.svg)\n:::\n`,
    '::: {.column width="50%"}\nQuay\n:::\n\n::::\n',
  ].join('\n'),
  'slides/harbour.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900" viewBox="0 0 900 900"><path d="M0 0h900v900H0z"/></svg>',
})

test('on paper a picture in a column is as small as on the screen, and what it says stands above the foot', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html`)
  await plays(page)
  /** How far the lines of the last slide stand above its number, in px of the canvas. */
  const lines = async (isScript: boolean): Promise<number[]> => {
    await page.evaluate((script) => document.documentElement.classList.toggle('print-script', script), isScript)
    const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }))
    const { baselines } = glyphsOf(pdf, pdf.getPage(pdf.getPageCount() - 1))
    // Pages of a script have a number of their own, and slides half as large.
    const [number = 0, ...others] = isScript ? baselines.slice(1) : baselines
    return others.map((one) => Math.round((one - number) / (isScript ? 0.375 : 0.75)))
  }
  const [said = 0, ...above] = await lines(false)
  expect(said).toBeGreaterThan(30)
  expect(said).toBeLessThan(80)
  expect(above.length).toBeGreaterThan(5)
  expect(Math.abs(((await lines(true))[0] ?? 0) - said)).toBeLessThan(4)
})
