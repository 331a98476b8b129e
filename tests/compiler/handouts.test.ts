import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'playwright/test'
import { compileHandout } from '../../scripts/compiler/compile-handout.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { expectHarmless } from './html.ts'
import { context, printProblems } from './support.ts'

// A folder a case: handout.md in, page.html and problems.txt out. `UPDATE_FIXTURES=1` writes the two; read them then.
const CASES = join(import.meta.dirname, 'handouts')
const UPDATE = process.env['UPDATE_FIXTURES'] === '1'

const compile = (text: string, name = 'handout') => compileHandout({ file: `handouts/${name}.md`, text }, context)

for (const name of readdirSync(CASES).sort()) {
  test(name, () => {
    const { value, problems } = compile(readFileSync(join(CASES, name, 'handout.md'), 'utf8'))
    const { title, audience, html, cited } = value
    expectHarmless(html)
    const page = `<!-- ${JSON.stringify({ title, audience, cited })} -->\n${html}`
    for (const [file, text] of [['page.html', page], ['problems.txt', printProblems(problems)]] as const) {
      const path = join(CASES, name, file)
      if (UPDATE || !existsSync(path)) writeFileSync(path, text)
      expect(text, file).toBe(readFileSync(path, 'utf8'))
    }
  })
}

test('a handout cannot take the name of a page that the kit makes', () => {
  const text = '---\ntitle: Mine\naudience: presenters\n---\nText.\n'
  expect(compile(text, 'glossary').problems.map(({ rule }) => rule)).toEqual(['reserved-name'])
  expect(compile(text, 'bibliography').problems.map(({ rule }) => rule)).toEqual(['reserved-name'])
  expect(compile(text, 'my-glossary').problems).toEqual([])
})

test('handouts are part of a kit, with their problems', () => {
  const { value, problems } = compileKit({
    decks: [{ file: 'slides/a.md', text: '# A' }], diagrams: [], paper: {}, pictures: [],
    handouts: [{ file: 'handouts/b.md', text: '---\ntitle: B\naudience: participants\n---\n\n[@S1.1]\n' }],
  })
  expect(value.handouts.map(({ name, title, audience }) => [name, title, audience])).toEqual([['b', 'B', 'participants']])
  expect(problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toEqual(['handouts/b.md:6:2 unknown-claim'])
})

test('a NUL byte is told, and stands for nothing', () => {
  const { value, problems } = compile('---\ntitle: A\naudience: presenters\n---\na\0b\n')
  expect(problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(['5:2 nul-byte'])
  expect(value.html).toBe('<p>a\uFFFDb</p>\n')
})

const PIECES = [
  '---\n', 'title: x\n', 'audience: participants\n', '# ', '## ', ' {#id}', '[@S3.15]', '[@n25, p. 1]', '[a](#id)', '[a](javascript:x)', '::: notes\n', ':::\n',
  '![m](map.png)', '```mermaid\n', '```\n', '| a | b |\n|---|---|\n', '<b onclick=x>', '\n\n', 'text ', '社会', '\0', '\uD800', '> ', '- ',
]
const anything = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 60 }).map((parts) => parts.join(''))

test('no text makes the compiler throw; what comes out is harmless, and problems are in order within the text', () => {
  fc.assert(fc.property(anything, (text) => {
    const { value, problems } = compile(text)
    expectHarmless(value.html)
    if (/<h1/.test(value.html)) throw new Error('The page has its title already')
    const lines = text.split(/\r\n|\n|\r/)
    let before = 0
    for (const { line, column } of problems) {
      if (line > lines.length || line < before || column > (lines[line - 1] ?? '').length + 1) throw new Error(`A problem at ${line}:${column}`)
      before = line
    }
  }), { numRuns: 500 })
})
