import { PDFDocument } from 'pdf-lib'
import { expect, openDeck, placeOf, plays, press, slideIds, test } from './fixtures.ts'
import { DECKS, TABLE_3 } from './kits.ts'
import { squeeze, textOfPage } from './pdf-text.ts'

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

test('printing a table in recall prints every cell', async ({ page }) => {
  await openDeck(page, TABLE_3, 'presenter', '#table-3')
  await page.getByRole('button', { name: 'Recall' }).click()
  const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }))
  const number = (await slideIds(page)).indexOf('table-3')
  const printed = squeeze(textOfPage(pdf, pdf.getPage(number)))
  for (const phrase of ['dynamically optimize', 'emergencies of all types', 'Social Credit System']) {
    expect(printed).toContain(squeeze(phrase))
  }
  expect(printed).not.toContain('Recall')
  await expect(page.locator('[data-covered]')).toHaveCount(8)
})

test('on paper a dark deck is light', async ({ page }) => {
  await openDeck(page, TABLE_3, 'presenter', '?theme=dark')
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
