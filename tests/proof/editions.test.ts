import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { parse } from 'yaml'
import { expect, openDeck, press, test } from '../browser/fixtures.ts'
import { ALL_DECKS, BUILT, deckFile, namesIn, ROOT, SESSIONS } from '../browser/kits.ts'

/** Blocks of which nothing is given out. */
const SECRET =
  /^::: (?:notes|goal|materials|hint|answer|debrief|misreadings|shorter|seated|without-projector)\n([\s\S]*?)\n:::$/gm

/** What only the presenter's edition has: notes, the slides after a question, what checks it. */
const KEPT = '.notes, [data-exercise-part=answer], [data-exercise-part=debrief], .exercise-key'

/** Sentences that only a speaker may see: lines of notes and answers in a deck's source, cut into runs of plain
 * words. */
async function secretsOf(name: string): Promise<string[]> {
  const source = await readFile(join(ROOT, 'slides', `${name}.md`), 'utf8')
  const { assemble = [] }: { assemble?: (string | { deck: string })[] } = parse(source.split(/^---$/m)[1] ?? '')
  // Of a deck that is taken in part only a part could be found; its own edition is searched by itself.
  const taken = await Promise.all(assemble.flatMap((part) => (typeof part === 'string' ? [secretsOf(part)] : [])))
  const notes = [...source.matchAll(SECRET)].map(([, text = '']) => text.replaceAll('\n', ' '))
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
    return [parsed.documentElement.textContent, ...values].join(' ').replace(/\s+/g, ' ')
  }, [html, unwanted] as const)
}

for (const deck of ALL_DECKS) {
  test(`${deck.name}: the give-out edition holds no notes, no minutes, no plan`, async ({ page }) => {
    const secrets = await secretsOf(deck.name)
    expect(secrets.length).toBeGreaterThan(20)
    const given = withoutProgram(await readFile(deckFile(deck, 'give-out'), 'utf8'))
    const kept = withoutProgram(await readFile(deckFile(deck, 'presenter'), 'utf8'))
    const [givenText, keptText, shownText] = await Promise.all([
      textOf(page, given),
      textOf(page, kept),
      textOf(page, kept, KEPT),
    ])
    // The search is one that finds: nearly all runs stand in the presenter's edition word for word.
    expect(secrets.filter((secret) => keptText.includes(secret)).length).toBeGreaterThan(secrets.length * 0.9)
    // What a slide itself says, or the description of its drawing, is no secret.
    const said = secrets.filter((secret) => shownText.includes(secret))
    expect(said.length).toBeLessThan(secrets.length * 0.15)
    expect(secrets.filter((secret) => givenText.includes(secret) && !said.includes(secret))).toEqual([])
    const plan = /class="notes"|data-minutes|"minutes"|Speaker notes/g
    expect(kept.match(plan)?.length).toBeGreaterThan(20)
    expect(given.match(plan) ?? []).toEqual([])
    // How long each step of a task takes is said to all; how long anything else takes is not.
    expect(keptText).toMatch(/[\d½] minutes?\b/)
    expect(await textOf(page, given, '.exercise-steps')).not.toMatch(/[\d½] minutes?\b/)
  })

  test(`${deck.name}: the give-out edition has no speaker view and says so`, async ({ page, context }) => {
    await openDeck(page, deck, 'give-out')
    for (const key of ['s', 'v']) {
      await press(page, key)
      await expect(page.locator('.message')).toContainText('no notes')
    }
    expect(context.pages()).toHaveLength(1)
    await openDeck(page, deck, 'give-out', '?speaker=somebody')
    await expect(page.locator('.speaker')).toHaveCount(0)
    await expect(page.locator('section.present')).toBeVisible()
    expect(await page.title()).not.toContain('SPEAKER')
    await press(page, '?')
    await expect(page.locator('.dialog-help').getByText('Print script')).toHaveCount(0)
  })

  test(`${deck.name}: both editions have the same slides`, async ({ page }) => {
    const slidesOf = async (edition: 'presenter' | 'give-out') => {
      await openDeck(page, deck, edition)
      return page.evaluate(
        (kept) =>
          [...document.querySelectorAll('.track > section')].filter((slide) => !slide.matches(kept)).map((slide) => {
            const copy = slide.cloneNode(true)
            if (!(copy instanceof Element)) return ''
            for (
              const part of copy.querySelectorAll(
                `${kept}, .kicker, .plan, .player-ui, .exercise-minutes, .phase-minutes, .number`,
              )
            ) part.remove()
            return `${slide.id}: ${(copy.textContent ?? '').replace(/\s+/g, ' ').trim()}`
          }),
        KEPT,
      )
    }
    expect(await slidesOf('give-out')).toEqual(await slidesOf('presenter'))
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
      'bibliography.html',
      'glossary.html',
      'index.html',
      ...READ.map((name) => `${name}.html`),
    ]
      .map((path) => join(path)).sort(),
  )
})

for (const name of SESSIONS) {
  test(`${name}: the session to give out holds no notes, no plan, no answer`, async () => {
    const [given, kept] = await Promise.all((['give-out', 'presenter'] as const)
      .map((edition) => readFile(join(BUILT, edition, `sessions/${name}.html`), 'utf8')))
    const presenters =
      /class="notes"|data-minutes=|data-priority=|"plan":|class="exercise-key"|layout-answer"|layout-debrief"/g
    expect(kept?.match(presenters)?.length).toBeGreaterThan(10)
    expect(withoutProgram(given ?? '').match(presenters)).toBeNull()
    expect(given?.match(/<p class="strip"/g)?.length).toBeGreaterThan(4)
  })
}
