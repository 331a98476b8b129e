import { brokenRules } from './axe.ts'
import { drag, lines, openSpeaker, pointAt, pointed } from './draw-play.ts'
import { expect, openDeck, placeOf, press, test } from './fixtures.ts'
import { COMMONS } from './kits.ts'

const LINE = 'pen 256,360 640,504'
const now = '.speaker-now .speaker-title'

test('what is drawn in the room is seen in the speaker view, also what was there before it opened', async ({ page, context }) => {
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  await press(page, 'i')
  await drag(page, [0.2, 0.5], [0.5, 0.7])
  const speaker = await openSpeaker(page, context)
  await expect.poll(() => lines(speaker)).toEqual([LINE])
  await drag(page, [0.1, 0.1], [0.2, 0.2])
  await expect.poll(() => lines(speaker)).toEqual([LINE, 'pen 128,72 256,144'])
  await press(page, 'Backspace')
  await expect.poll(() => lines(speaker)).toEqual([LINE])
  await press(page, 'PageDown')
  await expect.poll(() => lines(speaker)).toEqual([])
  await press(page, 'l')
  await expect.poll(() => pointed(speaker)).toBe('laser 640,360')
})

test('the speaker draws on the picture: the room sees each line while it is drawn, and keeps it', async ({ page, context }) => {
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  const speaker = await openSpeaker(page, context)
  await press(speaker, 'i')
  const [from, to] = [await pointAt(speaker, [0.2, 0.5]), await pointAt(speaker, [0.5, 0.7])]
  await speaker.mouse.move(from.x, from.y)
  await speaker.mouse.down()
  await speaker.mouse.move(to.x, to.y, { steps: 4 })
  await expect(page.locator('.ink svg + svg > .pen')).toHaveAttribute('d', /^M/)
  await expect(page.locator('.ink g path')).toHaveCount(0)
  await speaker.mouse.up()
  await expect.poll(() => lines(page)).toEqual([expect.stringMatching(/^pen 25\d,3\d\d 6\d\d,50\d$/)])
  await expect.poll(() => lines(speaker)).toEqual(await lines(page))
  await expect(speaker.locator('.ink svg + svg > .pen')).toHaveCount(0)
  await speaker.getByRole('button', { name: 'Clear what is drawn here' }).click()
  await expect.poll(() => lines(page)).toEqual([])
  // The room has no tools on its slide for that.
  await expect(page.locator('.draw-tools')).toBeHidden()
})

test('the speaker points: by key and arrows, by holding the mouse; a closed window points no more', async ({ page, context }) => {
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  const speaker = await openSpeaker(page, context)
  await press(speaker, 'l', 'ArrowRight')
  await expect.poll(() => pointed(page)).toBe('laser 672,360')
  await press(speaker, 'Escape')
  await expect.poll(() => pointed(page)).toBeUndefined()
  const at = await pointAt(speaker, [0.5, 0.5])
  await speaker.mouse.move(at.x, at.y)
  await speaker.mouse.down()
  await expect.poll(() => pointed(page)).toMatch(/^laser 6[34]\d,3[56]\d$/)
  await speaker.mouse.up()
  await expect.poll(() => pointed(page)).toBeUndefined()
  await press(speaker, 'l')
  await expect.poll(() => pointed(page)).toBe('laser 672,360')
  await speaker.close({ runBeforeUnload: true })
  await expect.poll(() => pointed(page)).toBeUndefined()
})

