import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fc } from '../fuzz.ts'
import { expect, test } from 'playwright/test'
import { compileDeck } from '../../scripts/compiler/compile-deck.ts'
import { compileHandout } from '../../scripts/compiler/compile-handout.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { el, isLeaf } from '../../scripts/compiler/content/node.ts'
import { mapNodes } from '../../scripts/compiler/content/map-nodes.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import type { Paper } from '../../scripts/compiler/handout/papers.ts'
import type { Handout } from '../../scripts/compiler/handout/model.ts'
import { renderHandout } from '../../scripts/render/sheet/sheet-content.ts'
import { ON_SCREEN, type SheetLayout } from '../../scripts/render/sheet/sheet-layout.ts'
import { ALL_KINDS } from './exercise-kit.ts'
import { expectHarmless } from './html.ts'
import { context, kit, printProblems } from './support.ts'

// A folder a case: handout.md in, page.html and problems.txt out. `UPDATE_FIXTURES=1` writes the two; read them then.
const CASES = join(import.meta.dirname, 'handouts')
const UPDATE = process.env['UPDATE_FIXTURES'] === '1'

/** Two slides, then an exercise of every kind: all that only the presenter may see begins with SECRET. */
const deck = compileDeck({
  file: 'slides/hands-on.md',
  text: `# One {#one}\n\n---\n\n## Two {#two minutes=3}\n\nText [@S3.16].\n\n::: notes\nSECRET notes.\n:::\n\n---\n\n${
    ALL_KINDS.join('\n---\n\n')
  }`,
}, context).value

const compile = (text: string, name = 'handout') =>
  compileHandout({ file: `handouts/${name}.md`, text }, context, [deck])

/** Whatever papers there are besides. */
const PAPER: Paper = { id: 'a4', name: 'A4', width: 210, height: 297, rule: 9, apart: 2.5 }

const render = (handout: Handout, layout: SheetLayout = ON_SCREEN) =>
  toHtml(renderHandout(handout, {
    edition: handout.audience === 'presenters' ? 'presenter' : 'give-out',
    kit: { ...kit, decks: [deck] },
    drawn: new Map(),
    pictures: new Map(),
    endnoteTexts: new Map([[20, [el('p', {}, 'Twenty.')]]]),
    workTexts: new Map([['horn-2001', ['Horn, ', el('i', {}, 'Why'), '.']]]),
    version: '1',
    date: '2017-12-31',
  }, { paper: PAPER, ...layout }))

const PIECES = [
  '---\n',
  'title: x\n',
  'audience: participants\n',
  '# ',
  '## ',
  ' {#id}',
  '[@S3.15]',
  '[@n25, p. 1]',
  '[a](#id)',
  '[a](javascript:x)',
  '::: notes\n',
  ':::\n',
  '![m](map.png)',
  '```mermaid\n',
  '```\n',
  '| a | b |\n|---|---|\n',
  '<b onclick=x>',
  '\n\n',
  'text ',
  '社会',
  '\0',
  '\uD800',
  '> ',
  '- ',
  ':: slides {deck=hands-on}\n',
  ':: slides {deck=hands-on notes}\n',
  ':: worksheet {deck=hands-on}\n',
  ':: key {exercise=pairs}\n',
  ':: cards {exercise=groups}\n',
  ':: claims\n',
  '::: cards\n',
  '::: slips\n',
  ':: lines {lines=3}\n',
  '::: columns\n',
]
const anything = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 60 }).map((
  parts,
) => parts.join(''))

/** A page that is no sheet; what it must not hold was an error. */
const pageOf = ({ content }: Handout): string =>
  toHtml(mapNodes(content.map(({ node }) => node), (node) => (isLeaf(node) ? [] : node)))

for (const name of readdirSync(CASES).sort()) {
  test(name, () => {
    const { value, problems } = compile(readFileSync(join(CASES, name, 'handout.md'), 'utf8'))
    const { title, audience, sheet, cited } = value
    const html = sheet === undefined ? pageOf(value) : render(value)
    expectHarmless(html)
    if (audience === 'participants') expect(html).not.toContain('SECRET')
    const page = `<!-- ${JSON.stringify({ title, audience, sheet, cited })} -->\n${html}`
    for (const [file, text] of [['page.html', page], ['problems.txt', printProblems(problems)]] as const) {
      const path = join(CASES, name, file)
      if (UPDATE || !existsSync(path)) writeFileSync(path, text)
      expect(text, file).toBe(readFileSync(path, 'utf8'))
    }
  })
}

test('what slides leave of the last page in ordinary print is for notes', () => {
  const printed = (range: string, large = false) =>
    render(compile(`---\ntitle: x\naudience: presenters\nsheet: X\n---\n:: slides {deck=hands-on ${range}}\n`).value, {
      large,
      backs: false,
      toTheFoot: true,
    })
  const notes = /<h2>Notes<\/h2>\n?<div class="ruled to-the-foot"/
  expect(printed('from=one to=two')).toMatch(notes)
  expect(printed('from=one to=two', true)).not.toMatch(notes)
  expect(printed('from=one to=pairs')).not.toMatch(notes)
})

