import type { Locator, Page } from 'playwright/test'
import { expect, openDeck, press, test, turnTo } from '../browser/fixtures.ts'
import { DECKS } from '../browser/kits.ts'

const SIZES = [[1280, 720], [1024, 768], [1920, 1080]] as const

test('every diagram of every deck opens large, wholly, and below what it is closed by', async ({ page }) => {
  const dialog = page.locator('.dialog-zoom')
  let seen = 0
  for (const deck of DECKS) {
    await openDeck(page, deck)
    test.setTimeout(900_000)
    const ids = await page.locator('.track > section:has(.drawing)').evaluateAll((slides) => slides.map(({ id }) => id))
    for (const id of ids) {
      await turnTo(page, id)
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height })
        const button = page.locator('section.present .zoom-open')
        await button.focus()
        await press(page, 'Enter')
        await expect(dialog).toBeVisible()
        const name = await dialog.locator('.zoom-content').getAttribute('aria-label')
        expect(await page.locator('section.present .drawing').getAttribute('aria-label')).toBe(name)
        expect(await sticksOut(page), `${deck.name} #${id} at ${width}`).toBeLessThan(2)
        expect(await covered(dialog)).toEqual([])
        await press(page, '+', '+', '+', '+')
        expect(await covered(dialog), `${deck.name} #${id} at ${width}, zoomed in`).toEqual([])
        const close = await dialog.locator('.dialog-close').boundingBox()
        if (close === null) throw new Error('There is no button to close it.')
        await page.mouse.click(close.x + close.width / 2, close.y + close.height / 2)
        await expect(dialog).toBeHidden()
        await expect(button).toBeFocused()
      }
      seen += 1
    }
  }
  expect(seen).toBeGreaterThan(0)
})

/** By how much the drawing, or any part of it, goes beyond its room. */
function sticksOut(page: Page): Promise<number> {
  return page.evaluate(() => {
    const room = document.querySelector('.zoom-stage')?.getBoundingClientRect()
    const drawing = document.querySelector('.zoom-content svg')?.getBoundingClientRect()
    if (!room || !drawing || drawing.width < 200) return Infinity
    return Math.max(room.left - drawing.left, room.top - drawing.top, drawing.right - room.right,
      drawing.bottom - room.bottom)
  })
}

/** What cannot be pressed in its middle, since something lies over it; the rows also at their ends. */
function covered(dialog: Locator): Promise<string[]> {
  return dialog.evaluate((element) => {
    const at = (part: Element, share: number): boolean => {
      const { left, top, width, height } = part.getBoundingClientRect()
      return part.contains(document.elementFromPoint(left + width * share, top + height / 2))
    }
    const parts = [...element.querySelectorAll('button:not([hidden])')].filter((part) => !at(part, 0.5))
    const rows = [...element.querySelectorAll('.dialog-head, .zoom-tools')].filter((part) =>
      ![0.01, 0.3, 0.6, 0.99].every((share) => at(part, share))
    )
    return [...parts, ...rows].map(({ className }) => className)
  })
}
