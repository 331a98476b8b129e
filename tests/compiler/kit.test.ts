import { expect, test } from 'playwright/test'
import { compileKit, type KitSources } from '../../scripts/compiler/compile-kit.ts'
import { leavesIn } from '../../scripts/compiler/content/walk.ts'
import { coverageOf } from '../../scripts/compiler/coverage.ts'
import { withoutFollowOns } from '../../scripts/compiler/follow-ons.ts'
import { formatCoverage } from '../../scripts/report/print-coverage.ts'
import { DEFAULT_VOICES } from '../../scripts/compiler/paper/voices.ts'
import type { Problem } from '../../scripts/compiler/model.ts'
import { kit } from './support.ts'

const DECK = { file: 'slides/a.md', text: '# A' }
const EMPTY: KitSources = { decks: [DECK], diagrams: [], paper: {}, pictures: [] }

const compile = (sources: Partial<KitSources>) => compileKit({ ...EMPTY, ...sources })
const brief = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, line, column, severity, rule, found }) =>
    `${file}:${line}:${column} ${severity} ${rule}${found === undefined ? '' : ` ${found}`}`
  )
const paper = (texts: Readonly<Record<string, string>>, settings?: string) =>
  compile({
    paper: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { file: `paper/${name}`, text }])),
    ...(settings === undefined ? {} : { settings: { file: 'slides/kit.yaml', text: settings } }),
  })

test('a kit without paper, diagrams and settings compiles', () => {
  const { value, problems } = compile({})
  expect(problems).toEqual([])
  expect(value.settings).toEqual({
    title: 'Lecture kit',
    authors: [],
    language: 'en',
    groundRules: expect.arrayContaining(['What may hurt is announced before it comes']),
    brand: {},
    voices: DEFAULT_VOICES,
    identities: new Map(),
    parts: new Map(),
  })
  expect(value.decks.map(({ title }) => title)).toEqual(['A'])
})

test('a kit without decks says what to do', () => {
  const { problems } = compile({ decks: [] })
  expect(brief(problems)).toEqual(['slides:1:1 error no-decks'])
  expect(problems[0]?.fix).toContain('slides/first.md')
})

test('registers are read into the shapes of the model', () => {
  expect(kit.paper.claims.get('S3.15')).toEqual({
    id: 'S3.15',
    part: '3',
    paragraph: 6,
    gist: 'Sensing is monitoring and analysing.',
    endnotes: [{ number: 24, marker: 'printed' }],
    status: [{ code: 'ENG', label: 'From computing', mark: 'chip', meaning: 'Taken from computing', own: false }],
  })
  expect(kit.paper.claims.get('S3.1')?.status.map(({ code, own }) => [code, own])).toEqual([['AUT', true], [
    'PTY',
    false,
  ]])
  expect(kit.paper.claims.get('S3.1')?.endnotes).toEqual([{ number: 20, marker: 'printed' }, {
    number: 21,
    marker: 'inferred',
  }])
  expect(kit.paper.claims.get('T3.1a')?.endnotes).toEqual([])
  expect(kit.paper.endnotes.get(24)).toEqual({
    number: 24,
    works: [{ reference: 'parashar-2004', locator: '251-252' }],
    explanation: 'Twelve words.',
  })
  expect(kit.paper.references.get('horn-2001')?.['URL']).toBe('https://example.org/horn')
  expect(kit.paper.terms.get('danwei')).toEqual({
    id: 'danwei',
    name: 'danwei',
    kind: 'word',
    definition: 'The work unit.',
  })
})

test('parts of the paper keep their order and their names, however they are written', () => {
  const { value, problems } = compile({
    settings: { file: 'slides/kit.yaml', text: 'parts:\n  main: Main\n  "3": Three\n  2.10: Two ten\n  "1": One\n' },
  })
  expect(problems).toEqual([])
  expect([...value.settings.parts.keys()]).toEqual(['main', '3', '2.10', '1'])
  const good = compile({
    settings: {
      file: 'slides/kit.yaml',
      text: 'authors: Somebody\nparts:\n  main: Main\n  "3": Three\n  "1": One\n',
    },
  }).value.settings
  expect([...good.parts]).toEqual([['main', 'Main'], ['3', 'Three'], ['1', 'One']])
  expect(good.authors).toEqual(['Somebody'])
})

