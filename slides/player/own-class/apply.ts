import { openMemory } from '../base/memory.ts'
import { arrange } from './arrange.ts'
import { sayChanges } from './changes.ts'
import { readKept } from './keeping.ts'
import { EMPTY_PLAN } from './plan.ts'
import { slidesOf } from './read-deck.ts'
import type { AppliedClass } from './tools.ts'

/** Makes the class that is kept for this file of its slides, before anything else looks at them. */
export function applyOwnClass(): AppliedClass {
  const file = document.documentElement
  const { plan, unread } = readKept(file, openMemory('localStorage', deckName(file)))
  const changes = sayChanges(plan, slidesOf(file), true)
  if (plan !== EMPTY_PLAN) arrange(file, plan)
  return { changes, unread }
}

const deckName = (file: ParentNode): string => file.querySelector<HTMLElement>('#deck')?.dataset['deck'] ?? 'deck'
