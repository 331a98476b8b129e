import { diagramsIn } from './content/walk.ts'
import type { Secret, Citations } from './content/node.ts'
import type { Kit } from './model.ts'
import type { DeckFor, SlideFor } from './deck-model.ts'
import type { Claim, Endnote, Term } from './paper/model.ts'

/** What a deck rests on in one edition, or a handout. */
export interface Evidence {
  readonly claims: readonly Claim[]
  readonly endnotes: readonly Endnote[]
  readonly terms: readonly Term[]
}

/** Everything that slides cite, and their notes where they have them, in the paper's order. */
export function collectEvidence({ slides }: DeckFor<Secret>, kit: Kit): Evidence {
  return evidenceOf(slides.flatMap((slide): Citations[] => [slide, ...diagramTexts(slide, kit), slide.notesCite]), kit)
}

/** Everything that some texts cite, with the endnotes of the claims, in the paper's order. */
export function evidenceOf(cited: readonly Citations[], kit: Pick<Kit, 'paper'>): Evidence {
  const claimIds = new Set(cited.flatMap((one) => one.claims))
  const claims = [...kit.paper.claims.values()].filter((claim) => claimIds.has(claim.id))
  const numbers = new Set(
    [...cited.flatMap((one) => one.endnotes), ...claims.flatMap((claim) => claim.endnotes)].map((note) => note.number),
  )
  const termIds = new Set(cited.flatMap((one) => one.terms))
  return {
    claims,
    endnotes: [...kit.paper.endnotes.values()]
      .filter((note) => numbers.has(note.number))
      .sort((a, b) => a.number - b.number),
    terms: [...kit.paper.terms.values()].filter((term) => termIds.has(term.id)),
  }
}

/** What the text versions of a slide's diagrams cite: their links need something to point at. */
function diagramTexts(slide: SlideFor<Secret>, kit: Kit): Citations[] {
  return diagramsIn(slide.content).flatMap((name) => {
    const text = kit.diagrams.get(name)?.text
    return text === undefined ? [] : [text.cited]
  })
}
