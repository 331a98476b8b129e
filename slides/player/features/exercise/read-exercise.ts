import { all, one, textOf } from '../../base/dom.ts'
import { readAnswer, type Answer } from './answer.ts'
import type { Parts } from './work.ts'

/** An exercise as it stands in the page. */
export interface PageExercise {
  readonly id: string
  readonly kind: string
  readonly title: string
  /** Of everything that matters to what was done with it: work under another version is of another exercise. */
  readonly version: string
  /** `.exercise`. */
  readonly element: HTMLElement
  /** The board that paper and the page without script have. */
  readonly board: HTMLElement
  readonly parts: Parts
  /** What cards, places, options, blanks and stages are called when one reads them aloud, by their ids. */
  nameOf(part: string): string
  /** Only in the presenter's edition. */
  readonly answer?: Answer
}

/** All exercises of a page, in order. */
export function readExercises(track: HTMLElement): readonly PageExercise[] {
  return all(track, '.exercise').flatMap((element) => {
    const board = one(element, '.exercise-board')
    const id = element.dataset['exercise']
    if (!board || id === undefined) return []
    const answer = readAnswer(one(element, 'script.exercise-key')?.textContent)
    const version = answer?.version ?? element.dataset['version'] ?? ''
    const title = textOf(element.closest('section')?.querySelector('h1, h2')) || id
    const kind = element.dataset['kind'] ?? ''
    const names = readNames(board)
    return [{
      id,
      kind,
      title,
      version,
      element,
      board,
      parts: readParts(kind, board, answer),
      nameOf: (part) => names.get(part) ?? part,
      ...(answer ? { answer } : {}),
    }]
  })
}

/** No exercise has two kinds of parts with the same ids. */
function readNames(board: HTMLElement): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const part of ['card', 'option', 'place', 'stage', 'blank']) {
    for (const element of all(board, `.${part}`)) {
      const id = element.dataset[part]
      if (id === undefined) continue
      const name = textOf(one(element, '.card-text, .option-text, .place-name, .stage-name'))
      names.set(id, part === 'blank'
        ? `Blank ${id}`
        : part === 'place'
        ? `${name ? '' : 'place '}${id} ${name}`.trim()
        : name || id)
    }
  }
  return names
}

function readParts(kind: string, board: HTMLElement, answer: Answer | undefined): Parts {
  const ids = (selector: string, name: string): string[] =>
    all(board, selector).flatMap((each) => each.dataset[name] ?? [])
  const cards = ids('.card', 'card')
  const blanks = ids('.blank', 'blank')
  const withWords = kind === 'fill' && cards.length > 0
  const phases = answer?.phases.map(({ minutes }) => minutes) ?? []
  return {
    cards,
    places: withWords ? blanks : ids('.place', 'place'),
    fields: withWords ? [] : [...blanks, ...ids('.stage', 'stage')],
    options: ids('.option', 'option'),
    many: kind === 'sort',
    reuse: withWords,
    counting: answer !== undefined && one(board, '.options')?.dataset['choose'] === 'opinion',
    minutes: phases.length > 0 ? phases : answer ? [answer.minutes] : [],
  }
}
