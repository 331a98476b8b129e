import type { BrowserContext, Page } from 'playwright/test'
import { expect, openDeck, placeOf, plays, press, slideIds, test } from './fixtures.ts'
import { COMMONS } from './kits.ts'

/** Opens the speaker view from the slides, as S does. */
async function openSpeaker(page: Page, context: BrowserContext): Promise<Page> {
  const [speaker] = await Promise.all([context.waitForEvent('page'), press(page, 's')])
  await expect(speaker.locator('.speaker-link')).toHaveAttribute('data-connected', 'yes')
  return speaker
}

const now = (speaker: Page) => speaker.locator('.speaker-now .speaker-title')

test('opens from a local file, marked in title and frame, with notes, claims, clock and the next slide', async ({ page, context }) => {
  await openDeck(page, COMMONS, 'presenter', '#not-doomed')
  const speaker = await openSpeaker(page, context)
  expect(speaker.url()).toMatch(/^file:/)
  expect(await speaker.title()).toBe('SPEAKER, DO NOT SHARE – The commons')
  await expect(speaker.locator('.speaker-banner')).toContainText('SPEAKER, DO NOT SHARE')
  await expect(now(speaker)).toHaveText(/^9 of \d+: Not doomed/)
  await expect(speaker.locator('.speaker-next .speaker-title')).toContainText('Next: How far does it reach')
  await expect(speaker.locator('.speaker-notes-body')).toContainText('If you keep one sentence from this half hour')
  expect((await speaker.locator('.speaker-evidence .claim-id').allInnerTexts()).sort()).toEqual([
    'C2.3',
    'C2.4',
    'C2.5',
  ])
  await expect(speaker.locator('.speaker-clocks')).toContainText(/Clock\d+:\d\d/)
  await expect(speaker.locator('.speaker-clocks')).toContainText('Elapsednot started')
  await expect(speaker.locator('.speaker-clocks')).toContainText(/Planned\d+:\d\d to \d+:\d\d of 20:30/)
  await expect(speaker.locator('.speaker-now section.slide')).toBeVisible()
  await expect(speaker.locator('.speaker-next section.slide')).toBeVisible()
})

test('both windows follow one another, step by step', async ({ page, context }) => {
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  const speaker = await openSpeaker(page, context)
  const at = async () => {
    const { slide, step } = await placeOf(page)
    return `${slide} ${step}`
  }
  await press(speaker, 'PageDown')
  await expect.poll(at).toBe('season 0')
  await expect(now(speaker)).toContainText('A year that never ends')
  await press(speaker, 'ArrowRight')
  await expect.poll(at).toBe('season 1')
  await expect(speaker.locator('.speaker-step')).toHaveText('Step 1 of 4')
  await expect(speaker.locator('.speaker-clocks')).not.toContainText('not started')
  await press(page, 'PageDown')
  await expect(speaker.locator('.speaker-step')).toHaveText('Step 2 of 4')
  await expect(speaker.locator('.speaker-next')).toHaveAttribute('data-comes', 'after-steps')
  await press(page, 'End')
  await expect(now(speaker)).toContainText('Sources')
  await expect(speaker.locator('.speaker-next .speaker-title')).toHaveText('Next: end of the slides')
  await speaker.locator('.speaker-list button').nth(3).click()
  await expect.poll(at).toBe('lloyd 0')
  // Every slide's notes are there, in turn.
  const written = await page.locator('.track > section').evaluateAll((slides) =>
    slides.map((slide) => slide.querySelector('.notes')?.textContent ?? 'No notes on this slide.')
  )
  for (const [index, notes] of written.entries()) {
    await speaker.locator('.speaker-list button').nth(index).click()
    await expect(now(speaker)).toContainText(`${index + 1} of`)
    await expect(speaker.locator('.speaker-notes-body')).toHaveText(notes)
  }
})

