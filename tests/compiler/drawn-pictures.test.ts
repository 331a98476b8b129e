import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fc } from '../fuzz.ts'
import { expect, test } from 'playwright/test'
import { COLOURS } from '../../scripts/compiler/picture/allowed.ts'
import { parsePicture } from '../../scripts/compiler/picture/parse-picture.ts'
import { placeSvg } from '../../scripts/render/place-svg.ts'
import { lineKeys } from '../../scripts/render/figures.ts'
import { MARKS } from '../../scripts/compiler/marks.ts'
import { PROJECT } from '../../scripts/options.ts'
import { rootProperties } from '../../scripts/writers/diagrams/custom-properties.ts'
import { drawArrowheads } from '../../scripts/writers/diagrams/self-standing.ts'
import { kit } from './support.ts'

const WORDS = 'title: A night\ndescription: A cold night.\n'
const HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1136 500">'
const SOME = '<rect width="9" height="9"/>'
/** A drawing whose content begins on line 6. */
const drawing = (content: string, words = WORDS, head = HEAD): string =>
  `${head}\n<metadata>\n${words}</metadata>\n${content}\n</svg>\n`
const parse = (text: string) => parsePicture({ file: 'diagrams/one-night.svg', text }, kit.settings)
const found = (text: string): string[] =>
  parse(text).problems.map(({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`)
const svgOf = (content: string): string => parse(drawing(content)).value.drawing?.svg ?? ''

test('a drawing is read with its words, its labels and its steps', () => {
  const { value, problems } = parse(drawing(
    `<g data-step="1"><text x="9" y="9" font-size="22">Cold &amp;\n  dark</text></g><g data-step="2">${SOME}</g><text lang="zh-Hans">网格</text>`,
    `${WORDS}caption: Under it\ntext: One, two.\nclaims: [S3.15]\nsolid: seen\ndashed: hoped\ndotted: later\n`,
  ).replaceAll('\n', '\r\n'))
  expect(problems).toEqual([])
  const { yaml: _yaml, drawing: drawn, ...diagram } = value
  expect(diagram).toEqual({
    name: 'one-night',
    file: 'diagrams/one-night.svg',
    line: 1,
    title: 'A night',
    description: 'A cold night.',
    caption: 'Under it',
    text: 'One, two.',
    claims: ['S3.15'],
    solid: 'seen',
    dashed: 'hoped',
    dotted: 'later',
    steps: [['1'], ['2']],
    body: 'Cold & dark\n网格',
  })
  expect(drawn).toEqual({
    width: 1136,
    height: 500,
    smallestText: 22,
    dashed: false,
    dotted: false,
    labels: 'Cold & dark\n网格',
    svg:
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1136 500" font-family="\'Kit Sans\',\'Kit Han\',sans-serif" font-size="24">'
      + '<g fill="var(--diagram-text)"><g data-step="1"><g><text x="9" y="9" font-size="22">Cold &amp; dark</text></g></g>'
      + '<g data-step="2"><g><rect width="9" height="9"/></g></g><text lang="zh-Hans" font-size="24">网格</text></g></svg>',
  })
})

test('every colour of a drawing is one of the tokens', () => {
  const tokens = rootProperties(readFileSync(join(PROJECT, 'slides/player/styles/tokens.css'), 'utf8'))
  expect(COLOURS.filter((name) => !tokens.has(name))).toEqual([])
})

test('what could load, run or restyle is an error where it stands, and is not drawn', () => {
  const bad: Readonly<Record<string, string>> = {
    '<script>alert(1)</script>': '6:1 picture-element',
    '<style>*{fill:red}</style>': '6:1 picture-element',
    '<foreignObject><p>x</p></foreignObject>': '6:1 picture-element',
    '<image href="x.png"/>': '6:1 picture-element',
    '<a href="https://a.example"><rect/></a>': '6:1 picture-element',
    '<g><animate attributeName="href"/></g>': '6:4 picture-element',
    '<svg/>': '6:1 picture-element',
    '<constructor/>': '6:1 picture-element',
    '<rect onclick="alert(1)"/>': '6:7 picture-attribute',
    '<rect\n  style="fill:red"/>': '7:3 picture-attribute',
    '<rect class="x"/>': '6:7 picture-attribute',
    '<rect x="1" toString="2"/>': '6:13 picture-attribute',
    '<rect fill="red"/>': '6:7 picture-colour',
    '<rect x="1" stroke="#a00"/>': '6:13 picture-colour',
    '<rect fill="var(--wrong)"/>': '6:7 picture-colour',
    '<rect fill="url(https://a.example/#x)"/>': '6:7 picture-colour',
    '<use href="other.svg#a"/>': '6:6 picture-value',
    '<use href="javascript:alert(1)"/>': '6:6 picture-value',
    '<use xlink:href="#a"/>': '6:6 picture-attribute',
    '<rect clip-path="url(x.svg#a)"/>': '6:7 picture-value',
    '<text font-family="Comic Sans">x</text>': '6:7 picture-attribute',
    '<text font-weight="bold">x</text>': '6:7 picture-value',
    '<g transform="url(#a)"><rect/></g>': '6:4 picture-value',
    '<rect width="50%"/>': '6:7 picture-value',
    '<rect><rect/></rect>': '6:7 picture-element',
    '<g><tspan>x</tspan></g>': '6:4 picture-element',
    '<text><rect/></text>': '6:7 picture-element',
    'words': '1:1 picture-text',
  }
  for (const [content, expected] of Object.entries(bad)) {
    const [place = '', rule] = expected.split(' ')
    expect(found(drawing(content)), content).toEqual([`${place} error ${rule}`])
    expect(svgOf(content), content).not.toMatch(
      /script|style|foreign|<image|<a |animate|onclick|class|red|a00|wrong|example|other|javascript|xlink|Comic|bold|%|words/i,
    )
  }
})

test('ids and references hold together', () => {
  const good =
    '<defs><marker id="tip"><path d="M0 0L1 1"/></marker><pattern id="rain"><rect/></pattern><g id="house"><rect/></g></defs>'
    + '<path d="M0 0L9 9" stroke-width="2" marker-end="url(#tip)"/><rect fill="url(#rain)"/><use href="#house" x="9"/>'
  expect(found(drawing(good))).toEqual([])
  expect(placeSvg(svgOf(good), 'd7-', undefined).match(/d7-\w+/g)).toEqual(['d7-tip', 'd7-rain', 'd7-tip', 'd7-rain'])
  expect(found(drawing('<use href="#house"/>'))).toEqual(['6:6 error unknown-reference'])
  expect(parse(drawing('<g id="house"><rect/></g><use href="#huose"/>')).problems[0]?.fix).toContain(
    'Did you mean “house”?',
  )
  expect(found(drawing('<g id="house"><rect/></g><rect fill="url(#house)"/>'))).toEqual([
    '6:32 error unknown-reference',
  ])
  expect(found(drawing('<g id="a"/>\n<g id="a"/>'))).toEqual(['7:4 error duplicate-id'])
  expect(found(drawing('<g id="a"><use href="#a"/></g>'))).toEqual(['6:11 error nested-use'])
  expect(found(drawing('<g id="a"><rect/></g><g id="b"><use href="#a"/></g><use href="#b"/>'))).toEqual([
    '6:32 error nested-use',
  ])
})

test('what is repeated stands once more where it is used, with its place, paint and words', () => {
  const house = '<defs><g id="house"><rect width="9" height="9"/><text font-size="30">Home</text></g></defs>'
  const { value, problems } = parse(
    drawing(
      `${house}<use href="#house" x="40" y="2" transform="scale(.5)" fill="var(--line)" data-step="1"/><use href="#house"/>`,
    ),
  )
  expect(problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(['6:49 small-label'])
  expect(value.body).toBe('Home\nHome')
  expect(value.drawing?.svg).toContain(
    '<g data-step="1"><g fill="var(--line)" transform="scale(.5) translate(40 2)"><g><rect width="9" height="9"/><text font-size="30">Home</text></g></g></g>'
      + '<g transform="translate(0 0)"><g><rect',
  )
  expect(value.drawing?.svg).not.toMatch(/<use|href| id=/)
})

test('an objective’s mark is the kit’s own, in its colour; an unknown one says which there are', () => {
  const mark = svgOf('<use href="#mark-self-healing" x="10" y="20" width="48" height="48" data-step="1"/>')
  expect(mark).toContain(
    `<g data-step="1"><path transform="translate(10 20) scale(2)" d="${MARKS.cross}" fill="var(--green)" fill-rule="evenodd"`,
  )
  expect(svgOf('<use href="#mark-self-healing" fill="var(--ink)"/>')).toContain('fill="var(--ink)"')
  const { problems } = parse(drawing('<rect/><use href="#mark-self-heeling"/>'))
  expect(problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(['6:13 unknown-mark'])
  expect(problems[0]?.fix).toContain('Did you mean “self-healing”?')
})

test('steps go up without a gap, and nothing comes before what it stands in', () => {
  expect(found(drawing('<g data-step="1"><rect/></g>\n<g data-step="3"><rect/></g>'))).toEqual([
    '7:4 error skipped-step',
  ])
  expect(found(drawing('<g data-step="2"><rect data-step="1"/></g>'))).toEqual([
    '6:4 error skipped-step',
    '6:24 error step-place',
  ])
  expect(found(drawing('<rect/><defs><g data-step="1"/></defs>'))).toEqual(['6:17 error step-place'])
  expect(found(drawing('<g data-step="0"><rect/></g>'))).toEqual(['6:4 error picture-value'])
  expect(found(drawing('<g data-step="1"><rect/><text><tspan data-step="2">x</tspan></text></g>'))).toEqual([])
})

test('a label that nobody in the last row can read is a warning', () => {
  expect(found(drawing('<text font-size="19">small</text><text font-size="20">fine</text>'))).toEqual([
    '6:1 warning small-label',
  ])
  expect(found(drawing('<g transform="translate(5 5) scale(.5)"><text font-size="30">small</text></g>'))).toEqual([
    '6:41 warning small-label',
  ])
  expect(found(drawing('<text><tspan font-size="12">small</tspan></text>'))).toEqual(['6:1 warning small-label'])
  expect(found(drawing('<text font-size="12">fine</text>', WORDS, HEAD.replace('1136 500', '600 300')))).toEqual([])
  expect(parse(drawing('<text font-size="30">x</text>', WORDS, HEAD.replace('1136', '2272'))).problems[0]?.fix)
    .toContain('font-size="40"')
})

test('words that are missing or wrong are problems at their place in <metadata>', () => {
  expect(found(`${HEAD}${SOME}</svg>`)).toEqual([
    '1:1 warning missing-diagram-description',
    '1:1 warning missing-diagram-name',
  ])
  expect(found(drawing(SOME, 'title: A\n'))).toEqual(['3:1 warning missing-diagram-description'])
  expect(found(drawing(SOME, `${WORDS}titel: B\n`))).toEqual(['5:1 warning unknown-key'])
  expect(found(drawing(SOME, `${WORDS}steps: [[A]]\n`))).toEqual(['5:1 warning unknown-key'])
  expect(found(drawing(SOME, `  title: A\n  description: B\n  claims: S3.15\n`))).toEqual(['5:11 error bad-value'])
  expect(found(drawing(SOME, 'title: [\n'))).toContain('4:1 error yaml-syntax')
  expect(found(drawing(SOME, '<rdf/>'))).toContain('3:1 error picture-metadata')
  expect(found(drawing(SOME, `<![CDATA[${WORDS.trim()}\ncaption: a < b]]>`))).toEqual([])
})

test('what is no drawing is told once, where it goes wrong', () => {
  expect(found('')).toEqual(['1:1 error picture-syntax'])
  expect(found(`${HEAD}\n<g>\n</svg>`)).toEqual(['3:6 error picture-syntax'])
  expect(found(drawing('<rect x=1/>'))).toEqual(['6:9 error picture-syntax'])
  expect(found(drawing('<text>Heat & power</text>'))).toHaveLength(1)
  expect(found(drawing('<rect x="1" x="2"/>'))).toEqual(['6:13 error picture-syntax'])
  expect(found(`<!DOCTYPE svg [<!ENTITY a "b">]>\n${drawing(SOME)}`)).toEqual(['1:1 error picture-syntax'])
  expect(found(`<?xml version="1.0"?>\n${drawing(SOME)}`)).toEqual([])
  expect(found(`<?xml-stylesheet href="a.css"?>\n${drawing(SOME)}`)).toEqual(['1:1 error picture-syntax'])
  expect(found(drawing('<g>'.repeat(5000) + '</g>'.repeat(5000)))).toHaveLength(1)
  expect(found(drawing(SOME, WORDS, '<svg viewBox="0 0 9 9">'))).toEqual(['1:1 error picture-root'])
  expect(found(drawing(SOME, WORDS, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9">'))).toEqual([
    '1:41 error picture-frame',
  ])
  expect(found(drawing(''))).toEqual(['1:1 error empty-diagram'])
})

test('dashes of 8 are dashed, of 2 dotted, and only what is drawn counts', () => {
  const lines = (
    content: string,
  ) => [parse(drawing(content)).value.drawing?.dashed, parse(drawing(content)).value.drawing?.dotted]
  expect(lines('<path d="M0 0h9" stroke="var(--ink)" stroke-dasharray="8 6"/>')).toEqual([true, false])
  expect(lines('<g stroke="var(--ink)" stroke-dasharray="2 6"><path d="M0 0h9"/></g>')).toEqual([false, true])
  expect(lines('<path d="M0 0h9" stroke-dasharray="8 6"/>')).toEqual([false, false])
  expect(lines(`<defs><g id="a" stroke="var(--ink)" stroke-dasharray="8 6">${SOME}</g></defs>`)).toEqual([false, false])
})

test('the legend says what dotted lines mean where some line is dotted', () => {
  const drawn = { name: 'a', svg: '', width: 1, height: 1, smallestText: 20, labels: '' }
  const keys = (dashed: boolean, dotted: boolean) =>
    lineKeys(undefined, { ...drawn, dashed, dotted }, kit).map(({ line }) => line)
  expect(keys(false, false)).toEqual([])
  expect(keys(true, false)).toEqual(['solid', 'dashed'])
  expect(keys(false, true)).toEqual(['solid', 'dotted'])
  expect(keys(true, true)).toEqual(['solid', 'dashed', 'dotted'])
  const { value } = parse(drawing(SOME, `${WORDS}dotted: later\n`))
  expect(lineKeys(value, undefined, kit)).toEqual([{ line: 'dotted', meaning: 'later' }])
})

test('in a picture of its own arrowheads are shapes, of bent lines too, and patterns stay', () => {
  const svg = svgOf('<defs><marker id="t" viewBox="0 0 4 4" refX="4" refY="2"><path d="M0 0L4 2L0 4z"/></marker></defs>'
    + '<g stroke-width="2"><polyline points="0 0 9 0 9 9" marker-end="url(#t)"/></g>')
  expect(drawArrowheads(svg)).toContain('translate(9 9) rotate(90) scale(1.5)')
  expect(drawArrowheads(svg)).not.toMatch(/<defs>|marker/)
  expect(drawArrowheads(svgOf(`<defs><pattern id="a">${SOME}</pattern></defs><rect fill="url(#a)"/>`))).toContain(
    '<defs>',
  )
})

const PARTS = [
  '<g',
  '<path',
  '<rect',
  '<text',
  '<tspan',
  '<use',
  '<defs',
  '<script',
  '<style',
  '<a',
  '<image',
  '<foreignObject',
  '<svg',
  '<set',
  '<animate',
  '<metadata',
  '>',
  '/>',
  '</g>',
  '</text>',
  '</script>',
  '</svg>',
  ' onload="alert(1)"',
  ' href="javascript:alert(1)"',
  ' href="#a"',
  ' xlink:href="data:text/html,x"',
  ' style="x:y"',
  ' fill="url(javascript:alert(1))"',
  ' fill="var(--ink)"',
  ' id="a"',
  ' id="&quot;&gt;&lt;script&gt;"',
  ' data-step="1"',
  ' transform="scale(2)"',
  ' d="M0 0"',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<!DOCTYPE',
  '<?xml',
  '?>',
  '&lt;script&gt;',
  '&#60;',
  '&#0;',
  '&x;',
  '"',
  "'",
  '<',
  '&',
  '\0',
  '\n',
  'alert(1)',
  ' lang="zh"',
  'title: A\n',
  'text: |\n',
  ': ',
  '<\u202e',
  '\ud800',
]
const hostile = fc.array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ maxLength: 3 })), { maxLength: 40 }).map((
  parts,
) => parts.join(''))

test('no hostile drawing yields script, a link or a style, or makes the compiler throw', () => {
  const whole = fc.oneof(hostile, hostile.map((content) => drawing(content)),
    fc.tuple(hostile, hostile).map(([content, words]) => drawing(content, words)))
  fc.assert(fc.property(whole, (text) => {
    const { value, problems } = parse(text)
    for (const problem of problems) expect(problem.line).toBeGreaterThan(0)
    const tags = [...placeSvg(value.drawing?.svg ?? '', 'd1-', 0).matchAll(/<([^\s/>]*)((?:[^<>"]|"[^"]*")*)>/g)]
    for (const [, name = '', attributes = ''] of tags) {
      expect(name).toMatch(/^\/?(?:svg|g|path|rect|text|tspan|defs)?$/)
      for (const [, key = ''] of attributes.matchAll(/\s([^\s=]+)="[^"]*"/g)) {
        expect(key).toMatch(/^(?:xmlns|viewBox|font-family|font-size|fill|transform|d|lang|data-step)$/)
      }
    }
  }), { numRuns: 1500 })
})
