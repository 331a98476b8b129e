import type { Exercise } from './model.ts'
import { boardPieces } from './question.ts'
import { forEveryone, hasClass, mapElements, wordsIn } from '../content/node.ts'
import { wordsOf } from '../plain-words.ts'

/**
 * What an exercise is assumed to take. Adults read prose in their first language silently at about 180 to 240 words a
 * minute (Brysbaert 2019 finds 238 on average for English non-fiction); cards are read one by one, some aloud and
 * twice, and many
 * in the room read in a second language. So 130 is an assumption on the safe side. The rest is calibrated by a trial
 * run of this kit's exercises, most of which were two or three minutes short. Minutes, unless it says otherwise.
 */
export const ASSUMED = {
  wordsAMinute: 130,
  /** Turning to each other, handing out, who writes. */
  formingGroups: 1,
  /** For each card, blank or stage, by one person, and by a group that has to agree. A stage is written. */
  decision: { alone: 20 / 60, together: 30 / 60, written: 1 },
  /** Each line of the answer, shown and said. */
  answerLine: 10 / 60,
  /** The answer seen and one word on it; or what some groups say and what it was about. */
  reporting: { alone: 20 / 60, together: 2 },
  drawing: 4,
  /** To vote, count and write up. */
  vote: 1,
  /** Each person in a group, and each side before all, in a talk. */
  voice: 1,
}

/** One thing that takes time. */
export interface Share {
  readonly what: string
  readonly minutes: number
}

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
    ...workOf(exercise),
    {
      what: together ? 'reporting and debrief' : 'the debrief',
      minutes: ASSUMED.reporting[together ? 'together' : 'alone'],
    },
  ]
  const beyond = sumOf(exercise.kind === 'discuss' ? exercise.phases : []) - sumOf(shares)
  if (beyond > 0) shares.push({ what: 'what think, pair and share are planned to take beyond that', minutes: beyond })
  return { words, shares, minutes: Math.round(sumOf(shares) * 2) / 2 }
}

const sumOf = (some: readonly { readonly minutes: number }[]): number =>
  some.reduce((sum, { minutes }) => sum + minutes, 0)

const UNREAD = ['card-letter', 'place-number', 'cite']

function countWords(exercise: Exercise): number {
  const given = Object.entries(exercise.parts).flatMap(([name, part]) => (READ_BY_ALL.has(name) ? part : []))
  // Letters, numbers and badges are not read.
  const read = mapElements([...exercise.task, ...forEveryone(boardPieces(exercise)), ...given],
    (element) => (UNREAD.some((name) => hasClass(element, name)) ? ' ' : element))
  return wordsOf(wordsIn(read)).split(' ').filter((word) => word !== '').length
}

function workOf(exercise: Exercise): Share[] {
  const { group } = exercise
  const talk: Share[] = group > 1
    ? [{ what: `${group} people who each say something`, minutes: group * ASSUMED.voice }]
    : []
  switch (exercise.kind) {
    case 'match':
    case 'sort':
    case 'order':
      return decisions(exercise.cards.length, 'card', exercise)
    case 'fill':
      return decisions(exercise.answer.length, 'blank', exercise)
    case 'trace':
      return decisions(exercise.stages.length, 'stage', exercise, ASSUMED.decision.written)
    case 'choice': {
      // One decision; in groups an opinion is voted on before and after.
      if (exercise.choose !== 'opinion') return [{ what: 'the choice', minutes: ASSUMED.decision.alone }, ...talk]
      if (group === 1) return [{ what: 'the vote', minutes: ASSUMED.vote }]
      const voices = exercise.options.length
      return [...talk, { what: 'two votes', minutes: 2 * ASSUMED.vote }, {
        what: `a voice for each of ${voices} sides`,
        minutes: voices * ASSUMED.voice,
      }]
    }
    case 'discuss':
      return [...talk, ...(exercise.draw ? [{ what: 'the drawing', minutes: ASSUMED.drawing }] : [])]
  }
}

function decisions(
  count: number,
  name: string,
  { group }: Exercise,
  each = ASSUMED.decision[group > 1 ? 'together' : 'alone'],
): Share[] {
  const seconds = Math.round(each * 60)
  return [
    { what: `${count} ${name}${count === 1 ? '' : 's'}, ${seconds} seconds each`, minutes: count * each },
    { what: 'the answer', minutes: count * ASSUMED.answerLine },
  ]
}
