import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from 'playwright/test'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const DECK = `---
title: Die Allmende
---

# Was allen gehört {#titel minutes=1}

Ein Wort davor.

---

## Eine Weide für alle {#weide minutes=1}

::: ask
Wer putzt die Küche?
:::

::: notes
**Sagen.** Zuerst die Weide.

**Wo es hakt.** Viele denken an das Internet.
:::

---

## Wer teilt was? {#teilen}

::: exercise choice {#teilen minutes=3}

Was wird geteilt?

- Das Wasser
- Der Brunnenbauer

::: goal
Etwas Geteiltes erkennen.
:::

::: answer
- [x] Das Wasser — alle trinken daraus
- [ ] Der Brunnenbauer — er geht nach Hause
:::

::: debrief
Geteilt wird, was niemand allein hält.
:::

:::

---

## Was gehört allen? {#allen}

::: exercise choice {#allen minutes=4}

Was gehört allen?

- Die Weide
- Der Zaun

::: goal
Etwas Gemeinsames erkennen.
:::

::: steps
1. **Allein, 2 Minuten.** Lesen Sie.
:::

::: source
- Eine Weide für alle.
:::

::: hint
Wer zahlt den Zaun?
:::

::: answer
- [x] Die Weide — alle treiben ihr Vieh dorthin
- [ ] Der Zaun — ihn hat jemand gebaut
:::

::: debrief
Die Weide gehört allen.
:::

:::
`
const SHEET = `---
title: Arbeitsblatt
audience: participants
sheet: A
when: during
---

:: worksheet {exercise=teilen}
`
const SESSION = `title: Eine Viertelstunde
minutes: 10
for: Alle, die kommen.
objectives: [Sagen, was geteilt wird, Etwas zweites sagen]
room: Ein Bildschirm.
materials: [{ print: A, copies: 1 each }, Ein Blatt für das Zeichen „Hilfe“]
reading: { none: Nichts. }
without-reading: Niemand hat gelesen.
items:
  - { title: Ankommen, minutes: 3, kind: opening, slides: [{ deck: allmende, from: weide, to: weide }] }
  - { minutes: 3, priority: should, exercise: teilen }
  - { title: Frei, minutes: 1, kind: slack }
  - { title: Was nun?, minutes: 1, kind: debrief }
  - { title: Schluss, minutes: 2, kind: closing }
`
const FILES: Readonly<Record<string, string>> = {
  'slides/kit.yaml': 'title: Ein kleines Kit\nlanguage: de\n',
  'slides/allmende.md': DECK,
  'slides/commons.md': '---\nlanguage: en\n---\n\n# In English\n\n---\n\n## Two\n\nText.\n',
  'slides/beides.md': '---\nassemble: [commons, allmende]\n---\n\n# Beides\n',
  'handouts/blatt.md': SHEET,
  'handouts/loesung.md': '---\ntitle: Lösung\naudience: presenters\nsheet: B\n---\n\n:: key {exercise=teilen}\n',
  'handouts/sessions/kurz.yaml': SESSION,
}

/** A kit in German with one deck in English, as pages alone. */
const test = withKit(FILES)

// One build for all of them.
test.describe.configure({ mode: 'default' })

const address = (folder: string, path: string): string =>
  `${pathToFileURL(join(folder, path.split('#')[0] ?? ''))}${path.includes('#') ? `#${path.split('#')[1]}` : ''}`

/** Words that do not fit into what one presses. */
const tooLong = (buttons: Locator): Promise<string[]> =>
  buttons.evaluateAll((all) =>
    all.filter((each) => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 2)
      .map((each) => each.textContent ?? '')
  )

async function help(page: Page): Promise<Locator> {
  await page.keyboard.press('?')
  return page.getByRole('dialog')
}

test('a German deck is played in German: help, keys, exercise; nothing is too long for its button', async ({ page, folder }) => {
  await page.goto(address(folder, 'presenter/decks/allmende.html#weide'))
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  const dialog = await help(page)
  await expect(dialog.getByRole('heading', { name: 'Tasten und Einstellungen' })).toBeVisible()
  await expect(dialog.locator('kbd', { hasText: 'Leertaste' }).first()).toBeVisible()
  expect(await tooLong(dialog.getByRole('button'))).toEqual([])
  await page.keyboard.press('Escape')
  expect(await page.locator('#weide .ask').evaluate((ask) => getComputedStyle(ask, '::before').content)).toBe(
    '"Frage an alle"',
  )
  // What paper says by its style alone.
  await page.locator('html').evaluate((root) => root.classList.add('print-script'))
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#weide').evaluate((slide) => getComputedStyle(slide, '::before').content)).toBe(
    '"Folie 2 · 1 min"',
  )
  await page.emulateMedia({ media: null })
  await page.locator('html').evaluate((root) => root.classList.remove('print-script'))
  await page.keyboard.press('PageDown')
  await expect(page.locator('#teilen .exercise-facts')).toContainText('3 Minuten')
  await page.locator('#teilen').getByRole('button', { name: 'Das Wasser' }).click()
  await page.locator('#teilen').getByRole('button', { name: 'Prüfen' }).click()
  await expect(page.locator('#teilen .exercise-result')).toHaveText('Richtig')
  await page.locator('#teilen').getByRole('button', { name: 'Auflösen' }).click()
  await expect(page.locator('#teilen').getByRole('button', { name: 'Lösung verdecken' })).toBeVisible()
  expect(await tooLong(page.locator('#teilen').getByRole('button'))).toEqual([])
})

