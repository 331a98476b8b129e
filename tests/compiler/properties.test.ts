import { deckFor, forEdition } from '../../scripts/compiler/content/for-edition.ts'
import { KINDS } from '../../scripts/compiler/exercise/kinds.ts'
import { fc } from '../fuzz.ts'
import { expect, test } from 'playwright/test'
import { leavesIn } from '../../scripts/compiler/content/walk.ts'
import type { Compiled } from '../../scripts/compiler/model.ts'
import type { Deck } from '../../scripts/compiler/deck-model.ts'
import { parseDiagram } from '../../scripts/compiler/diagram-source.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { expectHarmless, withoutKeys } from './html.ts'
import { bareContext, compile, htmlOf } from './support.ts'

// Pieces of the dialect, whole and broken, that meet in orders no author would think of.
const PIECES = [
  '\n',
  '\n\n',
  '---\n',
  '\n---\n',
  '# ',
  '## ',
  '### ',
  'Title',
  ' {#id}',
  ' {minutes=3}',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '!',
  '![',
  '](',
  '[@S3.15]',
  '[@n25, p. 11]',
  '[@',
  '; ',
  '[x]{.ask}',
  '[社会管理]{.term}',
  '{.term',
  '[a](#id)',
  '[a](javascript:x)',
  '[r]: https://a.example\n',
  '![m](map.png)',
  '![d](../diagrams/mape-k.mmd){steps}',
  '::: notes\n',
  '::: {.columns}\n',
  ':::\n',
  '::::\n',
  '::: incremental\n',
  '::: explore\n',
  '::: exercise sort {#a minutes=1}\n',
  '::: exercise sort {#b minutes=2}\n',
  '::: exercise order {#c}\n',
  '::: exercise discuss {#d minutes=1 opinion=yes}\n',
  '::: exercise fill {#e minutes=1}\n',
  '::: exercise trace\n',
  '::: exercise discuss {#f minutes=3 phases="think 1, pair 2"}\n',
  '::: exercise ',
  '::: answer\n',
  '::: goal\n',
  '::: debrief\n',
  '::: hint\n',
  '::: misreadings\n',
  '::: {.answer}\n',
  '- a\n- b\n\n',
  '1. c\n2. d\n\n',
  '| a | c | why |\n',
  '[1]{.blank}',
  '[x] ',
  '[ ] ',
  ' — ',
  ' / ',
  'a',
  'b',
  'c',
  '::: ',
  '- ',
  '  - ',
  '1. ',
  '> ',
  '    ',
  '\t',
  '```\n',
  '```mermaid\n',
  '````md\n',
  '~~~\n',
  '`',
  '``',
  '| a | b |\n',
  '|---|---|\n',
  '\\|',
  '|',
  '<!--',
  '-->',
  '<b>',
  '</b>',
  '<',
  '>',
  '&lt;',
  '&',
  '"',
  "'",
  '*',
  '**',
  '_',
  '~~',
  '\\',
  'text ',
  'Note: ',
  '社会',
  '\u0000',
  '\uFEFF',
  '\r\n',
  '\r',
  '\uD800',
  '🧪',
  'flowchart TB\n',
  'A --> B\n',
  'title: x\n',
  'steps: [[A]]\n',
  '%%{init',
  'https://a.example',
  '  \n',
  '===\n',
]
const dialect = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 120 }).map((
  parts,
) => parts.join(''))
const anything = fc.oneof(dialect, fc.string({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 400 }))

const fail = (message: string): never => {
  throw new Error(message)
}

/** Plain errors, not `expect`, which is slow when asked a million times. */
function expectSound(text: string, { value: deck, problems }: Compiled<Deck>): void {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  let before = 0
  for (const { line, column, rule, found } of problems) {
    if (line > lines.length || column > (lines[line - 1] ?? '').length + 1) {
      fail(`${rule} at ${line}:${column} is outside of the text`)
    }
    if (found?.includes('\n')) fail(`${rule} found more than one line`)
    const place = line * 1e6 + column
    if (place < before) fail('Problems are out of order')
    before = place
  }
  const ids = deck.slides.map(({ id }) => id)
  if (new Set(ids).size < ids.length) fail('Two slides have one id')
  for (const { id, content, notes, steps } of deck.slides) {
    if (/^\d|\s/.test(id)) fail(`The id ${id}`)
    const shown = htmlOf(forEdition(content, 'give-out'))
    expectHarmless(shown)
    expectHarmless(withoutKeys(htmlOf(content)))
    expectHarmless(htmlOf(notes))
    const taken = [
      ...[...shown.matchAll(/data-step="(\d+)"/g)].map((match) => Number(match[1]) - 1),
      ...leavesIn(content).flatMap((leaf) => (leaf.kind === 'diagram' ? (leaf.firstStep ?? []) : [])),
    ]
    if (new Set(taken).size < taken.length || taken.some((step) => step >= steps)) fail('Steps are not one order')
    if (/data-step/.test(htmlOf(notes))) fail('Notes have steps')
  }
}

test('no text makes the compiler throw, and what comes out is sound', () => {
  fc.assert(fc.property(anything, (text) => expectSound(text, compile(text))), { numRuns: 1500 })
})

// Exercises whole enough to be read, with pieces of the dialect where text should stand.
const line = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom('alpha', 'beta', 'gamma', ' ')), {
  maxLength: 5,
})
  .map((parts) => parts.join('').replace(/[\r\n]+/g, ' '))
const list = (marks: readonly string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...marks), line), { maxLength: 6 })
    .map((items) => items.map(([mark, text]) => `${mark}${text}\n`).join(''))
