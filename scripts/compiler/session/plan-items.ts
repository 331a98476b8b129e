import type { PickedItem } from './say.ts'
import type { Slide, ItemKind } from '../deck-model.ts'
import { type NamedPart, nameParts } from '../name-parts.ts'
import { defined } from '../settings.ts'
import type { SlideIds } from '../slide-ids.ts'
import type { AgendaEntry } from './agenda.ts'
import type { SessionItem } from './model.ts'
import type { SessionDraft } from './read.ts'
import type { Wording } from '../../words/wording.ts'

interface PlannedPick {
  readonly source: PickedItem
  readonly item: SessionItem
  /** Absent for slack: the room need not see it. */
  readonly entry?: AgendaEntry
}

const MUST: ReadonlySet<ItemKind> = new Set<ItemKind>(['opening', 'break', 'debrief', 'closing'])

/** Gives each item its title, minutes and priority, and a slide to begin with. */
export function planItems(
  picked: readonly PickedItem[],
  free: SlideIds,
  draft: SessionDraft,
  wording: Wording,
): PlannedPick[] {
  return picked.map((source, index): PlannedPick => {
    const { item: { data, index: at }, kind, exercise } = source
    const title = data.title ?? exercise?.title ?? wording.itemNumber(index + 1)
    const minutes = data.minutes ?? exercise?.minutes ?? 0
    const priority = data.priority ?? exercise?.priority
      ?? (MUST.has(kind) ? 'must' : kind === 'slack' ? 'could' : 'should')
    const plain = {
      title,
      minutes,
      kind,
      priority,
      line: draft.placeOf('items', at).line,
      ...defined({ exercise: exercise?.id }),
    }
    if (kind === 'slack') return { source, item: plain }
    const id = free.make(title, index + 1)
    return { source, item: { ...plain, slide: id }, entry: { id, slide: id, title, minutes, kind } }
  })
}

/** An item begins with the first slide that it shows; where it shows none, with one that the kit makes. */
export function withFirstSlide(planned: PlannedPick, parts: readonly NamedPart[] | undefined): PlannedPick {
  const slide = parts?.map(firstSlideOf).find((id) => id !== undefined)
  if (slide === undefined || planned.entry === undefined) return planned
  return { ...planned, item: { ...planned.item, slide }, entry: { ...planned.entry, slide } }
}

const firstSlideOf = (
  { slides: [first], ids }: NamedPart,
): string | undefined => (first === undefined ? undefined : ids.get(first.id))

/** The parts of each item, by its index, with new ids; links to a deck's cover lead to the item's first slide. */
export function namePicked(planned: readonly PlannedPick[], own: readonly Slide[]): Map<number, NamedPart[]> {
  const flat = planned.flatMap((
    { source, entry },
    at,
  ) => (entry === undefined ? [] : source.parts.map((part) => ({ part, entry, at }))))
  const named = nameParts(flat.map(({ part }) => part), own)
  const leads = new Map(named.map(({ id }, index) => {
    const at = flat[index]?.at
    return [
      id,
      named.filter((_, other) => flat[other]?.at === at).map(firstSlideOf).find((first) => first !== undefined),
    ]
  }))
  const byItem = new Map<number, NamedPart[]>()
  for (const [index, part] of named.entries()) {
    const { at, entry } = flat[index] ?? {}
    if (at === undefined || entry === undefined) continue
    const targets = new Map(
      [...part.targets].map(([old, now]) => [old, now !== undefined && leads.has(now) ? leads.get(now) : now] as const),
    )
    byItem.set(at, [...(byItem.get(at) ?? []), { ...part, id: entry.id, targets }])
  }
  return byItem
}
