import { mapElements } from './content/map-nodes.ts'
import type { Kit } from './model.ts'
import type { Deck, Slide } from './deck-model.ts'
import type { Endnote, Registers, Reference } from './paper/model.ts'
import { collectEvidence } from './evidence.ts'
import { slidesFor } from './shares.ts'
import { SlideIds } from './slide-ids.ts'
import { widthOf } from './content/chinese.ts'
import { wordingOf } from '../words/wording.ts'

/**
 * The deck with its sources at its very end, on as many slides as they need. A slide that asks for questions, or says
 * where
 * all of it can be had, stays up before them. Their words are not written yet: how long they will be is told by what is
 * known of the works.
 */
export function spreadSources(deck: Deck, kit: Kit): Deck {
  const sources = deck.slides.find(({ layout }) => layout === 'sources')
  if (sources === undefined) return deck
  const others = deck.slides.filter(({ layout }) => layout !== 'sources')
  const wording = wordingOf(deck.language)
  const { endnotes } = collectEvidence(deck, kit)
  const count = Math.max(1, slidesFor(endnotes.map((note) => lengthOf(note, kit.paper))))
  const ids = new SlideIds([...others.map(({ id }) => id), sources.id])
  const slides = Array.from({ length: count }, (_, index): Slide => {
    const id = index === 0 ? sources.id : ids.take(sources.id)
    return count === 1 ? sources : numbered(sources, id, wording.partOf(index + 1, count))
  })
  return { ...deck, slides: [...others, ...slides] }
}

/** One of several slides with sources, whose heading says which it is. */
function numbered(sources: Slide, id: string, words: string): Slide {
  const content = mapElements(sources.content, (element) =>
    element.attributes['id'] === `${sources.id}-title`
      ? { ...element, attributes: { ...element.attributes, id: `${id}-title` }, children: [...element.children, words] }
      : element)
  return { ...sources, id, title: sources.title + words, content, text: sources.text + words }
}

/** What a style prints of a work, as far as it is text; dates and the marks between all this take about as much as it
 * says. */
const PRINTED = [
  'title',
  'container-title',
  'collection-title',
  'event-title',
  'publisher',
  'publisher-place',
  'genre',
  'URL',
  'title-short',
]
const DATE_AND_MARKS = 24

function lengthOf({ works, explanation = '' }: Endnote, { references }: Registers): number {
  const length = works.reduce((sum, { reference, locator = '' }) => {
    const work = references.get(reference)
    return sum + locator.length + (work === undefined ? 0 : widthOfWork(work))
  }, 0)
  return length === 0 ? widthOf(explanation) : length
}

function widthOfWork(work: Reference): number {
  const texts = PRINTED.map((field) => work[field]).filter((value) => typeof value === 'string')
  return texts.reduce((sum, text) => sum + widthOf(text) + 2,
    DATE_AND_MARKS + widthOf(namesOf(work['author'])) + widthOf(namesOf(work['editor'])))
}

const namesOf = (
  names: unknown,
): string => (Array.isArray(names) ? names.map((name: unknown) => wordsOf(name)).join(', ') : '')

const wordsOf = (
  name: unknown,
): string => (typeof name === 'object' && name !== null ? Object.values(name).join(' ') : '')
