import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '../browser/fixtures.ts'
import { BUILT, namesIn } from '../browser/kits.ts'
import { factsOf } from '../browser/pdf-facts.ts'
import { isPrinted, squeeze } from '../browser/pdf-text.ts'
import { fileOf, LARGE, ORDINARY, PARTICIPANTS, printOf, SLIDE_SHEETS } from '../browser/sheet-sources.ts'

/** Folders of the build that hold what is printed, with what it must be: paper has edges, a slide has none. */
const FOLDERS = [
  ['give-out/decks', 'slides'],
  ['give-out/sessions', 'slides'],
  ['presenter/decks', 'slides'],
  ['presenter/sessions', 'slides'],
  ['give-out/handouts', 'paper'],
  ['give-out/packs', 'paper'],
  ['presenter/guides', 'paper'],
  ['presenter/handouts', 'paper'],
  ['presenter/orders', 'paper'],
] as const

/** In points. */
const MILLIMETRE = 72 / 25.4
const LARGEST = 3_000_000

/** Every PDF of a folder, with its name. */
const printsIn = (folder: string) =>
  namesIn(join(BUILT, folder), '.pdf').map((name) => ({
    name,
    facts: () => factsOf(join(BUILT, folder, `${name}.pdf`)),
  }))

for (const [folder, kind] of FOLDERS) {
  test(`${folder}: every PDF is tagged, titled, dated by its source, with bookmarks, and its fonts are in it`, async () => {
    test.setTimeout(240_000)
    const prints = printsIn(folder)
    // A kit need have no sheets and no sessions; what is there is never empty.
    expect(prints.length > 0).toBe(existsSync(join(BUILT, folder)))
    for (const { name, facts } of prints) {
      const pdf = await facts()
      expect.soft(pdf.bytes, name).toBeLessThan(LARGEST)
      expect.soft(pdf.isTagged, name).toBe(true)
      expect.soft(pdf.marked, name).toContain('true')
      expect.soft(pdf.language, name).toMatch(/[a-z]{2}/)
      expect.soft(pdf.shown, name).toContain('DisplayDocTitle true')
      expect.soft(pdf.title, name).not.toBe('')
      expect.soft(pdf.made[1], name).toEqual(pdf.made[0])
      expect.soft(pdf.makers, name).not.toMatch(/Chrom|Skia|Mozilla/)
      expect.soft(pdf.metadata, name).toContain('<dc:title>')
      // Nobody has run the whole of a PDF/UA check.
      expect.soft(pdf.metadata, name).not.toContain('pdfuaid')
      expect.soft(pdf.bookmarks.length, `${name}: bookmarks`).toBeGreaterThan(0)
      expect.soft(pdf.texts.Title.filter((title) => /(\D{4,})\1$/.test(title)), `${name}: bookmarks that say it twice`)
        .toEqual([])
      expect.soft(pdf.figures.filter((text) => text === '').length, `${name}: figures without a text`).toBe(0)
      expect.soft(pdf.fonts.filter((one) => !['/Type0', '/CIDFontType2', '/TrueType'].includes(one)), name).toEqual([])
      expect.soft(pdf.faces.length, name).toBeGreaterThan(0)
      const foreign = pdf.faces.filter((face) => !face.isInside || !/Kit(?:Serif|Sans|Han|Mono|Math)/.test(face.name))
      expect.soft(foreign, name).toEqual([])
    }
  })

  test(`${folder}: every link says where it goes, and leads to a place that is there`, async () => {
    test.setTimeout(240_000)
    for (const { name, facts } of printsIn(folder)) {
      const { pages } = await facts()
      for (const { says, leads } of pages.flatMap(({ links }) => links)) {
        expect.soft(says.length, `${name}: ${says}`).toBeGreaterThan(3)
        if (typeof leads === 'object') expect.soft(leads.address, name).toMatch(/^(?:https?:\/\/|mailto:)/)
        else expect.soft(leads, `${name}: ${says}`).toBe('here')
      }
    }
  })

  if (kind === 'slides') continue
  test(`${folder}: no text within 10 mm of an edge, where a printer may not reach or a thumb holds`, async () => {
    test.setTimeout(240_000)
    for (const { name, facts } of printsIn(folder)) {
      const { pages } = await facts()
      for (const [index, { edges, width, height }] of pages.entries()) {
        if (edges === undefined) continue
        const free = [edges.left, width - edges.right, edges.bottom, height - edges.top].map((points) =>
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
  for (const sheet of PARTICIPANTS) {
    await page.goto(pathToFileURL(fileOf(sheet, '.html')).href)
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
    // Neither cards nor slides are paragraphs.
    if (!sheet.cards && !SLIDE_SHEETS.includes(sheet)) expect.soft(texts.length, sheet.name).toBeGreaterThan(2)
    for (const suffix of [...ORDINARY, ...LARGE]) {
      const pages = (await printOf(sheet, suffix)).pages.map(({ text }) => text.replaceAll('·', ''))
      // In large print a table is a list of entries, each with the words of its column's head where they are needed.
      const sought = texts.filter(({ isHead }) => !isHead || !suffix.includes('large')).map(({ text }) =>
        squeeze(text).replaceAll('·', '')
      )
      expect.soft(sought.filter((text) => text !== '' && !isPrinted(text, pages)), `${sheet.name}${suffix}`).toEqual([])
    }
  }
})
