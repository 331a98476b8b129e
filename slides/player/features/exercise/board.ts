import type { Answer } from './answer.ts'
import type { ExerciseKind } from '../../../../scripts/compiler/exercise/model.ts'
import type { Parts, Attempt } from './attempt.ts'

/** What a board may ask of the exercise that it belongs to. */
export interface Desk {
  work(): Attempt
  /** Changes the work, keeps it, draws it. */
  act(change: (work: Attempt) => Attempt, after?: After): void
  /** Draws again what has not changed: something was taken into the hand. */
  redraw(after?: After): void
  say(text: string): void
  /** A note beside an element, or where `place` says: why something is right. A second press takes it away. */
  explain(anchor: HTMLElement, title: string, html: string | undefined, place?: NotePlace): void
}

/** What follows a change. */
export interface After {
  /** For those who listen. */
  readonly said?: string
  /** The first of these spots that is there gets the focus. */
  readonly focus?: readonly string[]
}

export interface BoardNeeds {
  readonly exercise: PageExercise
  /** The board on screen: a copy of the page's own, which waits for paper. */
  readonly board: HTMLElement
  readonly desk: Desk
}

export interface Board {
  /** What is drawn anew and may have the focus has a `data-spot`, by which it gets it back. */
  draw(work: Attempt): void
  /** Lets go of what is in the hand; says whether there was something. */
  cancel?(): boolean
  /** An arrow or a digit while something is in the hand; says whether it was for the board. */
  seek?(key: string): boolean
}

/** Ids of what stands on a board, by what it is. */
export interface BoardIds {
  readonly cards: readonly string[]
  readonly places: readonly string[]
  readonly blanks: readonly string[]
  readonly stages: readonly string[]
}

/** A kind of exercise, played. Each is one file in `boards/`. */
export interface PlayedKind {
  /** What is done with its parts, where that is more than laying a card in each place. */
  readonly parts?: (found: BoardIds) => Partial<Parts>
  /** Its board, made from the page's own markup. */
  readonly make: (needs: BoardNeeds) => Board
}

/** A press by Enter or Space, or by what a screen reader does: no mouse and no finger says where to go on. */
export function isByKey(event: Event): boolean {
  return event instanceof MouseEvent && event.detail === 0
}

/** HTML that the compiler made, as nodes. */
export function htmlOf(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content
}

export type NotePlace = 'head' | 'page'

/** An exercise as it stands in the page. */
export interface PageExercise {
  readonly id: string
  readonly kind: ExerciseKind
  readonly title: string
  /** Of everything that matters to what was done with it: work under another version is of another exercise. */
  readonly version: string
  /** `.exercise`. */
  readonly element: HTMLElement
  /** The board that paper and the page without script have. */
  readonly board: HTMLElement
  readonly parts: Parts
  /** What cards, places, options, blanks and stages are called when one reads them aloud, by their ids. */
  nameOf(part: string): string
  /** Not in the edition to give out. */
  readonly answer?: Answer
}
