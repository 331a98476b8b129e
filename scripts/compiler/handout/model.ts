/** Handouts as types: pages to read, and sheets to print. Pure data: no behaviour. */
import type { Exercise } from '../exercise/model.ts'
import type { Content, Node, Citations } from '../content/node.ts'
import type { Deck, Slide } from '../deck-model.ts'
import type { DiagramSource } from '../diagram-model.ts'
import type { Claim, Term } from '../paper/model.ts'

/** When a sheet may be given out. */
export type Moment = 'before' | 'during' | 'after'

/** What makes a handout a sheet. */
export interface Sheet {
  /**
   * Large, with a number where it is one of a series, and of one sheet only: slides and guides call it by this, since
   * no
   * two paper sizes have the same pages.
   */
  readonly letter: string
  /** Where it says so in its file. */
  readonly line: number
  /** Of a participants' sheet. */
  readonly moment?: Moment
  /** It is laid on a table: two pages, printed on one side and joined, whose frames fill them. */
  readonly mat?: true
}

/** A Markdown file in `handouts/`. */
export interface Handout {
  /** File name without ending: `may-i`. */
  readonly name: string
  readonly file: string
  readonly title: string
  /** Presenters' handouts stand in their edition only. */
  readonly audience: 'presenters' | 'participants'
  /** Absent: a page to read on the screen. */
  readonly sheet?: Sheet
  /** The text without the title. */
  readonly content: readonly SheetPart[]
  readonly cited: Citations
  /** Diagrams written as fences in it. */
  readonly fences: readonly DiagramSource[]
}

/** A handout that is printed. */
export type PrintedHandout = Handout & { readonly sheet: Sheet }

export const isPrinted = (handout: Handout): handout is PrintedHandout => handout.sheet !== undefined

/** A node of the text, and the line of the file at which the block that it stands in begins: what goes wrong with it is
 * said there. */
export interface SheetPart {
  readonly line: number
  readonly node: Node
}

/** What a sheet takes in from elsewhere, or what can only stand on paper. */
export type Inclusion =
  | SlidesInclusion
  | ExercisesInclusion
  | CardsInclusion
  | SlipsInclusion
  | ClaimsInclusion
  | { readonly kind: 'references' | 'endnotes' }
  /** All terms by their kinds, or some in the order in which they are named. */
  | { readonly kind: 'glossary'; readonly terms?: readonly Term[] }
  /** Ruled lines to write on, or an empty frame of that many lines. */
  | { readonly kind: 'lines' | 'space'; readonly count: number }

/** Three to a page with ruled lines, in large print as text; with notes, for presenters, one to a page. */
export interface SlidesInclusion {
  readonly kind: 'slides'
  readonly deck: Deck
  readonly slides: readonly Slide[]
  readonly notes: boolean
}

/** Exercises with room to write, or with everything that their facilitator needs. */
export interface ExercisesInclusion {
  readonly kind: 'worksheet' | 'key'
  readonly tasks: readonly Task[]
}

/** An exercise with its number: on the sheet, or in the order in which a session plays it. */
export interface Task {
  readonly number: number
  readonly exercise: Exercise
}

/** A card to cut out. */
export interface CutCard {
  /** Letter or number by which the screen knows it; empty where it has none. */
  readonly mark: string
  readonly content: Content
  /** A place, group or stage, to which others are laid. */
  readonly label: boolean
}

export interface CardsInclusion {
  readonly kind: 'cards'
  /** Stands small on each card, so that sets which got mixed up can be parted. */
  readonly title: string
  readonly cards: readonly CutCard[]
  /** Id of the exercise that they belong to, where they do. */
  readonly exercise?: string
  /** Number of its first card, over all sets of the sheet. */
  readonly first: number
}

/** The same text four times on a page, to cut apart. */
export interface SlipsInclusion {
  readonly kind: 'slips'
  readonly content: readonly SheetPart[]
}

/** The register by parts of the paper. */
export interface ClaimsInclusion {
  readonly kind: 'claims'
  readonly parts: readonly { readonly id: string; readonly title: string; readonly claims: readonly Claim[] }[]
}

declare module '../content/node.ts' {
  interface TakenIn {
    readonly inclusion: Inclusion
  }
}
