import { at, focused, lies } from './exercise-play.ts'
import { expect, openDeck, placeOf, press, test } from './fixtures.ts'
import { TASKS } from './kits.ts'
import { finger } from './touch.ts'

test.use({ hasTouch: true })

test('by key, the focus goes from card to place to the next card, and at last to the check', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#cases')
  await at(page, 'pool:a').focus()
  const seen: (string | undefined)[] = []
  for (let presses = 0; presses < 8; presses += 1) {
    await press(page, 'Enter')
    seen.push(await focused(page))
  }
  expect(seen).toEqual(['place:1', 'pool:b', 'place:2', 'pool:c', 'place:3', 'pool:d', 'place:4', 'tool:check'])
})

test('a card in the hand: Escape lets go, the same press puts it down, Delete takes it out of its place', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#cases')
  await at(page, 'pool:b').press('Enter')
  await expect(page.locator('section.present .place-target')).toHaveCount(4)
  await press(page, 'Escape')
  await expect(page.locator('section.present .place-target')).toHaveCount(0)
  expect(await focused(page)).toBe('pool:b')
  await at(page, 'pool:b').click()
  await expect(at(page, 'pool:b')).toHaveAttribute('aria-pressed', 'true')
  await at(page, 'pool:b').click()
  await expect(at(page, 'pool:b')).toHaveAttribute('aria-pressed', 'false')
  await at(page, 'pool:b').click()
  await at(page, 'place:1').click()
  await at(page, 'at:1:b').press('Delete')
  await expect(at(page, 'pool:b')).toBeFocused()
  expect(Object.values(await lies(page)).flat()).toEqual([])
})

test('with a card in the hand arrows and digits lead among its places; Page Down turns', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#cases')
  await at(page, 'pool:b').click()
  const seen: (string | undefined)[] = []
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', '4', 'ArrowRight', 'ArrowUp', '9', '2']) {
    await press(page, key)
    seen.push(await focused(page))
  }
  expect(seen).toEqual([1, 2, 1, 4, 1, 4, 4, 2].map((place) => `place:${place}`))
  await expect(page.locator('.message')).toBeHidden()
  await press(page, 'Enter')
  expect(await at(page, 'at:2:b').count()).toBe(1)
  // From its place it finds that of another, which changes with it.
  await at(page, 'pool:a').click()
  await press(page, '2')
  expect(await focused(page)).toBe('at:2:b')
  expect((await placeOf(page)).slide).toBe('cases')
  await press(page, 'PageDown')
  expect((await placeOf(page)).slide).toBe('cases-answer')
  await press(page, 'PageUp')
  await at(page, 'pool:a').click()
  await press(page, 'Escape', 'ArrowRight')
  expect((await placeOf(page)).slide).toBe('cases-answer')
})

test('on a black screen nothing is done unseen: a key lifts it, and the card is where it was', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#cases')
  const black = page.locator('.blackout')
  for (const key of ['ArrowRight', 'Enter', 'Space', 'ArrowLeft']) {
    await at(page, 'pool:b').press('Enter')
    await at(page, 'place:2').focus()
    await press(page, 'b')
    await expect(black).toBeVisible()
    await press(page, key)
    await expect(black).toBeHidden()
    expect([await focused(page), Object.values(await lies(page)).flat(), (await placeOf(page)).slide]).toEqual(
      ['place:2', [], 'cases'],
    )
    await press(page, 'Escape')
  }
})

test('a card that is pulled out in one go comes along', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#sum-in-words')
  const word = await page.locator('section.present .words button.card').first().boundingBox()
  const blank = await page.locator('section.present .player-ui .blank').nth(1).boundingBox()
  if (!word || !blank) throw new Error('Nothing to pull.')
  await page.mouse.move(word.x + 9, word.y + 9)
  await page.mouse.down()
  // Over the heading, outside of the board, before the pointer is heard of again.
  await page.mouse.move(300, 20)
  await expect(page.locator('section.present .card-dragged')).toHaveCount(1)
  await page.mouse.move(blank.x + 20, blank.y + 9)
  await page.mouse.up()
  await expect(page.locator('section.present .blank-press[data-card]')).toHaveCount(1)
})

test('a dragged word looks as in its list, inside its frame', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#sum-in-words')
  for (const word of await page.locator('section.present .words button.card').all()) {
    const box = await word.boundingBox()
    if (box === null) throw new Error('The word is not there.')
    const text = await word.innerText()
    await page.mouse.move(box.x + 10, box.y + 10)
    await page.mouse.down()
    await page.mouse.move(box.x + 60, box.y + 90, { steps: 9 })
    const dragged = page.locator('section.present .card-dragged')
    expect((await dragged.innerText()).trim()).toBe(text.trim())
    expect(await dragged.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThan(1)
    await press(page, 'Escape')
    await page.mouse.up()
  }
})

test('a place first, then its card', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#cases')
  await page.locator('section.present .player-ui .place').nth(2).click()
  expect((await placeOf(page)).said).toBe('3 Canal water: choose a card.')
  await at(page, 'pool:a').click()
  await expect(at(page, 'at:3:a')).toBeVisible()
})

test('dragging works too, by mouse and by finger, and is no swipe', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#cases')
  const middle = async (selector: string): Promise<[number, number]> => {
    const box = await page.locator(`section.present .player-ui ${selector}`).first().boundingBox()
    return box ? [box.x + box.width / 2, box.y + box.height / 2] : [0, 0]
  }
  const [from, to] = [await middle('[data-spot="pool:a"]'), await middle('.place:nth-child(2)')]
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move(to[0] - 50, to[1], { steps: 5 })
  await expect(page.locator('section.present .card-dragged')).toHaveCount(1)
  await page.mouse.move(...to)
  await page.mouse.up()
  await expect(at(page, 'at:2:a')).toBeVisible()
  await expect(page.locator('.card-dragged')).toHaveCount(0)
  // Beside everything: it goes back where it was.
  await page.mouse.move(...(await middle('[data-spot="at:2:a"]')))
  await page.mouse.down()
  await page.mouse.move(600, 30, { steps: 4 })
  await page.mouse.up()
  await expect(at(page, 'at:2:a')).toHaveAttribute('aria-pressed', 'false')
  // By finger, from right to left as a swipe would go.
  const [start, end] = [await middle('[data-spot="at:2:a"]'), await middle('.cards')]
  await finger(page, { x: start[0], y: start[1] }, { x: end[0], y: end[1] })
  await expect(at(page, 'pool:a')).toBeVisible()
  expect((await placeOf(page)).slide).toBe('cases')
})
