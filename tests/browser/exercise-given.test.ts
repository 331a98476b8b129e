import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from 'pdf-lib'
import { DEFAULT_VOICES } from '../../scripts/compiler/paper/voices.ts'
import { expect, press } from './fixtures.ts'
import { squeeze, textOfPage } from './pdf-text.ts'
import { withKit } from './with-kit.ts'

const STATEMENTS = Array.from({ length: 8 },
  (_, index) =>
    `- Statement ${index + 1} says of one thing that it leads to another, in a sentence as long as they are. [@C${
      (index % 2) + 1
    }]\n`).join('')
const DECK = `# Game {#cover}

---

## Trial

::: exercise discuss {#trial minutes=9 group=3}
Is it so?

- Yes
- No

::: goal
NOTED.
:::
::: steps
1. One reads aloud.
2. All stand along a line.
:::
::: source
${STATEMENTS}:::
::: answer
- Listen. [@C1]
:::
::: debrief
DEBRIEFED.
:::
:::
`
const LONG = DECK.replace('#trial', '#long').replace(STATEMENTS, STATEMENTS.repeat(2))
const FILES: Readonly<Record<string, string>> = {
  'slides/kit.yaml': 'title: A small kit\nparts: { "1": Part one }\n',
  'slides/paper/claims.yaml': ['AUT', 'HDG'].map((status, index) =>
    `- { id: C${index + 1}, part: "1", paragraph: 1, gist: It is so., endnotes: [], status: ${status} }\n`
  ).join(''),
  'slides/game.md': DECK,
  'slides/long.md': LONG,
  'handouts/tasks.md':
    '---\ntitle: Tasks\naudience: participants\nsheet: G\nwhen: during\n---\n\n:: worksheet {deck=game}\n',
}

const test = withKit(FILES, ['decks/*.html', 'handouts'])

// In one worker, which builds the kit once.
test.describe.configure({ mode: 'default' })

/** Of its smallest text; and is all of it there without scrolling? */
const sizeOf = (box: Element) => ({
  size: Math.min(...[...box.querySelectorAll('li')].map((item) => parseFloat(getComputedStyle(item).fontSize))),
  whole: box.scrollHeight <= box.clientHeight + 1,
})

test('a longer source page is set smaller, so that nobody has to scroll', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(join(folder, 'presenter/decks/long.html')).href}#long`)
  await page.locator('section.present').getByRole('button', { name: 'Source page' }).click()
  await expect(page.locator('.exercise-page li')).toHaveCount(16)
  expect(await page.locator('.exercise-page').evaluate(sizeOf)).toEqual({ size: 20, whole: true })
})

for (const edition of ['presenter', 'give-out']) {
  test(`one press opens the source page, all of it, large enough for the last row, and one closes it: ${edition}`, async ({ page, folder }) => {
    await page.goto(`${pathToFileURL(join(folder, edition, 'decks/game.html')).href}#trial`)
    const open = page.locator('section.present').getByRole('button', { name: 'Source page' })
    const sheet = page.locator('.exercise-note')
    await open.click()
    await expect(sheet.locator('li')).toHaveCount(8)
    await expect(sheet.locator('li').first()).toContainText('Section 1')
    expect(await sheet.evaluate(sizeOf)).toEqual({ size: 24, whole: true })
    await press(page, 'Escape')
    await expect(sheet).toHaveCount(0)
    await page.locator('section.present').getByRole('button', { name: 'Steps' }).click()
    await expect(sheet.locator('li')).toHaveText(['One reads aloud.', 'All stand along a line.'])
  })
}

test('the source page of a participants’ worksheet has a page of its own, and no word of a status stands in the file', async ({ folder }) => {
  const words = DEFAULT_VOICES.map(({ label }) => label)
  const html = await readFile(join(folder, 'give-out/handouts/tasks.html'), 'utf8')
  const shown = html.replace(/<(style|script)[^]*?<\/\1>/g, '')
  expect(shown).toContain('What the paper says')
  for (const word of [...words, 'data-status', 'data-claim', 'It is so.']) expect(shown, word).not.toContain(word)
  for (const suffix of ['-a4', '-letter', '-large-a4', '-large-letter']) {
    const pdf = await PDFDocument.load(await readFile(join(folder, `give-out/handouts/tasks${suffix}.pdf`)), {
      updateMetadata: false,
    })
    const pages = pdf.getPages().map((one) => squeeze(textOfPage(pdf, one)))
    expect(pages.filter((text) => text.includes('Whatthepapersays')), suffix).toHaveLength(1)
    expect(pages.find((text) => text.includes('Statement1says')), suffix).not.toContain('Isitso?')
    for (const word of words) expect(pages.join(' '), `${suffix}: ${word}`).not.toContain(squeeze(word))
  }
})

test('the reading page of the give-out edition has steps and source page beside the task', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(join(folder, 'give-out/decks/game.html')).href}?reading#trial`)
  await expect(page.locator('#trial .statements > li')).toHaveCount(8)
  await expect(page.locator('#trial .statements > li').first()).toBeVisible()
  await expect(page.locator('#trial .exercise-steps li').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Source page' })).toHaveCount(0)
})
