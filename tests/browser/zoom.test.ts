import { expect, openDeck, placeOf, press, test, turnTo } from './fixtures.ts'
import { DECKS, FRAMEWORK } from './kits.ts'

test('every diagram of every deck opens large by its button, with its name', async ({ page }) => {
  const dialog = page.locator('.dialog-zoom')
  let seen = 0
  for (const deck of DECKS) {
    await openDeck(page, deck)
    test.setTimeout(300_000)
    const ids = await page.locator('.track > section:has(.drawing)').evaluateAll((slides) => slides.map(({ id }) => id))
    for (const id of ids) {
      await turnTo(page, id)
      const button = page.locator('section.present .zoom-open')
      await button.focus()
      await press(page, 'Enter')
      await expect(dialog).toBeVisible()
      const name = await dialog.locator('.zoom-content').getAttribute('aria-label')
      expect(await page.locator('section.present .drawing').getAttribute('aria-label')).toBe(name)
      const box = await dialog.locator('.zoom-content svg').boundingBox()
      const stage = await dialog.locator('.zoom-stage').boundingBox()
      expect(box?.width).toBeGreaterThan(200)
      expect(Math.max((box?.width ?? 0) - (stage?.width ?? 0), (box?.height ?? 0) - (stage?.height ?? 0))).toBeLessThan(
        2,
      )
      await press(page, 'Escape')
      await expect(dialog).toBeHidden()
      await expect(button).toBeFocused()
      seen += 1
    }
  }
  expect(seen).toBeGreaterThanOrEqual(8)
})

test('keys, wheel and drag move the picture; a press on it opens; z closes', async ({ page }) => {
  await openDeck(page, FRAMEWORK, 'presenter', '#four-loops')
  await page.locator('section.present .drawing').click()
  const level = page.locator('.zoom-level')
  const svg = page.locator('.zoom-content svg')
  await expect(level).toHaveText('100 %')
  await press(page, '+', '+')
  await expect(level).toHaveText('156 %')
  const left = async () => (await svg.boundingBox())?.x ?? 0
  const before = await left()
  await press(page, 'ArrowRight')
  expect(await left()).toBeLessThan(before)
  await press(page, '0')
  await expect(level).toHaveText('100 %')
  const stage = await page.locator('.zoom-stage').boundingBox()
  if (stage === null) throw new Error('The stage is not there.')
  await page.mouse.move(stage.x + stage.width / 2, stage.y + stage.height / 2)
  await page.mouse.wheel(0, -400)
  await expect(level).not.toHaveText('100 %')
  const dragged = await left()
  await page.mouse.down()
  await page.mouse.move(stage.x + stage.width / 2 + 100, stage.y + stage.height / 2, { steps: 4 })
  await page.mouse.up()
  expect(await left()).toBeCloseTo(dragged + 100, 0)
  await press(page, 'z')
  await expect(page.locator('.dialog-zoom')).toBeHidden()
  expect((await placeOf(page)).slide).toBe('four-loops')
})

test('a diagram opens as far as its steps have come', async ({ page }) => {
  await openDeck(page, FRAMEWORK, 'presenter', '#mape-k')
  await press(page, 'z')
  await expect(page.locator('.zoom-content')).not.toContainText('Knowledge')
  await press(page, 'Escape')
  const { steps } = await placeOf(page)
  expect(steps).toBe(4)
  for (let step = 0; step < steps; step += 1) await press(page, 'PageDown')
  await press(page, 'z')
  await expect(page.locator('.zoom-content')).toContainText('Knowledge')
})

test('a slide without a diagram says so', async ({ page }) => {
  await openDeck(page, FRAMEWORK, 'presenter', '#hook')
  await press(page, 'z')
  await expect(page.locator('.message')).toContainText('no diagram')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
})
