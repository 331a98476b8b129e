import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { writeOutput } from '../../scripts/output-folder.ts'
import { KitError } from '../../scripts/report/kit-error.ts'

let work = ''
test.beforeEach(() => { work = mkdtempSync(join(tmpdir(), 'kit-output 出-')) })
test.afterEach(() => rmSync(work, { recursive: true, force: true }))

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\./.test(name)).sort()

test('a whole build replaces all that an earlier one wrote', async () => {
  const out = join(work, 'dist')
  await writeOutput(out, [{ path: 'a/one.html', content: '1' }, { path: 'old.html', content: '1' }], true)
  await writeOutput(out, [{ path: 'a/one.html', content: '2' }], true)
  expect(filesIn(out)).toEqual(['.kit-build', 'a/one.html'])
  expect(readFileSync(join(out, 'a/one.html'), 'utf8')).toBe('2')
  expect(readdirSync(work)).toEqual(['dist'])
})

test('a part of a build leaves the rest', async () => {
  const out = join(work, 'dist')
  await writeOutput(out, [{ path: 'a.html', content: '1' }, { path: 'b.html', content: '1' }], true)
  await writeOutput(out, [{ path: 'b.html', content: '2' }], false)
  expect(filesIn(out)).toEqual(['.kit-build', 'a.html', 'b.html'])
  expect(readFileSync(join(out, 'b.html'), 'utf8')).toBe('2')
})

test('a folder that no build made is never replaced', async () => {
  writeFileSync(join(work, 'thesis.doc'), 'years of work')
  await expect(writeOutput(work, [{ path: 'a.html', content: '' }], true)).rejects.toThrow(/holds files that no build/)
  expect(readdirSync(work)).toEqual(['thesis.doc'])
})

test('a build killed between its two renames is put right by the next', async () => {
  const out = join(work, 'dist')
  await writeOutput(out, [{ path: 'a.html', content: 'good' }], true)
  renameSync(out, join(work, '.dist.old'))
  mkdirSync(join(work, '.dist.new-999999999'))
  await writeOutput(out, [{ path: 'b.html', content: 'part' }], false)
  expect(filesIn(out)).toEqual(['.kit-build', 'a.html', 'b.html'])
  expect(readdirSync(work)).toEqual(['dist'])
})

test('where nothing can be written the message says where, why, and what to do', async () => {
  writeFileSync(join(work, 'file'), '')
  const failure = await writeOutput(join(work, 'file/dist'), [], true).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(KitError)
  expect(String(failure)).toMatch(/Could not write to .*part of its path is a file.*unchanged.*--out/)
})
