import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildHere, expect, GOOD, hashesOf, runKit, test, writeKit } from './run.ts'

const KIT = {
  'slides/one.md': GOOD,
  'slides/two 二.md': GOOD.replace('A talk', 'Another talk'),
}

async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((name) => /\.(html|pdf)$/.test(name)).map((name) =>
    name.replaceAll('\\', '/')
  ).sort()
}

test('unknown commands and options: exit code 2 and how to use it', async () => {
  for (
    const [words, says] of [
      [['bild'], /no command “bild”/],
      [['build', '--rot', 'x'], /--rot/],
      [['new', 'talk', 'A talk'], /deck, diagram/],
      [['build', '--only', 'epub'], /--only: Nothing .* “epub”\..* formats \(html, pdf, svg, png, pptx\)/],
    ] as const
  ) {
    const outcome = await runKit(words)
    expect.soft(outcome.code, words.join(' ')).toBe(2)
    expect.soft(outcome.err).toMatch(says)
    // Below how it is used, where it is seen.
    expect.soft(outcome.err.trimEnd().split('\n').at(-1)).toMatch(says)
    expect.soft(outcome.err).toContain('npm run build')
    expect.soft(outcome.err).not.toMatch(/ {4}at /)
  }
})

test('new: a session called like a deck has a name of its own, and the other way round', async ({ folder }) => {
  await runKit(['new', 'deck', 'The hive', '--root', folder])
  const session = await runKit(['new', 'session', 'The hive', '--root', folder])
  expect(session.out).toContain('the-hive-session.yaml')
  await runKit(['new', 'session', 'An hour', '--root', folder])
  expect((await runKit(['new', 'deck', 'An hour', '--root', folder])).out).toContain('an-hour-deck.md')
})

test('help', async () => {
  const { code, out } = await runKit(['build', '--help'])
  expect(code).toBe(0)
  for (const word of ['--root', '--out', '--only', '--port', '--quiet']) expect(out).toContain(word)
})

test('--only: formats, decks, and both; other files stay', async ({ folder }) => {
  test.setTimeout(120_000)
  await writeKit(folder, KIT)
  const out = join(folder, 'out')
  const build = (only: string) => buildHere('--root', folder, '--out', out, '--only', only, '--quiet')
  expect(await build('decks/one,html')).toEqual({ code: 0, out: '', err: '' })
  expect(await filesIn(out)).toEqual(['give-out/decks/one.html', 'presenter/decks/one.html'])
  const { '/.kit-build': _list, ...before } = await hashesOf(out)
  expect((await build('decks/two 二')).code).toBe(0)
  expect(await filesIn(out)).toEqual([
    'give-out/decks/one.html',
    'give-out/decks/two 二.html',
    'give-out/decks/two 二.pdf',
    'presenter/decks/one.html',
    'presenter/decks/two 二-script.pdf',
    'presenter/decks/two 二.html',
    'presenter/decks/two 二.pdf',
  ])
  expect(await hashesOf(out)).toMatchObject(before)
  expect((await build('html')).code).toBe(0)
  expect(await filesIn(out)).toContain('index.html')
  await expect(build('decks/three')).rejects.toThrow(/Nothing that is built is called “decks\/three”/)
})

test('a whole build replaces the folder, and removes decks that are gone', async ({ folder }) => {
  test.setTimeout(120_000)
  await writeKit(folder, KIT)
  const first = await runKit(['build', '--root', folder])
  expect(first.code, first.err).toBe(0)
  expect(first.out).toMatch(/^34 files in /m)
  await writeKit(folder, { 'slides/one.md': GOOD })
  await rm(join(folder, 'slides/two 二.md'))
  expect((await buildHere('--root', folder, '--only', 'html')).code).toBe(0)
  expect(await filesIn(join(folder, 'dist'))).toContain('give-out/decks/two 二.pdf')
  expect((await buildHere('--root', folder)).code).toBe(0)
  expect(await filesIn(join(folder, 'dist'))).toEqual([
    'give-out/decks/one.html',
    'give-out/decks/one.pdf',
    'give-out/index.html',
    'index.html',
    'presenter/decks/one-script.pdf',
    'presenter/decks/one.html',
    'presenter/decks/one.pdf',
  ])
  expect((await readdir(join(folder, 'dist'))).filter((name) => name.endsWith('.zip'))).toEqual([
    'give-out.zip',
    'presenter.zip',
  ])
  expect(await readdir(folder)).toEqual(['dist', 'slides'])
})

