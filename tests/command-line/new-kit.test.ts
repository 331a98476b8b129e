import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import { runKit, test } from './run.ts'

test('a first kit has one of everything, its own title, and nothing to mend', async ({ folder }) => {
  const root = join(folder, 'my kit')
  const made = await runKit(['new', 'kit', root, 'Tides', '&', '“timetables”'])
  expect(made.code, made.err).toBe(0)
  for (const part of ['.mmd', 'sessions/', 'worksheet.md', 'claims.yaml', 'npm run check -- --root "']) {
    expect.soft(made.out).toContain(part)
  }
  expect(await readFile(join(root, 'slides/kit.yaml'), 'utf8')).toContain('title: "Tides & “timetables”"\n')
  const checked = await runKit(['check', '--root', root])
  expect(checked.err).not.toMatch(/error|warning/)
  expect(checked.code).toBe(0)
  expect(checked.out).toContain('4 of 4 claims are taught')
  const built = await runKit(['build', '--only', 'html', '--quiet', '--root', root])
  expect(built.code, built.err).toBe(0)
  const page = await readFile(join(root, 'dist/index.html'), 'utf8')
  expect(page).toContain('Tides &amp; “timetables”')
})

test('a first kit is written into an empty folder only, and a folder is needed', async ({ folder }) => {
  await mkdir(join(folder, 'taken'))
  await writeFile(join(folder, 'taken/notes.txt'), 'Mine.')
  const taken = await runKit(['new', 'kit', join(folder, 'taken')])
  expect(taken.code).toBe(1)
  expect(taken.err).toContain('is not empty: notes.txt is there. Nothing was written')
  const file = await runKit(['new', 'kit', join(folder, 'taken/notes.txt')])
  expect(file.code).toBe(1)
  expect(file.err).toContain('no folder that can be read')
  const none = await runKit(['new', 'kit'])
  expect(none.code).toBe(2)
  expect(none.err).toContain('npm run new -- kit ../my-kit "Its title"')
  const device = await runKit(['new', 'kit', join(folder, 'aux')])
  expect(device.err).toContain('on Windows “aux” is a device')
})

test('each new file is told with what to do next', async ({ folder }) => {
  await mkdir(join(folder, 'slides'))
  const made = await runKit(['new', 'handout', 'A sheet', '--root', folder])
  expect(made.code, made.err).toBe(0)
  expect(made.out).toMatch(/a-sheet\.md\nA session has it printed by a line of its materials/)
})
