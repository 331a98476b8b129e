import { checkKit } from '../check/check-kit.ts'
import type { Options } from '../options.ts'
import { printProblems } from '../report/print-problems.ts'
import { createProgress } from '../report/progress.ts'
import { answer, tell } from '../report/terminal.ts'

/** Will this embarrass me? @returns 1 when there is anything to mend, warnings included. */
export async function run(options: Options): Promise<number> {
  const progress = createProgress(options.quiet)
  const { problems, seen, coverage } = await checkKit(options.root, {
    say: progress.say,
    notice: progress.notice,
  }).finally(progress.done)
  printProblems(problems)
  // Where both go into one stream, what was looked at stands apart.
  if (problems.length > 0 && coverage !== undefined) tell('')
  if (coverage !== undefined) answer(coverage)
  if (!options.quiet) answer(problems.length === 0 ? `Nothing to mend. ${seen}` : seen)
  return problems.length === 0 ? 0 : 1
}
