import { expect, openDeck, placeOf, press, slideIds, test, turnTo } from '../browser/fixtures.ts'
import { DECKS } from '../browser/kits.ts'

for (const deck of DECKS) {
  test(`${deck.name}: no pop-over leaves the slide or hides its statement`, async ({ page }) => {
    await openDeck(page, deck)
    for (const id of await slideIds(page)) {
      await turnTo(page, id)
      const { steps } = await placeOf(page)
      for (let step = 0; step < steps; step += 1) await press(page, 'PageDown')
      const cites = page.locator('section.present a.cite:visible, section.present a.term:visible')
      for (const cite of await cites.all()) {
        await cite.evaluate((link) => link instanceof HTMLElement && link.click())
        const found = await page.evaluate(() => {
          const popover = document.querySelector('.popover')
          const box = popover?.getBoundingClientRect()
          const face = document.querySelector('section.present .face')?.getBoundingClientRect()
          if (!popover || !box || !face) return 'none'
          const inside = box.left >= face.left && box.top >= face.top && box.right <= face.right
            && box.bottom <= face.bottom
          // The smallest that a claim, an endnote or a term is said in; ids and badges may be smaller.
          const text = popover.querySelector('.claim-gist, .endnote-text, .term-entry p')
          const size = text ? Number.parseFloat(getComputedStyle(text).fontSize) : 0
          return inside && size >= 20 && box.height > 60 ? '' : JSON.stringify([box, size])
        })
        expect.soft(found, `${id}: ${await cite.getAttribute('href')}`).toBe('')
        await press(page, 'Escape')
      }
    }
  })
}

test('every citation on every slide leads to an entry', async ({ page }) => {
  for (const deck of DECKS) {
    await openDeck(page, deck)
    const lost = await page.locator('a[href^="#"]').evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? '')
        .filter((href) => document.getElementById(decodeURIComponent(href.slice(1))) === null)
    )
    expect(lost).toEqual([])
  }
})
