import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from './fixtures.ts'
import { BUILT, LONG_LIVED, TASKS } from './kits.ts'
import { cardIds, cardOf, comparable, openMaking, saveCopy } from './make-class.ts'

const FILES = [
  `decks/${LONG_LIVED.name}.html`,
  `decks/${TASKS.name}.html`,
  'sessions/one-hour.html',
  'decks/whole-talk.html',
]

for (const file of FILES) {
  test(`${file}: a copy to give out has what a build gives out, no more and no less`, async ({ page }) => {
    await openMaking(page, pathToFileURL(join(BUILT, 'presenter', file)).href)
    const { text } = await saveCopy(page, 'To give out')
    const built = readFileSync(join(BUILT, 'give-out', file), 'utf8')
    expect(await comparable(page, text)).toEqual(await comparable(page, built))
  })
}

for (const file of FILES.slice(1, 3)) {
  test(`${file}: a copy for afterwards has what a build has then`, async ({ page }) => {
    await openMaking(page, pathToFileURL(join(BUILT, 'presenter', file)).href)
    const { text } = await saveCopy(page, 'For afterwards')
    const built = readFileSync(join(BUILT, 'afterwards', file), 'utf8')
    expect(await comparable(page, text)).toEqual(await comparable(page, built))
  })
}

test('where no script runs a copy has what is shown, in its order; and it is as built when one starts over', async ({ page, browser }) => {
  await openMaking(page, pathToFileURL(join(BUILT, 'presenter', FILES[0] ?? '')).href)
  const built = await cardIds(page)
  const [first = '', second = '', third = ''] = built
  await cardOf(page, second).getByRole('button', { name: /^Hide/ }).click()
  await page.getByRole('button', { name: 'A slide of your own' }).click()
  await page.locator('dialog[open]').getByLabel('Title').fill('Mine')
  await page.getByRole('button', { name: 'Done' }).click()
  await cardOf(page, third).getByRole('button', { name: /^One place after/ }).click()
  await page.getByRole('button', { name: 'Cover and last slide' }).click()
  await page.locator('dialog[open]').getByLabel('Who speaks').fill('Somebody')
  await page.getByRole('button', { name: 'Done' }).click()
  const shown = await page.locator('.mine-card:not([data-hidden])').evaluateAll((cards) =>
    cards.map((card) => card.getAttribute('data-slide') ?? '')
  )
  const copy = await saveCopy(page, 'For presenting')
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true })
  const bare = await context.newPage()
  await bare.goto(copy.address)
  const slides = await bare.locator('.track > section:visible').all()
  expect(await Promise.all(slides.map((slide) => slide.getAttribute('id')))).toEqual(shown)
  expect(shown).not.toEqual(built.filter((id) => id !== second))
  await expect(bare.locator(`#${first}`)).toContainText('Somebody')
  expect(await bare.locator('.track > section:visible .foot .number').allTextContents())
    .toEqual(shown.map((_, at) => String(at + 1)))
  await context.close()
  await openMaking(page, copy.address)
  const again = await saveCopy(page, 'For presenting')
  expect(Math.abs(again.text.length - copy.text.length)).toBeLessThan(100)
  await page.getByRole('button', { name: 'Start over' }).click()
  expect(await cardIds(page)).toEqual(built)
  const given = await saveCopy(page, 'To give out')
  const file = readFileSync(join(BUILT, 'give-out', FILES[0] ?? ''), 'utf8')
  expect(await comparable(page, given.text)).toEqual(await comparable(page, file))
})

test('a deck without exercises has no copy for afterwards', async ({ page }) => {
  await openMaking(page, pathToFileURL(join(BUILT, 'presenter', FILES[0] ?? '')).href)
  await page.getByRole('button', { name: 'Save a copy' }).click()
  await expect(page.getByRole('button', { name: 'To give out' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'For afterwards' })).toBeHidden()
})
