import type { ItemKind } from '../../compiler/deck-model.ts'
import { words } from '../../compiler/content/chinese.ts'
import {
  type Attributes,
  between,
  block,
  type Child,
  type Content,
  el,
  type Node,
  type Secret,
  type PartName,
} from '../../compiler/content/node.ts'
import { reveal, trimBreaks, mapElements } from '../../compiler/content/map-nodes.ts'
import type { Exercise } from '../../compiler/exercise/model.ts'
import { PARTS, phaseWords } from '../../compiler/exercise/names.ts'
import { isOpen, phasesOf, textToFill } from '../../compiler/exercise/of-kind.ts'
import { minutesText } from '../../compiler/exercise/in-words.ts'
import { sayHalves } from '../../compiler/session/reckon.ts'
import { solutionPieces } from '../../compiler/exercise/question.ts'
import type { Guide, GuideItem, ScriptSlide } from '../../compiler/session/guide.ts'
import { sayMinute } from '../../compiler/session/needs.ts'
import { shareNotes } from './balance.ts'
import { renderEntry, sayCalls, sayHanded, whatKind } from './head.ts'
import type { SlidePictures } from './picture.ts'
import { partFirst, partNotes } from './said.ts'
import { type GuideText, part } from './words.ts'
import { type Wording, wordingOf } from '../../words/wording.ts'
import { elementsIn, textOf } from '../../compiler/content/walk.ts'

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
const belowTitle = (name: PartName, wording: Wording): string =>
  name === 'hint' ? wording.whenStuck : name === 'shorter' ? wording.whenLate : wording.partTitles[name]

/** What to show, say and do, item by item. */
export function renderItems(sources: ItemSources): Node<Secret>[] {
  const { guide: { before, items, session } } = sources
  const wording = wordingOf(session.deck.language)
  const first = before.length === 0
    ? []
    : renderEntry(el('h3', {}, wording.beforeFirst), undefined, undefined, [],
      before.flatMap((slide) => renderSlide(slide, sources)), wording)
  return [
    el('p', { class: 'guide-soft' }, wording.coverStands),
    ...first,
    ...items.flatMap((one, index) => renderItem(one, `item-${index + 1}`, sources)),
  ]
}

/** What to do where nothing is shown. */
const inPause = (kind: ItemKind, wording: Wording): string | undefined =>
  kind === 'slack' ? wording.inSlack : kind === 'break' ? wording.inBreak : undefined

function renderItem(one: GuideItem, id: string, sources: ItemSources): Node<Secret>[] {
  const { guide: { session, keys, calls }, text } = sources
  const { item: { title, kind, slide }, exercise, script, handed } = one
  const wording = wordingOf(session.deck.language)
  const pause = inPause(kind, wording)
  const name = slide === undefined ? words(title) : [el('a', { href: text.deck(slide) }, words(title))]
  const task = exercise === undefined ? [] : [el('span', { class: 'guide-kind' }, whatKind(one, keys, wording)), ' ']
  const out = sayHanded(handed.filter(({ first }) => first), wording)
  const more = [
    ...(exercise === undefined ? [] : sayCalls(calls.get(exercise.id), keys.indexOf(exercise) + 1, handed, wording)),
    ...(out.length === 0 ? [] : [[wording.handOut, ...out]]),
  ]
  const said = script.flatMap((each) =>
    each.exercise === undefined ? renderSlide(each, sources) : renderExercise(each, each.exercise, one, sources)
  )
  return renderEntry(el('h3', { id }, task, name), one, session.group, more, [
    ...(pause === undefined ? [] : [el('p', {}, pause)]),
    ...said,
  ], wording)
}

function renderSlide(slide: ScriptSlide, { guide, text, pictures }: ItemSources): Node<Secret>[] {
  const wording = wordingOf(guide.session.deck.language)
  const { id, title, minutes, question, slide: { steps } } = slide
  const about = [
    ...(minutes === 0 ? [] : [`${sayHalves(minutes)} min`]),
    ...(steps === 0 ? [] : [wording.presses(steps)]),
  ].join(' · ')
  const { said, asked, aside, asideBelow } = partNotes(reveal(slide.notes), wording)
  const heading = el('h4', {}, el('a', { href: text.deck(id) }, words(title)),
    about === '' ? [] : [' ', el('span', { class: 'guide-soft' }, about)])
  const notes = (name: string, content: Content<Secret>): Node<Secret>[] =>
    content.length === 0 ? [] : block(name, trimBreaks(text.notes(content)))
  return inSection({ class: 'guide-slide' },
    block('guide-said', heading, notes('guide-question', question), trimBreaks(text.notes(said)),
      asideBelow ? notes('guide-aside', aside) : []),
    block('guide-shown', pictures.render(slide), notes('guide-asked', asked),
      asideBelow ? [] : notes('guide-aside', aside)))
}

