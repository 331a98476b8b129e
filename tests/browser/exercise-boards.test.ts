import type { Page } from 'playwright/test'
import { at, byKeyboard, byMouse, byTouch, idOf, lies, put, result, verdicts, type Player } from './exercise-play.ts'
import { expect, openDeck, placeOf, press, test } from './fixtures.ts'
import { ALL_KINDS } from './kits.ts'

const WAYS = [byKeyboard, byTouch, byMouse] as const

/** Each kind, played to the end in every way: first wrong, then right. */
const GAMES: Readonly<Record<string, (page: Page, player: Player) => Promise<void>>> = {
  async homes(page, player) {
    for (const [card, place] of [['bee', 'Den'], ['fox', 'Hive'], ['squirrel', 'Drey']] as const) {
      await put(page, player, card, place)
    }
    await player.press('tool:check')
    await expect(result(page)).toHaveText('1 of 4 right, 1 still to place')
    expect((await placeOf(page)).said).toBe('1 of 4 right, 1 still to place')
    expect(await verdicts(page)).toEqual({ bee: 'wrong', fox: 'wrong', squirrel: 'right' })
    // The one changes places with the other.
    const [bee, fox] = [await idOf(page, 'card', 'bee'), await idOf(page, 'card', 'fox')]
    const [hive, den] = [await idOf(page, 'place', 'Hive'), await idOf(page, 'place', 'Den')]
    await player.press(`at:${den}:${bee}`)
    await player.press(`at:${hive}:${fox}`)
    expect(await verdicts(page)).toEqual({ squirrel: 'right' })
    await put(page, player, 'mole rat', 'Burrow')
    await player.press('tool:check')
    await expect(result(page)).toHaveText('All 4 right')
    expect(await lies(page)).toEqual({ Hive: ['bee'], Den: ['fox'], Drey: ['squirrel'], Burrow: ['mole rat'] })
    // What is right stays, and says why.
    await player.press(`at:${hive}:${bee}`)
    await expect(page.locator('.exercise-note')).toContainText('It is built for brood and honey.')
    expect((await placeOf(page)).said).toBe('bee: It is built for brood and honey.')
  },

  async greens(page, player) {
    for (const card of ['apple', 'pear', 'tomato']) await put(page, player, card, 'Fruit')
    for (const card of ['carrot', 'potato', 'pear', 'aubergine']) await put(page, player, card, 'Vegetable')
    await player.press('tool:check')
    await expect(result(page)).toHaveText('3 of 6 right')
    expect(await lies(page)).toEqual({
      Fruit: ['apple', 'pear', 'tomato'],
      Vegetable: ['carrot', 'potato', 'pear', 'aubergine'],
    })
    expect(await verdicts(page)).toMatchObject({
      apple: 'right',
      tomato: 'more',
      carrot: 'right',
      potato: 'right',
      pear: 'wrong',
      aubergine: 'more',
    })
    // Out of the group where it does not belong, back to the list.
    const vegetable = await idOf(page, 'place', 'Vegetable')
    await player.press(`at:${vegetable}:${await idOf(page, 'card', 'pear')}`)
    await player.press('back')
    await put(page, player, 'tomato', 'Vegetable')
    await put(page, player, 'aubergine', 'Fruit')
    await player.press('tool:check')
    await expect(result(page)).toHaveText('All 6 right')
  },

  async day(page, player) {
    for (const [index, card] of ['dawn', 'noon', 'morning', 'dusk', 'midnight'].entries()) {
      await put(page, player, card, String(index + 1))
    }
    await player.press('tool:check')
    await expect(result(page)).toHaveText('3 of 5 right')
    // A step over nothing: noon and morning change places, by the arrow.
    await player.press('up:3')
    expect((await placeOf(page)).said).toBe('morning: place 2')
    expect(await lies(page)).toMatchObject({ 2: ['morning'], 3: ['noon'] })
    await player.press('tool:check')
    await expect(result(page)).toHaveText('All 5 right')
    // What is right has no arrows any more.
    await expect(page.locator('section.present .place-arrow')).toHaveCount(0)
  },

  async legs(page, player) {
    await player.press(`option:${await idOf(page, 'option', 'Six')}`)
    await player.press('tool:check')
    await expect(result(page)).toHaveText('Not right: try again')
    expect(await verdicts(page)).toEqual({ Six: 'wrong' })
    await expect(page.locator('section.present .option-why')).toHaveText(['That is an insect.'])
    await player.press(`option:${await idOf(page, 'option', 'Eight')}`)
    expect(await verdicts(page)).toEqual({})
    await player.press('tool:check')
    await expect(result(page)).toHaveText('Right')
    await expect(page.locator('section.present .option-why')).toHaveText(['All spiders have eight.'])
    await expect(page.locator('section.present .option[aria-pressed=true]')).toHaveCount(1)
  },

  async wings(page, player) {
    for (const option of ['Swift', 'Ostrich']) await player.press(`option:${await idOf(page, 'option', option)}`)
    await player.press('tool:check')
    await expect(result(page)).toHaveText('1 of 2 right, 1 not right')
    expect(await verdicts(page)).toEqual({ Swift: 'right', Ostrich: 'wrong' })
    await expect(page.locator('section.present .option-why')).toHaveText(['Nearly always.', 'It runs.'])
    for (const option of ['Ostrich', 'Bat']) await player.press(`option:${await idOf(page, 'option', option)}`)
    await player.press('tool:check')
    await expect(result(page)).toHaveText('All 2 right')
  },

  async drinks(page, player) {
    await expect(page.locator('section.present .hands-head')).toBeVisible()
    await player.type(`hands:${await idOf(page, 'option', 'Tea')}`, '7')
    for (let hands = 0; hands < 3; hands += 1) await player.press(`more:${await idOf(page, 'option', 'Coffee')}`)
    await player.press(`less:${await idOf(page, 'option', 'Coffee')}`)
    expect((await placeOf(page)).said).toBe('Coffee: 2 hands, 22 percent')
    // Nothing is right or wrong.
    await expect(at(page, 'tool:check')).toHaveCount(0)
    await expect(at(page, 'tool:reveal')).toHaveCount(0)
    await player.press('tool:hands')
    await expect(page.locator('section.present .hands-head')).toBeHidden()
    await player.press(`option:${await idOf(page, 'option', 'Water')}`)
    await expect(page.locator('section.present .option[aria-pressed=true]')).toHaveText(/Water/)
  },

  async seasons(page, player) {
    for (const [index, word] of ['spring', 'monsoon', 'autumn'].entries()) {
      await put(page, player, word, String(index + 1))
    }
    await player.press('tool:check')
    await expect(result(page)).toHaveText('2 of 3 right')
    expect(await verdicts(page)).toEqual({ 1: 'right', 2: 'wrong', 3: 'right' })
    await put(page, player, 'summer', '2')
    await player.press('tool:check')
    await expect(result(page)).toHaveText('All 3 right')
    await player.press('place:1')
    await expect(page.locator('.exercise-note')).toContainText('Days grow longer.')
  },

  async capitals(page, player) {
    await player.type('field:1', 'Lyon')
    await player.type('field:2', 'italia.')
    await player.press('tool:check')
    await expect(result(page)).toHaveText('1 of 2 right')
    expect(await verdicts(page)).toEqual({ 1: 'wrong', 2: 'right' })
    await expect(page.getByRole('textbox', { name: 'Blank 1' })).toHaveAttribute('aria-invalid', 'true')
    await player.type('field:1', 'PARIS')
    expect(await verdicts(page)).toEqual({ 2: 'right' })
    await player.press('tool:check')
    await expect(result(page)).toHaveText('All 2 right')
    await player.press('why:1')
    await expect(page.locator('.exercise-note')).toContainText('On the Seine.')
  },

  async letter(page, player) {
    await player.type('field:1', 'It rains in')
    await expect(at(page, 'tool:check')).toHaveCount(0)
    const told = page.locator('section.present .stage-answer:visible')
    for (let stage = 1; stage <= 4; stage += 1) {
      await expect(at(page, 'tool:reveal')).toHaveText(`Reveal ${stage} of 4`)
      await player.press('tool:reveal')
      await expect(told).toHaveCount(stage)
    }
    await expect(told.first()).toContainText('It waits until Monday.')
    await expect(told.first()).toContainText('Nobody empties the box on a Sunday.')
    await expect(at(page, 'field:1')).toHaveValue('It rains in')
    await player.press('tool:reveal')
    await expect(told).toHaveCount(0)
  },

  async school(page, player) {
    await expect(page.locator('section.present .countdown-time')).toHaveText('2:00')
    await player.press('phase:1')
    await expect(page.locator('section.present .countdown-time')).toHaveText('3:00')
    await player.type(`hands:${await idOf(page, 'option', 'For some')}`, '5')
    await player.press('vote:second')
    await player.type(`hands:${await idOf(page, 'option', 'For some')}`, '9')
    await expect(page.locator('section.present .vote-total')).toHaveText(['5', '9'])
  },
}

test.use({ hasTouch: true })

for (const [id, play] of Object.entries(GAMES)) {
  for (const way of WAYS) {
    test(`${id} by ${way.name.slice(2).toLowerCase()}, wrong and right, and on`, async ({ page }) => {
      await openDeck(page, ALL_KINDS, 'presenter', `#${id}`)
      await play(page, way(page))
      for (const slide of [`${id}-answer`, `${id}-debrief`]) {
        await press(page, 'PageDown')
        expect((await placeOf(page)).slide).toBe(slide)
      }
    })
  }
}

test('every kind of exercise is played here', async ({ page }) => {
  await openDeck(page, ALL_KINDS)
  const ids = await page.locator('.exercise').evaluateAll((all) =>
    all.map((each) => (each as HTMLElement).dataset['exercise'])
  )
  expect(ids).toEqual(Object.keys(GAMES))
  const kinds = await page.locator('.exercise').evaluateAll((all) =>
    all.map((each) => (each as HTMLElement).dataset['kind'])
  )
  expect([...new Set(kinds)].sort()).toEqual(['choice', 'discuss', 'fill', 'match', 'order', 'sort', 'trace'])
})
