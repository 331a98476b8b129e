import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright/test'
import { brokenRules } from './axe.ts'
import { expect, placeOf, plays, press, slideIds, turnTo } from './fixtures.ts'
import { BUILT } from './kits.ts'
import { startAddress, test } from './session-kit.ts'

const open = async (page: Page, folder: string, name: string, edition = 'presenter', rest = ''): Promise<void> => {
  await page.goto(pathToFileURL(join(folder, edition, 'sessions', `${name}.html`)).href + rest)
  await plays(page)
}
const present = (page: Page) => page.locator('section.present')

test('the session is walked through from the first slide to the last; the strip says where one is', async ({ page }) => {
  await open(page, BUILT, 'one-hour')
  const ids = await slideIds(page)
  expect(ids).toEqual([
    'cover',
    'agenda',
    'the-commons-hook',
    'tasks-how-we-work',
    'the-commons-lloyd',
    'the-commons-sum',
    'the-commons-overrun',
    'the-commons-four-ways-out',
    'long-lived-four-ways',
    'long-lived-part-places',
    'tasks-cases',
    'tasks-cases-answer',
    'tasks-cases-debrief',
    'long-lived-toerbel',
    'long-lived-alanya',
    'pause',
    'tasks-stolen-turn',
    'tasks-stolen-turn-answer',
    'tasks-stolen-turn-debrief',
    'tasks-harbour',
    'tasks-harbour-answer',
    'tasks-harbour-debrief',
    'the-commons-recap',
    'feedback-slip',
    'take-along',
    'sources',
    'sources-2',
  ])
  const seen: string[] = []
  for (let turn = 0; turn < 80 && seen.at(-1) !== 'sources-2'; turn++) {
    const { slide } = await placeOf(page)
    if (slide !== seen.at(-1)) seen.push(slide)
    await press(page, 'PageDown')
  }
  expect(seen).toEqual(ids)
  await turnTo(page, 'tasks-cases-answer')
  await expect(present(page).locator('.strip')).toHaveText('Who shares what? 6½ min')
  await turnTo(page, 'agenda')
  await expect(present(page).locator('.strip')).toHaveCount(0)
  await expect(present(page).locator('.agenda li')).toHaveText([
    'Arrive and think 3 min',
    'The sum 5½ min',
    'Four ways to hold it 5 min',
    'Who shares what? 6½ min',
    'Two places 4 min',
    'Pause 5 min',
    'A turn of water, taken 12 min',
    'Should the harbour sell its places? 10 min',
    'Keep three 2 min',
    'Feedback slip 2 min',
    'Kept free 5 min',
  ])
  await present(page).getByRole('link', { name: 'Keep three' }).click()
  expect((await placeOf(page)).slide).toBe('the-commons-recap')
  await press(page, 'Shift+End')
  expect((await placeOf(page)).slide).toBe('feedback-slip')
  await expect(present(page).locator('[aria-current=step]')).toHaveText('Feedback slip')
  await press(page, 'o')
  await expect(page.locator('.overview-part')).toHaveText([
    'Arrive and think',
    'The sum',
    'Four ways to hold it',
    'Who shares what?',
    'Two places',
    'Pause',
    'A turn of water, taken',
    'Should the harbour sell its places?',
    'Keep three',
    'Feedback slip',
    'Sources',
  ])
})

test('an address with the name of an item leads to its first slide', async ({ page }) => {
  await open(page, BUILT, 'one-hour', 'give-out', '#keep-three')
  expect((await placeOf(page)).slide).toBe('the-commons-recap')
  await expect(present(page).locator('.strip')).toHaveText('Keep three')
})

