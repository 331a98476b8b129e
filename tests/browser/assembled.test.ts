import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import type { Page } from 'playwright/test'
import { build } from '../../scripts/build.ts'
import { brokenRules } from './axe.ts'
import { expect, openDeck, placeOf, plays, press, slideIds, test as base, turnTo } from './fixtures.ts'
import { deckAddress, deckFile, type BuiltDeck } from './kits.ts'
import { squeeze, textOfPage } from './pdf-text.ts'

const NAMES = [
  'First',
  'Second',
  'Third',
  'The fourth, whose title is long',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
  'Eleventh',
]

const part = (name: string, number: number) =>
  `---
title: ${name}
subtitle: What the part is about
sections: ["${number}"]
---

# ${name} things {#cover minutes=1}

::: notes
NOTES OF THE COVER ${number}
:::

---

## Before {#before minutes=2}

A [link on](#after) and a word: needle${number}. [@C${number}]

---

## After {#after minutes=1.5}

::: incremental
- One
- Two
:::

::: notes
Notes after.
:::

---

## Sources {#sources .sources}
`
const keyOf = (number: number) => `part-${'abcdefghijk'[number - 1]}`
const NUMBERS = NAMES.map((_, index) => index + 1)
const WHOLE =
  `---\ntitle: All of it\nassemble: [${
    NUMBERS.map(keyOf).join(', ')
  }]\n---\n\n# All of it {#cover minutes=1}\n\n---\n\n`
  + '## Sources {#sources .sources}\n'
const FILES: Readonly<Record<string, string>> = {
  'kit.yaml': `title: A small kit\nparts: { ${NUMBERS.map((number) => `"${number}": Part ${number}`).join(', ')} }\n`,
  'paper/claims.yaml': NUMBERS.map((number) =>
    `- { id: C${number}, part: "${number}", paragraph: 1, gist: It is so., endnotes: [${number}], status: AUT }\n`
  ).join(''),
  'paper/endnotes.yaml': NUMBERS.map((number) => `- { number: ${number}, explanation: Endnote number ${number}. }\n`)
    .join(''),
  ...Object.fromEntries(NAMES.map((name, index) => [`${keyOf(index + 1)}.md`, part(name, index + 1)])),
  'whole.md': WHOLE,
}

/** A small kit with a deck assembled from eleven others, built once. */
const test = base.extend<object, { whole: BuiltDeck }>({
  // oxlint-disable-next-line no-empty-pattern
  whole: [async ({}, use) => {
    const root = await mkdtemp(join(tmpdir(), 'assembled kit '))
    await mkdir(join(root, 'slides/paper'), { recursive: true })
    await Promise.all(Object.entries(FILES).map(([file, text]) => writeFile(join(root, 'slides', file), text)))
    const folder = join(root, 'dist')
    const { problems } = await build({
      root,
      out: folder,
      only: ['html', 'pdf', 'decks/whole'],
      say: () => undefined,
      notice: () => undefined,
    })
    expect(problems).toEqual([])
    await use({ name: 'whole', folder })
    await rm(root, { recursive: true, force: true })
  }, { scope: 'worker', timeout: 180_000 }],
})

// In one worker, which builds the kit once.
test.describe.configure({ mode: 'default' })

const DIVIDER = 'part-d'
const present = (page: Page) => page.locator('section.present')

test('one slide after the other through all parts, every id once, every link to a place', async ({ page, whole }) => {
  await openDeck(page, whole)
  const ids = await slideIds(page)
  expect(ids).toEqual([
    'cover',
    ...NUMBERS.flatMap((number) => [keyOf(number), `${keyOf(number)}-before`, `${keyOf(number)}-after`]),
    'sources',
  ])
  const { twice, dead } = await page.evaluate(() => {
    const all = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    const links = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
      decodeURIComponent(link.getAttribute('href') ?? '').slice(1)
    )
    return {
      twice: all.filter((id, index) => all.indexOf(id) !== index),
      dead: links.filter((id) => !all.includes(id)),
    }
  })
  expect([twice, dead]).toEqual([[], []])
  expect(await page.locator('.kicker').first().innerText()).toBe('All parts of the paper · 50½ minutes')
  await press(page, 'End')
  await expect(present(page).locator('.source-list li')).toHaveCount(11)
  expect(await page.locator('.source-list li').count()).toBe(11)
})