const rows = fc.array(fc.tuple(line, line, line), { maxLength: 6 })
  .map((cells) => `| Card | Place | Why |\n|---|---|---|\n${cells.map((row) => `| ${row.join(' | ')} |\n`).join('')}`)
const exercise = fc.record({
  kind: fc.constantFrom(...Object.keys(KINDS), 'match', 'mach', ''),
  head: fc.constantFrom('{#a minutes=1}', '{#a minutes=2 opinion=yes phases="think 1, share 2"}', '{minutes=x group=0}',
    ''),
  task: line,
  cards: list(['- ', '* ']),
  places: list(['1. ']),
  text: fc.oneof(line, fc.constant('A [1]{.blank} and [2]{.blank}.')),
  answer: fc.oneof(rows, list(['1. ']), list(['- ', '- [x] ', '- [ ] ']), dialect),
}).map(({ kind, head, task, cards, places, text, answer }) =>
  `## T\n\n::: exercise ${kind} ${head}\n${task}\n\n${text}\n\n${cards}\n${places}\n::: goal\ng\n:::\n::: answer\n${answer}\n\n:::\n::: debrief\nd\n:::\n:::\n`
)

test('no exercise makes the compiler throw, and what comes out is sound', () => {
  fc.assert(fc.property(exercise, (text) => expectSound(text, compile(text))), { numRuns: 1500 })
})

test('what is in an answer is never on the slide that is given out', () => {
  fc.assert(fc.property(exercise, (text) => {
    // An open code fence or comment swallows what follows, up to the answer: an error, since that is missing then.
    const whole = text.replace(/`{3,}|~{3,}|<!--/g, 'x').replace('::: answer\n', '::: answer\nSECRET\n\n')
      .replace('::: debrief\nd', '::: debrief\nSECRET').replace('::: goal\ng', '::: goal\nSECRET')
    const given = deckFor(compile(whole).value, 'give-out').slides
    const shown = given.flatMap(({ content, notes, text: plain }) => [plain, htmlOf(content), htmlOf(notes)]).join('')
    if (shown.includes('SECRET')) fail('An answer is shown')
  }), { numRuns: 500 })
})

test('the same holds in a kit without a paper', () => {
  fc.assert(fc.property(dialect, (text) => expectSound(text, compile(text, bareContext))), { numRuns: 500 })
})

test('compiling twice gives the same', () => {
  fc.assert(fc.property(dialect, (text) => expect(compile(text)).toEqual(compile(text))), { numRuns: 200 })
})

test('what is taken into another deck is sound there too, and every id in it stands once', () => {
  fc.assert(fc.property(dialect, dialect, (first, second) => {
    const decks = Object.entries({ a: first, 'a-b': second, whole: '---\nassemble: [a, a-b, a]\n---\n\n# Whole\n' })
    const { value } = compileKit({
      decks: decks.map(([name, text]) => ({ file: `slides/${name}.md`, text })),
      diagrams: [],
      pictures: [],
      paper: {},
    })
    const whole = value.decks.find(({ name }) => name === 'whole') ?? fail('No deck')
    expectSound('', { value: whole, problems: [] })
    const html = whole.slides.map(({ id, content, notes }) => `<p id="${id}">${htmlOf(content)}${htmlOf(notes)}`).join(
      '',
    )
    const ids = [...html.matchAll(/<[^>]* id="([^"]*)"/g)].map((match) => match[1])
    if (new Set(ids).size < ids.length) fail('Two places have one id')
  }), { numRuns: 500 })
})

test('line ends make no difference', () => {
  fc.assert(fc.property(dialect, (text) => {
    const unix = text.replace(/\r\n?/g, '\n')
    expect(compile(unix.replaceAll('\n', '\r\n'))).toEqual(compile(unix))
  }), { numRuns: 200 })
})

const YAML = [
  '- ',
  'id: ',
  'S3.15',
  '\n',
  '  ',
  'part: ',
  '"3"',
  'status: ',
  'AUT',
  '[',
  ']',
  '{',
  '}',
  ': ',
  ', ',
  '#',
  '&a',
  '*a',
  '|',
  '>',
  '"',
  "'",
  '!!js ',
  'number: 24\n',
  'works: ',
  'reference: x',
  'null',
  '1',
  '-1',
  '[]',
  '{}',
  '<<: ',
  '? ',
  '%YAML',
  '---',
  '...',
  '\t',
  '__proto__: ',
  'constructor: ',
]
const yaml = fc.array(fc.oneof(fc.constantFrom(...YAML), fc.string({ maxLength: 4 })), { maxLength: 60 }).map((parts) =>
  parts.join('')
)

test('no YAML or JSON makes the compiler throw', () => {
  fc.assert(fc.property(yaml, yaml, yaml, yaml, yaml, (claims, endnotes, references, terms, settings) => {
    const file = (name: string, text: string) => ({ file: `slides/${name}`, text })
    const { problems } = compileKit({
      decks: [file('a.md', `---\n${settings}\n---\n\n# A\n`)],
      diagrams: [],
      settings: file('kit.yaml', settings),
      pictures: [],
      paper: {
        claims: file('claims', claims),
        endnotes: file('endnotes', endnotes),
        references: file('references', references),
        terms: file('terms', terms),
      },
    })
    for (const problem of problems) expect(problem.line).toBeGreaterThan(0)
  }), { numRuns: 500 })
})

test('no diagram makes the compiler throw', () => {
  fc.assert(fc.property(fc.oneof(dialect, yaml), yaml, (body, front) => {
    parseDiagram({ file: 'diagrams/a.mmd', text: `---\n${front}\n---\n${body}` })
    parseDiagram({ file: 'diagrams/a.mmd', text: body })
  }), { numRuns: 500 })
})
