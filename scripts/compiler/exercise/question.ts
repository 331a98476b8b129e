import { escapeHtml, textToHtml } from '../escape.ts'
import type { Piece } from '../model.ts'
import { jsonForScript } from '../render/json.ts'
import { KINDS } from './kinds.ts'
import type { Kind } from './kinds/kind.ts'
import type { Exercise, ExerciseKey, ExerciseKind, Exercises, PartName, Statement } from './model.ts'
import { PART_TITLES } from './names.ts'
import { minutesText, presenterOnly, sayGroup } from './presenter.ts'
import { textPieces } from './render.ts'
import { nameOf } from './seed.ts'

/** The kind of an exercise, and the exercise as that kind knows it. */
function withKind<T>(exercise: Exercise, use: <K extends ExerciseKind>(kind: Kind<K>, exercise: Exercises[K]) => T): T {
  const apply = <K extends ExerciseKind>(name: K, one: Exercises[K]): T => use<K>(KINDS[name], one)
  return apply(exercise.kind, exercise)
}

/** What people work on, without a trace of the answer: for the slide and for paper. */
export function boardPieces(exercise: Exercise): Piece[] {
  return withKind(exercise, (kind, one) => kind.board(one))
}

/** The solved thing with its reasons. */
export function solutionPieces(exercise: Exercise): Piece[] {
  const solved = withKind(exercise, (kind, one) => kind.solution(one))
  const remarks = exercise.remarks.length === 0
    ? []
    : ['<div class="answer-remarks">\n', ...exercise.remarks, '</div>\n']
  return [`<div class="answer answer-${exercise.kind}">\n`, ...solved, '</div>\n', ...remarks]
}

/** What is said afterwards, and what people get wrong. */
export function debriefPieces({ parts: { debrief = [], misreadings } }: Exercise): Piece[] {
  return [
    '<div class="debrief">\n',
    ...debrief,
    '</div>\n',
    ...(misreadings === undefined
      ? []
      : [`<div class="misreadings">\n<h3>${PART_TITLES.misreadings}</h3>\n`, ...misreadings, '</div>\n']),
  ]
}

/** Everything below the heading of the question slide. */
export function questionPieces(exercise: Exercise): Piece[] {
  const { id, title, kind, group, task, recall } = exercise
  const board = boardPieces(exercise)
  const attributes = [
    ['class', `exercise exercise-${kind}`],
    ['role', 'group'],
    ['aria-label', title],
    ['data-exercise', id],
    ['data-kind', kind],
    ['data-version', versionOf(exercise)],
    ['data-group', String(group)],
  ].map(([name, value = '']) => `${name}="${escapeHtml(value)}"`).join(' ')
  return [
    `<div ${attributes}>\n`,
    ...factsPieces(exercise),
    ...(recall ? [recallHtml()] : []),
    ...(task.length === 0 ? [] : ['<div class="exercise-task">\n', ...task, '</div>\n']),
    ...stepsPieces(exercise),
    '<div class="exercise-board">\n',
    ...board,
    '</div>\n',
    ...sourcePieces(exercise),
    keyPiece(exercise),
    '</div>\n',
  ]
}

/** Said before a task of recall, on slide and paper. */
export const recallHtml = (): string => '<p class="exercise-recall">From memory: put everything away</p>\n'

/** The steps as the room has them. On the canvas a press opens them, but where the board leaves them room. */
function stepsPieces(exercise: Exercise): string[] {
  const { steps } = exercise.given
  const open = exercise.kind === 'discuss' && exercise.options.length === 0 && fitOpen(exercise)
  return steps.length === 0
    ? []
    : [givenHtml(`exercise-steps${open ? ' exercise-steps-open' : ''}`, 'steps', stepsHtml(steps))]
}

/** Do question and steps, in px of the slide, stand above the phases of a discussion? Reckoned low enough for broad
 * letters. */
function fitOpen({ task, given: { steps } }: Exercise): boolean {
  const lines = (html: string, length: number): number =>
    Math.ceil(html.replace(/<[^<>]*>/g, '').trim().length / length)
  return lines(textPieces(task), 48) * 50 + steps.reduce((sum, step) => sum + lines(step, 88) * 38, 0) <= 290
}

function sourcePieces({ given: { statements } }: Exercise): string[] {
  return statements.length === 0 ? [] : [givenHtml('exercise-source', 'source', statementsHtml(statements))]
}

const givenHtml = (name: string, part: PartName, list: string): string =>
  `<div class="exercise-given ${name}">\n<h3>${PART_TITLES[part]}</h3>\n${list}</div>\n`

export const stepsHtml = (steps: readonly string[]): string =>
  `<ol>\n${steps.map((html) => `<li>${html}</li>\n`).join('')}</ol>\n`

/** A source page, each statement with its place in the paper and nothing that says how firm it is. */
export function statementsHtml(statements: readonly Statement[]): string {
  const items = statements.map(({ html, place }) =>
    `<li>${html}${
      place === ''
        ? ''
        : ` <span class="statement-place">${textToHtml(place.replace(/^./, (letter) => letter.toUpperCase()))}</span>`
    }</li>\n`
  )
  return `<ol class="statements">\n${items.join('')}</ol>\n`
}

/** How many people work together. */
export const groupText = (group: number): string => sayGroup(group).replace(/^./, (letter) => letter.toUpperCase())

const HOW = { one: 'Choose one', several: 'One or more are right', opinion: 'Say what you think' }

/** How long, how many together, and how. */
function factsPieces(exercise: Exercise): Piece[] {
  const { minutes, group } = exercise
  const how = exercise.kind === 'choice' ? ` <span class="exercise-how">${HOW[exercise.choose]}</span>` : ''
  return [
    '<p class="exercise-facts">',
    presenterOnly(`<span class="exercise-minutes">${minutesText(minutes)}</span> `),
    `<span class="exercise-group">${groupText(group)}</span>${how}</p>\n`,
  ]
}

/** The key as it stands in the presenter's page. */
export const keyPiece = (exercise: Exercise): Piece =>
  presenterOnly(`<script type="application/json" class="exercise-key">${jsonForScript(keyOf(exercise))}</script>\n`)

/** What the presenter's edition checks against. */
export function keyOf(exercise: Exercise): ExerciseKey {
  const own = withKind(exercise, (kind, one) => kind.key(one))
  const hint = textPieces(exercise.parts.hint ?? [])
  const version = nameOf(`${versionOf(exercise)} ${JSON.stringify(own)}`)
  return { version, minutes: exercise.minutes, ...(hint === '' ? {} : { hint }), ...own }
}

/**
 * A name for what everybody sees of an exercise. The answer has no part in it: whoever knows how the name is made could
 * try answers until it fits.
 */
export function versionOf(exercise: Exercise): string {
  const words = textPieces(boardPieces(exercise)).replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ')
  return nameOf(`${exercise.kind} ${words}`)
}
