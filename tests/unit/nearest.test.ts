import { expect, test } from 'playwright/test'
import { nearest } from '../../scripts/compiler/nearest.ts'

test('what is meant is guessed from a slip or two', () => {
  const names = ['goal', 'steps', 'answer', 'misreadings', 'label', 'mark']
  for (
    const [wrong, meant] of [
      ['gole', 'goal'],
      ['Goal', 'goal'],
      ['gaol', 'goal'],
      ['labl', 'label'],
      ['setps', 'steps'],
      ['spets', 'steps'],
      ['misredings', 'misreadings'],
      // Letters that changed places count once.
      ['misraednigs', 'misreadings'],
    ] as const
  ) expect(nearest(wrong, names), wrong).toBe(meant)
  for (const wrong of ['gone', 'loag', 'good', 'gate', 'mice', 'x', '']) {
    expect(nearest(wrong, names), wrong).toBeUndefined()
  }
})

test('the nearest of several', () => {
  expect(nearest('notse', ['nodes', 'notes'])).toBe('notes')
  expect(nearest('gole', ['goal', 'pole', 'gold'])).toBe('pole')
})
