import { ID_SHAPE, isReservedId } from './allowed.ts'
import type { Slide } from './deck-model.ts'
import type { Picked } from './pick-slides.ts'
import { idsIn, isAcross } from './rename-ids.ts'
import { SlideIds } from './slide-ids.ts'

/** What a part of an assembled deck is called, and everything in it. */
export interface NamedPart extends Picked {
  /** Id of the slide that leads into it. */
  readonly id: string
  /** New ids by old ones. */
  readonly ids: ReadonlyMap<string, string>
  /** Where links to the old ids lead now; nowhere for slides that are left out. */
  readonly targets: ReadonlyMap<string, string | undefined>
}

/**
 * Gives every slide of every part an id of its own that starts with the name of its deck, so that a link to it holds
 * as long as the slide keeps its id there.
 * @param own the assembling deck's slides, which keep theirs.
 */
export function nameParts(picked: readonly Picked[], own: readonly Slide[]): NamedPart[] {
  const free = new SlideIds(own.flatMap(idsOf))
  // The leading slides first: no slide of another part may take a deck's name from it.
  const named = picked.map((part) => ({ ...part, id: free.take(baseOf(part.deck.name)) })).map((part) => {
    const ids = new Map<string, string>()
    for (const slide of part.slides) {
      const id = free.take(`${baseOf(part.deck.name)}-${slide.id}`)
      ids.set(slide.id, id).set(`${slide.id}-title`, `${id}-title`)
    }
    for (const id of [...part.slides.flatMap(idsOf), ...idsIn(part.cover?.notes ?? [])]) {
      if (!ids.has(id)) ids.set(id, free.take(`${baseOf(part.deck.name)}-${id}`))
    }
    return { ...part, ids }
  })
  const sources = own.find(({ layout }) => layout === 'sources')?.id
  const parts = named.map((part) => {
    const targets = new Map<string, string | undefined>()
    part.deck.slides.forEach((slide, index) => {
      const standIn = slide.layout === 'sources'
        ? sources
        : index === 0 && slide.layout === 'cover'
        ? part.id
        : undefined
      for (const id of idsOf(slide)) targets.set(id, standIn)
    })
    // A deck may be there in two ranges; what stands in both is linked within its own.
    for (const { ids } of [...named.filter(({ deck }) => deck === part.deck), part]) {
      for (const [before, now] of ids) targets.set(before, now)
    }
    return { ...part, targets }
  })
  const across = acrossOf(parts)
  return parts.map((part) => ({ ...part, targets: new Map([...across, ...part.targets]) }))
}

/** Where links to `DECK/ID` lead, for each deck that has a part here. */
export function acrossOf(parts: readonly NamedPart[]): Map<string, string | undefined> {
  return new Map(
    parts.flatMap(({ deck, targets }) =>
      [...targets].flatMap(([id, target]) => (isAcross(id) ? [] : [[`${deck.name}/${id}`, target] as const]))
    ),
  )
}

const idsOf = ({ id, content, notes }: Slide): string[] => [id, ...idsIn(content), ...idsIn(notes)]

/** The name of a deck as the beginning of ids; a file may be called anything. */
function baseOf(name: string): string {
  const base = name.replace(/[^\p{L}\p{N}_.-]+/gu, '-')
  return ID_SHAPE.test(base) && !isReservedId(base) && !isReservedId(`${base}-`) ? base : `part-${base}`
}
