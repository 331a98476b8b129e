import type { Token } from 'markdown-it'
import { type ExerciseDraft, takeExercise } from './exercise/draft.ts'
import { type ExerciseIds, settleIds } from './exercise/ids.ts'
import type { Markdown } from './markdown.ts'
import { divNotes } from './rules/fenced-div.ts'
import { takeFootnotes } from './rules/footnotes.ts'
import { headingNotes, readHeadings } from './rules/headings.ts'
import type { SlidePart } from './split-slides.ts'
import type { Work } from './work.ts'

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