/** An item that is an exercise and nothing else has its title, and says it once. */
function renderExercise(
  slide: ScriptSlide,
  exercise: Exercise,
  { from, item }: GuideItem,
  { guide, text, pictures }: ItemSources,
): Node<Secret>[] {
  const wording = wordingOf(guide.session.deck.language)
  const { id, title, task, parts, notes } = exercise
  const alone = title === item.title
  const tag = alone ? 'h4' : 'h5'
  const { first, rest } = partFirst(reveal(notes), wording)
  const named = (name: PartName, called = wording.partTitles[name], more = ''): Node<Secret>[] =>
    part(called, text.text(parts[name] ?? []), tag, more)
  const { content, end } = withClock(text.text(parts.steps ?? []), from, exercise.minutes, wording)
  const doing = [
    ...part(wording.partTitles.steps, content, tag),
    ...part(wording.clockHead, [
      clock(exercise, from, wording, end),
      ...(guide.keys.find((one) => phasesOf(one).length > 0) === exercise ? [phaseTasks(exercise, wording)] : []),
    ], tag, ' guide-times'),
  ]
  const filled = textToFill(exercise)
  const outcome = [
    ...(filled.length === 0 ? [] : part(wording.text, text.text(filled), tag)),
    ...part(isOpen(exercise) ? wording.whatToListenFor : wording.answer, text.text(solutionPieces(exercise)), tag,
      ' guide-answer'),
    ...AFTER.flatMap((name) => named(name)),
  ]
  const [left, right] = shareNotes(text.text(rest), doing, outcome)
  const below = PARTS.filter(isBelow).flatMap((name) => named(name, belowTitle(name, wording)))
  return inSection({ class: 'guide-exercise', 'data-exercise': id }, alone ? [] : [el('h4', {}, words(title))],
    block('guide-slide',
      block('guide-said', part(wording.openWith, text.text(first), tag, ' guide-first'),
        part(wording.ask, text.text(task), tag, ' guide-question'), named('goal'), named('materials')),
      block('guide-shown', pictures.render(slide))),
    block('guide-sides', block('guide-doing', doing, noted(left)), block('guide-outcome', outcome, noted(right))),
    below.length === 0 ? [] : block('guide-below', below), named('source', wording.sourceOnSheet, ' guide-source'))
}

const inSection = (attributes: Attributes, ...children: readonly Child<Secret>[]): Node<Secret>[] => [
  el('section', attributes, ...children),
]

const noted = (notes: Content<Secret>): Node<Secret>[] => (notes.length === 0 ? [] : block('guide-words', notes))

/** What the names of phases ask of a room: told with the first exercise that has some. */
const phaseTasks = (exercise: Exercise, wording: Wording): Node<Secret> =>
  el('p', {}, between(phasesOf(exercise).map(({ phase }): Content<Secret> => {
    const [name] = phaseWords(phase, exercise.group, wording)
    return [el('b', {}, name), `: ${wording.phaseTasks[phase]}.`]
  }), ' '))

/** Steps that have their minutes say them; else the phases do, where the exercise has them. */
function clock(exercise: Exercise, from: number, wording: Wording, steps?: number): Node<Secret> {
  const end = from + exercise.minutes
  const inside = wording.debriefIsIn(minutesText(exercise.minutes, wording))
  const at = (minute: number): Node<Secret> => el('b', {}, sayMinute(minute))
  if (steps !== undefined) {
    return steps < end
      ? el('p', {}, at(steps), wording.debriefThen, at(end), `${wording.end}.`)
      : el('p', {}, at(end), `${wording.end}. ${inside}`)
  }
  let begin = from
  const phases = phasesOf(exercise).map(({ phase, minutes }): Content<Secret> => {
    begin += minutes
    const words = phaseWords(phase, exercise.group, wording).join(', ')
    return [at(begin - minutes), ` ${words}: ${sayHalves(minutes)} min`]
  })
  const all = phases.length === 0 ? [[at(from), wording.begin]] : phases
  return el('p', {}, between([...all, [at(end), wording.end]], ' · '), `. ${inside}`)
}

/** Steps, and the minute at which the last of them ends, where they have times. */
interface ClockedSteps {
  readonly content: Content<Secret>
  readonly end?: number
}

/**
 * Steps with the minute at which each begins, where every one of them says how long it takes and they go into what the
 * exercise has; else as they are. Steps in steps have no times.
 */
export function withClock(
  content: Content<Secret>,
  from: number,
  minutes: number,
  wording: Wording,
): ClockedSteps {
  const elements = elementsIn(content)
  const lists = elements.filter(({ name }) => name === 'ol' || name === 'ul')
  const steps = elements.filter(({ name }) => name === 'li').map(({ children }) => minutesIn(children, wording))
  const sum = steps.reduce((all, each) => all + each, 0)
  if (lists.length !== 1 || steps.length === 0 || steps.includes(0) || sum > minutes) return { content }
  let at = from
  const clocked = mapElements(content, (element) => {
    if (element.name !== 'li') return element
    const start = at
    at += minutesIn(element.children, wording)
    return el('li', {}, el('b', { class: 'guide-at' }, sayMinute(start)), ' ', element.children)
  })
  return { content: clocked, end: at }
}

function minutesIn(step: Content<Secret>, { minutesInText }: Wording): number {
  const [, whole, half] = minutesInText.exec(textOf(step)) ?? []
  return Number(whole ?? 0) + (half === undefined ? 0 : 0.5)
}
