import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright/test'
import { expect, openDeck, placeOf, plays, press, slideIds, test, turnTo } from './fixtures.ts'
import { BUILT, COMMONS, deckAddress, TASKS } from './kits.ts'
import { coloursAt } from './pixels.ts'

/** What somebody tries first who knows other programs. */

/** A slide without steps, and what lies free on it: canvas coordinates. */
const HERE = 'not-doomed'
const AFTER = 'how-far'
const FREE = [1100, 620] as const

const WORKSHOP = pathToFileURL(join(BUILT, 'presenter/sessions/one-hour.html')).href

const slideOf = async (page: Page): Promise<string> => (await placeOf(page)).slide

test('a click on a free place of the slide goes on, step by step', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#hook')
  const ids = await slideIds(page)
  await page.mouse.click(...FREE)
  expect(await slideOf(page)).toBe(ids[ids.indexOf('hook') + 1])
  await turnTo(page, 'season')
  await page.mouse.click(40, 700)
  expect(await placeOf(page)).toMatchObject({ slide: 'season', step: 1 })
})

test('a click that is for something else, held, dragged or lets go of a text does not', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', `#${HERE}`)
  const stays = async (what: string): Promise<void> => expect(await slideOf(page), what).toBe(HERE)
  await page.locator('section.present a.cite').first().click()
  await expect(page.locator('.popover')).toBeVisible()
  await stays('a citation')
  await page.mouse.click(...FREE)
  await expect(page.locator('.popover')).toHaveCount(0)
  await stays('closes the pop-over')
  await page.mouse.move(...FREE)
  await page.mouse.down()
  await page.waitForTimeout(500)
  await page.mouse.up()
  await stays('held')
  await page.mouse.down()
  await page.mouse.move(FREE[0] - 60, FREE[1])
  await page.mouse.up()
  await stays('dragged')
  await page.locator(`#${HERE}-title`).selectText()
  await page.mouse.click(...FREE)
  await stays('a selection goes first')
  await page.mouse.click(...FREE)
  expect(await slideOf(page)).toBe(AFTER)
  await page.locator('section.present figure svg').first().click()
  await expect(page.locator('.dialog-zoom')).toBeVisible()
  await press(page, 'Escape')
  expect(await slideOf(page), 'a diagram').toBe(AFTER)
})

test('beside a board a click shows no answer', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#cases')
  await page.mouse.click(1264, 300)
  await page.locator('#cases-title').click()
  expect(await slideOf(page)).toBe('cases')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the reading page comes first, at the slide of a link, and leads to the slides and back', async ({ page }) => {
    await page.goto(deckAddress(COMMONS, 'give-out', `#${HERE}`))
    await expect(page.locator(`#${HERE}-title`)).toBeInViewport()
    await page.getByRole('link', { name: 'To the slides' }).tap()
    await plays(page)
    expect(await slideOf(page)).toBe(HERE)
    // A tap on the slide goes on.
    await page.locator(`#${HERE}-title`).tap()
    expect(await slideOf(page)).toBe(AFTER)
    await page.getByRole('button', { name: 'Reading page' }).tap()
    await expect(page.locator(`#${AFTER}-title`)).toBeInViewport()
  })
})

for (const [width, height] of [[1280, 720], [1024, 768], [1920, 1080], [800, 600], [390, 844]] as const) {
  test(`the toolbar lies beside what is on the slide, foot and number too, at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openDeck(page, COMMONS, 'presenter', `#${HERE}`)
    await page.mouse.move(width / 2, height / 2)
    const bar = await page.locator('.bar').boundingBox()
    if (!bar) throw new Error('No toolbar.')
    expect(bar.x >= 0 && bar.y >= 0 && bar.x + bar.width <= width && bar.y + bar.height <= height).toBe(true)
    for (const part of ['.number a', '.source', 'h2']) {
      const box = await page.locator(`section.present ${part}`).first().boundingBox()
      if (!box) throw new Error(`No ${part}.`)
      const apart = box.x + box.width <= bar.x || box.y + box.height <= bar.y || box.y >= bar.y + bar.height
      expect(apart, part).toBe(true)
    }
  })
}

