import { expect, test } from 'playwright/test'
import { screenRow } from '../../slides/player/speaker/room-check.ts'

test('a screen is right when it is full, sharp, and large enough for the smallest type', () => {
  const state = (...facts: Parameters<typeof screenRow>) => screenRow(...facts).state
  expect(state(1920, 1080, 1, true)).toBe('fine')
  expect(state(1280, 800, 2, true)).toBe('fine')
  expect(state(1920, 1080, 1, false)).toBe('wrong')
  expect(state(1536, 864, 1.25, true)).toBe('wrong')
  expect(screenRow(1536, 864, 1.25, true).seen).toContain('125 %')
  expect(screenRow(600, 400, 1, true).otherwise).toContain('larger')
})
