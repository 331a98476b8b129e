/**
 * Exercises as types: one interface a kind, joined by `kind`. Pure data: no behaviour. The player and the writers of
 * handouts take their types from here.
 */
import type { Content, Secret, PartName } from '../content/node.ts'

/** An entry a kind. A new kind starts here. */
export interface Exercises {
  sort: SortExercise
  order: OrderExercise
  rank: RankExercise
  choice: ChoiceExercise
  fill: FillExercise
  trace: TraceExercise
  discuss: DiscussExercise
}

export type ExerciseKind = keyof Exercises
export type Exercise = Exercises[ExerciseKind]

/** What a session does with it when time is short. */
export type Priority = 'must' | 'should' | 'could'

export interface ExerciseBase {
  /** Unique in the kit; the id of its question slide. */
  readonly id: string
  /** Plain text of the slide's heading. */
  readonly title: string
  /** Of its deck, BCP 47: what the kit itself says in it is in this one, too. */
  readonly language: string
  readonly file: string
  /** 1-based, where `::: exercise` stands. */
  readonly line: number
  readonly column: number
  /** Question, answer and debrief together. */
  readonly minutes: number
  /** How many people work together; 1: alone. */
  readonly group: number
  readonly priority: Priority
  /** Done from memory, with everything put away. */
  readonly recall: boolean
  /** What to do, without the cards, options or stages. */
  readonly task: Content
  readonly parts: Readonly<Partial<Record<PartName, Content<Secret>>>>
  readonly given: GivenParts
  /** What the presenter says to it: the notes of its slide without the parts. Empty where there are none. */
  readonly notes: Content<'notes'>
  /** What the answer says beside its list or table. */
  readonly remarks: Content<'answer'>
}

/** What participants get beside the task: without citations, whose badges might be what they are to find. */
export interface GivenParts {
  /** First to last. */
  readonly steps: readonly Content[]
  /** The source page. */
  readonly statements: readonly Statement[]
  /** For groups that are done before the others; empty where there is nothing. */
  readonly second: Content
  /** Glossary entries that the exercise uses, in the order of the glossary. */
  readonly words: readonly TaskWord[]
}

/** A plain statement of the paper. */
export interface Statement {
  readonly content: Content
  /** `section 4.2, endnote 30`. */
  readonly place: string
}

/** A word of an exercise in one line. */
export interface TaskWord {
  readonly name: string
  /** Empty for letters that are only spelled out, and where it would give something away. */
  readonly meaning: string
}

/** A card, place, option or stage. It is phrasing content without links and ids, so that it may become a button. */
export interface Item {
  /** `a`, `b`, … for cards and options; `1`, `2`, … for places, blanks and stages. */
  readonly id: string
  readonly content: Content
  readonly text: string
}

/** Why something is right, where the answer says so. */
export interface Reason {
  readonly why?: Content<'answer'>
}

/** Where a card goes. */
export interface Placement extends Reason {
  readonly card: string
  /** Ids of places: one, or several groups of a `sort`. */
  readonly places: readonly string[]
}

/** Headings of the answer's table. */
type Heads = readonly Content[]

/** Two to five groups, where a card may belong to several; or as many places as cards, each for one. */
export interface SortExercise extends ExerciseBase {
  readonly kind: 'sort'
  /** In the order in which they are shown, on screen and on paper. */
  readonly cards: readonly Item[]
  readonly places: readonly Item[]
  /** In the author's order. */
  readonly answer: readonly Placement[]
  readonly heads: Heads
}

/** Cards in a row: place 1, 2, … */
export interface Sequence extends ExerciseBase {
  readonly cards: readonly Item[]
  /** First to last. */
  readonly answer: readonly Placement[]
}

/** The sequence that is right. */
export interface OrderExercise extends Sequence {
  readonly kind: 'order'
}

/** A sequence that can be defended, as others can: each card has its reason. */
export interface RankExercise extends Sequence {
  readonly kind: 'rank'
}

export interface OptionAnswer extends Reason {
  readonly option: string
  readonly right: boolean
}

/** One or several right. */
export interface ChoiceExercise extends ExerciseBase {
  readonly kind: 'choice'
  readonly choose: 'one' | 'several'
  readonly options: readonly Item[]
  readonly answer: readonly OptionAnswer[]
}

export interface BlankAnswer extends Reason {
  readonly blank: string
  readonly content: Content<'answer'>
  /** Everything that counts as right, as plain text; the first is what the author prefers. */
  readonly accept: readonly string[]
  /** The words that are right, where there are words to choose from. */
  readonly cards: readonly string[]
}

/** Blanks in text, list or table. */
export interface FillExercise extends ExerciseBase {
  readonly kind: 'fill'
  /** The text, each blank as `<span class="blank" data-blank="1">`. */
  readonly text: Content
  /** Words to choose from, in the order shown; empty: people write. */
  readonly cards: readonly Item[]
  readonly answer: readonly BlankAnswer[]
}

export interface StageAnswer extends Reason {
  readonly stage: string
  readonly what: Content<'answer'>
}

/** A scenario (the task) through named stages. */
export interface TraceExercise extends ExerciseBase {
  readonly kind: 'trace'
  readonly stages: readonly Item[]
  readonly answer: readonly StageAnswer[]
  readonly heads: Heads
}

export type PhaseName = 'think' | 'pair' | 'share'

export interface Phase {
  readonly phase: PhaseName
  readonly minutes: number
}

/** A question to talk about, with or without positions to vote on. */
export interface DiscussExercise extends ExerciseBase {
  readonly kind: 'discuss'
  /** Is something drawn? Then paper has a frame. */
  readonly draw: boolean
  readonly phases: readonly Phase[]
  /** Positions for a show of hands. */
  readonly options: readonly Item[]
  readonly listen: Content<'answer'>
}
