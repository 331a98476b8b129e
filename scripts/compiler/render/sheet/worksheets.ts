import { escapeHtml, textToHtml } from '../../escape.ts'
import type { Exercise } from '../../exercise/model.ts'
import { PART_TITLES } from '../../exercise/names.ts'
import { minutesText } from '../../exercise/presenter.ts'
import { boardPieces, groupText, recallHtml, statementsHtml, stepsHtml } from '../../exercise/question.ts'
import { isInclusion } from '../../handout/is-inclusion.ts'
import type { Task } from '../../handout/model.ts'
import { withBadgeMark } from './badge-mark.ts'
import { linesLeft, sharesOut } from './large-tasks.ts'
import { ruled } from './ruled.ts'
import type { SheetRendering } from './sheet-content.ts'
import { taskHeading } from './task-heading.ts'

/** More lines than any page has: the style cuts them off where the page ends. */
const LINES = 30
/** In each box of a trace, in the same way. */
const IN_STAGE = 8

/** Exercises as people fill them in, each with its number on this sheet. No answer is anywhere in it. */
export function renderWorksheets(tasks: readonly Task[], { handout, html, layout }: SheetRendering): string {
  const alone = handout.content.every(({ piece }) => isInclusion(piece) && piece.kind === 'worksheet')
  return tasks.map((one) => {
    const { exercise, number } = one
    const { id, kind, minutes, group, task, recall, given: { steps, second } } = exercise
    const share = layout.large ? sharesOut(exercise, alone) : 'one'
    const long = share === 'long'
    const front = `${taskHeading(exercise, number)}
<p class="task-how">${escapeHtml([minutesText(minutes), groupText(group), ...how(exercise)].join(' · '))}${isShort(exercise) ? spelledOut(exercise).map((name) => ` · ${name}`).join('') : ''}</p>
${recall ? recallHtml() : ''}<div class="exercise exercise-${kind}">
${task.length === 0 ? '' : `<div class="exercise-task">\n${html(task)}</div>\n`}${steps.length === 0 ? '' : `<div class="task-steps">\n<h3>${PART_TITLES.steps}</h3>\n${stepsHtml(steps)}</div>\n`}<div class="exercise-board">
${roomy(exercise, html(boardPieces(exercise)))}</div>
</div>
${second.length === 0 ? '' : `<div class="task-second">\n<h3>${PART_TITLES.second}</h3>\n${html(second)}</div>\n`}${long ? renderWords(exercise) : ''}`
    return `<section class="task task-${kind}${share === 'one' ? '' : ` task-${share}`}" aria-labelledby="task-${escapeHtml(id)}">
${long ? `<div class="task-front">\n${front}</div>\n` : front}${share === 'parted' ? renderWords(exercise) : ''}${room(exercise, long ? `<span class="task-number">${number}</span> ` : '', share === 'parted' ? linesLeft(exercise) : LINES)}${share === 'one' ? renderWords(exercise) : ''}</section>
${renderSourcePage(one)}`
  }).join('')
}

/** What the exercise stands on: a page of its own, which can be cut along its lines and dealt out. */
function renderSourcePage({ exercise: { id, title, given: { statements } }, number }: Task): string {
  if (statements.length === 0) return ''
  return `<section class="source-page" aria-labelledby="source-${escapeHtml(id)} source-${escapeHtml(id)}-of">
<h2 id="source-${escapeHtml(id)}">${PART_TITLES.source}</h2>
<p class="task-how" id="source-${escapeHtml(id)}-of">To task <span class="task-number">${number}</span> ${textToHtml(title)}</p>
${statementsHtml(statements)}</section>
`
}

/** A single question, two of which share a page: its letters are spelled out where it says how it goes. */
const isShort = ({ kind, given: { steps } }: Exercise): boolean => kind === 'choice' && steps.length === 0

const spelledOut = ({ given: { words } }: Exercise): string[] => words.flatMap(({ name, meaning }) => (meaning === '' ? [name] : []))

/** Words of the exercise in a line each, and letters spelled out, all in one. */
function renderWords(exercise: Exercise): string {
  const { words } = exercise.given
  if (words.length === 0 || isShort(exercise)) return ''
  const [plain, told] = [true, false].map((is) => words.filter(({ meaning }) => (meaning === '') === is))
  const lines = [
    ...(told ?? []).map(({ name, meaning }) => `<strong>${name}</strong> ${meaning}`),
    ...(plain === undefined || plain.length === 0 ? [] : [plain.map(({ name }) => `<span class="task-word">${name}</span>`).join(' ')]),
  ]
  return `<div class="task-words">\n${lines.map((line) => `<p>${line}</p>\n`).join('')}</div>\n`
}

/** The board with more room to write than a slide has: lines beside letters, ruled boxes, and the shapes of badges. */
function roomy({ kind }: Exercise, board: string): string {
  switch (kind) {
    case 'match':
    case 'order': return board
      .replace('<ol class="places"', `<p class="places-head" aria-hidden="true"><span>Letter</span> <span>${kind === 'order' ? 'When, or why' : 'Why, or an example'}</span></p>\n<ol class="places"`)
      .replaceAll(PLACE_ROOM, `${PLACE_ROOM}<span class="place-why"></span>`)
    case 'sort': return board
      .replace(/(?<=<span class="place-name">)[^<]*(?=<\/span>)/g, withBadgeMark)
    case 'trace': return board.replaceAll('<span class="stage-room"></span>', `<span class="stage-room ruled">${'<span></span>'.repeat(IN_STAGE)}</span>`)
    default: return board
  }
}

const PLACE_ROOM = '<span class="place-room"></span>'

/** What is below the board: the reasons count, not the points. */
function room(exercise: Exercise, before: string, count: number): string {
  const lines = (label: string): string => `<p class="task-reasons">${before}${label}</p>\n${ruled(count)}`
  switch (exercise.kind) {
    case 'trace': return ''
    case 'discuss': return exercise.draw ? '<div class="space drawing-room" aria-hidden="true"></div>\n' : lines('Notes, each with its place')
    case 'choice': return lines('Why?')
    default: return lines('Reasons, and doubts')
  }
}

/** What to do with the pencil. */
function how(exercise: Exercise): string[] {
  switch (exercise.kind) {
    case 'match': return ['Write the letter of each card beside its place']
    case 'sort': return ['Write the letters of the cards beside their labels']
    case 'order': return ['Write the letters of the cards, first to last']
    case 'choice': return [{ one: 'Mark one', several: 'One or more are right', opinion: 'Mark what you think, and say why' }[exercise.choose]]
    case 'fill': return ['Write into the blanks']
    case 'trace': return ['Write what happens at each stage']
    case 'discuss': return exercise.draw ? ['Draw into the frame'] : []
  }
}
