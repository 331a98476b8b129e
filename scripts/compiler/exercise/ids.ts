import { checkId } from '../check-attributes.ts'
import type { Work } from '../work.ts'
import type { ExerciseHead } from './head.ts'

/** The ids of an exercise's slides; undefined where they have to be made up. */
export interface ExerciseIds {
  readonly id: string | undefined
  readonly answerId: string | undefined
  readonly debriefId: string | undefined
}

/** Takes the exercise's id and what follows from it, given the id of the slide's heading. */
export function settleIds(head: ExerciseHead, heading: string | undefined, work: Work): ExerciseIds {
  const given = head.id
  if (given === undefined) reportNone(head, heading, work)
  const id = given === undefined || given.value === heading
    ? heading
    : checkId(given.value, given.place, 'slide', work)
    ? given.value
    : heading
  if (given !== undefined && heading !== undefined && given.value !== heading) reportOther(given, heading, work)
  const place = given?.place ?? head.place
  const take = (
    ending: string,
  ):
    | string
    | undefined => (id !== undefined && checkId(`${id}-${ending}`, place, 'slide', work)
      ? `${id}-${ending}`
      : undefined)
  return { id, answerId: take('answer'), debriefId: take('debrief') }
}

function reportNone(head: ExerciseHead, heading: string | undefined, work: Work): void {
  work.problems.error(head.place, {
    rule: 'exercise-without-id',
    what: 'This exercise has no id.',
    why: 'Sessions, worksheets and the answers that people have given know it by its id.',
    fix: `Write ::: exercise ${head.kind === '' ? 'KIND' : head.kind} {#${heading ?? 'a-name'} minutes=6}.`,
  })
}

function reportOther(given: { value: string; place: ExerciseHead['place'] }, heading: string, work: Work): void {
  work.problems.error(given.place, {
    rule: 'exercise-id',
    found: `#${given.value}`,
    what: `The exercise is called “${given.value}”, its slide “${heading}”.`,
    why: 'They are one thing, and a link must find it under one name.',
    fix: `Delete {#${heading}} after the heading.`,
  })
}
