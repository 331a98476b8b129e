import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { PROJECT } from '../../scripts/options.ts'

let project = ''
test.beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'kit program-'))
  mkdirSync(join(project, 'scripts'))
  for (const file of ['package-lock.json', 'scripts/program.mjs']) cpSync(join(PROJECT, file), join(project, file))
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'), 'junction')
  write('main.ts', "import { word } from './word.ts'\nconsole.log(word satisfies string)")
  write('word.ts', "export const word: string = 'one'")
})
test.afterEach(() => rmSync(project, { recursive: true, force: true }))

const write = (file: string, text: string): void => writeFileSync(join(project, 'scripts', file), text)
const kept = (): string[] => readdirSync(join(project, '.cache/program'))

function run(): string {
  const { stdout, stderr } = spawnSync(process.execPath, [
    '-e',
    "import('./scripts/program.mjs').then((program) => program.importProgram(require('path').resolve('scripts/main.ts')))",
  ], { cwd: project, encoding: 'utf8' })
  return stdout + stderr
}

test('the program is bundled once, and again as soon as a file of it changes', () => {
  expect(run()).toBe('one\n')
  const [first] = kept()
  expect(run()).toBe('one\n')
  expect(kept()).toEqual([first])
  write('word.ts', "export const word: string = 'another'")
  expect(run()).toBe('another\n')
  expect(kept().length).toBe(2)
})

test('a bundle of which half is left, as when the power goes, is made anew', () => {
  run()
  const file = join(project, '.cache/program', kept()[0] ?? '', 'main.mjs')
  const whole = readFileSync(file)
  writeFileSync(file, whole.subarray(0, whole.length / 2))
  expect(run()).toBe('one\n')
  expect(readFileSync(file)).toEqual(whole)
})
