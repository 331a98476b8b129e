import type { Exercise, Item } from '../exercise/model.ts'
import { textPieces } from '../exercise/render.ts'
import type { Deck, Piece } from '../model.ts'
import { wordsOf } from '../plain-words.ts'

/** What gives an exercise away, in words to compare. */
export interface Answer {
  /** What belongs together, in one row or one sentence. */
  readonly pairs: readonly (readonly [string, string])[]
  /** Everything that pairs are made with: what names several of them shows the choice, not the answer. */
  readonly places: readonly string[]
  /** Whole sentences, their blanks filled. */
  readonly sentences: readonly string[]
  /** From first to last. */
  readonly sequence: readonly string[]
  readonly right: readonly string[]
  readonly wrong: readonly string[]
  /** Diagrams that only the answer or the debrief shows. */
  readonly diagrams: ReadonlySet<string>
  /** Claims that the answer rests on; none where nothing is right or wrong. */
  readonly claims: ReadonlySet<string>
}

const NOTHING = { pairs: [], places: [], sentences: [], sequence: [], right: [], wrong: [] }

export function answerOf(exercise: Exercise, decks: readonly Deck[]): Answer {
  const slides = decks.flatMap((deck) => deck.slides).filter(({ exerciseId }) => exerciseId === exercise.id)
  const [after, before] = [true, false].map((is) => slides.filter(({ presenterOnly = false }) => presenterOnly === is))
  const shown = new Set(diagramsOf((before ?? []).flatMap(({ content }) => content)))
  return {
    ...NOTHING,
    ...wordsOfKind(exercise),
    diagrams: new Set(diagramsOf((after ?? []).flatMap(({ content }) => content)).filter((name) => !shown.has(name))),
    claims: new Set(
      isOpen(exercise) ? [] : (after ?? []).filter(({ layout }) => layout === 'answer').flatMap(({ claims }) => claims),
    ),
  }
}

const isOpen = (exercise: Exercise): boolean =>
  exercise.kind === 'discuss' || (exercise.kind === 'choice' && exercise.choose === 'opinion')

export function diagramsOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => (typeof piece !== 'string' && piece.kind === 'diagram' ? [piece.name] : []))
}

function wordsOfKind(exercise: Exercise): Partial<Answer> {
  switch (exercise.kind) {
    case 'match':
    case 'sort': {
      const [cards, places] = [namesOf(exercise.cards), namesOf(exercise.places)]
      return {
        pairs: exercise.answer.flatMap(({ card, places: given }) =>
          given.map((place) => [cards.get(card) ?? '', places.get(place) ?? ''] as const)
        ),
        places: [...places.values()],
      }
    }
    case 'order': {
      const cards = namesOf(exercise.cards)
      return { sequence: exercise.answer.map(({ card }) => cards.get(card) ?? '') }
    }
    case 'trace': {
      const stages = namesOf(exercise.stages)
      return {
        pairs: exercise.answer.map(({ stage, what }) => [wordsOf(what), stages.get(stage) ?? ''] as const),
        places: [...stages.values()],
      }
    }
    case 'choice': {
      if (exercise.choose === 'opinion') return {}
      const options = namesOf(exercise.options)
      const those = (is: boolean): string[] =>
        exercise.answer.filter(({ right }) => right === is).map(({ option }) => options.get(option) ?? '')
      return { right: those(true), wrong: those(false) }
    }
    case 'fill': {
      const fillings = new Map(exercise.answer.map(({ blank, accept: [first = ''] }) => [blank, first]))
      const filled = textPieces(exercise.text).replace(BLANK,
        (_whole, blank: string) => `\0${fillings.get(blank) ?? ''}`)
      return { sentences: blocksOf(filled).filter((block) => block.includes('\0')).map(wordsOf) }
    }
    case 'discuss':
      return {}
  }
}

/** A blank as it is rendered, with its number and room. */
const BLANK = /<span class="blank" data-blank="(\d+)">(?:<span[^<>]*>[^<]*<\/span>)*<\/span>/g

const namesOf = (items: readonly Item[]): Map<string, string> =>
  new Map(items.map(({ id, text }) => [id, wordsOf(text)]))

/** The same for what a room looks at: each cell also with the head of its column, each entry and paragraph with the
 * heading above it. */
export function seenBlocksOf(html: string): string[] {
  let heads: string[] = []
  let heading = ''
  return blocksOf(html).flatMap((block) => {
    // Each table, and each heading, ends what came before.
    if (/<(?:table|h[1-6])\b/.test(block)) heads = []
    if (/<h[1-6]\b/.test(block)) heading = ''
    if (/<h[3-6]\b/.test(block)) heading = block.slice(block.lastIndexOf('<h'))
    const cells = block.split(/<\/t[hd]>/).slice(0, -1)
    if (block.includes('<thead')) heads = cells
    if (cells.length > 0) {
      return [
        block,
        ...(heads === cells ? [] : cells.slice(1).map((cell, index) => `${heads[index + 1] ?? ''} ${cell}`)),
      ]
    }
    return heading === '' || block.endsWith(heading) ? [block] : [block, `${heading} ${block}`]
  })
}

/** HTML cut into its rows, entries, paragraphs and headings: what stands in one of them belongs together. */
export function blocksOf(html: string): string[] {
  return html.split(/<\/(?:p|li|tr|h[1-6]|dd|figcaption)>/)
}
