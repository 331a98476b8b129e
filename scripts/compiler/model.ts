/**
 * A kit as types, which everything else speaks in: sources, problems, settings, and what all is compiled to. Decks,
 * diagrams, the paper, exercises, sessions and handouts have models of their own.
 * Pure data: no behaviour.
 */
import type { CompileTools } from './tools.ts'
import type { Deck } from './deck-model.ts'
import type { DiagramSource, PictureFault } from './diagram-model.ts'
import type { Handout } from './handout/model.ts'
import type { Brand, Identity } from './look-model.ts'
import type { Registers, Voice } from './paper/model.ts'
import type { Session } from './session/model.ts'

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

/** `slides/kit.yaml`, with defaults filled in. */
export interface KitSettings {
  readonly title: string
  readonly subtitle?: string
  readonly authors: readonly string[]
  /** BCP 47. */
  readonly language: string
  /** One line for every cover: “Hardin, The Tragedy of the Commons (Science, 1968).” */
  readonly sourceLine?: string
  /** The paper in full: author, title, series, publisher, year. Packs say it, so that it can be found. */
  readonly paper?: string
  /** Its short name: covers of sessions, tabs and titles of files say it. */
  readonly paperShort?: string
  readonly licence?: string
  /** Where what is given out can be had: closing slides and participants' sheets carry its code. */
  readonly address?: string
  /** Of sessions that say none themselves. */
  readonly groundRules: readonly string[]
  /** Colours, face, logo and foot of a house; `logo` from the root of the kit. */
  readonly brand: Brand
  /** Who speaks in the paper; the first is the author. */
  readonly voices: readonly Voice[]
  /** What the kit goes back to all the time, by what authors call it. */
  readonly identities: ReadonlyMap<string, Identity>
  /** Parts of the paper by id, in order: `{ "3": "The second part" }`. */
  readonly parts: ReadonlyMap<string, string>
}

/** What the compiler needs to know of the rest of the kit. */
export interface CompileContext {
  readonly settings: KitSettings
  readonly paper: Registers
  /** Diagrams in `diagrams/`, by name. */
  readonly diagrams: ReadonlyMap<string, DiagramSource>
  /** Paths of all picture files of the kit, relative to its root. */
  readonly pictures: ReadonlySet<string>
  readonly pictureFaults: ReadonlyMap<string, PictureFault>
  /** Names of diagrams in files, each added when a text that shows it is read. */
  readonly namedDiagrams?: Set<string>
  /** For formulas and code; without them both stand as they are written. */
  readonly tools?: CompileTools
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
