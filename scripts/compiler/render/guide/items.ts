import { textToHtml } from '../../escape.ts'
import type { Exercise, PartName } from '../../exercise/model.ts'
import { PART_TITLES, PARTS, phaseWords } from '../../exercise/names.ts'
import { minutesText, sayHalves } from '../../exercise/presenter.ts'
import { solutionPieces } from '../../exercise/question.ts'
import type { Guide, GuideItem, ScriptSlide } from '../../session/guide.ts'
import { sayMinute } from '../../session/needs.ts'
import { shareNotes } from './balance.ts'
import { renderEntry, sayCalls, sayHanded, whatKind } from './head.ts'
import type { SlidePictures } from './picture.ts'
import { partFirst, partNotes } from './said.ts'
import { withClock } from './steps-clock.ts'
import { type GuideText, part } from './words.ts'

/** What an item is made from, besides itself. */
export interface ItemSources {
  readonly guide: Guide
  readonly text: GuideText
  readonly pictures: SlidePictures
}

/** Above, then beside each other what people do and what comes of it. Whatever else an exercise has stands below. */
const DOING: readonly PartName[] = ['goal', 'materials', 'steps']
const AFTER: readonly PartName[] = ['debrief', 'misreadings']
const isBelow = (name: PartName | 'answer'): name is PartName =>
  name !== 'answer' && ![...DOING, ...AFTER, 'source'].includes(name)

/** As whoever runs it looks for it. */
const BELOW_TITLES: Partial<Record<PartName, string>> = { hint: 'When stuck', shorter: 'When late' }

/** What to show, say and do, item by item. */
export function renderItems(sources: ItemSources): string {
  const { guide: { before, items }, text } = sources
  const first = before.length === 0
    ? ''
    : renderEntry('<h3>Before the first item, in its minutes</h3>', undefined, undefined, [],
      before.map((slide) => renderSlide(slide, sources)).join(''))
  return '<p class="guide-soft">Cover and agenda stand while people come in.</p>\n' + first
    + items.map((one, index) => renderItem(one, `item-${index + 1}`, sources, text)).join('')
}

function renderItem(one: GuideItem, id: string, sources: ItemSources, text: GuideText): string {
  const { guide: { session, keys, calls } } = sources
  const { item: { title, kind, slide }, exercise, script, handed } = one
  const pause = kind === 'slack'
    ? '<p>Nothing is planned here. Questions take it, or the item before; if nobody asks, a question above that had no time.</p>\n'
    : kind === 'break'
    ? '<p>Say when it ends, and where the quiet place is. It is a promise: drop an item rather than the break.</p>\n'
    : ''
  const name = slide === undefined ? textToHtml(title) : `<a href="${text.deck(slide)}">${textToHtml(title)}</a>`
  const called = exercise === undefined ? name : `<span class="guide-kind">${whatKind(one, keys)}</span> ${name}`
  const out = sayHanded(handed.filter(({ first }) => first))
  const more = [
    ...(exercise === undefined ? [] : sayCalls(calls.get(exercise.id), keys.indexOf(exercise) + 1, handed)),
    ...(out === '' ? [] : [`hand out ${out}`]),
  ]
  const said = script.map((
    each,
  ) => (each.exercise === undefined ? renderSlide(each, sources) : renderExercise(each, each.exercise, one, sources)))
  return renderEntry(`<h3 id="${id}">${called}</h3>`, one, session.group, more, `${pause}${said.join('')}`)
}

function renderSlide(slide: ScriptSlide, { text, pictures }: ItemSources): string {
  const { id, title, minutes, question, slide: { steps } } = slide
  const about = [
    ...(minutes === 0 ? [] : [`${sayHalves(minutes)} min`]),
    ...(steps === 0 ? [] : [steps === 1 ? 'a press' : `${steps} presses`]),
  ].join(' · ')
  const { said, asked, aside, asideBelow } = partNotes(slide.notes)
  return `<section class="guide-slide">
<div class="guide-said">
<h4><a href="${text.deck(id)}">${textToHtml(title)}</a>${
    about === '' ? '' : ` <span class="guide-soft">${about}</span>`
  }</h4>
${block('guide-question', question, text)}${text.notes(said).trim()}
${asideBelow ? block('guide-aside', aside, text) : ''}</div>
<div class="guide-shown">
${pictures.render(slide)}${block('guide-asked', asked, text)}${
    asideBelow ? '' : block('guide-aside', aside, text)
  }</div>
</section>
`
}

