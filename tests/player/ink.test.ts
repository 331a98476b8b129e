import { expect, test } from 'playwright/test'
import {
  extended,
  isLong,
  pathOf,
  readAct,
  readInk,
  readStrokes,
  withStroke,
  type Ink,
  type InkAct,
} from '../../slides/player/draw/ink.ts'

test('every act of another window is read', () => {
  const acts: readonly InkAct[] = [
    { act: 'point', pointer: 'laser', at: [0, 720] },
    { act: 'point', pointer: 'spotlight', at: null },
    { act: 'line', points: [1, 2, 1279.5, 4], ends: false },
    { act: 'line', points: [], ends: true },
    { act: 'undo' },
    { act: 'clear' },
  ]
  for (const act of acts) expect(readAct(structuredClone(act))).toEqual(act)
})

test('an act that this program does not say is none', () => {
  const line = { act: 'line', points: [1, 2], ends: true }
  const wrong: readonly unknown[] = [
    null,
    'undo',
    { act: 'eval' },
    { ...line, ends: 1 },
    { ...line, points: [1, 2, 3] },
    { ...line, points: [1281, 2] },
    { ...line, points: [1, 721] },
    { ...line, points: [-1, 2] },
    { ...line, points: [Number.NaN, 2] },
    { ...line, points: ['1', '2'] },
    { ...line, points: 'M0 0"/><script>' },
    { ...line, points: Array.from({ length: 6002 }, () => 1) },
    { act: 'point', pointer: 'laser', at: [1] },
    { act: 'point', pointer: 'laser', at: [1, 2, 3, 4] },
    { act: 'point', pointer: 'laser', at: [1, Infinity] },
    { act: 'point', pointer: 'pen', at: [1, 2] },
  ]
  for (const value of wrong) expect(readAct(value), JSON.stringify(value)).toBeUndefined()
})

test('of what is stored the sound places are taken, and whether that is all', () => {
  const sound = [{ points: [1, 2, 3, 4] }]
  expect(readInk([['a', sound], ['b', sound]])).toEqual({
    ink: new Map([['a', sound], ['b', sound]]),
    whole: true,
  })
  expect(readInk([['a', sound], ['b', [{ points: [] }]], ['', sound], 'c'])).toEqual({
    ink: new Map([['a', sound]]),
    whole: false,
  })
  expect(readInk([['a', []]])).toEqual({ ink: new Map(), whole: false })
  expect(readStrokes([...sound, { points: [] }])).toBeUndefined()
  expect(readInk('x')).toEqual({ ink: new Map(), whole: false })
  expect(readInk(Array.from({ length: 501 }, (_, index) => [`s${index}`, sound])).whole).toBe(false)
  expect(readStrokes(Array.from({ length: 601 }, () => sound[0]))).toBeUndefined()
})

test('a place and a line take so much and no more', () => {
  const stroke = { points: [1, 2] }
  let ink: Ink = new Map()
  for (let count = 0; count < 600; count += 1) ink = withStroke(ink, 'a', stroke) ?? new Map()
  expect(ink.get('a')).toHaveLength(600)
  expect(withStroke(ink, 'a', stroke)).toBeUndefined()
  expect(withStroke(ink, 'b', stroke)?.get('b')).toEqual([stroke])
  const long = extended(stroke, Array.from({ length: 9000 }, () => 5))
  expect(long.points).toHaveLength(6000)
  expect([isLong(stroke), isLong(long)]).toEqual([false, true])
})

test('a line goes through the middles between its points, from the first to the last', () => {
  expect(pathOf([10, 20])).toBe('M10 20L10 20')
  expect(pathOf([10, 20, 30, 20])).toBe('M10 20L30 20')
  expect(pathOf([0, 0, 10, 0, 10, 10.5, 20, 20])).toBe('M0 0Q10 0 10 5.3Q10 10.5 15 15.3L20 20')
})
