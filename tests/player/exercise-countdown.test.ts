import { expect, test } from 'playwright/test'
import {
  countdownOf,
  isRunning,
  lengthen,
  sayLeft,
  secondsLeft,
  speakLeft,
  toggleCountdown,
} from '../../slides/player/features/exercise/countdown.ts'

test('stands until it is started, and runs down', () => {
  const standing = countdownOf(2)
  expect(secondsLeft(standing, 1e9)).toBe(120)
  const running = toggleCountdown(standing, 10_000)
  expect(secondsLeft(running, 70_500)).toBe(59.5)
  expect(isRunning(running, 70_500)).toBe(true)
})

test('a pause holds it, and going on does not lose the pause', () => {
  const paused = toggleCountdown(toggleCountdown(countdownOf(1), 0), 20_000)
  expect(secondsLeft(paused, 500_000)).toBe(40)
  expect(isRunning(paused, 500_000)).toBe(false)
  expect(secondsLeft(toggleCountdown(paused, 600_000), 610_000)).toBe(30)
})

test('a minute more, while it stands, runs, or is over', () => {
  expect(lengthen(countdownOf(1), 5)).toEqual({ phase: 0, left: 120, since: null })
  const running = toggleCountdown(countdownOf(1), 0)
  expect(secondsLeft(lengthen(running, 30_000), 40_000)).toBe(80)
  const over = { phase: 0, left: 0, since: null }
  expect(secondsLeft(lengthen(over, 1000), 11_000)).toBe(50)
  // Run out a moment ago, and nobody has said so yet.
  expect(secondsLeft(lengthen(running, 90_000), 90_000)).toBe(60)
})

test('at the end it stays at nothing', () => {
  const running = toggleCountdown(countdownOf(1), 0)
  expect(secondsLeft(running, 9e9)).toBe(0)
  expect(isRunning(running, 60_000)).toBe(false)
  const over = { phase: 0, left: 0, since: null }
  expect(toggleCountdown(over, 5)).toEqual(over)
})

test('a clock set back gives no time away', () => {
  expect(secondsLeft(toggleCountdown(countdownOf(1), 100_000), 40_000)).toBe(60)
})

test('for eye and ear', () => {
  expect(sayLeft(360)).toBe('6:00')
  expect(sayLeft(59.2)).toBe('1:00')
  expect(sayLeft(0)).toBe('0:00')
  expect(speakLeft(90)).toBe('1 minute 30 seconds')
  expect(speakLeft(121)).toBe('2 minutes 1 second')
  expect(speakLeft(0)).toBe('no time')
})