test('an output folder that cannot be written', async ({ folder }) => {
  await writeKit(folder, { 'slides/talk.md': GOOD, 'a file': 'mine', 'mine/notes.txt': 'keep' })
  const build = (out: string, ...more: string[]) =>
    runKit(['build', '--root', folder, '--out', out, '--only', 'html', ...more])
  const below = await build(join(folder, 'a file/out'))
  expect(below.code).toBe(1)
  expect(below.err).toMatch(/Could not write to .*a file.*: part of its path is a file/)
  expect(await readFile(join(folder, 'a file'), 'utf8')).toBe('mine')
  const isFile = await build(join(folder, 'a file'))
  expect(isFile.code).toBe(1)
  expect(isFile.err).toContain('a file')
  expect(isFile.err).not.toMatch(/ {4}at /)
  expect(await readFile(join(folder, 'a file'), 'utf8')).toBe('mine')
  // Somebody's own folder is not replaced.
  const foreign = await runKit(['build', '--root', folder, '--out', join(folder, 'mine')])
  expect(foreign.code).toBe(1)
  expect(foreign.err).toMatch(/no build of the kit made/)
  expect(await readdir(join(folder, 'mine'))).toEqual(['notes.txt'])
})

test('a read-only output folder', async ({ folder }) => {
  test.skip(process.platform === 'win32', 'permissions work in another way')
  await writeKit(folder, { 'slides/talk.md': GOOD })
  const locked = join(folder, 'locked')
  await mkdir(locked)
  await chmod(locked, 0o555)
  // The system's own folder refuses even root.
  const out = process.getuid?.() === 0 ? '/proc/kit' : join(locked, 'out')
  test.skip(out === '/proc/kit' && process.platform !== 'linux', 'root may write everywhere')
  const outcome = await runKit(['build', '--root', folder, '--out', out, '--only', 'html'])
  await chmod(locked, 0o755)
  expect(outcome.code).toBe(1)
  expect(outcome.err).toMatch(/Could not write to .*Give --out another folder/)
  expect(outcome.err).not.toMatch(/ {4}at /)
})

test('new: a deck, a diagram, a handout and a session that pass the check at once', async ({ folder }) => {
  test.setTimeout(120_000)
  for (
    const [kind, title, path] of [
      ['deck', 'Über 系统', 'slides/über-系统.md'],
      ['diagram', 'A cycle', 'diagrams/a-cycle.mmd'],
      ['handout', 'A leaf', 'handouts/a-leaf.md'],
      ['session', 'An hour', 'handouts/sessions/an-hour.yaml'],
    ] as const
  ) {
    const made = await runKit(['new', kind, title, '--root', folder])
    expect(made.code, made.err).toBe(0)
    expect(made.out).toContain(path.split('/').at(-1) ?? '')
    const again = await runKit(['new', kind, title, '--root', folder])
    expect(again.code).toBe(1)
    expect(again.err).toContain('is there already')
  }
  const deck = join(folder, 'slides/über-系统.md')
  await writeFile(deck, `${await readFile(deck, 'utf8')}\n---\n\n## It\n\n![A cycle](../diagrams/a-cycle.mmd)\n`
    + '\n```js\na\nb\n```\n')
  const checked = await runKit(['check', '--root', folder])
  expect(checked.code, checked.err).toBe(0)
  expect(checked.out).toContain('Nothing to mend')
})
