import { expect, test } from 'playwright/test'
import { paceOf, planSlots, sayPace } from '../../slides/player/plan/slots.ts'

test('slots follow one another', () => {
  expect(planSlots([1, 2, 0.5], undefined))
    .toEqual([{ from: 0, to: 60 }, { from: 60, to: 180 }, { from: 180, to: 210 }])
})

test('slides without minutes share what is left of the deck', () => {
  expect(planSlots([2, undefined, undefined], 6)?.map((slot) => slot.to)).toEqual([120, 240, 360])
  expect(planSlots([undefined, undefined], 4)?.map((slot) => slot.to)).toEqual([120, 240])
})

test('slides without minutes take no time when nothing is left', () => {
  expect(planSlots([5, undefined], 3)?.map((slot) => slot.to)).toEqual([300, 300])
  expect(planSlots([5, undefined], undefined)?.map((slot) => slot.to)).toEqual([300, 300])
})

test('no minutes anywhere is no plan', () => {
  expect(planSlots([undefined, undefined], undefined)).toBeUndefined()
  expect(paceOf(undefined, 0, 30)).toEqual({ kind: 'none', seconds: 0 })
})

test('pace: early on a slide is ahead, long after its end is behind', () => {
  const slots = planSlots([1, 2, 1], undefined)
  expect(paceOf(slots, 1, 30)).toEqual({ kind: 'ahead', seconds: 30 })
  expect(paceOf(slots, 1, 60)).toEqual({ kind: 'on-time', seconds: 0 })
  expect(paceOf(slots, 1, 180)).toEqual({ kind: 'on-time', seconds: 0 })
  expect(paceOf(slots, 1, 200)).toEqual({ kind: 'behind', seconds: 20 })
  expect(paceOf(slots, 9, 200).kind).toBe('none')
  expect(paceOf(slots, 0, undefined).kind).toBe('none')
})

test('paces in words', () => {
  expect(sayPace({ kind: 'behind', seconds: 130 })).toBe('2:10 behind')
  expect(sayPace({ kind: 'on-time', seconds: 0 })).toBe('On time')
  expect(sayPace({ kind: 'none', seconds: 0 })).toBe('')
})
