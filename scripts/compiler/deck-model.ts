/** What is said: decks and their slides, with the secrets that their type names. */
import type { Content, Secret, Citations, CitedEndnote } from './content/node.ts'
import type { DiagramSource } from './diagram-model.ts'
import type { Exercise, Priority } from './exercise/model.ts'
import type { Identity } from './look-model.ts'

export type Layout =
  | 'cover'
  | 'statement'
  | 'split'
  | 'diagram'
  | 'table'
  | 'quotation'
  | 'section'
  | 'sources'
  | 'text'
  // Made from an exercise, never chosen.
  | 'exercise'
  | 'answer'
  | 'debrief'
  // Made by a session: the way through it.
  | 'agenda'

/** A deck, or those of its slides that stand from one id to another, both included. */
export interface SlideRange {
  readonly deck: string
  readonly from?: string
  readonly to?: string
}

/** What is there only where notes are: the plan. */
export type Planned<S extends Secret, T> = 'notes' extends S ? T : { readonly [K in keyof T]?: never }

/** One of the decks that an assembled deck is made of. */
export type AssembledPart = PartFor<Secret>

/** The same with the secrets that `S` names. */
export type PartFor<S extends Secret> = Planned<S, PartPlan> & {
  /** Id of the slide that leads into it: the deck's name. */
  readonly id: string
  readonly title: string
  /** As in {@link Deck.sections}. */
  readonly sections: readonly string[]
}

export interface PartPlan {
  /** Sum of the minutes of its slides here, the leading one included. */
  readonly minutes?: number
}

export interface SlidePlan {
  /** Planned minutes. */
  readonly minutes?: number
  /** Minutes that are kept free before it. */
  readonly slack?: number
  /** Of the question slide of an exercise: what a plan does with it when time is short. */
  readonly priority?: Priority
}

/** A slide with the secrets that `S` names, and no others. */
export type SlideFor<S extends Secret> = SlideContent<S> & Planned<S, SlidePlan>

export interface SlideContent<S extends Secret> {
  /** Stable: deep links, handouts and sessions use it. Never a number. */
  readonly id: string
  /** Plain text; `Slide 3` for a slide without a heading. */
  readonly title: string
  /** Does it have a heading, whose id is that of the slide with `-title`? */
  readonly titled: boolean
  readonly layout: Layout
  /** 1-based line in the deck where the slide starts. */
  readonly line: number
  /** Of a slide that is taken from another deck, to whose file `line` belongs: id of the slide that leads into its
   * part. */
  readonly divider?: string
  /** Of a slide that is taken into a deck of another language: its own. */
  readonly language?: string
  readonly identity?: Identity
  /** One key leads to it from anywhere, and back: what is on the screen while people ask. */
  readonly atHand?: true
  /** Everything on the slide but its foot, heading included. */
  readonly content: Content<S>
  /** The speaker's notes; empty where there are none. */
  readonly notes: Content<S>
  /** Cited on the slide, in order of first mention, each once; those of its diagrams come last. */
  readonly claims: readonly string[]
  readonly endnotes: readonly CitedEndnote[]
  readonly terms: readonly string[]
  /** What only the notes cite: it counts for nothing on the slide, but the presenter's edition shows it. */
  readonly notesCite: Citations
  /** How many presses of the key the slide takes before the next one comes. */
  readonly steps: number
  /** Plain text of the slide without notes, for search. */
  readonly text: string
  /** Id of the exercise whose question, answer or debrief this slide is; its layout says which. */
  readonly exerciseId?: string
  /** What all of it is: answers and debriefs. */
  readonly secret?: Secret
  /** In a session's deck: index of the item that it belongs to. */
  readonly item?: number
  /** On the first slide of an item: the item's own id, which links to the item lead to. */
  readonly leads?: string
}

/** A slide as it is compiled, with everything. */
export interface Slide extends SlideFor<Secret> {
  /** On the question slide of an exercise: all of it. */
  readonly exercise?: Exercise
}

export interface DeckPlan {
  /** Planned length: as given, or the sum of its slides' minutes. */
  readonly minutes?: number
  /** Of a session's deck: its items with their minutes and priorities. */
  readonly plan?: readonly PlannedItem[]
}

/** A deck with the secrets that `S` names, and no others. */
export type DeckFor<S extends Secret> = DeckContent<S> & Planned<S, DeckPlan>

export interface DeckContent<S extends Secret> {
  /** File name without ending: `the-commons`. */
  readonly name: string
  readonly file: string
  readonly title: string
  readonly subtitle?: string
  /** What stands at the foot of slides that name no source. */
  readonly footer?: string
  readonly language: string
  /** Parts of the paper that it teaches. */
  readonly sections: readonly string[]
  /** What people can do afterwards: `objectives` in the front matter. */
  readonly aims: readonly string[]
  readonly slides: readonly SlideFor<S>[]
  /** Diagrams written as fences in this deck. */
  readonly fences: readonly DiagramSource[]
  /** What it is assembled from, in order; absent in a deck that stands for itself. */
  readonly parts?: readonly PartFor<S>[]
  /** Of a session's deck: its items in order, as everybody sees them. */
  readonly route?: readonly Pick<PlannedItem, 'title' | 'slide'>[]
}

/** A deck as it is compiled, with everything. */
export interface Deck extends DeckFor<Secret> {
  readonly slides: readonly Slide[]
}

/** What the plan says of one item; the presenter's page carries it. */
export interface PlannedItem {
  readonly title: string
  /** Whole or half. */
  readonly minutes: number
  readonly kind: ItemKind
  /** What may be left out when time is short: `could` first, then `should`. */
  readonly priority: Priority
  /** Id of its first slide; none for slack, which the room need not see. */
  readonly slide?: string
}

/** `opening` comes first and starts softly, `closing` comes last; `slack` is time that nobody has promised away. */
export type ItemKind = 'opening' | 'slides' | 'exercise' | 'break' | 'slack' | 'debrief' | 'closing'
