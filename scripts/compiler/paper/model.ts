/** What is known of the paper: the registers in `slides/paper/`. */
import type { MarkName } from '../marks.ts'

/** Who says it, and how firmly: one of the kit's `voices`, each of which is there once. */
export interface Voice {
  /** What registers call it by: `AUT`. */
  readonly code: string
  /** What its badge says. */
  readonly label: string
  readonly mark: MarkName
  /** What the legend says. */
  readonly meaning: string
  /** Is it the author's? A slide has it unless it says another. */
  readonly own: boolean
}

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
  readonly status: readonly [Voice, ...Voice[]]
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
  readonly name: string
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
