import type { Content, Secret } from '../content/node.ts'
import type { CutCard } from '../handout/model.ts'
import { KINDS } from './kinds.ts'
import type { Kind } from './kinds/kind.ts'
import { type Leak, NOTHING } from './leak.ts'
import type { Exercise, ExerciseKind, Exercises, Phase } from './model.ts'

/** The kind of an exercise, and the exercise as that kind knows it. */
export function ofKind<T>(
  exercise: Exercise,
  use: <K extends ExerciseKind>(kind: Kind<K>, exercise: Exercises[K]) => T,
): T {
  const apply = <K extends ExerciseKind>(name: K, one: Exercises[K]): T => use<K>(KINDS[name], one)
  return apply(exercise.kind, exercise)
}

/** What people work on, without a trace of the answer: for the slide and for paper. */
export const boardPieces = (exercise: Exercise): Content<Secret> => ofKind(exercise, (kind, one) => kind.board(one))

/** What its element is called: of what kind it is, and how its board lies. */
export function classOf(exercise: Exercise): string {
  const lies = ofKind(exercise, (kind, one) => kind.lies?.(one))
  return `exercise exercise-${exercise.kind}${lies === undefined ? '' : ` ${lies}`}`
}

/** What would give it away. */
export const leakOf = (exercise: Exercise): Leak => ({
  ...NOTHING,
  ...ofKind(exercise, (kind, one) => kind.leak(one)),
})

/** Is nothing right or wrong? */
export const isOpen = (exercise: Exercise): boolean => ofKind(exercise, (kind) => kind.isOpen === true)

/** All that is laid on the table when an exercise is played on paper; empty for one that needs no cards. */
export const cardsOf = (exercise: Exercise): readonly CutCard[] => ofKind(exercise, (kind, one) => kind.cards(one))

/** The text with blanks that is worked on; empty where there is none. */
export const textToFill = (exercise: Exercise): Content => ofKind(exercise, (kind, one) => kind.text?.(one) ?? [])

/** The parts of its minutes; empty where it has none. */
export const phasesOf = (exercise: Exercise): readonly Phase[] =>
  ofKind(exercise, (kind, one) => kind.phases?.(one) ?? [])

/** Does everybody see what to do, without materials and steps? */
export const needsNothing = (exercise: Exercise): boolean =>
  isQuick(exercise) || ofKind(exercise, (kind, one) => kind.isPoll?.(one) === true)

/** Is it asked in a minute? */
export const isQuick = (exercise: Exercise): boolean => ofKind(exercise, (kind) => kind.quick === true)
