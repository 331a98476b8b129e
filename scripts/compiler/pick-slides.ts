import type { AssemblyEntry } from './assembly.ts'
import type { CompiledDeck } from './compile-deck.ts'
import type { Deck, Slide } from './deck-model.ts'
import { advise } from './nearest.ts'
import type { Problems } from './problem.ts'
import type { SlideLink } from './work.ts'

/** What an entry of `assemble:` takes from a deck. */
export interface Picked {
  readonly deck: Deck
  /** The deck's cover, where it is in the range: the slide that leads into the part stands for it. */
  readonly cover?: Slide
  /** Without cover and sources. */
  readonly slides: readonly Slide[]
  /** From these slides to others. */
  readonly links: readonly SlideLink[]
}

/** Finds the slides that an entry means; undefined, and a problem, where it means none. */
export function pickSlides(
  entry: AssemblyEntry,
  assembling: Deck,
  decks: ReadonlyMap<string, CompiledDeck>,
  problems: Problems,
): Picked | undefined {
  const found = findDeck(entry, assembling, decks, problems)
  if (found === undefined) return undefined
  const { slides } = found.value
  const start = findSlide(entry, 'from', found.value, problems) ?? 0
  // The same wrong id at both ends is one fault.
  const end = start < 0 && entry.to === entry.from
    ? -1
    : findSlide(entry, 'to', found.value, problems) ?? slides.length - 1
  if (start < 0 || end < 0) return undefined
  const range = slides.slice(start, withAnswer(slides, end) + 1)
  const first = start === 0 ? range[0] : undefined
  const cover = first?.layout === 'cover' ? first : undefined
  const picked = range.filter((slide) => slide !== cover && slide.layout !== 'sources')
  const shown = new Set(range.map(({ id }) => id))
  const links = found.links.filter(({ slide }) => shown.has(slide))
  const { language } = found.value
  const taken = language === assembling.language ? picked : picked.map((slide) => ({ ...slide, language }))
  if (taken.length > 0) return { deck: found.value, ...(cover === undefined ? {} : { cover }), slides: taken, links }
  reportEmpty(entry, start > end, problems)
  return undefined
}

/** A question at the end of a range brings its answer and debrief with it: in the source the three are one. */
function withAnswer(slides: readonly Slide[], end: number): number {
  const id = slides[end]?.exerciseId
  const next = slides[end + 1]
  return id !== undefined && next?.secret === 'answer' && next.exerciseId === id ? withAnswer(slides, end + 1) : end
}

function findDeck(
  { deck: name, places }: AssemblyEntry,
  assembling: Deck,
  decks: ReadonlyMap<string, CompiledDeck>,
  problems: Problems,
): CompiledDeck | undefined {
  if (name === assembling.name) {
    problems.error(places.deck, {
      rule: 'assembles-itself',
      found: name,
      what: `The deck “${name}” takes in itself.`,
      why: 'It would never end.',
      fix: 'Name other decks only.',
    })
    return undefined
  }
  const found = decks.get(name)
  if (found === undefined) {
    const others = [...decks].filter(([other, { assembly }]) => other !== assembling.name && assembly === undefined)
    problems.error(places.deck, {
      rule: 'unknown-deck',
      found: name,
      what: `There is no deck “${name}”.`,
      why: 'A part of the lecture would be missing.',
      fix: advise(name, others.map(([other]) => other), 'A deck’s name is that of its file in slides/, without “.md”.'),
    })
    return undefined
  }
  if (found.assembly === undefined) return found
  problems.error(places.deck, {
    rule: 'nested-assembly',
    found: name,
    what: `The deck “${name}” is itself assembled from others.`,
    why: 'Parts of parts would need an overview that nobody can follow.',
    fix: `Name its decks instead: ${found.assembly.entries.map(({ deck }) => deck).join(', ')}.`,
  })
  return undefined
}

/** Index of the slide at one end of the range; -1, and a problem, where there is none; undefined where none is asked
 * for. */
function findSlide(entry: AssemblyEntry, end: 'from' | 'to', deck: Deck, problems: Problems): number | undefined {
  const id = entry[end]
  if (id === undefined) return undefined
  const ids = deck.slides.map((slide) => slide.id)
  const index = ids.indexOf(id)
  if (index < 0) {
    problems.error(entry.places[end], {
      rule: 'unknown-slide',
      found: id,
      what: `The deck “${deck.name}” has no slide “${id}”.`,
      why: `Nobody can tell ${end === 'from' ? 'where to begin' : 'where to stop'}.`,
      fix: advise(id, ids, 'A slide’s id stands in braces after its heading, and in the address when it is shown.'),
    })
  }
  return index
}

function reportEmpty({ deck, from, to, places }: AssemblyEntry, backwards: boolean, problems: Problems): void {
  problems.error(from === undefined && to !== undefined ? places.to : from === undefined ? places.deck : places.from, {
    rule: 'empty-range',
    found: from ?? to ?? deck,
    what: backwards
      ? `In the deck “${deck}” the slide “${from}” comes after “${to}”.`
      : `Here the deck “${deck}” gives nothing but its cover or its sources.`,
    why: 'The part would hold no slide: covers and sources are left out of an assembled deck, which has its own.',
    fix: backwards ? 'Let the two change places.' : 'Name a range with a slide in it, or delete the entry.',
  })
}
