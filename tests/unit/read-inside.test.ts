import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { readInside, readOwn } from '../../scripts/kit/read-inside.ts'
import { readKit } from '../../scripts/kit/read-kit.ts'

// Links need a right on Windows that few people have, and there are no pipes.
test.skip(process.platform === 'win32')

let base = ''
let root = ''
test.beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'kit-links-'))
  root = join(base, 'kit')
  for (const folder of ['slides/pictures', 'diagrams', 'handouts/sessions']) {
    mkdirSync(join(root, folder), { recursive: true })
  }
  writeFileSync(join(root, 'slides/talk.md'), '# Talk')
  writeFileSync(join(root, 'diagrams/a.mmd'), 'SECRET')
  writeFileSync(join(base, 'secret'), 'SECRET')
  mkdirSync(join(base, 'elsewhere'))
  writeFileSync(join(base, 'elsewhere/talk.md'), '# SECRET')
})
test.afterEach(() => rmSync(base, { recursive: true }))

const link = (target: string, path: string): void => symlinkSync(target, join(root, path))

/** `file rule` of each problem; nothing of what lies outside may have been read. */
async function problemsOf(): Promise<string[]> {
  const { value, problems } = await readKit(root)
  expect(JSON.stringify({ ...value, diagrams: [] })).not.toContain('SECRET')
  for (const { severity, what, why, fix } of problems) {
    expect(severity).toBe('error')
    for (const words of [what, why, fix]) expect(words).toMatch(/^[A-Z].*\.$/)
  }
  return problems.map(({ file, rule }) => `${file} ${rule}`).sort()
}

test('a link that leads out of the kit is refused by name, as deck, picture, diagram, session, data or licence', async () => {
  mkdirSync(join(root, 'slides/paper'))
  for (
    const path of [
      'slides/a.md',
      'slides/secret.png',
      'slides/pictures/b.jpg',
      'handouts/c.md',
      'handouts/sessions/d.yaml',
      'slides/kit.yaml',
      'slides/paper/terms.yaml',
      'LICENSE',
      'CITATION.cff',
    ]
  ) {
    link(join(base, 'secret'), path)
  }
  link('../../secret', 'diagrams/e.svg')
  expect(await problemsOf()).toEqual([
    'CITATION.cff',
    'LICENSE',
    'diagrams/e.svg',
    'handouts/c.md',
    'handouts/sessions/d.yaml',
    'slides/a.md',
    'slides/kit.yaml',
    'slides/paper/terms.yaml',
    'slides/pictures/b.jpg',
    'slides/secret.png',
  ].map((path) => `${path} link-outside`))
  const { value, problems } = await readKit(root)
  // Named, so that no slide says in addition that it is missing.
  expect(value.pictures).toContain('slides/secret.png')
  expect(problems.find(({ file }) => file === 'diagrams/e.svg')?.found).toBe('→ ../../secret')
  await expect(readOwn(root, 'LICENSE')).rejects.toThrow('LICENSE: This is a link that leads out of the kit.')
})

test('pictures lie anywhere in the kit, where decks and sheets look for them; nothing is read outside of it', async () => {
  for (const folder of ['assets/maps', 'assets/other', 'plans', 'my pictures']) {
    mkdirSync(join(root, folder), { recursive: true })
  }
  for (
    const path of ['cover.png', 'assets/maps/ebb.png', 'assets/other/flood.png', 'plans/mill.svg', 'my pictures/a.png']
  ) {
    writeFileSync(join(root, path), 'no picture')
  }
  writeFileSync(join(base, 'elsewhere/far.png'), 'SECRET')
  link('../elsewhere', 'shared')
  writeFileSync(
    join(root, 'slides/talk.md'),
    '![](../cover.png) ![](../assets/maps/ebb.png) ![](<../my pictures/a.png>) ![](../../elsewhere/far.png) </b/> and/or/',
  )
  writeFileSync(join(root, 'handouts/sheet.md'), '<img src="/plans/mill.svg">')
  const { value } = await readKit(root)
  expect(value.pictures).toEqual(['cover.png', 'assets/maps/ebb.png', 'my pictures/a.png', 'plans/mill.svg'])
  expect(value.besides).toEqual(['', 'assets/maps', 'my pictures', 'plans'])
  expect([...value.pictureFaults ?? []].map(([file]) => file)).toEqual(value.pictures)
  writeFileSync(join(root, 'slides/more.md'), 'background-image: url(../shared/far.png)')
  expect(await problemsOf()).toEqual(['shared link-outside'])
})

test('a folder that is a link out of the kit is refused whole', async () => {
  rmSync(join(root, 'handouts'), { recursive: true })
  link(join(base, 'elsewhere'), 'handouts')
  expect(await problemsOf()).toEqual(['handouts link-outside'])
  rmSync(join(root, 'slides'), { recursive: true })
  link('../elsewhere', 'slides')
  expect(await problemsOf()).toEqual(['handouts link-outside', 'slides link-outside'])
})

test('a link to a file of the kit is read, and so is a kit that is itself behind a link', async () => {
  link('talk.md', 'slides/again.md')
  symlinkSync(root, join(base, 'behind'))
  const { value, problems } = await readKit(join(base, 'behind'))
  expect(problems).toEqual([])
  expect(value.decks.map(({ file, text }) => `${file} ${text}`)).toEqual([
    'slides/again.md # Talk',
    'slides/talk.md # Talk',
  ])
})

test('links in a circle and links to nowhere are problems; the lock of an editor is none', async () => {
  link('circle.md', 'slides/circle.md')
  link('gone.png', 'slides/picture.png')
  link('gone', 'slides/kit.yaml')
  link('me@machine.123', 'slides/.#talk.md')
  link('me@machine.123', 'slides/.#picture.svg')
  expect(await problemsOf()).toEqual([
    'slides/circle.md dead-link',
    'slides/kit.yaml dead-link',
    'slides/picture.png dead-link',
  ])
})

test('a pipe is not waited for, and a folder is no file', async () => {
  execFileSync('mkfifo', ['slides/pipe.md', 'slides/pipe.png', 'LICENCE'].map((path) => join(root, path)))
  mkdirSync(join(root, 'slides/kit.yaml'))
  mkdirSync(join(root, 'slides/folder.md'))
  mkdirSync(join(root, 'LICENSES'))
  rmSync(join(root, 'diagrams'), { recursive: true })
  writeFileSync(join(root, 'diagrams'), '')
  expect(await problemsOf()).toEqual([
    'LICENCE',
    'diagrams',
    'slides/folder.md',
    'slides/kit.yaml',
    'slides/pipe.md',
    'slides/pipe.png',
  ].map((path) => `${path} not-a-file`))
})

test('a file that vanishes before it is read is a problem', async () => {
  const found = await readInside(root, 'slides/gone.md')
  expect('problem' in found ? found.problem : undefined).toMatchObject({
    severity: 'error',
    file: 'slides/gone.md',
    line: 1,
    rule: 'file-gone',
    what: 'This vanished while the kit was read.',
  })
  expect(await readOwn(root, 'CITATION.cff')).toBeUndefined()
})
