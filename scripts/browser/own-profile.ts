import { rmSync } from 'node:fs'
import { mkdtemp, readdir, readlink, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isRunning } from '../is-running.ts'

/** Where temporary files go when nothing is started. */
const SYSTEM = tmpdir()
const VARIABLE = process.platform === 'win32' ? 'TEMP' : 'TMPDIR'

const OURS = /^kit-browser-(\d+)-\w{6}$/

/** What chromium puts elsewhere, in a folder that its profile has a link to. */
const SOCKET_FILES = ['SingletonSocket', 'SingletonCookie']

/** Something that was started, and what takes away all that it wrote. */
export interface WithProfile<T> {
  readonly value: T
  /** Once more when it has ended, if it was called before. */
  readonly clean: () => Promise<void>
}

/** Of this process. What a browser wrote while it was ending goes at the end of the run. */
const own = new Set<string>()
process.once('exit', () => {
  for (const folder of own) {
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // The next start tries again.
    }
  }
})

let last: Promise<unknown> = Promise.resolve()

/**
 * Starts a browser whose temporary files all lie in one folder that has this process's number, and first takes away
 * those of processes that were killed: nobody else can. Playwright puts a profile into the system's temporary folder
 * and
 * takes no other, so that folder is another one while it starts; one start waits for the other.
 */
export function withOwnProfile<T>(start: () => Promise<T>): Promise<WithProfile<T>> {
  const started = last.then(() => startInFolder(start))
  last = started.catch(() => undefined)
  return started
}

async function startInFolder<T>(start: () => Promise<T>): Promise<WithProfile<T>> {
  await removeLeftovers()
  const folder = await mkdtemp(join(SYSTEM, `kit-browser-${process.pid}-`))
  own.add(folder)
  const before = process.env[VARIABLE]
  try {
    process.env[VARIABLE] = folder
    const value = await start()
    const sockets = await socketFolders(folder)
    return { value, clean: () => remove(folder, sockets) }
  } catch (error) {
    await remove(folder, await socketFolders(folder))
    throw error
  } finally {
    if (before === undefined) delete process.env[VARIABLE]
    else process.env[VARIABLE] = before
  }
}

/** Never throws: what stays behind harms nobody, and the next start tries again. */
async function remove(folder: string, sockets: readonly string[]): Promise<void> {
  // A browser whose starter is gone still writes while it ends.
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined)
  for (const socket of sockets) {
    await Promise.all(SOCKET_FILES.map((name) => rm(join(socket, name), { force: true }).catch(() => undefined)))
    // Only if there was nothing else in it.
    await rmdir(socket).catch(() => undefined)
  }
}

async function socketFolders(folder: string): Promise<string[]> {
  const profiles = await readdir(folder).catch(() => [])
  const links = await Promise.all(
    profiles.map((name) => readlink(join(folder, name, 'SingletonSocket')).catch(() => '')),
  )
  return links.filter((link) => link !== '').map((link) => dirname(link))
}

async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(SYSTEM).catch(() => [])) {
    const pid = Number(OURS.exec(name)?.[1] ?? Number.NaN)
    const folder = join(SYSTEM, name)
    // One that was killed may have had the number of this process.
    if (Number.isNaN(pid) || (pid === process.pid ? own.has(folder) : isRunning(pid))) continue
    await remove(folder, await socketFolders(folder))
  }
}
