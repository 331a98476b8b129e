import type { Player } from '../base/player.ts'
import { playExercise } from '../features/exercise/play-exercise.ts'
import { readExercises } from '../features/exercise/read-exercise.ts'
import { readRun, RUN_KEY } from '../features/exercise/runs.ts'
import { freshAttempt, readAttempt } from '../features/exercise/attempt.ts'

const LOOK = 1000

/**
 * The boards as the room sees them, in the speaker's pictures: both windows have the same store, and the speaker's only
 * reads. Where the browser refuses a store, the boards stay as they are at first.
 */
export function followExercises(
  { page, kept, stage }: Pick<Player, 'page' | 'kept' | 'stage'>,
  redraw: () => void,
): void {
  const nothing = (): void => undefined
  const played = readExercises(page.track).map((exercise) =>
    playExercise(exercise, { say: nothing, ended: nothing, changed: nothing })
  )
  if (played.length === 0) return
  let seen: string | undefined

  function look(): void {
    const stored = kept.get(RUN_KEY)
    const changed = stored !== seen
    seen = stored
    if (changed) {
      const run = readRun(stored)
      for (const { exercise, put } of played) {
        const entry = run?.works[exercise.id]
        put(
          entry?.version === exercise.version ? readAttempt(entry.work, exercise.parts) : freshAttempt(exercise.parts),
        )
      }
    }
    const here = played.find(({ exercise }) => stage.place().slide.element.contains(exercise.element))
    if (here && (changed || here.work().countdown.since !== null)) redraw()
  }
  window.addEventListener('storage', look)
  window.setInterval(look, LOOK)
  look()
}
