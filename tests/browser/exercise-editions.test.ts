import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDict, PDFDocument, PDFHexString, PDFRawStream, PDFString } from 'pdf-lib'
import { build } from '../../scripts/build.ts'
import { ALL_KINDS } from '../compiler/exercise-kit.ts'
import { expect, test } from './fixtures.ts'
import { squeeze, streamText, textOfPage } from './pdf-text.ts'

/** Every word of these exercises that only the presenter may see begins with SECRET. */
const DECK = `# Exercises\n\n---\n\n${ALL_KINDS.join('\n---\n\n')}`.replaceAll(/ ?\[@S[^\]]*\]/g, '')

const SHEETS = {
  work:
    `---\ntitle: Attempt\naudience: participants\nsheet: A\nwhen: during\n---\n\n:: cards {exercise=groups}\n\n:: worksheet {deck=hands-on}\n\n:: slides {deck=hands-on}\n`,
  keys:
    '---\ntitle: Keys\naudience: presenters\nsheet: K\n---\n\n:: key {deck=hands-on}\n\n:: slides {deck=hands-on notes}\n',
}

const SESSION = `title: A session
minutes: 10
for: Everybody
objectives: [One, Two]
room: Any
reading: { paragraphs: All, minutes: 5, questions: [Why?] }
without-reading: Go on.
materials: [{ print: A, copies: 1 each }]
items:
  - { title: Start, minutes: 1, kind: opening, slides: [{ deck: hands-on, from: groups, to: groups }] }
  - { minutes: 6, exercise: words }
  - { title: Slack, minutes: 1, kind: slack }
  - { title: Talk, minutes: 1, kind: debrief, slides: [{ deck: hands-on, from: choice, to: choice }] }
  - { title: End, minutes: 1, kind: closing, slides: [{ deck: hands-on, from: opinion, to: opinion }] }
`

/** Exercises whose questions the session shows. */
const SHOWN = 4

// In one worker, which builds the kit once.
test.describe.configure({ mode: 'default' })

let root = ''

test.beforeAll(async () => {
  test.setTimeout(300_000)
  root = await mkdtemp(join(tmpdir(), 'kit of exercises '))
  await mkdir(join(root, 'slides'))
  await writeFile(join(root, 'slides/hands-on.md'), DECK)
  await mkdir(join(root, 'handouts/sessions'), { recursive: true })
  await writeFile(join(root, 'handouts/sessions/session.yaml'), SESSION)
  for (const [name, text] of Object.entries(SHEETS)) await writeFile(join(root, `handouts/${name}.md`), text)
  const { problems } = await build({
    root,
    out: join(root, 'dist'),
    only: ['give-out/**', 'afterwards/**', 'presenter/decks/hands-on.pdf', 'presenter/handouts/keys-a4.pdf'],
    say: () => undefined,
    notice: () => undefined,
  })
  expect(problems).toEqual([])
})

test('the start page of what is for afterwards says so', async () => {
  const heads = async (edition: string) =>
    [...(await readFile(join(root, 'dist', edition, 'index.html'), 'utf8')).matchAll(/<h3[^>]*>([^]*?)<\/h3>/g)]
      .map(([, head = '']) => head.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim())
  expect(await heads('give-out')).toContain('Look and work along')
  expect(await heads('afterwards')).toContain('Look things up')
})

test.afterAll(() => rm(root, { recursive: true, force: true }))

const load = async (edition: string, name = 'decks/hands-on.pdf'): Promise<PDFDocument> =>
  PDFDocument.load(await readFile(join(root, 'dist', edition, name)), { updateMetadata: false })

/** Everything that a PDF says: on its pages, and beside them in bookmarks, descriptions and metadata. */
function wordsOf(pdf: PDFDocument): string {
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object)
  const dictionaries = objects.flatMap((
    object,
  ) => (object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : []))
  const texts = dictionaries.flatMap((dict) => dict.values())
    .flatMap((value) => (value instanceof PDFString || value instanceof PDFHexString ? [value.decodeText()] : []))
  const metadata = objects.flatMap((
    object,
  ) => (object instanceof PDFRawStream && String(object.dict).includes('/XML') ? [streamText(object)] : []))
  return squeeze([...pdf.getPages().map((page) => textOfPage(pdf, page)), ...texts, ...metadata].join(' '))
}

