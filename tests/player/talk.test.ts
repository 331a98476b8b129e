import { expect, test } from 'playwright/test'
import { parseJson } from '../../slides/player/base/store.ts'
import { readTalk } from '../../slides/player/plan/read-talk.ts'
import { takenBy } from '../../slides/player/speaker/record.ts'
import { NEW_TALK, obey, timeOn, turnTo, type Talk } from '../../slides/player/plan/talk.ts'

const MINUTE = 60_000
const started = obey(NEW_TALK, { kind: 'toggle' }, 'a', 1000)

test('the clock counts for the slide that is on, and only while it runs', () => {
  expect(turnTo(NEW_TALK, 'a', 500)).toBe(NEW_TALK)
  const onB = turnTo(started, 'b', 4000)
  const paused = obey(onB, { kind: 'toggle' }, 'b', 6000)
  const elsewhere = turnTo(paused, 'c', 9000)
  const again = obey(elsewhere, { kind: 'toggle' }, 'c', 20_000)
  const back = turnTo(again, 'a', 21_000)
  expect([timeOn(back, 'a', 22_500), timeOn(back, 'b', 22_500), timeOn(back, 'c', 22_500)]).toEqual([4500, 2000, 1000])
  // Without the pause, the times of all slides are the time of the talk.
  expect(22_500 - (back.clock.startedAt ?? 0)).toBe(4500 + 2000 + 1000)
  expect(turnTo(back, 'a', 30_000)).toBe(back)
})

test('items are left out and put back, each once', () => {
  const drop = (talk: Talk, item: number, leave: boolean): Talk =>
    obey(talk, { kind: 'drop', item, drop: leave }, 'a', 0)
  const two = drop(drop(drop(started, 4, true), 2, true), 4, true)
  expect(two.dropped).toEqual([2, 4])
  expect(drop(two, 4, false).dropped).toEqual([2])
  expect(drop(two, 9, false).dropped).toEqual([2, 4])
})

test('a talk survives being stored; what is no talk is refused', () => {
  const talk = obey(turnTo(started, 'b', 2000), { kind: 'drop', item: 1, drop: true }, 'b', 0)
  expect(readTalk(parseJson(JSON.stringify(talk)))).toEqual(talk)
  for (const text of [undefined, '', '{', 'null', '[]', '{"clock":null}', '{"startedAt":1,"pausedAt":null}']) {
    expect(readTalk(parseJson(text))).toBeUndefined()
  }
  expect(readTalk({ ...talk, dropped: [1.5] })).toBeUndefined()
  // A moment that no clock can show would stand there as NaN:NaN.
  for (const far of [1e300, 8.64e15 + 1]) {
    expect(readTalk({ ...talk, endsAt: far })).toBeUndefined()
    expect(readTalk({ ...talk, clock: { startedAt: far, pausedAt: null } })).toBeUndefined()
  }
  // A time that is no time is left out; the talk goes on.
  expect(readTalk({ ...talk, spent: { a: 5, b: 'long', c: -1 } })?.spent).toEqual({ a: 5 })
})

test('what was taken, with a proposal to the half minute', () => {
  const item = { kind: 'slides', priority: 'should' } as const
  const plan = [{ ...item, title: 'One', minutes: 3 }, { ...item, title: 'Two', minutes: 2 }, {
    ...item,
    title: 'Three',
    minutes: 1,
  }]
  const slides = [
    { id: 'a', title: 'A', item: 0, minutes: 1 },
    { id: 'b', title: 'B', item: 0, minutes: 2 },
    { id: 'c', title: 'C', item: 1 },
    { id: 'd', title: 'D', item: 2 },
  ]
  const talk: Talk = {
    ...started,
    dropped: [2],
    spent: { a: MINUTE, b: 3.2 * MINUTE, c: 2.1 * MINUTE, d: 2 * MINUTE },
    on: null,
  }
  expect(takenBy(plan, slides, talk, 0)).toEqual([
    { title: 'One', planned: 3, took: 252, proposed: 4, dropped: false },
    { title: 'Two', planned: 2, took: 126, dropped: false },
    { title: 'Three', planned: 1, took: 120, dropped: true },
  ])
  expect(takenBy(undefined, slides.slice(0, 3), talk, 0).map(({ planned, proposed }) => [planned, proposed]))
    .toEqual([[1, undefined], [2, 3], [undefined, 2]])
})
