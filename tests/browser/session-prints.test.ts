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
      expect(new Set(parts.map(({ page }) => page)).size).toBeGreaterThan(3)
    }
  }
})

test('each session has an order for the copy shop, on both papers, of files that are there, with the pages that they have', async () => {
  for (const session of SESSIONS) {
    for (const paper of ['-a4', '-letter']) {
      const pdf = await PDFDocument.load(await readFile(join(BUILT, `presenter/orders/${session}${paper}.pdf`)), { updateMetadata: false })
      expect(pdf.getPageCount()).toBe(1)
      const words = squeeze(textOfPage(pdf, pdf.getPage(0)))
      const files = [...words.matchAll(/((?:packs|handouts)\/[\w-]+?\.pdf)(\d+?)(?=\d*(?:plain|card))/g)]
      expect(files.length, session).toBeGreaterThan(1)
      for (const [, file = ''] of files) {
        const { length } = (await PDFDocument.load(await readFile(join(BUILT, 'give-out', file)), { updateMetadata: false })).getPages()
        expect(words, `${session}: ${file}`).toContain(`${file}${length}`)
      }
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
