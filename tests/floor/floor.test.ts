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

/** Each came after the floor, in some browser of it. */
const TOO_NEW: Readonly<Record<string, string>> = {
  'Promise.withResolvers()': 'Promise.withResolvers',
  'Object.groupBy(all, by)': 'Object.groupBy',
  'new Set(a).union(b)': '.union',
  'all.toSorted()': '.toSorted',
  'AbortSignal.any(all)': 'AbortSignal.any',
  'document.startViewTransition()': 'document.startViewTransition',
  'box.showPopover()': '.showPopover',
  'new CloseWatcher()': 'CloseWatcher',
  'box.addEventListener("scrollend", go)': 'event scrollend',
  'box.style.textWrap = "balance"': '.textWrap',
  'box.matches("p:has(b)")': 'selector :has',
}

test('a script is told what came too late, and nothing of what it asks for first', () => {
  for (const [script, name] of Object.entries(TOO_NEW)) expect([...scriptFindings(script)], script).toEqual([name])
  for (const script of ['box.showPopover?.()', 'all.at(-1)', 'structuredClone(all)', 'box.closest(`:is(a, b)`)']) {
    expect([...scriptFindings(script)], script).toEqual([])
  }
  for (
    const script of ['using file = open()', '/[a--b]/v.test(text)', '/(?i:a)/.test(text)', 'RegExp("[a--b]", "v")']
  ) {
    expect(() => scriptFindings(script), script).toThrow(SyntaxError)
  }
})

const TOO_NEW_STYLES: Readonly<Record<string, string>> = {
  '@scope (a) { b { color: red } }': '@scope',
  '@media (prefers-reduced-transparency) { a { color: red } }': '(prefers-reduced-transparency)',
  'a { field-sizing: content }': 'field-sizing:',
  'a { display: grid-lanes }': 'display: grid-lanes',
  'a { color: color-mix(in srgb, red, blue) }': 'color-mix()',
  'a { color: oklch(50% 0 0) }': 'oklch()',
  'a { --ink: light-dark(black, white) }': 'light-dark()',
  'a { color: red; color: light-dark(var(--a), red) }': 'light-dark()',
  'a { color: rgb(from red r g b) }': 'rgb(from)',
  'a { width: 1rcap }': '1rcap',
  'p:has(b) { color: red }': ':has',
  'a { &:hover { color: red } }': '&',
}

test('a style is told what came too late, but not where it asks first or says what to do without', () => {
  for (const [style, name] of Object.entries(TOO_NEW_STYLES)) expect([...styleFindings(style)], style).toContain(name)
  for (
    const style of [
      '@supports selector(:has(a)) { p:has(b) { color: red } }',
      'a { color: red; color: color-mix(in srgb, red, blue) }',
      'a { -webkit-user-select: none; user-select: none }',
      '@container slide (width > 10px) { a { height: 1dvh } }',
    ]
  ) {
    expect([...styleFindings(style)], style).toEqual([])
  }
})
