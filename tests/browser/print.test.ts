import { PDFDocument } from 'pdf-lib'
import { expect, openDeck, plays, slideIds, test } from './fixtures.ts'
import { LONG_LIVED } from './kits.ts'
import { squeeze, textOfPage } from './pdf-text.ts'

test('printing a table in recall prints every cell', async ({ page }) => {
  await openDeck(page, LONG_LIVED, 'presenter', '#four-ways')
  await page.getByRole('button', { name: 'Recall' }).click()
  const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }))
  const number = (await slideIds(page)).indexOf('four-ways')
  const printed = squeeze(textOfPage(pdf, pdf.getPage(number)))
  for (const phrase of ['nobody can be kept out', 'keep the others out', 'A government, for everyone']) {
    expect(printed).toContain(squeeze(phrase))
  }
  expect(printed).not.toContain('Recall')
  await expect(page.locator('[data-covered]')).toHaveCount(8)
})

test('on paper a dark deck is light', async ({ page }) => {
  await openDeck(page, LONG_LIVED, 'presenter', '?theme=dark')
  await plays(page)
  const colours = () =>
    page.evaluate(() => {
      const probe = document.querySelector('section.present h1, section.present h2') ?? document.body
      const { color } = getComputedStyle(probe)
      return { color, paper: getComputedStyle(document.documentElement).getPropertyValue('--paper').trim() }
    })
  const dark = await colours()
  await page.emulateMedia({ media: 'print' })
  const print = await colours()
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await page.goto(page.url().replace('theme=dark', 'theme=light'))
  await plays(page)
  expect(print.paper).toBe((await colours()).paper)
  expect(print.paper).not.toBe(dark.paper)
})
