import { escapeHtml, textToHtml } from '../../escape.ts'
import type { Exercise, PartName } from '../../exercise/model.ts'
import { PART_TITLES } from '../../exercise/names.ts'
import { minutesText } from '../../exercise/presenter.ts'
import { boardPieces, groupText, solutionPieces } from '../../exercise/question.ts'
import type { Task } from '../../handout/model.ts'
import { ruled } from './ruled.ts'
import type { SheetRendering } from './sheet-content.ts'

/** Lines to write on: under a question that is talked about, under a choice that wants its reason. */
const TO_DISCUSS = 14
const TO_REASON = 2
/** Beside each stage, and under cards that were laid: the reasons count, not the points. */
const IN_STAGE = 4
const REASONS = 4

/** Exercises as people fill them in, each with its number on this sheet. No answer is anywhere in it. */
export function renderWorksheets(tasks: readonly Task[], { html }: SheetRendering): string {
  return tasks.map(({ exercise, number }) => {
    const { id, kind, group, task } = exercise
    return `<section class="task task-${kind}" aria-labelledby="task-${escapeHtml(id)}">
${heading(exercise, number)}
<p class="task-how">${escapeHtml([groupText(group), ...how(exercise)].join(' · '))}</p>
<div class="exercise exercise-${kind}">
${task.length === 0 ? '' : `<div class="exercise-task">\n${html(task)}</div>\n`}<div class="exercise-board">
${html(boardPieces(exercise)).replaceAll(STAGE_ROOM, `<span class="stage-room ruled">${'<span></span>'.repeat(IN_STAGE)}</span>`)}</div>
</div>
${room(kind)}</section>
`
  }).join('')
}

const STAGE_ROOM = '<span class="stage-room"></span>'

function room(kind: Exercise['kind']): string {
  switch (kind) {
    case 'discuss': return ruled(TO_DISCUSS)
    case 'choice': return ruled(TO_REASON)
    case 'match':
    case 'sort':
    case 'order': return `<p class="task-reasons">Reasons, and doubts</p>\n${ruled(REASONS)}`
    default: return ''
  }
}

/** Exercises as they are led: what for, with what, how, the answer, and what to say then. */
export function renderKeys(tasks: readonly Task[], { html }: SheetRendering): string {
  return tasks.map(({ exercise, number }) => {
    const { id, kind, group, minutes, priority, parts } = exercise
    const part = (name: PartName): string => {
      const pieces = parts[name]
      return pieces === undefined ? '' : `<div class="key-part key-${name}">\n<h3>${PART_TITLES[name]}</h3>\n${deeper(html(pieces))}</div>\n`
    }
    return `<section class="task-key task-key-${kind}" aria-labelledby="task-${escapeHtml(id)}">
${heading(exercise, number)}
<p class="task-how">${escapeHtml([minutesText(minutes), groupText(group), NAMES[kind], priority].join(' · '))}</p>
${part('goal')}${part('materials')}${part('steps')}${part('hint')}<div class="key-part key-answer">
<h3>Answer</h3>
${deeper(html(solutionPieces(exercise)))}</div>
${part('debrief')}${part('misreadings')}${part('shorter')}${part('without-projector')}</section>
`
  }).join('')
}

function heading({ id, title }: Exercise, number: number): string {
  return `<h2 id="task-${escapeHtml(id)}"><span class="task-number"><span class="visually-hidden">Task </span>${number}</span> ${textToHtml(title)}</h2>`
}

/** Headings inside a part of an exercise stand below that of the part. */
function deeper(html: string): string {
  return html.replace(/<(\/?)h3\b/g, '<$1h4')
}

const NAMES: Readonly<Record<Exercise['kind'], string>> = {
  match: 'matching', sort: 'sorting', order: 'ordering', choice: 'choice', fill: 'blanks', trace: 'tracing', discuss: 'discussion',
}

/** What to do with the pencil. */
function how(exercise: Exercise): string[] {
  switch (exercise.kind) {
    case 'match': return ['Write the letter of each card beside its place']
    case 'sort': return ['Write the letters of the cards beside their groups']
    case 'order': return ['Write the letters of the cards, first to last']
    case 'choice': return [{ one: 'Mark one', several: 'One or more are right', opinion: 'Mark what you think, and say why' }[exercise.choose]]
    case 'fill': return ['Write into the blanks']
    case 'trace': return ['Write what happens at each stage']
    case 'discuss': return []
  }
}