test('the present item is told without its colour; agenda and strips fit their slides', async ({ page, folder }) => {
  for (const [from, name] of [[BUILT, 'one-hour'], [folder, 'long']] as const) {
    await open(page, from, name)
    for (const id of (await slideIds(page)).filter((slide) => !slide.startsWith('sources'))) {
      await turnTo(page, id)
      const outside = await present(page).locator('.content').evaluate((content) => {
        const frame = content.getBoundingClientRect()
        const foot = content.parentElement?.querySelector('.foot')?.getBoundingClientRect().top ?? frame.bottom
        return [...content.querySelectorAll('h1, h2, .agenda li, .plan, p')].filter((part) => {
          const box = part.getBoundingClientRect()
          return box.left < frame.left || box.right > frame.right + 1 || box.bottom > foot + 1
        }).map(({ textContent }) => textContent)
      })
      expect(outside, `${name} ${id}`).toEqual([])
    }
  }
  const [, second = ''] = (await slideIds(page)).filter((id) => id.includes('loop'))
  await turnTo(page, second)
  const boxOf = (selector: string) =>
    present(page).locator(selector).evaluate((part) => {
      const { bottom, width, right } = part.getBoundingClientRect()
      return { bottom, right, width, fontSize: getComputedStyle(part).fontSize }
    })
  const [name, number, frame] = [await boxOf('.strip-name'), await boxOf('.foot .number'), await boxOf('.face')]
  expect(name.fontSize).toBe('20px')
  expect(name.bottom).toBeLessThanOrEqual(frame.bottom)
  expect(name.right).toBeLessThan(number.right - number.width)
  await turnTo(page, 'pause')
  const looks = (selector: string) =>
    present(page).locator(selector).evaluate((item) => {
      const { fontWeight, backgroundColor } = getComputedStyle(item)
      return { fontWeight, backgroundColor, mark: getComputedStyle(item, '::before').borderRadius }
    })
  const [done, here, next] = [
    await looks('.agenda > .done >> nth=0'),
    await looks('.agenda > .here'),
    await looks('.agenda > .here + li'),
  ]
  expect(here.fontWeight).toBe('600')
  expect(here.mark).toBe('0px')
  for (const other of [done, next]) {
    expect(other.fontWeight).toBe('400')
    expect(other.mark).toBe('50%')
    expect(other.backgroundColor).not.toBe(here.backgroundColor)
  }
})

test('the give-out edition holds no plan, no answers, no notes; the guide holds them all', async ({ page }) => {
  const textOf = async (path: string): Promise<string> =>
    (await readFile(join(BUILT, path), 'utf8')).replace(/<style>.*?<\/style>|<script>.*?<\/script>/gs, '')
  const [given, kept] = [
    await textOf('give-out/sessions/one-hour.html'),
    await textOf('presenter/sessions/one-hour.html'),
  ]
  const guide = await textOf('presenter/guides/one-hour.html')
  const notes = ['A court shares it out', 'need different rules', 'Wait for the last pair', 'Call to mind']
  const plan = ['data-minutes', 'data-item', '"plan"', '6½ min', '"minutes"', 'Kept free']
  for (const secret of [...notes, ...plan]) {
    expect(kept, secret).toContain(secret)
    expect(given, secret).not.toContain(secret)
  }
  for (const secret of [...notes, 'Slack']) expect(guide, secret).toContain(secret)
  const names = await readdir(join(BUILT, 'give-out'), { recursive: true })
  expect(names.filter((name) => name.includes('guide'))).toEqual([])
  await open(page, BUILT, 'one-hour', 'give-out')
  expect((await slideIds(page)).filter((id) => /answer|debrief/.test(id))).toEqual([])
  await turnTo(page, 'agenda')
  await expect(present(page).locator('.agenda li').first()).toHaveText('Arrive and think')
  await turnTo(page, 'tasks-cases')
  await expect(present(page).locator('.strip')).toHaveText('Who shares what?')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('axe finds nothing on the start page, nor on what a session adds', async ({ page, folder }) => {
      await page.goto(startAddress(BUILT))
      expect(await brokenRules(page)).toEqual([])
      await page.getByRole('link', { name: /60 minutes/ }).click()
      await page.getByLabel('People').fill('70')
      await page.getByLabel('Start').fill('14:00')
      await page.getByLabel('Must end by').fill('14:15')
      for (const summary of await page.locator('summary:visible').all()) await summary.click()
      expect(await brokenRules(page)).toEqual([])
      for (
        const [from, name, ids] of [
          [BUILT, 'one-hour', ['cover', 'agenda', 'the-commons-sum', 'feedback-slip']],
          [folder, 'long', ['cover', 'agenda', 'ground-rules', 'alpha-loop', 'close']],
        ] as const
      ) {
        await open(page, from, name)
        for (const id of ids) {
          await turnTo(page, id)
          expect(await brokenRules(page), `${name} ${id}`).toEqual([])
        }
      }
    })
  })
}
