import { nodesOf } from '../content/from-tokens.ts'
import { type Content, type PartName, type Secret, conceal } from '../content/node.ts'
import { instead } from '../gone.ts'
import type { Complaint } from '../problem.ts'
import type { Work } from '../work.ts'
import { blocksOf } from './blocks.ts'
import type { ExerciseDraft, PartDraft } from './draft.ts'
import { readFacts } from './facts.ts'
import { isKind, KINDS } from './kinds.ts'
import { ExerciseReader } from './reader.ts'
import { readGiven } from './given.ts'
import type { Exercise, ExerciseBase, TaskWord } from './model.ts'
import { EXPECTED_PARTS, REQUIRED_PARTS } from './names.ts'
import { needsNothing, textToFill, leakOf } from './of-kind.ts'
import type { Token } from 'markdown-it'
import { collectCitations, plainText } from '../cited.ts'
import type { Term } from '../paper/model.ts'
import { wordsOf } from '../plain-words.ts'

/** Reads an exercise whose text has been read, and checks its answer. Undefined: nobody knows its kind. */
export function readExercise(
  draft: ExerciseDraft,
  slide: Pick<ExerciseBase, 'id' | 'title' | 'notes'>,
  work: Work,
): Exercise | undefined {
  const { head } = draft
  requireParts(draft, work)
  if (!isKind(head.kind)) {
    reportKind(draft, work)
    return undefined
  }
  const kind = KINDS[head.kind]
  const parts: Partial<Record<PartName, Content<Secret>>> = {}
  for (const [name, { tokens }] of draft.parts) {
    if (name !== 'answer') parts[name] = [conceal(name, nodesOf(tokens))]
  }
  const base = {
    ...slide,
    language: work.context.settings.language,
    file: work.problems.file,
    line: head.place.line,
    column: head.place.column,
    ...readFacts(head, kind.keys ?? [], work),
    parts,
    given: readGiven(draft, work),
  }
  const read: Exercise = kind.read(new ExerciseReader(draft, base, work))
  if (!needsNothing(read)) expectParts(draft, work)
  const exercise: Exercise = { ...read, given: { ...read.given, words: taskWords(read, draft, work) } }
  if (exercise.task.length === 0 && textToFill(exercise).length === 0) reportNoTask(draft, work)
  return exercise
}

function reportNoTask(draft: ExerciseDraft, work: Work): void {
  work.problems.error(draft.head.place, {
    rule: 'missing-task',
    what: 'This exercise does not say what to do.',
    why: 'Whoever gets it on paper, or comes in late, has nothing else to go by.',
    fix: 'Write the task as a sentence or two, right below “::: exercise”.',
  })
}

function requireParts(draft: ExerciseDraft, work: Work): void {
  for (const name of REQUIRED_PARTS) {
    if (lacks(draft, name)) work.problems.error(draft.parts.get(name)?.place ?? draft.head.place, missing(draft, name))
  }
}

function expectParts(draft: ExerciseDraft, work: Work): void {
  for (const name of EXPECTED_PARTS) {
    if (lacks(draft, name)) {
      work.problems.warning(draft.parts.get(name)?.place ?? draft.head.place, missing(draft, name))
    }
  }
}

function lacks({ parts }: ExerciseDraft, name: PartName | 'answer'): boolean {
  return blocksOf(parts.get(name)?.tokens ?? []).length === 0
}

function missing({ parts }: ExerciseDraft, name: PartName | 'answer'): Complaint {
  const isThere = parts.has(name)
  return {
    rule: 'missing-part',
    found: isThere ? `::: ${name}` : '',
    what: isThere ? `“::: ${name}” is empty.` : `This exercise has no “::: ${name}”.`,
    why: WHY[name] ?? 'Nobody could run it.',
    fix: isThere ? 'Write it.' : `Add “::: ${name}”, its text, and a line “:::” before the exercise ends.`,
  }
}

const WHY: Readonly<Record<string, string>> = {
  goal: 'Whoever runs it must know what people are to take away.',
  answer: 'Whoever runs it must know what is right, and the kit checks that all of it is there.',
  debrief: 'People learn from what is said afterwards, more than from the task.',
  materials: 'Whoever runs it must know what to lay out, and for how many.',
  steps: 'Groups that do not know what comes next ask, all at once.',
}

function reportKind(draft: ExerciseDraft, work: Work): void {
  const { kind, kindPlace, place } = draft.head
  const kinds = Object.keys(KINDS)
  work.problems.error(kind === '' ? place : kindPlace, {
    rule: 'unknown-exercise-kind',
    found: kind,
    what: kind === '' ? 'This exercise does not say of what kind it is.' : `There is no kind of exercise “${kind}”.`,
    why: 'The kind says what people do, and how the answer is checked.',
    fix: instead('kind', kind, kinds, `The kinds are ${kinds.join(', ')}.`),
  })
}

/** `Central State Security Commission (CSSC)`. */
const ABBREVIATED = /^(.+?) \((\p{Lu}{2,})\)$/u

/** What participants read of an exercise. */
const READ = ['steps', 'source', 'second'] as const

/**
 * Words for the foot of a worksheet: terms that the exercise marks, with their meaning, and abbreviations spelled out,
 * marked or not. A meaning that holds what is to be found is left out.
 */
function taskWords(exercise: Exercise, { task, parts }: ExerciseDraft, work: Work): TaskWord[] {
  const tokens: Token[] = [
    ...task,
    ...READ.map((name) => parts.get(name)).flatMap((part: PartDraft | undefined) => part?.tokens ?? []),
  ]
  const marked = new Set(collectCitations(tokens).terms)
  const text = plainText(tokens)
  return [...work.context.paper.terms.values()].flatMap((term): TaskWord[] => {
    const [, long = '', short = ''] = ABBREVIATED.exec(term.name) ?? []
    const spell = short !== '' && holds(text, short) && !text.includes(`(${short})`)
    if (!marked.has(term.id) && !spell) return []
    const name = spell ? `${short}: ${long}` : term.name
    const meaning = marked.has(term.id) ? firstSentence(term) : ''
    return [{
      name,
      meaning: givesAway(`${term.name} ${meaning}`, exercise) ? '' : meaning,
    }]
  }).filter(({ name, meaning }) => meaning !== '' || name.includes(': '))
}

const holds = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u').test(text)

function firstSentence({ definition }: Term): string {
  return /^.+?[.!?](?=\s+\p{Lu}|$)/u.exec(definition)?.[0] ?? definition
}

/** Does it hold both halves of a pair, a right option, or what belongs into a blank? */
function givesAway(text: string, exercise: Exercise): boolean {
  const words = wordsOf(text)
  const { pairs, right, fillings } = leakOf(exercise)
  const has = (one: string): boolean => one.trim() !== '' && words.includes(one)
  return pairs.some(([card, place]) => has(card) && has(place)) || [...right, ...fillings].some(has)
}
