import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { PROJECT } from '../../scripts/options.ts'

let project = ''
test.beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'kit program-'))
  for (const folder of ['scripts', 'temporary']) mkdirSync(join(project, folder))
  for (const file of ['package-lock.json', 'scripts/program.mjs']) cpSync(join(PROJECT, file), join(project, file))
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'), 'junction')
  write('main.ts', "import { word } from './word.ts'\nconsole.log(word satisfies string)")
  write('word.ts', "export const word: string = 'one'")
})
test.afterEach(() => rmSync(project, { recursive: true, force: true }))

const write = (file: string, text: string): void => writeFileSync(join(project, 'scripts', file), text)

function run(): string {
  const temporary = join(project, 'temporary')
  const { stdout, stderr } = spawnSync(process.execPath, [
    '-e',
    "import('./scripts/program.mjs').then((program) => program.importProgram(require('path').resolve('scripts/main.ts')))",
  ], { cwd: project, encoding: 'utf8', env: { ...process.env, TMPDIR: temporary, TEMP: temporary } })
  return stdout + stderr
}

test('the program is bundled once, and again as soon as a file of it changes', () => {
  const kept = (): string[] => readdirSync(join(project, '.cache/program'))
  expect(run()).toBe('one\n')
  const [first] = kept()
  expect(run()).toBe('one\n')
  expect(kept()).toEqual([first])
  write('word.ts', "export const word: string = 'another'")
  expect(run()).toBe('another\n')
  expect(kept().length).toBe(2)
})

test('where nothing can be kept, the program runs all the same and leaves nothing', () => {
  writeFileSync(join(project, '.cache'), 'not a folder')
  write('main.ts',
    "import { stringify } from 'yaml'\nimport { encode } from 'uqr'\nconsole.log(stringify(1), typeof encode)")
  expect(run()).toBe('1\n function\n')
  expect(readdirSync(join(project, 'temporary'))).toEqual([])
})

test('a file of the program knows where it stands, and a failure tells the place in it', () => {
  cpSync(join(PROJECT, 'scripts/report/in-sources.ts'), join(project, 'scripts/in-sources.ts'))
  write('word.ts',
    'export const word: string = import.meta.url\n\nexport function fail() {\n  throw new Error(word)\n}')
  write('main.ts', [
    "import { inSources } from './in-sources.ts'",
    "import { fail } from './word.ts'",
    'type Unused = number',
    'try {',
    '  fail()',
    '} catch (error) {',
    "  console.log(inSources(error instanceof Error ? error.stack ?? '' : ''))",
    '}',
  ].join('\n'))
  const said = run()
  expect(said).toMatch(/Error: file:\S*\/scripts\/word\.ts\n/)
  expect(said).toMatch(/scripts\/word\.ts:4:\d+\)?\n/)
  expect(said).toMatch(/scripts\/main\.ts:5:\d+\)?\n/)
})

test('a script that is a text of the program goes out as it is written', () => {
  write('main.ts', 'console.log(`const own = new URL(import.meta.url)`, import.meta.url)')
  expect(run()).toMatch(/^const own = new URL\(import\.meta\.url\) file:\S*\/scripts\/main\.ts\n$/)
})
