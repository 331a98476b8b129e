import { expect, test } from './fixtures.ts'
import { turnedSizes } from './pdf-edges.ts'
import { drawnOn, squeeze, textOfPage } from './pdf-text.ts'
import { load, PARTICIPANTS, SHEETS } from './sheet-sources.ts'

const WITH_DRAWING = SHEETS.filter(({ sheet }) => sheet === 'A' || sheet.startsWith('R'))

test('in large print a broad drawing lies along the last page, which it has for itself, its labels above 11.5 pt', async () => {
  expect(WITH_DRAWING).toHaveLength(12)
  for (const sheet of WITH_DRAWING) {
    for (const suffix of ['-large-a4.pdf', '-large-letter.pdf']) {
      const pdf = await load(sheet, suffix)
      const turned = pdf.getPages().filter((page) => turnedSizes(pdf, page).length > 0)
      expect(turned, `${sheet.sheet}${suffix}`).toEqual(pdf.getPages().slice(-1))
      for (const page of turned) {
        expect(Math.min(...turnedSizes(pdf, page)), `${sheet.sheet}${suffix}`).toBeGreaterThan(11.5)
        // Beside its labels only its name and the page boxes.
        const words = squeeze(textOfPage(pdf, page))
        for (const other of ['Turn the sheet', 'Mind this', 'Words', 'To argue about']) {
          expect(words).not.toContain(squeeze(other))
        }
      }
      const said = pdf.getPages().map((page) => squeeze(textOfPage(pdf, page))).filter((words) =>
        words.includes(squeeze('Turn the sheet'))
      )
      expect(said, `${sheet.sheet}${suffix}`).toHaveLength(1)
    }
  }
})

test('in large print the first question of a sheet stands with its heading, and the last not alone', async () => {
  for (const sheet of SHEETS.filter(({ sheet: letter }) => letter.startsWith('R'))) {
    for (const suffix of ['-large-a4.pdf', '-large-letter.pdf']) {
      const pdf = await load(sheet, suffix)
      const pages = pdf.getPages().map((page) => squeeze(textOfPage(pdf, page)))
      const [page = ''] = pages.filter((words) => words.includes(squeeze('To argue about')))
      const asked = page.slice(page.indexOf(squeeze('To argue about')))
      // Not those of “section 2.1”.
      expect(asked, `${sheet.sheet}${suffix}`).toMatch(/1\.(?!\d)/)
      if (!/3\.(?!\d)/.test(asked)) expect(asked, `${sheet.sheet}${suffix}`).not.toMatch(/2\.(?!\d)/)
    }
  }
})

test('in large print drawings of slides have pages of their own, labels of turned ones above 11.5 pt', async () => {
  test.setTimeout(180_000)
  for (const sheet of SHEETS.filter(({ sheet: letter }) => letter.startsWith('S'))) {
    for (const suffix of ['-large-a4.pdf', '-large-letter.pdf']) {
      const pdf = await load(sheet, suffix)
      const pages = pdf.getPages()
      const words = pages.map((page) => squeeze(textOfPage(pdf, page)))
      const said = words.join('').split(squeeze('The drawing is on the next page')).length - 1
      expect(said, `${sheet.sheet}${suffix}`).toBeGreaterThan(0)
      expect(words.filter((text) => text.includes(':thedrawing')).length, `${sheet.sheet}${suffix}`).toBe(said)
      for (const [index, page] of pages.entries()) {
        const sizes = words[index]?.includes(':thedrawing') === true ? turnedSizes(pdf, page) : []
        expect.soft(Math.min(...sizes), `${sheet.sheet}${suffix}, page ${index + 1}`).toBeGreaterThan(11.5)
      }
    }
  }
})

test('no large print is shrunk: nothing on it is broader than its pages', async () => {
  test.slow()
  for (const sheet of PARTICIPANTS) {
    for (const suffix of ['-large-a4.pdf', '-large-letter.pdf']) {
      const pdf = await load(sheet, suffix)
      // Chromium moves the text of a page to its margins: 14 or 20 mm.
      const scales = pdf.getPages().flatMap((page) =>
        [...drawnOn(pdf, page).matchAll(/^(\S+) 0 0 \S+ (?:165\.625|237\.5) \S+ cm$/gm)].map(([, scale]) => scale)
      )
      expect([...new Set(scales.filter((scale) => scale !== '3.125'))], `${sheet.sheet}${suffix}`).toEqual([])
    }
  }
})
