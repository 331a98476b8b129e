import type { Page } from '../base/page.ts'
import { elapsedOf, sayMinutes, sayMoment, sayTime } from '../plan/clock.ts'
import { outlookOf, type Outlook } from '../plan/outlook.ts'
import { paceOf, planSlots, sayPace } from '../plan/slots.ts'
import { timeOn } from '../plan/talk.ts'
import type { RemoteStage } from './remote-stage.ts'

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
        ['Elapsed', sayElapsed(stage, now)],
        [
          'Planned',
          slot && end !== undefined ? `${sayTime(slot.from)} to ${sayTime(slot.to)} of ${sayTime(end)}` : 'no plan',
        ],
        ['This slide', slot ? `${onSlide} of ${sayTime(slot.to - slot.from)}` : onSlide],
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
        ['Elapsed', sayElapsed(stage, now)],
        ['Ends', endsAt === undefined ? 'not set' : `${sayMoment(endsAt)}, ${sayLeft(endsAt - now)}`],
        ['This item', here ? `${sayTime(here.took)} of ${sayTime(here.item.minutes * 60)}` : 'none'],
        ...(debriefBy === undefined
          ? []
          : [['Debrief by', `${sayMoment(debriefBy)}${debriefBy < now ? ', now' : ''}`] as const]),
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
      return 'Not started: press Start when you begin'
    case 'on-time':
      return 'On time'
    case 'early':
      return `${far} early`
    case 'late':
      return `${far} late: ${sayMinutes(slack)} of slack ahead cover it`
    case 'over': {
      const titles = suggested?.flatMap((index) => items[index] ? [`“${items[index].item.title}”`] : [])
      return `${far} too long, slack used up. ${
        titles === undefined
          ? 'Even without all that may go it is too long: shorten, or go to the closing (Shift End)'
          : `Leave out ${titles.join(' and ')} (D)`
      }`
    }
  }
}

function sayElapsed(stage: RemoteStage, now: number): string {
  const { clock } = stage.talk()
  const elapsed = elapsedOf(clock, now)
  return elapsed === undefined ? 'not started' : sayTime(elapsed) + (clock.pausedAt === null ? '' : ' (paused)')
}

function sayLeft(milliseconds: number): string {
  return milliseconds >= 0 ? `in ${sayMinutes(milliseconds / 1000)}` : `${sayMinutes(-milliseconds / 1000)} ago`
}
