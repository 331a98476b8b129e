import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFArray, PDFDict, PDFName, PDFRawStream } from 'pdf-lib'
import { expect, test } from './fixtures.ts'
import { BUILT, BUILT_FOREIGN } from './kits.ts'
import { textEdges } from './pdf-edges.ts'
import { dictionaries, loadPdf, named, textIn } from './pdf-facts.ts'
import { squeeze, streamText, textOfPage, isPrinted } from './pdf-text.ts'

/** Folders of the build that hold what is printed, with what it must be: paper has edges, a slide has none. */
const FOLDERS = [
  [BUILT_FOREIGN, 'give-out/decks', 'slides'],
  [BUILT_FOREIGN, 'presenter/decks', 'slides'],
  [BUILT, 'give-out/decks', 'slides'],
  [BUILT, 'give-out/sessions', 'slides'],
  [BUILT, 'presenter/decks', 'slides'],
  [BUILT, 'presenter/sessions', 'slides'],
  [BUILT, 'give-out/handouts', 'paper'],
  [BUILT, 'give-out/packs', 'paper'],
  [BUILT, 'presenter/guides', 'paper'],
  [BUILT, 'presenter/handouts', 'paper'],
  [BUILT, 'presenter/orders', 'paper'],
] as const

/** In points. */
const MILLIMETRE = 72 / 25.4
const LARGEST = 3_000_000

const filesIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder)).filter((name) => name.endsWith('.pdf'))

for (const [root, folder, kind] of FOLDERS) {
  const where = `${root === BUILT ? '' : 'a foreign kit, '}${folder}`
  test(`${where}: every PDF is tagged, titled, dated by its source, with bookmarks, and its fonts are in it`, async () => {
    test.setTimeout(240_000)
    const names = filesIn(root, folder)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) {
      const bytes = await readFile(join(root, folder, name))
      expect.soft(bytes.length, name).toBeLessThan(LARGEST)
      const pdf = await loadPdf(join(root, folder, name))
      const { catalog } = pdf
      const all = dictionaries(pdf)
      expect.soft(catalog.lookup(PDFName.of('StructTreeRoot')), name).toBeInstanceOf(PDFDict)
      expect.soft(String(catalog.lookup(PDFName.of('MarkInfo'))), name).toContain('true')
      expect.soft(String(catalog.lookup(PDFName.of('Lang'))), name).toMatch(/en/)
      expect.soft(String(catalog.lookup(PDFName.of('ViewerPreferences'))), name).toContain('DisplayDocTitle true')
      expect.soft(pdf.getTitle() ?? '', name).not.toBe('')
      expect.soft(pdf.getModificationDate(), name).toEqual(pdf.getCreationDate())
      expect.soft([pdf.getProducer(), pdf.getCreator()].join(' '), name).not.toMatch(/Chrom|Skia|Mozilla/)
      const metadata = catalog.lookup(PDFName.of('Metadata'))
      const xmp = metadata instanceof PDFRawStream ? streamText(metadata) : ''
      expect.soft(xmp, name).toContain('<dc:title>')
      // Nobody has run the whole of a PDF/UA check.
      expect.soft(xmp, name).not.toContain('pdfuaid')
      expect.soft(all.filter((dict) => dict.has(PDFName.of('Dest')) && dict.has(PDFName.of('Title'))).length,
        `${name}: bookmarks`).toBeGreaterThan(0)
      expect.soft(all.flatMap((dict) => textIn(dict, 'Title')).filter((title) => /(\D{4,})\1$/.test(title)),
        `${name}: bookmarks that say it twice`).toEqual([])
      const untold = all.filter((dict) => named(dict, 'S') === '/Figure' && textIn(dict, 'Alt').join('').trim() === '')
      expect.soft(untold.length, `${name}: figures without a text`).toBe(0)
      const fonts = all.filter((dict) => named(dict, 'Type') === '/Font').map((dict) => named(dict, 'Subtype'))
      expect.soft(fonts.filter((one) => !['/Type0', '/CIDFontType2', '/TrueType'].includes(one)), name).toEqual([])
      const faces = all.filter((dict) => named(dict, 'Type') === '/FontDescriptor')
      expect.soft(faces.length, name).toBeGreaterThan(0)
      expect.soft(
        faces.filter((one) =>
          !one.has(PDFName.of('FontFile2')) || !/Kit(?:Serif|Sans|Han)/.test(named(one, 'FontName'))
        ).length,
        name,
      ).toBe(0)
    }
  })

  test(`${where}: every link says where it goes, and leads to a place that is there`, async () => {
    test.setTimeout(240_000)
    for (const name of filesIn(root, folder)) {
      const pdf = await loadPdf(join(root, folder, name))
      const places = pdf.catalog.lookup(PDFName.of('Dests'))
      const links = pdf.getPages().flatMap((page) => page.node.Annots()?.asArray() ?? [])
        .map((reference) => pdf.context.lookup(reference, PDFDict)).filter((dict) => named(dict, 'Subtype') === '/Link')
      for (const link of links) {
        expect.soft(textIn(link, 'Contents').join('').length, `${name}: ${link}`).toBeGreaterThan(3)
        const target = link.lookup(PDFName.of('Dest'))
        const action = link.lookup(PDFName.of('A'))
        if (target instanceof PDFName) {
          expect.soft(places instanceof PDFDict && places.has(target), `${name}: ${target}`).toBe(true)
        } else if (action instanceof PDFDict) {
          expect.soft(textIn(action, 'URI').join(''), name).toMatch(/^(?:https?:\/\/|mailto:)/)
        } else expect.soft(target, `${name}: ${link}`).toBeInstanceOf(PDFArray)
      }
    }
  })

  if (kind === 'slides') continue
  test(`${where}: no text within 10 mm of an edge, where a printer may not reach or a thumb holds`, async () => {
    test.setTimeout(240_000)
    for (const name of filesIn(root, folder)) {
      const pdf = await loadPdf(join(root, folder, name))
      for (const [index, page] of pdf.getPages().entries()) {
        const { left, right, bottom, top } = textEdges(pdf, page)
        const free = [left, page.getWidth() - right, bottom, page.getHeight() - top].map((points) =>
          points / MILLIMETRE
        )
        expect.soft(Math.min(...free), `${name}, page ${index + 1}: ${free.map((one) => one.toFixed(1)).join(', ')}`)
          .toBeGreaterThanOrEqual(10)
      }
    }
  })
}

