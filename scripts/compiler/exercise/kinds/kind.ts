import type { Content, Secret } from '../../content/node.ts'
import type { Material } from '../material.ts'
import type { ExerciseKind, Exercises, KindKey } from '../model.ts'

/** What a kind of exercise knows: to read itself, to show itself, and what is right. Each is one file here. */
export interface Kind<K extends ExerciseKind> {
  /** Attributes of its own behind `::: exercise`. */
  readonly keys: readonly string[]
  /** Takes its lists out of the task and its answer apart; complains of what does not fit. */
  readonly read: (material: Material) => Exercises[K]
  /** What people work on: complete without script, and without a trace of the answer. */
  readonly board: (exercise: Exercises[K]) => Content<Secret>
  /** The solved thing with its reasons. */
  readonly solution: (exercise: Exercises[K]) => Content
  readonly key: (exercise: Exercises[K]) => KindKey<Content<Secret>>
}
