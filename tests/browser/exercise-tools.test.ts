import { at, byMouse, lies, put, result, verdicts } from './exercise-play.ts'
import { expect, openDeck, placeOf, press, test, turnTo } from './fixtures.ts'
import { TASKS } from './kits.ts'

test('the hint is given and taken away', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#cases')
  const note = page.locator('.exercise-note')
  for (const close of ['again', 'Escape', 'button', 'elsewhere', 'turning'] as const) {
    await at(page, 'tool:hint').click()
    await expect(note).toContainText('One of them lies by the sea.')
    expect((await placeOf(page)).said).toContain('One of them lies by the sea.')
    const box = await note.boundingBox()
    expect(box && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 720).toBe(true)
    if (close === 'again') await at(page, 'tool:hint').click()
    if (close === 'Escape') await press(page, 'Escape')
    if (close === 'button') await note.getByRole('button', { name: 'Close' }).click()
    if (close === 'elsewhere') await page.locator('section.present .exercise-task').click()
    if (close === 'turning') await press(page, 'PageDown', 'PageUp')
    await expect(note).toHaveCount(0)
  }
  await turnTo(page, 'year')
  await expect(at(page, 'tool:hint')).toHaveCount(0)
})

test('a hint lies over nothing that is asked, worked on or pressed', async ({ page }) => {
  await openDeck(page, TASKS)
  const slides = page.locator('section.layout-exercise:has([data-spot="tool:hint"])')
  const ids = await slides.evaluateAll((all) => all.map(({ id }) => id))
  expect(ids.length).toBeGreaterThan(3)
  for (const id of ids) {
    await turnTo(page, id)
    await at(page, 'tool:hint').click()
    const over = await page.locator('section.present .exercise-note').evaluate((note) => {
      const own = note.getBoundingClientRect()
      const parts = [...document.querySelectorAll<HTMLElement>(
        'section.present :is(.exercise-recall, .exercise-task, .exercise-board, .exercise-tools)',
      )].filter(({ hidden }) => !hidden)
      return [own.height < 40, ...parts.map((part) => part.getBoundingClientRect().top < own.bottom)]
    })
    expect(over, id).toEqual(over.map(() => false))
  }
})

test('steps, source page and result leave free what is pressed', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#cases')
  const pressed = page.locator('section.present .exercise-tools button, .bar')
  for (
    const [tool, shown] of [['steps', '.exercise-note'], ['source', '.exercise-note'], ['check', '.exercise-result']]
  ) {
    await at(page, `tool:${tool}`).click()
    const box = await page.locator(`section.present ${shown}`).boundingBox()
    expect(box?.height, tool).toBeLessThan(tool === 'check' ? 36 : 573)
    for (const other of await pressed.all()) {
      const own = await other.boundingBox()
      const apart = box && own
        && (own.x >= box.x + box.width || own.y >= box.y + box.height || own.y + own.height <= box.y)
      expect(apart, `${tool} and ${await other.textContent()}`).toBe(true)
    }
  }
})

test('the answer shows beside what the room did, and goes again', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#cases')
  const player = byMouse(page)
  await put(page, player, 'Alanya', 'Alpine meadows')
  await put(page, player, 'Valencia', 'Canal water')
  await player.press('tool:reveal')
  expect(await lies(page)).toEqual({
    'Fishing grounds': ['Alanya'],
    'Alpine meadows': ['Törbel'],
    'Canal water': ['Valencia'],
    Forest: ['Hirano'],
  })
  expect(await verdicts(page)).toEqual({ Alanya: 'moved', 'Törbel': 'moved', Valencia: 'right', 'Hirano': 'moved' })
  await expect(at(page, 'tool:check')).toBeDisabled()
  await player.press('tool:reveal')
  expect(await lies(page)).toEqual({
    'Fishing grounds': [],
    'Alpine meadows': ['Alanya'],
    'Canal water': ['Valencia'],
    Forest: [],
  })
})

test('reset clears the board, and the same button takes that back', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#cases')
  const player = byMouse(page)
  await put(page, player, 'Alanya', 'Alpine meadows')
  await player.press('tool:check')
  await player.press('tool:reset')
  expect((await lies(page))['Alpine meadows']).toEqual([])
  await expect(at(page, 'tool:reset')).toHaveText('Undo reset')
  await player.press('tool:reset')
  expect((await lies(page))['Alpine meadows']).toEqual(['Alanya'])
  await expect(result(page)).toHaveText('0 of 4 right, 3 still to place')
  await player.press('tool:reset')
  await put(page, player, 'Törbel', 'Alpine meadows')
  await expect(at(page, 'tool:reset')).toHaveText('Reset')
})

