import type { Token } from 'markdown-it'
import { type ExerciseDraft, takeExercise } from './exercise/draft.ts'
import { type ExerciseIds, settleIds } from './exercise/ids.ts'
import type { Markdown } from './markdown.ts'
import { divNotes } from './rules/fenced-div.ts'
import { takeFootnotes } from './rules/footnotes.ts'
import { headingNotes, readHeadings } from './rules/headings.ts'
import type { SlidePart } from './split-slides.ts'
import type { Work } from './work.ts'
import { lineOf } from './token-line.ts'
import { itemAt } from './certain.ts'

/** A slide whose blocks are read: enough to know the ids that its author gave. */
export interface SlideDraft {
  readonly part: SlidePart
  readonly face: Token[]
  readonly notes: Token[]
  readonly heading: Token | undefined
  /** What gives it its name: that heading; on one from elsewhere that has none of its own, the first in a column. */
  readonly named: Token | undefined
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
  if (notes.length === 0) takeForeignNotes(face, notes, work)
  const heading = readHeadings(face, work)
  const named = work.isTranslated ? face.find(isHeading(heading)) ?? face.find(isHeading()) : heading
  const id = headingNotes.get(heading)?.id
  if (exercise === undefined) {
    readHeadings(notes, work)
    return { part, face, notes, heading, named, id, exercise }
  }
  for (const inner of [notes, ...innerTokens(exercise)]) readHeadings(inner, work)
  const ids = settleIds(exercise.head, id, work)
  return { part, face, notes, heading, named, id: ids.id, exercise: { ...exercise, ...ids } }
}

/** The task and the parts, each by itself. */
export function innerTokens(exercise: ExerciseDraft | undefined): Token[][] {
  return exercise === undefined ? [] : [exercise.task, ...[...exercise.parts.values()].map(({ tokens }) => tokens)]
}

/** A heading with words, one that only says how its slide looks has none. @param one this one, or any */
const isHeading = (one?: Token) => (token: Token, index: number, all: readonly Token[]): boolean =>
  (one === undefined || token === one) && token.type === 'heading_open' && all[index + 1]?.content.trim() !== ''

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

/** reveal.js and reveal-md: from a paragraph that starts with “Note:” on, everything is for the speaker. */
function takeForeignNotes(face: Token[], notes: Token[], work: Work): void {
  const start = face.findIndex((token, index) =>
    token.type === 'paragraph_open' && token.level === 0 && /^notes?:(?:\s|$)/i.test(itemAt(face, index + 1).content)
  )
  const inline = face[start + 1]
  if (start < 0 || inline === undefined) return
  work.problems.warning(work.at(lineOf(inline)), {
    rule: 'foreign-notes',
    found: inline.content,
    what: 'This “Note:” and all that follows on the slide became the speaker’s notes.',
    why: 'Other programs take it so; if it is meant for the audience, they do not see it.',
    fix: 'Put notes between “::: notes” and “:::”, or begin the sentence differently.',
  })
  inline.content = inline.content.replace(/^notes?:\s*/i, '')
  for (const token of face.splice(start)) notes.push(token)
}
