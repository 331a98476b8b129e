import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from 'pdf-lib'
import type { Page } from 'playwright/test'
import { brokenRules } from './axe.ts'
import { expect, placeOf, plays, press, slideIds, turnTo } from './fixtures.ts'
import { startAddress, test } from './session-kit.ts'

const open = async (page: Page, folder: string, name: string, edition = 'presenter', rest = ''): Promise<void> => {
  await page.goto(pathToFileURL(join(folder, edition, 'sessions', `${name}.html`)).href + rest)
  await plays(page)
}
const present = (page: Page) => page.locator('section.present')

test('the session is walked through from the first slide to the last; the strip says where one is', async ({ page, folder }) => {
  await open(page, folder, 'ten')
  const ids = await slideIds(page)
  expect(ids).toEqual([
    'cover',
    'agenda',
    'ground-rules',
    'alpha-loop',
    'game-pairs',
    'game-pairs-answer',
    'game-pairs-debrief',
    'alpha-goal',
    'close',
    'sources',
  ])
  const seen: string[] = []
  for (let turn = 0; turn < 40 && seen.at(-1) !== 'sources'; turn++) {
    const { slide } = await placeOf(page)
    if (slide !== seen.at(-1)) seen.push(slide)
    await press(page, 'PageDown')
  }
  expect(seen).toEqual(ids)
  await turnTo(page, 'game-pairs-answer')
  await expect(present(page).locator('.strip')).toHaveText('Pairs 10 min')
  await expect(present(page).getByRole('img', { name: 'Part 2 of 4' })).toBeVisible()
  await turnTo(page, 'agenda')
  await expect(present(page).locator('.strip')).toHaveCount(0)
  await expect(present(page).locator('.agenda li')).toHaveText([
    'Arrive 3 min',
    'Pairs 10 min',
    'What now? 2½ min',
    'Close 2½ min',
    'Kept free 2 min',
  ])
  await present(page).getByRole('link', { name: 'What now?' }).click()
  expect((await placeOf(page)).slide).toBe('alpha-goal')
  await press(page, 'Shift+End')
  expect((await placeOf(page)).slide).toBe('close')
  await expect(present(page).locator('[aria-current=step]')).toHaveText('Close')
  await press(page, 'o')
  await expect(page.locator('.overview-part')).toHaveText(['Arrive', 'Pairs', 'What now?', 'Close', 'Sources'])
})

test('an address with the name of an item leads to its first slide', async ({ page, folder }) => {
  await open(page, folder, 'ten', 'give-out', '#what-now')
  expect((await placeOf(page)).slide).toBe('alpha-goal')
  await expect(present(page).locator('.strip')).toHaveText('What now?')
})

test('the present item is told without its colour; agenda and strips fit their slides', async ({ page, folder }) => {
  for (const name of ['ten', 'long']) {
    await open(page, folder, name)
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
      const { top, bottom, width, height, right } = part.getBoundingClientRect()
      const { backgroundColor, fontSize } = getComputedStyle(part)
      return { top, bottom, right, width, height, backgroundColor, fontSize }
    })
  const [gone, here_, coming, name, number, frame] = [
    await boxOf('.strip .done >> nth=0'),
    await boxOf('.strip .here'),
    await boxOf('.strip .here + i'),
    await boxOf('.strip-name'),
    await boxOf('.foot .number'),
    await boxOf('.face'),
  ]
  expect(here_.width).toBeGreaterThan(gone.width * 1.5)
  expect(gone.backgroundColor).not.toBe(coming.backgroundColor)
  expect(name.fontSize).toBe('18px')
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

test('the give-out edition holds no plan, no answers, no notes', async ({ page, folder }) => {
  const given = await readFile(join(folder, 'give-out/sessions/ten.html'), 'utf8')
  const text = given.replace(/<style>.*?<\/style>|<script>.*?<\/script>/gs, '')
  const kept = (await readFile(join(folder, 'presenter/sessions/ten.html'), 'utf8')).replace(
    /<style>.*?<\/style>|<script>.*?<\/script>/gs,
    '',
  )
  for (
    const secret of [
      'SECRET',
      'DEBRIEFED',
      'NOTED',
      'data-minutes',
      'data-item',
      '"plan"',
      ' min',
      '"minutes"',
      'Kept free',
    ]
  ) {
    expect(kept, secret).toContain(secret)
    expect(text, secret).not.toContain(secret)
  }
  await open(page, folder, 'ten', 'give-out')
  expect(await slideIds(page)).toEqual([
    'cover',
    'agenda',
    'ground-rules',
    'alpha-loop',
    'game-pairs',
    'alpha-goal',
    'close',
    'sources',
  ])
  await turnTo(page, 'agenda')
  await expect(present(page).locator('.agenda li')).toHaveText(['Arrive', 'Pairs', 'What now?', 'Close'])
  await turnTo(page, 'game-pairs')
  await expect(present(page).locator('.strip')).toHaveText('Pairs')
})

test('PDFs: a page a slide, answers only in the presenter’s, and a script', async ({ folder }) => {
  const pages = async (file: string) =>
    (await PDFDocument.load(await readFile(join(folder, file)), { updateMetadata: false })).getPageCount()
  expect(await pages('presenter/sessions/ten.pdf')).toBe(10)
  expect(await pages('give-out/sessions/ten.pdf')).toBe(8)
  expect(await pages('presenter/sessions/ten-script.pdf')).toBeGreaterThan(2)
  expect(existsSync(join(folder, 'give-out/sessions/ten-script.pdf'))).toBe(false)
  // The guide holds all that is secret, and there is none to give out.
  const guide = await readFile(join(folder, 'presenter/guides/ten.html'), 'utf8')
  for (const secret of ['SECRET', 'DEBRIEFED', 'NOTED', 'Kept free']) expect(guide, secret).toContain(secret)
  const given = await readdir(join(folder, 'give-out'), { recursive: true })
  expect(given.filter((name) => name.includes('guide'))).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('axe finds nothing on the start page, nor on what a session adds', async ({ page, folder }) => {
      await page.goto(startAddress(folder))
      await page.getByLabel('People').fill('9')
      await page.getByLabel('Start').fill('14:00')
      await page.getByLabel('End').fill('14:15')
      for (const summary of await page.locator('summary').all()) await summary.click()
      expect(await brokenRules(page)).toEqual([])
      for (const name of ['ten', 'long']) {
        await open(page, folder, name)
        for (const id of ['cover', 'agenda', 'ground-rules', 'alpha-loop', 'close']) {
          await turnTo(page, id)
          expect(await brokenRules(page), `${name} ${id}`).toEqual([])
        }
      }
    })
  })
}
