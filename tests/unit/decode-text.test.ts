import { expect, test } from 'playwright/test'
import { decodeText } from '../../scripts/kit/read-kit.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('valid UTF-8 comes out as written, its byte-order mark taken off', () => {
  expect(decodeText('a.md', bytes('# 社会管理\r\n'))).toEqual({ text: '# 社会管理\r\n' })
  expect(decodeText('a.md', new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toEqual({ text: 'a' })
})

test('the first byte that is no UTF-8 is named by line and column', () => {
  const { text, problem } = decodeText('slides/a.md', new Uint8Array([...bytes('one\ncafé '), 0xe9, 0x74]))
  expect(text).toBe('one\ncafé �t')
  expect(problem).toMatchObject({ severity: 'error', rule: 'invalid-utf-8', file: 'slides/a.md', line: 2, column: 6 })
})

test('a replacement character that was really written is not the bad byte', () => {
  const { problem } = decodeText('a.md', new Uint8Array([...bytes('�\nb'), 0xff]))
  expect(problem).toMatchObject({ line: 2, column: 2 })
})

test('bytes cut off in the middle of a character are a problem too', () => {
  const { problem } = decodeText('a.md', new Uint8Array([0x61, 0xe7, 0xa4]))
  expect(problem).toMatchObject({ line: 1, column: 2 })
})

test('a file in UTF-16, marked or not, is called so, and read for the rest of the kit', () => {
  const text = '# 社会管理 and more\n'
  const wide = (bigEndian: boolean, mark: string): Uint8Array => {
    const view = new DataView(new ArrayBuffer(2 * (mark + text).length))
    for (const [index, unit] of [...mark + text].entries()) view.setUint16(2 * index, unit.charCodeAt(0), !bigEndian)
    return new Uint8Array(view.buffer)
  }
  for (const encoded of [wide(false, '\uFEFF'), wide(true, '\uFEFF'), wide(false, ''), wide(true, '')]) {
    const read = decodeText('slides/a.md', encoded)
    expect(read.text).toBe(text)
    expect(read.problem).toMatchObject({ severity: 'error', line: 1, what: expect.stringContaining('UTF-16') })
  }
  expect(decodeText('a.md', bytes('a\0b')).problem).toBeUndefined()
})