const block = (
  name: string,
  html: string,
  text: GuideText,
): string => (html === '' ? '' : `<div class="${name}">\n${text.notes(html).trim()}\n</div>\n`)

/** An item that is an exercise and nothing else has its title, and says it once. */
function renderExercise(
  slide: ScriptSlide,
  exercise: Exercise,
  { from, item }: GuideItem,
  { text, pictures }: ItemSources,
): string {
  const { id, title, task, parts, notes } = exercise
  const alone = title === item.title
  const tag = alone ? 'h4' : 'h5'
  const { first, rest } = partFirst(notes)
  const named = (name: PartName, called = PART_TITLES[name]): string =>
    part(called, text.pieces(parts[name] ?? []), tag)
  const { html, end } = withClock(text.pieces(parts.steps ?? []), from, exercise.minutes)
  const doing = part(PART_TITLES.steps, html, tag) + part('Clock', clock(exercise, from, end), tag, ' guide-times')
  const outcome = (exercise.kind === 'fill' ? part('Text', text.pieces(exercise.text), tag) : '')
    + part(answerName(exercise), text.pieces(solutionPieces(exercise)), tag, ' guide-answer')
    + AFTER.map((name) => named(name)).join('')
  const [left, right] = shareNotes(text.text(rest).trim(), doing, outcome)
  const below = PARTS.filter(isBelow).map((name) => named(name, BELOW_TITLES[name])).join('')
  return `<section class="guide-exercise" data-exercise="${textToHtml(id)}">
${alone ? '' : `<h4>${textToHtml(title)}</h4>\n`}<div class="guide-slide">
<div class="guide-said">
${part('Open with', text.text(first), tag, ' guide-first')}${part('Ask', text.pieces(task), tag, ' guide-question')}${
    named('goal')
  }${named('materials')}</div>
<div class="guide-shown">
${pictures.render(slide)}</div>
</div>
<div class="guide-sides">
<div class="guide-doing">
${doing}${words(left)}</div>
<div class="guide-outcome">
${outcome}${words(right)}</div>
</div>
${below === '' ? '' : `<div class="guide-below">\n${below}</div>\n`}${
    part('What the paper says, on their sheet', text.pieces(parts.source ?? []), tag, ' guide-source')
  }</section>
`
}

function answerName(exercise: Exercise): string {
  const open = exercise.kind === 'discuss' || (exercise.kind === 'choice' && exercise.choose === 'opinion')
  return open ? 'What to listen for' : 'Answer'
}

const words = (html: string): string => (html === '' ? '' : `<div class="guide-words">\n${html}\n</div>\n`)

/** Steps that have their minutes say them; else the phases do, where the exercise has them. */
function clock(exercise: Exercise, from: number, steps?: number): string {
  const end = from + exercise.minutes
  const inside = `The debrief is in these ${minutesText(exercise.minutes)}.`
  if (steps !== undefined) {
    return `<p>${steps < end ? `<b>${sayMinute(steps)}</b> debrief · ` : ''}<b>${sayMinute(end)}</b> end.${
      steps < end ? '' : ` ${inside}`
    }</p>`
  }
  let at = from
  const phases = exercise.kind === 'discuss'
    ? exercise.phases.map(({ phase, minutes }) => {
      at += minutes
      return `<b>${sayMinute(at - minutes)}</b> ${phaseWords(phase, exercise.group).join(', ')}: ${
        sayHalves(minutes)
      } min`
    })
    : []
  const all = phases.length === 0 ? [`<b>${sayMinute(from)}</b> begin`] : phases
  return `<p>${[...all, `<b>${sayMinute(end)}</b> end`].join(' · ')}. ${inside}</p>`
}