test('wrong settings are told by line and column, and the others still count', () => {
  const { value, problems } = compile({
    settings: { file: 'slides/kit.yaml', text: 'title: Right\nlangauge: en\nlicence: [1]\n' },
  })
  expect(brief(problems)).toEqual([
    'slides/kit.yaml:2:1 warning unknown-key langauge',
    'slides/kit.yaml:3:10 error bad-value licence',
  ])
  expect(problems[0]?.fix).toContain('“language”')
  expect(value.settings.title).toBe('Right')
})

test('settings that are no list of keys, or no YAML, are errors', () => {
  expect(brief(compile({ settings: { file: 'k', text: '- a\n' } }).problems)).toContain('k:1:1 error yaml-syntax')
  expect(brief(compile({ settings: { file: 'k', text: 'a: b: c\n' } }).problems)).toEqual(['k:1:4 error yaml-syntax'])
  expect(brief(compile({ settings: { file: 'k', text: 'title: A\ntitle: B\n' } }).problems)).toEqual([
    'k:2:1 error yaml-syntax',
  ])
  expect(brief(compile({ settings: { file: 'k', text: '' } }).problems)).toEqual([])
})

test('YAML that multiplies or nests without end is an error, not a crash', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${
    'bcdefgh'.split('').map((key, index) => `${key}: &${key} [${`*${'abcdefgh'[index]},`.repeat(9)}]\n`).join('')
  }`
  expect(brief(compile({ settings: { file: 'k', text: bomb } }).problems)).toEqual(['k:1:1 error yaml-syntax'])
  expect(compile({ settings: { file: 'k', text: `title: ${'['.repeat(20_000)}` } }).problems.map(({ rule }) => rule))
    .toContain('yaml-syntax')
  expect(brief(compile({ settings: { file: 'k', text: `title: ${'['.repeat(200)}${']'.repeat(200)}` } }).problems))
    .toEqual(['k:1:1 error yaml-syntax'])
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
    'paper/claims:2:35 error bad-value paragraph: one',
    'paper/claims:3:58 error bad-value status: AUTH',
    'paper/claims:4:3 error missing-value status',
    'paper/claims:5:9 error duplicate-entry S1.1',
    'paper/claims:6:3 error bad-register just text',
    'paper/claims:7:70 warning unknown-key endnote',
    'paper/claims:8:9 error bad-value id: a b',
    'paper/claims:8:38 error bad-value paragraph: 0',
    'paper/claims:8:47 error bad-value gist:',
    'paper/claims:8:59 error bad-value status',
  ])
  expect(problems[3]?.what).toContain('line 1')
  expect([...value.paper.claims.keys()]).toEqual(['S1.1', 'S1.6'])
  expect(value.paper.claims.get('S1.1')?.gist).toBe('A.')
})

test('a register that is no list is one error', () => {
  expect(brief(paper({ claims: 'S1.1: text\n' }).problems)).toEqual(['paper/claims:1:1 error bad-register'])
  expect(withoutFollowOns(paper({ claims: '' }).problems)).toEqual([])
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
    '“type” is missing.',
  ])
})

test('a date is one that there is: a year, a month, a day of it', () => {
  const told = (...parts: unknown[]) =>
    paper({ references: JSON.stringify([{ id: 'a', type: 'book', issued: { 'date-parts': [parts] } }]) }).problems
      .map(({ what }) => what)
  const wrong = ['“issued” must be a date such as { "date-parts": [[1984, 9, 13]] }.']
  for (const parts of [['24.13.1924'], ['May 1924'], [19240], [1750, 13], [1750, 2, 30], [1750, 1.5], []]) {
    expect(told(...parts), JSON.stringify(parts)).toEqual(wrong)
  }
  for (const parts of [[1984, 9, 13], ['1984', '09'], [2024, 2, 29], [-44, 3, 15]]) expect(told(...parts)).toEqual([])
})

test('diagrams are known by their names, and only once', () => {
  const text = 'flowchart TB\naccTitle: T\naccDescr: D\nA --> B\n'
  const { value, problems } = compile({
    diagrams: [{ file: 'diagrams/a.mmd', text }, { file: 'diagrams/more/a.mmd', text }],
  })
  expect(brief(problems)).toEqual([
    'diagrams/a.mmd:1:1 warning not-shown a',
    'diagrams/more/a.mmd:1:1 error duplicate-diagram a',
  ])
  expect([...value.diagrams.keys()]).toEqual(['a'])
})

test('a picture drawn by hand is a diagram; an .svg elsewhere is a picture like any other', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><metadata>title: T\ndescription: D\ntext: |\n  [@S9]\nclaims: [S9]</metadata><g data-step="1"><rect/></g></svg>'
  const deck =
    '# A\n\n---\n\n## B\n\n![a](../diagrams/a.svg){steps}\n\n![c](c.svg)\n\n![d](../diagrams/old/d.svg)\n\n![e](../diagrams/b.svg)\n'
  const { value, problems } = compile({
    diagrams: [{ file: 'diagrams/a.svg', text: svg }],
    decks: [{ file: 'slides/a.md', text: deck }],
    pictures: ['slides/c.svg', 'diagrams/a.svg', 'diagrams/old/d.svg'],
  })
  expect(brief(problems)).toEqual([
    'diagrams/a.svg:4:4 warning unknown-claim @S9',
    'diagrams/a.svg:5:10 error unknown-claim S9',
    'slides/a.md:13:1 error unknown-diagram ../diagrams/b.svg',
  ])
  const slide = value.decks[0]?.slides[1]
  expect(leavesIn(slide?.content ?? []).map(({ kind }) => kind)).toEqual([
    'diagram',
    'image',
    'image',
  ])
  expect(slide?.steps).toBe(1)
  expect(problems.at(-1)?.fix).toContain('../diagrams/a.svg')
})

test('diagrams in fences join those in files', () => {
  const { value } = compile({
    decks: [{ file: 'slides/a.md', text: '# A\n\n```mermaid\nflowchart TB\nA --> B\n```\n' }],
  })
  expect([...value.diagrams.values()].map(({ name, file, line }) => `${name} ${file}:${line}`)).toEqual([
    'a-3 slides/a.md:4',
  ])
})

test('problems of all files come in one order', () => {
  const { problems } = compile({
    decks: [{ file: 'slides/b.md', text: '# B\n\n[x](#y)\n\n[x](#z)' }, { file: 'slides/a.md', text: '' }],
    diagrams: [{ file: 'diagrams/c.mmd', text: 'pie\n' }],
  })
  expect(brief(problems)).toEqual([
    'diagrams/c.mmd:1:1 warning missing-diagram-description c',
    'diagrams/c.mmd:1:1 warning missing-diagram-name c',
    'diagrams/c.mmd:1:1 warning not-shown c',
    'slides/a.md:1:1 error empty-deck',
    'slides/b.md:3:1 warning unknown-slide #y',
    'slides/b.md:5:1 warning unknown-slide #z',
  ])
})

test('what the decks teach of each part of the paper is counted', () => {
  const claims = { S1: '1', S2: '1', S3: '1', T1: 'table-1' }
  const { value } = compile({
    decks: [
      { file: 'slides/a.md', text: '# A\n\n[@S1]\n\n::: notes\n[@S1; @S2]\n:::\n' },
      { file: 'slides/b.md', text: '# B\n\n[@T1; @S1]\n' },
    ],
    paper: {
      claims: {
        file: 'c',
        text: Object.entries(claims).map(([id, part]) =>
          `- { id: ${id}, part: "${part}", paragraph: 1, gist: A., status: AUT }\n`
        ).join(''),
      },
    },
  })
  expect(coverageOf(value)).toEqual([
    { part: '1', claims: 3, taught: 1, inNotes: ['S2'], nowhere: ['S3'] },
    { part: 'table-1', claims: 1, taught: 1, inNotes: [], nowhere: [] },
  ])
  expect(formatCoverage(coverageOf(value), (part) => ({ '1': 'First', 'table-1': 'A table' })[part] ?? '')).toBe([
    '2 of 4 claims are taught on slides.',
    '  First      1 of 3  (only in notes: S2; nowhere: S3)',
    '  A table    1 of 1',
  ].join('\n'))
})

test('decks stand in the order of the parts that they teach, those without a part last', () => {
  const deck = (name: string, sections: string) => ({
    file: `slides/${name}.md`,
    text: `---\ntitle: ${name}\n${sections}---\n\n# ${name}\n`,
  })
  const { value } = compile({
    settings: { file: 'slides/kit.yaml', text: 'parts: { first: First, "2": Second, "2.1": Half }\n' },
    decks: [
      deck('a', ''),
      deck('b', 'sections: ["2.1"]\n'),
      deck('c', 'sections: ["2", "first"]\n'),
      deck('d', 'sections: [first]\n'),
      deck('e', ''),
    ],
  })
  expect(value.decks.map(({ name }) => name)).toEqual(['d', 'c', 'b', 'a', 'e'])
})
