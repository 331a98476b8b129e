import { expect, test } from 'playwright/test'
import { groupSizes, printCount, sayGroups, sayHalves } from '../../scripts/compiler/session/reckon.ts'
import * as english from '../../scripts/words/english.ts'
import * as german from '../../scripts/words/german.ts'
import { minutesBetween, readDay, readTime, sayClock, sayDay, whatToDrop } from '../../slides/player/start/timing.ts'
import { isUnpacked } from '../../slides/player/start/unpacked.ts'

test('times of day, over midnight too', () => {
  expect(['14:05', '9:00', '23:59:30', '', '24:00', '1:5'].map(readTime)).toEqual([
    845,
    540,
    1439,
    undefined,
    undefined,
    undefined,
  ])
  expect([845, 0.5, 1440, 1500].map(sayClock)).toEqual(['14:05', '00:00:30', '00:00', '01:00'])
  expect(minutesBetween(845, 935)).toBe(90)
  expect(minutesBetween(1410, 30)).toBe(60)
})

test('days before and after, over the end of a year', () => {
  const day = readDay('2027-01-02')
  expect(day && [-7, -2, 0].map((after) => sayDay(day, after))).toEqual([
    'Saturday 26 December',
    'Thursday 31 December',
    'Saturday 2 January',
  ])
  expect(['', 'never', '2026-13-40'].map(readDay)).toEqual([undefined, undefined, undefined])
})

test('groups are even and nobody is alone', () => {
  expect(groupSizes(24, 6)).toEqual([6, 6, 6, 6])
  expect(groupSizes(25, 6)).toEqual([5, 5, 5, 5, 5])
  expect(groupSizes(13, 2)).toEqual([3, 2, 2, 2, 2, 2])
  expect(groupSizes(4, 3)).toEqual([2, 2])
  expect(groupSizes(1, 6)).toEqual([1])
  expect(groupSizes(3, 1)).toEqual([1, 1, 1])
  for (let people = 2; people < 60; people++) {
    for (let size = 2; size < 8; size++) {
      const sizes = groupSizes(people, size)
      expect(sizes.reduce((sum, each) => sum + each, 0)).toBe(people)
      expect(Math.min(...sizes)).toBeGreaterThan(1)
      expect(Math.max(...sizes)).toBeLessThanOrEqual(size + 1)
    }
  }
  expect(sayGroups([5, 5, 4], english)).toBe('3 groups: 2 of 5, 1 of 4')
  expect(sayGroups([6], english)).toBe('1 group of 6')
  expect(sayGroups([5, 5, 4], german)).toBe('3 Gruppen: 2 mit je 5, 1 mit 4')
  expect([[6], [4, 4]].map((sizes) => sayGroups(sizes, german))).toEqual(['1 Gruppe mit 6', '2 Gruppen mit je 4'])
  expect([printCount(25, 3, 1), printCount(25, 1, 2), printCount(2, 6, 1)]).toEqual([9, 50, 1])
})

test('minutes that are neither whole nor half are said as the language writes them', () => {
  expect([0.5, 2.5, 3, 0.7].map((minutes) => sayHalves(minutes, german.decimal))).toEqual(['½', '2½', '3', '0,7'])
})

test('what to leave out: could before should, the longest first, never slack, break or must', () => {
  const item = (title: string, minutes: number, priority: string, kind = 'slides') => ({
    title,
    minutes,
    priority,
    kind,
  })
  const items = [
    item('A', 10, 'must'),
    item('B', 3, 'could'),
    item('C', 8, 'should'),
    item('D', 5, 'could'),
    item('S', 9, 'could', 'slack'),
  ]
  const drop = (available: number) => whatToDrop(items, available)?.map(({ title }) => title).join('')
  expect([35, 40, 32, 30, 28, 27, 26, 19, 18].map(drop)).toEqual([
    '',
    '',
    'D',
    'D',
    'BD',
    'BD',
    'BCD',
    'BCD',
    undefined,
  ])
})

test('a page inside a zip is told from one in a folder', () => {
  for (
    const address of [
      'file:///C:/Users/Ada/AppData/Local/Temp/Temp1_kit.zip/index.html',
      'file:///C:/Users/Ada/AppData/Local/Temp/7zO4A1B/index.html',
      'file:///D:/Temp/Rar$EXa12.345/index.html',
      'file:///home/ada/.cache/.fr-AbC12/index.html',
      'file:///D:/kit.zip/index.html',
    ]
  ) expect(isUnpacked(address), address).toBe(false)
  for (
    const address of [
      'file:///home/ada/kit/index.html',
      'file:///C:/Users/Ada/Desktop/dist/index.html',
      'http://127.0.0.1:5173/',
      'file:///media/stick/zip/index.html',
      'file:///tmp/a%20stick%20%E7%9B%98/index.html',
      'file:///a%FF/index.html',
      'https://example.org/kit.zip/index.html',
    ]
  ) expect(isUnpacked(address), address).toBe(true)
})
