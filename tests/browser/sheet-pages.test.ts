import { readFile } from 'node:fs/promises'
import { bookmarksOf } from '../../scripts/writers/pdf-bookmarks.ts'
import { expect, test } from './fixtures.ts'
import { roomAbove, turnedSizes } from './pdf-edges.ts'
import { drawnOn, squeeze, textOfPage } from './pdf-text.ts'
import { fileOf, load, PARTICIPANTS, SERIES, seriesOf, SHEETS, suffixesOf } from './sheet-sources.ts'

/** Below it only page boxes, in points: 24 mm, as large sheets have it. */
const LARGE_FOOT = 68

test('the sheets of the decks are one leaf each, in the order of the paper, the first page about the deck, the second to work on', async () => {
  expect(seriesOf('R').map(({ name }) => name)).toEqual(SERIES.map((deck) => `sheet-${deck}`))
  for (const sheet of seriesOf('R')) {
    for (const suffix of ['-a4.pdf', '-letter.pdf']) {
      const pdf = await load(sheet, suffix)
      expect(pdf.getPageCount(), `${sheet.sheet}${suffix}`).toBe(2)
      const [front, back] = pdf.getPages().map((page) => squeeze(textOfPage(pdf, page)))
      expect(front).toContain(squeeze('Key points'))
      for (const heading of ['Words', 'To argue about', 'Notes']) {
        expect(back, `${sheet.sheet}${suffix}`).toContain(squeeze(heading))
      }
    }
  }
})

test('lines at the end of a sheet go down to the foot of its last page', async () => {
  for (const name of ['sheet-self-healing', 'table-3-filled']) {
    const sheet = SHEETS.find((one) => one.name === name)
    if (sheet === undefined) throw new Error(`There is no sheet ${name}`)
    for (const suffix of suffixesOf(sheet)) {
      const pdf = await load(sheet, `${suffix}.pdf`)
      // A drawing has a page for itself, after the lines.
      const pages = pdf.getPages().filter((page) => turnedSizes(pdf, page).length === 0)
      const last = pages.at(-1)
      if (last === undefined) throw new Error('There is no page')
      // Chromium draws each page as its part of one long strip, in CSS pixels.
      const high = (last.getHeight() * 96) / 72 - ((20 + (suffix.includes('large') ? 24 : 21)) * 96) / 25.4
      const rules = [...drawnOn(pdf, last).matchAll(/^[\d.]+ ([\d.]+) 6\d\d(?:\.\d+)? 1 re$/gm)].map(([, y]) =>
        Number(y)
      )
      const [before = 0, lowest = 0] = rules.slice(-2)
      const left = pages.length * high - lowest
      expect(left, `${name}${suffix}`).toBeGreaterThan(0)
      expect(left, `${name}${suffix}`).toBeLessThan(lowest - before + 8)
      expect((await bookmarksOf(await readFile(fileOf(sheet, `${suffix}.pdf`)))).map(({ title }) => title)).not
        .toContain('End of sheet')
    }
  }
})

test('Table 3 is filled in on one page, of either paper', async () => {
  const sheet = SHEETS.find(({ name }) => name === 'table-3-blank')
  if (sheet === undefined) throw new Error('There is no table to fill in')
  for (const suffix of ['-a4.pdf', '-letter.pdf']) expect((await load(sheet, suffix)).getPageCount(), suffix).toBe(1)
})

test('in large print what a star means stands below what has it: never alone on a page, never as the first of the notes', async () => {
  const starred: string[] = []
  for (const sheet of PARTICIPANTS) {
    for (const suffix of ['-large-a4.pdf', '-large-letter.pdf']) {
      const pdf = await load(sheet, suffix)
      for (const page of pdf.getPages()) {
        const [before, after] = squeeze(textOfPage(pdf, page)).split('*itsplaceinthetextisinferred')
        if (before === undefined || after === undefined) continue
        starred.push(sheet.name)
        expect(before, `${sheet.name}${suffix}`).not.toMatch(/Notes$/)
        expect(`${before.split(/\d{4}-\d\d-\d\d/)[1] ?? ''}${after}`.length, `${sheet.name}${suffix}`).toBeGreaterThan(
          100,
        )
      }
    }
  }
  expect(new Set(starred).size).toBeGreaterThan(5)
})

test('the mat is two halves on every paper, whose shared field is open where they meet', async () => {
  const sheet = SHEETS.find(({ name }) => name === 'loop-mat')
  if (sheet === undefined) throw new Error('There is no mat')
  for (const suffix of suffixesOf(sheet)) expect((await load(sheet, `${suffix}.pdf`)).getPageCount(), suffix).toBe(2)
})

test('a slip in large print has a page for itself, and lines at least 11 mm apart', async () => {
  for (const sheet of SHEETS.filter(({ sheet: letter }) => letter === 'H' || letter === 'J')) {
    for (const suffix of ['-large-a4.pdf', '-large-letter.pdf']) {
      const pdf = await load(sheet, suffix)
      expect(pdf.getPageCount(), `${sheet.sheet}${suffix}`).toBe(1)
      const rules = [...drawnOn(pdf, pdf.getPage(0)).matchAll(/^[\d.]+ ([\d.]+) 6\d\d(?:\.\d+)? 1 re$/gm)].map((
        [, y],
      ) => (Number(y) * 25.4) / 96)
      expect(rules.length, `${sheet.sheet}${suffix}`).toBeGreaterThan(9)
      for (const [index, y] of rules.entries()) {
        expect(y - (rules[index - 1] ?? 0), `${sheet.sheet}${suffix}`).toBeGreaterThan(11)
      }
    }
  }
})

test('in large print the registers fill their pages: none but the last has a third left', async () => {
  for (const sheet of SHEETS.filter(({ sheet: letter }) => 'LMN'.includes(letter))) {
    for (const suffix of ['-large-a4.pdf', '-large-letter.pdf']) {
      const pdf = await load(sheet, suffix)
      for (const [index, page] of pdf.getPages().slice(0, -1).entries()) {
        expect(roomAbove(LARGE_FOOT, pdf, page), `${sheet.sheet}${suffix}, page ${index + 1}`).toBeLessThan(
          (page.getHeight() - LARGE_FOOT) / 3,
        )
      }
    }
  }
})
