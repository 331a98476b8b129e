import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { KitError } from '../report/kit-error.ts'

/** The end of 2099, in s. A zip knows no dates after 2107. */
const LAST = 4_102_444_799

/**
 * The date that stands on everything a build writes, so that two builds of one commit are the same:
 * `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/), else the commit's date, else the
 * newest source's.
 * @throws KitError where that variable holds anything else.
 */
export async function kitDate(root: string, files: readonly string[]): Promise<Date> {
  const epoch = process.env['SOURCE_DATE_EPOCH'] ?? ''
  if (epoch !== '') {
    if (!/^\d{1,10}$/.test(epoch) || Number(epoch) > LAST) {
      throw new KitError('SOURCE_DATE_EPOCH is no date: it takes whole seconds since 1970, up to the end of 2099.')
    }
    return new Date(Number(epoch) * 1000)
  }
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
