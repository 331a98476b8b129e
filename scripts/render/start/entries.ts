import type { Content } from '../../compiler/content/node.ts'
import type { Deck } from '../../compiler/deck-model.ts'
import type { Moment, PrintedHandout } from '../../compiler/handout/model.ts'
import type { Copies, Session } from '../../compiler/session/model.ts'
import type { StartFile } from './files.ts'

/** What a start page shows of a kit; all paths go from there. */
export interface StartEntries {
  readonly decks: readonly DeckEntry[]
  readonly sessions: readonly SessionEntry[]
  readonly sheets: readonly SheetEntry[]
  readonly diagrams: readonly DiagramEntry[]
  /** What stands beside the decks. */
  readonly pages: readonly StartFile[]
  /** The page with all diagrams, if there is one. */
  readonly gallery?: StartFile
  readonly licences: StartFile
  /** The address of the house’s logo. */
  readonly logo?: string
}

/** A deck, with its first slide where nothing stands above it, and which files of it there are. */
export interface DeckEntry {
  readonly deck: Deck
  readonly pictures: readonly Content[]
  readonly files: readonly StartFile[]
}

/** A sheet with its page, and what it is printed on. */
export interface SheetEntry {
  readonly sheet: PrintedHandout
  readonly files: readonly StartFile[]
}

/** A diagram, by the place where the page of all diagrams has it. */
export interface DiagramEntry {
  readonly title: string
  readonly id: string
}

/** A session on the start page. */
export interface SessionEntry {
  readonly session: Session
  /** Its first slides, give-out edition. */
  readonly pictures: readonly Content[]
  /** Of its deck, in all editions. */
  readonly files: readonly StartFile[]
  /** A page, and on all papers. */
  readonly guide: readonly StartFile[]
  /** For the copy shop, on all papers. */
  readonly order: readonly StartFile[]
  readonly prints: readonly PrintLine[]
}

/** What a session has printed as one file. */
export interface PrintLine {
  readonly name: string
  /** Absent: it is for the presenter. */
  readonly moment?: Moment
  readonly copies: Copies
  /** What is done with it, besides printing. */
  readonly how?: string
  /** On all papers. */
  readonly files: readonly StartFile[]
  /** In large print, on all papers; none where it is not printed so. */
  readonly large: readonly StartFile[]
  /** With backs, as {@link large}. */
  readonly backs: readonly StartFile[]
}
