import { expect, test } from 'playwright/test'
import { fold, markWords, rank, wordsIn, type SearchEntry } from '../../slides/player/features/search.ts'

const entries: readonly SearchEntry[] = [
  { id: 'a', number: 1, title: 'The framework', text: 'A loop that senses and acts.' },
  { id: 'b', number: 2, title: 'Two channels, one loop', text: 'Sensing and acting.' },
  { id: 'c', number: 3, title: 'Social management', text: '社会管理 is the Party’s word. Xí said so.' },
  { id: 'd', number: 4, title: 'Looping', text: '' },
]
const ids = (query: string): readonly string[] => rank(query, entries).map((hit) => hit.entry.id)

test('titles come before texts, and slides of one rank in their order', () => {
  expect(ids('loop')).toEqual(['b', 'd', 'a'])
})

test('every word must be there', () => {
  expect(ids('loop sens')).toEqual(['b', 'a'])
  expect(ids('loop nowhere')).toEqual([])
})

test('accents, case and Chinese', () => {
  expect(ids('XI')).toContain('c')
  expect(ids('管理')).toEqual(['c'])
  expect(fold('Xí ÀB')).toBe('xi ab')
})

test('folding keeps every character in its place', () => {
  for (const text of ['İstanbul', 'ﬁne', 'straße', '社会', '😀 é']) {
    expect(fold(text)).toHaveLength(text.length)
  }
})

test('an empty query finds nothing', () => {
  expect(ids('')).toEqual([])
  expect(ids('   ')).toEqual([])
})

test('the snippet shows where', () => {
  const long = { id: 'e', number: 5, title: 'Long', text: `${'word '.repeat(60)}needle ${'word '.repeat(60)}` }
  const snippet = rank('needle', [long])[0]?.snippet ?? ''
  expect(snippet).toContain('needle')
  expect(snippet.startsWith('… ')).toBe(true)
  expect(snippet.endsWith(' …')).toBe(true)
  expect(snippet.length).toBeLessThan(220)
})

test('a snippet starts at its word where there is no space before', () => {
  const snippet = rank('终', [{ id: 'f', number: 6, title: 'x', text: `${'字'.repeat(200)}终点` }])[0]?.snippet
  expect(snippet).toContain('终点')
})

test('marks the words and keeps the text whole', () => {
  const pieces = markWords('Two loops, one Loop', wordsIn('loop one'))
  expect(pieces.filter((piece) => piece.found).map((piece) => piece.text)).toEqual(['loop', 'one', 'Loop'])
  expect(pieces.map((piece) => piece.text).join('')).toBe('Two loops, one Loop')
})

test('signs that mean something in patterns are only signs', () => {
  expect(rank('(.*', [{ id: 'g', number: 7, title: 'a(.*b', text: '' }])).toHaveLength(1)
})
