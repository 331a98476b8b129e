import { expect, test } from 'playwright/test'
import { bundlePlayer } from '../../scripts/assets/bundle-player.ts'
import { MISSED } from './missed.ts'
import { scriptFindings } from './script-findings.ts'
import { styleFindings } from './style-findings.ts'

test('every script and style of the player is for the oldest browsers, but for what is guarded or not missed', async () => {
  const found = new Set(findingsIn(await bundlePlayer()))
  expect([...found].filter((name) => !MISSED.has(name)), 'came later than BROWSER_FLOOR').toEqual([])
  expect([...MISSED.keys()].filter((name) => !found.has(name)), 'no longer used: delete its line').toEqual([])
})

test('no style has a second way to the dark theme beside the kit’s own', async () => {
  expect((await bundlePlayer()).decks.lecture.style).not.toContain('--lightningcss-')
})

/** What is found in every script and style, wherever in the bundle it stands. */
function findingsIn(part: object): string[] {
  return Object.entries(part).flatMap(([name, inside]: [string, unknown]) =>
    typeof inside === 'object' && inside !== null
      ? findingsIn(inside)
      : typeof inside !== 'string'
      ? []
      : /script$/i.test(name)
      ? [...scriptFindings(inside)]
      : /style$/i.test(name)
      ? [...styleFindings(inside)]
      : []
  )
}

test('what came too late is told, but not where it is asked for first', () => {
  for (const script of ['all.toSorted()', 'AbortSignal.any(all)', 'box.style.textWrap = "balance"']) {
    expect(scriptFindings(script).size, script).toBe(1)
  }
  for (
    const style of ['a { field-sizing: content }', 'a { color: color-mix(in srgb, red, blue) }', 'p:has(b) { top: 0 }']
  ) {
    expect(styleFindings(style).size, style).not.toBe(0)
  }
  expect(scriptFindings('box.showPopover?.()').size).toBe(0)
  expect(styleFindings('@supports selector(:has(a)) { p:has(b) { color: red } }').size).toBe(0)
})
