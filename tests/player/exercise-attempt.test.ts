import { expect, test } from 'playwright/test'
import { NO_VOTES } from '../../slides/player/features/exercise/counting.ts'
import {
  clearBoard,
  freshAttempt,
  isBoardClear,
  isFresh,
  readAttempt,
  type Parts,
} from '../../slides/player/features/exercise/attempt.ts'

const PARTS: Parts = {
  cards: ['a', 'b'],
  places: ['1', '2'],
  fields: ['9'],
  options: ['x'],
  many: false,
  reuse: false,
  compared: false,
  counting: false,
  minutes: [2, 3],
}

test('what was kept comes back', () => {
  const kept = {
    placed: { 1: ['b'] },
    chosen: ['x'],
    written: { 9: 'text' },
    checked: ['b'],
    revealed: 1,
    votes: { open: true, now: 'second', first: { x: 3 }, second: {} },
    countdown: { phase: 1, left: 10, since: 5 },
  }
  expect(readAttempt(JSON.parse(JSON.stringify(kept)), PARTS)).toEqual(kept)
})

test('what does not fit is left out', () => {
  const work = readAttempt({
    placed: { 1: ['b', 'a'], 2: ['b', 'z'], 7: ['a'], __proto__: ['a'] },
    chosen: ['x', 'y', 4],
    written: { 9: 5, 8: 'no' },
    checked: ['q', 'a'],
    revealed: 99,
    votes: { open: 'yes', now: 'third', first: { x: -1, y: 4 }, second: { x: 1.5 } },
    countdown: { phase: 5, left: 10, since: null },
  }, PARTS)
  expect(work).toEqual({
    placed: { 1: ['b'] },
    chosen: ['x'],
    written: {},
    checked: ['a'],
    revealed: 1,
    votes: NO_VOTES,
    countdown: { phase: 0, left: 120, since: null },
  })
})

test('nothing sensible is nothing done', () => {
  for (
    const value of [undefined, null, 4, 'x', [], {}, {
      placed: [],
      chosen: {},
      votes: 3,
      countdown: { phase: 0, left: -1, since: 0 },
    }]
  ) {
    expect(readAttempt(value, PARTS)).toEqual(freshAttempt(PARTS))
  }
})

test('words may lie in two blanks, cards in one place', () => {
  const placed = { 1: ['a'], 2: ['a'] }
  expect(readAttempt({ placed }, { ...PARTS, reuse: true }).placed).toEqual(placed)
  expect(readAttempt({ placed }, { ...PARTS, many: true }).placed).toEqual(placed)
  expect(readAttempt({ placed }, PARTS).placed).toEqual({ 1: ['a'] })
})

test('an endless text is cut', () => {
  expect(readAttempt({ written: { 9: 'x'.repeat(1e5) } }, PARTS).written['9']?.length).toBe(4000)
})

test('a clear board keeps hands and time; only hands make it worth keeping', () => {
  const work = { ...freshAttempt(PARTS), placed: { 1: ['a'] }, votes: { ...NO_VOTES, first: { x: 2 } } }
  expect(isBoardClear(work)).toBe(false)
  const cleared = clearBoard(work)
  expect(isBoardClear(cleared)).toBe(true)
  expect(isFresh(cleared)).toBe(false)
  expect(cleared.votes.first).toEqual({ x: 2 })
  expect(isFresh({ ...freshAttempt(PARTS), written: { 9: '' }, countdown: { phase: 0, left: 1, since: null } })).toBe(
    true,
  )
})

test('an opinion counts hands from the start', () => {
  expect(freshAttempt({ ...PARTS, counting: true }).votes.open).toBe(true)
  expect(readAttempt({}, { ...PARTS, counting: true }).votes.open).toBe(true)
  expect(readAttempt({ votes: { open: false } }, { ...PARTS, counting: true }).votes.open).toBe(false)
})
