import { brokenRules } from './axe.ts'
import { drag, lines, pointAt, pointed } from './draw-play.ts'
import { byMouse } from './exercise-play.ts'
import { expect, openDeck, placeOf, plays, press, test } from './fixtures.ts'
import { COMMONS, TASKS } from './kits.ts'

const LINE = 'pen 256,360 640,504'
const drawLine = (page: Parameters<typeof drag>[0]) => drag(page, [0.2, 0.5], [0.5, 0.7])

test('pen and highlighter write with the mouse; put away, they leave links alone', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#sum')
  const cite = page.locator('section.present a.cite').first()
  await press(page, 'i')
  await drawLine(page)
  await press(page, 'i')
  await drag(page, [0.1, 0.2], [0.9, 0.2])
  expect(await lines(page)).toEqual([LINE, 'highlighter 128,144 1152,144'])
  const box = await cite.boundingBox()
  await page.mouse.click((box?.x ?? 0) + 4, (box?.y ?? 0) + 4)
  expect(await lines(page)).toHaveLength(3)
  await expect(page.locator('.popover[data-pinned]')).toHaveCount(0)
  await press(page, 'Escape')
  await expect(page.locator('.draw-tools')).toBeHidden()
  await cite.click()
  await expect(page.locator('.popover[data-pinned]')).toBeVisible()
  expect(await lines(page)).toHaveLength(3)
})

test('by buttons: from the bar to the tools, and back to turning by Space', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  await page.locator('.bar').getByRole('button', { name: 'Point and draw' }).click()
  const tools = page.getByRole('region', { name: 'Point and draw' })
  await expect(tools.getByRole('button', { name: 'Pen', exact: true })).toHaveAttribute('aria-pressed', 'true')
  expect(await brokenRules(page)).toEqual([])
  // Beside the slide's content.
  const edge = await page.locator('section.present .content').evaluate((content) => {
    const { left, width } = content.getBoundingClientRect()
    return left + Number.parseFloat(getComputedStyle(content).paddingLeft) * width / 1280
  })
  const box = await tools.boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThan(edge)
  await drawLine(page)
  await tools.getByRole('button', { name: 'Undo the last line' }).click()
  expect(await lines(page)).toEqual([])
  await press(page, 'Space')
  expect((await placeOf(page)).slide).toBe('season')
  await tools.getByRole('button', { name: 'Pen', exact: true }).click()
  await expect(tools).toBeHidden()
})

test('what is drawn scales with the slide: another window, another theme', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  await press(page, 'i')
  await drawLine(page)
  const place = () =>
    page.locator('.ink g path').evaluate((path) => {
      const slide = document.querySelector('section.present')?.getBoundingClientRect() ?? new DOMRect()
      const line = path.getBoundingClientRect()
      const part = (value: number, size: number) => Math.round(value / size * 100)
      return [
        part(line.left - slide.left, slide.width),
        part(line.top - slide.top, slide.height),
        part(line.width, slide.width),
        part(line.height, slide.height),
      ]
    })
  expect(await place()).toEqual([20, 50, 30, 20])
  for (const [width, height] of [[1024, 768], [1920, 1080], [390, 844]] as const) {
    await page.setViewportSize({ width, height })
    await expect.poll(place).toEqual([20, 50, 30, 20])
    await press(page, 't')
  }
})

test('undo, clear, and undo of that', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  await press(page, 'i')
  for (const down of [0.3, 0.4, 0.5]) await drag(page, [0.2, down], [0.3, down])
  await press(page, 'Backspace')
  expect(await lines(page)).toEqual(['pen 256,216 384,216', 'pen 256,288 384,288'])
  await press(page, 'Delete')
  expect(await lines(page)).toEqual([])
  await press(page, 'Backspace')
  expect(await lines(page)).toHaveLength(2)
  await press(page, 'Backspace', 'Backspace', 'Backspace')
  await expect(page.locator('.message')).toContainText('Nothing is drawn here')
})

test('each slide has its own, and it stays over turning, black and a reload; none of it is printed', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  await press(page, 'i')
  await drawLine(page)
  await press(page, 'PageDown')
  expect(await lines(page)).toEqual([])
  await drag(page, [0.1, 0.1], [0.2, 0.2])
  await press(page, 'b', 'b', 'PageUp')
  expect(await lines(page)).toEqual([LINE])
  await page.reload()
  await plays(page)
  await expect(page.locator('.message')).toBeHidden()
  expect(await lines(page)).toEqual([LINE])
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.ink')).toBeHidden()
})

