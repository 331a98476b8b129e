import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base } from 'playwright/test'

const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export interface RunOutcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a command as npm does, from a folder that has nothing to do with it. */
export function runKit(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<RunOutcome> {
  const { INIT_CWD: _, ...inherited } = process.env
  const child = spawn(process.execPath, [join(PROJECT, 'scripts/setup.mjs'), ...words], {
    cwd: tmpdir(),
    env: { ...inherited, ...environment },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  child.stderr.on('data', (chunk) => (err += String(chunk)))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

/** Builds in this process, with what a command would print: starting Node anew for each of many cases takes too
 * long. */
export async function buildHere(...words: readonly string[]): Promise<RunOutcome> {
  const [{ run }, { readOptions }] = await Promise.all([
    import('../../scripts/commands/build.ts'),
    import('../../scripts/options.ts'),
  ])
  const printed = { out: '', err: '' }
  const { log, error } = console
  console.log = (text) => void (printed.out += `${text}\n`)
  console.error = (text) => void (printed.err += `${text}\n`)
  try {
    const code = await run(readOptions('build', words))
    return { code, ...printed }
  } finally {
    Object.assign(console, { log, error })
  }
}

/** A folder of the test's own, at a path with blanks and Chinese, gone afterwards. */
export const test = base.extend<{ folder: string }>({
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'a kit 讲座 '))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

export { expect } from 'playwright/test'

/** Writes files of a kit; a name that ends in `/` makes an empty folder. */
export async function writeKit(root: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name)
    await mkdir(name.endsWith('/') ? path : dirname(path), { recursive: true })
    if (!name.endsWith('/')) await writeFile(path, content)
  }
}

/** Every file below a folder with its hash. */
export async function hashesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort()
  const hashes = await Promise.all(
    files.map(async (file) =>
      [file.slice(folder.length), createHash('sha256').update(await readFile(file)).digest('hex')] as const
    ),
  )
  return Object.fromEntries(hashes)
}

/** `file:line:column severity` of every problem that was printed. */
export function placesIn({ err }: RunOutcome): string[] {
  return [...err.matchAll(/^(\S.*?:\d+:\d+ (?:error|warning)):/gm)].map(([, place = '']) => place)
}

export const GOOD = '# A talk\n\n---\n\n## A point {#point}\n\nSome words.\n'

/** A session of that deck, called `talk`. */
export const HOUR = `title: An hour
minutes: 60
for: Anyone.
objectives: [Say A, Say B]
room: A room.
reading: { none: There is no time. }
without-reading: Nothing changes.
items:
  - { title: Arrive, minutes: 5, kind: opening, slides: [{ deck: talk }] }
  - { title: Slack, minutes: 6, kind: slack }
  - { title: What now?, minutes: 45, kind: debrief }
  - { title: Close, minutes: 4, kind: closing }
`
