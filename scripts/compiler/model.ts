/**
 * The words of the kit as types. Everything else in the project speaks in these; exercises, sessions and handouts have
 * files of their own.
 * Pure data: no behaviour.
 */
import type { Content, Secret } from './content/node.ts'
import type { Exercise, Priority } from './exercise/model.ts'
import type { Handout } from './handout/model.ts'
import type { PlannedItem, Session } from './session/model.ts'

/** A text file of a kit. `file` is relative to the kit's root, with `/` between the parts. */
export interface SourceText {
  readonly file: string
  readonly text: string
}

/** An **error** stops a build; a **warning** builds but fails `npm run check`. */
export type Severity = 'error' | 'warning'

/** Something wrong in a source file, told so that its author can mend it. */
export interface Problem {
  readonly severity: Severity
  /** Stable name of the rule, kebab-case: `unknown-diagram`. */
  readonly rule: string
  readonly file: string
  /** 1-based line in `file`. */
  readonly line: number
  /** 1-based column in that line, in UTF-16 code units. */
  readonly column: number
  /** The offending text as written, shortened to one line. */
  readonly found?: string
  /** What happened: one sentence. */
  readonly what: string
  /** Why that is a problem: one sentence. */
  readonly why: string
  /** What to do about it: one sentence. */
  readonly fix: string
  /** Id of the slide concerned, where there is one. */
  readonly slide?: string
}

/** What every compiling function returns: it never throws, it collects. */
export interface Compiled<T> {
  readonly value: T
  readonly problems: readonly Problem[]
}

/** Who says it, and how firmly. */
export type Status = 'AUT' | 'PTY' | 'REP' | 'IDL' | 'HDG' | 'ENG'

/** The four objectives; each has a hue, a shape and a pattern that hold everywhere. */
export type Objective = 'self-configuring' | 'self-healing' | 'self-optimizing' | 'self-protecting'

/** One numbered statement of the paper, in the kit's own words. */
export interface Claim {
  /** `S3.15`, `T3.1a`, `MF4`, `S4.1.16`. */
  readonly id: string
  /** Part of the paper as in `kit.yaml`: `3`, `4.1`, `table-3`, `main-findings`. */
  readonly part: string
  /** Paragraph within its part, from 1. */
  readonly paragraph: number
  readonly gist: string
  /** Endnote numbers, 1 to 50, with how the marker's place is known. */
  readonly endnotes: readonly EndnoteMarker[]
  /** First is the main one; a few claims carry two. */
  readonly status: readonly [Status, ...Status[]]
}

export interface EndnoteMarker {
  readonly number: number
  /** `printed` in the source text; `confirmed` elsewhere; `inferred` from order and subject. */
  readonly marker: 'printed' | 'confirmed' | 'inferred'
}

/** One of the paper's endnotes. */
export interface Endnote {
  readonly number: number
  /** Works it cites, in order, each with a locator where the note gives one. */
  readonly works: readonly { readonly reference: string; readonly locator?: string }[]
  /** Explanatory text in the kit's own words. */
  readonly explanation?: string
}

/** A work as CSL-JSON; only the id is read by the kit, the rest goes to the CSL processor. */
export interface Reference {
  readonly id: string
  readonly [field: string]: unknown
}

/** A glossary entry. */
export interface Term {
  /** kebab-case id: `social-management`. */
  readonly id: string
  readonly english: string
  /** Chinese characters, only where the paper prints them. */
  readonly chinese?: string
  /** With tone marks. The kit's addition, as is `say`. */
  readonly pinyin?: string
  /** How an English speaker may say it, roughly. */
  readonly say?: string
  readonly kind: 'word' | 'person' | 'body'
  readonly definition: string
}

/** Everything in `slides/paper/`. All maps are empty in a kit that has no such folder. */
export interface Registers {
  readonly claims: ReadonlyMap<string, Claim>
  readonly endnotes: ReadonlyMap<number, Endnote>
  readonly references: ReadonlyMap<string, Reference>
  readonly terms: ReadonlyMap<string, Term>
}

/** `slides/kit.yaml`, with defaults filled in. */
export interface KitSettings {
  readonly title: string
  readonly subtitle?: string
  readonly authors: readonly string[]
  /** BCP 47. */
  readonly language: string
  /** One line for every cover: “Hoffman, Programming China (MERICS, 2017). The picture is of late 2017.” */
  readonly sourceLine?: string
  /** The paper in full: author, title, series, publisher, year. Packs say it, so that it can be found. */
  readonly paper?: string
  readonly licence?: string
  /** Where what is given out can be had: closing slides and participants' sheets carry its code. */
  readonly address?: string
  /** Parts of the paper by id, in order: `{ "3": "The ANS framework" }`. */
  readonly parts: ReadonlyMap<string, string>
}

/** The kinds of Mermaid diagram that can be built up in steps. */
export type SteppableKind = 'flowchart' | 'state' | 'mindmap' | 'class'

