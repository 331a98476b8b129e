import { expect, test } from './fixtures.ts'
import { turnedSizes } from './pdf-edges.ts'
import { squeeze, textOfPage } from './pdf-text.ts'
import { load, SHEETS } from './sheet-sources.ts'

const WITH_DRAWING = SHEETS.filter(({ sheet }) => sheet === 'A' || sheet.startsWith('R'))

test('in large print a broad drawing lies along a page that it has for itself, its labels above 11.5 pt', async () => {
  expect(WITH_DRAWING).toHaveLength(12)
  for (const sheet of WITH_DRAWING) {
    for (const suffix of ['-large-a4.pdf', '-large-letter.pdf']) {
      const pdf = await load(sheet, suffix)
      const turned = pdf.getPages().filter((page) => turnedSizes(pdf, page).length > 0)
      expect(turned.length, `${sheet.sheet}${suffix}`).toBe(1)
      for (const page of turned) {
        expect(Math.min(...turnedSizes(pdf, page)), `${sheet.sheet}${suffix}`).toBeGreaterThan(11.5)
        // Beside its labels only the page boxes.
        const words = squeeze(textOfPage(pdf, page))
        for (const other of ['Turn the sheet', 'Mind this', 'Words', 'To argue about']) expect(words).not.toContain(squeeze(other))
      }
      const said = pdf.getPages().map((page) => squeeze(textOfPage(pdf, page))).filter((words) => words.includes(squeeze('Turn the sheet')))
      expect(said, `${sheet.sheet}${suffix}`).toHaveLength(1)
    }
  }
})

test('in large print the questions of a sheet stand on one page with their heading', async () => {
  for (const sheet of SHEETS.filter(({ sheet: letter }) => letter.startsWith('R'))) {
    for (const suffix of ['-large-a4.pdf', '-large-letter.pdf']) {
      const pdf = await load(sheet, suffix)
      const pages = pdf.getPages().map((page) => squeeze(textOfPage(pdf, page)))
      const [page = ''] = pages.filter((words) => words.includes(squeeze('To argue about')))
      const asked = page.slice(page.indexOf(squeeze('To argue about')))
      for (const number of [1, 2, 3]) expect(asked, `${sheet.sheet}${suffix}`).toContain(`${number}.`)
    }
  }
})
