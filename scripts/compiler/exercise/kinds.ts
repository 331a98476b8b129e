import { choice } from './kinds/choice.ts'
import { discuss } from './kinds/discuss.ts'
import { fill } from './kinds/fill.ts'
import type { Kind } from './kinds/kind.ts'
import { order } from './kinds/order.ts'
import { rank } from './kinds/rank.ts'
import { sort } from './kinds/sort.ts'
import { trace } from './kinds/trace.ts'
import type { ExerciseKind } from './model.ts'

/** All kinds of exercise, each as it is read. Lists of this name are in `render/exercise/` and in the player's `boards/`. */
export const KINDS: { readonly [K in ExerciseKind]: Kind<K> } = {
  sort,
  order,
  rank,
  choice,
  fill,
  trace,
  discuss,
}

export const isKind = (name: string): name is ExerciseKind => Object.hasOwn(KINDS, name)
