import type { Page } from 'playwright/test'
import { expect, openDeck, placeOf, press, test } from './fixtures.ts'
import { COMMONS } from './kits.ts'

const row = (page: Page, name: string) =>
  page.locator('.dialog-room-check .room-rows > div', { has: page.getByText(name, { exact: true }) })

for (const [width, height] of [[1280, 720], [1024, 768], [1920, 1080]] as const) {
  test(`the frame is the edge of the canvas, the type the smallest of a slide, at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openDeck(page, COMMONS)
    await press(page, 'g')
    const found = await page.evaluate(() => {
      const dialog = document.querySelector('.dialog-room-check')
      const face = document.querySelector('section.present .face')
      const foot = document.querySelector<HTMLElement>('section.present .foot')
      const sample = document.querySelector('.dialog-room-check .room-seen')
      const body = document.querySelector('.dialog-room-check .dialog-body')
      if (!dialog || !face || !foot || !sample || !body) throw new Error('No room check.')
      const [own, canvas] = [dialog.getBoundingClientRect(), face.getBoundingClientRect()]
      const size = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize)
      return {
        off: Math.max(
          ...(['left', 'top', 'right', 'bottom'] as const).map((side) => Math.abs(own[side] - canvas[side])),
        ),
        type: size(sample) - size(foot) * foot.getBoundingClientRect().width / foot.offsetWidth,
        hidden: body.scrollHeight - body.clientHeight,
      }
    })
    expect(found.off).toBeLessThan(1)
    expect(Math.abs(found.type)).toBeLessThan(0.1)
    expect(found.hidden).toBe(0)
  })
}

test('says which key the clicker sends, and turns nothing', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#not-doomed')
  await press(page, 'g')
  for (
    const [key, said] of [['PageDown', 'Page Down: Next step or slide'], ['b', 'B: Black screen'], ['F5', 'F5: Full']]
  ) {
    await press(page, key ?? '')
    await expect(row(page, 'Clicker')).toContainText(said ?? '')
  }
  await press(page, 'j')
  await expect(row(page, 'Clicker')).toHaveAttribute('data-state', 'wrong')
  expect((await placeOf(page)).slide).toBe('not-doomed')
  await expect(page.locator('.blackout')).toBeHidden()
  await press(page, 'g')
  await expect(page.locator('.dialog-room-check')).toBeHidden()
})

test('says whether the speaker view is there', async ({ page, context }) => {
  await openDeck(page, COMMONS)
  await press(page, 'g')
  await expect(row(page, 'Speaker view')).toHaveAttribute('data-state', 'wrong')
  await press(page, 'Escape')
  const [speaker] = await Promise.all([context.waitForEvent('page'), press(page, 's')])
  await expect(speaker.locator('.speaker-link')).toHaveAttribute('data-connected', 'yes')
  await press(page, 'g')
  await expect(row(page, 'Speaker view')).toHaveAttribute('data-state', 'fine')
})

test('says where storage is refused, and what to do', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await openDeck(page, COMMONS)
  await press(page, 'g')
  await expect(row(page, 'Storage')).toHaveAttribute('data-state', 'wrong')
  await expect(row(page, 'Storage')).toContainText('Do not reload')
})

test('a button of the help opens it for presenters; what is given out has none', async ({ page }) => {
  await openDeck(page, COMMONS)
  await press(page, '?')
  await page.locator('.dialog-help').getByRole('button', { name: 'Room check' }).click()
  await expect(page.locator('.dialog-room-check')).toBeVisible()
  await openDeck(page, COMMONS, 'give-out')
  await press(page, 'g', '?')
  await expect(page.locator('.dialog-help')).not.toContainText('Room check')
  await expect(page.locator('.dialog-room-check')).toHaveCount(0)
})
