import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { exitCodeOf } from '../report/ends.ts'
import { PROJECT, type Options } from '../options.ts'
import { tell } from '../report/terminal.ts'

/** Types, lint, formatter, unit tests, browser tests, in that order, the first failure last. Words are test files or
 * names. */
export async function run(options: Options): Promise<number> {
  if (options.words.length > 0) return tests(options.words)
  const stages: readonly (readonly [string, () => Promise<number>])[] = [
    ['types', () => tool('typescript/bin/tsc', ['--project', '.'])],
    ['lint', () => tool('oxlint/bin/oxlint', ['--deny-warnings', 'scripts', 'slides', 'tests'])],
    ['formatter', () => tool('dprint/bin.cjs', ['check'])],
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
  return tool('playwright/cli.js', ['test', ...words])
}

/** Runs a package's program with this Node: no shell, no PATH, the same on every system. */
function tool(path: string, words: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(PROJECT, 'node_modules', path), ...words], {
    cwd: PROJECT,
    stdio: 'inherit',
    // The formatter keeps what it makes of its plug-ins in a folder of the user otherwise.
    env: { ...process.env, DPRINT_CACHE_DIR: join(PROJECT, '.cache/dprint') },
  })
  const stop = (): void => void child.kill()
  process.once('exit', stop)
  return new Promise((resolve) =>
    child.on('close', (code, signal) => {
      process.off('exit', stop)
      resolve(code ?? exitCodeOf(signal ?? 'SIGTERM'))
    })
  )
}
