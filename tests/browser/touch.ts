import type { Locator, Page } from 'playwright/test'
import { asFinger, isFirefox } from './firefox.ts'

export interface OnScreen {
  readonly x: number
  readonly y: number
}

/** A finger taps, in Firefox too, where Playwright has none. */
export const tap = (target: Locator): Promise<void> =>
  isFirefox(target.page()) ? asFinger(() => target.click()) : target.tap()

/** A finger goes down, waits, goes on in steps, and up. @param held in ms */
export async function finger(page: Page, from: OnScreen, to: OnScreen, held = 0): Promise<void> {
  const way = [0.25, 0.5, 0.75, 1].map((part) => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
  }))
  if (isFirefox(page)) {
    return asFinger(async () => {
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.waitForTimeout(held)
      for (const { x, y } of way) await page.mouse.move(x, y)
      await page.mouse.up()
    })
  }
  const client = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: OnScreen[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', from)
  await page.waitForTimeout(held)
  for (const point of way) await touch('touchMove', point)
  await touch('touchEnd')
}
