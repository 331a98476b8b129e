import { expect, test } from 'playwright/test'
import { parseDiagram, diagramWord, steppableKind } from '../../scripts/compiler/diagram-source.ts'
import { lineKeys } from '../../scripts/render/figures.ts'
import { kit } from './support.ts'

const NAMES = 'accTitle: T\naccDescr: D\n'
const parse = (text: string) => parseDiagram({ file: 'diagrams/mape-k.mmd', text })
const rules = (text: string): string[] =>
  parse(text).problems.map(({ rule, line, column }) => `${line}:${column} ${rule}`)

test('front matter and names are read, and the body starts at its own line', () => {
  const { value, problems } = parse([
    '---',
    'text: |',
    '  1. One',
    '  2. Two',
    'steps:',
    '  - [M, "A->B"]',
    '  - [P]',
    'claims: [S3.15]',
    'caption: Under it',
    'solid: seen',
    'dashed: guessed',
    '---',
    'flowchart TB',
    '  accTitle: The loop',
    '  accDescr { Two',
    '  lines. }',
    '  A --> B',
    '',
  ].join('\r\n'))
  expect(problems).toEqual([])
  const { yaml: _yaml, ...diagram } = value
  expect(diagram).toEqual({
    name: 'mape-k',
    file: 'diagrams/mape-k.mmd',
    line: 13,
    title: 'The loop',
    description: 'Two lines.',
    text: '1. One\n2. Two\n',
    caption: 'Under it',
    steps: [['M', 'A->B'], ['P']],
    claims: ['S3.15'],
    solid: 'seen',
    dashed: 'guessed',
    body: 'flowchart TB\n  accTitle: The loop\n  accDescr { Two\n  lines. }\n  A --> B\n',
  })
})

test('a name or description that is missing is a warning', () => {
  expect(rules('flowchart TB\nA --> B\n')).toEqual(['1:1 missing-diagram-description', '1:1 missing-diagram-name'])
  expect(rules('---\ntitle: T\ndescription: D\n---\nmindmap\n  root\n')).toEqual([])
})

test('kinds that cannot hold a name say where it goes', () => {
  for (const kind of ['mindmap', 'block-beta', 'sankey-beta', 'timeline', 'kanban']) {
    expect(rules(`${kind}\n${NAMES}`), kind).toEqual(['2:1 diagram-name-place'])
  }
})

test('what could load, run or restyle is an error where it stands', () => {
  const bad: Readonly<Record<string, string>> = {
    '%%{init: {"theme": "dark"}}%%': '1 diagram-directive',
    '%%{ initialize: {} }%%': '1 diagram-directive',
    '  click A "https://a.example"': '3 diagram-click',
    'click A call alert(1)': '1 diagram-click',
    'callback Shape "alert"': '1 diagram-click',
    'link Shape "https://a.example"': '1 diagram-click',
    'links Alice: {"x": "https://a.example"}': '1 diagram-click',
    'link Alice: Dashboard @ https://a.example': '1 diagram-click',
    'C@{ img: "https://a.example/x.png" }': '5 diagram-image',
    'A["`![x](y.png)`"]': '5 diagram-image',
    'style A fill:url(https://a.example)': '14 diagram-image',
    'A["javascript:alert(1)"]': '4 diagram-script',
    'A["<img src=x>"]': '4 diagram-html',
    'A["<b>x</b>"]': '4 diagram-html',
    'A["<script>"]': '4 diagram-html',
    'A["<br onload=alert(1)>"]': '4 diagram-html',
  }
  for (const [line, expected] of Object.entries(bad)) {
    const [column, rule] = expected.split(' ')
    const found = parse(`---\ntitle: T\ndescription: D\n---\nflowchart TB\n${line}\n`).problems
    expect(found.map((one) => `${one.line}:${one.column} ${one.severity} ${one.rule}`), line).toEqual([
      `6:${column} error ${rule}`,
    ])
  }
})

test('what only looks dangerous is left alone', () => {
  for (
    const line of [
      'A["one<br>two<br/>three"]',
      'A --> B',
      'A <--> B',
      'A <-- text --> B',
      '<<interface>> Shape',
      'A["x < y and y > z"]',
      '%% a comment with <b>',
      'linkStyle 0 stroke:red',
      'A["clicks and links"]',
      'A["imgs: none"]',
      'class A important',
      'A["a<b"]',
      'List~int~ x',
    ]
  ) expect(rules(`flowchart TB\n${NAMES}${line}\n`), line).toEqual([])
})

test('wrong front matter is told by line', () => {
  expect(rules('---\ntitle: [x\n---\npie\n')).toContain('2:10 yaml-syntax')
  expect(rules(`---\nsteps: A\ncolour: red\n---\nflowchart TB\n${NAMES}`)).toEqual([
    '2:8 bad-value',
    '3:1 unknown-key',
  ])
  expect(rules('---\ntitle: T\npie\n')).toContain('1:1 unclosed-front-matter')
  expect(rules('\n \n')).toEqual(['1:1 empty-diagram'])
})

test('only some kinds have steps', () => {
  const steps = (kind: string): string[] => rules(`---\ntitle: T\ndescription: D\nsteps: [[A]]\n---\n${kind}\n`)
  for (
    const kind of [
      'flowchart TB',
      'graph LR',
      'stateDiagram-v2',
      'mindmap',
      'classDiagram',
      '%% note\n\n  flowchart TB',
    ]
  ) expect(steps(kind), kind).toEqual([])
  for (const kind of ['sequenceDiagram', 'pie', 'timeline', 'constructor', '']) {
    expect(steps(kind).length, kind).toBeGreaterThan(0)
  }
  expect(diagramWord('%% x\n\n  stateDiagram-v2 \n')).toBe('stateDiagram-v2')
  expect(steppableKind('toString\n')).toBeUndefined()
})

test('a legend has only lines that are drawn: what a diagram says, then the kit’s words; “none” leaves one out', () => {
  const source = parse('---\nsolid: none\ndashed: a guess\n---\nflowchart TB\n' + NAMES + 'A --> B\n').value
  expect(lineKeys(source, undefined, kit)).toEqual([{ line: 'dashed', meaning: 'a guess' }])
})