test('a later class is asked; what the earlier one drew is shown then, or gone', async ({ page, context }) => {
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  await press(page, 'i')
  await drawLine(page)
  await page.close()
  const later = await context.newPage()
  await openDeck(later, COMMONS, 'presenter', '#four-ways-out')
  await expect(later.locator('.message')).toContainText('Drawings of a class are kept here, from')
  expect(await lines(later)).toEqual([])
  // Not answered: the question goes with the slide, and comes again with the first line.
  await press(later, 'PageDown', 'PageUp')
  await expect(later.locator('.message')).toBeHidden()
  await press(later, 'i')
  await drag(later, [0.1, 0.1], [0.2, 0.2])
  await later.locator('.message').getByRole('button', { name: 'Show them' }).click()
  expect(await lines(later)).toEqual([LINE, 'pen 128,72 256,144'])
  await press(later, '?')
  await later.locator('.dialog-help').getByRole('button', { name: /New class/ }).click()
  await later.locator('.message').getByRole('button', { name: 'Clear everything' }).click()
  expect(await lines(later)).toEqual([])
  expect(await later.evaluate(() => localStorage.getItem('lecture-kit/the-commons/ink'))).toBeNull()
})

test('with exercises one answer is for both', async ({ page, context }) => {
  await openDeck(page, TASKS, 'presenter', '#stolen-turn')
  await byMouse(page).type('field:2', 'To the court')
  await page.locator(':focus').blur()
  await press(page, 'i')
  await drawLine(page)
  await page.close()
  const later = await context.newPage()
  await openDeck(later, TASKS, 'presenter', '#stolen-turn')
  expect(await lines(later)).toEqual([])
  await later.locator('section.present .exercise-question').getByRole('button', { name: 'Resume' }).click()
  expect(await lines(later)).toEqual([LINE])
  for (const answer of ['Keep', 'Clear everything']) {
    await press(later, '?')
    await later.locator('.dialog-help').getByRole('button', { name: /New class/ }).click()
    await expect(later.locator('.message')).toContainText('counts of hands and drawings too?')
    await later.locator('.message').getByRole('button', { name: answer }).click()
    expect(await lines(later)).toEqual(answer === 'Keep' ? [LINE] : [])
  }
})

test('laser and spotlight follow the mouse, and the arrows, which turn nothing then', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  await press(page, 'l')
  expect(await pointed(page)).toBe('laser 640,360')
  const at = await pointAt(page, [0.25, 0.25])
  await page.mouse.move(at.x, at.y)
  await expect.poll(() => pointed(page)).toBe('laser 320,180')
  await press(page, 'ArrowRight', 'ArrowDown')
  expect(await pointed(page)).toBe('laser 352,212')
  await press(page, 'l')
  expect(await pointed(page)).toBe('spotlight 352,212')
  await press(page, 'ArrowLeft', 'ArrowUp', 'ArrowUp')
  expect(await pointed(page)).toBe('spotlight 320,148')
  expect((await placeOf(page)).slide).toBe('four-ways-out')
  await press(page, 'PageDown')
  expect((await placeOf(page)).slide).toBe('season')
  await press(page, 'Escape')
  expect(await pointed(page)).toBeUndefined()
  await press(page, 'ArrowLeft')
  expect((await placeOf(page)).slide).toBe('four-ways-out')
})

test('the mouse held points as long as it is held, with Shift as a spotlight, and opens nothing', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  const box = await page.locator('section.present [data-zoomable]').first().boundingBox()
  const [x, y] = [(box?.x ?? 0) + 60, (box?.y ?? 0) + 60]
  for (const pointer of ['laser', 'spotlight']) {
    if (pointer === 'spotlight') await page.keyboard.down('Shift')
    await page.mouse.move(x, y)
    await page.mouse.down()
    await expect.poll(() => pointed(page)).toBe(`${pointer} ${Math.round(x)},${Math.round(y)}`)
    await page.mouse.move(x + 50, y + 10)
    await expect.poll(() => pointed(page)).toBe(`${pointer} ${Math.round(x) + 50},${Math.round(y) + 10}`)
    await page.mouse.up()
    expect(await pointed(page)).toBeUndefined()
    await page.keyboard.up('Shift')
  }
  await expect(page.locator('.dialog-zoom')).toBeHidden()
  await page.mouse.click(x, y)
  await expect(page.locator('.dialog-zoom')).toBeVisible()
})

