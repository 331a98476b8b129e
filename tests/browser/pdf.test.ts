import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDict, PDFName, PDFNumber } from 'pdf-lib'
import type { Page } from 'playwright/test'
import { bookmarksOf } from '../../scripts/writers/pdf-bookmarks.ts'
import { expect, test } from './fixtures.ts'
import { BUILT, deckAddress, deckFile, DECKS, EDITIONS, FOREIGN_DECKS, type BuiltDeck, type Edition } from './kits.ts'
import { dictionaries, loadPdf, named, textIn } from './pdf-facts.ts'
import { isPrinted, squeeze, textOfPage } from './pdf-text.ts'

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

for (const deck of [...DECKS, ...FOREIGN_DECKS]) {
  for (const edition of EDITIONS) {
    test(`${deck.name}, ${edition}: a page a slide, tagged, with bookmarks`, async ({ page }) => {
      const pdf = await loadPdf(deckFile(deck, edition, '.pdf'))
      const slides = await slidesOf(page, deck, edition)
      expect(pdf.getPageCount()).toBe(slides.length)
      for (const each of pdf.getPages()) expect([each.getWidth(), each.getHeight()].map(Math.round)).toEqual([960, 540])
      expect(pdf.getTitle()).toBe(
        await page.evaluate(() => JSON.parse(document.getElementById('deck-data')?.textContent ?? '{}').title),
      )
      // A bookmark for each slide, in its words: Chromium's own lack the blank where a line ends.
      const bookmarks = await bookmarksOf(await readFile(deckFile(deck, edition, '.pdf')))
      for (const [index, { heading }] of slides.entries()) {
        expect(bookmarks.filter(({ page: at }) => at === index + 1).map(({ title }) => title)).toContain(
          heading.replace(/\s+/g, ' ').trim(),
        )
      }
      // Tags: a heading for each slide, a text for each drawing.
      const tags = dictionaries(pdf).map((dict) => named(dict, 'S'))
      expect(tags.filter((tag) => tag === '/H1' || tag === '/H2').length).toBeGreaterThanOrEqual(slides.length)
      const figures = dictionaries(pdf).filter((dict) => named(dict, 'S') === '/Figure' && dict.has(PDFName.of('Alt')))
      expect(figures.length).toBeGreaterThanOrEqual(await page.locator('.drawing').count())
    })

    test(`${deck.name}, ${edition}: all text on its page`, async ({ page }) => {
      const pdf = await loadPdf(deckFile(deck, edition, '.pdf'))
      const slides = await slidesOf(page, deck, edition)
      for (const [index, { heading, texts }] of slides.entries()) {
        const printed = squeeze(textOfPage(pdf, pdf.getPage(index)))
        for (const text of [heading, ...texts]) expect(printed, `page ${index + 1}`).toContain(squeeze(text))
      }
    })
  }
}

test('bookmarks of slides stand below those of their parts, which are closed at first', async () => {
  for (const [name, parts] of [['decks/full-lecture', 13], ['sessions/half-day', 6]] as const) {
    for (const edition of EDITIONS) {
      const file = join(BUILT, edition, `${name}.pdf`)
      const marks = await bookmarksOf(await readFile(file))
      const second = marks.filter(({ level }) => level === 2)
      // The last are the sources.
      const heads = second.filter((mark) => marks[marks.indexOf(mark) + 1]?.level === 3)
      // Items of a session with one slide alone have none below them.
      if (name.startsWith('decks')) expect(heads).toHaveLength(parts)
      else expect(heads.length).toBeGreaterThanOrEqual(parts)
      // In the order of the pages, none lost.
      expect(marks.map(({ page }) => page)).toEqual(marks.map(({ page }) => page).sort((a, b) => a - b))
      const outlines = (await loadPdf(file)).catalog.lookup(PDFName.of('Outlines'), PDFDict)
      expect(outlines.lookup(PDFName.of('Count'), PDFNumber).asNumber()).toBe(second.length + 1)
    }
  }
})

for (const deck of DECKS) {
  test(`${deck.name}: the PDF to give out says no more than its slides`, async ({ page }) => {
    const slides = await slidesOf(page, deck, 'presenter')
    const notes = slides.flatMap(({ notes }) => notes).flatMap((text) => text.split(/(?<=[.?!:])\s/)).map(squeeze)
      .filter((text) => text.length > 30)
    expect(notes.length).toBeGreaterThan(30)
    const pdf = await loadPdf(deckFile(deck, 'give-out', '.pdf'))
    const printed = pdf.getPages().map((each) => squeeze(textOfPage(pdf, each))).join('')
    const hidden = dictionaries(pdf).flatMap((dict) =>
      ['Alt', 'Title', 'ActualText', 'Contents'].flatMap((key) => textIn(dict, key))
    ).map(squeeze)
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
    const pdf = await loadPdf(deckFile(deck, 'presenter', '-script.pdf'))
    const pages = pdf.getPages()
    const printed = pages.map((each) => squeeze(textOfPage(pdf, each)))
    for (const { heading, notes } of slides) {
      for (const text of [heading, ...notes]) expect(isPrinted(squeeze(text), printed), text).toBe(true)
    }
    for (const each of pdf.getPages()) expect([each.getWidth(), each.getHeight()].map(Math.round)).toEqual([595, 842])
    expect(pdf.getTitle()).toContain('script')
  })
}
