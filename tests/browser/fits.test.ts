import { measureSlides } from '../../scripts/check/measure-slides.ts'
import { expect, openDeck, test } from './fixtures.ts'
import { ALL_DECKS } from './kits.ts'

/** `npm run check` measures in one browser; text is set a little differently in another. */
test('nothing leaves its slide, nor lies on other text', async ({ page }) => {
  for (const deck of ALL_DECKS) {
    await openDeck(page, deck)
    expect(await page.evaluate(measureSlides, { minimums: [], tolerance: 1 }), deck.name).toEqual([])
  }
})
