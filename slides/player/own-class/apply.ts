import { openMemory, type Memory } from '../base/store.ts'
import { arrange } from './arrange.ts'
import { sayChanges } from './changes.ts'
import { takeBack } from './flat.ts'
import { readKept, readKeptPlaying } from './keeping.ts'
import { addFace, wear } from './playing.ts'
import { EMPTY_PLAN, isExercise, withoutExercises } from './plan.ts'
import { slidesOf } from './read-deck.ts'
import { NOT_PLAYED, UNREAD, type AppliedClass } from './tools.ts'

/** Makes the class that is kept for this file of its slides, before anything else looks at them. */
export function applyOwnClass(playsExercises: boolean): AppliedClass {
  const file = document.documentElement
  takeBack(file)
  const { plan: kept, unread } = readKept(file, memoryOf(file))
  const plan = playsExercises ? kept : withoutExercises(kept)
  const changes = sayChanges(plan, slidesOf(file), true)
  if (plan !== EMPTY_PLAN) arrange(file, plan)
  for (const face of plan.faces) addFace(face)
  const missing = unread ? UNREAD : plan === kept ? undefined : NOT_PLAYED
  return { changes, ...(missing === undefined ? {} : { missing }) }
}

/** The script that plays the exercises of the class, where that of this file plays none. */
export async function scriptInstead(): Promise<string | undefined> {
  const file = document.documentElement
  const memory = memoryOf(file)
  if (!readKept(file, memory).plan.taken.some(isExercise)) return undefined
  const playing = await readKeptPlaying(file, memory)
  if (playing) wear(playing)
  return playing?.script
}

const memoryOf = (file: ParentNode): Memory =>
  openMemory('localStorage', file.querySelector<HTMLElement>('#deck')?.dataset['deck'] ?? 'deck')