test('on an upright screen the band of a cover goes from top to bottom', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openDeck(page, COMMONS)
  const colours = await coloursAt(page, await page.screenshot(), [0.003, 0.35, 0.64, 0.99].map((y) => [0.008, y]))
  expect(new Set(colours).size).toBe(1)
})

test('the mark of an objective stands before its heading, not in the margin that a projector may cut', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#pollution')
  const [mark, title, text] = await page.locator('section.present').evaluate((slide) => {
    const heading = slide.querySelector('h2')
    const words = document.createRange()
    if (!heading?.lastChild) throw new Error('No heading.')
    words.selectNodeContents(heading.lastChild)
    const next = slide.querySelector('.content > h2 ~ *')
    return [heading.querySelector('.identity-mark'), words, next].map((part) => part?.getBoundingClientRect())
  })
  expect(mark?.left).toBeGreaterThanOrEqual(72)
  expect(mark?.left).toBeCloseTo(text?.left ?? 0, 0)
  expect(mark?.right).toBeLessThan(title?.left ?? 0)
})

test('the help of a deck without diagrams, notes and citations lists nothing of them', async ({ page }) => {
  await openDeck(page, TASKS, 'give-out')
  await press(page, '?')
  const help = page.locator('.dialog-help')
  await expect(help).toContainText('Black screen')
  for (const [part, words] of [['figure', 'Enlarge'], ['.notes', 'Speaker view']] as const) {
    const has = await page.locator(`.track ${part}`).count() > 0
    expect((await help.innerText()).includes(words), words).toBe(has)
  }
})

test('the help shows what a lecturer must know without scrolling, and all keys unfolded, no cap on another', async ({ page }) => {
  await page.goto(WORKSHOP)
  await plays(page)
  await press(page, '?')
  const help = page.locator('.dialog-help')
  await expect(help.locator('.help-first > div')).toHaveCount(13)
  expect(await help.locator('.dialog-body').evaluate((body) => body.scrollHeight - body.clientHeight)).toBe(0)
  await help.getByText('All keys', { exact: true }).click()
  const over = await help.locator('.dialog-body').evaluate((body) => {
    const caps = [...body.querySelectorAll('kbd')].map((cap) => cap.getBoundingClientRect())
    return caps.filter((cap, at) =>
      caps.slice(at + 1).some((other) =>
        other.left < cap.right && cap.left < other.right && other.top < cap.bottom && cap.top < other.bottom
      )
    ).length
  })
  expect(over).toBe(0)
})

test('one key leads from anywhere to the slide for questions, all of it, and back to the step', async ({ page, context }) => {
  await openDeck(page, COMMONS, 'give-out', '#season')
  await press(page, 'PageDown', 'PageDown', 'q')
  expect(await slideOf(page)).toBe('recap')
  await press(page, 'q')
  expect(await placeOf(page)).toMatchObject({ slide: 'season', step: 2 })
  // From the speaker's window, too.
  await openDeck(page, COMMONS, 'presenter', '#season')
  await press(page, 'PageDown')
  const [speaker] = await Promise.all([context.waitForEvent('page'), press(page, 's')])
  await expect(speaker.locator('.speaker-step')).toHaveText('Step 1 of 4')
  await press(speaker, 'q')
  await expect.poll(() => slideOf(page)).toBe('recap')
  await expect(speaker.locator('.speaker-now .speaker-title')).toContainText('Take along')
  await press(speaker, 'q')
  await expect.poll(() => placeOf(page)).toMatchObject({ slide: 'season', step: 1 })
  // A deck that has none offers none.
  await openDeck(page, TASKS, 'presenter')
  await press(page, '?')
  await expect(page.locator('.dialog-help')).not.toContainText('for questions')
})

test('covers of sessions and tabs name the paper', async ({ page }) => {
  await page.goto(WORKSHOP)
  await plays(page)
  await expect(page.locator('section.present .kicker')).toContainText('Two accounts of the commons')
  await expect(page).toHaveTitle('A workshop of one hour · Two accounts of the commons')
  await press(page, 'End')
  await expect(page).toHaveTitle(/ · Two accounts of the commons$/)
})
