import { sayTime } from './clock.ts'
import * as wording from '../wording.ts'

/** When a slide is planned to begin and end, in seconds from the start of the talk. */
export interface Slot {
  readonly from: number
  readonly to: number
}

export interface Pace {
  readonly kind: 'none' | 'on-time' | 'ahead' | 'behind'
  readonly seconds: number
}

/**
 * Slots from the planned minutes of the slides. Slides without minutes share what is left of the deck's length; where
 * nothing is left they take no time. Undefined where there is no plan at all.
 */
export function planSlots(
  minutes: readonly (number | undefined)[],
  total: number | undefined,
): readonly Slot[] | undefined {
  const given = minutes.filter((each) => each !== undefined)
  const known = given.reduce((sum, each) => sum + each, 0)
  const open = minutes.length - given.length
  if (known === 0 && total === undefined) return undefined
  const share = open > 0 ? Math.max(0, (total ?? known) - known) / open : 0
  let from = 0
  return minutes.map((each) => {
    const slot = { from, to: from + (each ?? share) * 60 }
    from = slot.to
    return slot
  })
}

/** Ahead when a slide is up before its slot begins, behind when it is still up after its slot has ended. */
export function paceOf(slots: readonly Slot[] | undefined, index: number, elapsed: number | undefined): Pace {
  const slot = slots?.[index]
  if (!slot || elapsed === undefined) return { kind: 'none', seconds: 0 }
  if (elapsed > slot.to) return { kind: 'behind', seconds: elapsed - slot.to }
  if (elapsed < slot.from) return { kind: 'ahead', seconds: slot.from - elapsed }
  return { kind: 'on-time', seconds: 0 }
}

/** The pace in words. */
export function sayPace(pace: Pace): string {
  if (pace.kind === 'none') return ''
  if (pace.kind === 'on-time') return wording.onTime
  return (pace.kind === 'ahead' ? wording.ahead : wording.behind)(sayTime(pace.seconds))
}
