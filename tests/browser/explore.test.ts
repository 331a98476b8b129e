import type { Page } from 'playwright/test'
import { expect, openDeck, placeOf, press, test } from './fixtures.ts'
import { LONG_LIVED } from './kits.ts'

/** The rows, and how the cells of each begin. */
const ROWS = [
  { name: 'Open access', take: 'Anybody', decides: 'Nobody' },
  { name: 'Private property', take: 'The owner', decides: 'One person' },
  { name: 'Communal property', take: 'A group', decides: 'The group' },
  { name: 'State property', take: 'Whoever', decides: 'A government' },
] as const

function covered(page: Page) {
  return page.locator('#four-ways [data-covered]')
}

function visibleAnswers(page: Page): Promise<number> {
  return page.locator('#four-ways .explore-answer').evaluateAll((answers) =>
    answers.filter((answer) => answer.checkVisibility({ visibilityProperty: true })).length
  )
}

test.beforeEach(async ({ page }) => openDeck(page, LONG_LIVED, 'presenter', '#four-ways'))

for (const [mode, steps] of [['Row by row', 4], ['Column by column', 2]] as const) {
  test(`${mode}: every cell comes in turn and Next goes on`, async ({ page }) => {
    await page.getByRole('button', { name: mode }).click()
    await expect(page.getByRole('button', { name: mode })).toHaveAttribute('aria-pressed', 'true')
    expect(await visibleAnswers(page)).toBe(0)
    const { steps: there } = await placeOf(page)
    expect(there).toBe(steps)
    for (let step = 1; step <= steps; step += 1) {
      await press(page, 'PageDown')
      expect(await placeOf(page)).toMatchObject({ slide: 'four-ways', step })
      expect(await visibleAnswers(page)).toBe((8 / steps) * step)
    }
    await press(page, 'PageDown')
    expect((await placeOf(page)).slide).toBe('open-access')
  })
}

test('rows and columns are said as they come', async ({ page }) => {
  await press(page, 'PageDown')
  expect((await placeOf(page)).said).toMatch(
    /^Open access: Anybody.*; Open access: Nobody/,
  )
  await page.getByRole('button', { name: 'Column by column' }).click()
  await press(page, 'PageDown')
  const { said } = await placeOf(page)
  expect(said).toMatch(
    /^Open access: Anybody.*; Private property: The owner.*; Communal property: .*; State property: Whoever/,
  )
  expect(said).not.toContain('government')
})

test('all at once', async ({ page }) => {
  await page.getByRole('button', { name: 'All', exact: true }).click()
  expect(await visibleAnswers(page)).toBe(8)
  await press(page, 'PageDown')
  expect((await placeOf(page)).slide).toBe('open-access')
})

test('recall: Next uncovers one cell after the other and then goes on; Previous covers again', async ({ page }) => {
  await page.getByRole('button', { name: 'Recall' }).click()
  await expect(covered(page)).toHaveCount(8)
  for (let left = 7; left >= 0; left -= 1) {
    await press(page, 'PageDown')
    await expect(covered(page)).toHaveCount(left)
    expect((await placeOf(page)).slide).toBe('four-ways')
  }
  expect((await placeOf(page)).said).toMatch(/^State property, Who decides: A government/)
  await press(page, 'PageUp')
  await expect(covered(page)).toHaveCount(1)
  await press(page, 'PageDown', 'PageDown')
  expect((await placeOf(page)).slide).toBe('open-access')
})

test('recall: a covered cell is nowhere but under its cover', async ({ page }) => {
  await page.getByRole('button', { name: 'Recall' }).click()
  const table = page.locator('#four-ways table')
  for (const { name, take, decides } of ROWS) {
    const inTree = await table.ariaSnapshot()
    expect(inTree).toContain(`Uncover: ${name}, Who may take`)
    expect(inTree).toContain(`Uncover: ${name}, Who decides`)
    for (const words of [take, decides]) expect(inTree).not.toContain(`cell "${words}`)
    await page.getByRole('button', { name: `Uncover: ${name}, Who may take` }).press('Enter')
    const after = await table.ariaSnapshot()
    expect(after).toContain(`cell "${take}`)
    expect(after).not.toContain(`cell "${decides}`)
    // The focus waits on the next cover; Space works as well as Enter.
    await expect(page.getByRole('button', { name: `Uncover: ${name}, Who decides` })).toBeFocused()
    await press(page, ' ')
    expect(await table.ariaSnapshot()).toContain(`cell "${decides}`)
  }
  await expect(covered(page)).toHaveCount(0)
  await expect(page.locator('#four-ways-title')).toBeFocused()
})

test('steps not yet shown are not in the accessibility tree', async ({ page }) => {
  const table = page.locator('#four-ways table')
  expect(await table.ariaSnapshot()).not.toContain('Anybody')
  await press(page, 'PageDown')
  const shown = await table.ariaSnapshot()
  expect(shown).toContain('Anybody')
  expect(shown).not.toContain('The owner')
})

test('Next works with the focus on each button of the table', async ({ page }) => {
  for (const mode of ['All', 'Row by row', 'Column by column', 'Recall']) {
    const button = page.getByRole('button', { name: mode, exact: true })
    await button.focus()
    await press(page, 'Enter')
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    for (let presses = 0; (await placeOf(page)).slide === 'four-ways' && presses < 12; presses += 1) {
      await press(page, 'ArrowRight')
    }
    expect((await placeOf(page)).slide).toBe('open-access')
    await press(page, 'PageUp')
    if (mode === 'Recall') continue
    expect((await placeOf(page)).slide).toBe('four-ways')
  }
})
