import type { Exercise, ExerciseKind, Exercises } from '../../compiler/exercise/model.ts'
import { choice } from './choice.ts'
import { discuss } from './discuss.ts'
import { fill } from './fill.ts'
import type { PaperKind } from './kind.ts'
import { order } from './order.ts'
import { rank } from './rank.ts'
import { sort } from './sort.ts'
import { trace } from './trace.ts'

/** All kinds of exercise, on paper. */
const KINDS: { readonly [K in ExerciseKind]: PaperKind<K> } = {
  sort,
  order,
  rank,
  choice,
  fill,
  trace,
  discuss,
}

/** How an exercise is on paper, and the exercise as its kind knows it. */
export function onPaper<T>(
  exercise: Exercise,
  use: <K extends ExerciseKind>(kind: PaperKind<K>, exercise: Exercises[K]) => T,
): T {
  const apply = <K extends ExerciseKind>(name: K, one: Exercises[K]): T => use<K>(KINDS[name], one)
  return apply(exercise.kind, exercise)
}
