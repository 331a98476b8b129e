import type { Token } from 'markdown-it'
import { type ExerciseDraft, takeExercise } from './exercise/draft.ts'
import type { Markdown } from './markdown.ts'
import { divNotes } from './rules/fenced-div.ts'
import { takeFootnotes } from './rules/footnotes.ts'
import { headingNotes, readHeadings } from './rules/headings.ts'
import type { SlidePart } from './split-slides.ts'
import type { Work } from './work.ts'
import { checkId } from './check-attributes.ts'
import type { ExerciseHead } from './exercise/head.ts'

/** A slide whose blocks are read: enough to know the ids that its author gave. */
export interface SlideDraft {
  readonly part: SlidePart
  readonly face: Token[]
  readonly notes: Token[]
  readonly heading: Token | undefined
  /** The id in braces after the heading, or that of the exercise. */
  readonly id: string | undefined
  readonly exercise: (ExerciseDraft & ExerciseIds) | undefined
}

/** Reads the blocks of one slide and parts the speaker's notes from its face. */
export function draftSlide(markdown: Markdown, part: SlidePart, work: Work): SlideDraft {
  const tokens = markdown.blocks(part.start, part.end)
  takeFootnotes(tokens, work)
  const { face: whole, notes } = partNotes(tokens)
  const { face, strays, exercise } = takeExercise(whole, work)
  for (const stray of strays) notes.push(stray)
  const heading = readHeadings(face, work)
  const id = headingNotes.get(heading)?.id
  if (exercise === undefined) {
    readHeadings(notes, work)
    return { part, face, notes, heading, id, exercise }
  }
  for (const inner of [notes, ...innerTokens(exercise)]) readHeadings(inner, work)
  const ids = settleIds(exercise.head, id, work)
  return { part, face, notes, heading, id: ids.id, exercise: { ...exercise, ...ids } }
}

/** The task and the parts, each by itself. */
export function innerTokens(exercise: ExerciseDraft | undefined): Token[][] {
  return exercise === undefined ? [] : [exercise.task, ...[...exercise.parts.values()].map(({ tokens }) => tokens)]
}

function partNotes(tokens: readonly Token[]): { face: Token[]; notes: Token[] } {
  const face: Token[] = []
  const notes: Token[] = []
  let depth = 0
  for (const token of tokens) {
    const isNotes = divNotes.get(token)?.kind === 'notes'
    if (isNotes) depth += token.nesting
    else (depth > 0 ? notes : face).push(token)
  }
  return { face, notes }
}

/** The ids of an exercise's slides; undefined where they have to be made up. */
interface ExerciseIds {
  readonly id: string | undefined
  readonly answerId: string | undefined
  readonly debriefId: string | undefined
}

/** Takes the exercise's id and what follows from it, given the id of the slide's heading. */
function settleIds(head: ExerciseHead, heading: string | undefined, work: Work): ExerciseIds {
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
