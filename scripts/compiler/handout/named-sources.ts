import type { CheckedAttributes } from '../check-attributes.ts'
import type { Deck, Slide } from '../deck-model.ts'
import type { Exercise } from '../exercise/model.ts'
import type { Kit } from '../model.ts'
import { advise } from '../nearest.ts'
import type { Place, Problems } from '../problem.ts'
import type { InclusionRequest } from '../rules/inclusion.ts'
import { words } from './find-registers.ts'

/** What a handout may take in from. */
export interface HandoutSources extends Pick<Kit, 'settings' | 'paper'> {
  /** Decks, and those of sessions. */
  readonly decks: readonly Deck[]
}

type Given = CheckedAttributes['keys'] extends ReadonlyMap<string, infer Value> ? Value : never

/** Looks up the decks, slides and exercises that a line of a handout names; what is not there is a problem. */
export class NamedSources {
  readonly #sources: HandoutSources
  readonly #problems: Problems

  constructor(sources: HandoutSources, problems: Problems) {
    this.#sources = sources
    this.#problems = problems
  }

  /** The deck of an inclusion; undefined, and a problem, where there is none. */
  deck({ name, keys, place }: InclusionRequest): Deck | undefined {
    const given = keys.get('deck')
    if (given === undefined) {
      this.#missing(place, name, 'deck=NAME')
      return undefined
    }
    const { decks } = this.#sources
    const found = decks.find((deck) => deck.name === given.value)
    if (found === undefined) {
      this.#problems.error(given.place, {
        rule: 'unknown-deck',
        found: given.value,
        what: `There is no deck “${given.value}”.`,
        why: 'A part of the sheet would be missing.',
        fix: advise(given.value, decks.map((deck) => deck.name),
          'A deck’s name is that of its file in slides/, without “.md”.'),
      })
    }
    return found
  }

  /** The exercises of an inclusion, by their ids with blanks between. */
  exercises({ name, keys, place }: InclusionRequest): Exercise[] | undefined {
    const given = keys.get('exercise')
    if (given === undefined) {
      this.#missing(place, name, 'exercise=ID')
      return undefined
    }
    const known = new Map(
      this.#sources.decks.flatMap(({ slides }) => slides).flatMap((
        { exercise },
      ) => (exercise === undefined ? [] : [[exercise.id, exercise]])),
    )
    return words(given.value).flatMap((id) => {
      const exercise = known.get(id)
      if (exercise !== undefined) return [exercise]
      this.#problems.error(given.place, {
        rule: 'unknown-exercise',
        found: id,
        what: `There is no exercise “${id}”.`,
        why: 'A part of the sheet would be missing.',
        fix: advise(id, known.keys(), 'An exercise’s id stands in braces after “::: exercise KIND”.'),
      })
      return []
    })
  }

  /** Index of the slide at one end of a range; undefined: none is named; -1: there is none, which was said. */
  endOf(given: Given | undefined, deck: Deck, slides: readonly Slide[]): number | undefined {
    if (given === undefined) return undefined
    const index = slides.findIndex(({ id }) => id === given.value)
    if (index >= 0) return index
    if (deck.slides.some(({ id }) => id === given.value)) this.givenOut(given.place, 'The answer')
    else {
      this.#problems.error(given.place, {
        rule: 'unknown-slide',
        found: given.value,
        what: `The deck “${deck.name}” has no slide “${given.value}”.`,
        why: 'Nobody can tell where to begin, or to stop.',
        fix: advise(given.value, slides.map(({ id }) => id), 'A slide’s id stands in braces after its heading.'),
      })
    }
    return -1
  }

  #missing(place: Place, name: string, attribute: string): void {
    this.#problems.error(place, {
      rule: 'missing-attribute',
      found: `:: ${name}`,
      what: `“:: ${name}” does not say of what.`,
      why: 'There is nothing to take in.',
      fix: `Write :: ${name} {${attribute}}.`,
    })
  }

  /** Says that participants would get what they must not. */
  givenOut(place: Place, what: string): void {
    this.#problems.error(place, {
      rule: 'answer-given-out',
      what: `${what} would be given out.`,
      why: 'This sheet is for participants, who must find neither notes nor answers in it.',
      fix: 'Leave it out, or write “audience: presenters”.',
    })
  }
}
