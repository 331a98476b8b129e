import { parseJson, type Memory } from '../base/store.ts'
import { playingFor, readPlaying, type Playing } from './playing.ts'
import { EMPTY_PLAN, readPlan, type OwnPlan } from './plan.ts'
import { OWN_CLASS } from './tools.ts'

const ASIDE = `${OWN_CLASS}-aside`
const PLAYING = `${OWN_CLASS}-playing`

/** What is known of a class when a file is opened. */
export interface KeptClass {
  readonly plan: OwnPlan
  /** There is something that is no plan of this version of the kit; nothing of it was taken. */
  readonly unread: boolean
}

/** The class of a deck file: as this browser keeps it, else as the file does. */
export function readKept(file: ParentNode, memory: Memory): KeptClass {
  const texts = [memory.get(OWN_CLASS), file.querySelector(`#${OWN_CLASS}`)?.textContent ?? undefined]
  let unread = false
  for (const text of texts) {
    if (text === undefined) continue
    const plan = readPlan(parseJson(text))
    if (plan) return { plan, unread }
    unread = true
  }
  return { plan: EMPTY_PLAN, unread }
}

/** A class that is kept in this browser while it is made. */
export interface Keeping extends KeptClass {
  /** Says whether it is kept. What was there and could not be read is put aside. */
  keep(plan: OwnPlan): boolean
  /** The class as another window has changed it since; nothing where none has. */
  news(): OwnPlan | undefined
}

export function openKeeping(file: ParentNode, memory: Memory): Keeping {
  const kept = readKept(file, memory)
  let known = memory.get(OWN_CLASS)
  let aside = kept.unread ? known : undefined
  let isStored = true
  return {
    ...kept,
    keep(plan) {
      if (aside !== undefined) memory.set(ASIDE, aside)
      aside = undefined
      known = JSON.stringify(plan)
      isStored = memory.set(OWN_CLASS, known)
      return isStored
    },
    news() {
      const text = isStored ? memory.get(OWN_CLASS) : known
      if (text === undefined || text === known) return undefined
      known = text
      const plan = readPlan(parseJson(text))
      aside = plan ? undefined : text
      return plan
    },
  }
}

/** Keeps what plays the exercises of a class, whose file plays none; says whether it did. */
export const keepPlaying = (memory: Memory, playing: Playing): boolean => memory.set(PLAYING, JSON.stringify(playing))

/** What plays the exercises of a class, if the policy of its file knows it. */
export async function readKeptPlaying(file: ParentNode, memory: Memory): Promise<Playing | undefined> {
  const playing = readPlaying(memory.get(PLAYING))
  return playing && playingFor(file, playing)
}
