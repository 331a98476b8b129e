import { readAct, readStrokes, type InkAct, type Stroke } from '../draw/ink.ts'
import type { Shade } from '../features/blackout.ts'
import { isCount, isRecord, isWord } from '../base/store.ts'
import { readOrder, readTalk } from '../plan/read-talk.ts'
import type { Order, Talk } from '../plan/talk.ts'

/** What the two windows tell each other. */
export type Body =
  /** Speaker: where are you? Also asked every two seconds, to see that somebody is there. Frozen: stay there. */
  | { readonly kind: 'hello'; readonly frozen: boolean }
  /** Slides: here. */
  | {
    readonly kind: 'state'
    readonly slide: string
    readonly step: number
    readonly steps: number
    readonly shade: Shade
    readonly talk: Talk
    /** A talk of this deck that was cut off: when it started, and when it was last heard of. */
    readonly earlier: { readonly startedAt: number; readonly seenAt: number } | null
  }
  /** Slides: this window closes or reloads. */
  | { readonly kind: 'bye' }
  | { readonly kind: 'turn'; readonly direction: 'next' | 'previous' }
  | { readonly kind: 'go'; readonly slide: string; readonly step?: number }
  | { readonly kind: 'shade'; readonly shade: Shade }
  | { readonly kind: 'order'; readonly order: Order }
  /** Either: something is pointed at or drawn on the slide that the room sees. */
  | { readonly kind: 'ink'; readonly act: InkAct }
  /** Slides: all that is drawn there. */
  | { readonly kind: 'drawn'; readonly strokes: readonly Stroke[] }
  /** Slides: let the room keep this slide, or no longer. */
  | { readonly kind: 'freeze' }
  /** Slides, on start: is another window of slides using this pairing? (a duplicated tab) And the answer: yes. */
  | { readonly kind: 'claim' }
  | { readonly kind: 'taken'; readonly by: string }

export type Side = 'slides' | 'speaker'

export interface Letter {
  readonly kit: 'lecture-kit'
  readonly deck: string
  readonly pair: string
  readonly side: Side
  /** The window that sent it, and its running number, so that what comes by two ways counts once. */
  readonly sender: string
  readonly count: number
  readonly body: Body
}

/** Checks everything that comes from another window; undefined means: not ours. */
export function readLetter(value: unknown, deck: string, pair: string): Letter | undefined {
  if (!isRecord(value) || value['kit'] !== 'lecture-kit') return undefined
  if (value['deck'] !== deck || value['pair'] !== pair) return undefined
  const { side, sender, count } = value
  if ((side !== 'slides' && side !== 'speaker') || !isWord(sender) || !isCount(count)) return undefined
  const body = readBody(value['body'])
  return body && { kit: 'lecture-kit', deck, pair, side, sender, count, body }
}

function readBody(value: unknown): Body | undefined {
  if (!isRecord(value)) return undefined
  const { slide, step, steps, shade, direction, by } = value
  switch (value['kind']) {
    case 'hello':
      return typeof value['frozen'] === 'boolean' ? { kind: 'hello', frozen: value['frozen'] } : undefined
    case 'bye':
    case 'claim':
    case 'freeze':
      return { kind: value['kind'] }
    case 'taken':
      return isWord(by) ? { kind: 'taken', by } : undefined
    case 'turn':
      return direction === 'next' || direction === 'previous' ? { kind: 'turn', direction } : undefined
    case 'go':
      return isWord(slide) ? { kind: 'go', slide, ...(isCount(step) ? { step } : {}) } : undefined
    case 'ink': {
      const act = readAct(value['act'])
      return act && { kind: 'ink', act }
    }
    case 'drawn': {
      const strokes = readStrokes(value['strokes'])
      return strokes && { kind: 'drawn', strokes }
    }
    case 'shade':
      return isShade(shade) ? { kind: 'shade', shade } : undefined
    case 'order': {
      const order = readOrder(value['order'])
      return order && { kind: 'order', order }
    }
    case 'state': {
      const talk = readTalk(value['talk'])
      return talk && isWord(slide) && isCount(step) && isCount(steps) && isShade(shade)
        ? { kind: 'state', slide, step, steps, shade, talk, earlier: readEarlier(value['earlier']) }
        : undefined
    }
    default:
      return undefined
  }
}

function readEarlier(value: unknown): { startedAt: number; seenAt: number } | null {
  if (!isRecord(value)) return null
  const { startedAt, seenAt } = value
  return isMoment(startedAt) && isMoment(seenAt) ? { startedAt, seenAt } : null
}

function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function isShade(value: unknown): value is Shade {
  return value === 'none' || value === 'black'
}
