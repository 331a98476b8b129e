import type { PlannedItem } from '../../../scripts/compiler/deck-model.ts'
import { all, button, create, textOf, download } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import type { Workshop } from './workshop-parts.ts'
import { elapsedOf, sayMoment, sayTime } from '../plan/clock.ts'
import { type Talk, secondsOn } from '../plan/talk.ts'
import type { RemoteStage } from './remote-stage.ts'
import * as wording from '../wording.ts'
import type { PlannedSlide } from '../plan/outlook.ts'

export interface TalkRecord {
  open(): void
}

const NOTES = 'record-notes'

/**
 * One page on how a talk went: times with a proposal for the next plan, what was left out, votes, notes. No names.
 * Printing the speaker's window prints it.
 */
export function createRecord(
  { page, dialogs, kept }: Player,
  stage: RemoteStage,
  workshop: Workshop | undefined,
): TalkRecord {
  const dialog = dialogs.make({ name: 'record', title: wording.recordOfTalk, prepare: fill })
  const notes = create('textarea', { id: 'record-notes', rows: '5', class: 'record-notes' })
  notes.addEventListener('input', () => kept.set(NOTES, notes.value === '' ? undefined : notes.value))

  function facts(now: number): Node[] {
    const talk = stage.talk()
    const votes = workshop?.votesOf({ page, kept }) ?? []
    return [
      create('p', { class: 'record-title' }, page.title),
      create('p', {}, sayWhen(talk, now, page.minutes)),
      timesTable(takenBy(page.plan, page.slides, talk, now), page.plan ? wording.planItem : wording.slide),
      create('p', { class: 'record-note' }, wording.proposedMeans),
      ...(votes.length === 0 ? [] : [create('h3', {}, wording.showsOfHands), ...votes]),
    ]
  }

  function fill(): void {
    notes.value = kept.get(NOTES) ?? ''
    dialog.body.replaceChildren(...facts(Date.now()),
      create('h3', {}, create('label', { for: 'record-notes' }, wording.notesToYourself)), notes,
      create('p', { class: 'record-tools' }, button('button', wording.printThisPage, () => window.print()),
        button('button', wording.saveAsFile, save)))
  }

  function save(): void {
    const now = Date.now()
    const { startedAt } = stage.talk().clock
    const day = new Date(startedAt ?? now).toLocaleDateString('sv')
    const rows = all(dialog.body, 'tr').map((row) => [...row.children].map(textOf).join('\t'))
    const written = kept.get(NOTES)
    download(wording.recordFile(day, page.deck), [
      page.title,
      sayWhen(stage.talk(), now, page.minutes),
      '',
      ...rows,
      ...(written === undefined ? [] : ['', written]),
    ]
      .join('\r\n'), 'text/plain')
  }

  // Paper has no use for a dialog: on it every page would be the same.
  let paper: HTMLElement | undefined
  window.addEventListener('beforeprint', () => {
    const written = kept.get(NOTES)
    paper = create('article', { class: 'record' }, create('h1', {}, wording.recordOfTalk), ...facts(Date.now()),
      ...(written === undefined
        ? []
        : [create('h3', {}, wording.notes), create('p', { class: 'record-written' }, written)]))
    document.body.append(paper)
  })
  window.addEventListener('afterprint', () => paper?.remove())

  return {
    open: dialog.open,
  }
}

/** `2 March 2026, from 14:00 to 15:31: 1:31:04 of 90 minutes.` */
function sayWhen({ clock }: Talk, now: number, minutes: number | undefined): string {
  if (clock.startedAt === null) return wording.nothingToRecord
  const day = new Date(clock.startedAt).toLocaleDateString(wording.dates, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const took = `${sayTime(elapsedOf(clock, now) ?? 0)}${minutes === undefined ? '' : wording.ofMinutes(minutes)}`
  return wording.recordedFrom(day, sayMoment(clock.startedAt), sayMoment(clock.pausedAt ?? now), took)
}

function timesTable(rows: readonly TimeTaken[], first: string): HTMLElement {
  const head = [first, wording.planned, wording.took, wording.proposed]
  return create('table', { class: 'record-times' },
    create('thead', {}, create('tr', {}, ...head.map((text) => create('th', { scope: 'col' }, text)))),
    create('tbody', {},
      ...rows.map(({ title, planned, took, proposed, dropped }) =>
        create('tr', {}, create('th', { scope: 'row' }, title),
          create('td', {}, planned === undefined ? '' : sayTime(planned * 60)),
          create('td', {}, dropped ? wording.itemLeftOut : took < 1 ? '–' : sayTime(took)),
          create('td', {}, proposed === undefined ? '' : `${proposed} min`))
      )))
}

/** One line of the record of a talk. */
interface TimeTaken {
  readonly title: string
  /** Minutes. */
  readonly planned?: number
  /** Seconds. */
  readonly took: number
  /** Minutes for the next plan, to the half minute; absent where nothing was learnt. */
  readonly proposed?: number
  readonly dropped: boolean
}

/** Less than this, in seconds, was paging through. */
const PASSING = 15

/** What each item of the plan took, or each slide where there is no plan. */
export function takenBy(
  plan: readonly PlannedItem[] | undefined,
  slides: readonly (PlannedSlide & { readonly title: string })[],
  talk: Talk,
  now: number,
): readonly TimeTaken[] {
  if (!plan) return slides.map((slide) => taken(slide.title, slide.minutes, secondsOn(talk, [slide], now), false))
  return plan.map((item, index) => {
    const dropped = talk.dropped.includes(index)
    return taken(item.title, item.minutes, secondsOn(talk, slides.filter((slide) => slide.item === index), now),
      dropped)
  })
}

function taken(title: string, planned: number | undefined, took: number, dropped: boolean): TimeTaken {
  const proposed = Math.max(0.5, Math.round(took / 30) / 2)
  const isNews = !dropped && took >= PASSING && proposed !== planned
  return { title, took, dropped, ...(planned === undefined ? {} : { planned }), ...(isNews ? { proposed } : {}) }
}
