import type { Page } from 'playwright/test'
import { at, byMouse, idOf, verdicts } from './exercise-play.ts'
import { expect, openDeck, placeOf, press, test } from './fixtures.ts'
import { TASKS } from './kits.ts'

// Bars grow slowly where that is wanted; here they are measured.
test.use({ contextOptions: { reducedMotion: 'reduce' } })
const bars = (page: Page) =>
  page.locator('section.present .hands-bar:visible').evaluateAll((all) =>
    all.map((bar) => [
      (bar as HTMLElement).dataset['vote'],
      bar.querySelector('.hands-count')?.textContent?.replace(/^.*: /, '').trim(),
      Math.round(bar.querySelector('i')?.getBoundingClientRect().width ?? 0),
    ])
  )

test('two votes, compared, and cleared; nothing leaves the page', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#cows')
  const player = byMouse(page)
  await expect(page.locator('section.present .hands-head')).toBeHidden()
  await player.press('tool:hands')
  const [four, six, eight] = [
    await idOf(page, 'option', 'As many as one likes'),
    await idOf(page, 'option', 'As many as one can buy'),
    await idOf(page, 'option', 'As many as one fed in winter'),
  ]
  await player.type(`hands:${four}`, '10')
  await player.type(`hands:${six}`, '10')
  for (let hands = 0; hands < 5; hands += 1) await player.press(`more:${eight}`)
  const first = await bars(page)
  expect(first.map(([, text]) => text)).toEqual(['10 40 %', '10 40 %', '5 20 %'])
  const lengths = first.map(([, , width]) => Number(width))
  expect(lengths[0]).toBeGreaterThan(100)
  expect(lengths[0]).toBe(lengths[1])
  expect((lengths[2] ?? 0) / (lengths[0] ?? 1)).toBeCloseTo(0.5, 1)

  await player.press('vote:second')
  await expect(at(page, `hands:${four}`)).toHaveValue('0')
  await player.type(`hands:${six}`, '5')
  await player.type(`hands:${eight}`, '20')
  const second = await bars(page)
  expect(second.map(([vote, text]) => `${vote} ${text}`)).toEqual([
    'first 10 40 %',
    'second 0 0 %',
    'first 10 40 %',
    'second 5 20 %',
    'first 5 20 %',
    'second 20 80 %',
  ])
  // One scale for both votes: 40 % is half of 80 %.
  expect(Number(second[0]?.[2]) / Number(second[5]?.[2])).toBeCloseTo(0.5, 1)
  await player.press('vote:first')
  await expect(at(page, `hands:${four}`)).toHaveValue('10')

  // The answer can be revealed beside the bars.
  await player.press('tool:reveal')
  expect(await verdicts(page)).toEqual({ 'As many as one fed in winter': 'missed' })
  await expect(page.locator('section.present .hands-bar:visible')).toHaveCount(6)
  await player.press('clear-votes')
  await expect(page.locator('section.present .vote-total')).toHaveText(['0', '0'])
})

test('typing: digits are digits, arrows count, Enter goes on, nonsense counts nothing', async ({ page }) => {
  await openDeck(page, TASKS, 'presenter', '#kitchen')
  await at(page, 'hands:a').focus()
  await page.keyboard.type('12')
  expect((await placeOf(page)).slide).toBe('kitchen')
  await expect(page.locator('.message')).toBeHidden()
  await press(page, 'ArrowUp')
  await expect(at(page, 'hands:a')).toHaveValue('13')
  await press(page, 'Enter')
  await expect(at(page, 'hands:b')).toBeFocused()
  await page.keyboard.type('2x')
  await press(page, 'Enter')
  await expect(at(page, 'hands:b')).toHaveValue('2')
  await press(page, 'ArrowDown')
  await expect(at(page, 'hands:c')).toHaveValue('0')
  await expect(page.locator('section.present .vote-total').first()).toHaveText('15')
})
