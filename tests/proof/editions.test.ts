import { existsSync, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { parse } from 'yaml'
import type { Edition } from '../../scripts/compiler/model.ts'
import { expect, openDeck, press, test } from '../browser/fixtures.ts'
import { ALL_DECKS, BUILT, deckFile, namesIn, ROOT, SESSIONS } from '../browser/kits.ts'

/** Blocks of which nothing is given out; those of answers go out after the class. */
const NOTES = 'notes|goal|materials|shorter|seated|without-projector'
const ANSWERS = 'hint|answer|debrief|misreadings'

const AFTER = '[data-exercise-part=answer], [data-exercise-part=debrief], .exercise-key'
/** What an edition has not: notes; the slides after a question, what checks it. */
const KEPT = { 'give-out': `.notes, ${AFTER}`, afterwards: '.notes' } as const
const WITHHELD = { 'give-out': `${NOTES}|${ANSWERS}`, afterwards: NOTES } as const

/** Where a deck's answers are passed on, there is an edition for it. */
const givenEditions = (kept: string): readonly ('give-out' | 'afterwards')[] =>
  kept.includes('data-exercise-part="answer"') ? ['give-out', 'afterwards'] : ['give-out']

/** Sentences that not everybody may see: lines of such blocks in a deck's source, cut into runs of plain words. */
async function secretsOf(name: string, blocks: string): Promise<string[]> {
  const source = await readFile(join(ROOT, 'slides', `${name}.md`), 'utf8')
  const { assemble = [] }: { assemble?: (string | { deck: string })[] } = parse(source.split(/^---$/m)[1] ?? '')
  // Of a deck that is taken in part only a part could be found; its own edition is searched by itself.
  const taken = await Promise.all(
    assemble.flatMap((part) => (typeof part === 'string' ? [secretsOf(part, blocks)] : [])),
  )
  const secret = new RegExp(String.raw`^::: (?:${blocks})\n([\s\S]*?)\n:::$`, 'gm')
  const notes = [...source.matchAll(secret)].map(([, text = '']) => text.replaceAll('\n', ' '))
  const runs = notes.flatMap((text) => text.split(/[^\p{L}\p{N} ,’'-]+/u)).map((run) => run.trim())
  return [...runs.filter((run) => run.split(' ').length >= 5), ...taken.flat()]
}

/** The page without player and style sheet, which know words such as “Speaker notes” in both editions. */
function withoutProgram(html: string): string {
  return html.replace(/<script>.*?<\/script>|<style>.*?<\/style>/gs, '')
}

/** Everything that a file says in text and attributes, without the parts that match `unwanted`. */
function textOf(page: Page, html: string, unwanted = 'nothing'): Promise<string> {
  return page.evaluate(([text, selector]) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html')
    for (const part of parsed.querySelectorAll(selector)) part.remove()
    const values = [...parsed.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].map(({ value }) => value)
    )
    const texts = document.createTreeWalker(parsed, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) values.push(texts.currentNode.nodeValue ?? '')
    return values.join(' ').replace(/\s+/g, ' ')
  }, [html, unwanted] as const)
}

for (const deck of ALL_DECKS) {
  test(`${deck.name}: what is passed on holds no notes, no minutes, no plan, and answers only afterwards`, async ({ page }) => {
    const kept = withoutProgram(await readFile(deckFile(deck, 'presenter'), 'utf8'))
    const keptText = await textOf(page, kept)
    const plan = /class="notes"|data-minutes|"minutes"|Speaker notes/g
    expect(kept.match(plan)?.length).toBeGreaterThan(10)
    expect(keptText).toMatch(/[\d½] minutes?\b/)
    const editions = givenEditions(kept)
    for (const edition of editions) {
      const secrets = await secretsOf(deck.name, WITHHELD[edition])
      expect(secrets.length).toBeGreaterThan(2)
      const given = withoutProgram(await readFile(deckFile(deck, edition), 'utf8'))
      const [givenText, shownText] = [await textOf(page, given), await textOf(page, kept, KEPT[edition])]
      // The search is one that finds: nearly all runs stand in the presenter's edition word for word.
      expect(secrets.filter((secret) => keptText.includes(secret)).length).toBeGreaterThan(secrets.length * 0.9)
      // What a slide itself says, or the description of its drawing, is no secret.
      const said = secrets.filter((secret) => shownText.includes(secret))
      expect(said.length).toBeLessThan(Math.max(2, secrets.length * 0.15))
      expect(secrets.filter((secret) => givenText.includes(secret) && !said.includes(secret)), edition).toEqual([])
      expect(given.match(plan) ?? [], edition).toEqual([])
      // How long each step of a task takes is said to all; how long anything else takes is not, but where an answer does.
      expect(await textOf(page, given, `.exercise-steps, ${AFTER}`), edition).not.toMatch(/[\d½] minutes?\b/)
      if (edition === 'give-out') continue
      const answers = await secretsOf(deck.name, ANSWERS)
      expect(answers.filter((answer) => givenText.includes(answer)).length).toBeGreaterThan(answers.length * 0.9)
      expect(given.match(/class="exercise-key"/g)).toEqual(kept.match(/class="exercise-key"/g))
    }
    expect(existsSync(deckFile(deck, 'afterwards'))).toBe(editions.includes('afterwards'))
  })

  test(`${deck.name}: what is passed on has no speaker view and says so`, async ({ page, context }) => {
    for (const edition of givenEditions(await readFile(deckFile(deck, 'presenter'), 'utf8'))) {
      await openDeck(page, deck, edition)
      await expect(page.locator('main')).toHaveAttribute('data-edition', edition)
      const said = edition === 'afterwards'
        ? 'no notes: it is the one for after the class'
        : 'no notes: it is the one to give out'
      for (const key of ['s']) {
        await press(page, key)
        await expect(page.locator('.message')).toContainText(said)
      }
      expect(context.pages()).toHaveLength(1)
      await openDeck(page, deck, edition, '?speaker=somebody')
      await expect(page.locator('.speaker')).toHaveCount(0)
      await expect(page.locator('section.present')).toBeVisible()
      expect(await page.title()).not.toContain('SPEAKER')
      await press(page, '?')
      const help = page.locator('.dialog-help')
      await expect(help).toContainText(said)
      await expect(help).not.toContainText(/Print script|Speaker view|For the speaker|Countdown/)
    }
  })

  test(`${deck.name}: all editions have the same slides`, async ({ page }) => {
    const slidesOf = async (edition: Edition, without: string) => {
      await openDeck(page, deck, edition)
      return page.evaluate(
        (kept) =>
          [...document.querySelectorAll('.track > section')].filter((slide) => !slide.matches(kept)).map((slide) => {
            const copy = slide.cloneNode(true)
            if (!(copy instanceof Element)) return ''
            for (
              const part of copy.querySelectorAll(
                `${kept}, .kicker, .plan, .player-ui, .exercise-minutes, .phase-minutes, .number, .source-list`,
              )
            ) part.remove()
            return `${slide.id}: ${(copy.textContent ?? '').replace(/\s+/g, '')}`
          }),
        without,
      )
    }
    for (const edition of givenEditions(await readFile(deckFile(deck, 'presenter'), 'utf8'))) {
      const without = KEPT[edition]
      expect(await slidesOf(edition, without), edition).toEqual(await slidesOf('presenter', without))
      // What notes and answers alone rest on is not given out.
      const sources = page.locator('.source-list > li')
      const all = await sources.allTextContents()
      await openDeck(page, deck, edition)
      const given = await sources.allTextContents()
      expect(all.filter((text) => given.includes(text)), edition).toEqual(given)
    }
  })
}

/** What participants get, by the front matter: sheets to print, and pages to read. */
const GIVEN = namesIn(join(ROOT, 'handouts'), '.md').map((name) => ({
  name,
  text: readFileSync(join(ROOT, 'handouts', `${name}.md`), 'utf8'),
})).filter(({ text }) => /^audience: participants$/m.test(text))
const SHEETS = GIVEN.filter(({ text }) => /^sheet:/m.test(text)).map(({ name }) => name)
const READ = GIVEN.map(({ name }) => name).filter((name) => !SHEETS.includes(name))

test('the folder to give out holds decks, sheets, packs, sessions, pages to look things up, single diagrams, and nothing of the presenter’s', async () => {
  const names = await readdir(join(BUILT, 'give-out'), { recursive: true })
  const sheets = names.filter((name) => /^handouts.[^.]+\.(?:html|pdf)$/.test(name))
  expect(sheets.filter((name) => name.endsWith('.html')).sort()).toEqual(
    SHEETS.map((name) => join('handouts', `${name}.html`)).sort(),
  )
  for (const sheet of sheets) expect(SHEETS.some((name) => sheet.startsWith(join('handouts', name))), sheet).toBe(true)
  const packs = names.filter((name) =>
    SESSIONS.some((session) =>
      new RegExp(
        `^packs.${session}-(?:before|during|after|sheet-[A-Z]\\d*)-(?:large-)?(?:a4|letter)(?:-one-sided)?\\.pdf$`,
      ).test(name)
    )
  )
  expect(packs.length).toBeGreaterThan(2 * SESSIONS.length)
  expect(names).toContain(join('licences', 'parts.txt'))
  expect(
    names.filter((name) =>
      name.includes('.') && !/^licences./.test(name) && !sheets.includes(name) && !packs.includes(name)
      && !/^diagrams.[^.]+\.(?:html|svg|png)$/.test(name)
    ).sort(),
  ).toEqual(
    [
      ...ALL_DECKS.flatMap(({ name }) => [`decks/${name}.html`, `decks/${name}.pdf`]),
      ...SESSIONS.flatMap((name) => [`sessions/${name}.html`, `sessions/${name}.pdf`]),
      ...[...ALL_DECKS.map(({ name }) => name), ...SESSIONS].map((name) => `pptx/${name}.pptx`),
      'bibliography.html',
      'glossary.html',
      'index.html',
      ...READ.map((name) => `${name}.html`),
    ]
      .map((path) => join(path)).sort(),
  )
})

test('the folder for after the class holds what has answers, and pages to look things up', async () => {
  const presented = [
    ...ALL_DECKS.map(({ name }) => `decks/${name}.html`),
    ...SESSIONS.map((name) => `sessions/${name}.html`),
  ]
  const answered = presented.filter((path) =>
    givenEditions(readFileSync(join(BUILT, 'presenter', path), 'utf8')).includes('afterwards')
  )
  const folder = join(BUILT, 'afterwards')
  const names = existsSync(folder) ? await readdir(folder, { recursive: true }) : []
  expect(names.filter((name) => name.endsWith('.html') || name.endsWith('.pdf')).sort()).toEqual(
    answered.length === 0 ? [] : [...answered, 'bibliography.html', 'glossary.html', 'index.html']
      .map((path) => join(path)).sort(),
  )
})

for (const name of SESSIONS) {
  test(`${name}: the session that is passed on holds no notes, no plan, and answers only afterwards`, async () => {
    const read = (edition: Edition) => readFile(join(BUILT, edition, `sessions/${name}.html`), 'utf8')
    const kept = await read('presenter')
    const plan = /class="notes"|data-minutes=|data-priority=|"plan":|"minutes":/g
    const answers = /class="exercise-key"|layout-answer"|layout-debrief"/g
    expect(kept.match(plan)?.length).toBeGreaterThan(10)
    for (const edition of givenEditions(kept)) {
      const given = withoutProgram(await read(edition))
      expect(given.match(plan), edition).toBeNull()
      expect(given.match(answers) ?? [], edition).toEqual(
        edition === 'give-out' ? [] : withoutProgram(kept).match(answers),
      )
      expect(given.match(/<p class="strip"/g)?.length).toBeGreaterThan(4)
    }
  })
}
