import type { Page } from 'playwright/test'
import { at, byMouse, put } from './exercise-play.ts'
import { expect, openDeck, press, test, turnTo } from './fixtures.ts'
import { ALL_KINDS, deckAddress } from './kits.ts'

test('the give-out edition: boards to work on and to clear; nothing that needs an answer', async ({ page }) => {
  await openDeck(page, ALL_KINDS, 'give-out', '#homes')
  const player = byMouse(page)
  await put(page, player, 'bee', 'Den')
  await expect(page.locator('section.present .exercise-tools button')).toHaveText(['Reset'])
  await player.press('tool:reset')
  await expect(at(page, 'pool:a')).toBeVisible()
  for (const spot of ['tool:check', 'tool:hint', 'tool:reveal', 'clock:run']) {
    await expect(page.locator(`[data-spot="${spot}"]`)).toHaveCount(0)
  }
  // A vote needs no answer.
  await turnTo(page, 'drinks')
  await player.press('option:a')
  await player.press('tool:hands')
  await player.press('more:b')
  await expect(page.locator('section.present .vote-total').first()).toHaveText('1')
  await turnTo(page, 'capitals')
  await player.type('field:1', 'Lyon')
  await turnTo(page, 'letter')
  await player.type('field:1', 'Notes')
  await press(page, 'PageDown')
  expect(await page.locator('section.present').getAttribute('id')).toBe('school')
  await press(page, 'k')
  await expect(page.locator('.message')).toBeHidden()
})

test.describe('the reading page', () => {
  const part = (page: Page, exercise: string, spot: string) => page.locator(`#${exercise} [data-spot="${spot}"]`)

  for (const width of [320, 1280]) {
    test(`boards work at ${width} px and nothing runs off to the side`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 })
      await page.goto(deckAddress(ALL_KINDS, 'presenter', '?reading'))
      await page.locator('.reading-bar').waitFor()
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(await sideways()).toBe(false)
      await part(page, 'homes', 'pool:a').press('Enter')
      await expect(part(page, 'homes', 'place:1')).toBeFocused()
      await press(page, 'Enter')
      await expect(part(page, 'homes', 'at:1:a')).toBeVisible()
      await part(page, 'homes', 'tool:check').click()
      await expect(page.locator('#homes .exercise-result')).toContainText('of 4 right')
      await part(page, 'homes', 'tool:hint').click()
      await expect(page.locator('#homes .exercise-note')).toContainText('The smallest makes honey.')
      await part(page, 'legs', 'option:a').click()
      await part(page, 'legs', 'tool:check').click()
      await part(page, 'drinks', 'more:a').click()
      await part(page, 'capitals', 'field:1').fill('Paris')
      await part(page, 'letter', 'tool:reveal').click()
      expect(await sideways()).toBe(false)
      // Each board once, for those who hear the page.
      await expect(page.locator('.exercise-board')).toHaveCount(10)
      await page.reload()
      await expect(part(page, 'homes', 'at:1:a')).toBeVisible()
    })
  }
})

test('paper has the page’s own boards, clear, and afterwards all is as it was', async ({ page }) => {
  await openDeck(page, ALL_KINDS, 'presenter', '#homes')
  await put(page, byMouse(page), 'bee', 'Den')
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.exercise-board:visible')).toHaveCount(10)
  await expect(page.locator('#homes .card:visible')).toHaveCount(4)
  await expect(page.locator('.player-ui:visible')).toHaveCount(0)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.locator('#homes .exercise-board:visible')).toHaveClass(/player-ui/)
  await expect(page.locator('#homes .place .card:visible')).toHaveCount(1)
  await expect(page.locator('#homes .place .card:visible')).toContainText('bee')
})

test('the speaker’s pictures show the board as the room has it, and never disturb it', async ({ page, context }) => {
  await openDeck(page, ALL_KINDS, 'presenter', '#homes')
  const [speaker] = await Promise.all([context.waitForEvent('page'), press(page, 's')])
  await expect(speaker.locator('.speaker-link')).toHaveAttribute('data-connected', 'yes')
  const picture = speaker.locator('.speaker-now .speaker-picture')
  await expect(picture.locator('.exercise-board:visible')).toHaveCount(1)
  await put(page, byMouse(page), 'bee', 'Den')
  await expect(picture.locator('.place .card')).toContainText('bee')
  await at(page, 'tool:check').click()
  await expect(picture.locator('.exercise-result')).toHaveText('0 of 4 right, 3 still to place')
  await at(page, 'clock:run').click()
  await expect(picture.locator('.countdown')).toHaveAttribute('data-state', 'running')
  await turnTo(page, 'letter')
  await at(page, 'field:1').fill('Notes of the room')
  await expect(picture.locator('textarea').first()).toHaveValue('Notes of the room')
  await expect(speaker.locator('.speaker-notes-body')).toContainText('To follow a case.')
  await speaker.reload()
  await expect(picture.locator('textarea').first()).toHaveValue('Notes of the room')
  await press(speaker, 'PageDown')
  await expect(page.locator('section.present')).toHaveAttribute('id', 'letter-answer')
})

test('the overview shows boards as they are', async ({ page }) => {
  await openDeck(page, ALL_KINDS, 'presenter', '#homes')
  await put(page, byMouse(page), 'bee', 'Den')
  await press(page, 'o')
  await expect(page.locator('.overview-card[data-slide=homes] .place .card')).toContainText('bee')
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})
