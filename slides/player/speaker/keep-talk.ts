import { isRecord, parseJson } from '../base/store.ts'
import type { Player } from '../base/player.ts'
import { readTalk } from '../plan/read-talk.ts'
import { NEW_TALK, obey, turnTo, type Order, type Talk } from '../plan/talk.ts'

/** Under what a talk is kept: for this window over reloads, and for this computer in case the window is lost. */
const KEY = 'talk'
const LONGEST_TALK = 12 * 3600_000

export interface KeptTalk {
  talk(): Talk
  /** A talk that another window began and did not finish, until somebody has said whether it goes on. */
  earlier(): { readonly startedAt: number; readonly seenAt: number } | null
  obey(order: Order): void
  /** The slide that is on has changed. */
  turned(): void
  onChange(listener: () => void): void
}

/** The talk as the window of the slides keeps it: nothing of it is seen there. */
export function keepTalk({ stage, session, kept }: Pick<Player, 'stage' | 'session' | 'kept'>): KeptTalk {
  const own = readTalk(parseJson(session.get(KEY)))
  let talk = own ?? NEW_TALK
  const listeners: (() => void)[] = []
  let earlier = own ? undefined : cutOff(kept.get(KEY), Date.now())

  function put(next: Talk): void {
    if (next === talk) return
    talk = next
    session.set(KEY, JSON.stringify(talk))
    for (const listener of listeners) listener()
    // What was cut off stays until it is taken up, forgotten, or another talk starts.
    if (earlier && talk.clock.startedAt === null) return
    earlier = undefined
    kept.set(KEY, talk.clock.startedAt === null ? undefined : JSON.stringify({ ...talk, seenAt: Date.now() }))
  }

  return {
    talk: () => talk,
    earlier() {
      const startedAt = earlier?.talk.clock.startedAt ?? null
      return earlier === undefined || startedAt === null ? null : { startedAt, seenAt: earlier.seenAt }
    },
    obey(order) {
      if (order.kind !== 'earlier') return put(obey(talk, order, stage.place().slide.id, Date.now()))
      const before = earlier?.talk
      earlier = undefined
      if (!order.take) kept.set(KEY, undefined)
      else if (before) put(turnTo(before, stage.place().slide.id, Date.now()))
    },
    turned: () => put(turnTo(talk, stage.place().slide.id, Date.now())),
    onChange: (listener) => void listeners.push(listener),
  }
}

/** A talk that was started, and not so long ago that it must be over. */
function cutOff(text: string | undefined, now: number): { readonly talk: Talk; readonly seenAt: number } | undefined {
  const stored = parseJson(text)
  const talk = readTalk(stored)
  const startedAt = talk?.clock.startedAt ?? null
  if (!isRecord(stored) || !talk || startedAt === null || now - startedAt > LONGEST_TALK) return undefined
  const { seenAt } = stored
  return { talk, seenAt: typeof seenAt === 'number' ? seenAt : startedAt }
}
