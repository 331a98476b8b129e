/** Sessions as types: a timed plan that picks slides and exercises. Pure data: no behaviour. */
import type { Deck, PlannedItem } from '../deck-model.ts'

export interface SessionItem extends PlannedItem {
  /** Id of the exercise, in whatever deck. */
  readonly exercise?: string
  /** Where it stands in the session's file. */
  readonly line: number
}

/** How many of something there must be. */
export interface Copies {
  /** How many people share them; absent: however many people come. */
  readonly per?: number
  readonly copies: number
}

/** Something to bring. */
export interface Material extends Copies {
  readonly text: string
}

/** A sheet to print. */
export interface Print extends Copies {
  readonly letter: string
  /** Id of an exercise that it goes out with, though it holds neither its worksheet nor its cards. */
  readonly with?: string
  /** Where its letter stands in the session's file. */
  readonly place: { readonly line: number; readonly column: number }
}

export interface Reading {
  /** `Introduction, paragraphs 1 to 5; Table 3`. */
  readonly paragraphs: string
  readonly minutes: number
  readonly questions: readonly string[]
}

/** How many people a session holds; absent: any number. In sentences: what to do when fewer or more come. */
export interface RoomFor {
  readonly from?: number
  readonly to?: number
  readonly fewer?: string
  readonly more?: string
}

export interface Session {
  /** File name without ending: `90-minute-workshop`. */
  readonly name: string
  readonly file: string
  readonly title: string
  /** The length that was agreed; items may add up to something else, with a warning. */
  readonly minutes: number
  /** For whom: one sentence. */
  readonly audience: string
  readonly aims: readonly string[]
  readonly room: string
  readonly people: RoomFor
  readonly groups?: string
  /** People in a group, where `groups` means one size. */
  readonly group?: number
  readonly materials: readonly Material[]
  readonly prints: readonly Print[]
  /** What to read before; or why nothing. */
  readonly reading: Reading | { readonly none: string }
  /** What to do with a room that has not read. */
  readonly withoutReading: string
  /** Shown after the cover; empty where a slide of the session says them. */
  readonly groundRules: readonly string[]
  readonly items: readonly SessionItem[]
  /** Cover, agenda, ground rules, then the slides of each item, then the sources. */
  readonly deck: Deck
}
