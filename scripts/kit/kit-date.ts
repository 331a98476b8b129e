import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/**
 * The date that stands on everything a build writes, so that two builds of one commit are the same:
 * `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/), else the commit's date, else the
 * newest source's.
 */
export async function kitDate(root: string, files: readonly string[]): Promise<Date> {
  const epoch = process.env['SOURCE_DATE_EPOCH']
  if (epoch !== undefined && /^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000)
  return (await commitDate(root)) ?? (await newestDate(root, files))
}

async function commitDate(root: string): Promise<Date | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', ['-C', root, 'log', '-1', '--format=%ct', '--', '.'])
    return /^\d+\s*$/.test(stdout) ? new Date(Number(stdout) * 1000) : undefined
  } catch {
    return undefined
  }
}

async function newestDate(root: string, files: readonly string[]): Promise<Date> {
  const times = await Promise.all(files.map((file) => stat(join(root, file)).then((found) => found.mtimeMs, () => 0)))
  return new Date(Math.floor(Math.max(0, ...times) / 1000) * 1000)
}
