import { forEdition } from '../content/for-edition.ts'
import { words } from '../content/chinese.ts'
import { block, type Content, el, type Secret, conceal, concealKey } from '../content/node.ts'
import { reveal, trimBreaks } from '../content/map-nodes.ts'
import { wordsIn } from '../content/walk.ts'
import { keyText, minutesPiece } from './render.ts'
import type { Exercise, Statement } from './model.ts'
import type { ExerciseKey } from './key-model.ts'
import { boardPieces, classOf, ofKind } from './of-kind.ts'
import { type Wording, wordingOf } from '../../words/wording.ts'
import { nameOf } from './seed.ts'

/** The solved thing with its reasons. */
export function solutionPieces(exercise: Exercise): Content<'answer'> {
  const solved = ofKind(exercise, (kind, one) => kind.solution(one))
  // Concealed as a whole, so that what works on rows of nodes finds its texts in the open.
  return answering(reveal([
    ...block(`answer answer-${exercise.kind}`, solved),
    ...(exercise.remarks.length === 0 ? [] : block('answer-remarks', exercise.remarks)),
  ]))
}

/** What is said afterwards, and what people get wrong. */
export function debriefPieces({ language, parts: { debrief = [], misreadings } }: Exercise): Content<Secret> {
  return answering([
    ...block('debrief', debrief),
    ...(misreadings === undefined
      ? []
      : block('misreadings', el('h3', {}, wordingOf(language).partTitles.misreadings), '\n', misreadings)),
  ])
}

const answering = <S extends Secret>(content: Content<S>): Content<S | 'answer'> => [
  conceal('answer', trimBreaks(content)),
  '\n',
]

/** Everything below the heading of the question slide. */
export function questionPieces(exercise: Exercise): Content<Secret> {
  const { id, title, kind, group, task, recall } = exercise
  const attributes = {
    class: classOf(exercise),
    role: 'group',
    'aria-label': title,
    'data-exercise': id,
    'data-kind': kind,
    'data-version': versionOf(exercise),
    'data-group': group,
  }
  return [
    el(
      'div',
      attributes,
      '\n',
      factsPieces(exercise),
      recall ? recallNote(wordingOf(exercise.language)) : [],
      task.length === 0 ? [] : block('exercise-task', task),
      stepsPieces(exercise),
      block('exercise-board', boardPieces(exercise)),
      sourcePieces(exercise),
      concealKey(keyOf(exercise)),
    ),
    '\n',
  ]
}

/** Said before a task of recall, on slide and paper. */
export const recallNote = (wording: Wording): Content => [
  el('p', { class: 'exercise-recall' }, wording.fromMemory),
  '\n',
]

/** The steps as the room has them. On the canvas a press opens them, but where the board leaves them room. */
function stepsPieces(exercise: Exercise): Content {
  const { language, given: { steps } } = exercise
  const open = ofKind(exercise, (kind, one) => kind.hasRoom?.(one) === true)
  return steps.length === 0
    ? []
    : given(`exercise-steps${open ? ' exercise-steps-open' : ''}`, wordingOf(language).partTitles.steps,
      stepsList(steps))
}

function sourcePieces({ language, given: { statements } }: Exercise): Content {
  return statements.length === 0
    ? []
    : given('exercise-source', wordingOf(language).partTitles.source, statementsList(statements))
}

const given = (name: string, title: string, list: Content): Content =>
  block(`exercise-given ${name}`, el('h3', {}, title), '\n', list)

export const stepsList = (steps: readonly Content[]): Content => [
  el('ol', {}, '\n', steps.flatMap((step) => [el('li', {}, step), '\n'])),
  '\n',
]

/** A source page, each statement with its place in the paper and nothing that says how firm it is. */
export function statementsList(statements: readonly Statement[]): Content {
  const items = statements.flatMap(({ content, place }): Content => {
    const said = place.replace(/^./, (letter) => letter.toUpperCase())
    return [
      el('li', {}, content, place === '' ? [] : [' ', el('span', { class: 'statement-place' }, words(said))]),
      '\n',
    ]
  })
  return [el('ol', { class: 'statements' }, '\n', items), '\n']
}

/** How many people work together. */
export const groupText = (group: number, wording: Wording): string =>
  wording.together(group).replace(/^./, (letter) => letter.toUpperCase())

/** How long, how many together, and how. */
function factsPieces(exercise: Exercise): Content<Secret> {
  const { minutes, group } = exercise
  const wording = wordingOf(exercise.language)
  const how = ofKind(exercise, (kind, one) => kind.how?.(one))
  return [
    el(
      'p',
      { class: 'exercise-facts' },
      conceal('plan', [minutesPiece('exercise-minutes', minutes, wording), ' ']),
      el('span', { class: 'exercise-group' }, groupText(group, wording)),
      how === undefined ? [] : [' ', el('span', { class: 'exercise-how' }, how)],
    ),
    '\n',
  ]
}

/** What work is checked against. */
export function keyOf(exercise: Exercise): ExerciseKey<Content<Secret>> {
  const own = ofKind(exercise, (kind, one) => kind.key(one))
  const hint = keyText(exercise.parts.hint ?? [])
  const version = nameOf(`${versionOf(exercise)} ${JSON.stringify(own)}`)
  return { version, ...(hint.length === 0 ? {} : { hint }), ...own }
}

/**
 * A name for what everybody sees of an exercise. The answer has no part in it: whoever knows how the name is made could
 * try answers until it fits.
 */
export function versionOf(exercise: Exercise): string {
  return nameOf(`${exercise.kind} ${wordsIn(forEdition(boardPieces(exercise), 'give-out'))}`)
}
