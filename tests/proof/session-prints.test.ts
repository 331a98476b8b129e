import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { PAPERS, suffixOf } from '../../scripts/compiler/handout/papers.ts'
import { expect, test } from '../browser/fixtures.ts'
import { BUILT, namesIn, ROOT, SESSIONS } from '../browser/kits.ts'
import { factsOf, type PdfFacts } from '../browser/pdf-facts.ts'
import { squeeze } from '../browser/pdf-text.ts'
import { ORDINARY, SHEETS } from '../browser/sheet-sources.ts'

const PACKS = join(BUILT, 'give-out/packs')
const packs = (): string[] =>
  namesIn(PACKS, '.pdf').filter((name) => /-(before|during|after)-(large-)?(a4|letter)$/.test(name))
const packOf = (name: string): Promise<PdfFacts> => factsOf(join(PACKS, `${name}.pdf`))
const givenOut = (path: string): Promise<PdfFacts> => factsOf(join(BUILT, 'give-out', `${path}.pdf`))
const guideOf = (session: string, paper: string): Promise<PdfFacts> =>
  factsOf(join(BUILT, `presenter/guides/${session}${paper}.pdf`))
/** Sessions that hand something out. */
const WITH_PAPER = SESSIONS.filter((name) =>
  readFileSync(join(ROOT, 'handouts/sessions', `${name}.yaml`), 'utf8').includes('print:')
)
/** The line of which each page says the beginning: where all of it comes from. */
const { sourceLine = '' }: { sourceLine?: string } = parse(
  await readFile(join(ROOT, 'slides/kit.yaml'), 'utf8').catch(() => '{}'),
)

test('packs: each part begins a page, the next after the one before, and the cover, if there is one, names it', async () => {
  // In four prints each.
  expect(packs().length % 4).toBe(0)
  if (WITH_PAPER.length > 0) expect(packs().length).toBeGreaterThan(0)
  for (const name of packs()) {
    const pdf = await packOf(name)
    const pages = pdf.pages.map(({ text }) => text)
    expect(pages[0], name).toContain(`1of${pages.length}`)
    expect(pages.join('')).not.toContain('Endof')
    const cover = pages[0]?.includes('Inthispack') === true
    const marks = pdf.bookmarks.filter(({ level }) => level === 1)
    for (
      const { sheet, title } of SHEETS.filter((one) => marks.some((mark) => squeeze(mark.title) === squeeze(one.title)))
    ) {
      const number = marks.find((mark) => squeeze(mark.title) === squeeze(title) && (!cover || mark.page > 1))?.page
        ?? 0
      if (cover) expect(pages[0], name).toContain(squeeze(`${sheet}${title}${number}`))
      // In the running head, and at its own.
      for (const head of [`${sheet} · ${title}`, `${sheet}${title}`]) {
        expect(pages[number - 1], `${name}, sheet ${sheet}`).toContain(squeeze(head))
      }
    }
  }
})

test('the guide is a PDF on every paper: the run sheet is its first page, and names the page on which each item begins', async () => {
  for (const session of SESSIONS) {
    for (const one of PAPERS) {
      const paper = suffixOf(one, false)
      const size = [one.width, one.height].map((length) => Math.round((length * 72) / 25.4))
      const pdf = await guideOf(session, paper)
      expect([pdf.pages[0]?.width, pdf.pages[0]?.height].map((length) => Math.round(length ?? 0))).toEqual(size)
      expect(pdf.title).toContain('guide')
      const pages = pdf.pages.map(({ text }) => text)
      const pageOf = (title: string): number => pdf.bookmarks.find((mark) => mark.title === title)?.page ?? 0
      expect([pageOf('Run sheet'), pageOf('To prepare and to pack')], `${session}${paper}`).toEqual([1, 2])
      for (const words of ['Runsheet', 'Late?', 'atthelatest', 'Handout', 'End']) {
        expect(pages[0], `${session}${paper}`).toContain(words)
      }
      const { items }: { items: { title?: string }[] } = parse(
        await readFile(join(ROOT, 'handouts/sessions', `${session}.yaml`), 'utf8'),
      )
      const after = pdf.bookmarks.slice(pdf.bookmarks.findIndex(({ title }) => title === 'Item by item'))
      for (const { title } of items) {
        if (title === undefined) continue
        const mark = after.find((one) => one.level === 3 && squeeze(one.title) === squeeze(title))
        expect(mark, `${session}: ${title}`).toBeDefined()
      }
      // What it rests on is for the screen.
      expect(pages.join('')).not.toContain('Whatthisguiderestson')
    }
  }
})

