import type { PartName, PhaseName } from './model.ts'

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

/** How parts are called where people read them. */
export const PART_TITLES: Readonly<Record<PartName, string>> = {
  goal: 'Goal',
  materials: 'Materials',
  steps: 'Steps',
  hint: 'Hint',
  debrief: 'Debrief',
  misreadings: 'Likely misreadings',
  shorter: 'With less time',
  'without-projector': 'Without a projector',
  source: 'What the paper says',
  second: 'For fast groups',
  seated: 'Without moving about',
}

const parts: ReadonlySet<string> = new Set(PARTS)
export const isPart = (name: string): name is PartName | 'answer' => parts.has(name)

const PHASES: Readonly<Record<PhaseName, readonly [name: string, how: string]>> = {
  think: ['Think', 'alone'],
  pair: ['Pair', 'in twos'],
  share: ['Share', 'all together'],
}

/** What a phase is called wherever people read it. Between alone and all, three are no pair. */
export function phaseWords(phase: PhaseName, group: number): readonly [name: string, how: string] {
  return phase === 'pair' && group > 2 ? ['Group', `${group} together`] : PHASES[phase]
}
