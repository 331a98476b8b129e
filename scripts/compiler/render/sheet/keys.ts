import { escapeHtml } from '../../escape.ts'
import type { Exercise, PartName } from '../../exercise/model.ts'
import { PART_TITLES } from '../../exercise/names.ts'
import { minutesText } from '../../exercise/presenter.ts'
import { groupText, solutionPieces } from '../../exercise/question.ts'
import type { Task } from '../../handout/model.ts'
import { sheetCalls } from '../../handout/sheet-calls.ts'
import type { SheetRendering } from './sheet-content.ts'
import { taskHeading } from './task-heading.ts'

/** Exercises as they are led: what for, with what, how, the answer, and what to say then. */
export function renderKeys(tasks: readonly Task[], { html, needs }: SheetRendering): string {
  return tasks.map(({ exercise, number }) => {
    const calls = sheetCalls(needs.kit.handouts, exercise.id, { numbers: true })
    const { id, kind, group, minutes, priority, parts } = exercise
    const part = (name: PartName): string => {
      const pieces = parts[name]
      return pieces === undefined
        ? ''
        : `<div class="key-part key-${name}">\n<h3>${PART_TITLES[name]}</h3>\n${deeper(html(pieces))}</div>\n`
    }
    return `<section class="task-key task-key-${kind}" aria-labelledby="task-${escapeHtml(id)}">
${taskHeading(exercise, number)}
<p class="task-how">${
      escapeHtml([minutesText(minutes), groupText(group), NAMES[kind], priority, ...calls].join(' · '))
    }</p>
${part('goal')}${part('materials')}${part('steps')}${part('source')}${part('hint')}<div class="key-part key-answer">
<h3>Answer</h3>
${withLetters(exercise, deeper(html(solutionPieces(exercise))))}</div>
${part('debrief')}${part('misreadings')}${part('second')}${part('shorter')}${part('seated')}${
      part('without-projector')
    }</section>
`
  }).join('')
}

/** Words to fill in have the letters that they have on the worksheet. */
function withLetters(exercise: Exercise, html: string): string {
  if (exercise.kind !== 'fill') return html
  const letters = exercise.answer.map(({ cards }) =>
    cards.map((id) => `<span class="card-letter">${escapeHtml(id.toUpperCase())}</span> `).join('')
  )
  return html.replaceAll(ANSWER, () => `${letters.shift() ?? ''}${ANSWER}`)
}

const ANSWER = '<span class="answer-card">'

/** Headings inside a part of an exercise stand below that of the part. */
function deeper(html: string): string {
  return html.replace(/<(\/?)h3\b/g, '<$1h4')
}

const NAMES: Readonly<Record<Exercise['kind'], string>> = {
  match: 'matching',
  sort: 'sorting',
  order: 'ordering',
  choice: 'choice',
  fill: 'filling in',
  trace: 'tracing',
  discuss: 'discussion',
}
