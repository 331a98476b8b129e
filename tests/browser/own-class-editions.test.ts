import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from './fixtures.ts'
import { BUILT, LONG_LIVED, TASKS } from './kits.ts'
import { comparable, openMaking, saveCopy } from './make-class.ts'

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

test('a deck without exercises has no copy for afterwards', async ({ page }) => {
  await openMaking(page, pathToFileURL(join(BUILT, 'presenter', FILES[0] ?? '')).href)
  await page.getByRole('button', { name: 'Save a copy' }).click()
  await expect(page.getByRole('button', { name: 'To give out' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'For afterwards' })).toBeHidden()
})
