import type { PlannedItem } from '../../scripts/compiler/deck-model.ts'
import { fc } from '../fuzz.ts'
import { expect, test } from 'playwright/test'
import { nextDrop, outlookOf, type PlannedSlide } from '../../slides/player/plan/outlook.ts'
import { NEW_TALK, obey, turnTo, type Talk } from '../../slides/player/plan/talk.ts'

const MINUTE = 60_000
const item = (
  title: string,
  minutes: number,
  kind: PlannedItem['kind'],
  priority: PlannedItem['priority'],
): PlannedItem => ({ title, minutes, kind, priority, ...(kind === 'slack' ? {} : { slide: title.toLowerCase() }) })

/** Sixty minutes, six of them slack. */
const PLAN = [
  item('Opening', 6, 'opening', 'must'),
  item('Lens', 10, 'slides', 'must'),
  item('Pairs', 8, 'exercise', 'could'),
  item('Loop', 12, 'exercise', 'should'),
  item('Break', 5, 'break', 'must'),
  item('Slack', 6, 'slack', 'could'),
  item('Debrief', 9, 'debrief', 'must'),
  item('Closing', 4, 'closing', 'must'),
]
/** A lead slide and another for each item; the slack is on the lead of the item behind it, as the compiler gives it. */
const SLIDES: PlannedSlide[] = [
  { id: 'cover' },
  ...PLAN.flatMap(({ minutes, kind, slide }, index): PlannedSlide[] => (slide === undefined ? [] : kind === 'break'
    ? [{ id: slide, item: index, minutes }]
    : [{ id: slide, item: index, minutes: kind === 'debrief' ? 6 : 0 }, { id: `${slide}-2`, item: index, minutes }])
  ),
  { id: 'sources' },
]
const at = (id: string): number => SLIDES.findIndex((slide) => slide.id === id)
const talkAt = (id: string, minute: number): Talk =>
  turnTo(obey(NEW_TALK, { kind: 'toggle' }, 'cover', 0), id, minute * MINUTE)
const look = (talk: Talk, id: string, minute: number) => outlookOf(PLAN, SLIDES, 60, talk, at(id), minute * MINUTE)

test('before the start nothing is late; a fixed end is known as soon as it is set', () => {
  expect(look(NEW_TALK, 'cover', 30)).toMatchObject({ pace: 'before', suggested: [] })
  expect(look(NEW_TALK, 'cover', 30).endsAt).toBeUndefined()
  const ends = obey(NEW_TALK, { kind: 'end', at: 61 * MINUTE }, 'cover', 0)
  expect(look(ends, 'cover', 30)).toMatchObject({ pace: 'before', endsAt: 61 * MINUTE, debriefBy: 48 * MINUTE })
})

test('on time, early, late with slack, too long without', () => {
  expect(look(talkAt('loop', 24), 'loop', 24)).toMatchObject({ pace: 'on-time', slack: 360, endsAt: 60 * MINUTE })
  expect(look(talkAt('loop', 21), 'loop', 21)).toMatchObject({ pace: 'early', seconds: 180 })
  expect(look(talkAt('loop', 28), 'loop', 28)).toMatchObject({ pace: 'late', seconds: 240 })
  const over = look(talkAt('loop', 34), 'loop', 34)
  expect(over).toMatchObject({ pace: 'over', seconds: 240 })
  // Only the item that is on might have gone: no help.
  expect(over.suggested).toBeUndefined()
})

test('what could go goes before what should, and no more than is needed', () => {
  const late = talkAt('opening-2', 20)
  expect(look(late, 'opening-2', 20)).toMatchObject({ pace: 'over', suggested: [2, 3] })
  expect(look(talkAt('lens', 15), 'lens', 15)).toMatchObject({ pace: 'over', suggested: [2] })
  const dropped = obey(talkAt('lens', 15), { kind: 'drop', item: 2, drop: true }, 'lens', 15 * MINUTE)
  expect(look(dropped, 'lens', 15)).toMatchObject({ pace: 'late', seconds: 60, suggested: [] })
  expect(nextDrop(look(talkAt('lens', 15), 'lens', 15))).toBe(2)
  expect(nextDrop(look(dropped, 'lens', 15))).toBe(3)
  expect(nextDrop(look(talkAt('debrief', 47), 'debrief', 47))).toBeUndefined()
})

test('time spent on the slide that is on is used up, and no longer ahead', () => {
  const talk = talkAt('lens-2', 6)
  expect(look(talk, 'lens-2', 12)).toMatchObject({ pace: 'on-time' })
  // Ten minutes were planned: after twelve it is two minutes late.
  expect(look(talk, 'lens-2', 18)).toMatchObject({ pace: 'late', seconds: 120 })
  expect(look(talk, 'lens-2', 18).items[1]).toMatchObject({ state: 'now', took: 720 })
})

test('states and forecasts', () => {
  const talk = obey(talkAt('lens', 6), { kind: 'drop', item: 3, drop: true }, 'lens', 6 * MINUTE)
  const { items } = look(talk, 'lens', 6)
  expect(items.map(({ state }) => state)).toEqual([
    'done',
    'now',
    'ahead',
    'dropped',
    'ahead',
    'ahead',
    'ahead',
    'ahead',
  ])
  expect(items.map(({ beginsAt }) => (beginsAt === undefined ? undefined : beginsAt / MINUTE)))
    .toEqual([undefined, undefined, 16, undefined, 24, undefined, 35, 44])
  expect(look(talk, 'sources', 50).items.filter(({ state }) => state === 'done')).toHaveLength(7)
  expect(look(talk, 'debrief', 47).debriefBy).toBeUndefined()
})

test('what is ahead begins as the plan says, slack in its place, until being late has used it up', () => {
  const begins = (minute: number) =>
    look(talkAt('loop', minute), 'loop', minute).items.flatMap(({ beginsAt }) => (beginsAt ?? 0) / MINUTE || [])
  expect(begins(24)).toEqual([36, 47, 56])
  // Four minutes late: the break is, what comes after the slack is not.
  expect(begins(28)).toEqual([40, 47, 56])
  expect(begins(33)).toEqual([45, 50, 59])
})

test('whatever the moment and whatever is left out: leaving out what is suggested is enough', () => {
  const anything = fc.record({
    slide: fc.nat(SLIDES.length - 1),
    minute: fc.integer({ min: 0, max: 120 }),
    dropped: fc.uniqueArray(fc.constantFrom(2, 3)),
  })
  fc.assert(fc.property(anything, ({ slide, minute, dropped }) => {
    const id = SLIDES[slide]?.id ?? ''
    let talk = dropped.reduce((each, index) => obey(each, { kind: 'drop', item: index, drop: true }, id, 0),
      talkAt(id, minute))
    const before = look(talk, id, minute)
    expect(Number.isFinite(before.seconds)).toBe(true)
    for (const index of before.suggested ?? []) {
      expect(before.items[index]).toMatchObject({ state: 'ahead' })
      talk = obey(talk, { kind: 'drop', item: index, drop: true }, id, 0)
    }
    if (before.suggested !== undefined) expect(look(talk, id, minute).pace).not.toBe('over')
  }))
})
