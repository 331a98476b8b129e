import type { Options } from '../options.ts'
import { tell } from '../report/terminal.ts'
import { runTool } from './run-tool.ts'

/** Types, lint, formatter, unit tests, browser tests, in that order, the first failure last. Words are test files or
 * names. What the tests open is a kit of their own: no edit to another kit's content can break them. */
export async function run(options: Options): Promise<number> {
  if (options.words.length > 0) return tests(options.words)
  const stages: readonly (readonly [string, () => Promise<number>])[] = [
    ['types', () => runTool('typescript/bin/tsc', ['--project', '.'])],
    ['lint', () => runTool('oxlint/bin/oxlint', ['--deny-warnings', 'scripts', 'slides', 'tests'])],
    ['formatter', () => runTool('../scripts/format.mjs', ['check'])],
    ['unit and browser tests', () => tests([])],
  ]
  for (const [name, stage] of stages) {
    if (!options.quiet) tell(`— ${name}`)
    const code = await stage()
    if (code !== 0) return code
  }
  return 0
}

function tests(words: readonly string[]): Promise<number> {
  return runTool('playwright/cli.js', ['test', ...words])
}
