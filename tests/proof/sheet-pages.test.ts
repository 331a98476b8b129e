import { expect, test } from '../browser/fixtures.ts'
import { roomAbove } from '../browser/pdf-edges.ts'
import type { PageFacts } from '../browser/pdf-facts.ts'
import { LARGE, ORDINARY, PARTICIPANTS, printOf, SHEETS, suffixesOf } from '../browser/sheet-sources.ts'

/** Below it only page boxes, in points: 24 mm, as large sheets have it. */
const LARGE_FOOT = 68

/** Lines to write on as broad as the page, in CSS pixels from the head of the strip of all pages. */
const ruledOn = ({ rules }: PageFacts): number[] =>
  rules.flatMap(({ y, width }) => (width >= 600 && width < 700 ? [y] : []))

test('lines at the end of a sheet go down to the foot of its last page', async () => {
  for (
    const sheet of PARTICIPANTS.filter(({ text }) => /^:: lines \{[^}]*\}\s*$/.test(text.split(/\n\n/).at(-1) ?? ''))
  ) {
    for (const suffix of suffixesOf(sheet)) {
      const { pages: all, bookmarks } = await printOf(sheet, suffix)
      // A drawing has a page for itself, after the lines.
      const pages = all.filter(({ turned }) => turned.length === 0)
      const last = pages.at(-1)
      if (last === undefined) throw new Error('There is no page')
      // Chromium draws each page as its part of one long strip.
      const high = (last.height * 96) / 72 - ((20 + (suffix.includes('large') ? 24 : 21)) * 96) / 25.4
      const [before = 0, lowest = 0] = ruledOn(last).slice(-2)
      const left = pages.length * high - lowest
      expect(left, `${sheet.name}${suffix}`).toBeGreaterThan(0)
      expect(left, `${sheet.name}${suffix}`).toBeLessThan(lowest - before + 8)
      expect(bookmarks.map(({ title }) => title)).not.toContain('End of sheet')
    }
  }
})

test('in large print what a star means stands below what has it: never alone on a page, never as the first of the notes', async () => {
  for (const sheet of PARTICIPANTS) {
    for (const suffix of LARGE) {
      for (const { text } of (await printOf(sheet, suffix)).pages) {
        const [before, after] = text.split('*itsplaceinthetextisinferred')
        if (before === undefined || after === undefined) continue
        expect(before, `${sheet.name}${suffix}`).not.toMatch(/Notes$/)
        expect(`${before.split(/\d{4}-\d\d-\d\d/)[1] ?? ''}${after}`.length, `${sheet.name}${suffix}`).toBeGreaterThan(
          100,
        )
      }
    }
  }
})

test('a mat is two halves, each a page of every paper', async () => {
  for (const sheet of SHEETS.filter(({ text }) => /^mat: yes$/m.test(text))) {
    for (const suffix of ORDINARY) {
      expect((await printOf(sheet, suffix)).pages.length, `${sheet.name}${suffix}`).toBe(2)
    }
  }
})

test('a slip in large print has a page for itself, and lines at least 11 mm apart', async () => {
  for (const sheet of SHEETS.filter(({ text }) => /^::: slips/m.test(text))) {
    for (const suffix of LARGE) {
      const { pages: [page, ...more] } = await printOf(sheet, suffix)
      if (page === undefined) throw new Error('There is no page')
      expect(more, `${sheet.sheet}${suffix}`).toEqual([])
      const rules = ruledOn(page).map((y) => (y * 25.4) / 96)
      expect(rules.length, `${sheet.sheet}${suffix}`).toBeGreaterThan(3)
      for (const [index, y] of rules.entries()) {
        expect(y - (rules[index - 1] ?? 0), `${sheet.sheet}${suffix}`).toBeGreaterThan(11)
      }
    }
  }
})

test('in large print the registers fill their pages: none but the last has a third left', async () => {
  const registers = SHEETS.filter(({ text }) => /^:: (?:claims|glossary|references|endnotes)\s*$/m.test(text))
  for (const sheet of registers) {
    for (const suffix of LARGE) {
      for (const [index, page] of (await printOf(sheet, suffix)).pages.slice(0, -1).entries()) {
        expect(roomAbove(LARGE_FOOT, page), `${sheet.sheet}${suffix}, page ${index + 1}`).toBeLessThan(
          (page.height - LARGE_FOOT) / 3,
        )
      }
    }
  }
})
