import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../browser/fixtures.ts'
import type { Edition } from '../../scripts/compiler/model.ts'
import { ASSEMBLED, BUILT, type BuiltDeck, deckAddress, deckFile, DECKS, EDITIONS, SESSIONS } from '../browser/kits.ts'
import { factsOf, type PageFacts } from '../browser/pdf-facts.ts'
import { isPrinted, squeeze } from '../browser/pdf-text.ts'

const sizeOf = ({ width, height }: PageFacts): number[] => [width, height].map(Math.round)

/** Headings and texts of each slide, as the HTML has them. */
async function slidesOf(page: Page, deck: BuiltDeck, edition: Edition) {
  await page.goto(deckAddress(deck, edition, '?reading'))
  return page.evaluate(() =>
    [...document.querySelectorAll('.track > section')].map((slide) => ({
      heading: slide.querySelector('h1, h2')?.textContent ?? '',
      texts: [...slide.querySelectorAll('.content li, .content > p, .content td, .drawing text')]
        // Steps and source page that open with a press are printed on the worksheet.
        .filter((part) => !part.closest('details, .source-list, .exercise-given:not(.exercise-steps-open)'))
        // Citations stand between the sentences; each run of text by itself is printed in one piece.
        .flatMap((part) =>
          [...part.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE || node instanceof SVGElement)
            .map((node) => node.textContent ?? '')
        ),
      notes: [...slide.querySelectorAll('.notes p')].map((part) => part.textContent ?? ''),
    }))
  )
}

for (const deck of DECKS) {
  for (const edition of EDITIONS) {
    test(`${deck.name}, ${edition}: a page a slide, tagged, with bookmarks`, async ({ page }) => {
      const pdf = await factsOf(deckFile(deck, edition, '.pdf'))
      const slides = await slidesOf(page, deck, edition)
      expect(pdf.pages).toHaveLength(slides.length)
      for (const each of pdf.pages) expect(sizeOf(each)).toEqual([960, 540])
      const title = await page.evaluate(() =>
        JSON.parse(document.getElementById('deck-data')?.textContent ?? '{}').title
      )
      expect(pdf.title?.split(' · ')[0]).toBe(title)
      // A bookmark for each slide, in its words: Chromium's own lack the blank where a line ends.
      for (const [index, { heading }] of slides.entries()) {
        expect(pdf.bookmarks.filter(({ page: at }) => at === index + 1).map(({ title }) => title)).toContain(
          heading.replace(/\s+/g, ' ').trim(),
        )
      }
      // Tags: a heading for each slide, a text for each drawing.
      expect((pdf.tags['/H1'] ?? 0) + (pdf.tags['/H2'] ?? 0)).toBeGreaterThanOrEqual(slides.length)
      expect(pdf.figures.filter((text) => text !== '').length).toBeGreaterThanOrEqual(
        await page.locator('.drawing').count(),
      )
    })

    test(`${deck.name}, ${edition}: all text on its page`, async ({ page }) => {
      const { pages } = await factsOf(deckFile(deck, edition, '.pdf'))
      const slides = await slidesOf(page, deck, edition)
      for (const [index, { heading, texts }] of slides.entries()) {
        for (const text of [heading, ...texts]) {
          expect(pages[index]?.text, `page ${index + 1}`).toContain(squeeze(text))
        }
      }
    })
  }
}

test('bookmarks of slides stand below those of their parts, which are closed at first', async () => {
  for (const name of [...ASSEMBLED.map((deck) => `decks/${deck.name}`), ...SESSIONS.map((one) => `sessions/${one}`)]) {
    for (const edition of EDITIONS) {
      const { bookmarks, openBookmarks } = await factsOf(join(BUILT, edition, `${name}.pdf`))
      const second = bookmarks.filter(({ level }) => level === 2)
      // Items of a session with one slide alone have none below them.
      expect(bookmarks.some(({ level }) => level === 3), name).toBe(true)
      // In the order of the pages, none lost.
      expect(bookmarks.map(({ page }) => page)).toEqual(bookmarks.map(({ page }) => page).sort((a, b) => a - b))
      expect(openBookmarks, name).toBe(second.length + 1)
    }
  }
})

for (const deck of DECKS) {
  test(`${deck.name}: the PDF to give out says no more than its slides`, async ({ page }) => {
    const slides = await slidesOf(page, deck, 'presenter')
    const notes = slides.flatMap(({ notes }) => notes).flatMap((text) => text.split(/(?<=[.?!:])\s/)).map(squeeze)
      .filter((text) => text.length > 30)
    expect(notes.length).toBeGreaterThan(1)
    const pdf = await factsOf(deckFile(deck, 'give-out', '.pdf'))
    const printed = pdf.pages.map(({ text }) => text).join('')
    const hidden = Object.values(pdf.texts).flat().map(squeeze)
    await page.goto(deckAddress(deck, 'give-out', '?reading'))
    const labels = squeeze(
      (await page.locator('.drawing').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))).join(
        ' ',
      ),
    )
    const secret = notes.filter((note) => !labels.includes(note))
    expect(secret.filter((note) => printed.includes(note) || hidden.some((text) => text.includes(note)))).toEqual([])
    expect(printed).not.toMatch(/\d+minutes/)
  })

  test(`${deck.name}: the script has every slide's notes, on A4`, async ({ page }) => {
    const slides = await slidesOf(page, deck, 'presenter')
    const { pages, title } = await factsOf(deckFile(deck, 'presenter', '-script.pdf'))
    const printed = pages.map(({ text }) => text)
    for (const { heading, notes } of slides) {
      for (const text of [heading, ...notes]) expect(isPrinted(squeeze(text), printed), text).toBe(true)
    }
    for (const each of pages) expect(sizeOf(each)).toEqual([595, 842])
    expect(title).toContain('script')
  })
}
