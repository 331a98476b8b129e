import { forEdition } from '../content/for-edition.ts'
import type { Exercise } from './model.ts'
import { boardPieces, ofKind, phasesOf } from './of-kind.ts'
import { ASSUMED, type Share } from './shares.ts'
import { hasClass } from '../content/node.ts'
import { mapElements } from '../content/map-nodes.ts'
import { wordsIn } from '../content/walk.ts'
import { wordsOf } from '../plain-words.ts'

/** What an exercise takes, thing by thing, and the words that there are to read. */
export interface WorkingTime {
  readonly words: number
  readonly shares: readonly Share[]
  /** Of all, to the half minute. */
  readonly minutes: number
}

/** Parts that everybody reads, on slide or paper. */
const READ_BY_ALL: ReadonlySet<string> = new Set(['steps', 'source'])

/** Reckons what an exercise takes, from the task to the debrief. */
export function workingTime(exercise: Exercise): WorkingTime {
  const words = countWords(exercise)
  const together = exercise.group > 1
  const shares: Share[] = [
    { what: `${words} words at ${ASSUMED.wordsAMinute} a minute`, minutes: words / ASSUMED.wordsAMinute },
    ...(together ? [{ what: 'forming groups and handing out', minutes: ASSUMED.formingGroups }] : []),
    ...ofKind(exercise, (kind, one) => kind.work(one)),
    {
      what: together ? 'reporting and debrief' : 'the debrief',
      minutes: ASSUMED.reporting[together ? 'together' : 'alone'],
    },
  ]
  const beyond = sumOf(phasesOf(exercise)) - sumOf(shares)
  if (beyond > 0) shares.push({ what: 'what think, pair and share are planned to take beyond that', minutes: beyond })
  return { words, shares, minutes: Math.round(sumOf(shares) * 2) / 2 }
}

const sumOf = (some: readonly { readonly minutes: number }[]): number =>
  some.reduce((sum, { minutes }) => sum + minutes, 0)

const UNREAD = ['card-letter', 'place-number', 'cite']

function countWords(exercise: Exercise): number {
  const given = Object.entries(exercise.parts).flatMap(([name, part]) => (READ_BY_ALL.has(name) ? part : []))
  // Letters, numbers and badges are not read.
  const read = mapElements([...exercise.task, ...forEdition(boardPieces(exercise), 'give-out'), ...given],
    (element) => (UNREAD.some((name) => hasClass(element, name)) ? ' ' : element))
  return wordsOf(wordsIn(read)).split(' ').filter((word) => word !== '').length
}
