import type { FrontMatter } from './front-matter.ts'
import type { SlideRange } from './deck-model.ts'
import type { Place } from './problem.ts'
import { defined } from './settings.ts'
import type { InternalLink } from './work.ts'

/** One entry of `assemble:`, and where its words stand. */
export interface AssemblyEntry extends SlideRange {
  readonly places: { readonly deck: Place; readonly from: Place; readonly to: Place }
}

/** What a deck takes in from other decks, and what can only be checked when it is whole. */
export interface Assembly {
  readonly entries: readonly AssemblyEntry[]
  /** The length that the deck gives. */
  readonly minutes?: { readonly given: number; readonly place: Place }
  /** Links of the deck's own slides to ids that they do not have themselves. */
  readonly links: readonly InternalLink[]
}

/** Reads `assemble:` from the front matter of a deck. */
export function readAssembly({ settings, source }: FrontMatter, links: readonly InternalLink[]): Assembly {
  const at = (...path: PropertyKey[]): Place => source?.placeOf(path) ?? { line: 1, column: 1 }
  const { minutes } = settings
  return {
    entries: (settings.assemble ?? []).map((entry, index) => ({
      ...entry,
      places: {
        deck: at('assemble', index, 'deck'),
        from: at('assemble', index, 'from'),
        to: at('assemble', index, 'to'),
      },
    })),
    ...defined({ minutes: minutes === undefined ? undefined : { given: minutes, place: at('minutes') } }),
    links,
  }
}
