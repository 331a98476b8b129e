import { expect, test } from 'playwright/test'
import { parseAttributes } from '../../scripts/compiler/attributes.ts'
import { words } from '../../scripts/compiler/content/chinese.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { escapeXml } from '../../scripts/compiler/escape.ts'
import { nearest } from '../../scripts/compiler/nearest.ts'
import { oneLine } from '../../scripts/compiler/problem.ts'
import { addressKind } from '../../scripts/compiler/rules/safe-links.ts'

test('the nearest name is one that may have been meant', () => {
  const names = ['mape-k', 'four-loops', 'S3.15', 'S3.16', 'title']
  expect(nearest('mapek', names)).toBe('mape-k')
  expect(nearest('MAPE-K', names)).toBe('mape-k')
  expect(nearest('titel', names)).toBe('title')
  expect(nearest('four-lops', names)).toBe('four-loops')
  expect(nearest('S3.17', names)).toBe('S3.15')
  expect(nearest('table', ['mape-k'])).toBeUndefined()
  expect(nearest('x', [])).toBeUndefined()
  expect(nearest('a'.repeat(5000), ['a'.repeat(5000)])).toBeUndefined()
})

test('attribute lists are read, and prose in braces is left alone', () => {
  const read = (text: string, flags = false) =>
    parseAttributes(text, 0, flags)?.items.map(({ kind, name, value }) => [kind, name, value].join(' '))
  expect(read('{#id .class key=value}')).toEqual(['id # id', 'class . class', 'key key value'])
  expect(read('{ .a  .b }')).toEqual(['class . a', 'class . b'])
  expect(read('{.a.b#c}')).toEqual(['class . a', 'class . b', 'id # c'])
  expect(read(`{a="x y" b='z' data-c=d=e}`)).toEqual(['key a x y', 'key b z', 'key data-c d=e'])
  expect(read('{steps}', true)).toEqual(['flag steps '])
  expect(read('{-}')).toEqual(['class . unnumbered'])
  for (
    const prose of ['{}', '{a, b}', '{a}', '{ }', '{.a', '{.a, .b}', '{"x"}', '{a=}', '{.a}b'.slice(3), 'x', '{.a"b}']
  ) expect(read(prose), prose).toBeUndefined()
})

test('text is escaped, and Chinese runs are marked with the punctuation that belongs to them', () => {
  expect(escapeXml(`<a href="x" id='y'>&</a>`)).toBe('&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;&lt;/a&gt;')
  expect(toHtml(words('a 社会、管理。b （c） 𠀀'))).toBe(
    'a <span lang="zh-Hans">社会、管理。</span>b （c） <span lang="zh-Hans">𠀀</span>',
  )
})

test('found text is one short line', () => {
  expect(oneLine('  a\n b\t c ')).toBe('a b c')
  expect(oneLine('x'.repeat(100))).toHaveLength(80)
  expect(oneLine(`${'x'.repeat(78)}🧪y`)).toBe(`${'x'.repeat(78)}…`)
})

test('addresses are sorted by what opening them would do', () => {
  const kinds: Readonly<Record<string, string>> = {
    '#a': 'internal',
    'a/b.pdf': 'relative',
    '../a': 'relative',
    '?q=a:b': 'relative',
    '': 'relative',
    'a%20b': 'relative',
    'https://a': 'web',
    'HTTP://a': 'web',
    'mailto:a@b': 'mail',
    'ftp://a': 'other',
    '//a': 'other',
    '\\\\a': 'other',
    '/\\a': 'other',
    'C:\\a': 'other',
    'javascript:x': 'script',
    ' JavaScript:x': 'script',
    'java\nscript:x': 'script',
    '\u0001javascript:x': 'script',
    '\u200Bjavascript:x': 'script',
    'vbscript:x': 'script',
    'data:x': 'script',
    'file:///x': 'script',
    'blob:x': 'script',
    '%20javascript:x': 'script',
  }
  for (const [address, kind] of Object.entries(kinds)) expect(addressKind(address), JSON.stringify(address)).toBe(kind)
})
