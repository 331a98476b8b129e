import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { PROJECT } from '../options.ts'

/**
 * Runs a build as a person would, from the start of npm to its end.
 * @param cache folder for everything that a build keeps for the next one; an empty one makes the build cold
 * @param out the output folder; absent: `dist/` of the kit
 * @returns seconds. @throws when the build fails, with what it printed
 */
export async function timeBuild(root: string, only: string, cache: string, out?: string): Promise<number> {
  const start = performance.now()
  const npm = process.env['npm_execpath']
  const words = [
    'run',
    '--silent',
    'build',
    '--',
    '--root',
    root,
    '--only',
    only,
    ...(out === undefined ? [] : ['--out', out]),
    '--quiet',
  ]
  const child = npm === undefined
    ? spawn('npm', words, { cwd: PROJECT, env: environment(cache), shell: process.platform === 'win32' })
    : spawn(process.execPath, [npm, ...words], { cwd: PROJECT, env: environment(cache) })
  let printed = ''
  child.stdout.on('data', (chunk) => (printed += String(chunk)))
  child.stderr.on('data', (chunk) => (printed += String(chunk)))
  const stop = (): void => void child.kill()
  process.once('exit', stop)
  const code = await new Promise((resolve) => child.on('close', resolve))
  process.off('exit', stop)
  if (code !== 0) throw new Error(`The build of ${join(root, 'slides')} failed:\n${printed}`)
  return (performance.now() - start) / 1000
}

function environment(cache: string): NodeJS.ProcessEnv {
  // Options that npm gave this process would reach the child as its own.
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_config_'))
  return { ...Object.fromEntries(inherited), KIT_CACHE: cache }
}

/** The middle one; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN
}
