import type { PageExercise } from './board.ts'
import type { ExerciseKind } from '../../../../scripts/compiler/exercise/model.ts'
import { all, named, one, textOf } from '../../base/dom.ts'
import { readAnswer, type Answer } from './answer.ts'
import { BOARDS, isKind } from './boards/kinds.ts'
import type { Parts } from './attempt.ts'
import * as wording from '../../wording.ts'

/** All exercises of a page, in order. */
export function readExercises(track: HTMLElement): readonly PageExercise[] {
  return all(track, '.exercise').flatMap((element) => {
    const board = one(element, '.exercise-board')
    const { exercise: id, kind } = element.dataset
    if (!board || id === undefined || !isKind(kind)) return []
    const answer = readAnswer(one(element, 'script.exercise-key')?.textContent)
    const version = answer?.version ?? element.dataset['version'] ?? ''
    const title = textOf(element.closest('section')?.querySelector('h1, h2')) || id
    const names = readNames(board)
    return [{
      id,
      kind,
      title,
      version,
      element,
      board,
      parts: readParts(kind, element, board, answer),
      nameOf: (part) => names.get(part) ?? part,
      ...(answer ? { answer } : {}),
    }]
  })
}

/** No exercise has two kinds of parts with the same ids. */
function readNames(board: HTMLElement): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const part of ['card', 'option', 'place', 'stage', 'blank']) {
    for (const [id, element] of named(board, part)) {
      const name = textOf(one(element, '.card-text, .option-text, .place-name, .stage-name'))
      names.set(id, part === 'blank'
        ? wording.blankNumber + id
        : part === 'place'
        ? `${name ? '' : wording.place}${id} ${name}`.trim()
        : name || id)
    }
  }
  return names
}

function readParts(kind: ExerciseKind, element: HTMLElement, board: HTMLElement, answer: Answer | undefined): Parts {
  const ids = (name: string): string[] => [...named(board, name).keys()]
  const [cards, places] = [ids('card'), ids('place')]
  const minutesIn = (name: string): number[] => all(element, `.${name}`).map((each) => Number(each.dataset['minutes']))
  const phases = minutesIn('phase-minutes')
  return {
    cards,
    places,
    fields: [],
    options: ids('option'),
    many: false,
    reuse: false,
    compared: false,
    counting: answer !== undefined && one(board, '.options')?.dataset['choose'] === 'opinion',
    minutes: phases.length > 0 ? phases : minutesIn('exercise-minutes'),
    ...BOARDS[kind].parts?.({ cards, places, blanks: ids('blank'), stages: ids('stage') }),
  }
}
