import type { Layout } from './deck-model.ts'

/** Layouts that an author names; what is on a slide decides on the others. */
export const LAYOUTS = ['statement', 'diagram', 'quotation', 'section', 'sources'] as const satisfies readonly Layout[]
export type NamedLayout = (typeof LAYOUTS)[number]
/** Of a heading: its slide is on the screen while people ask. */
export const AT_HAND = 'at-hand'
/** `:::` blocks with a job of their own. */
export const DIV_KINDS = [
  'notes',
  'incremental',
  'columns',
  'column',
  'aside',
  'step',
  'explore',
  'exercise',
] as const
/** Those of handouts: a list as cards to cut out; the same text four times on a page. */
export const HANDOUT_KINDS = ['cards', 'slips'] as const
export type DivKind = (typeof DIV_KINDS)[number] | (typeof HANDOUT_KINDS)[number]

/** Classes that only change how something looks or is labelled. */
export const LOOK_CLASSES = ['ask', 'outside', 'caveat'] as const

const layouts: ReadonlySet<string> = new Set(LAYOUTS)
const divKinds: ReadonlySet<string> = new Set([...DIV_KINDS, ...HANDOUT_KINDS])

export const isLayout = (name: string): name is NamedLayout => layouts.has(name)
export const isDivKind = (name: string): name is DivKind => divKinds.has(name)

// The page has these itself, or makes them from claims, endnotes, terms, marks and drawings.
const RESERVED = /^(?:deck|evidence|evidence-title|deck-data)$|^(?:claim|endnote|term|mark|kit)-|^d\d+-/i

/** Is this id taken by the page itself? */
export const isReservedId = (id: string): boolean => RESERVED.test(id)

/** An id that a link can name and that no program takes for a slide's number. */
export const ID_SHAPE = /^[\p{L}_][\p{L}\p{N}_.-]*$/u
