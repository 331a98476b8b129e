import { escapeHtml, textToHtml } from '../../escape.ts'
import type { Exercise } from '../../exercise/model.ts'
import { PART_TITLES } from '../../exercise/names.ts'
import { minutesText } from '../../exercise/presenter.ts'
import { boardPieces, groupText, recallHtml, statementsHtml, stepsHtml } from '../../exercise/question.ts'
import type { Task } from '../../handout/model.ts'
import { withBadgeMark } from './badge-mark.ts'
import { linesOf, notes, roomMark, type Rooms, roomsOfTask, SPARE_NOTES } from './rooms.ts'
import { ruled } from './ruled.ts'
import type { SheetLayout, SheetRendering } from './sheet-content.ts'
import { taskHeading } from './task-heading.ts'

/** More lines than any page has: the style cuts them off where the page ends. */
const LINES = 30
/** In each box of a trace, in the same way. */
const IN_STAGE = 8

/** In large print, lines that a room has at least: for reasons; where notes are all that is written; in a box; as high
 * as a frame. */
const LEAST = { reasons: 2, notes: 4, stage: 3, frame: 10 }

/** Exercises as people fill them in, each with its number on this sheet. No answer is anywhere in it. */
export function renderWorksheets(tasks: readonly Task[], { html, layout }: SheetRendering): string {
  return tasks.map((one) => {
    const { exercise, number } = one
    const { id, kind, minutes, group, task, recall, given: { steps, second } } = exercise
    const front = `${taskHeading(exercise, number)}
<p class="task-how">${escapeHtml([minutesText(minutes), groupText(group), ...how(exercise)].join(' · '))}</p>
${recall ? recallHtml() : ''}`
    const given = `${
      task.length === 0 ? '' : `<div class="exercise-task">\n${withLetters(exercise, html(task))}</div>\n`
    }${
      steps.length === 0 ? '' : `<div class="task-steps">\n<h3>${PART_TITLES.steps}</h3>\n${stepsHtml(steps)}</div>\n`
    }`
    const inExercise = (text: string): string => `<div class="exercise exercise-${kind}">\n${text}</div>\n`
    const parted = layout.large && !isShort(exercise)
    const board = `<div class="exercise-board">\n${
      roomy(exercise, html(boardPieces(exercise)),
        parted ? LEAST.stage + linesInStage(exercise, layout.rooms) : IN_STAGE)
    }</div>\n`
    const below = `${
      second.length === 0 ? '' : `<div class="task-second">\n<h3>${PART_TITLES.second}</h3>\n${html(second)}</div>\n`
    }${renderWords(exercise)}${
      room(exercise, parted ? leastLines(exercise) + linesOf(layout.rooms, roomsOfTask(id).board) : LINES)
    }`
    return `<section class="task task-${kind}" aria-labelledby="task-${escapeHtml(id)}">
${
      parted
        ? partPages(id, front + inExercise(given), inExercise(board) + below, layout.rooms)
        : front + inExercise(given + board) + below
    }</section>
${renderSourcePage(one, layout)}`
  }).join('')
}

/**
 * In large print what is read and what is worked on stand each on one page: on the same where both fit, and else the
 * first has
 * room for notes, and the running head of the second says what it goes on with.
 */
function partPages(id: string, front: string, work: string, rooms: Rooms | undefined): string {
  const names = roomsOfTask(id)
  const isOverleaf = rooms instanceof Map && rooms.has(names.front)
  return `<div class="task-front">\n${front}${roomMark(rooms, names.front)}${notes(linesOf(rooms, names.front))}</div>
<div class="task-work${isOverleaf ? ` begins-page ${continuedPage(id)}` : ''}">\n${work}${
    roomMark(rooms, names.board)
  }</div>
`
}

/** What the exercise stands on: a page of its own, which can be cut along its lines and dealt out. */
function renderSourcePage(
  { exercise: { id, title, given: { statements } }, number }: Task,
  { rooms, large, toTheFoot }: SheetLayout,
): string {
  if (statements.length === 0) return ''
  const name = roomsOfTask(id).source
  // Between marks and what they measure no page may begin.
  const named = rooms instanceof Map ? ` ${sourcePage(id)}` : ''
  return `<section class="source-page${named}" aria-labelledby="source-${escapeHtml(id)} source-${escapeHtml(id)}-of">
<h2 id="source-${escapeHtml(id)}">${PART_TITLES.source}</h2>
<p class="task-how" id="source-${escapeHtml(id)}-of">To task <span class="task-number">${number}</span> ${
    textToHtml(title)
  }</p>
${statementsHtml(statements)}${
    large ? roomMark(rooms, name) + notes(linesOf(rooms, name)) : toTheFoot === true ? SPARE_NOTES : ''
  }</section>
`
}

