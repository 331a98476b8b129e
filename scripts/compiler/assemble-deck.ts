import type { Assembly } from './assembly.ts'
import type { CompiledDeck } from './compile-deck.ts'
import { checkInternalLinks } from './compile-slides.ts'
import { makeDivider } from './divider.ts'
import type { AssembledPart, Compiled, Deck, KitSettings, Problem, Slide } from './model.ts'
import { checkMinutes, sumOfMinutes } from './minutes.ts'
import { type NamedPart, nameParts } from './name-parts.ts'
import { pickSlides } from './pick-slides.ts'
import { Problems, sortProblems } from './problem.ts'
import { lowerHeadings, renameIds } from './rename-ids.ts'
import { defined } from './settings.ts'

/** Puts together every deck that takes in others; the rest stay as they are. */
export function assembleDecks(compiled: readonly CompiledDeck[], settings: KitSettings): Compiled<Deck[]> {
  const decks = new Map(compiled.map((one) => [one.value.name, one]))
  const problems: Problem[] = []
  const value = compiled.map(({ value: deck, assembly }) => {
    if (assembly === undefined) return deck
    const assembled = assembleDeck(deck, assembly, decks, settings)
    problems.push(...assembled.problems)
    return assembled.value
  })
  return { value, problems }
}

/**
 * One deck out of many: its own slides up to its sources; then each part, with a divider in front and without cover and
 * sources of its own; then its own sources, which share what all parts cite. Nothing is copied in a source file.
 */
export function assembleDeck(
  own: Deck, assembly: Assembly, decks: ReadonlyMap<string, CompiledDeck>, settings: KitSettings,
): Compiled<Deck> {
  const problems = new Problems(own.file)
  const picked = assembly.entries.map((entry) => ({ entry, part: pickSlides(entry, own, decks, problems) }))
    .flatMap(({ entry, part }) => (part === undefined ? [] : [{ ...part, line: entry.places.deck.line }]))
  const parts = nameParts(picked, own.slides).map((part, index) => {
    const slides = [makeDivider(part, picked[index]?.line ?? 1), ...part.slides.map((slide) => takeSlide(slide, part))]
    return { summary: summarise(part, slides), slides, ids: [part.id, ...part.ids.values()] }
  })
  const sources = own.slides.findIndex(({ layout }) => layout === 'sources')
  const end = sources < 0 ? own.slides.length : sources
  const slides = [...own.slides.slice(0, end), ...parts.flatMap((part) => part.slides), ...own.slides.slice(end)]
    .map((slide, index) => (slide.titled ? slide : { ...slide, title: `Slide ${index + 1}` }))
  checkInternalLinks(assembly.links, new Set(parts.flatMap(({ ids }) => ids)), problems)
  checkMinutes(assembly.minutes?.given, assembly.minutes?.place, slides, problems)
  const { minutes: _own, ...rest } = own
  const minutes = assembly.minutes?.given ?? sumOfMinutes(slides)
  const deck: Deck = {
    ...rest, ...(minutes === 0 ? {} : { minutes }),
    sections: inOrder([own.sections, ...parts.map(({ summary }) => summary.sections)].flat(), settings),
    slides, parts: parts.map(({ summary }) => summary),
  }
  return { value: deck, problems: sortProblems(problems.list) }
}

/** A slide of a part as it stands in the whole: under new ids, below the part's heading. */
export function takeSlide(slide: Slide, { id: divider, ids, targets }: NamedPart): Slide {
  const rewrite = (html: string): string => lowerHeadings(renameIds(html, ids, targets))
  return {
    ...slide, id: ids.get(slide.id) ?? slide.id, divider,
    content: slide.content.map((piece) => {
      if (typeof piece === 'string') return rewrite(piece)
      return piece.kind === 'presenter-only' ? { ...piece, html: rewrite(piece.html) } : piece
    }),
    notes: rewrite(slide.notes),
  }
}

function summarise({ id, deck }: NamedPart, slides: readonly Slide[]): AssembledPart {
  const minutes = sumOfMinutes(slides)
  return {
    id, title: deck.title, sections: deck.sections, ...defined({ minutes: minutes === 0 ? undefined : minutes }),
  }
}

/** Each once, in the paper's order; what the kit does not know comes last. */
function inOrder(sections: readonly string[], { parts }: KitSettings): string[] {
  const known = [...parts.keys()]
  return [...known.filter((part) => sections.includes(part)), ...new Set(sections.filter((part) => !parts.has(part)))]
}
