import type { ExerciseKind } from '../../../../../scripts/compiler/exercise/model.ts'
import type { PlayedKind } from '../board.ts'
import { choice } from './choice.ts'
import { discuss } from './discuss.ts'
import { fill } from './fill.ts'
import { order } from './order.ts'
import { rank } from './rank.ts'
import { sort } from './sort.ts'
import { trace } from './trace.ts'

/** All kinds of exercise, played. */
export const BOARDS: Readonly<Record<ExerciseKind, PlayedKind>> = {
  sort,
  order,
  rank,
  choice,
  fill,
  trace,
  discuss,
}

export const isKind = (name: string | undefined): name is ExerciseKind =>
  name !== undefined && Object.hasOwn(BOARDS, name)
