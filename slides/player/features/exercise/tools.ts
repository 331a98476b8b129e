import { button, create, one } from '../../base/dom.ts'
import type { After, Desk, PageExercise } from './board.ts'
import { itemsToCheck, resultOf, sayResult } from './checking.ts'
import { clearBoard, isBoardClear, type Attempt } from './attempt.ts'
import * as wording from '../../wording.ts'

export interface ToolRow {
  readonly element: HTMLElement
  draw(work: Attempt): void
}

/** The row under a board: result, hands, hint, check, reveal, reset; each only where the exercise has use for it. */
export function createTools(
  { kind, parts, answer, nameOf, element: exercise }: PageExercise,
  desk: Desk,
  clock: HTMLElement | undefined,
): ToolRow {
  let cleared: Attempt | undefined
  // A check of nothing is answered, too.
  let asked = false
  const judged = answer
    && (Object.keys(answer.belongs).length + Object.keys(answer.options).length + Object.keys(answer.blanks).length) > 0
  const told = answer && Object.keys(answer.stages).length > 0
  // Where more than one answer can be defended, nothing is checked.
  const { compared } = parts
  const shown = compared ? wording.orderShows : wording.answerShows
  const anything = parts.cards.length + parts.fields.length + parts.options.length > 0

  const result = create('p', { class: 'exercise-result' })
  const hands = button('button', wording.showOfHands, () => {
    const open = !desk.work().votes.open
    desk.act((work) => ({ ...work, votes: { ...work.votes, open } }), {
      said: open ? wording.countingHands : wording.optionsShowAgain,
    })
  }, { 'data-spot': 'tool:hands' })
  const hint = button('button', wording.hint, () => desk.explain(hint, wording.hint, answer?.hint, 'head'), {
    'data-spot': 'tool:hint',
  })
  const check = button('button', wording.check, () => {
    if (!answer) return
    asked = true
    desk.act((work) => ({ ...work, checked: itemsToCheck(parts, work) }), {
      said: sayResult(resultOf(answer, parts, desk.work()), parts),
    })
    asked = false
  }, { 'data-spot': 'tool:check' })
  const reveal = button('button', wording.reveal, () => {
    const { revealed } = desk.work()
    const next = told ? (revealed < parts.fields.length ? revealed + 1 : 0) : 1 - revealed
    const stage = told ? parts.fields[next - 1] : undefined
    desk.act((work) => ({ ...work, revealed: next }), {
      said: next === 0 ? wording.answerIsHidden : stage === undefined ? shown : nameOf(stage) + wording.revealed,
    })
  }, { 'data-spot': 'tool:reveal' })
  const reset = button('button', wording.reset, () => {
    const before = cleared
    const work = desk.work()
    cleared = before || isBoardClear(work) ? undefined : work
    const after: After = { said: before ? wording.boardAsBefore : wording.boardIsClear }
    if (before) desk.act((now) => ({ ...before, votes: now.votes, countdown: now.countdown }), after)
    else {
      const kept = cleared
      desk.act(clearBoard, after)
      cleared = kept
      draw(desk.work())
    }
  }, { 'data-spot': 'tool:reset' })

  const actions = create('div', { class: 'row exercise-actions' },
    ...GIVEN.flatMap(([name, label]) => openGiven(exercise, name, label, desk)),
    ...(parts.options.length > 0 ? [hands] : []), ...(answer?.hint === undefined ? [] : [hint]),
    ...(judged && !compared ? [check] : []), ...(judged || told ? [reveal] : []), ...(anything ? [reset] : []))
  const element = create('div', {
    class: 'player-ui row exercise-tools',
    role: 'group',
    'aria-label': wording.exerciseTools,
  }, ...(clock ? [clock] : []), result, actions)

  function draw(work: Attempt): void {
    if (cleared && !isBoardClear(work)) cleared = undefined
    reset.textContent = cleared ? wording.undoReset : wording.reset
    check.disabled = work.revealed > 0
    hands.setAttribute('aria-pressed', String(work.votes.open))
    const all = told && work.revealed >= parts.fields.length
    const open = told
      ? wording.revealOf(work.revealed + 1, parts.fields.length)
      : compared
      ? wording.compare
      : wording.reveal
    reveal.textContent = (told ? all : work.revealed > 0) ? wording.hideAnswer : open
    const checked = work.revealed === 0 && (asked || work.checked.length > 0) && answer !== undefined
    result.textContent = checked
      ? sayResult(resultOf(answer, parts, work, work.checked), parts)
      : work.revealed > 0 && judged
      ? compared ? wording.oneOrderOfSeveral : wording.theAnswer
      : ''
    element.dataset['kind'] = kind
  }

  return { element, draw }
}

/** What the board leaves no room for; on the reading page it stands in the text. */
const GIVEN = [['steps', wording.steps], ['source', wording.sourcePage]] as const

function openGiven(exercise: HTMLElement, name: string, label: string, desk: Desk): HTMLElement[] {
  const list = exercise.closest('.reveal')
    ? one(exercise, `.exercise-${name}:not(.exercise-steps-open) > ol`)
    : undefined
  if (!list) return []
  const title = one(exercise, `.exercise-${name} > h3`)?.textContent ?? label
  const press = button('button', label, () => desk.explain(press, title, list.outerHTML, 'page'), {
    'data-spot': `tool:${name}`,
  })
  return [press]
}
