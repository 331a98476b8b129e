import { PRESENTER_KEYS } from '../../slides/player/speaker/presenter.ts'
import { KEYS as COMMON_KEYS, labelKey } from '../../slides/player/keys.ts'
import { expect, openDeck, placeOf, press, slideIds, test, turnTo } from './fixtures.ts'
import { COMMONS } from './kits.ts'

const KEYS = [...COMMON_KEYS, ...PRESENTER_KEYS]

/** A slide without steps and with a diagram, and its neighbours. */
const HERE = 'four-ways-out'
const BEFORE = 'overrun'
const AFTER = 'season'

/** Playwright's name of a key in the table. */
function named(key: string): string {
  return key === 'Shift+ ' ? 'Shift+Space' : key === ' ' ? 'Space' : key
}

function keysOf(action: string): string[] {
  const keys = KEYS.filter((row) => row.action === action).flatMap((row) => row.keys)
  expect(keys, action).not.toEqual([])
  return keys.map(named)
}

test.beforeEach(async ({ page }) => openDeck(page, COMMONS, 'presenter', `#${HERE}`))

test('turning', async ({ page }) => {
  const ids = await slideIds(page)
  const turns = [['next', AFTER], ['previous', BEFORE], ['first', ids[0]], ['last', ids.at(-1)]] as const
  for (const [action, to] of turns) {
    for (const key of keysOf(action)) {
      await turnTo(page, HERE)
      await press(page, key)
      expect((await placeOf(page)).slide, `by ${key}`).toBe(to)
    }
  }
})

test('a number and Enter', async ({ page }) => {
  const ids = await slideIds(page)
  await press(page, '1', '2', 'Enter')
  expect((await placeOf(page)).slide).toBe(ids[11])
  await press(page, '9', '9', 'Enter')
  expect((await placeOf(page)).slide).toBe(ids[11])
  await expect(page.locator('.message')).toContainText('no slide 99')
})

for (
  const [action, dialog] of [
    ['overview', '.dialog-overview'],
    ['search', '.dialog-search'],
    ['evidence', '.dialog-evidence'],
    ['zoom', '.dialog-zoom'],
    ['help', '.dialog-help'],
  ] as const
) {
  test(`${action}: opens, Escape closes, the focus is where it was`, async ({ page }) => {
    for (const key of keysOf(action)) {
      const heading = page.locator(`#${HERE}-title`)
      await expect(heading).toBeFocused()
      await press(page, key)
      // Modal: nothing behind it can be pressed or read.
      await expect(page.locator(`${dialog}:modal`)).toBeVisible()
      await press(page, 'Escape')
      await expect(page.locator(dialog)).toBeHidden()
      await expect(heading).toBeFocused()
      expect((await placeOf(page)).slide).toBe(HERE)
      await press(page, key)
      await expect(page.locator(dialog)).toBeVisible()
      await page.locator(`${dialog} .dialog-close`).click()
      await expect(page.locator(dialog)).toBeHidden()
    }
  })

  test(`${action}: the clicker's Next and Previous go through it`, async ({ page }) => {
    const [key = ''] = keysOf(action)
    await press(page, key)
    await expect(page.locator(dialog)).toBeVisible()
    await press(page, 'PageDown')
    await expect(page.locator(dialog)).toBeHidden()
    expect((await placeOf(page)).slide).toBe(AFTER)
    await turnTo(page, HERE)
    await press(page, key)
    await expect(page.locator(dialog)).toBeVisible()
    await press(page, 'PageUp')
    await expect(page.locator(dialog)).toBeHidden()
    expect((await placeOf(page)).slide).toBe(BEFORE)
    // And afterwards every key works as before.
    await press(page, 'ArrowRight')
    expect((await placeOf(page)).slide).toBe(HERE)
  })
}

