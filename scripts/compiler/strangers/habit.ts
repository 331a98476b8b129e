import { type DeckLine, fenceStarts } from './line.ts'
import type { Told } from './told/told.ts'

/** A setting, and on which 0-based line its key stands. */
export interface ForeignSetting {
  readonly value: unknown
  readonly line: number
  /** The same of a key within its value. */
  lineOf(path: readonly string[]): number
}

/** The settings of a deck or of one of its slides by their keys. */
export type ForeignSettings = ReadonlyMap<string, ForeignSetting>

/** A deck as it was written for another program. */
export interface ForeignDeck {
  readonly file: string
  /** Its front matter. */
  readonly given: ForeignSettings
  /** Its lines below that. */
  readonly lines: readonly DeckLine[]
  /** Is each `<style>` for its slide alone, as in Slidev? */
  readonly hasScopedStyles?: boolean
}

/** One slide of it. */
export interface ForeignSlide {
  readonly lines: readonly DeckLine[]
  /** Settings that stand between two `---` at its head. */
  readonly given: ForeignSettings
  /** From 0. */
  readonly index: number
}

/** What the habits of a deck share. */
export interface Translation {
  readonly told: Told
  readonly deck: ForeignDeck
}

/** What people write for one other program, and what the kit writes in its place. */
export interface Habit {
  /** In a problem: “a Marp deck”. */
  readonly tool: string
  /** Was the deck written for it? Only what no deck of the kit has counts. */
  recognises(deck: ForeignDeck): boolean
  /** Is it likely? Asked where no habit recognises it. */
  isLikely?(deck: ForeignDeck): boolean
  /** What it says of all slides below its front matter. */
  given?(deck: ForeignDeck): ForeignSettings
  /** Lines that part slides become `---`. */
  part?(lines: readonly DeckLine[], translation: Translation): readonly DeckLine[]
  /** A slide in the kit's Markdown. */
  slide?(slide: ForeignSlide, translation: Translation): readonly DeckLine[]
  /** Its settings in the front matter that the kit takes over or that mean nothing to it, some (`size: 16:9`) with one
   * value alone; all others are told. */
  readonly settings?: ReadonlySet<string>
}

/** Is there a line like this, be it one that opens a fence? What stands within fences is shown, and says nothing. */
export function hasLine({ lines }: ForeignDeck, pattern: RegExp): boolean {
  const found = lines.flatMap(({ text }, index) => (pattern.test(text) ? [index] : []))
  if (found.length === 0) return false
  const starts = fenceStarts(lines)
  return found.some((index) => starts[index] === -1 || starts[index] === index)
}

/** A setting as text; empty where it is none. */
export function textOf(given: ForeignSettings, key: string): string {
  const value = given.get(key)?.value
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}