test('each session with paper has an order for the copy shop, on every paper, of files that are there, with the pages that they have', async () => {
  for (const session of WITH_PAPER) {
    for (const paper of ORDINARY) {
      const { pages } = await factsOf(join(BUILT, `presenter/orders/${session}${paper}.pdf`))
      const words = pages.map(({ text }) => text).join('')
      const files = [...words.matchAll(/((?:packs|handouts|guides)\/[\w-]+?\.pdf)(\d*?)(?=(?:plain|card))/g)].map((
        [, file = '', numbers = ''],
      ) => ({ file, numbers }))
      expect(files.length, session).toBeGreaterThan(0)
      const forPresenter = (file: string): boolean => file.startsWith('guides') || file.includes('keys')
      // All that participants get is there in large print too; keys never: the guide has every answer.
      const [ordinary, large] = [false, true].map((size) =>
        files.filter(({ file }) => file.includes('-large') === size && !forPresenter(file))
      )
      expect(large?.length, session).toBe(ordinary?.length)
      expect(files.some(({ file }) => file.includes('keys')), session).toBe(false)
      for (const { file, numbers } of files) {
        const { length } = (await factsOf(join(BUILT, forPresenter(file) ? 'presenter' : 'give-out', file))).pages
        expect(numbers, `${session}: ${file}`).toMatch(new RegExp(`${length}$`))
      }
    }
  }
})

test('a session’s own cards are on all papers that the whole sheet of cards is on: with backs, without, and large', async () => {
  const start = await readFile(join(BUILT, 'give-out/index.html'), 'utf8')
  for (const sheet of SHEETS.filter(({ cards }) => cards)) {
    for (const session of SESSIONS) {
      const name = `${session}-sheet-${sheet.sheet}`
      if (!namesIn(PACKS, '.pdf').includes(`${name}-a4`)) continue
      for (const paper of ['a4', 'letter']) {
        const pages = async (path: string): Promise<number> => (await givenOut(path)).pages.length
        expect(await pages(`packs/${name}-${paper}-one-sided`), name).toBe(await pages(`packs/${name}-${paper}`) / 2)
        expect(await pages(`packs/${name}-large-${paper}`), name).toBeLessThanOrEqual(
          await pages(`handouts/${sheet.name}-large-${paper}`),
        )
        for (const file of [`${name}-${paper}`, `${name}-${paper}-one-sided`, `${name}-large-${paper}`]) {
          expect(start).toContain(`"packs/${file}.pdf"`)
        }
      }
    }
  }
})

test('a sheet takes as many pages in a pack as alone, one that ends with lines too, but for the exercises it leaves out', async () => {
  let compared = 0
  for (const name of packs()) {
    const { pages, bookmarks } = await packOf(name)
    const titles = bookmarks.filter(({ level }) => level === 1).map(({ title }) => squeeze(title))
    const sheets = SHEETS.filter(({ title }) => titles.includes(squeeze(title)))
    if (titles.length !== sheets.length || sheets.some(({ text }) => /^:: worksheet/m.test(text))) continue
    const paper = /(?:large-)?(?:a4|letter)$/.exec(name)?.[0] ?? ''
    const alone = await Promise.all(sheets.map((sheet) => givenOut(`handouts/${sheet.name}-${paper}`)))
    const whole = alone.reduce((sum, one) => sum + one.pages.length, 0)
    expect.soft([whole, whole + 1], name).toContain(pages.length)
    if (pages[0]?.text.includes('Inthispack') !== true) expect.soft(pages.length, name).toBe(whole)
    compared++
  }
  if (packs().length > 0) expect(compared).toBeGreaterThan(0)
})

test('no page of a pack has nothing on it but its page boxes', async () => {
  for (const name of packs()) {
    const pages = (await packOf(name)).pages.map(({ text }) => text)
    for (const [index, words] of pages.entries()) {
      const source = squeeze(sourceLine).slice(0, 20)
      const begin = words.indexOf(source)
      const end = begin + (/(?:version[\d.]+,|asof)\d{4}-\d\d-\d\d/.exec(words.slice(begin))?.index ?? 0)
      const boxes = [
        words.slice(begin, end),
        /(?:version[\d.]+,|asof)\d{4}-\d\d-\d\d/,
        `${index + 1}of${pages.length}`,
        ...SHEETS.map(({ sheet, title }) => squeeze(`${sheet} · ${title}`)),
      ]
      expect(boxes.reduce<string>((left, box) => left.replace(box, ''), words).length, `${name}, page ${index + 1}`)
        .toBeGreaterThan(0)
    }
  }
})
