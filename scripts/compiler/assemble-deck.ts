import type { Assembly } from './assembly.ts'
import type { CompiledDeck } from './compile-deck.ts'
import { checkInternalLinks } from './compile-slides.ts'
import type { Compiled, KitSettings, Problem } from './model.ts'
import type { AssembledPart, Deck, Slide } from './deck-model.ts'
import { checkMinutes, sumOfMinutes } from './minutes.ts'
import { checkAcross, findLeftOut } from './left-out.ts'
import { acrossOf, type NamedPart, nameParts } from './name-parts.ts'
import { pickSlides } from './pick-slides.ts'
import { Problems, sortProblems } from './problem.ts'
import { isAcross, lowerHeadings, renameIds, rewriteSlide } from './rename-ids.ts'
import { defined } from './settings.ts'
import { wordingOf } from '../words/wording.ts'
import { words } from './content/chinese.ts'
import { el } from './content/node.ts'

/** Puts together every deck that takes in others; the rest stay as they are. */
export function assembleDecks(compiled: readonly CompiledDeck[], settings: KitSettings): Compiled<Deck[]> {
  const decks = new Map(compiled.map((one) => [one.value.name, one]))
  const problems: Problem[] = checkAcross(compiled)
  const value = compiled.map(({ value: deck, assembly }) => {
    if (assembly === undefined) return alone(deck)
    const assembled = assembleDeck(deck, assembly, decks, settings)
    for (const problem of assembled.problems) problems.push(problem)
    return assembled.value
  })
  return { value, problems }
}

/** A file by itself leads nowhere else: links to other decks stay as their words. */
function alone(deck: Deck): Deck {
  const own = new Map(deck.slides.map(({ id }) => [`${deck.name}/${id}`, id]))
  return { ...deck, slides: deck.slides.map((slide) => settleLinks(slide, own)) }
}

/**
 * One deck out of many: its own slides up to its sources; then each part, with a divider in front and without cover and
 * sources of its own; then its own sources, which share what all parts cite. Nothing is copied in a source file.
 */
export function assembleDeck(
  own: Deck,
  assembly: Assembly,
  decks: ReadonlyMap<string, CompiledDeck>,
  settings: KitSettings,
): Compiled<Deck> {
  const problems = new Problems(own.file)
  const picked = assembly.entries.map((entry) => ({ entry, part: pickSlides(entry, own, decks, problems) }))
    .flatMap(({ entry, part }) => (part === undefined ? [] : [{ ...part, line: entry.places.deck.line }]))
  const named = nameParts(picked, own.slides)
  const across = acrossOf(named)
  const parts = named.map((part, index) => {
    const slides = [makeDivider(part, picked[index]?.line ?? 1), ...part.slides.map((slide) => takeSlide(slide, part))]
    return { summary: summarise(part, slides), slides, ids: [part.id, ...part.ids.values()] }
  })
  const sources = own.slides.findIndex(({ layout }) => layout === 'sources')
  const end = sources < 0 ? own.slides.length : sources
  const mine = {
    deck: own,
    targets: across,
    links: decks.get(own.name)?.links.filter(({ target }) => isAcross(target)) ?? [],
  }
  const wording = wordingOf(own.language)
  const stay = own.slides.map((slide) => settleLinks(slide, across))
  const slides = [...stay.slice(0, end), ...parts.flatMap((part) => part.slides), ...stay.slice(end)]
    .map((slide, index) => (slide.titled ? slide : { ...slide, title: wording.slideNumber(index + 1) }))
  checkInternalLinks(assembly.links, new Set(parts.flatMap(({ ids }) => ids)), problems)
  checkMinutes(assembly.minutes?.given, assembly.minutes?.place, slides, problems)
  const { minutes: _own, ...rest } = own
  const minutes = assembly.minutes?.given ?? sumOfMinutes(slides)
  const deck: Deck = {
    ...rest,
    ...(minutes === 0 ? {} : { minutes }),
    sections: inOrder([own.sections, ...parts.map(({ summary }) => summary.sections)].flat(), settings),
    slides,
    parts: parts.map(({ summary }) => summary),
  }
  return {
    value: deck,
    problems: sortProblems([...problems.list, ...findLeftOut([...named, mine], { ...own, say: false }, decks)]),
  }
}

/** A slide of a part as it stands in the whole: under new ids, below the part's heading. */
export function takeSlide(slide: Slide, { id: divider, ids, targets }: NamedPart): Slide {
  const taken = rewriteSlide(slide, (html) => lowerHeadings(renameIds(html, ids, targets)))
  return { ...taken, id: ids.get(slide.id) ?? slide.id, divider }
}

/** A slide that stands in a deck of its own or of the whole, with its links to slides of other decks. */
function settleLinks(slide: Slide, targets: NamedPart['targets']): Slide {
  return rewriteSlide(slide, (html) => renameIds(html, NONE, targets))
}

const NONE: ReadonlyMap<string, string> = new Map()

function summarise({ id, deck }: NamedPart, slides: readonly Slide[]): AssembledPart {
  const minutes = sumOfMinutes(slides)
  return {
    id,
    title: deck.title,
    sections: deck.sections,
    ...defined({ minutes: minutes === 0 ? undefined : minutes }),
  }
}

/** Each once, in the paper's order; what the kit does not know comes last. */
function inOrder(sections: readonly string[], { parts }: KitSettings): string[] {
  const known = [...parts.keys()]
  return [...known.filter((part) => sections.includes(part)), ...new Set(sections.filter((part) => !parts.has(part)))]
}

/**
 * The slide that leads into a part of an assembled deck, in place of the part's cover: it has the cover's minutes and
 * notes. The overview of all parts is put on it when the page is written; see `render/way.ts`.
 * @param line where the assembling deck names the part.
 */
function makeDivider({ id, deck, cover, ids, targets }: NamedPart, line: number): Slide {
  const { title } = deck
  const lead = cover === undefined || cover.title === title ? deck.subtitle : cover.title
  return {
    id,
    title,
    titled: true,
    layout: 'section',
    ...defined({ minutes: cover?.minutes }),
    line,
    content: [
      el('h2', { id: `${id}-title` }, words(title)),
      '\n',
      ...(lead === undefined ? [] : [el('p', {}, words(lead)), '\n']),
    ],
    notes: cover === undefined ? [] : renameIds(cover.notes, ids, targets),
    claims: [],
    endnotes: [],
    terms: [],
    notesCite: cover?.notesCite ?? { claims: [], endnotes: [], terms: [] },
    steps: 0,
    text: [title, lead].join(' ').trim(),
  }
}
