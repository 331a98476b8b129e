import { groupSizes, sayGroups } from '../../../scripts/compiler/session/reckon.ts'
import { create } from '../base/dom.ts'
import type { Entered } from './entered.ts'
import type { StartSession } from './session.ts'
import { minutesBetween, whatToDrop } from './timing.ts'

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
      ? told('Say when it starts, too.')
      : forTime(session, all, minutesBetween(start, end))),
  ]
}

function forPeople(session: StartSession, all: readonly StartSession[], people: number): HTMLElement[] {
  const { least, most, fewer, more, title } = session
  const isMore = people > most
  const words = isMore ? more : fewer
  if (!isMore && people >= least) return []
  const rooms = sayGroups(groupSizes(people, most))
  const shift = isMore && Math.floor(people / Math.ceil(people / most)) >= least
    ? [[
      `Hold it ${
        Math.ceil(people / most)
      } times, or in as many rooms at once, each with a presenter and a guide: ${rooms}.`,
    ]]
    : []
  return told(
    `${count(people, 'person', 'people')} ${people === 1 ? 'is' : 'are'} ${
      isMore ? 'more' : 'fewer'
    } than “${title}” is made for (${range(least, most)}). What you can do:`,
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
      minutes === available ? 'It fits to the minute.' : `It fits, with ${minutesOf(available - minutes)} to spare.`,
    )
  }
  const drop = whatToDrop(items, available)
  return told(`It is ${minutesOf(minutes - available)} too long. What you can do:`, [
    drop === undefined
      ? ['Even without all that may be left out it does not fit.']
      : [`Leave out ${drop.map((item) => `“${item.title}” (${item.minutes})`).join(', ')}.`],
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
    'Take ',
    create('a', { href: `#${encodeURIComponent(id)}` }, title),
    ` instead, ${minutesOf(minutes)}.`,
  ])

function told(head: string, answers: readonly Advice[] = []): HTMLElement[] {
  const list = answers.map((answer) => create('li', {}, ...answer))
  return [create('p', {}, create('b', {}, head)), ...(list.length === 0 ? [] : [create('ul', {}, ...list)])]
}

const range = (least: number, most: number): string =>
  least <= 1 ? `up to ${most}` : most === Infinity ? `${least} or more` : `${least} to ${most}`

const count = (number: number, single: string, many: string): string => `${number} ${number === 1 ? single : many}`

const minutesOf = (minutes: number): string => count(minutes, 'minute', 'minutes')
