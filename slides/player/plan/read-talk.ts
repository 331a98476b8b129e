import { isCount, isRecord, isWord } from '../base/store.ts'
import type { Clock } from './clock.ts'
import type { Order, Talk } from './talk.ts'

/** Far beyond any talk, and still a moment that a clock can show. */
const LATEST = Date.UTC(3000, 0)

/** A talk from outside: from storage, or from another window. Undefined: it is none. */
export function readTalk(value: unknown): Talk | undefined {
  if (!isRecord(value)) return undefined
  const { endsAt, dropped, spent, on } = value
  const clock = readClock(value['clock'])
  if (!clock || !isMoment(endsAt) || !Array.isArray(dropped) || !dropped.every(isCount) || !isRecord(spent)) {
    return undefined
  }
  const times = Object.entries(spent).flatMap(([slide, time]) => (isTime(time) ? [[slide, time] as const] : []))
  const slideOn = isRecord(on) && isWord(on['slide']) && isTime(on['since'])
    ? { slide: on['slide'], since: on['since'] }
    : null
  return { clock, endsAt, dropped, spent: Object.fromEntries(times), on: slideOn }
}

/** An order from another window. */
export function readOrder(value: unknown): Order | undefined {
  if (!isRecord(value)) return undefined
  const { at, item, drop, take } = value
  switch (value['kind']) {
    case 'toggle':
      return { kind: value['kind'] }
    case 'end':
      return isMoment(at) ? { kind: 'end', at } : undefined
    case 'drop':
      return isCount(item) && typeof drop === 'boolean' ? { kind: 'drop', item, drop } : undefined
    case 'earlier':
      return typeof take === 'boolean' ? { kind: 'earlier', take } : undefined
    default:
      return undefined
  }
}

function readClock(value: unknown): Clock | undefined {
  if (!isRecord(value)) return undefined
  const { startedAt, pausedAt } = value
  return isMoment(startedAt) && isMoment(pausedAt) ? { startedAt, pausedAt } : undefined
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function isMoment(value: unknown): value is number | null {
  return value === null || (isTime(value) && value <= LATEST)
}
