import { parsePicture } from '../../scripts/compiler/picture/parse-picture.ts'
import { parseDiagram } from '../../scripts/compiler/diagram-source.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { type Content, el } from '../../scripts/compiler/content/node.ts'
import { joinText } from '../../scripts/compiler/content/map-nodes.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { keepTogether, partBadges } from '../../scripts/render/keep-together.ts'
import { expect, type StepCounter, test } from './count-steps.ts'
import { exerciseSlide, pairsSlide, PAIRS } from './exercise-kit.ts'
import { compile } from './support.ts'
import * as english from '../../scripts/words/english.ts'

// Eight times the text may take eight times the steps; were it quadratic, it would take sixty-four times as many. The
// bound lies near the first, as counts have no noise.
const GROWTH = 8
const BOUND = 12

let counter: StepCounter
test.describe.configure({ mode: 'default' })
test.beforeAll(({ steps }) => {
  counter = steps
})

function expectLinear<T>(make: (size: number) => T, size: number, run: (made: T) => unknown): void {
  const [small, large] = [make(size), make(size * GROWTH)]
  // What is done once in a process is not counted.
  run(small)
  const ratio = counter.count(() => run(large)) / counter.count(() => run(small))
  expect(ratio, `${GROWTH} times the text takes ${ratio.toFixed(1)} times the steps`).toBeLessThan(BOUND)
}

const repeat = (piece: string) => (size: number): string => `## Slide\n\n${piece.repeat(size)}`

/** An exercise of this kind with many cards, two places, and an answer of as many lines. */
function placing(
  kind: string,
  size: number,
  line: (index: number) => string,
  head = '| Card | Place |\n|---|---|\n',
): string {
  const all = Array.from({ length: size }, (_, index) => index)
  const cards = all.map((index) => `- card ${index}\n`).join('')
  return exerciseSlide(`${kind} {#a minutes=1}`, `Do it.\n\n${cards}\n1. One\n2. Two`, head + all.map(line).join('\n'))
}

