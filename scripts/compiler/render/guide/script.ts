import { textToHtml } from '../../escape.ts'
import type { Exercise, PartName } from '../../exercise/model.ts'
import { PART_TITLES } from '../../exercise/names.ts'
import { minutesText, sayGroup } from '../../exercise/presenter.ts'
import type { Guide, GuideItem, ScriptSlide } from '../../session/guide.ts'
import { renderEntry, sayCalls, seePage } from './head.ts'
import { type GuideText, part } from './words.ts'

/** What one needs while the room works; the rest is in the key. */
const BEFORE: readonly PartName[] = ['goal', 'materials', 'steps', 'hint']

/** Notes that come too late below the steps. */
const SAID_FIRST = /<p><strong>(?:Say before you start|Do first)\.<\/strong>[^]*?<\/p>\n?/g

/** What to say and to do, item by item, slide by slide. */
export function renderScript({ before, items, calls }: Guide, text: GuideText): string {
  const first = before.length === 0 ? ''
    : renderEntry('item', '<h3>Before the first item</h3>', undefined, [], before.map((slide) => renderSlide(slide, text)).join(''))
  return first + items.map((one, index) => renderItem(one, `item-${index + 1}`, text, calls, taskNames(items))).join('')
}

/** `Task 2` for each exercise, in the order in which they are played. */
function taskNames(items: readonly GuideItem[]): ReadonlyMap<Exercise, string> {
  const played = items.flatMap(({ script }) => script.flatMap(({ exercise }) => exercise ?? []))
  return new Map(played.map((exercise, index) => [exercise, `Task ${index + 1}`]))
}

function renderItem(one: GuideItem, id: string, text: GuideText, calls: Guide['calls'], names: ReadonlyMap<Exercise, string>): string {
  const { item: { title, kind, slide }, script } = one
  const pause = kind === 'slack' ? '<p>Nothing is planned here. Questions take it, or the item before.</p>\n'
    : kind === 'break' ? '<p>Say when it ends, and where the quiet place is. It is a promise: drop an item rather than the break.</p>\n' : ''
  const task = script.flatMap(({ exercise }) => (exercise === undefined || exercise.title !== title ? [] : [`${names.get(exercise) ?? 'Task'}: `])).join('')
  const name = slide === undefined ? textToHtml(title) : `<a href="${text.deck(slide)}">${textToHtml(title)}</a>`
  const more = script.flatMap(({ exercise }) => (exercise === undefined ? []
    : [...sayCalls(calls.get(exercise.id)), seePage(`key-${exercise.id}`, 'answer, debrief')]))
  const said = script.map((each) => (each.title === title && each.exercise !== undefined ? renderExercise(each.exercise, 'h4', text) : renderSlide(each, text)))
  return renderEntry('item', `<h3 id="${id}">${task}${name}</h3>`, one, more, `${pause}${said.join('')}`)
}

function renderSlide(slide: ScriptSlide, text: GuideText): string {
  const { id, title, minutes, notes, exercise } = slide
  const length = minutes === 0 ? '' : ` <span class="guide-soft">${halfMinutes(minutes)}</span>`
  const body = exercise === undefined ? text.notes(notes) : renderExercise(exercise, 'h5', text)
  return `<section class="guide-slide">
<h4><a href="${text.deck(id)}">${textToHtml(title)}</a>${length}</h4>
${body.trim()}
</section>
`
}

/** `1½ minutes`. */
function halfMinutes(minutes: number): string {
  const whole = Math.floor(minutes)
  return `${whole === 0 ? '' : whole}${whole === minutes ? '' : '½'} ${minutes <= 1 ? 'minute' : 'minutes'}`
}

/** An item that is an exercise and nothing else has its title, and says it once. */
function renderExercise(exercise: Exercise, tag: 'h4' | 'h5', text: GuideText): string {
  const { task, parts, notes } = exercise
  const named = BEFORE.map((name) => part(PART_TITLES[name], text.pieces(parts[name] ?? []), tag))
  const first = notes.match(SAID_FIRST) ?? []
  return `${part('First', text.text(first.join('')), tag, ' guide-first')}${part('Task', text.pieces(task), tag)}${named.join('')}${part('Timing', timing(exercise), tag)}${part('Say', text.text(notes.replace(SAID_FIRST, '')), tag)}`
}

/** Phases where the exercise has them; else the whole. */
function timing(exercise: Exercise): string {
  const { minutes, group } = exercise
  const phases = exercise.kind === 'discuss' ? exercise.phases.map(({ phase, minutes: own }) => `${phase} ${own}`) : []
  return `<p>${minutesText(minutes)}, ${sayGroup(group)}${phases.length === 0 ? '' : `: ${phases.join(', ')}`}; the debrief is in it.</p>`
}
