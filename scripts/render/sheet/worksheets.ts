import { words } from '../../compiler/content/chinese.ts'
import { forEdition } from '../../compiler/content/for-edition.ts'
import type { SecretsIn } from '../../compiler/content/secrets.ts'
import { between, block, type Content, el, type Element, isElement } from '../../compiler/content/node.ts'
import type { Exercise } from '../../compiler/exercise/model.ts'
import { boardPieces, classOf, isQuick } from '../../compiler/exercise/of-kind.ts'
import { minutesText } from '../../compiler/exercise/in-words.ts'
import { groupText, recallNote, statementsList, stepsList } from '../../compiler/exercise/question.ts'
import type { Task } from '../../compiler/handout/model.ts'
import type { Below } from '../exercise/kind.ts'
import { onPaper } from '../exercise/kinds.ts'
import { linesOf, notes, roomMark, type Rooms, roomsOfTask, spareNotes } from './rooms.ts'
import { ruled } from './ruled.ts'
import type { SheetLayout, SheetRendering } from './sheet-layout.ts'
import { taskHeading } from './sheet-heads.ts'
import { type Wording, wordingOf } from '../../words/wording.ts'

/** More lines than any page has: the style cuts them off where the page ends. */
const LINES = 30

/** Exercises as people fill them in, each with its number on this sheet. No answer is anywhere in it. */
export function renderWorksheets(
  tasks: readonly Task[],
  { place, layout, needs }: SheetRendering,
): Content<SecretsIn<'worksheet'>> {
  const paired = pairsOf(tasks)
  return tasks.flatMap((one): Content => {
    const { exercise, number } = one
    const { id, kind, minutes, group, task, recall, given: { steps, second } } = exercise
    const wording = wordingOf(exercise.language)
    const how = onPaper(exercise, (paper, each) => paper.how(each))
    const below = onPaper(exercise, (paper, each) => paper.below(each))
    const front: Content = [
      ...line(taskHeading(exercise, number, wording)),
      ...line(
        el('p', { class: 'task-how' },
          [minutesText(minutes, wording), groupText(group, wording), ...(how === '' ? [] : [how])].join(' · ')),
      ),
      ...(recall ? recallNote(wording) : []),
    ]
    const given: Content = [
      ...(task.length === 0 ? [] : block('exercise-task', withLetters(exercise, place(task)))),
      ...(steps.length === 0 ? [] : named('task-steps', wording.partTitles.steps, stepsList(steps))),
    ]
    const inExercise = (content: Content): Content => block(classOf(exercise), content)
    const parted = layout.large && !isShort(exercise)
    const spare = parted ? linesOf(layout.rooms, roomsOfTask(id).board) : undefined
    const board = block('exercise-board',
      onPaper(exercise,
        (paper, each) =>
          paper.board(place(forEdition(boardPieces(each), 'give-out')), each, spare, needs.kit.settings.voices)))
    const rest: Content = [
      ...(second.length === 0 ? [] : named('task-second', wording.partTitles.second, place(second))),
      ...renderWords(exercise),
      ...(below === undefined ? [] : room(below, spare === undefined ? LINES : below.least + spare)),
    ]
    const section = el('section', {
      class: `task task-${kind}${paired.has(one) ? ' task-paired' : ''}`,
      'aria-labelledby': `task-${id}`,
    }, parted
      ? partPages(id, [...front, ...inExercise(given)], [...inExercise(board), ...rest], layout.rooms, wording)
      : [...front, ...inExercise([...given, ...board]), ...rest])
    return [...line(section), ...renderSourcePage(one, layout)]
  })
}

const line = (node: Element): Content => [node]
const named = (name: string, title: string, content: Content): Content =>
  block(name, [...line(el('h3', {}, title)), ...content])

/**
 * In large print what is read and what is worked on stand each on one page: on the same where both fit, and else the
 * first has room for notes, and the running head of the second says what it goes on with.
 */
function partPages(id: string, front: Content, work: Content, rooms: Rooms | undefined, wording: Wording): Content {
  const names = roomsOfTask(id)
  const isOverleaf = rooms instanceof Map && rooms.has(names.front)
  return [
    ...block('task-front', [...front, ...roomMark(rooms, names.front), ...notes(linesOf(rooms, names.front), wording)]),
    ...block(`task-work${isOverleaf ? ` begins-page ${continuedPage(id)}` : ''}`, [
      ...work,
      ...roomMark(rooms, names.board),
    ]),
  ]
}