/** Pages whose running head names the exercise that goes on there. */
const continuedPage = (id: string): string => `continued-${escapeHtml(id)}`
const sourcePage = (id: string): string => `statements-${escapeHtml(id)}`

/** The names of those pages, and what stands at the head of each. */
export function pagesOfTasks(tasks: readonly Task[]): { readonly id: string; readonly title: string }[] {
  return tasks.flatMap(({ number, exercise: { id, title } }) => [
    { id: continuedPage(id), title: `${number} ${title}, continued` },
    {
      id: sourcePage(id),
      title: `${number} ${title}: ${PART_TITLES.source.replace(/^./, (letter) => letter.toLowerCase())}`,
    },
  ])
}

/** A single question, two of which share a page. */
const isShort = ({ kind, given: { steps } }: Exercise): boolean => kind === 'choice' && steps.length === 0

/** A single question has no room for words below it: its letters are spelled out behind it. */
function withLetters(exercise: Exercise, task: string): string {
  const letters = isShort(exercise) ? exercise.given.words.filter(({ meaning }) => meaning === '') : []
  return task.replace(/(?=<\/p>\s*$)/,
    letters.map(({ name }) => ` <span class="task-letters">${name}.</span>`).join(''))
}

/** Words of the exercise in a line each, and letters spelled out, all in one. */
function renderWords(exercise: Exercise): string {
  const { words } = exercise.given
  if (words.length === 0 || isShort(exercise)) return ''
  const [plain, told] = [true, false].map((is) => words.filter(({ meaning }) => (meaning === '') === is))
  const lines = [
    ...(told ?? []).map(({ name, meaning }) => `<strong>${name}</strong> ${meaning}`),
    ...(plain === undefined || plain.length === 0
      ? []
      : [plain.map(({ name }) => `<span class="task-word">${name}</span>`).join(' ')]),
  ]
  return `<div class="task-words">\n${lines.map((line) => `<p>${line}</p>\n`).join('')}</div>\n`
}

/** The board with more room to write than a slide has: lines beside letters, ruled boxes, and the shapes of badges. */
function roomy({ kind }: Exercise, board: string, inStage: number): string {
  switch (kind) {
    case 'match':
    case 'order':
      return board
        .replace('<ol class="places"',
          `<p class="places-head" aria-hidden="true"><span>Letter</span> <span>${
            kind === 'order' ? 'When, or why' : 'Why, or an example'
          }</span></p>\n<ol class="places"`)
        .replaceAll(PLACE_ROOM, `${PLACE_ROOM}<span class="place-why"></span>`)
    case 'sort':
      return board
        .replace(/(?<=<span class="place-name">)[^<]*(?=<\/span>)/g, withBadgeMark)
    case 'trace':
      return board.replaceAll('<span class="stage-room"></span>',
        `<span class="stage-room ruled">${'<span></span>'.repeat(inStage)}</span>`)
    default:
      return board
  }
}

const PLACE_ROOM = '<span class="place-room"></span>'

/** Boxes of a trace share what is left of their page. */
function linesInStage(exercise: Exercise, rooms: Rooms | undefined): number {
  return exercise.kind === 'trace'
    ? Math.floor(linesOf(rooms, roomsOfTask(exercise.id).board) / exercise.stages.length)
    : 0
}

function leastLines(exercise: Exercise): number {
  return exercise.kind !== 'discuss' ? LEAST.reasons : exercise.draw ? LEAST.frame : LEAST.notes
}

/** What is below the board: the reasons count, not the points. */
function room(exercise: Exercise, count: number): string {
  const lines = (label: string): string => `<p class="task-reasons">${label}</p>\n${ruled(count)}`
  switch (exercise.kind) {
    case 'trace':
      return ''
    case 'discuss':
      return exercise.draw ? ruled(count, 'space drawing-room') : lines('Notes, each with its place')
    case 'choice':
      return lines('Why?')
    default:
      return lines('Reasons, and doubts')
  }
}

/** What to do with the pencil. */
function how(exercise: Exercise): string[] {
  switch (exercise.kind) {
    case 'match':
      return ['Write the letter of each card beside its place']
    case 'sort':
      return ['Write the letters of the cards beside their labels']
    case 'order':
      return ['Write the letters of the cards, first to last']
    case 'choice':
      return [
        {
          one: 'Mark one',
          several: 'One or more are right',
          opinion: 'Mark what you think, and say why',
        }[exercise.choose],
      ]
    case 'fill':
      return ['Write into the blanks']
    case 'trace':
      return ['Write what happens at each stage']
    case 'discuss':
      return exercise.draw ? ['Draw into the frame'] : []
  }
}
