import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { expect, test } from '../../browser/fixtures.ts'
import { BUILT } from '../../browser/kits.ts'
import { squeeze } from '../../browser/pdf-text.ts'
import {
  LARGE,
  ORDINARY,
  printOf,
  sheetNamed,
  SHEETS,
  SLIDE_SHEETS,
  slidesOf,
  suffixesOf,
} from '../../browser/sheet-sources.ts'

/** Decks that have a leaf and a sheet of slides each, in the order of the paper. */
const SERIES = [
  'main-findings',
  'introduction',
  'complex-systems',
  'ans-framework',
  'table-3',
  'four-objectives',
  'self-configuring',
  'self-healing',
  'self-optimizing',
  'self-protecting',
  'conclusion',
]
/** Sheets called by a letter and a number, in order. */
const seriesOf = (letter: string) =>
  SHEETS.filter(({ sheet }) => sheet.length > 1 && sheet.startsWith(letter)).sort((a, b) =>
    Number(a.sheet.slice(1)) - Number(b.sheet.slice(1))
  )
const pagesOf = async (name: string, suffix: string) => (await printOf(sheetNamed(name), suffix)).pages.length

test('each deck of the series has its slides, in the order of the paper', () => {
  expect(seriesOf('S').map(({ name }) => name)).toEqual(SERIES.map((deck) => `slides-${deck}`))
  expect(seriesOf('S').map(({ text }) => slidesOf(text))).toEqual(SERIES)
  expect(SLIDE_SHEETS).toHaveLength(SERIES.length)
})

test('the sheets of the decks are one leaf each, in the order of the paper, the first page about the deck, the second to work on', async () => {
  expect(seriesOf('R').map(({ name }) => name)).toEqual(SERIES.map((deck) => `sheet-${deck}`))
  for (const sheet of seriesOf('R')) {
    for (const suffix of ORDINARY) {
      const { pages } = await printOf(sheet, suffix)
      expect(pages.length, `${sheet.sheet}${suffix}`).toBe(2)
      const [front, back] = pages.map(({ text }) => text)
      expect(front).toContain(squeeze('Key points'))
      for (const heading of ['Words', 'To argue about', 'Notes']) {
        expect(back, `${sheet.sheet}${suffix}`).toContain(squeeze(heading))
      }
    }
  }
})

test('the summary, and the sheet of the class of fifty minutes, are one leaf', async () => {
  for (const name of ['the-paper-in-short', 'fifty-minute-class']) {
    for (const suffix of ORDINARY) expect(await pagesOf(name, suffix), `${name}${suffix}`).toBe(2)
  }
})

test('Table 3 is filled in on one page, of either paper', async () => {
  for (const suffix of ORDINARY) expect(await pagesOf('table-3-blank', suffix), suffix).toBe(1)
})

test('the mat is two halves on every paper', async () => {
  for (const suffix of suffixesOf(sheetNamed('loop-mat'))) expect(await pagesOf('loop-mat', suffix), suffix).toBe(2)
})

test('in large print a drawing has its words below it, since its labels cannot grow as large as the text', async () => {
  const textOf = async (suffix: string) =>
    (await printOf(sheetNamed('sheet-conclusion'), suffix)).pages.map(({ text }) => text).join('')
  const words = squeeze('None of this is reported as having happened')
  for (const size of ['a4', 'letter']) {
    expect(await textOf(`-large-${size}`), size).toContain(words)
    expect(await textOf(`-${size}`), size).not.toContain(words)
  }
})

test('in large print twelve sheets have a broad drawing, turned', async () => {
  for (const suffix of LARGE) {
    const prints = await Promise.all(
      SHEETS.filter(({ sheet }) => sheet === 'A' || sheet.startsWith('R')).map((sheet) => printOf(sheet, suffix)),
    )
    expect(prints.filter(({ pages }) => pages.some(({ turned }) => turned.length > 0))).toHaveLength(12)
  }
})

test('in large print the first question of a sheet stands with its heading, and the last not alone', async () => {
  for (const sheet of seriesOf('R')) {
    for (const suffix of LARGE) {
      const pages = (await printOf(sheet, suffix)).pages.map(({ text }) => text)
      const [page = ''] = pages.filter((words) => words.includes(squeeze('To argue about')))
      const asked = page.slice(page.indexOf(squeeze('To argue about')))
      // Not those of “section 2.1”.
      expect(asked, `${sheet.sheet}${suffix}`).toMatch(/1\.(?!\d)/)
      if (!/3\.(?!\d)/.test(asked)) expect(asked, `${sheet.sheet}${suffix}`).not.toMatch(/2\.(?!\d)/)
    }
  }
})

test('in large print a star is explained on more than five sheets', async () => {
  const starred = await Promise.all(SHEETS.filter(({ audience }) => audience === 'participants').map(async (sheet) => {
    const prints = await Promise.all(LARGE.map((suffix) => printOf(sheet, suffix)))
    return prints.some(({ pages }) => pages.some(({ text }) => text.includes('*itsplaceinthetextisinferred')))
  }))
  expect(starred.filter(Boolean).length).toBeGreaterThan(5)
})

test('two checks share a page of the worksheets, and in large print 22 tasks at most have a second', async () => {
  const sheet = sheetNamed('worksheets')
  for (const suffix of suffixesOf(sheet)) {
    const { pages, bookmarks } = await printOf(sheet, suffix)
    const tasks = bookmarks.filter(({ level }) => level === 2)
    const checks = tasks.filter(({ title }) => /Check \d+:/.test(title))
    expect(new Set(checks.map(({ page }) => page)).size, suffix).toBe(Math.ceil(checks.length / 2))
    expect(pages.length - new Set(tasks.map(({ page }) => page)).size, suffix).toBeLessThanOrEqual(
      suffix.includes('large') ? 22 : 0,
    )
  }
})

test('the start page lists series in the order of their numbers: R2 before R10', async ({ page }) => {
  await page.goto(pathToFileURL(join(BUILT, 'index.html')).href)
  const names = await page.locator('.start-sheets > ul > li > b').allTextContents()
  expect(names.flatMap((name) => /^Sheet ([SR]\d+):/.exec(name)?.[1] ?? [])).toEqual(
    ['S', 'R'].flatMap((letter) => SERIES.map((_, index) => `${letter}${index + 1}`)),
  )
})
