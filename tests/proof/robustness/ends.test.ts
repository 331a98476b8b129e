import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PROJECT } from '../../../scripts/options.ts'
import { expect, GOOD, hashesOf, runKit, test, writeKit } from '../../command-line/run.ts'

const NUMBERS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const

/** Starts a command and sends it a signal as soon as it says `moment`. */
function endAt(
  moment: RegExp,
  signal: keyof typeof NUMBERS,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ code: number | null; ended: string | null; text: string }> {
  const child = spawn(process.execPath, [join(PROJECT, 'scripts/setup.mjs'), ...words], {
    cwd: PROJECT,
    env: { ...process.env, ...environment },
  })
  let text = ''
  let sent = false
  const read = (chunk: unknown): void => {
    text += String(chunk)
    if (sent || !moment.test(text)) return
    sent = true
    child.kill(signal)
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  return new Promise((resolve) => child.on('close', (code, ended) => resolve({ code, ended, text })))
}

test.describe('on POSIX systems', () => {
  test.skip(process.platform === 'win32', 'Windows knows no signals')

  test('SIGINT, SIGTERM and SIGHUP end a build at once, with the code of the signal; the earlier output stays, nothing is left behind', async ({ folder }) => {
    test.setTimeout(120_000)
    const root = join(folder, 'kit')
    // Each drawing starts a browser that prints what it is doing: the moment to send the signal.
    const diagrams = Array.from({ length: 8 }, (
      _,
      index,
    ) => [`diagrams/d${index}.mmd`, `---\ntitle: D\ndescription: Two.\n---\nflowchart LR\n  A${index} --> B\n`])
    await writeKit(root, { 'slides/talk.md': GOOD, ...Object.fromEntries(diagrams) })
    expect((await runKit(['build', '--root', root, '--only', 'html'])).code).toBe(0)
    const before = await hashesOf(join(root, 'dist'))
    for (const [signal, number] of Object.entries(NUMBERS)) {
      const temporary = join(folder, signal)
      await writeKit(temporary, { 'tmp/': '' })
      const { code, ended, text } = await endAt(/<launched>/, signal as keyof typeof NUMBERS, ['build', '--root', root],
        {
          KIT_CACHE: join(temporary, 'cache'),
          TMPDIR: join(temporary, 'tmp'),
          DEBUG: 'pw:browser',
        })
      expect.soft({ code, ended }, text).toEqual({ code: 128 + number, ended: null })
      expect.soft(text, signal).not.toMatch(/ {4}at |files? in /)
      expect.soft((await readdir(join(temporary, 'tmp'))).filter((name) => name.startsWith('playwright')), signal)
        .toEqual([])
      expect.soft(await hashesOf(join(root, 'dist')), signal).toEqual(before)
    }
  })

  test('the dev server ends on each of them too; Ctrl+C is its regular end', async ({ folder }) => {
    test.setTimeout(120_000)
    await writeKit(folder, { 'slides/talk.md': GOOD })
    for (const [signal, number] of Object.entries(NUMBERS)) {
      const { code, ended, text } = await endAt(/Stop with Ctrl\+C/, signal as keyof typeof NUMBERS, [
        'start',
        '--root',
        folder,
        '--port',
        '0',
      ], {})
      expect.soft({ code, ended }, `${signal}: ${text}`).toEqual({
        code: signal === 'SIGINT' ? 0 : 128 + number,
        ended: null,
      })
    }
  })
})

test('a browser that does not start is said in a sentence', async ({ folder }) => {
  await writeKit(folder, { 'slides/talk.md': GOOD })
  const { code, err } = await runKit(['build', '--root', folder], {
    KIT_BROWSER: join(folder, 'slides/talk.md'),
    KIT_CACHE: join(folder, 'cache'),
  })
  expect(code).toBe(1)
  expect(err).toMatch(/^The browser .* does not start: /)
  expect(err).not.toMatch(/ {4}at /)
})