test('every text of a sheet comes out of its PDF as it went in, whatever the paper', async ({ page }) => {
  test.setTimeout(300_000)
  await page.emulateMedia({ media: 'print' })
  let seen = 0
  const folder = join(BUILT, 'give-out/handouts')
  for (
    const name of filesIn(BUILT, 'give-out/handouts').filter((one) =>
      one.endsWith('-a4.pdf') && !one.endsWith('-large-a4.pdf')
    ).map((one) => one.replace('-a4.pdf', ''))
  ) {
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.sheet-text :is(p, li, td, th, h2, h3, h4, dt, dd)')]
        .filter((each) =>
          !each.querySelector('p, li, ul, ol, table, .visually-hidden, details')
          && !each.closest('.slide-canvas, details, .evidence, [aria-hidden="true"], .visually-hidden')
        )
        .filter((each) => each.checkVisibility()).map((each) => ({
          text: each.innerText,
          isHead: each.closest('thead') !== null,
        }))
    )
    seen += texts.length
    for (const suffix of ['-a4', '-letter', '-large-a4', '-large-letter']) {
      const pdf = await loadPdf(join(folder, `${name}${suffix}.pdf`))
      const pages = pdf.getPages().map((one) => squeeze(textOfPage(pdf, one)).replaceAll('·', ''))
      // In large print a table is a list of entries, each with the words of its column's head where they are needed.
      const sought = texts.filter(({ isHead }) => !isHead || !suffix.includes('large')).map(({ text }) =>
        squeeze(text).replaceAll('·', '')
      )
      expect.soft(sought.filter((text) => text !== '' && !isPrinted(text, pages)), `${name}${suffix}`).toEqual([])
    }
  }
  expect(seen).toBeGreaterThan(1500)
})
