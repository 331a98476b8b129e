import type { Page } from 'playwright/test'
import { expect, openDeck, placeOf, press, test } from './fixtures.ts'
import { TABLE_3 } from './kits.ts'

/** The paper's Table 3 as it was put back in order, by phrases that each cell must hold, and that no other may. */
const ROWS = [
  {
    name: 'Self-configuring',
    computing: [/readjust/i, /circumstances/, /other three/],
    party: [/government structure/, /“vertical and horizontal integration”/, /control/, /resources/],
    automation: undefined,
  },
  {
    name: 'Self-healing',
    computing: [/reactive/i, /proactive/i, /predicts/, /prevents/, /faults/],
    party: [/threat/, /source/],
    automation: /surveillance.*grid management/,
  },
  {
    name: 'Self-optimizing',
    computing: [/“dynamically optimize its own operation”/],
    party: [/challenges/, /responsib/, /managing themselves|own management/],
    automation: /Social Credit System/,
  },
  {
    name: 'Self-protecting',
    computing: [/perceives threats/i, /predicts outcomes/, /limit/, /harm/],
    party: [/“emergencies of all types”/, /coordination/, /pre-emption/],
    automation: /integrat.*technology/,
  },
] as const

function cells(page: Page): Promise<string[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('#table-3 .explore tbody tr')].map((row) =>
      [...row.children].map((cell) => {
        const copy = cell.cloneNode(true) as Element
        for (const part of copy.querySelectorAll('.cites, svg, button')) part.remove()
        return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
      })
    )
  )
}

function covered(page: Page) {
  return page.locator('#table-3 [data-covered]')
}

function visibleAnswers(page: Page): Promise<number> {
  return page.locator('#table-3 .explore-answer').evaluateAll((answers) =>
    answers.filter((answer) => answer.checkVisibility({ visibilityProperty: true })).length
  )
}

test.beforeEach(async ({ page }) => openDeck(page, TABLE_3, 'presenter', '#table-3'))

test('four rows, three columns, each phrase in its own cell', async ({ page }) => {
  const table = await cells(page)
  expect(table.map((row) => row.length)).toEqual([3, 3, 3, 3])
  await expect(page.locator('#table-3 thead th')).toHaveText([/objective/i, /computing/i, /Party/])
  const all = table.flat()
  for (const [index, { name, computing, party, automation }] of ROWS.entries()) {
    const [head = '', engineers = '', rulers = ''] = table[index] ?? []
    expect(head).toBe(name)
    for (const [cell, phrases] of [[engineers, computing], [rulers, party]] as const) {
      for (const phrase of phrases) expect(cell).toMatch(phrase)
    }
    if (automation === undefined) expect(rulers).not.toMatch(/automat|technolog|surveillance/i)
    else {
      expect(rulers).toMatch(/attempted automation/i)
      expect(rulers.replace(/.*attempted automation/i, '')).toMatch(automation)
      expect(all.filter((cell) => automation.test(cell))).toEqual([rulers])
    }
    expect(engineers).not.toMatch(/automation|Party|government/)
  }
})

for (const [mode, steps] of [['Row by row', 4], ['Column by column', 2]] as const) {
  test(`${mode}: every cell comes in turn and Next goes on`, async ({ page }) => {
    await page.getByRole('button', { name: mode }).click()
    await expect(page.getByRole('button', { name: mode })).toHaveAttribute('aria-pressed', 'true')
    expect(await visibleAnswers(page)).toBe(0)
    const { steps: there } = await placeOf(page)
    expect(there).toBe(steps)
    for (let step = 1; step <= steps; step += 1) {
      await press(page, 'PageDown')
      expect(await placeOf(page)).toMatchObject({ slide: 'table-3', step })
      expect(await visibleAnswers(page)).toBe((8 / steps) * step)
    }
    await press(page, 'PageDown')
    expect((await placeOf(page)).slide).toBe('row-1')
  })
}

