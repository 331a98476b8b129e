import { expect, test } from 'playwright/test'
import { plainWord, readAnswer, type Answer } from '../../slides/player/features/exercise/answer.ts'
import {
  isRight,
  itemsToCheck,
  judgeBlank,
  judgeCard,
  judgeOption,
  resultOf,
  sayResult,
  solve,
} from '../../slides/player/features/exercise/checking.ts'
import { freshAttempt, type Parts, type Attempt } from '../../slides/player/features/exercise/attempt.ts'

const NOTHING: Parts = {
  cards: [],
  places: [],
  fields: [],
  options: [],
  many: false,
  reuse: false,
  compared: false,
  counting: false,
  minutes: [],
}

function answerOf(key: object): Answer {
  const answer = readAnswer(JSON.stringify({ version: 'v', minutes: 1, ...key }))
  if (!answer) throw new Error('That is no key.')
  return answer
}

function work(parts: Parts, done: Partial<Attempt>): Attempt {
  return { ...freshAttempt(parts), ...done }
}

const ROW: Parts = { ...NOTHING, cards: ['a', 'b', 'c'], places: ['1', '2', '3'] }
const order = answerOf({ kind: 'order', cards: { a: { place: '2', why: 'so' }, b: { place: '1' }, c: { place: '3' } } })

test('cards in places for one', () => {
  expect(judgeCard(order, { 2: ['a'] }, 'a', '2')).toBe('right')
  expect(judgeCard(order, { 1: ['a'] }, 'a', '1')).toBe('wrong')
  const half = work(ROW, { placed: { 2: ['a'], 3: ['b'] } })
  expect(itemsToCheck(ROW, half)).toEqual(['a', 'b'])
  expect(resultOf(order, ROW, half)).toEqual({ right: 1, wrong: 1, open: 1, total: 3 })
  expect(sayResult(resultOf(order, ROW, half), ROW)).toBe('1 of 3 right, 1 still to place')
})

test('all right, and nothing there', () => {
  const done = work(ROW, solve(order, ROW, freshAttempt(ROW)))
  expect(done.placed).toEqual({ 1: ['b'], 2: ['a'], 3: ['c'] })
  expect(sayResult(resultOf(order, ROW, done), ROW)).toBe('All 3 right')
  expect(sayResult(resultOf(order, ROW, freshAttempt(ROW)), ROW)).toBe('Nothing is there to check yet')
})

const SORT: Parts = { ...NOTHING, cards: ['a', 'b'], places: ['1', '2'], many: true }
const sort = answerOf({ kind: 'sort', cards: { a: { places: ['1', '2'] }, b: { places: ['2'] } } })

test('a card that belongs to two groups is right only in both, and in one it is right so far', () => {
  expect(judgeCard(sort, { 1: ['a'] }, 'a', '1')).toBe('more')
  expect(judgeCard(sort, { 1: ['a'], 2: ['a'] }, 'a', '1')).toBe('right')
  expect(judgeCard(sort, { 1: ['b'], 2: ['b'] }, 'b', '1')).toBe('wrong')
  expect(isRight(sort, SORT, work(SORT, { placed: { 1: ['a'] } }), 'a')).toBe(false)
  // Right in one group and wrong in another is not right.
  expect(isRight(sort, SORT, work(SORT, { placed: { 1: ['b'], 2: ['b'] } }), 'b')).toBe(false)
  expect(solve(sort, SORT, freshAttempt(SORT)).placed).toEqual({ 1: ['a'], 2: ['a', 'b'] })
})

const CHOICE: Parts = { ...NOTHING, options: ['a', 'b', 'c'] }

test('one right option', () => {
  const one = answerOf({
    kind: 'choice',
    options: { a: { right: false, why: 'no' }, b: { right: true }, c: { right: false } },
  })
  const say = (chosen: string[]) => sayResult(resultOf(one, CHOICE, work(CHOICE, { chosen })), CHOICE)
  expect(judgeOption(one, 'b')).toBe('right')
  expect(say(['b'])).toBe('Right')
  expect(say(['a'])).toBe('Not right: try again')
  expect(say([])).toBe('Nothing is chosen yet')
})

test('several right options', () => {
  const several = answerOf({ kind: 'choice', options: { a: { right: true }, b: { right: true }, c: { right: false } } })
  const say = (chosen: string[]) => sayResult(resultOf(several, CHOICE, work(CHOICE, { chosen })), CHOICE)
  expect(say(['a'])).toBe('1 of 2 right, 1 more to find')
  expect(say(['a', 'c'])).toBe('1 of 2 right, 1 not right')
  expect(say(['a', 'b', 'c'])).toBe('2 of 2 right, 1 not right')
  expect(say(['a', 'b'])).toBe('All 2 right')
  expect(say(['c'])).toBe('0 of 2 right, 1 not right')
  expect(solve(several, CHOICE, freshAttempt(CHOICE)).chosen).toEqual(['a', 'b'])
})

test('typed blanks forgive case, blanks, full stop and form of characters', () => {
  const parts: Parts = { ...NOTHING, fields: ['1', '2'] }
  const fill = answerOf({ kind: 'fill', blanks: { 1: { accept: ['People’s War', 'war'] }, 2: { accept: ['2013'] } } })
  for (const typed of ['People’s  War', ' WAR. ', 'ｗａｒ']) {
    expect(judgeBlank(fill, work(parts, { written: { 1: typed } }), '1'), typed).toBe('right')
  }
  expect(judgeBlank(fill, work(parts, { written: { 1: 'wars' } }), '1')).toBe('wrong')
  expect(judgeBlank(fill, work(parts, { written: { 1: '   ' } }), '1')).toBeUndefined()
  const half = work(parts, { written: { 1: 'war', 2: ' ' } })
  expect(sayResult(resultOf(fill, parts, half), parts)).toBe('1 of 2 right, 1 still empty')
  expect(solve(fill, parts, freshAttempt(parts)).written).toEqual({ 1: 'People’s War', 2: '2013' })
  expect(plainWord('e.g.')).toBe('e.g')
})

test('blanks with words', () => {
  const parts: Parts = { ...NOTHING, cards: ['a', 'b'], places: ['1', '2'], reuse: true }
  const fill = answerOf({
    kind: 'fill',
    blanks: { 1: { accept: ['x'], cards: ['a'] }, 2: { accept: ['x'], cards: ['a'] } },
  })
  const half = work(parts, { placed: { 1: ['a'], 2: ['b'] } })
  expect(judgeBlank(fill, half, '1')).toBe('right')
  expect(judgeBlank(fill, half, '2')).toBe('wrong')
  expect(itemsToCheck(parts, half)).toEqual(['1', '2'])
  expect(solve(fill, parts, half).placed).toEqual({ 1: ['a'], 2: ['a'] })
})

test('a key that is none', () => {
  for (const text of [undefined, '', 'null', '[]', '{}', '{"version":1}', '<']) {
    expect(readAnswer(text), String(text)).toBeUndefined()
  }
  expect(readAnswer('{"version":"v","cards":7}')).toMatchObject({ belongs: {} })
})
