import { readFileSync } from 'node:fs'
import { CLOCK_SET, expect, openDeck, press, test, turnTo } from './fixtures.ts'
import { BUILT } from './kits.ts'
import { openSession, openSpeaker } from './walk.ts'

test.use(CLOCK_SET)

const WORKSHOP = 'one-hour'

test('the list and the plan begin what comes after slack when the start page does', async ({ page, context }) => {
  const { speaker } = await openSession(page, context, WORKSHOP)
  await speaker.getByRole('button', { name: 'Start', exact: true }).click()
  // At 14:00, for sixty minutes; the two items behind the slack have two each.
  const begins = (title: string) => speaker.locator(`.plan-table tr:has-text("${title}") .plan-begins`)
  const [slack, after] = [speaker.locator('.plan-table tr[data-kind="slack"]'), begins('Keep three')]
  await expect(slack.locator('.plan-planned')).toHaveText('5:00')
  const minute = async (): Promise<number> => Number((await after.innerText()).split(':')[1])
  expect(await minute()).toBe(56)
  await speaker.locator('.tab', { hasText: 'Slides' }).click()
  await expect(speaker.locator('.speaker-slide', { hasText: 'Take along' }).locator('.speaker-planned')).toContainText(
    '56:00',
  )
})

test('what is left out leaves the agenda of the pictures, and what a divider says comes next', async ({ page, context }) => {
  const { room, speaker } = await openSession(page, context, WORKSHOP)
  const title = 'Should the harbour sell its places?'
  await turnTo(room, 'agenda')
  const entry = speaker.locator('.speaker-now .agenda li', { hasText: title })
  await expect(entry).toBeVisible()
  await speaker.locator(`.plan-table tr:has-text("${title}")`).getByRole('button', { name: /^Leave out/ }).click()
  await expect(entry).toBeHidden()
  await press(speaker, 'u')
  await expect(entry).toBeVisible()
})

test('a slide that leads on says what comes', async ({ page, context }) => {
  await openDeck(page, { name: 'whole-talk', folder: BUILT }, 'presenter', '#long-lived')
  const speaker = await openSpeaker(page, context)
  const notes = speaker.locator('.speaker-notes-body')
  await expect(notes).toContainText('What comes')
  await expect(notes.locator('li').first()).toHaveText(
    (await speaker.locator('.speaker-next .speaker-title').innerText()).replace('Next: ', ''),
  )
})

test('the record can be saved as a file, with its times and notes', async ({ page, context }) => {
  const { speaker } = await openSession(page, context, WORKSHOP)
  await speaker.getByRole('button', { name: 'Start', exact: true }).click()
  await speaker.getByRole('button', { name: 'Record' }).click()
  await speaker.getByLabel(/Notes to yourself/).fill('More chairs.')
  const [saved] = await Promise.all([
    speaker.waitForEvent('download'),
    speaker.getByRole('button', { name: 'Save as a file' }).click(),
  ])
  expect(saved.suggestedFilename()).toMatch(/^Record \d{4}-\d\d-\d\d .+\.txt$/)
  const text = readFileSync(await saved.path(), 'utf8')
  expect(text).toContain('A workshop of one hour')
  expect(text).toContain('Keep three\t2:00')
  expect(text).toContain('More chairs.')
})

test('a page that is enlarged by half keeps clock, pace and plan in sight; a large screen has large pictures', async ({ page, context }) => {
  const { speaker } = await openSession(page, context, WORKSHOP)
  // The window that S opens, at 150 %.
  await speaker.setViewportSize({ width: 827, height: 547 })
  for (
    const part of [
      '.speaker-clocks',
      '.speaker-pace',
      '.plan-table tbody tr:nth-child(2)',
      '.speaker-now .speaker-picture',
    ]
  ) {
    await expect(speaker.locator(part).first()).toBeInViewport({ ratio: 1 })
  }
  const width = async (part: string): Promise<number> =>
    (await speaker.locator(`${part} .speaker-picture`).boundingBox())?.width ?? 0
  await speaker.setViewportSize({ width: 1920, height: 1080 })
  await expect.poll(() => width('.speaker-now')).toBeGreaterThan(850)
  expect(await width('.speaker-next')).toBeGreaterThan(440)
})
