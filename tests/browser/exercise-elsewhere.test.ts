import type { Page } from 'playwright/test'
import { at, byMouse, put } from './exercise-play.ts'
import { expect, openDeck, press, test, turnTo } from './fixtures.ts'
import { TASKS, deckAddress } from './kits.ts'

test('the give-out edition: boards to work on and to clear; nothing that needs an answer', async ({ page }) => {
  await openDeck(page, TASKS, 'give-out', '#cases')
  const player = byMouse(page)
  await put(page, player, 'Alanya', 'Alpine meadows')
  await expect(page.locator('section.present .exercise-tools button')).toHaveText(['Steps', 'Source page', 'Reset'])
  await player.press('tool:reset')
  await expect(at(page, 'pool:a')).toBeVisible()
  for (const spot of ['tool:check', 'tool:hint', 'tool:reveal', 'clock:run']) {
    await expect(page.locator(`[data-spot="${spot}"]`)).toHaveCount(0)
  }
  // A vote needs no answer.
  await turnTo(page, 'kitchen')
  await player.press('option:a')
  await player.press('tool:hands')
  await player.press('more:b')
  await expect(page.locator('section.present .vote-total').first()).toHaveText('1')
  await turnTo(page, 'titles')
  await player.type('field:1', 'Market')
  await turnTo(page, 'stolen-turn')
  await player.type('field:1', 'Notes')
  await press(page, 'PageDown')
  expect(await page.locator('section.present').getAttribute('id')).toBe('harbour')
  await press(page, 'k')
  await expect(page.locator('.message')).toBeHidden()
})

test('after the class: boards that check, explain and solve, without a countdown', async ({ page }) => {
  await openDeck(page, TASKS, 'afterwards', '#cases')
  const player = byMouse(page)
  await put(page, player, 'Alanya', 'Alpine meadows')
  for (const spot of ['tool:check', 'tool:hint', 'tool:reveal']) await player.press(spot)
  await expect(page.locator('section.present .exercise-result')).toHaveText('The answer')
  await expect(page.locator('.countdown')).toHaveCount(0)
  await press(page, 'k')
  await expect(page.locator('.message')).toBeHidden()
  await turnTo(page, 'cases-answer')
})

test.describe('the reading page', () => {
  const part = (page: Page, exercise: string, spot: string) => page.locator(`#${exercise} [data-spot="${spot}"]`)

  for (const width of [320, 1280]) {
    test(`boards work at ${width} px and nothing runs off to the side`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 })
      await page.goto(deckAddress(TASKS, 'presenter', '?reading'))
      await page.locator('.reading-bar').waitFor()
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(await sideways()).toBe(false)
      await part(page, 'cases', 'pool:a').press('Enter')
      await expect(part(page, 'cases', 'place:1')).toBeFocused()
      await press(page, 'Enter')
      await expect(part(page, 'cases', 'at:1:a')).toBeVisible()
      await part(page, 'cases', 'tool:check').click()
      await expect(page.locator('#cases .exercise-result')).toContainText('of 4 right')
      await part(page, 'cases', 'tool:hint').click()
      await expect(page.locator('#cases .exercise-note')).toContainText('One of them lies by the sea.')
      await part(page, 'cows', 'option:a').click()
      await part(page, 'cows', 'tool:check').click()
      await part(page, 'kitchen', 'more:a').click()
      await part(page, 'titles', 'field:1').fill('Commons')
      await part(page, 'stolen-turn', 'tool:reveal').click()
      expect(await sideways()).toBe(false)
      // Each board once, for those who hear the page.
      await expect(page.locator('.exercise-board')).toHaveCount(11)
      await page.reload()
      await expect(part(page, 'cases', 'at:1:a')).toBeVisible()
    })
  }
})

test('paper has the page’s own boards, clear, and afterwards all is as it was', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#cases')
  await put(page, byMouse(page), 'Alanya', 'Alpine meadows')
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.exercise-board:visible')).toHaveCount(11)
  await expect(page.locator('#cases .card:visible')).toHaveCount(4)
  await expect(page.locator('.player-ui:visible')).toHaveCount(0)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.locator('#cases .exercise-board:visible')).toHaveClass(/player-ui/)
  await expect(page.locator('#cases .place .card:visible')).toHaveCount(1)
  await expect(page.locator('#cases .place .card:visible')).toContainText('Alanya')
})

test('the speaker’s pictures show the board as the room has it, and never disturb it', async ({ page, context }) => {
  await openDeck(page, TASKS, 'presenter', '#cases')
  const [speaker] = await Promise.all([context.waitForEvent('page'), press(page, 's')])
  await expect(speaker.locator('.speaker-link')).toHaveAttribute('data-connected', 'yes')
  const picture = speaker.locator('.speaker-now .speaker-picture')
  await expect(picture.locator('.exercise-board:visible')).toHaveCount(1)
  await put(page, byMouse(page), 'Alanya', 'Alpine meadows')
  await expect(picture.locator('.place .card')).toContainText('Alanya')
  await at(page, 'tool:check').click()
  await expect(picture.locator('.exercise-result')).toHaveText('0 of 4 right, 3 still to place')
  await at(page, 'clock:run').click()
  await expect(picture.locator('.countdown')).toHaveAttribute('data-state', 'running')
  await turnTo(page, 'stolen-turn')
  await at(page, 'field:1').fill('Notes of the room')
  await expect(picture.locator('textarea').first()).toHaveValue('Notes of the room')
  await expect(speaker.locator('.speaker-notes-body')).toContainText('Follow one quarrel to its end.')
  await speaker.reload()
  await expect(picture.locator('textarea').first()).toHaveValue('Notes of the room')
  await press(speaker, 'PageDown')
  await expect(page.locator('section.present')).toHaveAttribute('id', 'stolen-turn-answer')
})

test('the overview shows boards as they are', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#cases')
  await put(page, byMouse(page), 'Alanya', 'Alpine meadows')
  await press(page, 'o')
  await expect(page.locator('.overview-card[data-slide=cases] .place .card')).toContainText('Alanya')
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})