test('freeze: the room keeps its slide while the speaker looks ahead, loudly; back, or the room comes along', async ({ page, context }) => {
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  const speaker = await openSpeaker(page, context)
  const banner = speaker.locator('.speaker-frozen[role=status]')
  const room = async () => (await placeOf(page)).slide
  await expect(banner).toBeHidden()
  await speaker.getByRole('button', { name: 'Freeze' }).click()
  await expect(banner).toContainText('FROZEN: the room still sees')
  await press(speaker, 'PageDown', 'End', 'Home')
  await expect(speaker.locator(now)).toContainText('1 of')
  expect(await room()).toBe('four-ways-out')
  // The talk has not begun by looking ahead.
  await expect(speaker.locator('.speaker-clocks')).toContainText('not started')
  expect(await brokenRules(speaker)).toEqual([])
  await press(speaker, 'x')
  await expect(banner).toBeHidden()
  await expect(speaker.locator(now)).toContainText('Four ways to hold')
  // From the window of the slides, too.
  await press(page, 'x')
  await expect(banner).toBeVisible()
  await speaker.bringToFront()
  await speaker.locator('.speaker-list button').nth(3).click()
  await expect(speaker.locator(now)).toContainText('4 of')
  expect(await room()).toBe('four-ways-out')
  await banner.getByRole('button', { name: 'Bring the room here' }).click()
  await expect.poll(room).toBe('lloyd')
  await expect(banner).toBeHidden()
})

test('frozen, the room stays also where somebody turns in its own window, and is told how to go on; nothing is drawn on what the room does not see', async ({ page, context }) => {
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  const speaker = await openSpeaker(page, context)
  await press(speaker, 'l')
  await expect.poll(() => pointed(page)).toBe('laser 640,360')
  await press(speaker, 'x', 'PageDown')
  await expect.poll(() => pointed(page)).toBeUndefined()
  await expect(speaker.locator('.ink')).toBeHidden()
  await press(speaker, 'Delete')
  await expect(speaker.locator('.message')).toContainText('Frozen')
  const room = async () => (await placeOf(page)).slide
  for (const key of ['PageDown', 'End', 'Home']) {
    await press(page, key)
    await expect(page.locator('.message')).toContainText('Frozen: X')
    expect(await room()).toBe('four-ways-out')
  }
  await page.evaluate(() => (location.hash = '#cover'))
  await expect(page).toHaveURL(/#four-ways-out$/)
  expect(await room()).toBe('four-ways-out')
  const banner = speaker.locator('.speaker-frozen[role=status]')
  await expect(banner).toContainText('FROZEN')
  await press(page, 'x')
  await expect(banner).toBeHidden()
  await expect(page.locator('.message')).toBeHidden({ timeout: 1000 })
  await press(page, 'PageDown')
  await expect(speaker.locator(now)).toContainText('A year that never ends')
  // Who is gone freezes no longer.
  await press(speaker, 'x')
  await press(page, 'PageUp')
  await expect(page.locator('.message')).toContainText('Frozen: X')
  const gone = speaker.waitForEvent('close')
  await speaker.close({ runBeforeUnload: true })
  await gone
  // Its farewell may still be on the way.
  await expect(async () => {
    await press(page, 'PageUp')
    expect(await room()).toBe('four-ways-out')
  }).toPass()
})

test('without a speaker view, freezing says what it needs', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  await press(page, 'x')
  await expect(page.locator('.message')).toContainText('needs the speaker view')
})

test('letters from elsewhere draw nothing', async ({ page, context }) => {
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  const speaker = await openSpeaker(page, context)
  await speaker.evaluate(() => {
    const pair = new URLSearchParams(location.search).get('speaker')
    const channel = new BroadcastChannel(`lecture-kit/the-commons/${pair}`)
    const letter = { kit: 'lecture-kit', deck: 'the-commons', pair, side: 'speaker', sender: 'elsewhere' }
    const acts = [
      { act: 'line', points: [0, 0, 99_999, 0], ends: true },
      { act: 'line', points: '"><script>', ends: true },
      { act: 'line', points: [0, 0, 9, 0], ends: true },
    ]
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    acts.forEach((act, count) => channel.postMessage({ ...letter, count, body: { kind: 'ink', act } }))
  })
  // Only the last one is sound: where it is, the others have been read.
  await expect.poll(() => lines(page)).toEqual(['pen 0,0 9,0'])
})
