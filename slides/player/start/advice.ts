import { groupSizes, sayGroups } from '../../../scripts/compiler/session/reckon.ts'
import { create } from '../base/dom.ts'
import type { Entered } from './entered.ts'
import { GROUPS, type StartSession } from './session.ts'
import { minutesBetween, whatToDrop } from './timing.ts'
import * as wording from '../wording.ts'

type Advice = readonly (Node | string)[]

/** What to do where people or time do not suit the session. @param all among which there may be a better one */
export function adviceFor(
  session: StartSession,
  all: readonly StartSession[],
  { people, start, end }: Entered,
): HTMLElement[] {
  return [
    ...(people === undefined ? [] : forPeople(session, all, people)),
    ...(end === undefined
      ? []
      : start === undefined
      ? told(wording.sayWhenItStarts)
      : forTime(session, all, minutesBetween(start, end))),
  ]
}

function forPeople(session: StartSession, all: readonly StartSession[], people: number): HTMLElement[] {
  const { least, most, fewer, more, title } = session
  const isMore = people > most
  const words = isMore ? more : fewer
  if (!isMore && people >= least) return []
  const rooms = sayGroups(groupSizes(people, most), GROUPS)
  const shift = isMore && Math.floor(people / Math.ceil(people / most)) >= least
    ? [[
      wording.holdItOften(Math.ceil(people / most), rooms),
    ]]
    : []
  return told(
    wording.otherThanMadeFor(people, isMore, title, wording.rangeOf(least, most)),
    [
      ...(words === '' ? [] : [[words]]),
      ...shift,
      ...takeOthers(nearest(session, all.filter(({ least, most }) => people >= least && people <= most))),
    ],
  )
}

function forTime(session: StartSession, all: readonly StartSession[], available: number): HTMLElement[] {
  const { minutes, items } = session
  if (minutes === 0) return []
  if (minutes <= available) {
    return told(
      minutes === available ? wording.fitsExactly : wording.fitsWithSpare(wording.minutes(available - minutes)),
    )
  }
  const drop = whatToDrop(items, available)
  return told(wording.isTooLong(wording.minutes(minutes - available)), [
    drop === undefined
      ? [wording.fitsNeverAtAll]
      : [wording.dropThese(drop.map((item) => [item.title, item.minutes]))],
    ...takeOthers(all.filter((other) => other.minutes <= available).slice(-1)),
  ])
}

/** The two others whose length is the least different. */
const nearest = (session: StartSession, all: readonly StartSession[]): StartSession[] => {
  const distance = ({ minutes }: StartSession): number => Math.abs(minutes - session.minutes)
  return all.filter((other) => other !== session).sort((a, b) => distance(a) - distance(b)).slice(0, 2)
}

const takeOthers = (others: readonly StartSession[]): Advice[] =>
  others.map(({ id, title, minutes }) => [
    wording.takeOther,
    create('a', { href: `#${encodeURIComponent(id)}` }, title),
    wording.instead(wording.minutes(minutes)),
  ])

function told(head: string, answers: readonly Advice[] = []): HTMLElement[] {
  const list = answers.map((answer) => create('li', {}, ...answer))
  return [create('p', {}, create('b', {}, head)), ...(list.length === 0 ? [] : [create('ul', {}, ...list)])]
}
