import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { bookmarksOf } from '../../scripts/writers/pdf-bookmarks.ts'
import { expect, test } from './fixtures.ts'
import { BUILT, SESSIONS } from './kits.ts'
import { squeeze, textOfPage } from './pdf-text.ts'
import { SHEETS } from './sheet-sources.ts'

const packs = () => readdirSync(join(BUILT, 'give-out/packs')).filter((name) => /-(before|during|after)-(large-)?(a4|letter)\.pdf$/.test(name))

test('packs: every part begins on a front, at the page that the cover says if there is one, and no page stays empty', async () => {
  expect(packs().length).toBeGreaterThan(30)
  for (const name of packs()) {
    const bytes = await readFile(join(BUILT, 'give-out/packs', name))
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    const pages = pdf.getPages().map((page) => squeeze(textOfPage(pdf, page)))
    expect(pages.length % 2, name).toBe(0)
    expect(pages[0], name).toContain(`1of${pages.length}`)
    if (pages[0]?.includes('Inthispack') !== true) continue
    if (!name.includes('large')) expect(pages[1]).toContain('Notes')
    for (const { sheet, title } of SHEETS.filter((one) => pages[0]?.includes(squeeze(`${one.sheet}${one.title}`)))) {
      const number = (await bookmarksOf(bytes)).find((mark) => mark.level === 1 && squeeze(mark.title) === squeeze(title) && mark.page > 1)?.page ?? 0
      expect(number % 2, `${name}, sheet ${sheet}`).toBe(1)
      expect(pages[0], name).toContain(squeeze(`${sheet}${title}${number}`))
      // In the running head, and at its own.
      for (const head of [`${sheet} · ${title}`, `${sheet}${title}`]) expect(pages[number - 1], `${name}, sheet ${sheet}`).toContain(squeeze(head))
    }
    expect(pages.join('')).not.toContain('Endof')
  }
})

test('the presenter’s guide is a PDF on both papers, whose contents name the pages on which its parts begin', async () => {
  for (const session of SESSIONS) {
    for (const [paper, size] of [['-a4', [595, 842]], ['-letter', [612, 792]]] as const) {
      const bytes = await readFile(join(BUILT, `presenter/guides/${session}${paper}.pdf`))
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
      expect([pdf.getPage(0).getWidth(), pdf.getPage(0).getHeight()].map(Math.round)).toEqual(size)
      expect(pdf.getTitle()).toContain('guide')
      const [first = ''] = pdf.getPages().map((page) => squeeze(textOfPage(pdf, page)))
      const parts = (await bookmarksOf(bytes)).filter(({ level }) => level === 2)
      expect(parts.length, session).toBeGreaterThan(4)
      for (const { title, page } of parts) expect(first, `${session}${paper}`).toContain(squeeze(`${title}, page ${page}`))
      expect(new Set(parts.map(({ page }) => page)).size).toBeGreaterThan(2)
    }
  }
})

test('in a guide’s script an exercise may go on to the next page, which says so, but not before it has said what is asked for', async () => {
  let cut = 0
  for (const session of SESSIONS) {
    for (const paper of ['-a4', '-letter']) {
      const bytes = await readFile(join(BUILT, `presenter/guides/${session}${paper}.pdf`))
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
      const marks = await bookmarksOf(bytes)
      const pageOf = (title: string): number => marks.find((mark) => mark.title === title)?.page ?? pdf.getPageCount()
      const pages = pdf.getPages().slice(pageOf('The script') - 1, pageOf('The answers') - 1).map((page) => squeeze(textOfPage(pdf, page)))
      // Where an item begins, its head covers the line for further pages.
      cut += pages.filter((page) => /\(continued\)(?:Materials|Steps|Hint|Timing|Say)/.test(page)).length
      // What hangs in the margin is read first.
      for (const page of pages) expect(page, `${session}${paper}`).not.toMatch(/TaskGoal(?!Materials|Steps)/)
    }
  }
  expect(cut).toBeGreaterThan(0)
})

test('each session has an order for the copy shop, on both papers, of files that are there, with the pages that they have', async () => {
  for (const session of SESSIONS) {
    for (const paper of ['-a4', '-letter']) {
      const pdf = await PDFDocument.load(await readFile(join(BUILT, `presenter/orders/${session}${paper}.pdf`)), { updateMetadata: false })
      const words = pdf.getPages().map((page) => squeeze(textOfPage(pdf, page))).join('')
      const files = [...words.matchAll(/((?:packs|handouts|guides)\/[\w-]+?\.pdf)(\d*?)(?=(?:plain|card))/g)].map(([, file = '', numbers = '']) => ({ file, numbers }))
      const forPresenter = (file: string): boolean => file.startsWith('guides') || file.includes('keys')
      // All that participants get is there in large print too; keys only where something is played.
      const [ordinary, large] = [false, true].map((size) => files.filter(({ file }) => file.includes('-large') === size && !forPresenter(file)))
      expect(large?.length, session).toBe(ordinary?.length)
      expect(files.some(({ file }) => file.includes('keys')), session).toBe(session !== '20-minute-talk')
      for (const { file, numbers } of files) {
        const edition = forPresenter(file) ? 'presenter' : 'give-out'
        const { length } = (await PDFDocument.load(await readFile(join(BUILT, edition, file)), { updateMetadata: false })).getPages()
        expect(numbers, `${session}: ${file}`).toMatch(new RegExp(`${length}$`))
      }
    }
  }
})

test('a session’s own cards are on all papers that the whole sheet of cards is on: with backs, without, and large', async () => {
  const pagesOf = async (name: string): Promise<number> => (await PDFDocument.load(await readFile(join(BUILT, 'give-out', name)), { updateMetadata: false })).getPageCount()
  const start = await readFile(join(BUILT, 'give-out/index.html'), 'utf8')
  const own = readdirSync(join(BUILT, 'give-out/packs')).filter((name) => name.endsWith('-sheet-P-a4.pdf')).map((name) => name.replace('-a4.pdf', ''))
  expect(own).toEqual(['90-minute-workshop-sheet-P', 'half-day-sheet-P'])
  for (const name of own) {
    for (const paper of ['a4', 'letter']) {
      expect(await pagesOf(`packs/${name}-${paper}-one-sided.pdf`), name).toBe(await pagesOf(`packs/${name}-${paper}.pdf`) / 2)
      expect(await pagesOf(`packs/${name}-large-${paper}.pdf`), name).toBeLessThan(await pagesOf(`handouts/exercise-cards-large-${paper}.pdf`))
      for (const file of [`${name}-${paper}`, `${name}-${paper}-one-sided`, `${name}-large-${paper}`]) expect(start).toContain(`"packs/${file}.pdf"`)
    }
  }
})

test('no page of a pack has nothing on it but its page boxes', async () => {
  for (const name of packs()) {
    const pdf = await PDFDocument.load(await readFile(join(BUILT, 'give-out/packs', name)), { updateMetadata: false })
    const pages = pdf.getPages().map((page) => squeeze(textOfPage(pdf, page)))
    for (const [index, words] of pages.entries()) {
      const boxes = [/Hoffman,ProgrammingChina\(MERICS,2017\)\..*?version[\d.]+,\d{4}-\d\d-\d\d/, `${index + 1}of${pages.length}`, ...SHEETS.map(({ sheet, title }) => squeeze(`${sheet} · ${title}`))]
      expect(boxes.reduce<string>((left, box) => left.replace(box, ''), words).length, `${name}, page ${index + 1}`).toBeGreaterThan(0)
    }
  }
})
