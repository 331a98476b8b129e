import type { Citations } from '../content/node.ts'
import type { Problems } from '../problem.ts'
import type { InclusionRequest } from '../rules/inclusion.ts'
import { isShownIn, TAKEN_IN } from '../content/secrets.ts'
import { cardsOf } from '../exercise/of-kind.ts'
import { findClaims, findTerms } from './find-registers.ts'
import type { Handout, Inclusion } from './model.ts'
import { type HandoutSources, NamedSources } from './named-sources.ts'

/** An inclusion, and what is cited in it. */
export interface FoundInclusion {
  readonly inclusion: Inclusion
  readonly cited: readonly Citations[]
}

/** The longest stretch of lines or empty space, more than any page has. */
const MOST_LINES = 60

/** Finds what a line `:: name {…}` of a handout names; what is not there, or must not be given out, becomes a
 * problem. */
export class InclusionFinder {
  readonly #sources: HandoutSources
  readonly #audience: Handout['audience']
  readonly #problems: Problems
  readonly #named: NamedSources
  /** Cards of the sheet so far. */
  cards = 0
  #tasks = 0

  constructor(sources: HandoutSources, audience: Handout['audience'], problems: Problems) {
    this.#sources = sources
    this.#audience = audience
    this.#problems = problems
    this.#named = new NamedSources(sources, problems)
  }

  find(request: InclusionRequest): FoundInclusion | undefined {
    const { name } = request
    switch (name) {
      case 'slides':
        return this.#slides(request)
      case 'worksheet':
        return this.#exercises(request, name)
      case 'key':
        return this.#exercises(request, name)
      case 'cards':
        return this.#cards(request)
      case 'claims':
        return plain(findClaims(request, this.#sources, this.#problems))
      case 'glossary':
        return plain(findTerms(request, this.#sources, this.#problems))
      case 'lines':
      case 'space':
        return plain({ kind: name, count: this.#count(request) })
      default:
        return plain({ kind: name })
    }
  }

  #slides(request: InclusionRequest): FoundInclusion | undefined {
    const { keys, flags, place } = request
    const notes = flags.has('notes')
    const edition = TAKEN_IN[notes ? 'slides with notes' : 'slides'][this.#audience]
    if (edition === 'refused') this.#named.givenOut(place, 'The notes')
    const deck = this.#named.deck(request)
    if (deck === undefined || edition === 'refused') return undefined
    const slides = deck.slides.filter(({ secret }) => isShownIn(edition, secret))
    const [from, to] = (['from', 'to'] as const).map((end) => this.#named.endOf(keys.get(end), deck, slides))
    if (from === -1 || to === -1) return undefined
    // The sheet has a head of its own, so a cover stands there only where somebody names it, or its notes are wanted.
    const some = slides.slice(from, to === undefined ? to : to + 1)
      .filter(({ layout }) => layout !== 'sources' && (layout !== 'cover' || notes || from !== undefined))
    if (some.length === 0) {
      this.#problems.error(place, {
        rule: 'empty-range',
        found: deck.name,
        what: `Here the deck “${deck.name}” gives no slide.`,
        why: 'The sheet would have a hole; sources are left out, and “from” must not come after “to”.',
        fix: 'Name a range with a slide in it.',
      })
      return undefined
    }
    const cited = some.flatMap((slide): Citations[] => [slide, ...(notes ? [slide.notesCite] : [])])
    return { inclusion: { kind: 'slides', deck, slides: some, notes }, cited }
  }

  #exercises(request: InclusionRequest, kind: 'worksheet' | 'key'): FoundInclusion | undefined {
    const { keys, place } = request
    const edition = TAKEN_IN[kind][this.#audience]
    if (edition === 'refused') {
      this.#named.givenOut(place, 'The key')
      return undefined
    }
    const exercises = keys.has('deck')
      ? this.#named.deck(request)?.slides.flatMap(({ exercise }) => exercise ?? [])
      : this.#named.exercises(request)
    if (exercises?.length === 0 && keys.has('deck')) this.#reportNoExercises(request)
    if (exercises === undefined || exercises.length === 0) return undefined
    const ids = new Set(exercises.map(({ id }) => id))
    const slides = this.#sources.decks.flatMap((deck) => deck.slides).filter(({ exerciseId }) =>
      exerciseId !== undefined && ids.has(exerciseId)
    )
    // What an answer cites may be the answer.
    const shown = slides.filter(({ secret }) => isShownIn(edition, secret))
    const cited = shown.flatMap((slide): Citations[] => [
      slide,
      ...(isShownIn(edition, 'notes') ? [slide.notesCite] : []),
    ])
    return { inclusion: { kind, tasks: exercises.map((exercise) => ({ number: ++this.#tasks, exercise })) }, cited }
  }

  #reportNoExercises({ keys, place }: InclusionRequest): void {
    const name = keys.get('deck')?.value ?? ''
    this.#problems.error(keys.get('deck')?.place ?? place, {
      rule: 'no-exercises',
      found: name,
      what: `The deck “${name}” has no exercises.`,
      why: 'The sheet would have a hole.',
      fix: 'Name another deck, or some exercises: {exercise="ID ID"}.',
    })
  }

  #cards(request: InclusionRequest): FoundInclusion | undefined {
    const [exercise, second] = this.#named.exercises(request) ?? []
    if (exercise === undefined) return undefined
    const cards = cardsOf(exercise)
    if (cards.length === 0 || second !== undefined) {
      this.#problems.error(request.keys.get('exercise')?.place ?? request.place, {
        rule: 'no-cards',
        found: exercise.id,
        what: second === undefined
          ? `The exercise “${exercise.id}” is played without cards.`
          : 'These are several exercises.',
        why: 'Each set of cards is that of one exercise, or it could not be told from the others.',
        fix: 'Name one exercise that lays cards: one with a list of cards, or of words to fill in.',
      })
      return undefined
    }
    const first = this.cards + 1
    this.cards += cards.length
    return plain({ kind: 'cards', title: exercise.title, cards, exercise: exercise.id, first })
  }

  #count({ keys }: InclusionRequest): number {
    const given = keys.get('lines')
    if (given === undefined) return 5
    const count = /^\d{1,3}$/.test(given.value) ? Number(given.value) : 0
    if (count > 0 && count <= MOST_LINES) return count
    this.#problems.error(given.place, {
      rule: 'bad-count',
      found: `lines=${given.value}`,
      what: `“${given.value}” is no number of lines.`,
      why: 'Nobody can tell how much room to leave.',
      fix: `Write a whole number from 1 to ${MOST_LINES}; without one there are five.`,
    })
    return 5
  }
}

const plain = (inclusion: Inclusion): FoundInclusion => ({ inclusion, cited: [] })
