import type { Page } from 'playwright/test'
import { expect, openDeck, test } from '../../browser/fixtures.ts'
import { BUILT } from '../../browser/kits.ts'

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

test('four rows, three columns, each phrase in its own cell', async ({ page }) => {
  await openDeck(page, { name: 'table-3', folder: BUILT }, 'presenter', '#table-3')
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
