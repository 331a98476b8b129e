import type { PageExercise } from '../../slides/player/features/exercise/board.ts'
import { expect, test } from 'playwright/test'
import type { Memory } from '../../slides/player/base/store.ts'
import { openRuns, readRun } from '../../slides/player/features/exercise/runs.ts'
import { freshAttempt, type Parts } from '../../slides/player/features/exercise/attempt.ts'

const PARTS: Parts = {
  cards: ['a'],
  places: ['1'],
  fields: [],
  options: [],
  many: false,
  reuse: false,
  compared: false,
  counting: false,
  minutes: [1],
}
const DONE = { ...freshAttempt(PARTS), placed: { 1: ['a'] } }

function memory(start: Record<string, string> = {}, refuses = false): Memory & { readonly all: Map<string, string> } {
  const all = new Map(Object.entries(start))
  return {
    all,
    get: (key) => all.get(key),
    set(key, value) {
      if (value === undefined) all.delete(key)
      else all.set(key, value)
      return !refuses
    },
  }
}

function exercise(version = 'v1'): Pick<PageExercise, 'id' | 'version' | 'parts'> {
  return { id: 'e', version, parts: PARTS }
}

const words = (): () => string => {
  let count = 0
  return () => `run-${(count += 1)}`
}

test('a first opening asks nothing and keeps what is done', () => {
  const [kept, session] = [memory(), memory()]
  const runs = openRuns(kept, session, [exercise()], words())
  expect(runs.earlier()).toBeUndefined()
  expect(runs.own()).toBeUndefined()
  expect(runs.keep(exercise(), DONE, 5)).toBe(true)
  expect(readRun(kept.get('exercises'))).toMatchObject({ id: 'run-1', at: 5, works: { e: { version: 'v1' } } })
})

test('a reload goes on without a word', () => {
  const [kept, session] = [memory(), memory()]
  openRuns(kept, session, [exercise()], words()).keep(exercise(), DONE, 5)
  const again = openRuns(kept, session, [exercise()], words())
  expect(again.earlier()).toBeUndefined()
  expect(again.workOf(again.own(), exercise())?.placed).toEqual({ 1: ['a'] })
})

test('another window asks; until it is answered nothing is lost', () => {
  const kept = memory()
  openRuns(kept, memory(), [exercise()], words()).keep(exercise(), DONE, 5)
  const later = openRuns(kept, memory(), [exercise()], () => 'other')
  const earlier = later.earlier()
  expect(later.workOf(earlier, exercise())?.placed).toEqual({ 1: ['a'] })
  expect(openRuns(kept, memory(), [exercise()], () => 'third').earlier()?.id).toBe('run-1')
  if (earlier) later.resume(earlier)
  later.keep(exercise(), { ...DONE, checked: ['a'] }, 6)
  expect(readRun(kept.get('exercises'))).toMatchObject({ id: 'run-1', at: 6 })
})

test('a new class forgets everything', () => {
  const kept = memory()
  openRuns(kept, memory(), [exercise()], words()).keep(exercise(), DONE, 5)
  const later = openRuns(kept, memory(), [exercise()], () => 'other')
  later.begin()
  expect(kept.all.size).toBe(0)
  later.keep(exercise(), freshAttempt(PARTS), 7)
  expect(readRun(kept.get('exercises'))?.id).toBe('other')
})

test('work under another version of the exercise is no work of it', () => {
  const [kept, session] = [memory(), memory()]
  openRuns(kept, session, [exercise()], words()).keep(exercise(), DONE, 5)
  const same = openRuns(kept, session, [exercise('v2')], words())
  expect(same.workOf(same.own(), exercise('v2'))).toBeUndefined()
  expect(openRuns(kept, memory(), [exercise('v2')], words()).earlier()).toBeUndefined()
})

test('an earlier run in which nothing is left asks nothing', () => {
  const kept = memory()
  openRuns(kept, memory(), [exercise()], words()).keep(exercise(), freshAttempt(PARTS), 5)
  expect(openRuns(kept, memory(), [exercise()], words()).earlier()).toBeUndefined()
})

test('storage that refuses says so', () => {
  const runs = openRuns(memory({}, true), memory(), [exercise()], words())
  expect(runs.keep(exercise(), DONE, 5)).toBe(false)
})

test('what is no run is none', () => {
  for (
    const text of [undefined, '', 'null', '3', '{}', '{"id":1,"at":2,"works":{}}', '{"id":"x","at":null,"works":{}}']
  ) {
    expect(readRun(text), String(text)).toBeUndefined()
  }
  expect(readRun('{"id":"x","at":1,"works":{"e":5,"f":{"version":1}}}')).toEqual({ id: 'x', at: 1, works: {} })
})
