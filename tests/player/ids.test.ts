import { expect, test } from 'playwright/test'
import { prefixValue } from '../../slides/player/base/copies.ts'

const own = new Set(['a', 'arrow', 'title'])
const put = (name: string, value: string): string => prefixValue(name, value, own, 'copy-1-')

test('ids and what points at them get the prefix', () => {
  expect(put('id', 'a')).toBe('copy-1-a')
  expect(put('marker-end', 'url(#arrow)')).toBe('url(#copy-1-arrow)')
  expect(put('fill', 'url("#arrow")')).toBe('url("#copy-1-arrow")')
  expect(put('href', '#a')).toBe('#copy-1-a')
  expect(put('aria-labelledby', 'title a')).toBe('copy-1-title copy-1-a')
})

test('what the copy does not hold stays', () => {
  expect(put('href', '#mark-ENG')).toBe('#mark-ENG')
  expect(put('href', 'https://example.org/#a')).toBe('https://example.org/#a')
  expect(put('aria-labelledby', 'elsewhere title')).toBe('elsewhere copy-1-title')
  expect(put('fill', 'url(#elsewhere)')).toBe('url(#elsewhere)')
})

test('other attributes are left alone', () => {
  expect(put('class', 'a arrow')).toBe('a arrow')
  expect(put('d', 'M0 0')).toBe('M0 0')
  expect(put('data-diagram', 'a')).toBe('a')
})
