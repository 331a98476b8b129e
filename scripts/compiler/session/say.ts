import type { Exercise } from '../exercise/model.ts'
import { collectCitations, joinCitations } from '../cited.ts'
import { type Content, joinBlocks, type Secret } from '../content/node.ts'
import { trimBreaks } from '../content/map-nodes.ts'
import type { CompiledDeck } from '../compile-deck.ts'
import { renderNotes } from '../compile-slide.ts'
import { namesOf, reportUnknown } from '../left-out.ts'
import type { CompileContext } from '../model.ts'
import type { Slide, ItemKind } from '../deck-model.ts'
import { advise } from '../nearest.ts'
import type { Picked } from '../pick-slides.ts'
import { isAcross } from '../rename-ids.ts'
import { readMarkdown, reportMisplaced } from '../render-markdown.ts'
import { placeFigures } from '../number-steps.ts'
import type { SlideLink } from '../work.ts'
import type { SessionDraft, ItemDraft } from './read.ts'

/** In a slide's notes, headings are written as in a deck. */
const NOTES = { start: 0, topHeading: 2 }

/** The slides of an item, with the words that the session says itself in place of their notes. */
export function sayOwnWords(
  { item: { data, index }, parts }: PickedItem,
  draft: SessionDraft,
  decks: ReadonlyMap<string, CompiledDeck>,
  context: CompileContext,
): readonly Picked[] {
  return Object.entries(data.say ?? {}).reduce((all, [name, text]) => {
    const path = ['items', index, 'say', name]
    const found = all.filter((part) => slideOf(part, name) !== undefined)
    const named = new Set(found.map(({ deck }) => deck.name))
    if (named.size !== 1) reportName(name, [...named], all, draft, path)
    if (named.size !== 1) return all
    return all.map((part) => {
      const slide = slideOf(part, name)
      return slide === undefined ? part : sayOn(part, slide, text, path, draft, decks, context)
    })
  }, parts)
}

/** The slide that `ID` or `DECK/ID` means: one that has notes of its own, as answers and debriefs have not. */
function slideOf(part: Picked, name: string): Slide | undefined {
  return sayable(part).find(({ id }) => name === id || name === `${part.deck.name}/${id}`)
}

function sayable({ cover, slides }: Picked): Slide[] {
  return [...(cover === undefined ? [] : [cover]), ...slides.filter(({ secret }) => secret === undefined)]
}

function sayOn(
  part: Picked,
  slide: Slide,
  text: string,
  path: readonly PropertyKey[],
  { problems, file, yaml }: SessionDraft,
  decks: ReadonlyMap<string, CompiledDeck>,
  context: CompileContext,
): Picked {
  const { tokens, work } = readMarkdown({ file, text }, context, NOTES)
  reportMisplaced(tokens, work)
  placeFigures(tokens, work)
  const words = renderNotes(tokens, work)
  const cited = collectCitations(tokens)
  problems.take(work.problems.list.map((problem) => ({ ...problem, ...yaml.placeIn(path, problem) })))
  const own = part.deck.slides.map(({ id }) => id)
  const links = work.links.map(({ target, place }): SlideLink => ({
    target,
    place: yaml.placeIn(path, place),
    file,
    slide: slide.id,
    inNotes: true,
  }))
  for (const { target, place } of links) {
    const known = isAcross(target) ? namesOf(decks.values()) : new Set([...own, ...work.ids.keys()])
    if (!known.has(target)) reportUnknown(problems, place, target, known)
  }
  const said = withNotes(slide, words, cited)
  return {
    ...part,
    ...(part.cover === slide ? { cover: said } : {}),
    slides: part.slides.map((one) => (one === slide ? said : one)),
    links: [...part.links.filter((link) => link.slide !== slide.id || !link.inNotes), ...links],
  }
}

/** To an exercise they are what is said; its goal, steps and the like stay below. */
function withNotes(slide: Slide, said: Content<'notes'>, cited: Slide['notesCite']): Slide {
  const { exercise, notes, notesCite } = slide
  if (exercise === undefined) return { ...slide, notes: said, notesCite: cited }
  const below = trimBreaks(notes.slice(exercise.notes.length))
  return {
    ...slide,
    notes: joinBlocks<Secret>([said, below]),
    notesCite: joinCitations([cited, notesCite]),
    exercise: { ...exercise, notes: said },
  }
}

function reportName(
  name: string,
  decks: readonly string[],
  parts: readonly Picked[],
  { problems, yaml }: SessionDraft,
  path: readonly PropertyKey[],
): void {
  const several = decks.length > 1
  const ids = parts.flatMap((part) => sayable(part).map(({ id }) => id))
  problems.error(yaml.placeOf(path, 'key'), {
    rule: several ? 'ambiguous-slide' : 'unknown-slide',
    found: name,
    what: several ? `In this item ${decks.length} decks have a slide “${name}”.` : `This item has no slide “${name}”.`,
    why: several ? 'Nobody can tell on which of them these words are said.' : 'Nobody would say these words.',
    fix: several
      ? `Write ${decks.map((deck) => `“${deck}/${name}”`).join(' or ')}.`
      : advise(name, ids, ids.length === 0
        ? 'It shows no slide at all: move the words to the item that does.'
        : `Its slides are ${[...new Set(ids)].join(', ')}.`),
  })
}

/** What an item shows: ranges of slides, and then the slides of its exercise. */
export interface PickedItem {
  readonly item: ItemDraft
  readonly kind: ItemKind
  readonly parts: readonly Picked[]
  readonly exercise?: Exercise
}