/** A diagram before it is drawn: from a `.mmd` file or from a fence in a deck; or one drawn by hand, from an `.svg`
 * file. */
export interface DiagramSource {
  /** File name without ending, or `DECK-LINE` for a fence. Unique in a kit. */
  readonly name: string
  readonly file: string
  /** 1-based line of `file` on which `body` starts. */
  readonly line: number
  /** Mermaid text without front matter; of a picture drawn by hand, its labels. */
  readonly body: string
  /** `accTitle`, or `title` in the front matter. Empty where missing (a warning). */
  readonly title: string
  /** `accDescr`, or `description` in the front matter: the short alternative, one sentence. Empty where missing. */
  readonly description: string
  /** What stands under the drawing, where the place that uses it says nothing else. */
  readonly caption?: string
  /** A structured text version, where the picture says more than a sentence, and what it cites. */
  readonly text?: { readonly content: Content; readonly cited: Citations }
  /** Steps after the first view: ids of nodes and edges (`A->B`) that each press adds; by hand, the drawing itself
   * knows. */
  readonly steps: readonly (readonly string[])[]
  readonly layout: 'dagre' | 'elk'
  /** Claims the diagram shows. */
  readonly claims: readonly string[]
  /** What each kind of line means here, where it differs from the kit's legend; `none`: there is no such line. */
  readonly solid?: string
  readonly dashed?: string
  readonly dotted?: string
  /** The drawing, where it needs no Mermaid: an `.svg` file's. */
  readonly drawing?: Omit<DrawnDiagram, 'name'>
}

/** A diagram as one SVG for every use. */
export interface DrawnDiagram {
  readonly name: string
  /**
   * `<svg …>…</svg>` with a `viewBox`, presentation attributes only (colours as `var(--…)`), and every id starting
   * with `ID-`, which the page writer replaces by a prefix of its own for each use. Elements of step n carry
   * `data-step="n"` (from 0).
   */
  readonly svg: string
  /** Natural size in px. */
  readonly width: number
  readonly height: number
  /** Smallest label in px at natural size. */
  readonly smallestText: number
  /** Is any line dashed or dotted? Then the legend is shown. */
  readonly dashed: boolean
  readonly dotted: boolean
  /** All label text, for glyph subsetting and search. */
  readonly labels: string
}

/** A place in a slide where a drawn diagram goes. */
export interface DiagramUse {
  readonly kind: 'diagram'
  readonly name: string
  /** Alternative text given where it is used; else the diagram's own description serves. */
  readonly alternative?: string
  readonly caption?: string
  /** Index of the slide's step with which the diagram's own first step appears; absent: shown whole. */
  readonly firstStep?: number
  readonly line: number
}

/** A place in a slide where a picture file goes, inlined as a `data:` address. */
export interface ImageUse {
  readonly kind: 'image'
  /** Relative to the kit's root. */
  readonly file: string
  readonly alternative: string
  readonly caption?: string
  /** It stands inside a line of text or a table cell, not as a figure of its own. */
  readonly inline?: true
  readonly line: number
}

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

/** A cited endnote, with a locator where the author gave one: `[@n25, p. 11]`. */
export interface CitedEndnote {
  readonly number: number
  readonly locator?: string
}

/** What a piece of text cites, each once, in order of first mention. */
export interface Citations {
  readonly claims: readonly string[]
  readonly endnotes: readonly CitedEndnote[]
  readonly terms: readonly string[]
}

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
  readonly objective?: Objective
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
  /** File name without ending: `ans-framework`. */
  readonly name: string
  readonly file: string
  readonly title: string
  readonly subtitle?: string
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

/** Why a picture file cannot be shown as it is. */
export type PictureFault = 'empty' | 'no-picture' | 'cut-off' | 'unreadable' | 'too-large'

/** What the compiler needs to know of the rest of the kit. */
export interface CompileContext {
  readonly settings: KitSettings
  readonly paper: Registers
  /** Diagrams in `diagrams/`, by name. */
  readonly diagrams: ReadonlyMap<string, DiagramSource>
  /** Paths of all picture files of the kit, relative to its root. */
  readonly pictures: ReadonlySet<string>
  readonly pictureFaults: ReadonlyMap<string, PictureFault>
}

/** A kit whose every source was compiled. */
export interface Kit {
  readonly settings: KitSettings
  readonly paper: Registers
  readonly decks: readonly Deck[]
  /** From the shortest to the longest. */
  readonly sessions: readonly Session[]
  readonly handouts: readonly Handout[]
  /** Every diagram of the kit, from files and from fences, by name. */
  readonly diagrams: ReadonlyMap<string, DiagramSource>
}

/** `presenter`: everything. `afterwards`: answers, but neither notes nor plan. `give-out`: none of these. */
export type Edition = 'presenter' | GivenEdition
/** What participants get. */
export type GivenEdition = 'afterwards' | 'give-out'
