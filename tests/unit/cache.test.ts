import { copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { keepEntry, readEntry, readValue, tellDamage } from '../../scripts/assets/cache.ts'

// Made by what is kept in it: where tests are only listed there is none.
const folder = join(tmpdir(), `kit-cache-${process.pid}`)
const BYTES = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256))
const told = (): string[] => {
  const messages: string[] = []
  tellDamage((message) => messages.push(message))
  return messages
}

// In one process: what is to be told is kept in it.
test.describe.configure({ mode: 'default' })
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('what was kept comes back, and nobody is told of what never was there', () => {
  keepEntry(folder, 'pdf/a', BYTES)
  keepEntry(folder, 'pdf/empty', '')
  keepEntry(folder, 'endnotes/b', JSON.stringify({ text: '社会管理' }))
  expect(readEntry(folder, 'pdf/a')).toEqual(BYTES)
  expect(readEntry(folder, 'pdf/empty')).toHaveLength(0)
  expect(readValue(folder, 'endnotes/b')).toEqual({ text: '社会管理' })
  expect(readEntry(folder, 'pdf/none')).toBeUndefined()
  expect(told()).toEqual([])
})

const flip = (path: string, at: number): void => {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}
const DAMAGES: Readonly<Record<string, (path: string) => void>> = {
  halved: (path) => truncateSync(path, 500),
  emptied: (path) => truncateSync(path, 0),
  'one byte shorter': (path) => truncateSync(path, readFileSync(path).length - 1),
  'with one bit turned': (path) => flip(path, 700),
  'with another digest': (path) => flip(path, 3),
  'with more behind': (path) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('x')])),
  'with another entry’s content': (path) => copyFileSync(join(folder, 'pdf/other'), path),
  'bytes alone, as a program without digests writes them': (path) => writeFileSync(path, BYTES),
  'a folder': (path) => {
    rmSync(path)
    mkdirSync(path)
  },
}

for (const [name, damage] of Object.entries(DAMAGES)) {
  test(`an entry that is ${name} is not used, and that is told once`, () => {
    keepEntry(folder, 'pdf/other', 'Whole by itself.')
    keepEntry(folder, 'pdf/one', BYTES)
    damage(join(folder, 'pdf/one'))
    expect(readEntry(folder, 'pdf/one')).toBeUndefined()
    expect(readEntry(folder, 'pdf/one')).toBeUndefined()
    expect(told()).toEqual([`1 file of the cache was damaged, and made anew: ${join(folder, 'pdf/one')}`])
    expect(told()).toEqual([])
    rmSync(join(folder, 'pdf/one'), { recursive: true })
    keepEntry(folder, 'pdf/one', BYTES)
    expect(readEntry(folder, 'pdf/one')).toEqual(BYTES)
  })
}

test('many are told in one sentence, by number', () => {
  for (const name of ['1', '2', '3', '4', '5']) {
    keepEntry(folder, `fonts/${name}`, BYTES)
    truncateSync(join(folder, 'fonts', name), 40)
    expect(readEntry(folder, `fonts/${name}`)).toBeUndefined()
  }
  expect(told()).toEqual([
    expect.stringMatching(/^5 files of the cache were damaged, and made anew: \S+1, \S+2, \S+3 and 2 more$/),
  ])
})
