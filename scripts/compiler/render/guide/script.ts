import { escapeHtml, textToHtml } from '../../escape.ts'
import type { Exercise, PartName } from '../../exercise/model.ts'
import { PART_TITLES } from '../../exercise/names.ts'
import { minutesText, sayGroup } from '../../exercise/presenter.ts'
import type { Guide, GuideItem, ScriptSlide } from '../../session/guide.ts'
import { type GuideText, part, renderHow } from './words.ts'

/** What one needs while the room works; the rest is in the key. */
const BEFORE: readonly PartName[] = ['goal', 'materials', 'steps', 'hint']

/** What to say and to do, item by item, slide by slide. */
export function renderScript({ before, items }: Guide, text: GuideText): string {
  const first = before.length === 0 ? ''
    : `<section class="guide-item">\n<h3>Before the first item</h3>\n${before.map((slide) => renderSlide(slide, text)).join('')}</section>\n`
  return first + items.map((one, index) => renderItem(one, `item-${index + 1}`, text)).join('')
}

function renderItem(one: GuideItem, id: string, text: GuideText): string {
  const { item: { title, kind, slide }, script } = one
  const pause = kind === 'slack' ? '<p>Nothing is planned here. Questions take it, or the item before.</p>\n'
    : kind === 'break' ? '<p>Say when it ends, and where the quiet place is.</p>\n' : ''
  const name = slide === undefined ? textToHtml(title) : `<a href="${text.deck(slide)}">${textToHtml(title)}</a>`
  return `<section class="guide-item">
<h3 id="${id}">${name}</h3>
${renderHow(one)}${pause}${script.map((each) => (each.title === title && each.exercise !== undefined
    ? renderExercise(each.exercise, 'h4', text) : renderSlide(each, text))).join('')}</section>
`
}

function renderSlide(slide: ScriptSlide, text: GuideText): string {
  const { id, title, minutes, notes, exercise } = slide
  const length = minutes === 0 ? '' : ` <span class="guide-soft">${aboutMinutes(minutes)}</span>`
  const body = exercise === undefined ? text.notes(notes) : renderExercise(exercise, 'h5', text)
  return `<section class="guide-slide">
<h4><a href="${text.deck(id)}">${textToHtml(title)}</a>${length}</h4>
${body.trim()}
</section>
`
}

/** `1½ minutes`: to the half minute, for somebody who is speaking. The minutes of an item are exact. */
function aboutMinutes(minutes: number): string {
  const halves = Math.max(1, Math.round(minutes * 2))
  const whole = Math.floor(halves / 2)
  return `${whole === 0 ? '' : whole}${halves % 2 === 0 ? '' : '½'} ${halves <= 2 ? 'minute' : 'minutes'}`
}

/** An item that is an exercise and nothing else has its title, and says it once. */
function renderExercise(exercise: Exercise, tag: 'h4' | 'h5', text: GuideText): string {
  const { id, task, parts, notes } = exercise
  const named = BEFORE.map((name) => part(PART_TITLES[name], text.pieces(parts[name] ?? []), tag))
  return `${part('Task', text.pieces(task), tag)}${named.join('')}${part('Timing', timing(exercise), tag)}${part('Say', text.text(notes), tag)}`
    + `<p class="guide-on"><a href="#${escapeHtml(encodeURIComponent(`key-${id}`))}">The answer, the debrief, and how to shorten it</a> stand at the end.</p>\n`
}

/** Phases where the exercise has them; else the whole. */
function timing(exercise: Exercise): string {
  const { minutes, group } = exercise
  const phases = exercise.kind === 'discuss' ? exercise.phases.map(({ phase, minutes: own }) => `${phase} ${own}`) : []
  return `<p>${minutesText(minutes)}, ${sayGroup(group)}${phases.length === 0 ? '' : `: ${phases.join(', ')}`}; the debrief is in it.</p>`
}
