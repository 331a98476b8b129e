import { expect, test } from 'playwright/test'
import { NEW_TALK, type Talk } from '../../slides/player/plan/talk.ts'
import { readLetter, type Body } from '../../slides/player/speaker/messages.ts'

const letter = (body: unknown, change: object = {}): unknown => ({
  kit: 'lecture-kit',
  deck: 'ans',
  pair: 'abc',
  side: 'speaker',
  sender: 's1',
  count: 1,
  body,
  ...change,
})
const read = (value: unknown): Body | undefined => readLetter(value, 'ans', 'abc')?.body

test('every kind of letter is read', () => {
  const talk: Talk = {
    clock: { startedAt: 5, pausedAt: null },
    endsAt: 99,
    dropped: [2, 0],
    spent: { cover: 12 },
    on: { slide: 'mape-k', since: 7 },
  }
  const bodies: readonly Body[] = [
    { kind: 'hello', frozen: true },
    { kind: 'bye' },
    { kind: 'claim' },
    { kind: 'taken', by: 's2' },
    { kind: 'turn', direction: 'next' },
    { kind: 'go', slide: 'mape-k' },
    { kind: 'shade', shade: 'black' },
    { kind: 'freeze' },
    { kind: 'ink', act: { act: 'line', points: [1, 2], ends: true } },
    { kind: 'drawn', strokes: [{ points: [1, 2, 3, 4] }] },
    { kind: 'order', order: { kind: 'toggle' } },
    { kind: 'order', order: { kind: 'end', at: null } },
    { kind: 'order', order: { kind: 'drop', item: 3, drop: true } },
    { kind: 'order', order: { kind: 'earlier', take: false } },
    { kind: 'state', slide: 'mape-k', step: 0, steps: 4, shade: 'none', talk, earlier: null },
    {
      kind: 'state',
      slide: 'mape-k',
      step: 0,
      steps: 4,
      shade: 'none',
      talk: NEW_TALK,
      earlier: { startedAt: 1, seenAt: 2 },
    },
  ]
  for (const body of bodies) expect(read(letter(body))).toEqual(body)
})

test('letters of another deck, another pairing or another program are not ours', () => {
  const body = { kind: 'hello' }
  const changes = [
    { deck: 'other' },
    { pair: 'xyz' },
    { kit: 'else' },
    { side: 'both' },
    { sender: '' },
    { count: -1 },
    { count: 0.5 },
  ]
  for (const change of changes) {
    expect(read(letter(body, change))).toBeUndefined()
  }
})

test('whatever is wrong inside is refused', () => {
  const talk = NEW_TALK
  const wrong: readonly unknown[] = [
    undefined,
    null,
    'next',
    7,
    [],
    {},
    { kind: 'evil' },
    { kind: 'turn', direction: 'up' },
    { kind: 'go' },
    { kind: 'go', slide: '' },
    { kind: 'go', slide: 'x'.repeat(201) },
    { kind: 'shade', shade: 'red' },
    { kind: 'order' },
    { kind: 'order', order: { kind: 'close' } },
    { kind: 'order', order: { kind: 'drop', item: -1, drop: true } },
    { kind: 'order', order: { kind: 'end', at: Number.NaN } },
    { kind: 'order', order: { kind: 'earlier' } },
    { kind: 'taken' },
    { kind: 'state', slide: 'a', step: -1, steps: 0, shade: 'none', talk },
    { kind: 'state', slide: 'a', step: 0, steps: Number.NaN, shade: 'none', talk },
    { kind: 'state', slide: 'a', step: 0, steps: 0, shade: 'none', talk: { ...talk, dropped: ['all'] } },
    {
      kind: 'state',
      slide: 'a',
      step: 0,
      steps: 0,
      shade: 'none',
      talk: { ...talk, clock: { startedAt: 'now', pausedAt: null } },
    },
    { kind: 'state', slide: 'a', step: 0, steps: 0, shade: 'none' },
  ]
  for (const body of wrong) expect(read(letter(body))).toBeUndefined()
  for (const value of [undefined, null, 'x', 1, []]) expect(read(value)).toBeUndefined()
})

test('nothing that was not asked for comes through', () => {
  expect(read(letter({ kind: 'hello', frozen: false, script: 'alert(1)' }))).toEqual({ kind: 'hello', frozen: false })
})
