import { relative } from 'node:path'
import { build } from '../build.ts'
import type { Options } from '../options.ts'
import { count, countErrors, printProblems } from '../report/print-problems.ts'
import { createProgress } from '../report/progress.ts'
import { answer, tell } from '../report/terminal.ts'

/** Builds the kit. @returns 1 when an error stopped it; the earlier output is then as it was. */
export async function run(options: Options): Promise<number> {
  const progress = createProgress(options.quiet)
  const { problems, files } = await build({
    root: options.root,
    out: options.out,
    only: options.only,
    say: progress.say,
    notice: progress.notice,
  }).finally(progress.done)
  printProblems(problems)
  if (countErrors(problems) > 0) {
    tell('Nothing was written: an earlier build stays as it was.')
    return 1
  }
  if (!options.quiet) answer(`${count(files.length, 'file')} in ${relative(options.from, options.out) || '.'}`)
  return 0
}
