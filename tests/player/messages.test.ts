import { expect, test } from 'playwright/test'
import { readClock, readLetter, type Body } from '../../slides/player/speaker/messages.ts'

const letter = (body: unknown, change: object = {}): unknown => ({
  kit: 'lecture-kit', deck: 'ans', pair: 'abc', side: 'speaker', sender: 's1', count: 1, body, ...change,
})
const read = (value: unknown): Body | undefined => readLetter(value, 'ans', 'abc')?.body

test('every kind of letter is read', () => {
  const clock = { startedAt: 5, pausedAt: null }
  const bodies: readonly Body[] = [
    { kind: 'hello' }, { kind: 'bye' }, { kind: 'claim' }, { kind: 'taken', by: 's2' },
    { kind: 'turn', direction: 'next' }, { kind: 'go', slide: 'mape-k' }, { kind: 'shade', shade: 'black' },
    { kind: 'clock', clock }, { kind: 'state', slide: 'mape-k', step: 0, steps: 4, shade: 'none', clock },
  ]
  for (const body of bodies) expect(read(letter(body))).toEqual(body)
})

test('letters of another deck, another pairing or another program are not ours', () => {
  const body = { kind: 'hello' }
  const changes = [
    { deck: 'other' }, { pair: 'xyz' }, { kit: 'else' }, { side: 'both' },
    { sender: '' }, { count: -1 }, { count: 0.5 },
  ]
  for (const change of changes) {
    expect(read(letter(body, change))).toBeUndefined()
  }
})

test('whatever is wrong inside is refused', () => {
  const clock = { startedAt: null, pausedAt: null }
  const wrong: readonly unknown[] = [
    undefined, null, 'next', 7, [], {}, { kind: 'evil' }, { kind: 'turn', direction: 'up' }, { kind: 'go' },
    { kind: 'go', slide: '' }, { kind: 'go', slide: 'x'.repeat(201) }, { kind: 'shade', shade: 'red' },
    { kind: 'clock', clock: { startedAt: 'now', pausedAt: null } }, { kind: 'taken' },
    { kind: 'state', slide: 'a', step: -1, steps: 0, shade: 'none', clock },
    { kind: 'state', slide: 'a', step: 0, steps: Number.NaN, shade: 'none', clock },
    { kind: 'state', slide: 'a', step: 0, steps: 0, shade: 'none' },
  ]
  for (const body of wrong) expect(read(letter(body))).toBeUndefined()
  for (const value of [undefined, null, 'x', 1, []]) expect(read(value)).toBeUndefined()
})

test('nothing that was not asked for comes through', () => {
  expect(read(letter({ kind: 'hello', script: 'alert(1)' }))).toEqual({ kind: 'hello' })
})

test('a clock from storage is checked too', () => {
  expect(readClock({ startedAt: 1, pausedAt: 2 })).toEqual({ startedAt: 1, pausedAt: 2 })
  expect(readClock({ startedAt: Number.POSITIVE_INFINITY, pausedAt: null })).toBeUndefined()
  expect(readClock(null)).toBeUndefined()
})
