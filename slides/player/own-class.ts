import { openMemory } from './base/store.ts'
import { arrange } from './own-class/arrange.ts'
import type { AppliedClass } from './own-class/begin.ts'
import { slidesOf } from './own-class/file.ts'
import { readKept, startMaking } from './own-class/making.ts'
import { EMPTY_PLAN, UNREAD } from './own-class/plan.ts'
import { sayChanges } from './own-class/report.ts'

/** Makes the class that is kept for this file of its slides, before anything else looks at them. */
function applyOwnClass(): AppliedClass {
  const file = document.documentElement
  const name = file.querySelector<HTMLElement>('#deck')?.dataset['deck'] ?? 'deck'
  const { plan, unread } = readKept(file, openMemory('localStorage', name))
  const changes = sayChanges(plan, slidesOf(file), true)
  if (plan !== EMPTY_PLAN) arrange(file, plan)
  return { changes, ...(unread ? { missing: UNREAD } : {}) }
}

// What a presenter's file unpacks where somebody makes a class of it, or made one.
window.ownClass = { apply: applyOwnClass, make: startMaking }
