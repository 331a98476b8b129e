import type { DiagramUse } from '../../compiler/content/node.ts'
import { leavesIn } from '../../compiler/content/walk.ts'
import { deckFor } from '../../compiler/content/for-edition.ts'
import type { Kit } from '../../compiler/model.ts'
import type { Deck, Slide } from '../../compiler/deck-model.ts'
import type { DiagramSource, DrawnDiagram } from '../../compiler/diagram-model.ts'
import { partsOf } from '../../compiler/source-line.ts'

/** A diagram that stands by itself in the gallery. */
export interface UsedDiagram {
  readonly source: DiagramSource
  readonly drawn: DrawnDiagram
  /** Its own, else the one that the first slide with it gives. */
  readonly caption?: string
  /** Where it is shown, in the order of the decks. */
  readonly places: readonly { readonly deck: Deck; readonly slide: Slide }[]
  /** Parts of the paper that its claims are from, in the paper's order. */
  readonly parts: readonly string[]
}

/** A slide that shows a diagram. */
interface Showing {
  readonly deck: Deck
  readonly slide: Slide
  readonly use: DiagramUse
}

/**
 * Every diagram that some deck shows to everybody, in the order of first showing; one written in a deck only if it has
 * a
 * title. The gallery is given out: what only answers and debriefs show is not for it.
 */
export function shownDiagrams(kit: Kit): { readonly source: DiagramSource; readonly showings: readonly Showing[] }[] {
  const fences = new Set(kit.decks.flatMap((deck) => deck.fences.map(({ name }) => name)))
  const shown = kit.decks.flatMap((deck) =>
    deckFor(deck, 'give-out').slides.flatMap((slide) =>
      leavesIn(slide.content).flatMap((use) => (use.kind === 'diagram' ? [{ deck, slide, use }] : []))
    )
  )
  return [...new Set(shown.map(({ use }) => use.name))].flatMap((name) => {
    const source = kit.diagrams.get(name)
    if (source === undefined || (fences.has(name) && source.title === '')) return []
    return [{ source, showings: shown.filter(({ use }) => use.name === name) }]
  })
}

/** Those of them that could be drawn. */
export function usedDiagrams(kit: Kit, drawings: ReadonlyMap<string, DrawnDiagram>): UsedDiagram[] {
  return shownDiagrams(kit).flatMap(({ source, showings }): UsedDiagram[] => {
    const drawn = drawings.get(source.name)
    if (drawn === undefined) return []
    const caption = source.caption ?? showings.find(({ use }) => use.caption !== undefined)?.use.caption
    const places = showings.filter(({ slide }, index) => showings.findIndex((other) => other.slide === slide) === index)
    return [{
      source,
      drawn,
      places,
      parts: partsOf(source, kit.paper, kit.settings),
      ...(caption === undefined ? {} : { caption }),
    }]
  })
}

/** The part that most of a diagram's claims are from, of equals the first; nothing for one that shows no claim. */
export function mainPart({ source, parts }: UsedDiagram, kit: Kit): string | undefined {
  const count = (part: string): number => source.claims.filter((id) => kit.paper.claims.get(id)?.part === part).length
  return [...parts].sort((a, b) => count(b) - count(a))[0]
}
