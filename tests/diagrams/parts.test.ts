import { expect, test } from 'playwright/test'
import { drawingKey } from '../../scripts/diagrams/draw-diagrams.ts'
import { prepareText } from '../../scripts/diagrams/prepare-text.ts'
import { unknownClasses, findLine } from '../../scripts/diagrams/problems.ts'
import { caretColumn, readRefusal } from '../../scripts/diagrams/refusal.ts'
import { readStyle } from '../../scripts/diagrams/style.ts'
import { themeVariables, makeSentinels } from '../../scripts/diagrams/studio.ts'
import { sourceOf } from './samples.ts'

const style = readStyle([{ id: 'self-healing', colour: 'green', mark: 'cross', pattern: 'dots' }]).style()

test('every token has a sentinel of its own, and is found again by it', () => {
  const { colours, tokens } = makeSentinels(style)
  expect(new Set(colours.values()).size).toBe(colours.size)
  for (const [token, colour] of colours) {
    const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    expect(tokens.get(parts.join(',')), token).toBe(token)
    // A grey could be one of Mermaid's own.
    expect(new Set(parts).size, token).toBeGreaterThan(1)
  }
})

test('theme variables that hold a colour get a sentinel; sizes and switches stay', () => {
  const sentinels = makeSentinels(style)
  const base = {
    mainBkg: '#fff4dd',
    fontSize: '16px',
    useGradient: true,
    cScale4: 'hsl(40, 60%, 83%)',
    xyChart: { titleColor: '#333' },
    palette: '#FFF4DD,#FFD8B1',
  }
  const variables = themeVariables(base, style, sentinels)
  expect(Object.keys(variables)).toEqual(['mainBkg', 'cScale4', 'xyChart', 'palette'])
  expect(variables['mainBkg']).toBe(sentinels.colours.get('diagram-fill'))
  expect(variables['xyChart']).toEqual({ titleColor: sentinels.colours.get('diagram-text') })
})

test('the lanes of a git graph have the colours of lines, and the names of its branches are set on them', () => {
  const sentinels = makeSentinels(style)
  const variables = themeVariables({ git0: '#fff4dd', git5: '#fff4dd', gitBranchLabel5: '#333' }, style, sentinels)
  expect(Object.values(variables)).toEqual(['accent', 'teal', 'paper'].map((token) => sentinels.colours.get(token)))
})

test('comments and leading blank lines go, and each line knows where it came from', () => {
  const prepared = prepareText({ body: '\r\n%% a\r\n  pie\r\n%% b\r\n\r\n  "a": 1' })
  expect(prepared).toEqual({ text: 'pie\n\n  "a": 1\n', lines: [2, 4, 5] })
})

test('signs of more and less in labels are no ends of elements, and arrows stay', () => {
  const prepare = (body: string): string =>
    prepareText({ body: `graph TD\n${body}` }).text.slice('graph TD\n'.length, -1)
  expect(prepare('A["x > 0"] -->|y > 1| B{x<5}')).toBe('A["x #gt; 0"] -->|y #gt; 1| B{x#lt;5}')
  expect(prepare('A[a -> b] <--> B["List<T> > 3<br/>x"]')).toBe('A[a -#gt; b] <--> B["List<T> #gt; 3<br/>x"]')
  expect(prepare('A["`One\n > two`"] --> B["Three"]')).toBe('A["`One\n #gt; two`"] --> B["Three"]')
  expect(prepare('A --> B & C>flag] ==> D')).toBe('A --> B & C>flag] ==> D')
  expect(prepare('click A "https://example.org/?a>b"')).toBe('click A "https://example.org/?a>b"')
  expect(prepareText({ body: 'sequenceDiagram\nA->>B: x > (y > z)' }).text).toBe(
    'sequenceDiagram\nA->>B: x > (y > z)\n',
  )
})

test('the line to blame is the one without which the rest can be read', async () => {
  const text = 'mindmap\n a\n bad\n b\n'
  const parses = (tried: string): Promise<boolean> => Promise.resolve(!tried.includes('bad'))
  const refusal = { sure: false, what: '', fix: '' }
  expect(await findLine(refusal, text, parses)).toBe(2)
  expect(await findLine({ ...refusal, line: 3 }, text, parses)).toBe(2)
  expect(await findLine({ ...refusal, line: 0, sure: true }, text, parses)).toBe(0)
  expect(await findLine(refusal, text, () => Promise.resolve(false))).toBe(1)
})

test('messages of all of Mermaid’s parsers are read', () => {
  expect(
    caretColumn('Parse error on line 3:\n...--> B  B --> [C  C --> D\n----------------^\nExpecting x', '  B --> [C'),
  ).toBe(8)
  const langium = readRefusal({
    drawn: false,
    message: 'Parsing failed: unexpected character: ->b<- at offset: 9, skipped 1 characters.',
  }, 'pie\n"a":1\nb 6\n')
  expect(langium).toMatchObject({ line: 1, what: 'Mermaid does not understand “b” here.' })
  expect(
    readRefusal({ drawn: false, message: 'No diagram type detected matching given configuration for text: x' },
      'mindmp\n'),
  ).toMatchObject({
    what: 'Mermaid knows no kind of diagram called mindmp.',
    fix: expect.stringMatching(/^Did you mean “mindmap”\? Begin /),
  })
})

test('a drawing is named by all that goes into it', () => {
  const source = sourceOf('a', 'pie\n')
  const key = drawingKey(source, 'mark')
  expect(drawingKey({ ...source, name: 'b', file: 'c', line: 9, title: 'd' }, 'mark')).toBe(key)
  const others = [
    drawingKey(source, 'other'),
    drawingKey({ ...source, body: 'pie \n' }, 'mark'),
    drawingKey({ ...source, steps: [['a']] }, 'mark'),
  ]
  expect(new Set([key, ...others]).size).toBe(4)
})

test('classes that the source defines itself are known', () => {
  const source = sourceOf('a',
    'flowchart TB\n  A:::self-healing-->B:::mine\n  classDef mine fill:red\n  C:::violt --> D:::default\n')
  expect(
    unknownClasses(source, () => Object.keys(style.classes)).map(({ found, line, column }) => [found, line, column]),
  ).toEqual([[
    ':::violt',
    8,
    4,
  ]])
})
