import { groupSizes, type GroupWords, printCount, sayGroups } from '../../../scripts/compiler/session/reckon.ts'
import { all, one, textOf } from '../base/dom.ts'
import type { Entered } from './entered.ts'
import { minutesBetween, type PlanItem, sayClock, sayDay } from './timing.ts'
import * as wording from '../wording.ts'

/** Named one by one, so that no other words come with them. */
export const GROUPS: GroupWords = {
  groupCount: wording.groupCount,
  evenGroups: wording.evenGroups,
  groupsEach: wording.groupsEach,
}

/** A session as the page tells it. */
export interface StartSession {
  readonly element: HTMLElement
  readonly id: string
  readonly title: string
  /** What its items take, should they not add up to what was agreed; 0 where the page keeps the plan back. */
  readonly minutes: number
  readonly items: readonly PlanItem[]
  /** How many people it holds. */
  readonly least: number
  readonly most: number
  readonly group: number
  /** What its author says to do with fewer and with more. */
  readonly fewer: string
  readonly more: string
  /** What stands there while nothing is typed. */
  readonly words: ReadonlyMap<HTMLElement, string>
}

export function readSession(element: HTMLElement): StartSession {
  const items = all(element, 'tr[data-minutes]').map((row): PlanItem => ({
    title: textOf(row.querySelector('th')),
    minutes: Number(row.dataset['minutes']),
    kind: row.dataset['kind'] ?? '',
    priority: row.dataset['priority'] ?? '',
  }))
  const { least, most, size } = element.dataset
  return {
    element,
    items,
    id: element.id,
    title: textOf(one(element, 'h2')),
    minutes: items.reduce((sum, item) => sum + item.minutes, 0),
    least: Number(least ?? 1),
    most: Number(most ?? Infinity),
    group: Number(size ?? 0),
    fewer: takeWords(one(element, '.session-fewer')),
    more: takeWords(one(element, '.session-more')),
    words: new Map(all(element, '.count, .plan-time, .step-when').map((each) => [each, textOf(each)])),
  }
}

/** Said only to whom it concerns. */
function takeWords(line: HTMLElement | undefined): string {
  if (line) line.hidden = true
  return textOf(one(line ?? document.createDocumentFragment(), 'span'))
}

/** Numbers, groups, clock times and days, wherever the session has them. */
export function showSession(session: StartSession, { people, day, start, end }: Entered): void {
  const { element, words, group, minutes } = session
  const groups = (size: number): string =>
    people === undefined || size < 2
      ? ''
      : sayGroups(groupSizes(people, size), GROUPS)
  say(one(element, '.session-people'),
    people === undefined || groups(group) === '' ? '' : wording.peopleIn(people, groups(group)))
  for (const each of all(element, '.print-groups')) {
    const said = groups(Number(each.dataset['size']))
    say(each, said === '' ? '' : `, ${said}`)
  }
  for (const [each, unasked] of words) {
    const { per, copies, from, days } = each.dataset
    if (per !== undefined) {
      each.textContent = people === undefined
        ? unasked
        : wording.piecesOf(printCount(people, Number(per), Number(copies)))
    } else if (from !== undefined) {
      each.textContent = start === undefined ? unasked : sayClock(start + Number(from))
    } else if (days !== undefined) {
      each.textContent = day === undefined ? unasked : `${unasked}: ${sayDay(day, Number(days))}`
    }
  }
  const when = [
    ...(day === undefined ? [] : [sayDay(day, 0)]),
    ...(start === undefined ? [] : [wording.clockTo(sayClock(start), sayClock(start + lasts(minutes, start, end)))]),
  ].join(', ')
  const line = one(element, '.text-when')
  if (line) line.textContent = when === '' ? '' : `${when}\n`
}

/** Nobody is invited for longer than there is time: what is too long gets shorter, as the page advises. */
const lasts = (minutes: number, start: number, end: number | undefined): number =>
  end === undefined ? minutes : Math.min(minutes, minutesBetween(start, end))

function say(element: HTMLElement | undefined, text: string): void {
  if (!element) return
  element.textContent = text
  element.hidden = text === ''
}
