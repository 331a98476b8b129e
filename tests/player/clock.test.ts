import { expect, test } from 'playwright/test'
import {
  elapsedOf,
  momentNear,
  sayMinutes,
  sayMoment,
  sayTime,
  STOPPED,
  toggleClock,
} from '../../slides/player/plan/clock.ts'

test('the clock starts, holds while paused and goes on', () => {
  expect(elapsedOf(STOPPED, 1000)).toBeUndefined()
  const running = toggleClock(STOPPED, 10_000)
  expect(elapsedOf(running, 15_000)).toBe(5)
  const paused = toggleClock(running, 20_000)
  expect(elapsedOf(paused, 99_000)).toBe(10)
  const again = toggleClock(paused, 50_000)
  expect(elapsedOf(again, 51_000)).toBe(11)
})

test('a clock that was set back never shows less than nothing', () => {
  expect(elapsedOf({ startedAt: 5000, pausedAt: null }, 1000)).toBe(0)
})

test('times in words', () => {
  expect(sayTime(0)).toBe('0:00')
  expect(sayTime(65.9)).toBe('1:05')
  expect(sayTime(3723)).toBe('1:02:03')
  expect(sayMinutes(29)).toBe('0 min')
  expect(sayMinutes(95)).toBe('2 min')
})

test('a time of day is the one within twelve hours', () => {
  const at = (text: string): number => new Date(text).getTime()
  const near = at('2026-03-02T23:30:00')
  expect(momentNear('23:45', near)).toBe(at('2026-03-02T23:45:00'))
  expect(momentNear('00:15', near)).toBe(at('2026-03-03T00:15:00'))
  expect(momentNear('12:00', near)).toBe(at('2026-03-02T12:00:00'))
  expect(momentNear('23:45', at('2026-03-03T00:10:00'))).toBe(at('2026-03-02T23:45:00'))
  for (const text of ['', '24:00', '9', 'noon']) expect(momentNear(text, near)).toBeUndefined()
  expect(sayMoment(at('2026-03-02T09:05:59'))).toBe('09:05')
})
