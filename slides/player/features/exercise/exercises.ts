import type { PageExercise } from './board.ts'
import { button, create } from '../../base/dom.ts'
import type { Player } from '../../base/player.ts'
import { randomWord } from '../../base/store.ts'
import { playExercise, type PlayedExercise } from './play-exercise.ts'
import { readExercises } from './read-exercise.ts'
import { openRuns, type Run } from './runs.ts'
import { freshAttempt, type Attempt } from './attempt.ts'
import * as wording from '../../wording.ts'

/** What exercises need of the player; the reading page has no stage. */
export type ExercisePlayer =
  & Pick<Player, 'page' | 'kept' | 'session' | 'actions' | 'say' | 'show'>
  & Partial<Pick<Player, 'stage' | 'overlays' | 'ofClass'>>

/** The exercises of a deck: played on the slide, kept for one class, static on paper. */
export function startExercises(player: ExercisePlayer): void {
  const { page, actions, say, show, stage, overlays, ofClass = new Set() } = player
  const exercises = readExercises(page.track)
  const played = exercises.map((exercise) =>
    playExercise(exercise, {
      say,
      changed: keep,
      ended: (of, text) => {
        if (stage && current()?.exercise !== of) show({ text })
      },
    })
  )

  function current(): PlayedExercise | undefined {
    return played.find(({ exercise }) => stage?.place().slide.element.contains(exercise.element))
  }
  const close = (): boolean => played.some((each) => each.close())

  // Minutes are the plan: without any there is nothing to count down.
  if (exercises.some(({ parts }) => parts.minutes.length > 0)) {
    actions.set('countdown', () => {
      const now = current()
      if (now) now.toggleCountdown()
      else show({ text: wording.noExerciseHere })
    })
  }
  if (played.length === 0) return

  const runs = openRuns(player.kept, player.session, exercises, randomWord)
  let asking = runs.earlier()
  let warned = false

  function keep(exercise: PageExercise, work: Attempt): void {
    if (runs.keep(exercise, work, Date.now()) || warned) return
    warned = true
    show({
      text: wording.keepsNothing,
      tone: 'warning',
    })
  }

  function fill(run: Run | undefined): void {
    for (const each of played) each.put(runs.workOf(run, each.exercise) ?? freshAttempt(each.exercise.parts))
  }

  function settle(run: Run | undefined, said: string): void {
    if (run) runs.resume(run)
    else runs.begin()
    asking = undefined
    show({ text: '' })
    for (const each of played) each.hold(undefined)
    fill(run)
    for (const other of ofClass) other.settle(run !== undefined)
    say(said)
  }
  const resume = (): void => settle(asking, wording.workIsBack)
  const begin = (): void => settle(undefined, wording.boardsAreClear)

  actions.set('new-class', () =>
    show({
      text: wording.clearExercises(played.length, ofClass.size > 0),
      actions: [{ label: wording.clearEverything, press: begin }, { label: wording.keep, press: () => undefined }],
    }))

  if (asking) {
    const text = sayRun(asking)
    for (const each of played) each.hold(question(text, resume, begin))
    const choices = [{ label: wording.resume, press: resume }, { label: wording.newClass, press: begin }]
    if (stage && !current()) show({ text, actions: choices })
  } else {
    fill(runs.own())
  }

  stage?.onChange((change) => {
    if (!change.turned) return
    close()
    current()?.fit()
    // The question waits on the exercises; it does not stand over other slides.
    if (asking) show({ text: '' })
  })
  // Widths of text are known when the fonts are there.
  if (stage) {
    void document.fonts.ready.then(() => {
      for (const each of played) each.fit()
    })
  }
  overlays?.add({ close })
  window.addEventListener('beforeprint', () => {
    for (const each of played) each.showStatic(true)
  })
  window.addEventListener('afterprint', () => {
    for (const each of played) each.showStatic(false)
  })
}

/** It stands on each exercise in place of the tools, until somebody says whose work it is. */
function question(text: string, resume: () => void, begin: () => void): HTMLElement {
  return create('div', { class: 'player-ui row exercise-question', role: 'group', 'aria-label': wording.whoseWork },
    create('p', {}, text), button('button', wording.resume, resume), button('button', wording.newClass, begin))
}

function sayRun({ at }: Run): string {
  const when = new Date(at).toLocaleString(wording.dates, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  return wording.workIsKept(when)
}