const TEXTS: Readonly<Record<string, (size: number) => string>> = {
  words: repeat('word '),
  lines: repeat('a line of some words\n'),
  'list items': repeat('- item [@S3.15]\n'),
  paragraphs: repeat('text\n\n'),
  slides: repeat('\n---\n\n## Title {minutes=1}\n\n- a\n\n::: notes\nb\n:::\n'),
  'slides with ids': (size) =>
    Array.from({ length: size }, (_, index) => `## T {#id-${index}}\n\n[x](#id-${index})\n`).join('\n---\n\n'),
  'the same id': repeat('\n---\n\n## Title {#same}\n'),
  'diagrams in fences': repeat('\n---\n\n## T\n\n```mermaid\nflowchart TB\nA --> B\n```\n'),
  'open brackets': repeat('['),
  'nested brackets': (size) => `${'['.repeat(size)}a${']'.repeat(size)}`,
  'spans in spans': (size) => `${'['.repeat(size)}a${']{.ask}'.repeat(size)}`,
  'open pictures': repeat('!['),
  'pictures in pictures': (size) => `${'!['.repeat(size)}a${'](map.png)'.repeat(size)}`,
  'open links': repeat('[a]('),
  'links with titles': repeat('[a](b "'),
  'open citations': repeat('[@'),
  'unknown citations': repeat('[@S3.99] '),
  'unknown citations, line by line': repeat('text [@S3.99]\n'),
  'open braces': repeat('{'),
  'attribute lists': repeat('[x]{.ask onclick=a '),
  'quoted values': repeat('[x]{a="'),
  backticks: (size) => Array.from({ length: size }, (_, index) => '`'.repeat((index % 300) + 1)).join(' '),
  emphasis: repeat('*a **a '),
  html: repeat('<b onclick="x">'),
  'open tags': repeat('<a '),
  'open comments': repeat('<!-- '),
  'comments on lines': repeat('<!--\n'),
  'comments in quotations': repeat('> <!--\n\n'),
  'comments that end late': (size) => `${'- <!--\n'.repeat(size)}\n-->\n`,
  'open fences': repeat('```a\n'),
  'open fences and rules': repeat('```a\n\n---\n\n'),
  'fences of growing length': (size) =>
    Array.from({ length: size }, (_, index) => `${'`'.repeat((index % 200) + 3)}a\n`).join(''),
  'open blocks': repeat('::: ask\n'),
  'closing marks': repeat(':::\n'),
  'closing marks behind a name': (size) => `::: a${' ::: '.repeat(size / 2)}b\n`,
  'blocks in blocks': (size) => `${'::: ask\n'.repeat(size)}${':::\n'.repeat(size)}`,
  'blocks side by side': repeat('::: ask\nx\n:::\n\n'),
  'blocks in list items': repeat('- ::: ask\n'),
  quotations: repeat('> '),
  'lists in lists': repeat('- '),
  'deeper and deeper lists': (size) =>
    Array.from({ length: Math.ceil(Math.sqrt(size * 40)) }, (_, index) => `${' '.repeat(index * 2)}- a\n`).join(''),
  'table rows': (size) => `| a | b |\n|---|---|\n${'| a [@S3.99] | b |\n'.repeat(size)}`,
  'table columns': (size) => `|${'a|'.repeat(size)}\n|${'-|'.repeat(size)}\n|${'b|'.repeat(size)}\n`,
  'escaped pipes': (size) => `| a |\n|---|\n| ${'\\| [@S3.99] '.repeat(size)} |\n`,
  'definitions of links': (size) =>
    Array.from({ length: size }, (_, index) => `[r${index}]: https://a.example/${index}\n\n`).join(''),
  headings: repeat('### a {#b-}\n\n'),
  'rules of slides': repeat('---\n'),
  Chinese: repeat('社会 a '),
  entities: repeat('&lt;'),
  escapes: repeat('\\['),
  terms: repeat('[unknown]{.term} '),
  exercises: (size) =>
    Array.from({ length: size }, (_, index) => pairsSlide(PAIRS, undefined, `e${index}`)).join('\n---\n\n'),
  'cards of an exercise': (size) => placing('sort', size, (index) => `| card ${index} | One |`),
  'cards unknown to the exercise': (size) => placing('sort', size, (index) => `| crd ${index} | Oen ${index} |`),
  'the same card': (size) => placing('sort', size, () => '| card 1 | One |'),
  'cards in order': (size) => placing('order', size, (index) => `${index + 1}. card ${index} — why [@S3.15]`, ''),
  'cards to rank': (size) => placing('rank', size, (index) => `${index + 1}. card ${index}`, ''),
  options: (size) => placing('choice', size, (index) => `- [x] card ${index} — why`, ''),
  blanks: (size) => exerciseSlide('fill {#a minutes=1}', 'A [1]{.blank} '.repeat(size), '1. a — b\n'.repeat(size)),
  'dashes in an answer': (size) => placing('order', 3, () => `1. a${' *b* — c'.repeat(size)}`, ''),
  'parts of an exercise': repeat('::: exercise sort {#a minutes=1}\n::: answer\na\n:::\n::: anwser\na\n:::\n'),
  'exercises in exercises': (size) =>
    `${'::: exercise sort {#a minutes=1}\n::: answer\n'.repeat(size)}${':::\n'.repeat(2 * size)}`,
  'front matter': (size) =>
    `---\n${Array.from({ length: size }, (_, index) => `key${index}: 1\n`).join('')}---\n\n# A\n`,
  'NUL bytes': repeat('\0'),
  'carriage returns': repeat('a\r'),
}

/** Large enough for what is quadratic to show, small enough not to wait for what is linear but long. */
const SIZES: Readonly<Record<string, number>> = {
  exercises: 10,
  'cards of an exercise': 25,
  'cards unknown to the exercise': 25,
  'the same card': 25,
  'cards in order': 25,
  options: 25,
  'parts of an exercise': 50,
  'exercises in exercises': 50,
  'front matter': 300,
  'table columns': 37,
  slides: 25,
  'slides with ids': 25,
  'diagrams in fences': 25,
  'the same id': 50,
}

for (const [name, make] of Object.entries(TEXTS)) {
  test(`linear: ${name}`, () => expectLinear(make, SIZES[name] ?? 250, compile))
}

test('work that grows with the square is noticed: in loops, in methods, in expressions', () => {
  const quadratic: readonly ((text: string) => unknown)[] = [
    (text) => {
      let pairs = 0
      for (const one of text) for (const other of text) if (one < other) pairs++
      return pairs
    },
    (text) => [...text].filter((letter, at) => !text.slice(0, at).includes(letter.toUpperCase())),
    (text) => [...text].reduce<readonly string[]>((all, letter) => all.concat([letter]), []),
    (text) => [...text].filter((_, at) => /b/.test(text.slice(at))),
  ]
  for (const run of quadratic) {
    expect(() => expectLinear((size) => 'a'.repeat(size), 250, run)).toThrow(/8 times the text takes \d\d/)
  }
})

test('linear: a diagram', () => {
  const run = (text: string): unknown => parseDiagram({ file: 'diagrams/a.mmd', text })
  expectLinear((size) => `flowchart TB\n${'A["x"] --> B\n'.repeat(size)}`, 500, run)
  expectLinear((size) => `flowchart TB\nA["${'<a <!-- %%{ '.repeat(size)}"]`, 500, run)
  expectLinear((size) => `flowchart TB\n${'accTitle accDescr {\n'.repeat(size)}`, 500, run)
})

test('linear: a picture drawn by hand', () => {
  const run = (text: string): unknown =>
    parsePicture({
      file: 'diagrams/a.svg',
      text: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${text}</svg>`,
    })
  expectLinear((size) => '<g id="a" fill="red"><text>x\n</text></g>'.repeat(size), 50, run)
  expectLinear((size) => `<path d="${'M0 0L9 9 '.repeat(size)}" transform="${'scale(1) '.repeat(size)}"/>`, 250, run)
  expectLinear((size) => '<g>'.repeat(size), 250, run)
  // What begins neither a comment nor CDATA is read up to a bound.
  expectLinear((size) => '<!'.repeat(size), 40_000, run)
  expectLinear((size) => '<![CDATA[<!--&lt;'.repeat(size), 250, run)
})

test('linear: what paper keeps together', () => {
  const badge = el('span', { class: 'cites' }, el('a', { class: 'cite', href: '#a' }, '[A]'))
  const pieces: readonly Content[] = [['a'], ['a-'], ['Table '], [el('b', {}, 'a')], ['☐ '], [' ', badge]]
  for (const piece of pieces) {
    const paragraph = (
      size: number,
    ): Content => [el('p', {}, joinText(Array.from({ length: size }, () => piece).flat()))]
    expectLinear(paragraph, 1000, (content) => toHtml(partBadges(keepTogether(content, english))))
  }
})

test('linear: claims', () => {
  expectLinear(
    (size) =>
      Array.from({ length: size }, (_, index) =>
        `- { id: S${index}, part: "3", paragraph: 1, gist: A., status: AUT }\n`).join(''),
    50,
    (text) => compileKit({ decks: [], diagrams: [], pictures: [], paper: { claims: { file: 'claims.yaml', text } } }),
  )
})

test('a slide of ten thousand words and a list of five thousand items come out whole', () => {
  const words = compile(`## Words\n\n${'word '.repeat(10_000)}`).value.slides[0]
  expect(words?.text.split(' ')).toHaveLength(10_001)
  const items = compile(`## Items\n\n::: incremental\n${'- item\n'.repeat(5000)}:::\n`).value.slides[0]
  expect(items?.steps).toBe(5000)
})