test('rows and columns are said as they come', async ({ page }) => {
  await press(page, 'PageDown')
  expect((await placeOf(page)).said).toMatch(
    /^Self-configuring: Readjusts itself.*; Self-configuring: Adjusting government structure/,
  )
  await page.getByRole('button', { name: 'Column by column' }).click()
  await press(page, 'PageDown')
  const { said } = await placeOf(page)
  expect(said).toMatch(
    /^Self-configuring: Readjusts.*; Self-healing: Reactive.*; Self-optimizing: .*; Self-protecting: Perceives/,
  )
  expect(said).not.toContain('government')
})

test('all at once', async ({ page }) => {
  await page.getByRole('button', { name: 'All', exact: true }).click()
  expect(await visibleAnswers(page)).toBe(8)
  await press(page, 'PageDown')
  expect((await placeOf(page)).slide).toBe('row-1')
})

test('recall: Next uncovers one cell after the other and then goes on; Previous covers again', async ({ page }) => {
  await page.getByRole('button', { name: 'Recall' }).click()
  await expect(covered(page)).toHaveCount(8)
  for (let left = 7; left >= 0; left -= 1) {
    await press(page, 'PageDown')
    await expect(covered(page)).toHaveCount(left)
    expect((await placeOf(page)).slide).toBe('table-3')
  }
  expect((await placeOf(page)).said).toMatch(/^Self-protecting, For the Party: Preparing/)
  await press(page, 'PageUp')
  await expect(covered(page)).toHaveCount(1)
  await press(page, 'PageDown', 'PageDown')
  expect((await placeOf(page)).slide).toBe('row-1')
})

test('recall: a covered cell is nowhere but under its cover', async ({ page }) => {
  await page.getByRole('button', { name: 'Recall' }).click()
  const table = page.locator('#table-3 table')
  for (const [index, { name }] of ROWS.entries()) {
    const inTree = await table.ariaSnapshot()
    expect(inTree).toContain(`Uncover: ${name}, In computing`)
    expect(inTree).toContain(`Uncover: ${name}, For the Party`)
    const [, engineers = '', rulers = ''] = (await cells(page))[index]?.map((text) => text.slice(0, 18)) ?? []
    expect(inTree).not.toContain(engineers)
    expect(inTree).not.toContain(rulers)
    await page.getByRole('button', { name: `Uncover: ${name}, In computing` }).press('Enter')
    const after = await table.ariaSnapshot()
    expect(after).toContain(engineers)
    expect(after).not.toContain(rulers)
    // The focus waits on the next cover; Space works as well as Enter.
    await expect(page.getByRole('button', { name: `Uncover: ${name}, For the Party` })).toBeFocused()
    await press(page, ' ')
    expect(await table.ariaSnapshot()).toContain(rulers)
  }
  await expect(covered(page)).toHaveCount(0)
  await expect(page.locator('#table-3-title')).toBeFocused()
})

test('steps not yet shown are not in the accessibility tree', async ({ page }) => {
  const table = page.locator('#table-3 table')
  expect(await table.ariaSnapshot()).not.toContain('Readjusts')
  await press(page, 'PageDown')
  const shown = await table.ariaSnapshot()
  expect(shown).toContain('Readjusts')
  expect(shown).not.toContain('Reactive')
})

test('Next works with the focus on each button of the table', async ({ page }) => {
  for (const mode of ['All', 'Row by row', 'Column by column', 'Recall']) {
    const button = page.getByRole('button', { name: mode, exact: true })
    await button.focus()
    await press(page, 'Enter')
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    for (let presses = 0; (await placeOf(page)).slide === 'table-3' && presses < 12; presses += 1) {
      await press(page, 'ArrowRight')
    }
    expect((await placeOf(page)).slide).toBe('row-1')
    await press(page, 'PageUp')
    if (mode === 'Recall') continue
    expect((await placeOf(page)).slide).toBe('table-3')
  }
})
