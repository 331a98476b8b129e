import type { ItemKind, PlannedItem } from '../../../scripts/compiler/session/model.ts'

const KINDS: readonly ItemKind[] = ['opening', 'slides', 'exercise', 'break', 'slack', 'debrief', 'closing']
const PRIORITIES: readonly PlannedItem['priority'][] = ['must', 'should', 'could']

/** The plan as the page's data have it; undefined where there is none, or where any of it is not as it should be. */
export function readPlan(value: unknown): readonly PlannedItem[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  const items = value.flatMap((each) => readItem(each) ?? [])
  return items.length === value.length ? items : undefined
}

function readItem(value: unknown): PlannedItem | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { title, minutes, kind: kindText, priority: priorityText, slide }: Record<string, unknown> = { ...value }
  const kind = KINDS.find((each) => each === kindText)
  const priority = PRIORITIES.find((each) => each === priorityText)
  if (typeof title !== 'string' || typeof minutes !== 'number' || !kind || !priority) return undefined
  return { title, minutes, kind, priority, ...(typeof slide === 'string' ? { slide } : {}) }
}
