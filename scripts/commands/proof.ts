import type { Options } from '../options.ts'
import { runTool } from './run-tool.ts'

/** Is all of a kit as promised, in every edition, size and theme? Builds it, opens every slide, page and PDF, and says
 * how many. Words are test files or names. */
export function run({ root, words }: Options): Promise<number> {
  return runTool('playwright/cli.js', ['test', '--project=proof*', ...words], { PROVED_KIT: root })
}
