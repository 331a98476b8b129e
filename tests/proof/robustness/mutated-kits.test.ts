import { expect, test } from 'playwright/test'
import { compileKit } from '../../../scripts/compiler/compile-kit.ts'
import type { Problem, SourceText } from '../../../scripts/compiler/model.ts'
import { renderEndnotes, renderWorks } from '../../../scripts/render/references.ts'
import { readCslTexts } from '../../../scripts/kit/csl-texts.ts'
import { fc } from '../../fuzz.ts'
import { expectHarmless, withoutKeys } from '../../compiler/html.ts'
import { SHORT_GAME, SOURCES, sourcesOf, writeEverything } from '../../compiler/whole-kit.ts'

const CASES = 400
/** What a slip of the hand, a bad editor or somebody's malice puts in: marks of every language of the sources, whole
 * and broken. */
const PIECES = [
  '',
  '\n',
  '\n\n',
  ' ',
  '\t',
  '\r',
  '\0',
  '\uFEFF',
  '\uD800',
  '\u2028',
  '\u202E',
  'x',
  '0',
  '-1',
  '1e9',
  '社',
  '☐',
  '"',
  "'",
  '`',
  '```\n',
  '\\',
  '|',
  ':',
  ': ',
  '::: ',
  ':::\n',
  '::: answer\n',
  '::: notes\n',
  ':: slides {deck=game}\n',
  ':: key {deck=game}\n',
  '---\n',
  '\n---\n',
  '# ',
  '## ',
  '- ',
  '1. ',
  '> ',
  '{',
  '}',
  '{#pairs}',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](',
  '[@S3.15]',
  '[@n99]',
  '[1]{.blank}',
  '<',
  '>',
  '</',
  '/>',
  '<!--',
  '-->',
  '<b onclick="alert(1)">',
  '<script>alert(1)</script>',
  ' onload="alert(1)"',
  'javascript:alert(1)',
  '</text>',
  '<g>',
  '</svg>',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE',
  '<?',
  '&',
  '&#0;',
  '&lt;',
  '#',
  '&a ',
  '*a',
  '<<: ',
  '? ',
  '!!js ',
  '__proto__: ',
  'null',
  '[]',
  '{}',
  ', ',
  '%%{init',
  'click A "x"\n',
  '☐ '.repeat(40),
  ' '.repeat(500),
  '['.repeat(60),
  '- '.repeat(60),
  'a'.repeat(2100),
]
interface Mutation {
  readonly kind: 'cut' | 'put' | 'twice' | 'swap'
  readonly at: number
  readonly length: number
  readonly piece: string
}
const position = fc.double({ min: 0, max: 1, noNaN: true })
const change: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('cut', 'put', 'put', 'twice', 'swap'),
  at: position,
  length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 })),
  piece: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 5 })),
})

function apply(text: string, { kind, at, length, piece }: Mutation): string {
  const start = Math.floor(at * text.length)
  const [before, part, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)]
  if (kind === 'cut') return before + after
  if (kind === 'put') return before + piece + part + after
  return kind === 'twice' ? before + part + part + after : before + after.slice(0, length) + part + after.slice(length)
}

const fail = (message: string): never => {
  throw new Error(message)
}

function expectPlace({ file, line, column, what, why, fix }: Problem, files: readonly SourceText[]): void {
  const lines = (files.find((one) => one.file === file)?.text ?? '').replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (line < 1 || column < 1 || line > lines.length || column > (lines[line - 1] ?? '').length + 1) {
    fail(`${file}:${line}:${column} is no place: ${what}`)
  }
  for (const words of [what, why, fix]) {
    if (words === '' || /undefined|NaN|\[object/.test(words)) fail(`No sentence: ${words}`)
  }
}

/** A drawing holds shapes and text only: nothing that runs, loads or leads anywhere. */
function expectDrawing(svg: string): void {
  for (const [, name = '', attributes = ''] of svg.matchAll(/<([^\s/>]*)((?:[^<>"]|"[^"]*")*)>/g)) {
    if (!/^\/?(?:svg|g|path|text|tspan|defs|marker)?$/.test(name)) fail(`There is a tag <${name}>`)
    for (const [, key = ''] of attributes.matchAll(/\s([^\s=]+)="[^"]*"/g)) {
      if (/^on|href|style|src/.test(key)) fail(`<${name}> has an attribute ${key}`)
    }
  }
}

test(`whatever is done to a source of any kind, ${CASES} times: no throw, problems have places, pages are harmless`, async () => {
  test.setTimeout(300_000)
  const texts = await readCslTexts('en')
  const count = new Map<string, number>(SOURCES.map(({ file }) => [file, 0]))
  // Pages that nothing changed are looked at once.
  const harmless = new Set<string>()
  let clean = 0
  const source = fc.constantFrom(...SOURCES.map(({ file }) => file))
  fc.assert(fc.property(source, fc.array(change, { minLength: 1, maxLength: 4 }), (name, changes) => {
    count.set(name, (count.get(name) ?? 0) + 1)
    const files = SOURCES.map((one) => {
      if (one.file === name) return { ...one, text: changes.reduce(apply, one.text) }
      return one.file === SHORT_GAME.file ? SHORT_GAME : one
    })
    const { value: kit, problems } = compileKit(sourcesOf(files))
    for (const problem of problems) expectPlace(problem, files)
    if (problems.every(({ severity }) => severity !== 'error')) clean++
    // The citation processor is slow, and reads nothing else.
    const cites = /endnotes|references/.test(name)
    const written = {
      endnoteTexts: cites ? renderEndnotes(kit.paper, texts) : new Map(),
      workTexts: cites ? renderWorks(kit.paper, texts) : new Map(),
    }
    const { pages, drawings } = writeEverything(kit, written)
    for (const page of pages) {
      if (!harmless.has(page)) expectHarmless(withoutKeys(page))
      harmless.add(page)
    }
    for (const drawing of drawings) expectDrawing(drawing)
  }), { numRuns: CASES })
  // Each kind had its share, and not all were so broken that nothing was left to look at.
  for (const [file, times] of count) expect(times, file).toBeGreaterThan(CASES / SOURCES.length / 2)
  expect(clean).toBeGreaterThan(CASES / 10)
})

test('the kit that is changed is sound', () => {
  expect(compileKit(sourcesOf(SOURCES)).problems.filter(({ severity }) => severity === 'error')).toEqual([])
})
