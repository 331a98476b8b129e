import { instead } from '../gone.ts'
import { advise } from '../nearest.ts'
import type { Place } from '../problem.ts'
import type { Work } from '../work.ts'
import type { ExerciseHead } from './head.ts'
import type { Priority } from './model.ts'

/** What the attributes of every exercise say, checked. */
export interface ExerciseFacts {
  readonly minutes: number
  readonly group: number
  readonly priority: Priority
  readonly recall: boolean
}

/** Those that every kind has. */
export const KEYS = ['minutes', 'group', 'priority', 'recall'] as const
const PRIORITIES: readonly Priority[] = ['must', 'should', 'could']

/** Reads the attributes; `own` are those that belong to this kind only, which reads them itself. */
export function readFacts(head: ExerciseHead, own: readonly string[], work: Work): ExerciseFacts {
  const known = [...KEYS, ...own]
  for (const [name, { place, value }] of head.keys) {
    if (known.includes(name)) continue
    if (name === 'opinion') {
      reportOpinion(place, value, work)
      continue
    }
    work.problems.warning(place, {
      rule: 'unknown-attribute',
      found: `${name}=${value}`,
      what: `An exercise of kind “${head.kind}” has no “${name}”.`,
      why: 'It has no effect.',
      fix: instead('attribute', name, known, `It knows ${known.map((key) => `${key}=`).join(', ')}.`),
    })
  }
  if (!head.keys.has('minutes')) reportNoMinutes(head, work)
  return {
    minutes: readMinutes(head, work),
    group: readGroup(head, work),
    priority: readPriority(head, work),
    recall: readYes(head, 'recall', FROM_MEMORY, work),
  }
}

/** What it was an attribute for is a kind. */
function reportOpinion(place: Place, value: string, work: Work): void {
  work.problems.error(place, {
    rule: 'former-attribute',
    found: `opinion=${value}`,
    what: 'No exercise has “opinion” any more.',
    why: 'Where nothing is right or wrong, people discuss, and vote.',
    fix: 'Write “::: exercise discuss”: its bullets are positions to vote on, its answer says what to listen for.',
  })
}

const FROM_MEMORY = 'What is done from memory says so on slide and paper, so that everything is put away first.'

function readMinutes(head: ExerciseHead, work: Work): number {
  const given = head.keys.get('minutes')
  if (given === undefined) return 0
  const minutes = /^\d{1,4}(?:\.\d{1,2})?$/.test(given.value) ? Number(given.value) : 0
  if (minutes > 0) return minutes
  work.problems.error(given.place, {
    rule: 'bad-minutes',
    found: `minutes=${given.value}`,
    what: `“${given.value}” is not a number of minutes.`,
    why: 'The countdown, the plan of a session and the length of the deck are reckoned from it.',
    fix: 'Write a number above 0, for example minutes=6 or minutes=1.5.',
  })
  return 0
}

function reportNoMinutes(head: ExerciseHead, work: Work): void {
  work.problems.error(head.place, {
    rule: 'exercise-without-minutes',
    what: 'This exercise does not say how long it takes.',
    why: 'No session could plan it, and no countdown could run.',
    fix: 'Write minutes=6 into its braces: everything together, from the task to the debrief.',
  })
}

function readGroup(head: ExerciseHead, work: Work): number {
  const given = head.keys.get('group')
  if (given === undefined) return 1
  if (/^[1-9]\d{0,2}$/.test(given.value)) return Number(given.value)
  work.problems.error(given.place, {
    rule: 'bad-group',
    found: `group=${given.value}`,
    what: `“${given.value}” is not the size of a group.`,
    why: 'Groups, cards and copies are counted from it.',
    fix: 'Write how many people work together: group=1 for alone, group=2 for pairs, group=4.',
  })
  return 1
}

function readPriority(head: ExerciseHead, work: Work): Priority {
  const given = head.keys.get('priority')
  const priority = PRIORITIES.find((one) => one === given?.value)
  if (given === undefined || priority !== undefined) return priority ?? 'should'
  work.problems.error(given.place, {
    rule: 'bad-priority',
    found: `priority=${given.value}`,
    what: `There is no priority “${given.value}”.`,
    why: 'When time is short, the plan drops what could and should be, and never what must.',
    fix: advise(given.value, PRIORITIES, 'Write priority=must, priority=should or priority=could.'),
  })
  return 'should'
}

/** An attribute that is yes or no; `why`: what it does. */
export function readYes(head: ExerciseHead, name: string, why: string, work: Work): boolean {
  const given = head.keys.get(name)
  if (given === undefined || given.value === 'no') return false
  if (given.value === 'yes') return true
  work.problems.error(given.place, {
    rule: `bad-${name}`,
    found: `${name}=${given.value}`,
    what: `“${given.value}” is neither yes nor no.`,
    why,
    fix: `Write ${name}=yes, or delete it.`,
  })
  return false
}
