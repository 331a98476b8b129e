import type { PartName } from '../content/node.ts'
import type { Token } from 'markdown-it'
import type { Place } from '../problem.ts'
import { divNotes } from '../rules/fenced-div.ts'
import type { Work } from '../work.ts'
import { type ExerciseHead, exerciseHeads } from './head.ts'
import { lineOf } from '../token-line.ts'
import { certain } from '../certain.ts'

/** The blocks inside a named part. */
export interface PartDraft {
  readonly tokens: Token[]
  readonly place: Place
}

/** An exercise whose blocks are read and parted. */
export interface ExerciseDraft {
  readonly head: ExerciseHead
  /** What stands outside of all parts: the task, its cards, options, stages. */
  readonly task: Token[]
  readonly parts: ReadonlyMap<PartName | 'answer', PartDraft>
}

export interface SlideTakenApart {
  /** The slide without its exercise. */
  readonly face: Token[]
  /** What belongs to no exercise but must not be shown either: for the speaker. */
  readonly strays: Token[]
  readonly exercise: ExerciseDraft | undefined
}

type TokenOwner = 'face' | 'task' | 'part' | 'stray'

interface OpenPart {
  readonly kind: TokenOwner
  readonly tokens: Token[]
  /** Of a part: how it begins, and where. */
  readonly head?: { readonly name: string; readonly line: number }
}

/**
 * Takes the exercise out of a slide, wherever it stands, and its parts out of the exercise. Whatever might be an answer
 * and is in the wrong place goes to the speaker: an error alone would not keep it from a page that is made before it is
 * mended.
 */
export function takeExercise(tokens: readonly Token[], work: Work): SlideTakenApart {
  const face: Token[] = []
  const strays: Token[] = []
  const parts = new Map<PartName | 'answer', PartDraft>()
  const task: Token[] = []
  const frames: OpenPart[] = [{ kind: 'face', tokens: face }]
  const told = new Set<OpenPart>()
  let head: ExerciseHead | undefined
  for (const token of tokens) {
    const note = divNotes.get(token)
    const inside: OpenPart = frames.at(-1) ?? { kind: 'face', tokens: face }
    const own = note?.kind === 'exercise' || note?.kind === 'part' || note?.kind === 'unknown-part'
    if (!own) inside.tokens.push(token)
    else if (token.nesting < 0) frames.pop()
    else if (note.kind === 'exercise') {
      if (head === undefined) {
        head = exerciseHeads.get(token)
        if (token.level > 0) reportInside(work, token)
        frames.push({ kind: 'task', tokens: task })
      } else {
        reportSecond(work, token, head)
        frames.push({ kind: 'stray', tokens: strays })
      }
    } else if (note.part === undefined || !isPlace(inside.kind, frames)) {
      // What follows is inside, too, until somebody closes it.
      if (note.part !== undefined && !told.has(inside)) reportOutside(work, token, note.part, inside)
      if (inside.kind === 'part') told.add(inside)
      frames.push({ kind: 'stray', tokens: strays })
    } else if (parts.has(note.part)) {
      reportTwice(work, token, note.part, certain(parts.get(note.part), note.part).place.line)
      frames.push({ kind: 'stray', tokens: strays })
    } else {
      const part = { tokens: [], place: placeOf(work, token) }
      parts.set(note.part, part)
      frames.push({ kind: 'part', tokens: part.tokens, head: { name: note.part, line: part.place.line } })
    }
  }
  return { face, strays, exercise: head === undefined ? undefined : { head, task, parts } }
}

/** Parts stand directly in their exercise, or at least not in another part or outside. */
function isPlace(inside: TokenOwner, frames: readonly OpenPart[]): boolean {
  return inside === 'task' && frames.length === 2
}

function placeOf(work: Work, token: Token): Place {
  const line = lineOf(token)
  return work.at(line, Math.max(0, work.lineText(line).indexOf(':::')))
}

function foundAt(work: Work, token: Token): string {
  return work.lineText(lineOf(token))
}

function reportInside(work: Work, token: Token): void {
  work.problems.error(placeOf(work, token), {
    rule: 'exercise-inside',
    found: foundAt(work, token),
    what: 'This exercise stands inside a list, a quotation or another block.',
    why: 'It becomes slides of its own, so nothing can stand around it.',
    fix: 'Put it on the left margin, under the slide’s heading.',
  })
}

function reportSecond(work: Work, token: Token, first: ExerciseHead): void {
  work.problems.error(placeOf(work, token), {
    rule: 'second-exercise',
    found: foundAt(work, token),
    what: `There is an exercise on this slide already, on line ${first.place.line}.`,
    why: 'The heading of a slide is the title of its exercise, and the room sees one at a time.',
    fix: 'Put “---” and a heading before it; if it should not be inside the other, close that with “:::”.',
  })
}

function reportOutside(work: Work, token: Token, part: string, { kind: inside, head }: OpenPart): void {
  const why = 'It might be an answer, so its contents went to the speaker’s notes.'
  if (inside === 'part' || inside === 'task') {
    work.problems.error(placeOf(work, token), {
      rule: 'nested-part',
      found: foundAt(work, token),
      why,
      what: head === undefined
        ? `“::: ${part}” stands inside another block of the exercise.`
        : `“::: ${part}” stands inside “::: ${head.name}”, which is open since line ${head.line}.`,
      fix: 'Close the block before it with a line “:::”.',
    })
    return
  }
  // Decks from elsewhere may have blocks of these names: they must build.
  work.problems.warning(placeOf(work, token), {
    rule: 'part-outside-exercise',
    found: foundAt(work, token),
    why,
    what: `“::: ${part}” stands outside of any exercise.`,
    fix: 'Put it inside “::: exercise KIND {#id minutes=6}”; perhaps a “:::” above it closes the exercise too early.',
  })
}

function reportTwice(work: Work, token: Token, part: string, line: number): void {
  work.problems.error(placeOf(work, token), {
    rule: 'part-twice',
    found: foundAt(work, token),
    what: `This exercise has “::: ${part}” on line ${line} already.`,
    why: 'Only one of the two could be used.',
    fix: 'Make one of them, or give the second its right name.',
  })
}
