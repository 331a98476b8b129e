import { expect, test } from 'playwright/test'
import {
  addToCount,
  barsOf,
  NO_VOTES,
  percent,
  readCount,
  sayCount,
  setCount,
  shareOf,
  totalOf,
} from '../../slides/player/features/exercise/counting.ts'

const first = setCount(setCount(NO_VOTES, 'a', 12), 'b', 8)
const both = setCount(setCount({ ...first, now: 'second' }, 'a', 5), 'b', 15)

test('counts of one vote leave the other alone', () => {
  expect(both.first).toEqual({ a: 12, b: 8 })
  expect(both.second).toEqual({ a: 5, b: 15 })
  expect(totalOf(both.first)).toBe(20)
})

test('a count is whole, never below nobody and never beyond a hall', () => {
  expect(addToCount(NO_VOTES, 'a', -1).first).toEqual({})
  expect(addToCount(first, 'a', 1).first['a']).toBe(13)
  expect(setCount(NO_VOTES, 'a', 1e9).first['a']).toBe(9999)
  expect(setCount(first, 'a', 0).first).toEqual({ b: 8 })
})

test('what is typed', () => {
  expect(readCount(' 12 ')).toBe(12)
  expect(readCount('')).toBe(0)
  for (const wrong of ['1.5', '-3', 'x', '1e3', '12a', '1234567']) expect(readCount(wrong), wrong).toBeUndefined()
})

test('shares', () => {
  expect(percent(shareOf(first.first, 'a'))).toBe(60)
  expect(shareOf({}, 'a')).toBe(0)
  expect(shareOf(first.first, 'z')).toBe(0)
})

test('bars of both votes have one scale, and the longest fills it', () => {
  expect(barsOf(both, 'b')).toEqual({ first: 0.4 / 0.75, second: 1 })
  expect(barsOf(NO_VOTES, 'a')).toEqual({ first: 0, second: 0 })
})

test('in words, with the vote before where there was one', () => {
  expect(sayCount(first, 'a')).toBe('12 hands, 60 percent')
  expect(sayCount(setCount(NO_VOTES, 'c', 1), 'c')).toBe('1 hand, 100 percent')
  expect(sayCount(both, 'a')).toBe('5 hands, 25 percent; before, 12, 60 percent')
})
