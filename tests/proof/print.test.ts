import { PDFDocument } from 'pdf-lib'
import { expect, openDeck, placeOf, press, slideIds, test } from '../browser/fixtures.ts'
import { DECKS } from '../browser/kits.ts'
import { squeeze, textOfPage } from '../browser/pdf-text.ts'

/** Where two pages part, with some text around it; empty where they are the same. */
function firstDifference(before: string, after: string): string {
  if (before === after) return ''
  let at = 0
  while (before[at] === after[at]) at += 1
  return `${before.slice(at - 80, at + 80)} → ${after.slice(at - 80, at + 80)}`
}

for (const deck of DECKS) {
  test.describe(deck.name, () => {
    test.use({ colorScheme: 'dark' })

    test('printing a running deck in dark gives every slide once, and leaves the deck as it was', async ({ page }) => {
      await openDeck(page, deck)
      // Escape takes away the message about the colours, which would go by itself in the middle.
      await press(page, 't', 't', 'PageDown', 'PageDown', 'Escape')
      // Element by element; the order of attributes is nobody's business.
      const state = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('*')].map((element) =>
            [
              element.nodeName,
              ...[...element.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
            ].join(' ')
          ).join('\n')
        )
      const before = await state()
      const place = await placeOf(page)
      const pdf = await PDFDocument.load(
        await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
      )
      expect(pdf.getPageCount()).toBe((await slideIds(page)).length)
      for (const each of pdf.getPages()) expect([each.getWidth(), each.getHeight()].map(Math.round)).toEqual([960, 540])
      const headings = await page.locator('.track > section').locator('h1, h2').evaluateAll((all) =>
        all.map(({ textContent }) => textContent ?? '')
      )
      for (const [index, heading] of headings.entries()) {
        expect(squeeze(textOfPage(pdf, pdf.getPage(index)))).toContain(squeeze(heading))
      }
      expect(firstDifference(before, await state())).toBe('')
      expect(await placeOf(page)).toEqual(place)
      await press(page, 'PageUp')
      expect((await placeOf(page)).slide).not.toBe(place.slide)
    })
  })
}