test('a divider marks the part that comes, and its links lead to the others', async ({ page, whole }) => {
  await openDeck(page, whole, 'presenter', `#${DIVIDER}`)
  const way = present(page).locator('.way')
  await expect(way.locator('[aria-current]')).toHaveText(NAMES[3] ?? '')
  await expect(way.locator('[aria-current]')).toHaveCount(1)
  await expect(way.locator('li.done')).toHaveCount(3)
  await expect(way.locator('.plan').first()).toHaveText('4½ min')
  // Each stop stands beside its words, and the way takes the height of the slide.
  const stops = await way.locator('li').evaluateAll((items) =>
    items.map((item) => {
      const stop = getComputedStyle(item, '::before')
      const words = item.firstElementChild?.getBoundingClientRect().left ?? 0
      const scale = item.getBoundingClientRect().width / (item instanceof HTMLElement ? item.offsetWidth : 1)
      return (words - item.getBoundingClientRect().left) / scale - parseFloat(stop.left) - parseFloat(stop.width)
    })
  )
  expect(Math.min(...stops)).toBeGreaterThan(4)
  expect((await way.boundingBox())?.height).toBeGreaterThan(500)
  await expect(present(page).locator('.kicker')).toHaveText('Section 4 · 4½ minutes')
  await expect(present(page)).toContainText('The fourth, whose title is long things')
  // The present one is larger and in another colour; nothing stands over the edge or on anything else.
  const looks = await way.locator('li').evaluateAll((rows) =>
    rows.map((row) => {
      const { top, bottom, right } = row.getBoundingClientRect()
      return {
        top,
        bottom,
        right,
        // Where its words end: two lines need more than the share of a row.
        end: Math.max(...[...row.children].map((part) => part.getBoundingClientRect().bottom)),
        colour: getComputedStyle(row).color,
        size: Number.parseFloat(getComputedStyle(row.firstElementChild ?? row).fontSize),
      }
    })
  )
  expect(looks.map(({ colour }) => colour === looks[3]?.colour)).toEqual(looks.map((_, index) => index === 3))
  expect(looks[3]?.size).toBeGreaterThan(looks[4]?.size ?? 0)
  for (const [index, row] of looks.entries()) {
    expect(row.right).toBeLessThanOrEqual(1280 - 60)
    expect(row.bottom).toBeLessThan(680)
    expect(row.end).toBeLessThanOrEqual(row.bottom + 1)
    if (index > 0) expect(row.top).toBeGreaterThanOrEqual((looks[index - 1]?.bottom ?? 0) - 1)
  }
  await way.getByRole('link', { name: 'Ninth' }).click()
  expect(await placeOf(page)).toMatchObject({ slide: 'part-i', address: '#part-i', title: 'Ninth – All of it' })
  await press(page, 'PageDown')
  await present(page).getByRole('link', { name: 'link on' }).click()
  expect((await placeOf(page)).slide).toBe('part-i-after')
  await page.reload()
  await plays(page)
  expect((await placeOf(page)).slide).toBe('part-i-after')
})

test('the overview has a heading for each part, and arrows lead over them', async ({ page, whole }) => {
  await openDeck(page, whole, 'presenter', `#${DIVIDER}-after`)
  await press(page, 'o')
  const dialog = page.locator('.dialog-overview')
  await expect(dialog.locator('.overview-part')).toHaveText([...NAMES, 'Sources'])
  await expect(dialog.locator('.overview-card')).toHaveCount(35)
  const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.dataset['slide'])
  expect(await focused()).toBe(`${DIVIDER}-after`)
  await press(page, 'ArrowDown')
  expect(await focused()).toBe('part-e-after')
  await press(page, 'ArrowUp', 'ArrowUp', 'ArrowLeft')
  expect(await focused()).toBe('part-c-before')
  await press(page, 'End')
  expect(await focused()).toBe('sources')
  await press(page, 'Home', 'ArrowDown', 'Enter')
  expect((await placeOf(page)).slide).toBe('part-a')
})

test('the search finds a part once, by its divider, and words in any part', async ({ page, whole }) => {
  await openDeck(page, whole)
  await press(page, '/')
  const hits = page.locator('.dialog-search .search-result')
  await page.keyboard.type('seventh')
  await expect(hits).toHaveCount(1)
  await page.locator('.search-field').first().fill('needle10')
  await expect(hits).toHaveCount(1)
  await press(page, 'Enter')
  expect((await placeOf(page)).slide).toBe('part-j-before')
})

test('the speaker view follows over the border of a part, with the notes of its cover', async ({ page, context, whole }) => {
  await openDeck(page, whole, 'presenter', '#part-a-after')
  const [speaker] = await Promise.all([context.waitForEvent('page'), press(page, 's')])
  await expect(speaker.locator('.speaker-link')).toHaveAttribute('data-connected', 'yes')
  await press(speaker, 'PageDown', 'PageDown', 'PageDown')
  await expect.poll(async () => (await placeOf(page)).slide).toBe('part-b')
  await expect(speaker.locator('.speaker-now .speaker-title')).toHaveText('5 of 35: Second')
  await expect(speaker.locator('.speaker-notes-body')).toHaveText('NOTES OF THE COVER 2')
  await expect(speaker.locator('.speaker-clocks')).toContainText('5:30 to 6:30 of 50:30')
  await press(speaker, 'PageDown')
  await expect(speaker.locator('.speaker-evidence .claim-id')).toHaveText('C2')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('nothing for axe to find on dividers, in the overview and on the reading page', async ({ page, whole }) => {
      await openDeck(page, whole)
      for (const id of ['part-a', DIVIDER, 'part-k', `${DIVIDER}-before`, 'sources']) {
        await turnTo(page, id)
        expect.soft(await brokenRules(page), `on slide ${id}`).toEqual([])
      }
      await press(page, 'o')
      await page.locator('.overview-picture > *').first().waitFor()
      expect.soft(await brokenRules(page), 'overview').toEqual([])
      await page.goto(deckAddress(whole, 'presenter', '?reading'))
      await page.locator('.reading-bar').waitFor()
      expect(await brokenRules(page), 'reading page').toEqual([])
    })
  })
}

test('printed: a page for each slide; minutes of the parts only for the presenter', async ({ whole }) => {
  for (const edition of ['presenter', 'give-out'] as const) {
    const pdf = await PDFDocument.load(await readFile(deckFile(whole, edition, '.pdf')), { updateMetadata: false })
    expect(pdf.getPageCount()).toBe(35)
    const divider = squeeze(textOfPage(pdf, pdf.getPage(10)))
    for (const name of NAMES) expect(divider).toContain(squeeze(name))
    expect(divider.includes(squeeze('4½ min'))).toBe(edition === 'presenter')
    expect((await readFile(deckFile(whole, edition), 'utf8')).includes('NOTES OF THE COVER')).toBe(
      edition === 'presenter',
    )
  }
})
