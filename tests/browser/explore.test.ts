import type { Page } from 'playwright/test'
import { expect, openDeck, placeOf, press, test } from './fixtures.ts'
import { LONG_LIVED } from './kits.ts'

function visibleAnswers(page: Page): Promise<number> {
  return page.locator('#four-ways td > div').evaluateAll((answers) =>
    answers.filter((answer) => answer.checkVisibility({ visibilityProperty: true })).length
  )
}

test.beforeEach(async ({ page }) => openDeck(page, LONG_LIVED, 'presenter', '#four-ways'))

test('every row comes in turn, and is said; then Next goes on', async ({ page }) => {
  expect(await visibleAnswers(page)).toBe(0)
  for (let step = 1; step <= 4; step += 1) {
    await press(page, 'PageDown')
    expect(await placeOf(page)).toMatchObject({ slide: 'four-ways', step })
    expect(await visibleAnswers(page)).toBe(2 * step)
    if (step === 1) expect((await placeOf(page)).said).toMatch(/^Open access: Anybody.*; Open access: Nobody/)
  }
  await press(page, 'PageDown')
  expect((await placeOf(page)).slide).toBe('open-access')
})

test('steps not yet shown are not in the accessibility tree', async ({ page }) => {
  const table = page.locator('#four-ways table')
  expect(await table.ariaSnapshot()).not.toContain('Anybody')
  await press(page, 'PageDown')
  const shown = await table.ariaSnapshot()
  expect(shown).toContain('Anybody')
  expect(shown).not.toContain('The owner')
})
