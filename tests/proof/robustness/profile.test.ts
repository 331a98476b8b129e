import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'playwright/test'

// Several starts of a browser, on a machine that may be busy.
test.describe.configure({ timeout: 180_000 })
test.skip(process.platform === 'win32', 'Windows has its temporary folder elsewhere, and no signals')

const PROGRAM = new URL('../../../scripts/program.mjs', import.meta.url).href

let temporary = ''
const children: ChildProcess[] = []
test.beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'kit-profile-'))
})
test.afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(temporary, { recursive: true, force: true, maxRetries: 10 })
})

const left = (): string[] => readdirSync(temporary).sort()

/** Another process with a browser of its own. */
async function start(): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('hold-browser.ts', import.meta.url))
  const run = `import(${JSON.stringify(PROGRAM)}).then((program) => program.importProgram(${JSON.stringify(script)}))`
  const child = spawn(process.execPath, ['-e', run], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  await said(child, 'open')
  return child
}

const said = (child: ChildProcess, word: string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      if (String(chunk).includes(word)) resolve()
    })
    child.once('exit', () => reject(new Error(`It ended before it said ${word}`)))
  })

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve())
  })

async function close(child: ChildProcess): Promise<void> {
  const end = ended(child)
  child.stdin?.write('close\n')
  await end
}

/** The processes of the browsers that run now, where they say so. */
function browsers(): number[] {
  return left().filter((name) => name.startsWith('kit-browser-')).flatMap((name) =>
    readdirSync(join(temporary, name)).map((profile) => {
      try {
        return Number(readlinkSync(join(temporary, name, profile, 'SingletonLock')).replace(/^.*-/, ''))
      } catch {
        return Number.NaN
      }
    })
  ).filter((pid) => !Number.isNaN(pid))
}

test('of a run that was killed, and its browser with it, nothing stays in the temporary folder after the next start', async () => {
  const killed = await start()
  const end = ended(killed)
  for (const pid of browsers()) process.kill(pid, 'SIGKILL')
  killed.kill('SIGKILL')
  await end
  expect(left().some((name) => name.startsWith(`kit-browser-${killed.pid}-`))).toBe(true)
  await close(await start())
  expect(left()).toEqual([])
})

test('of a browser that was killed nothing stays, and nothing after an orderly end', async () => {
  const run = await start()
  const [browser] = browsers()
  if (browser !== undefined) {
    const gone = said(run, 'disconnected')
    process.kill(browser, 'SIGKILL')
    await gone
    await expect.poll(left).toEqual([])
  }
  await close(run)
  expect(left()).toEqual([])
})

test('profiles of others, and of runs that go on, are left alone', async () => {
  const others = [
    `kit-browser-${process.pid}-abcdef`,
    'kit-browser-notes',
    'org.chromium.Chromium.abcdef',
    'playwright_chromiumdev_profile-abcdef',
  ]
  for (const name of others) mkdirSync(join(temporary, name))
  const running = await start()
  await close(await start())
  expect(left().some((name) => name.startsWith(`kit-browser-${running.pid}-`))).toBe(true)
  await close(running)
  expect(left()).toEqual(others)
})
