import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { exitCodeOf } from '../report/ends.ts'
import { PROJECT } from '../options.ts'

/**
 * Runs a package's program with this Node: no shell, no PATH, the same on every system.
 * @param path of its script in `node_modules`
 * @param environment what it finds there beside what this process has
 * @returns its exit code
 */
export function runTool(path: string, words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, [join(PROJECT, 'node_modules', path), ...words], {
    cwd: PROJECT,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
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
