import type { Page } from '../base/page.ts'
import { elapsedOf, sayMinutes, sayMoment, sayTime } from '../plan/clock.ts'
import { outlookOf, type Outlook } from '../plan/outlook.ts'
import { paceOf, planSlots, sayPace } from '../plan/slots.ts'
import { timeOn } from '../plan/talk.ts'
import type { RemoteStage } from './remote-stage.ts'
import * as wording from '../wording.ts'

/** What the clocks show: a few values by name, and a sentence on the pace. */
export interface ClockReading {
  readonly values: readonly (readonly [name: string, text: string])[]
  readonly pace: { readonly kind: string; readonly text: string }
}

/** How far the talk of a deck is, against the planned minutes of its slides. */
export function deckReading(page: Page): (stage: RemoteStage, now: number) => ClockReading {
  const slots = planSlots(page.slides.map((slide) => slide.minutes), page.minutes)
  const end = slots?.at(-1)?.to
  return (stage, now) => {
    const { slide } = stage.room()
    const elapsed = elapsedOf(stage.talk().clock, now)
    const slot = slots?.[slide.number - 1]
    const onSlide = sayTime(timeOn(stage.talk(), slide.id, now) / 1000)
    const pace = paceOf(slots, slide.number - 1, elapsed)
    return {
      values: [
        [wording.elapsed, sayElapsed(stage, now)],
        [
          wording.planned,
          slot && end !== undefined
            ? wording.plannedTo(sayTime(slot.from), sayTime(slot.to), sayTime(end))
            : wording.noPlan,
        ],
        [wording.thisSlide, slot ? onSlide + wording.of + sayTime(slot.to - slot.from) : onSlide],
      ],
      pace: { kind: pace.kind, text: sayPace(pace) },
    }
  }
}

/** The outlook of a session at a moment. */
export function outlookAt(page: Page, stage: RemoteStage, now: number): Outlook {
  return outlookOf(page.plan ?? [], page.slides, page.minutes ?? 0, stage.talk(), stage.room().slide.number - 1, now)
}

/** How a session stands, against its plan and its fixed end. */
export function sessionReading(page: Page): (stage: RemoteStage, now: number) => ClockReading {
  return (stage, now) => {
    const outlook = outlookAt(page, stage, now)
    const here = outlook.items.find(({ state, index }) => state === 'now' || index === stage.room().slide.item)
    const { endsAt, debriefBy } = outlook
    return {
      values: [
        [wording.elapsed, sayElapsed(stage, now)],
        [wording.ends, endsAt === undefined ? wording.notSet : `${sayMoment(endsAt)}, ${sayLeft(endsAt - now)}`],
        [wording.thisItem, here ? sayTime(here.took) + wording.of + sayTime(here.item.minutes * 60) : wording.none],
        ...(debriefBy === undefined
          ? []
          : [[wording.debriefBy, `${sayMoment(debriefBy)}${debriefBy < now ? wording.orNow : ''}`] as const]),
      ],
      pace: { kind: outlook.pace, text: sayOutlook(outlook) },
    }
  }
}

/** `4 min late: 6 min of slack cover it`. */
export function sayOutlook({ pace, seconds, slack, suggested, items }: Outlook): string {
  const far = sayMinutes(Math.max(60, seconds))
  switch (pace) {
    case 'before':
      return wording.notStartedPress
    case 'on-time':
      return wording.onTime
    case 'early':
      return wording.early(far)
    case 'late':
      return wording.lateCovered(far, sayMinutes(slack))
    case 'over': {
      const titles = suggested?.flatMap((index) => items[index] ? [items[index].item.title] : [])
      return wording.tooLong(far, titles === undefined ? wording.stillTooLong : wording.leaveOutThese(titles))
    }
  }
}

function sayElapsed(stage: RemoteStage, now: number): string {
  const { clock } = stage.talk()
  const elapsed = elapsedOf(clock, now)
  return elapsed === undefined
    ? wording.notStarted
    : sayTime(elapsed) + (clock.pausedAt === null ? '' : wording.isPaused)
}

function sayLeft(milliseconds: number): string {
  return milliseconds >= 0
    ? wording.inTime(sayMinutes(milliseconds / 1000))
    : wording.ago(sayMinutes(-milliseconds / 1000))
}
