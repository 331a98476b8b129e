import { expect, openDeck, placeOf, plays, press, slideIds, test, turnTo } from './fixtures.ts'
import { COMMONS } from './kits.ts'

test('a reload stays on the slide and its step', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#season')
  await press(page, 'PageDown', 'PageDown')
  expect(await placeOf(page)).toMatchObject({ slide: 'season', step: 2 })
  await page.reload()
  await plays(page)
  expect(await placeOf(page)).toMatchObject({ slide: 'season', step: 2, address: '#season' })
})

test('Back and Forward go from slide to slide', async ({ page }) => {
  await openDeck(page, COMMONS)
  const ids = await slideIds(page)
  await press(page, 'PageDown', 'PageDown', 'End')
  const slide = async () => (await placeOf(page)).slide
  // By the page itself: `goBack()` asks the browser, which may not know yet of an address just written.
  const go = (by: number) => page.evaluate((steps) => history.go(steps), by)
  await go(-1)
  await expect.poll(slide).toBe(ids[2])
  await go(-1)
  await expect.poll(slide).toBe(ids[1])
  await go(1)
  await expect.poll(slide).toBe(ids[2])
})

test('an address typed by hand turns, and a wrong one does no harm', async ({ page }) => {
  await openDeck(page, COMMONS)
  await turnTo(page, 'not-doomed')
  await expect(page.locator('#not-doomed-title')).toBeFocused()
  for (const wrong of ['#nothing', '#%E0%A4%A', '#/', '#<b>']) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, wrong)
    expect((await placeOf(page)).slide, wrong).toBe('not-doomed')
  }
  await press(page, 'PageDown')
  expect((await placeOf(page)).slide).toBe('how-far')
})

for (const wrong of ['#nothing', '#%E0%A4%A']) {
  test(`a deck opened at ${wrong} starts at its first slide`, async ({ page }) => {
    await openDeck(page, COMMONS, 'presenter', wrong)
    expect((await placeOf(page)).slide).toBe('cover')
    await press(page, 'PageDown')
    expect(await placeOf(page)).toMatchObject({ slide: 'hook', address: '#hook' })
  })
}

test('a link to an endnote opens it', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#endnote-6')
  await expect(page.locator('.dialog-evidence .evidence-found .endnote')).toHaveAttribute('data-endnote', '6')
})

test('steps come one by one and each is announced', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#season')
  const said: string[] = []
  const { steps } = await placeOf(page)
  for (let step = 1; step <= steps; step += 1) {
    await press(page, 'ArrowRight')
    const place = await placeOf(page)
    expect(place.step).toBe(step)
    said.push(place.said)
  }
  expect(said[0]).toMatch(/watch/i)
  expect(said[1]).toMatch(/agree/i)
  expect(said[3]).toMatch(/memory/i)
  expect(new Set(said).size).toBe(steps)
  for (const text of said) expect(text.length).toBeLessThan(200)
  await press(page, 'ArrowLeft')
  expect(await placeOf(page)).toMatchObject({ slide: 'season', step: steps - 1 })
})

test('what a step has not shown yet is not in the accessibility tree', async ({ page }) => {
  await openDeck(page, COMMONS, 'presenter', '#season')
  const region = page.locator('.live')
  await expect(region).toHaveAttribute('aria-live', 'polite')
  await expect(page.locator('[aria-live]:not(.live):not(dialog *), [role=application]')).toHaveCount(0)
  await expect(page.locator('section.present svg').getByText('Memory')).toBeHidden()
})
