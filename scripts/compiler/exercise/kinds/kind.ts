import type { Content, Secret } from '../../content/node.ts'
import type { CutCard } from '../../handout/model.ts'
import type { Leak } from '../leak.ts'
import type { ExerciseReader } from '../reader.ts'
import type { ExerciseKind, Exercises, Phase } from '../model.ts'
import type { KindKey } from '../key-model.ts'
import type { Share } from '../shares.ts'

/** What a kind of exercise knows: to read itself, to show itself, and what is right. Each is one file here. */
export interface Kind<K extends ExerciseKind> {
  /** Attributes of its own behind `::: exercise`. */
  readonly keys?: readonly string[]
  /** It is asked in a minute, without materials and steps. */
  readonly quick?: true
  /** Is it no more than a show of hands, each for itself? Then materials and steps are not missed. */
  readonly isPoll?: (exercise: Exercises[K]) => boolean
  /** Takes its lists out of the task and its answer apart; complains of what does not fit. */
  readonly read: (reader: ExerciseReader) => Exercises[K]
  /** What people work on: complete without script, and without a trace of the answer. */
  readonly board: (exercise: Exercises[K]) => Content<Secret>
  /**
   * How its board lies: places line by line beside the cards, or side by side below them; stages that share the height;
   * or what stands below a question that is the slide.
   */
  readonly lies?: (exercise: Exercises[K]) => 'in-rows' | 'in-groups' | 'in-stages' | 'as-question'
  /** The solved thing with its reasons. */
  readonly solution: (exercise: Exercises[K]) => Content<'answer'>
  readonly key: (exercise: Exercises[K]) => Extract<KindKey<Content<Secret>>, { readonly kind: K }>
  /** What would give it away. */
  readonly leak: (exercise: Exercises[K]) => Partial<Leak>
  /** Nothing is right or wrong: the answer says what to listen for. */
  readonly isOpen?: true
  /** All that is laid on the table when it is played on paper. */
  readonly cards: (exercise: Exercises[K]) => readonly CutCard[]
  /** What its work takes, besides reading, groups and debrief. */
  readonly work: (exercise: Exercises[K]) => readonly Share[]
  /** In a word or two beside its facts, where the board does not show it. */
  readonly how?: (exercise: Exercises[K]) => string
  /** The text that is worked on, which may say alone what to do. */
  readonly text?: (exercise: Exercises[K]) => Content
  readonly phases?: (exercise: Exercises[K]) => readonly Phase[]
  /** Does its board leave its steps room on the slide? */
  readonly hasRoom?: (exercise: Exercises[K]) => boolean
}
