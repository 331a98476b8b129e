import { expect, openDeck, placeOf, press, test, turnTo } from './fixtures.ts'
import { COMMONS } from './kits.ts'

/** A slide without steps that has citations, a diagram, and its number as a link. */
const HERE = 'stock-and-flow'
const AFTER = 'lloyd'

test.beforeEach(async ({ page }) => openDeck(page, COMMONS, 'presenter', `#${HERE}`))

for (
  const [what, selector] of [
    ['the heading', `#${HERE}-title`],
    ['a citation', 'section.present a.cite'],
    ['the slide’s number', 'section.present .number a'],
    ['the button that enlarges', 'section.present .zoom-open'],
    ['Next in the bar', '.bar [aria-label="Next"]'],
    ['Previous in the bar', '.bar [aria-label="Previous"]'],
    ['Help in the bar', '.bar [aria-label="Help and settings"]'],
  ] as const
) {
  test(`Next works with the focus on ${what}`, async ({ page }) => {
    for (const key of ['PageDown', 'ArrowRight', 'ArrowDown']) {
      await turnTo(page, HERE)
      await page.locator(selector).first().focus()
      await press(page, key)
      expect((await placeOf(page)).slide, `by ${key}`).toBe(AFTER)
      await press(page, 'PageUp')
      expect((await placeOf(page)).slide).toBe(HERE)
    }
  })
}

test('Next works with a citation kept open, and closes it', async ({ page }) => {
  for (const key of ['PageDown', 'ArrowRight', 'Space']) {
    await turnTo(page, HERE)
    await page.locator('section.present a.cite').first().press('Enter')
    await expect(page.locator('.popover')).toBeFocused()
    await press(page, key)
    expect((await placeOf(page)).slide, `by ${key}`).toBe(AFTER)
    await expect(page.locator('.popover')).toHaveCount(0)
  }
})

test('Next works after a press on the bar: Space turns the slide and not the button', async ({ page }) => {
  await page.mouse.move(600, 400)
  await page.locator('.bar [aria-label="Previous"]').click()
  expect((await placeOf(page)).slide).toBe('hook')
  await press(page, 'Space')
  expect((await placeOf(page)).slide).toBe(HERE)
})

test('Next works after each dialog', async ({ page }) => {
  for (const key of ['?', '/', 'o', 'e', 'z']) {
    await turnTo(page, HERE)
    await press(page, key)
    await expect(page.locator('dialog[open]')).toHaveCount(1)
    await press(page, 'Escape')
    await expect(page.locator('dialog[open]')).toHaveCount(0)
    await press(page, 'Space')
    expect((await placeOf(page)).slide, `after ${key}`).toBe(AFTER)
  }
})

test('Tab reaches only what is on the slide shown and the bar', async ({ page }) => {
  const reached: string[] = []
  for (let tabs = 0; tabs < 30; tabs += 1) {
    await press(page, 'Tab')
    const at = await page.evaluate(() => {
      const focus = document.activeElement
      return focus?.closest('.track > section')?.id ?? focus?.closest('nav, dialog, body')?.className ?? ''
    })
    reached.push(at)
    if (at.includes('bar')) break
  }
  expect(new Set(reached.filter((at) => !at.includes('bar')))).toEqual(new Set([HERE]))
  expect(reached.at(-1)).toContain('bar')
})

test('everything to press is at least 24 px large', async ({ page }) => {
  await page.mouse.move(600, 400)
  const small = await page.locator('.bar button, section.present button, section.present a:not(.cite)').evaluateAll((
    all,
  ) =>
    all.map((element) => ({ name: element.outerHTML.slice(0, 80), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24).map(({ name, box }) =>
        `${name} ${box.width}×${box.height}`
      )
  )
  expect(small).toEqual([])
})
