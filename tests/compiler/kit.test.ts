import { expect, test } from 'playwright/test'
import { compileKit, type KitSources, untaughtClaims } from '../../scripts/compiler/compile-kit.ts'
import type { Problem } from '../../scripts/compiler/model.ts'
import { kit } from './support.ts'

const DECK = { file: 'slides/a.md', text: '# A' }
const EMPTY: KitSources = { decks: [DECK], diagrams: [], paper: {}, pictures: [] }

const compile = (sources: Partial<KitSources>) => compileKit({ ...EMPTY, ...sources })
const brief = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, line, column, severity, rule, found }) => `${file}:${line}:${column} ${severity} ${rule}${found === undefined ? '' : ` ${found}`}`)
const paper = (texts: Readonly<Record<string, string>>, settings?: string) => compile({
  paper: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { file: `paper/${name}`, text }])),
  ...(settings === undefined ? {} : { settings: { file: 'slides/kit.yaml', text: settings } }),
})

test('a kit without paper, diagrams and settings compiles', () => {
  const { value, problems } = compile({})
  expect(problems).toEqual([])
  expect(value.settings).toEqual({ title: 'Lecture kit', authors: [], language: 'en', parts: new Map() })
  expect(value.decks.map(({ title }) => title)).toEqual(['A'])
})

test('a kit without decks says what to do', () => {
  const { problems } = compile({ decks: [] })
  expect(brief(problems)).toEqual(['slides:1:1 error no-decks'])
  expect(problems[0]?.fix).toContain('slides/first.md')
})

test('registers are read into the shapes of the model', () => {
  expect(kit.paper.claims.get('S3.15')).toEqual({
    id: 'S3.15', part: '3', paragraph: 6, gist: 'Sensing is monitoring and analysing.', endnotes: [{ number: 24, marker: 'printed' }], status: ['ENG'],
  })
  expect(kit.paper.claims.get('S3.1')?.status).toEqual(['AUT', 'PTY'])
  expect(kit.paper.claims.get('S3.1')?.endnotes).toEqual([{ number: 20, marker: 'printed' }, { number: 21, marker: 'inferred' }])
  expect(kit.paper.claims.get('T3.1a')?.endnotes).toEqual([])
  expect(kit.paper.endnotes.get(24)).toEqual({ number: 24, works: [{ reference: 'parashar-2004', locator: '251-252' }], explanation: 'Twelve words.' })
  expect(kit.paper.references.get('horn-2001')?.['URL']).toBe('https://example.org/horn')
  expect(kit.paper.terms.get('danwei')).toEqual({ id: 'danwei', english: 'danwei', definition: 'The work unit.' })
})

test('parts of the paper keep their order and their names, however they are written', () => {
  const { value, problems } = compile({ settings: { file: 'slides/kit.yaml', text: 'parts:\n  main: Main\n  "3": Three\n  2.10: Two ten\n  "1": One\n' } })
  expect(problems).toEqual([])
  expect([...value.settings.parts.keys()]).toEqual(['main', '3', '2.10', '1'])
  const good = compile({ settings: { file: 'slides/kit.yaml', text: 'authors: Somebody\nparts:\n  main: Main\n  "3": Three\n  "1": One\n' } }).value.settings
  expect([...good.parts]).toEqual([['main', 'Main'], ['3', 'Three'], ['1', 'One']])
  expect(good.authors).toEqual(['Somebody'])
})

test('wrong settings are told by line and column, and the others still count', () => {
  const { value, problems } = compile({ settings: { file: 'slides/kit.yaml', text: 'title: Right\nlangauge: en\nlicence: [1]\n' } })
  expect(brief(problems)).toEqual(['slides/kit.yaml:2:1 warning unknown-key langauge', 'slides/kit.yaml:3:10 error bad-value licence'])
  expect(problems[0]?.fix).toContain('“language”')
  expect(value.settings.title).toBe('Right')
})

test('settings that are no list of keys, or no YAML, are errors', () => {
  expect(brief(compile({ settings: { file: 'k', text: '- a\n' } }).problems)).toContain('k:1:1 error yaml-syntax')
  expect(brief(compile({ settings: { file: 'k', text: 'a: b: c\n' } }).problems)).toEqual(['k:1:4 error yaml-syntax'])
  expect(brief(compile({ settings: { file: 'k', text: 'title: A\ntitle: B\n' } }).problems)).toEqual(['k:2:1 error yaml-syntax'])
  expect(brief(compile({ settings: { file: 'k', text: '' } }).problems)).toEqual([])
})

test('YAML that multiplies or nests without end is an error, not a crash', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'.split('').map((key, index) => `${key}: &${key} [${`*${'abcdefgh'[index]},`.repeat(9)}]\n`).join('')}`
  expect(brief(compile({ settings: { file: 'k', text: bomb } }).problems)).toEqual(['k:1:1 error yaml-syntax'])
  expect(compile({ settings: { file: 'k', text: `title: ${'['.repeat(20_000)}` } }).problems.map(({ rule }) => rule)).toContain('yaml-syntax')
  expect(brief(compile({ settings: { file: 'k', text: `title: ${'['.repeat(200)}${']'.repeat(200)}` } }).problems)).toEqual(['k:1:1 error yaml-syntax'])
})