test('what is taken in has no heading of its own where the one before it says the same', () => {
  const head = '---\ntitle: x\naudience: participants\n---\n\n'
  const headings = (text: string): string[] =>
    [...render(compile(head + text).value).matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, words = '']) => words)
  const own = headings(':: glossary\n')
  const first = own[0] ?? ''
  expect(first).not.toBe('')
  expect(headings(`## ${first}\n\n:: glossary\n`)).toEqual(own)
  expect(headings(`## Others\n\n:: glossary\n`)).toEqual(['Others', ...own])
  expect(headings(`## ${first}\n\nSome words.\n\n:: glossary\n`)).toEqual([first, ...own])
})

test('handouts are part of a kit, with their problems', () => {
  const { value, problems } = compileKit({
    decks: [{ file: 'slides/a.md', text: '# A' }],
    diagrams: [],
    paper: {},
    pictures: [],
    handouts: [{ file: 'handouts/b.md', text: '---\ntitle: B\naudience: participants\n---\n\n[@S1.1]\n' }],
  })
  expect(value.handouts.map(({ name, title, audience }) => [name, title, audience])).toEqual([[
    'b',
    'B',
    'participants',
  ]])
  expect(problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toEqual([
    'handouts/b.md:6:2 unknown-claim',
  ])
})

test('two sheets cannot have one letter', () => {
  const sheet = (name: string, letter: string) => ({
    file: `handouts/${name}.md`,
    text: `---\ntitle: ${name}\naudience: participants\nsheet: ${letter}\nwhen: after\n---\n\nText.\n`,
  })
  const { problems } = compileKit({
    decks: [{ file: 'slides/a.md', text: '# A' }],
    diagrams: [],
    paper: {},
    pictures: [],
    handouts: [sheet('one', 'A'), sheet('two', 'B'), sheet('three', 'A')],
  })
  expect(problems.map(({ file, line, rule, what }) => `${file}:${line} ${rule}: ${what}`)).toEqual([
    'handouts/three.md:4 duplicate-letter: There is another sheet A: handouts/one.md.',
  ])
})

test('cards lie in the same places on both sides, mirrored, and larger ones on more pages', () => {
  const { value } = compile(
    `---\ntitle: Set\naudience: participants\nsheet: C\nwhen: during\n---\n\n::: cards\n${
      Array.from({ length: 7 }, (_, index) => `- card ${index + 1}`).join('\n')
    }\n:::\n`,
  )
  const names = (html: string) =>
    html.split('class="card-page ').join('class="card-page"').split('class="card-page"').slice(1)
      .map((page) =>
        page.split('class="cut-card').slice(1).map((card) => /(?:<strong>|cut-letter">)(C\d+)/.exec(card)?.[1] ?? '-')
          .join(' ')
      )
  expect(names(render(value, { large: false, backs: true }))).toEqual([
    'C1 C2 C3 C4 C5 C6 C7 -',
    'C2 C1 C4 C3 C6 C5 - C7',
  ])
  expect(names(render(value, { large: true, backs: false }))).toEqual(['C1 C2 C3 C4 C5 C6 C7 -'])
  // Eleven are parted evenly in large print, and lie on one page in ordinary print.
  const { value: more } = compile(
    `---\ntitle: Set\naudience: participants\nsheet: C\nwhen: during\n---\n\n::: cards\n${
      Array.from({ length: 11 }, (_, index) => `- card ${index + 1}`).join('\n')
    }\n:::\n`,
  )
  expect(names(render(more, { large: true, backs: false })).map((page) => page.split(' ').length)).toEqual([6, 6])
  expect(names(render(more, { large: false, backs: false }))).toHaveLength(1)
})

test('no text in a sheet makes the compiler throw, or an answer be given out', () => {
  fc.assert(fc.property(anything, (text) => {
    const { value } = compile(`---\ntitle: x\naudience: participants\nsheet: A\nwhen: after\n---\n${text}`)
    const html = render(value)
    expectHarmless(html)
    if (html.includes('SECRET')) throw new Error('An answer is given out')
  }), { numRuns: 300 })
})

test('a NUL byte is told, and stands for nothing', () => {
  const { value, problems } = compile('---\ntitle: A\naudience: presenters\n---\na\0b\n')
  expect(problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(['5:2 nul-byte'])
  expect(pageOf(value)).toBe('<p>a\uFFFDb</p>\n')
})

test('no text makes the compiler throw; what comes out is harmless, and problems are in order within the text', () => {
  fc.assert(fc.property(anything, (text) => {
    const { value, problems } = compile(text)
    const html = pageOf(value)
    expectHarmless(html)
    if (/<h1/.test(html)) throw new Error('The page has its title already')
    const lines = text.split(/\r\n|\n|\r/)
    let before = 0
    for (const { line, column } of problems) {
      if (line > lines.length || line < before || column > (lines[line - 1] ?? '').length + 1) {
        throw new Error(`A problem at ${line}:${column}`)
      }
      before = line
    }
  }), { numRuns: 500 })
})
