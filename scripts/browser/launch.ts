import { createRequire } from 'node:module'
import type * as Playwright from 'playwright'
import { KitError } from '../report/kit-error.ts'
import { findBrowser, type FoundBrowser } from './find.ts'
import { unpackNpmBrowser } from './npm-browser.ts'
import { foundIn } from '../compiler/certain.ts'
import { rmSync } from 'node:fs'
import { mkdtemp, readdir, readlink, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isRunning } from '../is-running.ts'

/** A running browser. */
export interface OpenBrowser {
  readonly browser: Playwright.Browser
  /** As the browser says it: `156.0.8078.79`. */
  readonly version: string
  readonly found: FoundBrowser
  readonly close: () => Promise<void>
}

export interface BrowserOptions {
  /** Told once about each thing that takes time or that the user should know. */
  readonly onNotice?: (message: string) => void
  readonly found?: FoundBrowser
}

/**
 * What the kit adds to Playwright's own switches. Text must measure alike on every machine, and nothing in the
 * background may talk to a network. Nothing here weakens web security.
 */
const SWITCHES = [
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-pings',
  '--disable-gpu',
]

/** In Playwright’s record of a start. */
const KILLED = /process did exit: exitCode=null, signal=SIG(?:KILL|TERM)/

/**
 * Starts the browser that {@link findBrowser} finds. Playwright is loaded here and nowhere else, because that takes
 * long.
 *
 * It runs sandboxed. Where the user is root, Chromium has no sandbox to offer; where the system forbids it one (some
 * containers, some hardened kernels), the kit says so and starts without, because all it ever shows is the kit itself,
 * with the network cut off.
 */
export async function openBrowser(options: BrowserOptions = {}): Promise<OpenBrowser> {
  const notice = options.onNotice ?? (() => undefined)
  const found = options.found ?? findBrowser()
  // `require`, because `import` reads the 7 MB twice, to find the names they export: 0.25 s instead of 0.45.
  const { chromium }: typeof Playwright = createRequire(import.meta.url)('playwright')
  if (found.npm) await unpackNpmBrowser(found.npm, notice)
  const env = { ...definedOnly(process.env), ...found.npm?.environment }
  const start = (sandbox: boolean): Promise<WithProfile<Playwright.Browser>> =>
    withOwnProfile(() =>
      chromium.launch({
        executablePath: found.path,
        chromiumSandbox: sandbox,
        args: SWITCHES,
        env,
        // The program ends on signals by itself, and the browser with it.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      })
    )
  const startTwice = (sandbox: boolean): Promise<WithProfile<Playwright.Browser>> =>
    start(sandbox).catch((error: unknown) => {
      if (!KILLED.test(String(error))) throw error
      notice('The browser was killed while it started, and is started anew.')
      return start(sandbox)
    })
  const startAnyhow = async (): Promise<WithProfile<Playwright.Browser>> => {
    const root = process.getuid?.() === 0
    try {
      return await startTwice(!root)
    } catch (error) {
      if (root || !/sandbox|namespace/i.test(String(error))) throw startFailure(found, error)
      notice('This system gives the browser no sandbox; it runs without one, with the network cut off')
      return start(false).catch((second: unknown) => {
        throw startFailure(found, second)
      })
    }
  }
  const { value: browser, clean } = await startAnyhow().catch(async (error: unknown) => {
    // A disk may lose bytes without a write.
    if (found.npm && await unpackNpmBrowser(found.npm, notice, true)) return startAnyhow()
    throw error
  })
  // A browser that was killed is closed by nobody.
  browser.once('disconnected', () => void clean())
  return { browser, version: browser.version(), found, close: () => browser.close().then(clean) }
}

/** Opens a browser for the length of one piece of work. */
export async function withBrowser<T>(
  work: (open: OpenBrowser) => Promise<T>,
  options: BrowserOptions = {},
): Promise<T> {
  const open = await openBrowser(options)
  try {
    return await work(open)
  } finally {
    await open.close()
  }
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

function startFailure(found: FoundBrowser, error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error)
  const reason = KILLED.test(text)
    ? 'it is killed each time, by a program or for want of memory'
    : foundIn(text, /error while loading shared libraries: [^\n]*/) || foundIn(text, /^[^\n]*/)
  return new KitError(`The browser ${found.path} does not start: ${reason}\n`
    + 'Set KIT_BROWSER to the path of another one, or run: npx playwright install chromium', { cause: error })
}

/** Where temporary files go when nothing is started. */
const SYSTEM = tmpdir()
const VARIABLE = process.platform === 'win32' ? 'TEMP' : 'TMPDIR'

const OURS = /^kit-browser-(\d+)-\w{6}$/

/** What chromium puts elsewhere, in a folder that its profile has a link to. */
const SOCKET_FILES = ['SingletonSocket', 'SingletonCookie']

/** Something that was started, and what takes away all that it wrote. */
interface WithProfile<T> {
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
function withOwnProfile<T>(start: () => Promise<T>): Promise<WithProfile<T>> {
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
