import type { Kit } from './model.ts'
import type { Deck } from './deck-model.ts'

/** How much of one part of the paper the kit's decks teach. */
export interface PartCoverage {
  /** As in `kit.yaml`: `4.1`. */
  readonly part: string
  readonly claims: number
  /** How many of them stand on a slide. */
  readonly taught: number
  /** Ids of those that only notes cite, and of those that nothing cites. */
  readonly inNotes: readonly string[]
  readonly nowhere: readonly string[]
}

/** What the decks teach of the paper, part by part, in the paper's order. Empty for a kit without claims. */
export function coverageOf(kit: Pick<Kit, 'decks' | 'paper'>): PartCoverage[] {
  const onSlides = citedBy(kit.decks, (slide) => slide.claims)
  const inNotes = citedBy(kit.decks, (slide) => slide.notesCite.claims)
  const claims = [...kit.paper.claims.values()]
  const parts = [...new Set(claims.map(({ part }) => part))]
  return parts.map((part) => {
    const own = claims.filter((claim) => claim.part === part).map(({ id }) => id)
    const untaught = own.filter((id) => !onSlides.has(id))
    return {
      part,
      claims: own.length,
      taught: own.length - untaught.length,
      inNotes: untaught.filter((id) => inNotes.has(id)),
      nowhere: untaught.filter((id) => !inNotes.has(id)),
    }
  })
}

function citedBy(decks: readonly Deck[], claimsOf: (slide: Deck['slides'][number]) => readonly string[]): Set<string> {
  return new Set(decks.flatMap(({ slides }) => slides.flatMap(claimsOf)))
}
