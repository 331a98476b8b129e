import { PDFDocument } from 'pdf-lib'
import { measureSlides } from '../../scripts/check/measure-slides.ts'
import { expect, openDeck, slideIds, test } from './fixtures.ts'
import { ALL_DECKS, COMMONS } from './kits.ts'

/** `npm run check` measures in one browser; text is set a little differently in another. */
test('nothing leaves its slide, nor lies on other text', async ({ page }) => {
  for (const deck of ALL_DECKS) {
    await openDeck(page, deck)
    expect(await page.evaluate(measureSlides, { minimums: [], tolerance: 1 }), deck.name).toEqual([])
  }
})

test('printed, each slide is a page', async ({ page }) => {
  await openDeck(page, COMMONS)
  const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }))
  expect(pdf.getPageCount()).toBe((await slideIds(page)).length)
})