test('after a check the count of right ones waits for the next', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#cases')
  const player = byMouse(page)
  await put(page, player, 'Törbel', 'Fishing grounds')
  await put(page, player, 'Valencia', 'Canal water')
  await player.press('tool:check')
  await expect(result(page)).toHaveText('1 of 4 right, 2 still to place')
  await put(page, player, 'Alanya', 'Forest')
  await player.press('at:1:b')
  await page.locator('section.present [data-spot="place:2"]').click()
  await expect(result(page)).toHaveText('1 of 4 right, 1 still to place')
  await player.press('tool:check')
  await expect(result(page)).toHaveText('2 of 4 right, 1 still to place')
})

test('what was typed into a stage stands in full beside the answer', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#stolen-turn')
  const fields = page.locator('section.present .stage-field')
  for (const field of await fields.all()) await field.fill('Somebody took water out of turn, and the guard saw it.')
  const cut = () =>
    fields.evaluateAll((all) => all.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight > 1))
  const none = Array.from({ length: await fields.count() }, () => false)
  for (const _ of none) {
    await at(page, 'tool:reveal').click()
    expect(await cut()).toEqual(none)
  }
  const tools = await page.locator('section.present .exercise-tools').boundingBox()
  const last = await page.locator('section.present .player-ui .stage').last().boundingBox()
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThan(tools?.y ?? 0)
})

test('a check of nothing says so', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#principles-among')
  await at(page, 'tool:check').click()
  await expect(result(page)).toHaveText('Nothing is chosen yet')
})

test('Next always turns on, whatever has the focus; Space and Enter are the button’s own', async ({ page }) => {
  await openDeck(page, TASKS)
  for (
    const [slide, spots] of [
      ['cases', ['pool:a', 'tool:check', 'clock:run']],
      ['voices', ['pool:c']],
      ['year', ['pool:b']],
      ['cows', ['option:a', 'tool:hands']],
      ['kitchen', ['more:a', 'hands:b', 'vote:second']],
      ['sum-in-words', ['pool:a', 'place:1']],
      ['titles', ['field:1']],
      ['stolen-turn', ['field:1', 'tool:reveal']],
      ['harbour', ['phase:1']],
    ] as const
  ) {
    for (const spot of spots) {
      for (const key of ['PageDown', ...(/^(field|hands)/.test(spot) ? [] : ['ArrowRight', 'ArrowDown'])]) {
        await turnTo(page, slide)
        await at(page, spot).focus()
        await press(page, key)
        expect((await placeOf(page)).slide, `${key} on ${spot} of ${slide}`).toBe(`${slide}-answer`)
      }
      await turnTo(page, slide)
      await at(page, spot).focus()
      await press(page, 'PageUp')
      expect((await placeOf(page)).slide, `Page Up on ${spot}`).not.toBe(slide)
    }
  }
  // With a card in the hand, too: it is let go.
  await turnTo(page, 'cases')
  await at(page, 'pool:a').press('Enter')
  await press(page, 'PageDown', 'PageUp')
  await expect(page.locator('section.present [aria-pressed=true]')).toHaveCount(0)
})

test('letters typed into a field are letters', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#stolen-turn')
  const words = 'Benches, zebras / the .? kiosk 12'
  await at(page, 'field:1').focus()
  await page.keyboard.type(words)
  await press(page, 'ArrowLeft', 'ArrowRight', 'Home', 'End')
  await expect(at(page, 'field:1')).toHaveValue(words)
  await press(page, 'Enter')
  await expect(at(page, 'field:1')).toHaveValue(`${words}\n`)
  expect((await placeOf(page)).slide).toBe('stolen-turn')
  await expect(page.locator('dialog[open], .blackout:visible, .message:visible')).toHaveCount(0)
  await turnTo(page, 'titles')
  await at(page, 'field:1').focus()
  await page.keyboard.type('bonn')
  await press(page, 'Enter')
  await expect(at(page, 'field:2')).toBeFocused()
  await press(page, 'Enter')
  await expect(at(page, 'tool:check')).toBeFocused()
  await expect(at(page, 'field:1')).toHaveValue('bonn')
})

test('the search finds an exercise by its cards once, and never its answer', async ({ page }) => {
  await openDeck(page, TASKS)
  await press(page, '/')
  await page.keyboard.type('Valencia')
  await expect(page.locator('.search-result')).toHaveCount(2)
  await page.locator('.search-field').fill('version')
  await expect(page.locator('.search-result')).toHaveCount(0)
  await page.locator('.search-field').fill('Hint')
  await expect(page.locator('.search-result')).toHaveCount(0)
})