test('one wrong entry does not hide the others', () => {
  const { value, problems } = paper({
    claims: [
      '- { id: S1.1, part: "1", paragraph: 1, gist: A., status: AUT }',
      '- { id: S1.2, part: 1, paragraph: one, gist: A., status: AUT }',
      '- { id: S1.3, part: "1", paragraph: 1, gist: A., status: AUTH }',
      '- { id: S1.4, part: "1", paragraph: 1, gist: A. }',
      '- { id: S1.1, part: "1", paragraph: 1, gist: B., status: AUT }',
      '- just text',
      '- { id: S1.6, part: "1", paragraph: 1, gist: A., status: [IDL, AUT], endnote: [1] }',
      '- { id: "a b", part: "1", paragraph: 0, gist: "", status: [] }',
    ].join('\n'),
  })
  expect(brief(problems)).toEqual([
    'paper/claims:2:35 error bad-value paragraph',
    'paper/claims:3:58 error bad-value status',
    'paper/claims:4:3 error bad-value status',
    'paper/claims:5:9 error duplicate-entry S1.1',
    'paper/claims:6:3 error bad-register just text',
    'paper/claims:7:70 warning unknown-key endnote',
    'paper/claims:8:9 error bad-value id',
    'paper/claims:8:38 error bad-value paragraph',
    'paper/claims:8:47 error bad-value gist',
    'paper/claims:8:59 error bad-value status',
  ])
  expect(problems[3]?.what).toContain('line 1')
  expect([...value.paper.claims.keys()]).toEqual(['S1.1', 'S1.6'])
  expect(value.paper.claims.get('S1.1')?.gist).toBe('A.')
})

test('a register that is no list is one error', () => {
  expect(brief(paper({ claims: 'S1.1: text\n' }).problems)).toEqual(['paper/claims:1:1 error bad-register'])
  expect(brief(paper({ claims: '' }).problems)).toEqual([])
  expect(brief(paper({ references: '{ "id": 1 }' }).problems)).toEqual(['paper/references:1:1 error bad-register'])
})

test('what the registers name must exist', () => {
  const { problems } = paper({
    claims: '- { id: S1.1, part: "11", paragraph: 1, gist: A., endnotes: [1, 3], status: AUT }\n',
    endnotes: '- { number: 1, works: [{ reference: weiner-1948 }, wiener-1948] }\n- { number: 2 }\n',
    references: '[{ "id": "wiener-1948", "type": "book" }]',
  }, 'parts: { "1": Introduction }\n')
  expect(brief(problems)).toEqual([
    'paper/claims:1:21 error unknown-part 11',
    'paper/claims:1:65 error unknown-endnote 3',
    'paper/endnotes:1:37 error unknown-reference weiner-1948',
    'paper/endnotes:2:3 warning empty-endnote 2',
  ])
  expect(problems[2]?.fix).toContain('“wiener-1948”')
})

test('names and dates that the CSL processor cannot take are told here', () => {
  const { problems } = paper({
    references: JSON.stringify([
      { id: 'a', type: 'book', author: 'Wiener', issued: { 'date-parts': [[1948]] } },
      { id: 'b', type: 'book', author: [{ family: 'W' }], issued: '1948' },
      { id: 'c', title: 5 },
    ]),
  })
  expect(problems.map(({ what }) => what)).toEqual([
    '“author” must be a list of people such as { "family": "Wiener", "given": "Norbert" } or { "literal": "IBM" }.',
    '“issued” must be a date such as { "date-parts": [[1984, 9, 13]] }.',
    '“type” must be a CSL type, for example book or article-journal.',
  ])
})

test('diagrams are known by their names, and only once', () => {
  const text = 'flowchart TB\naccTitle: T\naccDescr: D\nA --> B\n'
  const { value, problems } = compile({ diagrams: [{ file: 'diagrams/a.mmd', text }, { file: 'diagrams/more/a.mmd', text }] })
  expect(brief(problems)).toEqual(['diagrams/more/a.mmd:1:1 error duplicate-diagram a'])
  expect([...value.diagrams.keys()]).toEqual(['a'])
})

test('diagrams in fences join those in files', () => {
  const { value } = compile({ decks: [{ file: 'slides/a.md', text: '# A\n\n```mermaid\nflowchart TB\nA --> B\n```\n' }] })
  expect([...value.diagrams.values()].map(({ name, file, line }) => `${name} ${file}:${line}`)).toEqual(['a-3 slides/a.md:4'])
})

test('problems of all files come in one order', () => {
  const { problems } = compile({
    decks: [{ file: 'slides/b.md', text: '# B\n\n[x](#y)\n\n[x](#z)' }, { file: 'slides/a.md', text: '' }],
    diagrams: [{ file: 'diagrams/c.mmd', text: 'pie\n' }],
  })
  expect(brief(problems)).toEqual([
    'diagrams/c.mmd:1:1 warning missing-diagram-description c', 'diagrams/c.mmd:1:1 warning missing-diagram-name c',
    'slides/a.md:1:1 error empty-deck', 'slides/b.md:3:1 warning unknown-slide #y', 'slides/b.md:5:1 warning unknown-slide #z',
  ])
})

test('claims that no slide teaches are known', () => {
  const { value } = compile({
    decks: [{ file: 'slides/a.md', text: '# A\n\n[@S1]\n\n::: notes\n[@S2]\n:::\n' }],
    paper: { claims: { file: 'c', text: ['S1', 'S2', 'S3'].map((id) => `- { id: ${id}, part: "1", paragraph: 1, gist: A., status: AUT }\n`).join('') } },
  })
  expect(untaughtClaims(value)).toEqual(['S2', 'S3'])
})
