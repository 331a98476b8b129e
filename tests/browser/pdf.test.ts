import { readFile } from 'node:fs/promises'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { deckAddress, deckFile, DECKS, EDITIONS, FOREIGN_DECKS, type BuiltDeck, type Edition } from './kits.ts'
import { squeeze, textOfPage } from './pdf-text.ts'

async function load(file: string): Promise<PDFDocument> {
  return PDFDocument.load(await readFile(file), { updateMetadata: false })
}

function dictionaries(pdf: PDFDocument): PDFDict[] {
  return pdf.context.enumerateIndirectObjects().map(([, object]) => object)
    .flatMap((object) => (object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : []))
}

function named(dict: PDFDict, name: string): string {
  return String(dict.get(PDFName.of(name)) ?? '')
}

/** Headings and texts of each slide, as the HTML has them. */
async function slidesOf(page: Page, deck: BuiltDeck, edition: Edition) {
  await page.goto(deckAddress(deck, edition, '?reading'))
  return page.evaluate(() => [...document.querySelectorAll('.track > section')].map((slide) => ({
    heading: slide.querySelector('h1, h2')?.textContent ?? '',
    texts: [...slide.querySelectorAll('.content li, .content > p, .content td, .drawing text')]
      .filter((part) => !part.closest('details, .source-list'))
      // Citations stand between the sentences; each run of text by itself is printed in one piece.
      .flatMap((part) => [...part.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE || node instanceof SVGElement)
        .map((node) => node.textContent ?? '')),
    notes: [...slide.querySelectorAll('.notes p')].map((part) => part.textContent ?? ''),
  })))
}

for (const deck of [...DECKS, ...FOREIGN_DECKS]) {
  for (const edition of EDITIONS) {
    test(`${deck.name}, ${edition}: a page a slide, tagged, with bookmarks`, async ({ page }) => {
      const pdf = await load(deckFile(deck, edition, '.pdf'))
      const slides = await slidesOf(page, deck, edition)
      expect(pdf.getPageCount()).toBe(slides.length)
      for (const each of pdf.getPages()) expect([each.getWidth(), each.getHeight()].map(Math.round)).toEqual([960, 540])
      const { catalog } = pdf
      expect(pdf.getTitle()).toBe(await page.evaluate(() => JSON.parse(document.getElementById('deck-data')?.textContent ?? '{}').title))
      expect(catalog.lookup(PDFName.of('Lang'))?.toString()).toMatch(/en/)
      expect(catalog.lookup(PDFName.of('StructTreeRoot'))).toBeInstanceOf(PDFDict)
      expect(catalog.lookup(PDFName.of('MarkInfo'))?.toString()).toContain('true')
      expect(catalog.lookup(PDFName.of('Metadata'))).toBeInstanceOf(PDFRawStream)
      expect(catalog.lookup(PDFName.of('ViewerPreferences'))?.toString()).toContain('DisplayDocTitle true')
      // A bookmark for each slide.
      const bookmarks = dictionaries(pdf).map((dict) => dict.lookup(PDFName.of('Title')))
        .flatMap((title) => (title instanceof PDFString || title instanceof PDFHexString ? [squeeze(title.decodeText())] : []))
      for (const { heading } of slides) expect(bookmarks).toContain(squeeze(heading))
      // Tags: a heading for each slide, a text for each drawing.
      const tags = dictionaries(pdf).map((dict) => named(dict, 'S'))
      expect(tags.filter((tag) => tag === '/H1' || tag === '/H2').length).toBeGreaterThanOrEqual(slides.length)
      const figures = dictionaries(pdf).filter((dict) => named(dict, 'S') === '/Figure' && dict.has(PDFName.of('Alt')))
      expect(figures.length).toBeGreaterThanOrEqual(await page.locator('.drawing').count())
    })

    test(`${deck.name}, ${edition}: all text on its page, in embedded fonts`, async ({ page }) => {
      const pdf = await load(deckFile(deck, edition, '.pdf'))
      const slides = await slidesOf(page, deck, edition)
      for (const [index, { heading, texts }] of slides.entries()) {
        const printed = squeeze(textOfPage(pdf, pdf.getPage(index)))
        for (const text of [heading, ...texts]) expect(printed, `page ${index + 1}`).toContain(squeeze(text))
      }
      const fonts = dictionaries(pdf).filter((dict) => named(dict, 'Type') === '/Font')
      expect(fonts.map((font) => named(font, 'Subtype')).filter((kind) => !['/Type0', '/CIDFontType2', '/TrueType'].includes(kind))).toEqual([])
      const descriptors = dictionaries(pdf).filter((dict) => named(dict, 'Type') === '/FontDescriptor')
      expect(descriptors.length).toBeGreaterThan(0)
      for (const each of descriptors) {
        expect(each.has(PDFName.of('FontFile2')) || each.has(PDFName.of('FontFile3')), named(each, 'FontName')).toBe(true)
        expect(named(each, 'FontName')).toMatch(/Source|Noto/)
      }
    })

    test(`${deck.name}, ${edition}: links say where they go, and go there`, async () => {
      const pdf = await load(deckFile(deck, edition, '.pdf'))
      const links = pdf.getPages().flatMap((each) => each.node.Annots()?.asArray() ?? [])
        .map((reference) => pdf.context.lookup(reference, PDFDict)).filter((dict) => named(dict, 'Subtype') === '/Link')
      const names = pdf.catalog.lookup(PDFName.of('Dests'))
      for (const link of links) {
        const contents = link.lookup(PDFName.of('Contents'))
        expect(contents instanceof PDFHexString && contents.decodeText().length > 3, link.toString()).toBe(true)
        const target = link.lookup(PDFName.of('Dest'))
        if (target instanceof PDFName && names instanceof PDFDict) expect(names.has(target), target.toString()).toBe(true)
        expect(target instanceof PDFName || target instanceof PDFArray || link.has(PDFName.of('A'))).toBe(true)
      }
    })
  }
}

