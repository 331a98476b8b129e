import { expect, test } from 'playwright/test'
import { neighbourOf, nudge, placesOf, putCard, takeBack } from '../../slides/player/features/exercise/moving.ts'

const ONE = { many: false, reuse: false }
const MANY = { many: true, reuse: false }
const REUSE = { many: false, reuse: true }

test('a card from the list takes a free place', () => {
  expect(putCard({}, { card: 'a' }, '1', ONE)).toEqual({ 1: ['a'] })
})

test('the card that was there goes back to the list, or changes places', () => {
  expect(putCard({ 1: ['b'] }, { card: 'a' }, '1', ONE)).toEqual({ 1: ['a'] })
  expect(putCard({ 1: ['a'], 2: ['b'] }, { card: 'a', from: '1' }, '2', ONE)).toEqual({ 1: ['b'], 2: ['a'] })
})

test('a card is never in two places, even if the list still had it', () => {
  expect(putCard({ 1: ['a'] }, { card: 'a' }, '2', ONE)).toEqual({ 2: ['a'] })
})

test('put where it lies, nothing happens', () => {
  const placed = { 1: ['a'] }
  expect(putCard(placed, { card: 'a', from: '1' }, '1', ONE)).toBe(placed)
})

test('groups: from the list into several, from a group into another', () => {
  const twice = putCard(putCard({}, { card: 'a' }, '1', MANY), { card: 'a' }, '2', MANY)
  expect(twice).toEqual({ 1: ['a'], 2: ['a'] })
  expect(putCard(twice, { card: 'a' }, '2', MANY)).toEqual(twice)
  expect(putCard({ 1: ['a', 'b'] }, { card: 'a', from: '1' }, '2', MANY)).toEqual({ 1: ['b'], 2: ['a'] })
  // Into a group where it lies already: it only leaves the other one.
  expect(putCard(twice, { card: 'a', from: '1' }, '2', MANY)).toEqual({ 2: ['a'] })
})

test('words may be used twice, and moved from blank to blank', () => {
  expect(putCard({ 1: ['a'] }, { card: 'a' }, '2', REUSE)).toEqual({ 1: ['a'], 2: ['a'] })
  expect(putCard({ 1: ['a'] }, { card: 'a', from: '1' }, '2', REUSE)).toEqual({ 2: ['a'] })
})

test('taken back', () => {
  expect(takeBack({ 1: ['a', 'b'], 2: ['a'] }, { card: 'a', from: '1' })).toEqual({ 1: ['b'], 2: ['a'] })
  expect(takeBack({ 1: ['a'] }, { card: 'a', from: '1' })).toEqual({})
  expect(takeBack({ 1: ['a'] }, { card: 'a' })).toEqual({ 1: ['a'] })
})

test('up and down, over what is fixed, and no further than the ends', () => {
  const places = ['1', '2', '3']
  expect(nudge({ 1: ['a'], 2: ['b'] }, places, '1', 1, new Set())).toEqual({ 1: ['b'], 2: ['a'] })
  expect(nudge({ 1: ['a'] }, places, '1', 1, new Set())).toEqual({ 2: ['a'] })
  expect(nudge({ 1: ['a'], 2: ['b'], 3: ['c'] }, places, '1', 1, new Set(['2']))).toEqual({
    1: ['c'],
    2: ['b'],
    3: ['a'],
  })
  expect(nudge({ 1: ['a'] }, places, '1', -1, new Set())).toEqual({ 1: ['a'] })
  expect(neighbourOf(places, '1', 1, new Set(['2', '3']))).toBeUndefined()
})

test('where a card lies', () => {
  expect(placesOf({ 1: ['a'], 2: ['b', 'a'] }, 'a')).toEqual(['1', '2'])
  expect(placesOf({}, 'a')).toEqual([])
})
