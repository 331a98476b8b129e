import { copyOf } from '../../base/copies.ts'
import { all, isTextField, button, create, icon } from '../../base/dom.ts'
import { nameKey } from '../../keys.ts'
import { type After, type Board, type Desk, type PageExercise, htmlOf, type NotePlace } from './board.ts'
import { BOARDS } from './boards/kinds.ts'
import { createClockTools } from './clock-tools.ts'
import { fitBoard } from './fit-board.ts'
import { createTools } from './tools.ts'
import { freshAttempt, type Attempt } from './attempt.ts'
import { placeBeside, type Box } from '../../base/placing.ts'
import * as wording from '../../wording.ts'

export interface PlayedExercise {
  readonly exercise: PageExercise
  work(): Attempt
  /** Puts other work on the board: what was kept, or nothing. */
  put(work: Attempt): void
  /** Not to be worked on while it is asked whose work it is; `question` stands in place of the tools. */
  hold(question: HTMLElement | undefined): void
  toggleCountdown(): void
  /** Closes what is open, lets go of what is in the hand. */
  close(): boolean
  /** Sets the board as close as it needs to be. */
  fit(): void
  /** The page's own board for paper, and back. */
  showStatic(still: boolean): void
}

export interface PlayNeeds {
  say(text: string): void
  /** The time is up; shown wherever the lecture stands. */
  ended(exercise: PageExercise, text: string): void
  /** Something was done. */
  changed(exercise: PageExercise, work: Attempt): void
}

/** Makes an exercise of the page one to play. */
export function playExercise(exercise: PageExercise, needs: PlayNeeds): PlayedExercise {
  const { element, board: still } = exercise
  // Printing takes the slides' classes off the page and puts them back.
  const onSlide = element.closest('.reveal') !== null
  const root = copyOf(still)
  let work = freshAttempt(exercise.parts)
  const note = createNote(element)

  const desk: Desk = {
    work: () => work,
    act(change, after = {}) {
      work = change(work)
      draw(after)
      needs.changed(exercise, work)
    },
    redraw: (after = {}) => draw(after),
    say: needs.say,
    explain(anchor, title, html, place) {
      const said = html === undefined ? undefined : note.toggle(anchor, title, html, place)
      if (said !== undefined) needs.say(said)
    },
  }
  const board: Board = BOARDS[exercise.kind].make({ exercise, board: root, desk })
  const clock = createClockTools(exercise, desk, (text) => {
    needs.say(text)
    needs.ended(exercise, text)
  })
  const tools = createTools(exercise, desk, clock?.element)
  root.classList.add('player-ui')
  still.after(root)
  root.after(tools.element)
  showStatic(false)

  /** On paper the page's own board stands; a reading page that is read aloud must not hold both. */
  function showStatic(now: boolean): void {
    still.hidden = !now
    root.hidden = now
    if (onSlide) return
    if (now) root.before(still)
    else still.remove()
  }

  function draw(after: After): void {
    const focused = document.activeElement
    const spot = focused instanceof HTMLElement && element.contains(focused) ? focused.dataset['spot'] : undefined
    note.close()
    board.draw(work)
    tools.draw(work)
    clock?.draw(work.countdown)
    fitBoard(element, root)
    // What had the focus may have been drawn anew.
    const lost = spot !== undefined
      && !(document.activeElement instanceof HTMLElement && element.contains(document.activeElement))
    focusSpot([...(after.focus ?? []), ...(lost ? [spot, ...sameCard(spot), 'tool:check', 'tool:reset'] : [])])
    if (after.said !== undefined) needs.say(after.said)
  }

  function focusSpot(spots: readonly string[]): void {
    const there = all(element, '[data-spot]').filter((each) => !each.matches(':disabled'))
    for (const spot of spots) {
      const found = there.find((each) => matches(each.dataset['spot'] ?? '', spot))
      if (found) return found.focus({ preventScroll: true })
    }
  }

  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !close()) return
    event.preventDefault()
    event.stopPropagation()
  })
  // Before the deck's own keys: a card in the hand that turned the slide would show the room the answer.
  document.addEventListener('keydown', (event) => {
    const here = onSlide ? root.offsetParent !== null : element.contains(document.activeElement)
    const busy = root.inert || event.isComposing
      || document.querySelector('dialog[open], .blackout:not([hidden])') !== null
    const key = here && !busy && !isTextField(event.target) ? nameKey(event) : undefined
    if (key !== undefined && board.seek?.(key)) event.preventDefault()
  }, { capture: true })
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Element && !event.target.closest('.exercise-note, [data-spot]')) note.close()
  })

  function close(): boolean {
    return note.close() || (board.cancel?.() ?? false)
  }

  draw({})
  return {
    exercise,
    work: () => work,
    put(next) {
      work = next
      draw({})
    },
    hold(question) {
      root.inert = question !== undefined
      element.querySelector('.exercise-question')?.remove()
      tools.element.hidden = question !== undefined
      if (question) root.after(question)
    },
    toggleCountdown: () => clock?.toggle(),
    close,
    fit: () => fitBoard(element, root, true),
    showStatic,
  }
}

