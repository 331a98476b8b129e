import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from 'pdf-lib'
import { measureSlides } from '../../scripts/check/measure-slides.ts'
import { withoutHas } from './before-has.ts'
import { expect, openDeck, plays, slideIds, test } from './fixtures.ts'
import { ALL_DECKS, BUILT, COMMONS, deckAddress, SESSIONS, TASKS } from './kits.ts'

const MEASURES = { minimums: [], tolerance: 1 }

/** `npm run check` measures in one browser; text is set a little differently in another. */
test('nothing leaves its slide, nor lies on other text', async ({ page }) => {
  for (const deck of ALL_DECKS) {
    await openDeck(page, deck)
    expect(await page.evaluate(measureSlides, MEASURES), deck.name).toEqual([])
  }
})

test('nor where :has is not known, as by Firefox before 121', async ({ page }) => {
  const sessions = SESSIONS.map((name) => pathToFileURL(join(BUILT, 'presenter/sessions', `${name}.html`)).href)
  for (const address of [...ALL_DECKS.map((deck) => deckAddress(deck)), ...sessions]) {
    await page.goto(address)
    await plays(page)
    await page.evaluate(withoutHas)
    expect(await page.evaluate(measureSlides, MEASURES), address).toEqual([])
  }
})

test('how an exercise goes stands beside its heading, and not at the edge of the slide', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#cows')
  await plays(page)
  const facts = page.locator('#cows .exercise-facts')
  await expect(facts.locator('span')).toHaveCount(3)
  const edge = await page.locator('#cows').evaluate((slide) => slide.getBoundingClientRect().top)
  const scale = await page.locator('#cows').evaluate((slide) => slide.getBoundingClientRect().height / 720)
  expect(((await facts.boundingBox())?.y ?? 0) - edge).toBeGreaterThan(36 * scale)
})

test('printed, each slide is a page', async ({ page }) => {
  await openDeck(page, COMMONS)
  const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }))
  expect(pdf.getPageCount()).toBe((await slideIds(page)).length)
})