test('an exercise with all its buttons has them within reach, with its answer shown too', async ({ page, folder }) => {
  await page.goto(address(folder, 'presenter/decks/allmende.html#allen'))
  const slide = page.locator('#allen')
  const buttons = slide.locator('.exercise-tools button')
  for (const press of ['Auflösen', 'Lösung verdecken', 'Leeren']) {
    await slide.getByRole('button', { name: press, exact: true }).click({ timeout: 3000 })
    expect(await buttons.count()).toBeGreaterThan(8)
    const edge = await slide.locator('.exercise').evaluate((exercise) => exercise.getBoundingClientRect().right)
    for (const button of await buttons.all()) {
      const box = await button.boundingBox()
      expect(box && box.x + box.width, await button.innerText()).toBeLessThan(edge + 2)
    }
    expect(await tooLong(buttons)).toEqual([])
  }
  // Longer words go into a second row, and nothing that is worked on lies on them.
  await slide.getByRole('button', { name: 'Tipp' }).evaluate((
    hint,
  ) => (hint.textContent = 'Ein Hinweis zur Aufgabenstellung'))
  await slide.getByRole('button', { name: 'Auflösen' }).click()
  await expect(slide.locator('.exercise')).toHaveAttribute('data-tools', 'rows')
  await slide.getByRole('button', { name: 'Leeren' }).click({ timeout: 3000 })
  const [tools, last] = [slide.locator('.exercise-tools'), slide.locator('.player-ui .option').last()]
  const [row, option] = [await tools.boundingBox(), await last.boundingBox()]
  expect(option && row && option.y + option.height <= row.y + 1).toBe(true)
})

test('what is right and wrong stands clear of the option beside it', async ({ page, folder }) => {
  await page.goto(address(folder, 'presenter/decks/allmende.html#allen'))
  await page.keyboard.press('PageDown')
  const marks = page.locator('section.present .answer-mark')
  await expect(marks).toHaveText(['Richtig', 'Nicht richtig'])
  for (const mark of await marks.all()) {
    const [own, card] = [await mark.boundingBox(), await mark.locator('xpath=following-sibling::*[1]').boundingBox()]
    expect(own && card && card.x - own.x - own.width, await mark.innerText()).toBeGreaterThan(8)
  }
})

test('a deck may be in another language than its kit', async ({ page, folder }) => {
  await page.goto(address(folder, 'presenter/decks/commons.html'))
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect((await help(page)).getByRole('heading', { name: 'Keys and settings' })).toBeVisible()
  // Slides that are taken from it say so.
  await page.goto(address(folder, 'presenter/decks/beides.html'))
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.locator('#commons-two, #two')).toHaveAttribute('lang', 'en')
  await expect(page.locator('section[lang="de"]')).toHaveCount(0)
})

test('the speaker view of a German session is in German, and its buttons hold their words', async ({ page, folder }) => {
  await page.goto(address(folder, 'presenter/sessions/kurz.html'))
  await plays(page)
  const opened = page.waitForEvent('popup')
  await page.keyboard.press('s')
  const view = await opened
  await view.setViewportSize({ width: 1240, height: 820 })
  await expect(view.locator('.speaker-link')).toHaveText('Mit den Folien verbunden')
  await expect(view.locator('.speaker-pace')).toContainText('Nicht begonnen')
  expect(await tooLong(view.getByRole('button'))).toEqual([])
  await view.close()
})

test('guide, sheet and start page of a German kit are in German', async ({ page, folder }) => {
  await page.goto(address(folder, 'presenter/guides/kurz.html'))
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Ablaufplan',
    'Vorbereiten und packen',
    'Punkt für Punkt',
  ])
  // Notes are set apart by how they begin in German.
  await expect(page.locator('.guide-aside, .guide-asked')).toContainText('Wo es hakt')
  await page.goto(address(folder, 'give-out/handouts/blatt.html'))
  await expect(page.locator('.sheet-moment')).toHaveText('Während der Veranstaltung auszuteilen')
  await expect(page.locator('.task-how')).toHaveText('3 Minuten · Allein · Eine ankreuzen')
  await expect(page.getByRole('button', { name: 'Alles leeren' })).toBeVisible()
  // The names of parts beside them hold their words, which are longer than in English.
  await page.goto(address(folder, 'presenter/handouts/loesung.html'))
  const names = page.locator('.key-part > h3')
  expect(await names.allTextContents()).toContain('Nachbesprechung')
  await names.first().evaluate((name) => (name.textContent = 'Wahrscheinliche Missverständnisse'))
  expect(await tooLong(names)).toEqual([])
  await page.goto(address(folder, 'index.html'))
  await expect(page.getByRole('heading', { name: 'Lesen' })).toBeVisible()
  await page.getByLabel('Beginn', { exact: true }).fill('14:05')
  await page.getByLabel('Spätestes Ende').fill('14:10')
  await expect(page.locator('.start-advice')).toContainText('Die Veranstaltung ist 5 Minuten zu lang.')
  // Nobody is invited for longer than there is time.
  await expect(page.locator('.text-when')).toHaveText('14:05 bis 14:10 Uhr')
  await expect(page.locator('tr[data-kind="opening"] > *')).toHaveText(['14:05', '3', 'Ankommen', '', 'muss'])
  const counted = page.locator('.counted > li')
  await expect(counted.filter({ hasText: 'Arbeitsblätter' }).locator('b')).toHaveText('je 1 ×')
  await expect(counted.filter({ hasText: 'Ein Blatt für das Zeichen' }).locator('b')).toHaveText('')
  await page.getByLabel('Personen').fill('23')
  await expect(counted.filter({ hasText: 'Arbeitsblätter' }).locator('b')).toHaveText('23 ×')
})
