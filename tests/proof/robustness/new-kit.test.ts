import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { expect } from 'playwright/test'
import { PROJECT } from '../../../scripts/options.ts'
import { LANGUAGES } from '../../../scripts/words/wording.ts'
import { runKit, test } from '../../command-line/run.ts'

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
  const deck = await runKit(['new', 'deck', 'A deck', '--root', folder])
  expect(deck.out).toMatch(/a-deck\.md\nnpm start -- --root \S.* shows it/)
})

test('in German a first kit and each new file are German, and there is nothing to mend', async ({ folder }) => {
  const root = join(folder, 'ein Kit')
  const made = await runKit(['new', 'kit', root, '--language', 'de'])
  expect(made.code, made.err).toBe(0)
  for (const [kind, title] of [['deck', 'Die zweite'], ['handout', 'Merkblatt'], ['diagram', 'Ein Bild']] as const) {
    expect((await runKit(['new', kind, title, '--root', root])).code).toBe(0)
  }
  await appendFile(join(root, 'slides/die-zweite.md'), '\n---\n\n## Im Bild\n\n![Ein Bild](../diagrams/ein-bild.mmd)\n')
  const texts = await readdir(root, { recursive: true, withFileTypes: true })
  const said = await Promise.all(
    texts.filter((entry) => entry.isFile()).map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
  )
  expect(said.join('\n')).toContain('title: "Ein erstes Kit"')
  expect(said.join('\n')).toContain('# Die zweite')
  expect(said.join('\n').match(/\b(?:the|and|which|is|of)\b/gi)).toBeNull()
  const checked = await runKit(['check', '--root', root])
  expect(checked.err).not.toMatch(/error|warning/)
  expect(checked.code).toBe(0)
  const refused = await runKit(['new', 'kit', join(folder, 'un kit'), '--language', 'fr'])
  expect(refused.code).toBe(2)
  expect(refused.err).toContain('--language takes en or de, not “fr”.')
})

test('each language has the same files to begin with', async () => {
  const filesOf = async (language: string): Promise<string[]> =>
    (await readdir(join(PROJECT, 'scripts/first-kit', language), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile()).map(({ parentPath, name }) =>
        `${relative(join(PROJECT, 'scripts/first-kit', language), parentPath)} ${extname(name)}`
      ).sort()
  for (const language of Object.keys(LANGUAGES)) {
    expect(await filesOf(language), language).toEqual(await filesOf('en'))
  }
})