test('a reload of either window keeps the two together', async ({ page, context }) => {
  await openDeck(page, COMMONS, 'presenter', '#season')
  const speaker = await openSpeaker(page, context)
  await press(speaker, 'PageDown', 'PageDown')
  await expect(speaker.locator('.speaker-step')).toHaveText('Step 2 of 4')
  await speaker.reload()
  await expect(speaker.locator('.speaker-link')).toHaveAttribute('data-connected', 'yes')
  await expect(speaker.locator('.speaker-step')).toHaveText('Step 2 of 4')
  await expect(speaker.locator('.speaker-clocks')).not.toContainText('not started')
  await page.reload()
  await plays(page)
  await expect(speaker.locator('.speaker-link')).toHaveAttribute('data-connected', 'yes')
  await press(speaker, 'PageDown')
  await expect.poll(async () => (await placeOf(page)).step).toBe(3)
  await press(page, 'PageDown')
  await expect(speaker.locator('.speaker-step')).toHaveText('Step 4 of 4')
})

test('black, search in the notes, and time, from the speaker’s window', async ({ page, context }) => {
  await openDeck(page, COMMONS)
  const speaker = await openSpeaker(page, context)
  await press(speaker, '.')
  await expect(page.locator('.blackout')).toBeVisible()
  await expect(speaker.locator('.speaker-now')).toHaveAttribute('data-shade', 'black')
  await press(speaker, 'b')
  await expect(page.locator('.blackout')).toBeHidden()
  await press(speaker, '/')
  // A word that stands in the notes only, of the cover.
  await speaker.keyboard.type('went and looked')
  await expect(speaker.locator('.search-result')).toHaveCount(1)
  await press(speaker, 'Escape')
  await speaker.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(speaker.locator('.speaker-clocks')).not.toContainText('not started')
  await expect(speaker.locator('.speaker-pace')).toHaveText(/On time/)
  await speaker.getByRole('button', { name: 'Pause' }).click()
  await expect(speaker.locator('.speaker-clocks')).toContainText('(paused)')
})

test('two talks at once do not steer one another', async ({ page, context }) => {
  await openDeck(page, COMMONS)
  const other = await context.newPage()
  await openDeck(other, COMMONS)
  const speaker = await openSpeaker(page, context)
  await press(speaker, 'End')
  await expect.poll(async () => (await placeOf(page)).slide).toBe((await slideIds(page)).at(-1))
  expect((await placeOf(other)).slide).toBe('cover')
})

test('where the slides are closed the view says so loudly, and turns only what somebody reads alone', async ({ page, context }) => {
  await openDeck(page, COMMONS)
  const speaker = await openSpeaker(page, context)
  await page.close()
  await expect(speaker.locator('.speaker-link')).toHaveAttribute('data-connected', 'no')
  await expect(speaker.locator('.speaker-link')).toContainText('Not connected')
  const lost = speaker.locator('.speaker-lost')
  await expect(lost).toContainText('THE SLIDES ARE CLOSED')
  await expect(lost).toHaveAttribute('role', 'alert')
  await press(speaker, 'PageDown', 'End')
  await speaker.locator('.speaker-list button').nth(3).click()
  await expect(now(speaker)).toContainText('1 of')
  await lost.getByRole('button', { name: 'Read on here alone' }).click()
  await expect(lost).toBeHidden()
  await press(speaker, 'PageDown')
  await expect(now(speaker)).toContainText('2 of')
  await expect(speaker.locator('.speaker-notes-body')).toContainText('thirty seconds in pairs')
})

test('a blocked window gives a message and a way on', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null
    window.print = () => document.documentElement.setAttribute('data-printed', document.documentElement.className)
  })
  await openDeck(page, COMMONS)
  await press(page, 's')
  const message = page.locator('.message')
  await expect(message).toContainText('blocked')
  await message.getByRole('button', { name: 'Print the script' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', /print-script/)
})

test('slides in view of the room never show notes', async ({ page, context }) => {
  await openDeck(page, COMMONS)
  await openSpeaker(page, context)
  for (const [index] of (await slideIds(page)).entries()) {
    await press(page, String(index + 1).slice(0, 1), ...String(index + 1).slice(1), 'Enter')
    await expect(page.locator('.notes:visible, .speaker, .notes-panel:visible')).toHaveCount(0)
  }
})
