import type { Problem } from './model.ts'
import { nearest } from './nearest.ts'

/** What is missed by rules that do not name it. */
const MISSED: Readonly<Record<string, string>> = {
  'missing-title': 'title',
  'missing-audience': 'audience',
  'missing-moment': 'when',
  'missing-diagram-name': 'title',
  'missing-diagram-description': 'description',
  'exercise-without-minutes': 'minutes',
}

const missedBy = ({ rule, found }: Problem): string | undefined =>
  rule === 'missing-value' || rule === 'missing-setting' ? found : MISSED[rule]

/** May it be missing because of that name? Attributes stand on the line that lacks them, keys below where it is told. */
const isOf = (slip: Problem) => ({ file, line, rule }: Problem): boolean =>
  file === slip.file && (slip.rule === 'unknown-attribute'
    ? rule === 'exercise-without-minutes' && line === slip.line
    : rule !== 'exercise-without-minutes' && line <= slip.line)

/** Names with a slip in them, each with the problem that what it should be is missing. Who mends the one has mended both,
 * so that the one is as grave as the other. */
export function slipsIn(problems: readonly Problem[]): ReadonlyMap<Problem, Problem> {
  const missing = new Set(
    problems.filter((problem) => missedBy(problem) !== undefined).sort((a, b) => b.line - a.line),
  )
  const slips = new Map<Problem, Problem>()
  for (const slip of problems) {
    if (missing.size === 0 || !/^unknown-(?:key|attribute)$/.test(slip.rule)) continue
    const known = [...missing].filter(isOf(slip))
    const [written = ''] = (slip.found ?? '').split('=')
    const near = nearest(written, new Set(known.map((one) => missedBy(one) ?? '')))
    const last = known.find((one) => missedBy(one) === near)
    if (last === undefined) continue
    slips.set(slip, last)
    missing.delete(last)
  }
  return slips
}
