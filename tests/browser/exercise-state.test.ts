import type { Page } from 'playwright/test'
import { at, byMouse, idOf, lies, put } from './exercise-play.ts'
import { CLOCK_SET, expect, openDeck, placeOf, plays, press, test, turnTo } from './fixtures.ts'
import { TASKS } from './kits.ts'

test.use(CLOCK_SET)

/** Something on three boards, and hands. */
async function work(page: Page): Promise<void> {
  const player = byMouse(page)
  await turnTo(page, 'cases')
  await put(page, player, 'Alanya', 'Alpine meadows')
  await turnTo(page, 'stolen-turn')
  await player.type('field:2', 'To the court')
  await turnTo(page, 'kitchen')
  await player.type(`hands:${await idOf(page, 'option', 'Whoever cooked')}`, '11')
}

async function worked(page: Page): Promise<unknown> {
  const seen: unknown[] = []
  await turnTo(page, 'cases')
  seen.push((await lies(page))['Alpine meadows'])
  await turnTo(page, 'stolen-turn')
  seen.push(await at(page, 'field:2').inputValue())
  await turnTo(page, 'kitchen')
  seen.push(await page.locator('section.present .vote-total').first().textContent())
  return seen
}

const DONE = [['Alanya'], 'To the court', '11']
const NOTHING = [[], '', '0']
const question = (page: Page) => page.locator('section.present .exercise-question')

test('what was done survives turning the page and reloading, without a question', async ({ page }) => {
  await openDeck(page, TASKS)
  await work(page)
  await press(page, 'Home')
  expect(await worked(page)).toEqual(DONE)
  await turnTo(page, 'cases')
  await at(page, 'tool:check').click()
  await page.reload()
  await plays(page)
  await expect(page.locator('.message')).toBeHidden()
  await expect(question(page)).toHaveCount(0)
  await expect(page.locator('section.present .exercise-result')).toHaveText('0 of 4 right, 3 still to place')
  expect(await worked(page)).toEqual(DONE)
})

test('a later opening asks whose work it is, shows none of it before, and goes on with it', async ({ page, context }) => {
  await openDeck(page, TASKS)
  await work(page)
  await page.close()
  const later = await context.newPage()
  await openDeck(later, TASKS)
  await expect(later.locator('.message')).toContainText('work of a class')
  expect(await worked(later)).toEqual(NOTHING)
  // It waits on each exercise, and does not stand over other slides.
  await expect(later.locator('.message')).toBeHidden()
  await turnTo(later, 'cases')
  await expect(question(later)).toContainText('work of a class')
  await expect(later.locator('section.present .exercise-board.player-ui')).toHaveJSProperty('inert', true)
  await expect(later.locator('section.present .exercise-tools')).toBeHidden()
  await question(later).getByRole('button', { name: 'Resume' }).press('Enter')
  await expect(question(later)).toHaveCount(0)
  expect((await placeOf(later)).said).toContain('is back')
  expect(await worked(later)).toEqual(DONE)
})

test('a new class starts clear, and nothing of the old one is left', async ({ page, context }) => {
  await openDeck(page, TASKS)
  await work(page)
  await page.close()
  const later = await context.newPage()
  await openDeck(later, TASKS)
  await later.locator('.message').getByRole('button', { name: 'New class' }).click()
  expect(await worked(later)).toEqual(NOTHING)
  expect(await later.evaluate(() => localStorage.getItem('lecture-kit/tasks/exercises'))).toBeNull()
  await later.reload()
  expect(await worked(later)).toEqual(NOTHING)
})

test('one button clears everything, after asking', async ({ page }) => {
  await openDeck(page, TASKS)
  await work(page)
  const clear = async (answer: string) => {
    await turnTo(page, 'cases')
    await press(page, '?')
    await page.locator('.dialog-help').getByRole('button', { name: /New class/ }).click()
    await expect(page.locator('.message')).toContainText('all 11 exercises')
    await page.locator('.message').getByRole('button', { name: answer }).click()
  }
  await clear('Keep')
  expect(await worked(page)).toEqual(DONE)
  await clear('Clear everything')
  expect(await worked(page)).toEqual(NOTHING)
  await page.reload()
  expect(await worked(page)).toEqual(NOTHING)
})

test('work on another version of an exercise is dropped, the rest stays', async ({ page }) => {
  await openDeck(page, TASKS)
  await work(page)
  await page.evaluate(() => {
    const key = 'lecture-kit/tasks/exercises'
    const run = JSON.parse(localStorage.getItem(key) ?? '')
    run.works.cases.version = 'of last year'
    localStorage.setItem(key, JSON.stringify(run))
  })
  await page.reload()
  await plays(page)
  expect(await worked(page)).toEqual([[], 'To the court', '11'])
})

for (
  const [what, text] of [
    ['broken', '{"id":"x","at":'],
    ['of another kind', '[1,2]'],
    ['full of nonsense', '{"id":"x","at":1,"works":{"cases":{"version":"","work":{"placed":{"1":[{}]}}}}}'],
  ] as const
) {
  test(`stored text that is ${what} does no harm`, async ({ page }) => {
    await openDeck(page, TASKS)
    await page.evaluate((stored) => localStorage.setItem('lecture-kit/tasks/exercises', stored), text)
    await page.reload()
    await plays(page)
    await expect(page.locator('.message')).toBeHidden()
    expect(await worked(page)).toEqual(NOTHING)
  })
}

test('where storage is refused, one word says so and the exercise goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await openDeck(page, TASKS, 'presenter', '#cases')
  await expect(page.locator('.message')).toBeHidden()
  await put(page, byMouse(page), 'Alanya', 'Alpine meadows')
  await expect(page.locator('.message')).toContainText('This browser keeps nothing')
  await press(page, 'Escape')
  await put(page, byMouse(page), 'Törbel', 'Fishing grounds')
  await expect(page.locator('.message')).toBeHidden()
  await turnTo(page, 'stolen-turn')
  await turnTo(page, 'cases')
  expect(await lies(page)).toMatchObject({ 'Alpine meadows': ['Alanya'], 'Fishing grounds': ['Törbel'] })
})

test('a running countdown goes on over a reload', async ({ page }) => {
  await page.clock.install({ time: new Date('2030-01-01T10:00:00') })
  await openDeck(page, TASKS, 'presenter', '#cases')
  // From here on only the test lets time pass.
  await page.clock.pauseAt(new Date('2030-01-01T11:00:00'))
  await at(page, 'clock:run').click()
  await page.clock.runFor(60_000)
  await page.clock.resume()
  await page.reload()
  await plays(page)
  await page.clock.pauseAt(new Date('2030-01-01T11:01:30'))
  await expect(page.locator('section.present .countdown-time')).toHaveText('4:30')
  await expect(at(page, 'clock:run')).toHaveText('Pause')
})