test('a blank board lies over the slide and has lines of its own; Next lifts it first', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  await press(page, 'm')
  await expect(page.locator('.ink-board')).toBeVisible()
  await drawLine(page)
  expect(await lines(page)).toEqual([LINE])
  await press(page, 'PageDown')
  await expect(page.locator('.ink-board')).toBeHidden()
  expect((await placeOf(page)).slide).toBe('four-ways-out')
  expect(await lines(page)).toEqual([])
  await press(page, 'm')
  expect(await lines(page)).toEqual([LINE])
  await press(page, 'Escape')
  await expect(page.locator('.ink-board')).toBeHidden()
})

test.describe('by finger and pen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 1024, height: 768 } })

  test('a finger writes one line and turns nothing, a second one does not write; so does a pen', async ({ page, context }) => {
    await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
    await page.locator('.bar').getByRole('button', { name: 'Point and draw' }).tap()
    const session = await context.newCDPSession(page)
    const [from, to, palm] = await Promise.all(
      ([[0.2, 0.5], [0.5, 0.7], [0.9, 0.9]] as const).map((part) => pointAt(page, part)),
    )
    if (!from || !to || !palm) throw new Error('No places.')
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number; id: number }[]
    ) => session.send('Input.dispatchTouchEvent', { type, touchPoints })
    await touch('touchStart', { ...from, id: 1 })
    await touch('touchStart', { ...from, id: 1 }, { ...palm, id: 2 })
    await touch('touchMove', { ...to, id: 1 }, { ...palm, id: 2 })
    await touch('touchEnd')
    await expect.poll(() => lines(page)).toEqual([LINE])
    // Not a swipe.
    await touch('touchStart', { ...to, id: 1 })
    for (const across of [0.75, 0.5, 0.25, 0]) {
      await touch('touchMove', { ...from, x: from.x + across * (to.x - from.x), id: 1 })
    }
    await touch('touchEnd')
    await expect.poll(() => lines(page)).toHaveLength(2)
    expect((await placeOf(page)).slide).toBe('four-ways-out')
    await press(page, 'Backspace')
    const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: { x: number; y: number }) =>
      session.send('Input.dispatchMouseEvent', {
        type,
        x,
        y,
        button: 'left',
        buttons: type === 'mouseReleased' ? 0 : 1,
        clickCount: 1,
        pointerType: 'pen',
      })
    await pen('mousePressed', to)
    await pen('mouseMoved', from)
    await pen('mouseReleased', from)
    await expect.poll(() => lines(page)).toEqual([LINE, 'pen 640,504 256,360'])
    expect((await placeOf(page)).slide).toBe('four-ways-out')
    for (const each of await page.locator('.draw-tools button').all()) {
      expect(await each.boundingBox()).toMatchObject({ width: 44, height: 44 })
    }
  })
})

test('what is stored and not as it should be is left out with a word, and runs nothing', async ({ page, context }) => {
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  await press(page, 'i')
  await drawLine(page)
  const spoil = (how: string) =>
    page.evaluate((script) => {
      const key = 'lecture-kit/the-commons/ink'
      const stored = JSON.parse(localStorage.getItem(key) ?? '{}')
      stored.ink.push(['season', [{ nib: 'pen', points: script }]])
      localStorage.setItem(key, script === 'cut' ? '{"run":' : JSON.stringify(stored))
    }, how)
  await spoil('M0 0"><script>alert(1)</script>')
  await page.reload()
  await expect(page.locator('.message')).toContainText('could not be read')
  expect(await lines(page)).toEqual([LINE])
  await spoil('cut')
  await page.reload()
  await expect(page.locator('.message')).toContainText('could not be read')
  expect(await lines(page)).toEqual([])
  expect(context.pages()).toHaveLength(1)
})

test('a full or forbidden store is said once, and the pen goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await openDeck(page, COMMONS, 'presenter', '#four-ways-out')
  await press(page, 'i')
  await drawLine(page)
  await expect(page.locator('.message')).toContainText('keeps no more for this page')
  await press(page, 'PageDown', 'PageUp', '?', 'Escape')
  await drag(page, [0.1, 0.1], [0.2, 0.2])
  expect(await lines(page)).toEqual([LINE, 'pen 128,72 256,144'])
})

test('what is given out has none of it', async ({ page }) => {
  await openDeck(page, COMMONS, 'give-out', '#four-ways-out')
  await press(page, 'i', 'l', 'm', 'x')
  await expect(page.locator('.ink, .draw-tools')).toHaveCount(0)
  expect(await page.content()).not.toMatch(/highlighter|spotlight/i)
  await press(page, '?')
  await expect(page.locator('.dialog-help')).not.toContainText(/\bpen\b|laser|freeze/i)
})
