import type { Page } from 'playwright/test'
import { expect, openDeck, placeOf, plays, press, test } from './fixtures.ts'
import { deckAddress, COMMONS, LONG_LIVED } from './kits.ts'

/** reveal scales in hundredths: at the edges up to so many px of empty margin may be out of sight. */
const ROUNDING = 4

/** The slide's canvas: its box in the window, and whether it keeps its shape. */
async function canvas(page: Page) {
  return page.evaluate((off) => {
    const box = document.querySelector('section.present .face')?.getBoundingClientRect()
    if (!box) throw new Error('There is no slide.')
    return {
      inside: box.left >= -off && box.top >= -off && box.right <= innerWidth + off && box.bottom <= innerHeight + off,
      fills: Math.max(box.width / innerWidth, box.height / innerHeight),
      shape: box.width / box.height,
      scrolls: document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight,
    }
  }, ROUNDING)
}

for (
  const [width, height] of [
    [1024, 768],
    [1366, 768],
    [1280, 960],
    [1400, 1050],
    [1920, 1080],
    [3840, 2160],
    [2560, 1080],
    [800, 600],
    [640, 360],
    [390, 844],
    [844, 390],
  ] as const
) {
  test(`${width}×${height}: the slide is whole, as large as it goes, in its shape`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    for (const [deck, slide] of [[COMMONS, 'cover'], [COMMONS, 'season'], [LONG_LIVED, 'four-ways']] as const) {
      await openDeck(page, deck, 'presenter', `#${slide}`)
      const { inside, fills, shape, scrolls } = await canvas(page)
      expect({ inside, scrolls, fills: fills > 0.98 }, slide).toEqual({ inside: true, scrolls: false, fills: true })
      expect(shape).toBeCloseTo(16 / 9, 2)
      for (const key of ['?', 'e', 'o']) {
        await press(page, key)
        const box = await page.locator('dialog[open]').boundingBox()
        expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height, key).toBe(
          true,
        )
        await press(page, 'Escape')
      }
    }
  })
}

test('a window that changes its size keeps the slide whole', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#season')
  for (const [width, height] of [[1024, 768], [500, 900], [1600, 500]] as const) {
    await page.setViewportSize({ width, height })
    await expect.poll(async () => {
      const { inside, fills } = await canvas(page)
      return inside && fills > 0.98
    }).toBe(true)
  }
})

test.describe('by finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 700 } })

  test('a swipe turns, a short or upright one does not', async ({ page, context }) => {
    await openDeck(page, COMMONS, 'presenter', '?slides')
    const session = await context.newCDPSession(page)
    const swipe = async (from: [number, number], to: [number, number]) => {
      const [x, y] = from
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
      for (let part = 1; part <= 4; part += 1) {
        const point = { x: x + ((to[0] - x) * part) / 4, y: y + ((to[1] - y) * part) / 4 }
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] })
      }
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    const slide = async () => (await placeOf(page)).slide
    await swipe([300, 350], [100, 360])
    await expect.poll(slide).toBe('hook')
    await swipe([200, 350], [180, 350])
    await swipe([200, 500], [230, 200])
    expect(await slide()).toBe('hook')
    await swipe([100, 350], [300, 350])
    await expect.poll(slide).toBe('cover')
  })

  test('a tap on a citation shows it, the bar is there', async ({ page }) => {
    await openDeck(page, COMMONS, 'presenter', '?slides#sum')
    await page.locator('section.present a.cite').first().tap()
    await expect(page.locator('.popover[data-pinned]')).toBeVisible()
    await page.locator('.bar [aria-label=Next]').tap()
    expect((await placeOf(page)).slide).toBe('overrun')
  })
})

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('nothing moves', async ({ page }) => {
    await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
    for (const key of ['PageDown', 'PageDown', 'PageDown', '?', 'Escape', 'o', 'Escape', 't']) {
      await press(page, key)
      const moving = await page.evaluate(() =>
        document.getAnimations().filter((animation) => {
          const duration = animation.effect?.getComputedTiming().duration ?? 0
          return typeof duration === 'number' && duration > 20
        }).length
      )
      expect(moving, `after ${key}`).toBe(0)
    }
  })
})

test.describe('forced colours', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${colorScheme}: marks, drawings and buttons stay visible`, async ({ browser }) => {
      const context = await browser.newContext({
        forcedColors: 'active',
        colorScheme,
        offline: true,
        viewport: { width: 1280, height: 720 },
      })
      try {
        const page = await context.newPage()
        await page.goto(deckAddress(COMMONS, 'presenter', '#four-ways-out'))
        await plays(page)
        const faint = await page.evaluate(() => {
          const ground = getComputedStyle(document.documentElement).backgroundColor
          const canvas = ground === 'rgba(0, 0, 0, 0)' ? getComputedStyle(document.body).backgroundColor : ground
          return [...document.querySelectorAll('.objective-mark, .mark, section.present .drawing text, .bar .icon')]
            .filter((each) => each.checkVisibility())
            .map((each) => [each.outerHTML.slice(0, 60), getComputedStyle(each)] as const)
            .filter(([, { color, fill }]) => color === canvas && (fill === canvas || fill === 'currentcolor')).map((
              [text],
            ) => text)
        })
        expect(faint).toEqual([])
        const seen = await page.evaluate(() => ({
          forced: matchMedia('(forced-colors: active)').matches,
          ink: getComputedStyle(document.querySelector('section.present h2') ?? document.body).color,
          label: getComputedStyle(document.querySelector('section.present .drawing text') ?? document.body).fill,
        }))
        expect(seen.forced).toBe(true)
        expect(seen.label).toBe(seen.ink)
      } finally {
        await context.close()
      }
    })
  }
})
