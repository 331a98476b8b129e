import { saidIn } from '../content/blocks.ts'
import { attribute, diagramsIn, hasClass, mapElements, wordsIn } from '../content/node.ts'
import type { Exercise, Item } from '../exercise/model.ts'
import type { Deck } from '../model.ts'
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
  const [after, before] = [true, false].map((is) => slides.filter(({ secret }) => (secret === 'answer') === is))
  const shown = new Set(diagramsIn((before ?? []).flatMap(({ content }) => content)))
  return {
    ...NOTHING,
    ...wordsOfKind(exercise),
    diagrams: new Set(diagramsIn((after ?? []).flatMap(({ content }) => content)).filter((name) => !shown.has(name))),
    claims: new Set(
      isOpen(exercise) ? [] : (after ?? []).filter(({ layout }) => layout === 'answer').flatMap(({ claims }) => claims),
    ),
  }
}

const isOpen = (exercise: Exercise): boolean =>
  exercise.kind === 'discuss' || (exercise.kind === 'choice' && exercise.choose === 'opinion')

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
        pairs: exercise.answer.map(({ stage, what }) => [wordsOf(wordsIn(what)), stages.get(stage) ?? ''] as const),
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
      const filled = mapElements(exercise.text,
        (element) =>
          hasClass(element, 'blank') ? `${FILLED}${fillings.get(attribute(element, 'data-blank')) ?? ''}` : element)
      return { sentences: saidIn(filled).filter(({ text }) => text.includes(FILLED)).map(({ text }) => wordsOf(text)) }
    }
    case 'discuss':
      return {}
  }
}

/** Marks what was put into a blank; sources have no such character. */
const FILLED = '\0'

const namesOf = (items: readonly Item[]): Map<string, string> =>
  new Map(items.map(({ id, text }) => [id, wordsOf(text)]))
