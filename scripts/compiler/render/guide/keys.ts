import { escapeHtml, textToHtml } from '../../escape.ts'
import type { Exercise, PartName } from '../../exercise/model.ts'
import { PART_TITLES } from '../../exercise/names.ts'
import { solutionPieces } from '../../exercise/question.ts'
import type { Guide } from '../../session/guide.ts'
import { renderEntry, sayCalls, seePage } from './head.ts'
import { type GuideText, part } from './words.ts'

const AFTER: readonly PartName[] = ['debrief', 'misreadings', 'source', 'second', 'shorter', 'seated', 'without-projector']

/** Every exercise with its answer, its debrief, what people get wrong, and how it goes with less. */
export function renderKeys({ keys, items, calls }: Guide, text: GuideText): string {
  return keys.map((exercise, number) => {
    const id = escapeHtml(`key-${exercise.id}`)
    const index = items.findIndex(({ script }) => script.some((slide) => slide.exercise === exercise))
    const more = [...sayCalls(calls.get(exercise.id)), seePage(`item-${index + 1}`, 'script')]
    const answer = part(answerName(exercise), text.pieces(solutionPieces(exercise)), 'h4', ' guide-answer')
    const after = AFTER.map((name) => part(PART_TITLES[name], text.pieces(exercise.parts[name] ?? []), 'h4'))
    return renderEntry('key', `<h3 id="${id}">Task ${number + 1}: ${textToHtml(exercise.title)}</h3>`, items[index], more, `${question(exercise, text)}${answer}${after.join('')}`)
  }).join('')
}

/** Answers that mean nothing without what they answer: the numbers of blanks. */
function question(exercise: Exercise, text: GuideText): string {
  return exercise.kind === 'fill' ? part('Text', text.pieces(exercise.text), 'h4') : ''
}

function answerName(exercise: Exercise): string {
  const open = exercise.kind === 'discuss' || (exercise.kind === 'choice' && exercise.choose === 'opinion')
  return open ? 'What to listen for' : 'Answer'
}
