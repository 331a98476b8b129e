import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import type { Problem } from '../../scripts/compiler/model.ts'
import { readCitation } from '../../scripts/kit/read-citation.ts'

/** YAML that is no YAML, or is another thing than it should be. */
const PIECES = [
  'a: b',
  '- x',
  '<<: *a',
  '&a',
  '*a',
  '? [1,2]: 3',
  '__proto__: 1',
  'constructor: {prototype: {x: 1}}',
  'null',
  '42',
  'true',
  '!!set {a, b}',
  '!!map [a]',
  '!!binary x',
  '!foo bar',
  '[]',
  '{}',
  '"x"',
  '"x',
  '<<: [1,2]',
  '<<: 5',
  'a: &x [*x]',
  '{a: 1, <<: {b: 2}}',
  '? a',
  ': x',
  '- - - a',
  '---\na: 1\n---\nb: 2',
  '%YAML 1.1\n---\n<<: *x\n<<: *x',
  '!!omap [a: 1]',
  'title: {a: 1}',
  'title: [1]',
  'title:',
  'items: 3',
  'items: [3]',
  'items: [{title: 3}]',
  'items: [{say: {a: 3}}]',
  'items: [{slides: [3]}]',
  'parts: {__proto__: x}',
  'parts: {3: 4}',
  'steps: [[{a: b}]]',
  'steps: [[]]',
  'assemble: [{deck: {}}]',
  'assemble: [{deck: a, x: 1}]',
  'sections: [{}]',
  'minutes: .nan',
  'minutes: .inf',
  'minutes: -1',
  'minutes: 1e300',
  'sheet: 3',
  'address: 3',
  'endnotes: {}',
  'endnotes: [{number: 1.5}]',
  'works: [{reference: 1}]',
  'materials: [{what: 1}]',
  'materials: [{print: x, copies: 1e30 each}]',
  'reading: {}',
  'status: [3]',
  'status: []',
  'issued: {date-parts: 3}',
  'author: [3]',
  'objectives: {a: 1}',
  'claims: [3]',
  'description: 3',
  'layout: 3',
  'authors: {}',
  'categories: 3',
  '\t- x',
  'a: "\\q"',
  'a: [1, 2',
  'a: b: c',
  'a: 1\na: 2',
  '!!float x',
  '!!timestamp x',
  'a: {b',
  'a: *',
  'a: @b',
  `${'['.repeat(80)}`,
]

/** What a library says to programmers. */
const RAW =
  /Invalid input|expected |received|Cannot (read|set|access)|TypeError|is not a function|undefined|NaN|Symbol\(|\[object|token|Unresolved|Unexpected|Implicit|Flow |-ind\b|\bscalar\b/i

function problemsOf(text: string): readonly Problem[] {
  const file = (name: string, content: string) => ({ file: name, text: content })
  const entry = `- ${text.split('\n').join('\n  ')}\n`
  return compileKit({
    decks: [file('slides/a.md', `---\n${text}\n---\n\n# A\n`), file('slides/b.md', '# B\n')],
    diagrams: [
      file('diagrams/a.mmd', `---\n${text}\n---\nflowchart TB\n  A --> B\n`),
      file('diagrams/b.svg',
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><metadata>${
          text.replace(/[<&]/g, '')
        }</metadata></svg>`),
    ],
    handouts: [file('handouts/h.md', `---\n${text}\n---\n\n## A\n`)],
    sessions: [
      file('handouts/sessions/s.yaml', text),
      file('handouts/sessions/t.yaml', `title: T\nminutes: 9\nitems:\n  ${entry.replaceAll('\n', '\n  ')}\n`),
    ],
    settings: file('slides/kit.yaml', text),
    pictures: [],
    paper: {
      claims: file('claims.yaml', entry),
      endnotes: file('endnotes.yaml', entry),
      references: file('references.json', entry),
      terms: file('terms.yaml', entry),
    },
  }).problems
}

test('no message of a library reaches an author: YAML of every sort in every kind of source', () => {
  let seen = 0
  for (
    const text of [
      ...PIECES,
      ...PIECES.slice(0, 8).flatMap((first) => PIECES.slice(0, 20).map((second) => `${first}\n${second}`)),
    ]
  ) {
    for (const problem of problemsOf(text)) {
      seen++
      const words = problem.found === undefined ? problem.what : problem.what.replaceAll(problem.found, '…')
      expect(words, `${problem.file}: ${text}`).not.toMatch(RAW)
    }
  }
  expect(seen).toBeGreaterThan(1000)
})

test('a list where settings belong, a value of another kind, minutes without end: each in a sentence', () => {
  const said = (text: string, file: string): string[] =>
    problemsOf(text).filter((one) => one.file === file).map(({ what }) => what)
  expect(said('- x', 'diagrams/a.mmd')).toContain('This must be a set of “key: value” pairs.')
  expect(said('- x', 'slides/kit.yaml')).toEqual(['This file is not a list of settings.'])
  expect(said('minutes: 1e300', 'slides/a.md')).toEqual(['“minutes” must be at most 9999.'])
  expect(said('minutes: 1e300', 'handouts/sessions/s.yaml')).toContain('“minutes” must be at most 9999.')
  expect(said('a: *b', 'slides/kit.yaml')).toEqual([
    'This is not valid YAML: “*b” stands for something, but nothing before it is marked “&b”.',
  ])
})

test('CITATION.cff that says nothing: what is missing, in words', async () => {
  const root = mkdtempSync(join(tmpdir(), 'kit-citation-'))
  try {
    for (
      const [text, says] of [['authors: []\n', '“title” is missing'], ['- x\n', 'all of it must be a set'], [
        'title: "A\n',
        'not valid YAML, a quotation mark',
      ], ['title: A\nauthors: [3]\n', '“authors.0” must be a set']] as const
    ) {
      writeFileSync(join(root, 'CITATION.cff'), text)
      await expect(readCitation(root)).rejects.toThrow(says)
    }
  } finally {
    rmSync(root, { recursive: true })
  }
})
