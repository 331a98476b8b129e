import type { PageExercise } from './board.ts'
import { isRecord, parseJson, type Memory } from '../../base/store.ts'
import { isFresh, readAttempt, type Attempt } from './attempt.ts'

/** What a class did in one deck, as this computer keeps it. */
export interface Run {
  /** A random word: two classes are never taken for one. */
  readonly id: string
  /** Milliseconds: when it was last worked on. */
  readonly at: number
  readonly works: Readonly<Record<string, { readonly version: string; readonly work: unknown }>>
}

/** What a run needs to know of an exercise. */
type Kept = Pick<PageExercise, 'id' | 'version' | 'parts'>

/** Under what a deck keeps its run. */
export const RUN_KEY = 'exercises'
const MINE = 'exercises-run'

export interface Runs {
  /** An earlier run that somebody has to say something about; undefined where there is none, or it is this window's
   * own. */
  earlier(): Run | undefined
  /** What a run has for an exercise; undefined where it has nothing, or is about another version of it. */
  workOf(run: Run | undefined, exercise: Kept): Attempt | undefined
  /** The run of this window, as after a reload. */
  own(): Run | undefined
  /** Goes on with an earlier run. */
  resume(run: Run): void
  /** Forgets everything. */
  begin(): void
  /** Says whether it will be there after a reload. */
  keep(exercise: Kept, work: Attempt, now: number): boolean
}

/** The runs of a deck. The window remembers which run is its own, the computer what was done in it. */
export function openRuns(kept: Memory, session: Memory, exercises: readonly Kept[], newWord: () => string): Runs {
  const workOf = (run: Run | undefined, { id, version, parts }: Kept): Attempt | undefined => {
    const entry = run?.works[id]
    return entry?.version === version ? readAttempt(entry.work, parts) : undefined
  }
  const isWorth = (run: Run): boolean =>
    exercises.some((exercise) => {
      const work = workOf(run, exercise)
      return work !== undefined && !isFresh(work)
    })
  const mine = (): string | undefined => session.get(MINE)

  function begin(): void {
    kept.set(RUN_KEY, undefined)
    session.set(MINE, newWord())
  }

  const stored = readRun(kept.get(RUN_KEY))
  const isOwn = stored !== undefined && stored.id === mine()
  const earlier = stored && !isOwn && isWorth(stored) ? stored : undefined
  if (!earlier && !isOwn) begin()

  return {
    earlier: () => earlier,
    own: () => (isOwn ? stored : undefined),
    workOf,
    begin,
    resume: (run) => void session.set(MINE, run.id),
    keep(exercise, work, now) {
      const id = mine() ?? newWord()
      session.set(MINE, id)
      const before = readRun(kept.get(RUN_KEY))
      const works = { ...(before?.id === id ? before.works : {}), [exercise.id]: { version: exercise.version, work } }
      return kept.set(RUN_KEY, JSON.stringify({ id, at: now, works }))
    },
  }
}

/** What is kept, if it is a run at all. */
export function readRun(text: string | undefined): Run | undefined {
  const value = parseJson(text)
  if (!isRecord(value)) return undefined
  const { id, at, works } = value
  if (typeof id !== 'string' || typeof at !== 'number' || !Number.isFinite(at) || !isRecord(works)) return undefined
  const sound = Object.entries(works).flatMap(([exercise, entry]) => {
    if (!isRecord(entry) || typeof entry['version'] !== 'string') return []
    return [[exercise, { version: entry['version'], work: entry['work'] }] as const]
  })
  return { id, at, works: Object.fromEntries(sound) }
}