/** What the exercise stands on: a page of its own, which can be cut along its lines and dealt out. */
function renderSourcePage(
  { exercise: { id, title, language, given: { statements } }, number }: Task,
  { rooms, large, toTheFoot }: SheetLayout,
): Content {
  if (statements.length === 0) return []
  const wording = wordingOf(language)
  const name = roomsOfTask(id).source
  // Between marks and what they measure no page may begin.
  const ownPage = rooms instanceof Map ? ` ${sourcePage(id)}` : ''
  const of = el('p', { class: 'task-how', id: `source-${id}-of` }, wording.toTask,
    el('span', { class: 'task-number' }, String(number)), ' ', words(title))
  return line(
    el('section', { class: `source-page${ownPage}`, 'aria-labelledby': `source-${id} source-${id}-of` },
      line(el('h2', { id: `source-${id}` }, wording.partTitles.source)), line(of), statementsList(statements), large
      ? [...roomMark(rooms, name), ...notes(linesOf(rooms, name), wording)]
      : toTheFoot === true
      ? spareNotes(wording)
      : []),
  )
}

/** Pages whose running head names the exercise that goes on there. */
const continuedPage = (id: string): string => `continued-${id}`
const sourcePage = (id: string): string => `statements-${id}`

/** The names of those pages, and what stands at the head of each. */
export function pagesOfTasks(tasks: readonly Task[]): { readonly id: string; readonly title: string }[] {
  return tasks.flatMap(({ number, exercise: { id, title, language } }) => [
    { id: continuedPage(id), title: wordingOf(language).continued(`${number} ${title}`) },
    {
      id: sourcePage(id),
      title: wordingOf(language).sourceOfTask(`${number} ${title}`),
    },
  ])
}

/** Questions that share a page, two and two as they follow one another; the last of an odd number has one to itself. */
function pairsOf(tasks: readonly Task[]): ReadonlySet<Task> {
  const paired = new Set<Task>()
  for (const [index, task] of tasks.entries()) {
    const before = tasks[index - 1]
    if (before === undefined || paired.has(before) || before.exercise.given.statements.length > 0) continue
    if (isQuick(before.exercise) && isQuick(task.exercise)) paired.add(before).add(task)
  }
  return paired
}

/** A single question. */
const isShort = (exercise: Exercise): boolean => isQuick(exercise) && exercise.given.steps.length === 0

/** A single question has no room for words below it: its letters are spelled out behind it. */
function withLetters(exercise: Exercise, task: Content): Content {
  const letters = isShort(exercise) ? exercise.given.words.filter(({ meaning }) => meaning === '') : []
  const last = task.findLastIndex((node) => isElement(node))
  return task.map((node, index) => {
    if (index !== last || !isElement(node) || node.name !== 'p') return node
    const spelled = letters.flatMap(({ name }) => [' ', el('span', { class: 'task-letters' }, words(name), '.')])
    return { ...node, children: [...node.children, ...spelled] }
  })
}

/** Words of the exercise in a line each, and letters spelled out, all in one. */
function renderWords(exercise: Exercise): Content {
  const all = exercise.given.words
  if (all.length === 0 || isShort(exercise)) return []
  const [plain, told] = [true, false].map((is) => all.filter(({ meaning }) => (meaning === '') === is))
  const lines: Content[] = [
    ...(told ?? []).map(({ name, meaning }): Content => [el('strong', {}, words(name)), ' ', ...words(meaning)]),
    ...(plain === undefined || plain.length === 0
      ? []
      : [between(plain.map(({ name }) => el('span', { class: 'task-word' }, words(name))), ' ')]),
  ]
  return block('task-words', lines.flatMap((content) => line(el('p', {}, content))))
}

/** What is below the board. */
function room({ label }: Below, count: number): Content {
  return label === undefined
    ? ruled(count, 'space drawing-room')
    : [...line(el('p', { class: 'task-reasons' }, label)), ...ruled(count)]
}
