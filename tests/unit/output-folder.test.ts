import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { prepareOutput, writeOutput } from '../../scripts/output-folder.ts'
import { KitError } from '../../scripts/report/kit-error.ts'

let work = ''
test.beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'kit-output 出-'))
})
test.afterEach(() => rmSync(work, { recursive: true, force: true }))

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\./.test(name)).sort()

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

test('a part, then the whole, go into one folder', async () => {
  const out = join(work, 'dist')
  await writeOutput(out, [{ path: 'a.html', content: '1' }], false)
  await writeOutput(out, [{ path: 'deep/b.html', content: '1' }], false)
  await writeOutput(out, [{ path: 'c.html', content: '2' }], true)
  expect(filesIn(out)).toEqual(['.kit-build', 'c.html'])
})

/** What is there before a build, what the refusal calls it, and how to see that it is as it was. */
const FOREIGN: readonly { readonly name: string; readonly put: (path: string) => void; readonly says: RegExp }[] = [
  { name: 'a file', put: (path) => writeFileSync(path, 'years of work'), says: /is a file/ },
  { name: 'a link to a folder', put: (path) => symlinkSync('elsewhere', path), says: /is a symbolic link/ },
  { name: 'a link to nothing', put: (path) => symlinkSync('nowhere', path), says: /is a symbolic link/ },
  {
    name: 'a folder with a file',
    put: (path) => write(path, 'thesis.doc'),
    says: /no build of the kit made \(thesis\.doc\)/,
  },
  {
    name: 'a folder with a folder',
    put: (path) => mkdirSync(join(path, 'photos'), { recursive: true }),
    says: /\(photos\/\)/,
  },
  {
    name: 'a folder with an empty marker',
    put: (path) => {
      write(path, '.kit-build', '')
      write(path, 'thesis.doc')
    },
    says: /thesis\.doc/,
  },
]

const write = (folder: string, name: string, text = 'years of work'): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), text)
}

for (const { name, put, says } of FOREIGN) {
  test(`${name} that no build made is neither replaced nor written into`, async () => {
    mkdirSync(join(work, 'elsewhere'))
    const out = join(work, 'out')
    put(out)
    const before = readdirSync(work, { recursive: true })
    const files = [{ path: 'a.html', content: '' }]
    for (
      const start of [
        () => prepareOutput(out),
        () => writeOutput(out, files, true),
        () => writeOutput(out, files, false),
      ]
    ) {
      const refused = start()
      await expect(refused).rejects.toThrow(KitError)
      await expect(refused).rejects.toThrow(says)
    }
    expect(readdirSync(work, { recursive: true })).toEqual(before)
  })
}

test('what was put into a folder that a build made is not destroyed, and named', async () => {
  const out = join(work, 'dist')
  await writeOutput(out, [{ path: 'a/one.html', content: '1' }], true)
  writeFileSync(join(out, 'a/notes.txt'), 'mine')
  for (const whole of [true, false]) {
    await expect(writeOutput(out, [{ path: 'a/one.html', content: '2' }], whole)).rejects.toThrow(/\(a\/notes\.txt\)/)
  }
  expect(filesIn(out)).toEqual(['.kit-build', 'a/notes.txt', 'a/one.html'])
  rmSync(join(out, 'a'), { recursive: true })
  symlinkSync(mkdtempSync(join(work, 'elsewhere')), join(out, 'a'))
  await expect(writeOutput(out, [{ path: 'a/one.html', content: '2' }], false)).rejects.toThrow(/\(a\)/)
  expect(readdirSync(join(out, 'a'))).toEqual([])
})

test('what a system leaves in every folder that it shows is nobody’s work', async () => {
  const out = join(work, 'dist')
  await writeOutput(out, [{ path: 'a.html', content: '1' }], true)
  for (const name of ['.DS_Store', 'Thumbs.db', '._a.html']) writeFileSync(join(out, name), '')
  await writeOutput(out, [{ path: 'b.html', content: '1' }], true)
  expect(filesIn(out)).toEqual(['.kit-build', 'b.html'])
})

test('a folder from before the list of files is replaced, as its marker says', async () => {
  const out = join(work, 'dist')
  write(join(out, 'deep'), 'old.html')
  write(out, '.kit-build', 'Made by a build of the kit; the next build replaces this folder.\n')
  await writeOutput(out, [{ path: 'a.html', content: '1' }], false)
  await writeOutput(out, [{ path: 'b.html', content: '1' }], true)
  expect(filesIn(out)).toEqual(['.kit-build', 'b.html'])
})

test('a build killed between its two renames is put right by the next', async () => {
  const out = join(work, 'dist')
  await writeOutput(out, [{ path: 'a.html', content: 'good' }], true)
  renameSync(out, join(work, '.dist.kit-build-old'))
  mkdirSync(join(work, '.dist.kit-build-new-999999999'))
  await writeOutput(out, [{ path: 'b.html', content: 'part' }], false)
  expect(filesIn(out)).toEqual(['.kit-build', 'a.html', 'b.html'])
  expect(readdirSync(work)).toEqual(['dist'])
})

test('files beside the folder that are called like it are left alone', async () => {
  for (const name of ['.dist.old', '.dist.new-1', 'dist.old']) writeFileSync(join(work, name), 'mine')
  for (let time = 0; time < 2; time++) await writeOutput(join(work, 'dist'), [{ path: 'a.html', content: '1' }], true)
  expect(readdirSync(work).sort()).toEqual(['.dist.new-1', '.dist.old', 'dist', 'dist.old'])
})

test('of a part that could not be put into place whole, nobody is told that all is as before', async () => {
  const out = join(work, 'dist')
  await writeOutput(out, [{ path: 'a.html', content: '1' }, { path: 'b.html', content: '1' }], true)
  rmSync(join(out, 'b.html'))
  const failure = await writeOutput(out, [{ path: 'a.html', content: '2' }, { path: 'b.html/c', content: '2' }, {
    path: 'b.html/c',
    content: '2',
  }], false).catch(String)
  expect(failure).toMatch(/2 files had been replaced already/)
})

test('where nothing can be written the message says where, why, and what to do', async () => {
  writeFileSync(join(work, 'file'), '')
  const failure = await writeOutput(join(work, 'file/dist'), [], true).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(KitError)
  expect(String(failure)).toMatch(/Could not write to .*part of its path is a file.*unchanged.*--out/)
})
