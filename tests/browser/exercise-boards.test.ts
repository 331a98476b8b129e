import type { Page } from 'playwright/test'
import { KINDS } from '../../scripts/compiler/exercise/kinds.ts'
import { at, byKeyboard, byMouse, byTouch, idOf, lies, put, result, verdicts, type Presser } from './exercise-play.ts'
import { expect, openDeck, placeOf, press, test } from './fixtures.ts'
import { TASKS } from './kits.ts'

const WAYS = [byKeyboard, byTouch, byMouse] as const

/** Each kind, played to the end in every way: first wrong, then right. */
const GAMES: Readonly<Record<string, (page: Page, player: Presser) => Promise<void>>> = {
  async cases(page, player) {
    for (
      const [card, place] of [['Alanya', 'Alpine meadows'], ['Törbel', 'Fishing grounds'], [
        'Valencia',
        'Canal water',
      ]] as const
    ) {
      await put(page, player, card, place)
    }
    await player.press('tool:check')
    await expect(result(page)).toHaveText('1 of 4 right, 1 still to place')
    expect((await placeOf(page)).said).toBe('1 of 4 right, 1 still to place')
    expect(await verdicts(page)).toEqual({ Alanya: 'wrong', 'Törbel': 'wrong', Valencia: 'right' })
    // The one changes places with the other.
    const [alanya, toerbel] = [await idOf(page, 'card', 'Alanya'), await idOf(page, 'card', 'Törbel')]
    const [sea, alp] = [await idOf(page, 'place', 'Fishing grounds'), await idOf(page, 'place', 'Alpine meadows')]
    await player.press(`at:${alp}:${alanya}`)
    await player.press(`at:${sea}:${toerbel}`)
    expect(await verdicts(page)).toEqual({ Valencia: 'right' })
    await put(page, player, 'Hirano', 'Forest')
    await player.press('tool:check')
    await expect(result(page)).toHaveText('All 4 right')
    expect(await lies(page)).toEqual({
      'Fishing grounds': ['Alanya'],
      'Alpine meadows': ['Törbel'],
      'Canal water': ['Valencia'],
      Forest: ['Hirano'],
    })
    // What is right stays, and says why.
    await player.press(`at:${sea}:${alanya}`)
    await expect(page.locator('.exercise-note')).toContainText('They draw lots for named places.')
    expect((await placeOf(page)).said).toMatch(/^Alanya: They draw lots for named places\. The paper reports/)
  },

  async voices(page, player) {
    for (const card of ['Sell the pasture', 'Tax whoever takes', 'Open pastures are lost']) {
      await put(page, player, card, 'Hardin')
    }
    for (const card of ['Users make rules', 'Start with a small fine', 'Tax whoever takes', 'Rules need some force']) {
      await put(page, player, card, 'Ostrom')
    }
    await player.press('tool:check')
    await expect(result(page)).toHaveText('3 of 6 right')
    expect(await lies(page)).toEqual({
      Hardin: ['Sell the pasture', 'Tax whoever takes', 'Open pastures are lost'],
      Ostrom: ['Users make rules', 'Start with a small fine', 'Tax whoever takes', 'Rules need some force'],
    })
    expect(await verdicts(page)).toMatchObject({
      'Sell the pasture': 'right',
      'Open pastures are lost': 'more',
      'Users make rules': 'right',
      'Start with a small fine': 'right',
      'Tax whoever takes': 'wrong',
      'Rules need some force': 'more',
    })
    // Out of the group where it does not belong, back to the list.
    const ostrom = await idOf(page, 'place', 'Ostrom')
    await player.press(`at:${ostrom}:${await idOf(page, 'card', 'Tax whoever takes')}`)
    await player.press('back')
    await put(page, player, 'Open pastures are lost', 'Ostrom')
    await put(page, player, 'Rules need some force', 'Hardin')
    await player.press('tool:check')
    await expect(result(page)).toHaveText('All 6 right')
  },

  async year(page, player) {
    for (
      const [index, card] of [
        'A list is made',
        'Boats move east',
        'Lots are drawn',
        'Boats move west',
        'The season ends',
      ].entries()
    ) {
      await put(page, player, card, String(index + 1))
    }
    await player.press('tool:check')
    await expect(result(page)).toHaveText('3 of 5 right')
    // A step over nothing: noon and morning change places, by the arrow.
    await player.press('up:3')
    expect((await placeOf(page)).said).toBe('Lots are drawn: place 2')
    expect(await lies(page)).toMatchObject({ 2: ['Lots are drawn'], 3: ['Boats move east'] })
    await player.press('tool:check')
    await expect(result(page)).toHaveText('All 5 right')
    // What is right has no arrows any more.
    await expect(page.locator('section.present .place-arrow')).toHaveCount(0)
  },

  async 'keep-longest'(page, player) {
    for (
      const [index, card] of ['A court nearby', 'A clear edge', 'Users who watch', 'Small fines first'].entries()
    ) {
      await put(page, player, card, String(index + 1))
    }
    // Nothing is right or wrong: it is laid beside the author's order.
    await expect(at(page, 'tool:check')).toHaveCount(0)
    await expect(at(page, 'tool:reveal')).toHaveText('Compare')
    await player.press('tool:reveal')
    await expect(result(page)).toHaveText('One order of several')
    expect((await placeOf(page)).said).toBe('One order shows, and yours beside it')
    expect(await lies(page)).toMatchObject({ 1: ['A clear edge'], 3: ['A court nearby'] })
    expect(await verdicts(page)).toEqual({})
    const court = `at:3:${await idOf(page, 'card', 'A court nearby')}`
    await expect(at(page, court)).toContainText('yours: 1')
    await player.press(court)
    await expect(page.locator('.exercise-note')).toContainText('A quarrel that is heard soon stays small.')
    await player.press('tool:reveal')
    expect(await lies(page)).toMatchObject({ 1: ['A court nearby'], 2: ['A clear edge'] })
  },

  async cows(page, player) {
    await player.press(`option:${await idOf(page, 'option', 'As many as one can buy')}`)
    await player.press('tool:check')
    await expect(result(page)).toHaveText('Not right: try again')
    expect(await verdicts(page)).toEqual({ 'As many as one can buy': 'wrong' })
    await expect(page.locator('section.present .option-why')).toHaveText(['Then the rich would fill the alp.'])
    await player.press(`option:${await idOf(page, 'option', 'As many as one fed in winter')}`)
    expect(await verdicts(page)).toEqual({})
    await player.press('tool:check')
    await expect(result(page)).toHaveText('Right')
    await expect(page.locator('section.present .option-why')).toHaveText([/^The hay is the measure\./])
    await expect(page.locator('section.present .option[aria-pressed=true]')).toHaveCount(1)
  },

  async 'principles-among'(page, player) {
    for (const option of ['A clear edge', 'One strong owner']) {
      await player.press(`option:${await idOf(page, 'option', option)}`)
    }
    await player.press('tool:check')
    await expect(result(page)).toHaveText('1 of 2 right, 1 not right')
    expect(await verdicts(page)).toEqual({ 'A clear edge': 'right', 'One strong owner': 'wrong' })
    await expect(page.locator('section.present .option-why')).toHaveText([
      /^It is clear who may take\./,
      /^That is another way\./,
    ])
    for (const option of ['One strong owner', 'Small fines first']) {
      await player.press(`option:${await idOf(page, 'option', option)}`)
    }
    await player.press('tool:check')
    await expect(result(page)).toHaveText('All 2 right')
  },

  async kitchen(page, player) {
    await expect(page.locator('section.present .hands-head')).toBeVisible()
    await player.type(`hands:${await idOf(page, 'option', 'Whoever cooked')}`, '7')
    for (let hands = 0; hands < 3; hands += 1) await player.press(`more:${await idOf(page, 'option', 'A rota')}`)
    await player.press(`less:${await idOf(page, 'option', 'A rota')}`)
    expect((await placeOf(page)).said).toBe('A rota: 2 hands, 22 percent')
    // Nothing is right or wrong.
    await expect(at(page, 'tool:check')).toHaveCount(0)
    await expect(at(page, 'tool:reveal')).toHaveCount(0)
    await player.press('tool:hands')
    await expect(page.locator('section.present .hands-head')).toBeHidden()
    await player.press(`option:${await idOf(page, 'option', 'Somebody paid')}`)
    await expect(page.locator('section.present .option[aria-pressed=true]')).toHaveText(/Somebody paid/)
  },

  async 'sum-in-words'(page, player) {
    for (const [index, word] of ['one', 'balance', 'ruin'].entries()) {
      await put(page, player, word, String(index + 1))
    }
    await player.press('tool:check')
    await expect(result(page)).toHaveText('2 of 3 right')
    expect(await verdicts(page)).toEqual({ 1: 'right', 2: 'wrong', 3: 'right' })
    await put(page, player, 'all', '2')
    await player.press('tool:check')
    await expect(result(page)).toHaveText('All 3 right')
    await player.press('place:1')
    await expect(page.locator('.exercise-note')).toContainText('Its owner.')
  },

  async titles(page, player) {
    await player.type('field:1', 'Market')
    await player.type('field:2', 'garrett hardin.')
    await player.press('tool:check')
    await expect(result(page)).toHaveText('1 of 2 right')
    expect(await verdicts(page)).toEqual({ 1: 'wrong', 2: 'right' })
    await expect(page.getByRole('textbox', { name: 'Blank 1' })).toHaveAttribute('aria-invalid', 'true')
    await player.type('field:1', 'COMMONS')
    expect(await verdicts(page)).toEqual({ 2: 'right' })
    await player.press('tool:check')
    await expect(result(page)).toHaveText('All 2 right')
    await player.press('why:1')
    await expect(page.locator('.exercise-note')).toContainText('The book of 1990.')
  },

  async 'stolen-turn'(page, player) {
    await player.type('field:1', 'The ditch is')
    await expect(at(page, 'tool:check')).toHaveCount(0)
    const told = page.locator('section.present .stage-answer:visible')
    for (let stage = 1; stage <= 4; stage += 1) {
      await expect(at(page, 'tool:reveal')).toHaveText(`Reveal ${stage} of 4`)
      await player.press('tool:reveal')
      await expect(told).toHaveCount(stage)
    }
    await expect(told.first()).toContainText('You see that your ditch is dry.')
    await expect(told.first()).toContainText('Those who watch are users.')
    await expect(at(page, 'field:1')).toHaveValue('The ditch is')
    await player.press('tool:reveal')
    await expect(told).toHaveCount(0)
  },

  async harbour(page, player) {
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
      await openDeck(page, TASKS, 'presenter', `#${id}`)
      await play(page, way(page))
      for (const slide of [`${id}-answer`, `${id}-debrief`]) {
        await press(page, 'PageDown')
        expect((await placeOf(page)).slide).toBe(slide)
      }
    })
  }
}

test('every kind of exercise is played here', async ({ page }) => {
  await openDeck(page, TASKS)
  const ids = await page.locator('.exercise').evaluateAll((all) =>
    all.map((each) => (each as HTMLElement).dataset['exercise'])
  )
  expect(ids).toEqual(Object.keys(GAMES))
  const kinds = await page.locator('.exercise').evaluateAll((all) =>
    all.map((each) => (each as HTMLElement).dataset['kind'])
  )
  expect([...new Set(kinds)].sort()).toEqual(Object.keys(KINDS).sort())
})