/** Where a card can be that is not where it was. */
function sameCard(spot: string): readonly string[] {
  const card = /^(?:pool|at:[^:]*):(.+)$/.exec(spot)?.[1]
  return card === undefined ? [] : [`at:*:${card}`, `pool:${card}`]
}

/** `at:2` means whatever lies in place 2, `at:*:b` card b wherever it lies. */
function matches(spot: string, wanted: string): boolean {
  if (wanted.startsWith('at:*:')) return spot.startsWith('at:') && spot.endsWith(wanted.slice(4))
  return spot === wanted || spot.startsWith(`${wanted}:`)
}

const WIDTH = 620

/** A note beside something on the slide; on the reading page it stands in the text, after the board. */
interface Note {
  /** Shows it beside the anchor; across the head of the slide, where nothing is worked on; or all over the slide, smaller
   * where it would not fit. The same once more takes it away. Returns what it says, or nothing where it went. */
  toggle(anchor: HTMLElement, title: string, html: string, place?: NotePlace): string | undefined
  close(): boolean
}

/** Makes the one note of an exercise. */
function createNote(exercise: HTMLElement): Note {
  let open: { readonly spot: string; readonly box: HTMLElement } | undefined

  function close(): boolean {
    open?.box.remove()
    const was = open !== undefined
    open = undefined
    return was
  }

  function toggle(anchor: HTMLElement, title: string, html: string, place?: NotePlace): string | undefined {
    const spot = anchor.dataset['spot'] ?? title
    const same = open?.spot === spot
    close()
    if (same) return undefined
    const text = create('div', {}, htmlOf(html))
    const box = create('div', { class: `player-ui exercise-note${place === undefined ? '' : ` exercise-${place}`}` },
      button('popover-close', icon('close'), () => {
        close()
        anchor.focus({ preventScroll: true })
      }, { 'aria-label': wording.close }), create('p', { class: 'exercise-note-title' }, title), text)
    const canvas = anchor.closest<HTMLElement>('.reveal .face')
    if (canvas) {
      canvas.append(box)
      box.classList.toggle('above-rows', exercise.dataset['tools'] === 'rows')
      if (place === 'page') box.classList.toggle('tight', box.scrollHeight > box.clientHeight + 1)
      else if (place === undefined) put(box, anchor, canvas)
    } else {
      exercise.append(box)
    }
    open = { spot, box }
    return `${title}: ${text.textContent}`
  }

  return { toggle, close }
}

/** Measures in the canvas's own pixels, whatever its scale in the window. */
function put(box: HTMLElement, anchor: HTMLElement, canvas: HTMLElement): void {
  const frame = canvas.getBoundingClientRect()
  const scale = frame.width / canvas.offsetWidth || 1
  const boxOf = (element: Element): Box => {
    const at = element.getBoundingClientRect()
    return {
      left: (at.left - frame.left) / scale,
      top: (at.top - frame.top) / scale,
      width: at.width / scale,
      height: at.height / scale,
    }
  }
  Object.assign(box.style, { left: '0', top: '0', maxWidth: `${WIDTH}px` })
  const size = { width: Math.min(box.offsetWidth, WIDTH), height: box.offsetHeight }
  const room = { left: 0, top: 0, width: canvas.offsetWidth, height: canvas.offsetHeight }
  const place = placeBeside(boxOf(anchor), size, room)
  Object.assign(box.style, {
    left: `${place.left}px`,
    top: `${place.top}px`,
    width: `${place.width}px`,
    maxHeight: `${place.height}px`,
  })
}
