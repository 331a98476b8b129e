import type { Page } from 'playwright/test'
import { at } from './exercise-play.ts'
import { CLOCK_SET, expect, openDeck, placeOf, press, test, turnTo } from './fixtures.ts'
import { TASKS } from './kits.ts'

test.use(CLOCK_SET)

const time = (page: Page) => page.locator('section.present .countdown-time')
const word = (page: Page) => page.locator('section.present .countdown-word')

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: new Date('2030-01-01T10:00:00') })
  await openDeck(page, TASKS, 'presenter', '#cases')
  // From here on only the test lets time pass.
  await page.clock.pauseAt(new Date('2030-01-01T11:00:00'))
})

test('runs, pauses, goes on, is lengthened, ends in words, and is set back', async ({ page }) => {
  await expect(time(page)).toHaveText('6:00')
  await page.clock.runFor(5000)
  await expect(time(page)).toHaveText('6:00')
  await at(page, 'clock:run').click()
  expect((await placeOf(page)).said).toBe('Running: 6 minutes')
  await page.clock.runFor(90_000)
  await expect(time(page)).toHaveText('4:30')
  await at(page, 'clock:run').click()
  await page.clock.runFor(60_000)
  await expect(time(page)).toHaveText('4:30')
  await at(page, 'clock:run').click()
  await at(page, 'clock:more').click()
  await expect(time(page)).toHaveText('5:30')
  await page.clock.runFor(270_250)
  expect((await placeOf(page)).said).toBe('One minute left')
  await page.clock.runFor(60_000)
  await expect(time(page)).toHaveText('0:00')
  await expect(word(page)).toHaveText('Time is up')
  expect((await placeOf(page)).said).toBe('Time is up: Who shares what?')
  await expect(at(page, 'clock:run')).toBeDisabled()
  await at(page, 'clock:more').click()
  await page.clock.runFor(20_000)
  await expect(time(page)).toHaveText('0:40')
  await at(page, 'clock:reset').click()
  await expect(time(page)).toHaveText('6:00')
  await page.clock.runFor(5000)
  await expect(time(page)).toHaveText('6:00')
})

test('by key from anywhere on the slide; on another slide a message says the end', async ({ page }) => {
  await press(page, 'k')
  await press(page, 'Home')
  await page.clock.runFor(361_000)
  await expect(page.locator('.message')).toHaveText('Time is up: Who shares what?')
  await press(page, 'Escape', 'k')
  await expect(page.locator('.message')).toContainText('no exercise on this slide')
})

test('phases follow one another when somebody says so', async ({ page }) => {
  await turnTo(page, 'harbour')
  await expect(word(page)).toHaveText('Think')
  await at(page, 'clock:run').click()
  await page.clock.runFor(121_000)
  expect((await placeOf(page)).said).toBe('Time is up: Think. Next: Pair, 3 minutes')
  await expect(at(page, 'clock:run')).toHaveText('Start Pair')
  await at(page, 'clock:run').click()
  await expect(at(page, 'phase:1')).toHaveAttribute('aria-pressed', 'true')
  await page.clock.runFor(60_000)
  await expect(time(page)).toHaveText('2:00')
})

test('makes no sound', async ({ page }) => {
  await page.evaluate(() => {
    for (const name of ['AudioContext', 'Audio'] as const) {
      Object.defineProperty(window, name, { value: () => document.documentElement.setAttribute('data-sound', '') })
    }
  })
  await press(page, 'k')
  await page.clock.runFor(361_000)
  await expect(word(page)).toHaveText('Time is up')
  await expect(page.locator('html')).not.toHaveAttribute('data-sound')
  await expect(page.locator('audio, video')).toHaveCount(0)
})