test('nothing in the folder to give out holds an answer, in text, attribute or metadata', async () => {
  const folder = join(root, 'dist/give-out')
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.includes('.'))
  expect(names.length).toBeGreaterThanOrEqual(2)
  for (const name of names) {
    const bytes = await readFile(join(folder, name))
    expect(bytes.includes('SECRET'), name).toBe(false)
    if (!name.endsWith('.html')) continue
    // What the player says of answers is the same in every deck.
    const page = bytes.toString('utf8').replace(/<script>.*?<\/script>|<style>.*?<\/style>/gs, '')
    expect(page).not.toMatch(/exercise-key|data-right|layout-answer|layout-debrief|data-priority|data-minutes/)
    // How long a session is, is no secret of its plan; nor is what a worksheet says of its task.
    if (name !== 'index.html') {
      expect(page.replaceAll(/<p class="task-how"[^>]*>.*?<\/p>/g, ''), name).not.toMatch(/\d minutes?\b/)
    }
  }
  const given = wordsOf(await load('give-out'))
  expect(given).toContain('Titleofwords')
  expect(given).not.toMatch(/SECRET|Debrief|\dminutes?/)
  // The search is one that finds.
  expect(wordsOf(await load('presenter'))).toContain('SECRETwhy')
  // In three sizes on both papers; the pack in two.
  const sheets = names.filter((name) => /handouts.work.*\.pdf$|packs.session-during-.*\.pdf$/.test(name))
  expect(sheets).toHaveLength(10)
  for (const name of sheets) {
    const words = wordsOf(await load('give-out', name))
    expect(words, name).toContain('Titleofwords')
    expect(words, name).not.toMatch(/SECRET|Debrief/)
    // Once on each worksheet, and nowhere else.
    expect(words.match(/\dminutes?/g), name).toHaveLength(name.includes('packs') ? SHOWN : ALL_KINDS.length)
  }
  expect(wordsOf(await load('presenter', 'handouts/keys-a4.pdf'))).toMatch(/SECRETwhy.*SECRETnotes/)
})

test('nothing in the folder for after the class holds notes, minutes or the plan; the answers are there', async () => {
  const folder = join(root, 'dist/afterwards')
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html')).sort()
  expect(names).toEqual(['decks/hands-on.html', 'index.html', 'sessions/session.html'].map((path) => join(path)))
  for (const name of names) {
    const page = (await readFile(join(folder, name), 'utf8')).replace(/<script>.*?<\/script>|<style>.*?<\/style>/gs, '')
    expect(page, name).not.toMatch(/SECRET (?:goal|materials|seated|shorter|variant|notes)/)
    expect(page, name).not.toMatch(/data-priority|data-minutes|class="notes"|"minutes"|"plan"/)
    if (name === 'index.html') continue
    expect(page, name).not.toMatch(/\d minutes?\b/)
    for (const words of ['SECRET why', 'SECRET hint', 'SECRET debrief', 'SECRET misreading']) {
      expect(page, name).toContain(words)
    }
  }
})

test('on paper question, answer and debrief stand on pages of their own', async () => {
  const kept = await load('presenter')
  const pages = kept.getPages().map((page) => squeeze(textOfPage(kept, page)))
  expect(pages).toHaveLength(1 + 3 * ALL_KINDS.length)
  for (let at = 1; at < pages.length; at += 3) {
    const [question = '', answer = '', debrief = ''] = pages.slice(at, at + 3)
    expect(question).toContain('Titleof')
    expect(question).not.toMatch(/SECRET|Answer|Debrief/)
    // The answer to some is a word on a card, with no reason beside it.
    expect(answer).toContain('AnswerTitleof')
    for (const words of ['DebriefTitleof', 'SECRETdebrief', 'SECRETmisreading']) expect(debrief).toContain(words)
  }
  expect((await load('give-out')).getPageCount()).toBe(1 + ALL_KINDS.length)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the question slides are complete: every card, place, option, blank and stage can be read', async ({ page }) => {
    await page.goto(pathToFileURL(join(root, 'dist/give-out/decks/hands-on.html')).href)
    for (const board of await page.locator('.exercise-board').all()) await expect(board).toBeVisible()
    const parts = page.locator('.card, .place, .option, .stage, .phase, .blank')
    expect(await parts.count()).toBeGreaterThan(30)
    for (const part of await parts.all()) await expect(part).toBeVisible()
    const words = await page.locator('#pairs .exercise-board').innerText()
    for (const word of ['A', 'alpha', 'beta', 'gamma', 'delta', 'One', 'Two', 'Three', 'Four']) {
      expect(words).toContain(word)
    }
    // Room to write in: a place for each card, a line for each blank, all blanks of one length.
    for (const room of await page.locator('#pairs .place-room').all()) {
      expect((await room.boundingBox())?.width).toBeGreaterThan(60)
    }
    const widths = await page.locator('.blank-room').evaluateAll((all) =>
      all.map((each) => Math.round(each.getBoundingClientRect().width))
    )
    expect(Math.min(...widths)).toBeGreaterThan(60)
    expect(new Set(widths).size).toBe(1)
  })
})