for (const deck of DECKS) {
  test(`${deck.name}: the PDF to give out says no more than its slides`, async ({ page }) => {
    const slides = await slidesOf(page, deck, 'presenter')
    const notes = slides.flatMap(({ notes }) => notes).flatMap((text) => text.split(/(?<=[.?!:])\s/)).map(squeeze).filter((text) => text.length > 30)
    expect(notes.length).toBeGreaterThan(30)
    const pdf = await load(deckFile(deck, 'give-out', '.pdf'))
    const printed = pdf.getPages().map((each) => squeeze(textOfPage(pdf, each))).join('')
    const hidden = dictionaries(pdf).flatMap((dict) => ['Alt', 'Title', 'ActualText', 'Contents'].map((key) => dict.lookup(PDFName.of(key))))
      .flatMap((value) => (value instanceof PDFString || value instanceof PDFHexString ? [squeeze(value.decodeText())] : []))
    await page.goto(deckAddress(deck, 'give-out', '?reading'))
    const labels = squeeze((await page.locator('.drawing').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))).join(' '))
    const secret = notes.filter((note) => !labels.includes(note))
    expect(secret.filter((note) => printed.includes(note) || hidden.some((text) => text.includes(note)))).toEqual([])
    expect(printed).not.toMatch(/\d+minutes/)
  })

  test(`${deck.name}: the script has every slide's notes, on A4`, async ({ page }) => {
    const slides = await slidesOf(page, deck, 'presenter')
    const pdf = await load(deckFile(deck, 'presenter', '-script.pdf'))
    const printed = pdf.getPages().map((each) => squeeze(textOfPage(pdf, each))).join('')
    for (const { heading, notes } of slides) {
      for (const text of [heading, ...notes]) expect(printed.includes(squeeze(text)), text).toBe(true)
    }
    for (const each of pdf.getPages()) expect([each.getWidth(), each.getHeight()].map(Math.round)).toEqual([595, 842])
    expect(pdf.getTitle()).toContain('script')
  })
}
