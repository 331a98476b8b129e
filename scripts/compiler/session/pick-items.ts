import type { AssemblyEntry } from '../assembly.ts'
import type { CompiledDeck } from '../compile-deck.ts'
import type { Exercise } from '../exercise/model.ts'
import type { CompileContext } from '../model.ts'
import type { Deck } from '../deck-model.ts'
import { advise } from '../nearest.ts'
import { type Picked, pickSlides } from '../pick-slides.ts'
import { sayOwnWords, type PickedItem } from './say.ts'
import type { SessionDraft } from './read.ts'
import { PAUSES } from './schema.ts'

/** Finds the slides and exercises of every item, with the words that the session says itself; what is not there becomes
 * a problem. */
export function pickItems(
  draft: SessionDraft,
  own: Deck,
  decks: ReadonlyMap<string, CompiledDeck>,
  context: CompileContext,
): PickedItem[] {
  return pickParts(draft, own, decks).map((picked) => ({
    ...picked,
    parts: sayOwnWords(picked, draft, decks, context),
  }))
}

function pickParts(draft: SessionDraft, own: Deck, decks: ReadonlyMap<string, CompiledDeck>): PickedItem[] {
  const exercises = exercisesOf(decks)
  const played = new Map<string, number>()
  return draft.items.map((item): PickedItem => {
    const { data, index } = item
    const kind = data.kind ?? (data.exercise === undefined ? 'slides' : 'exercise')
    if (PAUSES.has(kind)) return { item, kind, parts: [] }
    const parts = (data.slides ?? []).flatMap((range, at): Picked[] => {
      const place = (key: string) => draft.placeOf('items', index, 'slides', at, key)
      const entry: AssemblyEntry = { ...range, places: { deck: place('deck'), from: place('from'), to: place('to') } }
      const part = pickSlides(entry, own, decks, draft.problems)
      return part === undefined ? [] : [part]
    })
    if (data.exercise === undefined) return { item, kind, parts }
    const found = exercises.get(data.exercise)
    if (found === undefined) {
      reportUnknown(data.exercise, index, [...exercises.keys()], draft)
      return { item, kind, parts }
    }
    const before = played.get(data.exercise)
    if (before !== undefined) reportTwice(data.exercise, index, before, draft)
    played.set(data.exercise, before ?? index)
    return { item, kind, parts: before === undefined ? [...parts, found.part] : parts, exercise: found.exercise }
  })
}

/** Every exercise of the kit with its three slides. Decks that are put together show those of others. */
function exercisesOf(decks: ReadonlyMap<string, CompiledDeck>): Map<string, { exercise: Exercise; part: Picked }> {
  const found = new Map<string, { exercise: Exercise; part: Picked }>()
  for (const { value: deck, assembly, links } of decks.values()) {
    if (assembly !== undefined) continue
    for (const { exercise } of deck.slides) {
      if (exercise === undefined || found.has(exercise.id)) continue
      const slides = deck.slides.filter(({ exerciseId }) => exerciseId === exercise.id)
      found.set(exercise.id, {
        exercise,
        part: { deck, slides, links: links.filter(({ slide }) => slides.some(({ id }) => id === slide)) },
      })
    }
  }
  return found
}

function reportUnknown(id: string, index: number, known: readonly string[], { problems, placeOf }: SessionDraft): void {
  problems.error(placeOf('items', index, 'exercise'), {
    rule: 'unknown-exercise',
    found: id,
    what: `There is no exercise “${id}”.`,
    why: 'The item would be empty.',
    fix: advise(id, known, 'An exercise’s id stands in braces after “::: exercise KIND”.'),
  })
}

function reportTwice(id: string, index: number, before: number, { problems, placeOf }: SessionDraft): void {
  problems.error(placeOf('items', index, 'exercise'), {
    rule: 'exercise-twice',
    found: id,
    what: `The exercise “${id}” is already in this session, on line ${placeOf('items', before, 'exercise').line}.`,
    why: 'The second time its answers are known.',
    fix: 'Take another exercise, or delete this item.',
  })
}
