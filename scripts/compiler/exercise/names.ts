import type { PartName } from '../content/node.ts'
import type { PhaseName } from './model.ts'
import type { Wording } from '../../words/wording.ts'

/** Everything that has a name of its own inside an exercise, `answer` included, in the order in which it is used. */
export const PARTS: readonly (PartName | 'answer')[] = [
  'goal',
  'materials',
  'steps',
  'source',
  'hint',
  'answer',
  'debrief',
  'misreadings',
  'second',
  'shorter',
  'seated',
  'without-projector',
]
/** Without these nobody can run it. */
export const REQUIRED_PARTS: readonly (PartName | 'answer')[] = ['goal', 'answer', 'debrief']
/** Without these it is run worse; a choice and a poll do without them. */
export const EXPECTED_PARTS: readonly PartName[] = ['materials', 'steps']

/** What goes under the question slide, for the presenter. */
export const NOTED_PARTS: readonly PartName[] = [
  'goal',
  'materials',
  'steps',
  'hint',
  'source',
  'second',
  'shorter',
  'seated',
  'without-projector',
]

const parts: ReadonlySet<string> = new Set(PARTS)
export const isPart = (name: string): name is PartName | 'answer' => parts.has(name)

/** What a phase is called wherever people read it. Between alone and all, three are no pair. */
export function phaseWords(phase: PhaseName, group: number, wording: Wording): readonly [name: string, how: string] {
  return phase === 'pair' && group > 2 ? wording.phaseInGroups(group) : wording.phases[phase]
}
