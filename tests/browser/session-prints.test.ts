import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { parse } from 'yaml'
import { bookmarksOf } from '../../scripts/writers/pdf-bookmarks.ts'
import { expect, test } from './fixtures.ts'
import { BUILT, PROJECT, SESSIONS } from './kits.ts'
import { squeeze, textOfPage } from './pdf-text.ts'
import { SHEETS } from './sheet-sources.ts'

const packs = () =>
  readdirSync(join(BUILT, 'give-out/packs')).filter((name) =>
    /-(before|during|after)-(large-)?(a4|letter)\.pdf$/.test(name)
  )

test('packs: each part begins a page, the next after the one before, and the cover, if there is one, names it', async () => {
  expect(packs().length).toBeGreaterThan(30)
  for (const name of packs()) {
    const bytes = await readFile(join(BUILT, 'give-out/packs', name))
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    const pages = pdf.getPages().map((page) => squeeze(textOfPage(pdf, page)))
    expect(pages[0], name).toContain(`1of${pages.length}`)
    expect(pages.join('')).not.toContain('Endof')
    const cover = pages[0]?.includes('Inthispack') === true
    const marks = (await bookmarksOf(bytes)).filter(({ level }) => level === 1)
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

/** Leaves a head, printed on both sides: what comes at one moment is one pack. */
const MOST_LEAVES: Readonly<Record<string, number>> = { '90-minute-workshop': 6, 'half-day': 14 }

for (const [session, most] of Object.entries(MOST_LEAVES)) {
  test(`${session}: each participant gets at most ${most} leaves, before, during and after`, async () => {
    const names = packs().filter((name) =>
      name.startsWith(session) && name.endsWith('-a4.pdf') && !name.includes('large')
    )
    const leaves = await Promise.all(names.map(async (name) => {
      const { length } =
        (await PDFDocument.load(await readFile(join(BUILT, 'give-out/packs', name)), { updateMetadata: false }))
          .getPages()
      return Math.ceil(length / 2)
    }))
    expect(leaves.length).toBeGreaterThan(1)
    expect(leaves.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(most)
  })
}

/** What a presenter can hold in one hand; no session of another length has promised one. */
const MOST_PAGES: Readonly<Record<string, number>> = { '50-minute-class': 9, '90-minute-workshop': 14 }

test('the guide is a PDF on both papers: the run sheet is its first page, and names the page on which each item begins', async () => {
  for (const session of SESSIONS) {
    for (const [paper, size] of [['-a4', [595, 842]], ['-letter', [612, 792]]] as const) {
      const bytes = await readFile(join(BUILT, `presenter/guides/${session}${paper}.pdf`))
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
      expect([pdf.getPage(0).getWidth(), pdf.getPage(0).getHeight()].map(Math.round)).toEqual(size)
      expect(pdf.getTitle()).toContain('guide')
      const pages = pdf.getPages().map((page) => squeeze(textOfPage(pdf, page)))
      const marks = await bookmarksOf(bytes)
      const pageOf = (title: string): number => marks.find((mark) => mark.title === title)?.page ?? 0
      expect([pageOf('Run sheet'), pageOf('To prepare and to pack')], `${session}${paper}`).toEqual([1, 2])
      for (const words of ['Runsheet', 'Late?', 'atthelatest', 'Handout', 'End']) {
        expect(pages[0], `${session}${paper}`).toContain(words)
      }
      const { items } = parse(await readFile(join(PROJECT, 'handouts/sessions', `${session}.yaml`), 'utf8')) as {
        items: { title?: string }[]
      }
      const after = marks.slice(marks.findIndex(({ title }) => title === 'Item by item'))
      for (const { title } of items) {
        if (title === undefined) continue
        const mark = after.find((one) => one.level === 3 && squeeze(one.title) === squeeze(title))
        expect(mark, `${session}: ${title}`).toBeDefined()
      }
      // What it rests on is for the screen.
      expect(pages.join('')).not.toContain('Whatthisguiderestson')
      // Letter is lower than A4.
      expect(pages.length, `${session}${paper}`).toBeLessThanOrEqual(
        (MOST_PAGES[session] ?? Infinity) + (paper.includes('letter') ? 1 : 0),
      )
    }
  }
})

test('in a guide an item may go on to the next page, which says so', async () => {
  let further = 0
  for (const session of SESSIONS) {
    const pdf = await PDFDocument.load(await readFile(join(BUILT, `presenter/guides/${session}-a4.pdf`)), {
      updateMetadata: false,
    })
    further += pdf.getPages().filter((page) => squeeze(textOfPage(pdf, page)).includes('(continued)')).length
  }
  expect(further).toBeGreaterThan(2)
})

test('each session has an order for the copy shop, on both papers, of files that are there, with the pages that they have', async () => {
  for (const session of SESSIONS) {
    for (const paper of ['-a4', '-letter']) {
      const pdf = await PDFDocument.load(await readFile(join(BUILT, `presenter/orders/${session}${paper}.pdf`)), {
        updateMetadata: false,
      })
      const words = pdf.getPages().map((page) => squeeze(textOfPage(pdf, page))).join('')
      const files = [...words.matchAll(/((?:packs|handouts|guides)\/[\w-]+?\.pdf)(\d*?)(?=(?:plain|card))/g)].map((
        [, file = '', numbers = ''],
      ) => ({ file, numbers }))
      const forPresenter = (file: string): boolean => file.startsWith('guides') || file.includes('keys')
      // All that participants get is there in large print too; keys never: the guide has every answer.
      const [ordinary, large] = [false, true].map((size) =>
        files.filter(({ file }) => file.includes('-large') === size && !forPresenter(file))
      )
      expect(large?.length, session).toBe(ordinary?.length)
      expect(files.some(({ file }) => file.includes('keys')), session).toBe(false)
      for (const { file, numbers } of files) {
        const edition = forPresenter(file) ? 'presenter' : 'give-out'
        const { length } =
          (await PDFDocument.load(await readFile(join(BUILT, edition, file)), { updateMetadata: false })).getPages()
        expect(numbers, `${session}: ${file}`).toMatch(new RegExp(`${length}$`))
      }
    }
  }
})

test('a session’s own cards are on all papers that the whole sheet of cards is on: with backs, without, and large', async () => {
  const pagesOf = async (name: string): Promise<number> =>
    (await PDFDocument.load(await readFile(join(BUILT, 'give-out', name)), { updateMetadata: false })).getPageCount()
  const start = await readFile(join(BUILT, 'give-out/index.html'), 'utf8')
  const own = readdirSync(join(BUILT, 'give-out/packs')).filter((name) => name.endsWith('-sheet-P-a4.pdf')).map((
    name,
  ) => name.replace('-a4.pdf', ''))
  expect(own).toEqual(['90-minute-workshop-sheet-P', 'half-day-sheet-P'])
  for (const name of own) {
    for (const paper of ['a4', 'letter']) {
      expect(await pagesOf(`packs/${name}-${paper}-one-sided.pdf`), name).toBe(
        await pagesOf(`packs/${name}-${paper}.pdf`) / 2,
      )
      expect(await pagesOf(`packs/${name}-large-${paper}.pdf`), name).toBeLessThan(
        await pagesOf(`handouts/exercise-cards-large-${paper}.pdf`),
      )
      for (const file of [`${name}-${paper}`, `${name}-${paper}-one-sided`, `${name}-large-${paper}`]) {
        expect(start).toContain(`"packs/${file}.pdf"`)
      }
    }
  }
})

test('a sheet that ends with lines takes as many pages in a pack as alone', async () => {
  const pagesOf = async (path: string): Promise<number> =>
    (await PDFDocument.load(await readFile(join(BUILT, 'give-out', path)), { updateMetadata: false })).getPageCount()
  for (const paper of ['a4', 'letter', 'large-a4', 'large-letter']) {
    const alone = await Promise.all(
      ['the-paper-in-short', 'table-3-filled'].map(async (name) => pagesOf(`handouts/${name}-${paper}.pdf`)),
    )
    expect(await pagesOf(`packs/half-day-after-${paper}.pdf`), paper).toBe(alone.reduce((sum, pages) => sum + pages))
  }
})

test('no page of a pack has nothing on it but its page boxes', async () => {
  for (const name of packs()) {
    const pdf = await PDFDocument.load(await readFile(join(BUILT, 'give-out/packs', name)), { updateMetadata: false })
    const pages = pdf.getPages().map((page) => squeeze(textOfPage(pdf, page)))
    for (const [index, words] of pages.entries()) {
      const boxes = [
        /Hoffman,ProgrammingChina\(MERICS,2017\)\..*?version[\d.]+,\d{4}-\d\d-\d\d/,
        `${index + 1}of${pages.length}`,
        ...SHEETS.map(({ sheet, title }) => squeeze(`${sheet} · ${title}`)),
      ]
      expect(boxes.reduce<string>((left, box) => left.replace(box, ''), words).length, `${name}, page ${index + 1}`)
        .toBeGreaterThan(0)
    }
  }
})
