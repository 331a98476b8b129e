import { resolve } from 'node:path'
import { expect, test } from 'playwright/test'
import { PROJECT, readOptions, UsageError } from '../../scripts/options.ts'

test('without options a command works on this kit and builds into its dist/', () => {
  expect(readOptions('build', [])).toMatchObject({
    root: PROJECT,
    out: resolve(PROJECT, 'dist'),
    only: [],
    quiet: false,
  })
})

test('another kit builds into its own dist/, unless --out says where', () => {
  const from = process.env['INIT_CWD'] ?? process.cwd()
  expect(readOptions('build', ['--root', '../my talk 谈'])).toMatchObject({
    root: resolve(from, '../my talk 谈'),
    out: resolve(from, '../my talk 谈/dist'),
  })
  expect(readOptions('build', ['--root', 'a', '--out', 'b']).out).toBe(resolve(from, 'b'))
})

test('--only takes a list, or several', () => {
  expect(readOptions('build', ['--only', 'html, decks/table-3', '--only', 'pdf']).only)
    .toEqual(['html', 'decks/table-3', 'pdf'])
})

test('an option that there is not is told with the one that may be meant', () => {
  expect(() => readOptions('build', ['--rot', 'x'])).toThrow(/^There is no option “--rot”\. Did you mean --root\?$/)
  expect(() => readOptions('build', ['--whatever'])).toThrow(/^There is no option “--whatever”\.$/)
})

test('what is not understood is said', () => {
  expect(() => readOptions('build', ['--rot', 'x'])).toThrow(UsageError)
  expect(() => readOptions('build', ['--root'])).toThrow(UsageError)
  expect(() => readOptions('build', ['stray'])).toThrow(UsageError)
  expect(() => readOptions('start', ['--port', 'many'])).toThrow(UsageError)
})
