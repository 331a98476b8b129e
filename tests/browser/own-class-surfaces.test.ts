import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from 'pdf-lib'
import type { Page } from 'playwright/test'
import { brokenRules } from './axe.ts'
import { openSpeaker } from './draw-play.ts'
import { expect, plays, press, slideIds, test } from './fixtures.ts'
import { BUILT, COMMONS, deckAddress, deckFile, TASKS } from './kits.ts'
import { cardIds, cardOf, openMaking, saveCopy } from './make-class.ts'
import { squeeze, textOfPage } from './pdf-text.ts'

const SESSION = pathToFileURL(join(BUILT, 'presenter/sessions/one-hour.html')).href

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme}: axe finds nothing where a class is made, nor in its forms`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await openMaking(page, SESSION)
    await cardOf(page, 'tasks-cases').getByRole('button', { name: /^Hide/ }).click()
    await expect(page.locator('.mine-faults li').first()).toBeVisible()
    expect(await brokenRules(page)).toEqual([])
    for (const name of ['Cover and last slide', 'A slide of your own', 'Slides from another deck', 'Save a copy']) {
      await page.getByRole('button', { name }).click()
      if (name.startsWith('Slides')) {
        await page.locator('dialog[open] input[type=file]').setInputFiles(deckFile(COMMONS, 'presenter'))
        await expect(page.locator('.mine-offers li').first()).toBeVisible()
      }
      expect(await brokenRules(page), name).toEqual([])
      await press(page, 'Escape')
    }
  })
}

test('a copy prints what it shows, its own slide and cover too, and nothing that is hidden', async ({ page }) => {
  await openMaking(page, deckAddress(COMMONS))
  const ids = await cardIds(page)
  for (const id of ids.slice(1, 4)) await cardOf(page, id).getByRole('button', { name: /^Hide/ }).click()
  await page.getByRole('button', { name: 'A slide of your own' }).click()
  await page.locator('dialog[open]').getByLabel('Title').fill('Only here')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Cover and last slide' }).click()
  await page.locator('dialog[open]').getByLabel('Who speaks').fill('Somebody')
  await page.getByRole('button', { name: 'Done' }).click()
  const { address } = await saveCopy(page, 'For presenting')
  await page.goto(address)
  await plays(page)
  const shown = await slideIds(page)
  expect(shown.length).toBe(ids.length - 2)
  const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }))
  expect(pdf.getPageCount()).toBe(shown.length)
  const text = pdf.getPages().map((each) => squeeze(textOfPage(pdf, each)))
  expect(text[0]).toContain('Somebody')
  expect(text.filter((each) => each.includes(squeeze('Only here')))).toHaveLength(1)
})

test('the speaker’s window shows the class, and turns it', async ({ page, context }) => {
  await openMaking(page, SESSION)
  await cardOf(page, 'agenda').getByRole('button', { name: /^Hide/ }).click()
  await cardOf(page, 'the-commons-hook').getByLabel(/^Minutes/).fill('4')
  await cardOf(page, 'the-commons-hook').getByLabel(/^Minutes/).press('Enter')
  const { address } = await saveCopy(page, 'For presenting')
  await page.goto(address)
  await plays(page)
  const speaker = await openSpeaker(page, context)
  await expect(speaker.locator('.speaker-now h2')).toContainText('1 of 26')
  await expect(speaker.locator('.plan-table tbody tr').first().locator('.plan-planned')).toHaveText('5:30')
  await speaker.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(page.locator('section.present')).toHaveAttribute('id', 'the-commons-hook')
  await speaker.close()
})

test('an exercise of another deck comes with its data, and is checked', async ({ page }) => {
  await openMaking(page, SESSION)
  await page.getByRole('button', { name: 'Slides from another deck' }).click()
  const dialog = page.locator('dialog[open]')
  await dialog.locator('input[type=file]').setInputFiles(deckFile(TASKS, 'presenter'))
  await dialog.locator('input[data-slide="year"]').check()
  await dialog.locator('input[data-slide="year-answer"]').check()
  await dialog.getByRole('button', { name: 'Done' }).click()
  const { address } = await saveCopy(page, 'For presenting')
  await page.goto(`${address}#year`)
  await plays(page)
  const task = page.locator('section.present#year')
  await expect(task.getByRole('button', { name: 'Check' })).toBeVisible()
  await openMaking(page, address)
  const given = await saveCopy(page, 'To give out')
  await page.goto(`${given.address}#year`)
  await plays(page)
  await expect(task.locator('.exercise-board').first()).toBeAttached()
  await expect(task.getByRole('button', { name: 'Check' })).toHaveCount(0)
  expect(await slideIds(page)).not.toContain('year-answer')
  expect(await page.locator('.exercise-key').count()).toBe(0)
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 800, height: 900 } })

  test('a finger that is held carries a slide; one that moves at once scrolls', async ({ page }) => {
    await openMaking(page, deckAddress(COMMONS))
    const before = await cardIds(page)
    const at = async (index: number) => {
      const box = await cardOf(page, before[index] ?? '').locator('.overview-picture').boundingBox()
      if (!box) throw new Error('There is no such slide.')
      return { x: box.x + box.width * 0.7, y: box.y + box.height / 2 }
    }
    const [one, two, three] = [await at(1), await at(2), await at(4)]
    await finger(page, one, three, 0)
    expect(await cardIds(page)).toEqual(before)
    await page.evaluate(() => window.scrollTo(0, 0))
    await finger(page, one, two, 600)
    expect((await cardIds(page)).slice(0, 3)).toEqual([before[0], before[2], before[1]])
    await cardOf(page, before[0] ?? '').getByRole('button', { name: /^Hide/ }).tap()
    await expect(cardOf(page, before[0] ?? '')).toHaveAttribute('data-hidden', '')
  })
})

interface OnScreen {
  readonly x: number
  readonly y: number
}

async function finger(page: Page, from: OnScreen, to: OnScreen, held: number): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly OnScreen[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] })
  await touch('touchStart', [from])
  await page.waitForTimeout(held)
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await touch('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }])
  }
  await touch('touchEnd', [])
}
