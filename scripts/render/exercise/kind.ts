import type { Content, Secret } from '../../compiler/content/node.ts'
import type { Voice } from '../../compiler/paper/model.ts'
import type { Exercise, ExerciseKind, Exercises } from '../../compiler/exercise/model.ts'
import { wordingOf } from '../../words/wording.ts'

/** What is written below a board; without a label it is an empty frame to draw in. */
export interface Below {
  readonly label?: string
  /** Lines that it has at least in large print. */
  readonly least: number
}

/** A kind of exercise on paper. Each is one file here. */
export interface PaperKind<K extends ExerciseKind> {
  /** What to do with the pencil; empty where the task says it. */
  readonly how: (exercise: Exercises[K]) => string
  /**
   * The board with more room to write than a slide has: lines beside letters, ruled boxes, the shapes of badges.
   * @param spare lines that its page has beyond the least; undefined where the style cuts off what is too much
   */
  readonly board: (
    board: Content,
    exercise: Exercises[K],
    spare: number | undefined,
    voices: readonly Voice[],
  ) => Content
  readonly below: (exercise: Exercises[K]) => Below | undefined
  /** What a key says besides, in the solution. */
  readonly solution?: (content: Content<Secret>, exercise: Exercises[K]) => Content<Secret>
}

/** Reasons count, not points. */
export const reasonsBelow = ({ language }: Exercise): Below => ({ label: wordingOf(language).reasons, least: 2 })
