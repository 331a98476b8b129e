import type { Page } from 'playwright/test'
import { expect, test } from '../browser/fixtures.ts'
import { deckAddress, DECKS } from '../browser/kits.ts'

/** What a reader meets: every slide's text, what hides or runs off to the side. */
async function read(page: Page) {
  return page.evaluate(() => {
    const slides = [...document.querySelectorAll('.track > section')]
    const hidden = [...document.querySelectorAll('.track .content :is(h1, h2, h3, p, li, td, th, blockquote, text)')]
      // A voice said once is for the canvas: here each statement has its own.
      .filter((part) =>
        !part.closest('details:not([open]), .voice')
        && !part.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
    const wide = [...document.querySelectorAll('body *')].filter((part) => {
      // What scrolls in a frame of its own does not make the page scroll.
      for (let frame = part.parentElement; frame && frame !== document.body; frame = frame.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(frame).overflowX)) return false
      }
      return part.checkVisibility() && part.getBoundingClientRect().right > innerWidth + 1
    })
    return {
      slides: slides.filter((slide) => slide.checkVisibility()).length,
      all: slides.length,
      hidden: hidden.map((part) => part.textContent?.slice(0, 40)),
      unvoiced: [...document.querySelectorAll('.track .content .cites')].filter((part) =>
        !part.closest('details:not([open])') && !part.checkVisibility()
      )
        .map((part) => part.textContent),
      wide: wide.map((part) => part.outerHTML.slice(0, 80)),
      sideways: document.documentElement.scrollWidth > innerWidth,
      evidence: document.querySelector('.evidence')?.checkVisibility(),
      small: [...document.querySelectorAll('.track .content :is(p, li, td)')]
        .filter((part) => Number.parseFloat(getComputedStyle(part).fontSize) < 13).map((part) =>
          part.outerHTML.slice(0, 60)
        ),
    }
  })
}

for (const deck of DECKS) {
  for (const [name, script] of [['?reading', true], ['without script', false]] as const) {
    test.describe(`${deck.name}, ${name}`, () => {
      test.use({ javaScriptEnabled: script })

      for (const width of [320, 1280]) {
        test(`a flat article at ${width} px`, async ({ page }) => {
          await page.setViewportSize({ width, height: 640 })
          await page.goto(deckAddress(deck, 'presenter', script ? '?reading' : ''))
          if (script) await page.locator('.reading-bar').waitFor()
          const seen = await read(page)
          expect(seen.slides).toBe(seen.all)
          expect(seen.hidden).toEqual([])
          expect(seen.unvoiced).toEqual([])
          expect(seen.wide).toEqual([])
          expect(seen.sideways).toBe(false)
          expect(seen.small).toEqual([])
          if (DECKS.includes(deck)) expect(seen.evidence).toBe(true)
        })
      }
    })
  }
}