test('black: any turn lifts it first', async ({ page }) => {
  const cover = page.locator('.blackout')
  for (const key of keysOf('black')) {
    await press(page, key)
    await expect(cover).toBeVisible()
    expect((await placeOf(page)).said).toContain('black')
    await press(page, key)
    await expect(cover).toBeHidden()
    for (const lift of ['PageDown', 'ArrowLeft', 'Escape']) {
      await press(page, key)
      await expect(cover).toBeVisible()
      await press(page, lift)
      await expect(cover).toBeHidden()
      expect((await placeOf(page)).slide).toBe(HERE)
    }
  }
  // A clicker's black key works while something is open.
  await press(page, '?', '.')
  await expect(cover).toBeVisible()
  await expect(page.locator('.dialog-help')).toBeHidden()
})

test('F5 goes to full screen and never reloads', async ({ page }) => {
  await page.evaluate(() => document.documentElement.setAttribute('data-same', 'yes'))
  const full = () => page.evaluate(() => document.fullscreenElement !== null)
  for (const key of keysOf('start-show')) {
    await press(page, key)
    await expect.poll(full).toBe(true)
    await press(page, key)
    expect(await full()).toBe(true)
    await press(page, 'f')
    await expect.poll(full).toBe(false)
  }
  await press(page, '?', 'F5')
  await expect(page.locator('html')).toHaveAttribute('data-same', 'yes')
  expect((await placeOf(page)).slide).toBe(HERE)
})

test('Escape never opens the overview and never turns', async ({ page }) => {
  for (let presses = 0; presses < 3; presses += 1) {
    await press(page, 'Escape')
    expect(await page.locator('dialog[open]').count()).toBe(0)
    expect(await page.locator('.slides > section:visible').count()).toBe(1)
    expect((await placeOf(page)).slide).toBe(HERE)
  }
})

test('a theme is remembered by this deck on this computer', async ({ page, context }) => {
  const theme = (of = page) => of.evaluate(() => document.documentElement.dataset['theme'] ?? 'auto')
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color)
  const seen: string[] = []
  const inks = [await ink()]
  for (let turn = 0; turn < 2; turn += 1) {
    await press(page, 't')
    seen.push(await theme())
    inks.push(await ink())
  }
  expect(seen).toEqual(['dark', 'light'])
  expect(inks[1], 'the first press is seen').not.toBe(inks[0])
  expect(inks[2]).toBe(inks[0])
  await press(page, 't')
  await page.reload()
  expect(await theme()).toBe('dark')
  const other = await context.newPage()
  await openDeck(other, COMMONS)
  expect(await theme(other)).toBe('dark')
})

test('the reading page and back', async ({ page }) => {
  await press(page, 'r')
  await expect(page.locator('html')).toHaveClass(/reading/)
  await page.getByRole('link', { name: 'To the slides' }).click()
  await expect(page.locator(`section.present#${HERE}`)).toBeVisible()
})

/** Keys of exercises and sessions. */
const OF_WORKSHOPS: ReadonlySet<string> = new Set(['closing', 'countdown', 'drop', 'put-back'])

test('the help lists every key, and its buttons work', async ({ page }) => {
  await press(page, '?')
  const help = page.locator('.dialog-help')
  const rows = await help.locator('dl > div').evaluateAll((divs) =>
    divs.map((div) => [
      div.querySelector('dd')?.textContent,
      ...[...div.querySelectorAll('kbd')].map((kbd) => kbd.textContent),
    ])
  )
  for (const { action, does, keys } of KEYS) {
    // A lecture has neither.
    if (OF_WORKSHOPS.has(action)) continue
    for (const key of keys) expect(rows.find(([said]) => said === does), `${does}: ${key}`).toContain(labelKey(key))
  }
  await help.getByRole('button', { name: 'Light or dark' }).click()
  await expect(help).toBeHidden()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('keys with Ctrl, Alt or Meta stay the browser’s', async ({ page }) => {
  for (const key of ['Control+ArrowRight', 'Alt+o', 'Meta+ArrowDown', 'Control+b']) {
    await press(page, key)
    expect((await placeOf(page)).slide, key).toBe(HERE)
  }
  await expect(page.locator('.blackout')).toBeHidden()
})
