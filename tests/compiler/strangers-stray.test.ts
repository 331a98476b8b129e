import { expect, test } from 'playwright/test'
import type { Problem } from '../../scripts/compiler/model.ts'
import { joinTold } from '../../scripts/compiler/strangers/told/join-told.ts'
import { bareContext, compile, htmlOf } from './support.ts'

/** What is told of marks that stand on slides of a Marp deck. */
const told = (body: string): string =>
  compile(`---\nmarp: true\n---\n\n# Tides\n\n---\n\n## Ebb\n\n${body}\n`, bareContext).problems
    .filter(({ rule }) => rule === 'stray-markup').map(({ line, column, what }) => `${line}:${column} ${what}`).join(
      '\n',
    )

const STRAYS: readonly (readonly [written: string, stands: string])[] = [
  ['***low *** water', '***'],
  ['潮位**低（朝）**です', '**'],
  ['- low ==water==s', '==water=='],
  ['See [the chart](low water map).', '[the chart]('],
  ['A note[^7] nobody wrote', '[^7]'],
  ['Hello {{ name }}', '{{ name }}'],
  ['The \\emph{low} one', '\\emph{'],
  ['| only | a | row |', '| only | a | row |'],
  ['|---- -|:--|', '|---- -|:--|'],
  ['!!! warning "Spring tide"', '!!! warning'],
  ['[[bibliography]]', '[[bibliography]]'],
  ['[TOC]', '[TOC]'],
  ['So $h(A) + h(B) $.', '$h(A) + h(B) $'],
]

for (const [written, stands] of STRAYS) {
  test(`${written}: what stands on a slide of another program as it is written is told with its place`, () => {
    const [line = ''] = told(written).split('\n')
    expect(line).toContain(`11:${written.indexOf(stands) + 1} Marks stand`)
    expect(line).toContain(`“${stands}`)
  })
}

test('marks that are escaped, in code or no marks at all are not told', () => {
  const words = [
    '\\*\\*low\\*\\*',
    '`**low**` and `{{ name }}`',
    '```\n| a | b | c |\n```',
    'a < b, c > d, 3 * 4 ** 2, x == y, 10:30:45, Q&A; {a, b}',
    '--> harder',
    'set $HOME and $PATH, pay $5 or 6 $, and $x$ or $y$ $',
    '???',
    '**low** and ~~high~~',
    '|V| / |V|',
    '| # of tides |\n|---|\n| # 2 |',
  ]
  for (const one of words) expect(told(one), one).toBe('')
})

test('marks in what only the speaker sees are not told', () => {
  expect(told('Low water\n\n<!--\n- this is "true"**\n-->')).toBe('')
})

test('marks that are all that a slide holds are told though its heading is missing too', () => {
  expect(told('words\n\n---\n\n{{2}}')).toContain('15:1 Marks stand on slides as they are written: “{{2}}”')
})

test('all of a deck are one problem, each with its lines', () => {
  expect(told('{{ a }}\n\nlow \\emph{b}\n\n{{ a }}')).toMatch(/“\{\{ a \}\}” \(lines 11, 15\).*“\\emph\{” \(line 13\)/)
  expect(told('{{ a }}\n\nlow \\emph{b}').split('\n')).toHaveLength(1)
})

test('what a deck for another program lacks in many places is told once with all its lines', () => {
  const { problems } = compile(
    '---\nmarp: true\n---\n\n# Tides\n\n---\n\n![](map.png)\n\n---\n\n## Ebb\n\n![](https://example.org/ebb.png)\n\n![](map.png)\n\n---\n\nflood\n\n![w:200](https://example.org/flood.png)\n',
    bareContext,
  )
  const told = problems.map(({ line, what }) => `${line} ${what}`)
  expect(told).toContain('9 2 slides have no heading in words: lines 9, 21.')
  expect(told.filter((one) => /^15 2 pictures lie on other computers and .*: lines 15, 23\.$/.test(one))).toHaveLength(
    1,
  )
  expect(told.filter((one) => /heading in words|other computer/.test(one))).toHaveLength(2)
})

test('of pictures of HTML on other computers each is counted, and its words stand on a line of their own', () => {
  const image = (name: string) => `<img src="https://example.org/${name}.png" alt="${name}">`
  const { value, problems } = compile(
    `---\ntheme: seriph\n---\n\n# Tides\n\n---\n\n# Ebb\n\n<div>\n${image('Low')}\n${image('High')}\n</div>\n\nOf ${
      image('Neap') + image('Spring')
    }\n`,
    bareContext,
  )
  expect(problems.map(({ what }) => what).join('\n')).toMatch(/^4 pictures lie on other .*: lines 12, 13, 16\.$/m)
  expect(htmlOf(value.slides[1]?.content)).toMatch(/<p><span class="missing">Low<\/span><\/p>\s*<p><span/)
})

test('characters without a font are one problem of a deck from elsewhere that names them all', () => {
  const glyph = (line: number, found: string): Problem => ({
    severity: 'error',
    rule: 'missing-glyph',
    file: 'x.md',
    line,
    column: 1,
    found,
    what: 'No font',
    why: 'Why',
    fix: 'Fix',
  })
  const other = { ...glyph(7, 'y'), rule: 'overflow' }
  const joined = joinTold([glyph(5, '🌱'), other, glyph(9, '📚')])
  expect(joined.map(({ rule, line, found }) => ({ rule, line, found }))).toEqual([
    { rule: 'missing-glyph', line: 5, found: '🌱 📚' },
    { rule: 'overflow', line: 7, found: 'y' },
  ])
  expect(joined[0]?.what).toContain('lines 5, 9')
  expect(joinTold([glyph(5, '🌱')])).toEqual([glyph(5, '🌱')])
})

test('blank slides between others, links of footers and slides without a number are told', () => {
  const whatOf = (text: string): string => compile(text, bareContext).problems.map(({ what }) => what).join('\n')
  const marp = '---\nmarp: true\npaginate: true\nfooter: "[Quay](https://example.org)"\n---\n\n'
  const said = whatOf(`${marp}# Tides\n\n---\n\n---\n\n##\n\n---\n\n<!-- _paginate: skip -->\n\n## Ebb\n\nout\n`)
  expect(said).toContain('blank slides (lines 10, 12)')
  expect(said).toContain('links of the footer (line 4)')
  expect(whatOf('---\nformat:\n  revealjs:\n    footer: "At <https://example.org>"\n---\n\n## Ebb\n\nout\n'))
    .toContain('links of the footer (line 4)')
  expect(said).toContain('slides without a number (line 17)')
  expect(whatOf('---\nmarp: true\nfooter: Quay\n---\n\n# Tides\n\n---\n\n## Ebb\n\nout\n\n---\n')).not.toMatch(
    /blank|footer/,
  )
})

test('a stroke that ends a paragraph, an empty heading before another and marks around code leave nothing behind', () => {
  const htmlOfAll = (text: string): string[] =>
    compile(text, bareContext).value.slides.map(({ content }) => htmlOf(content))
  const [slide = '', ...others] = htmlOfAll(
    '---\nformat: revealjs\n---\n\n## Ebb\n\nTwo bounds\\\n\nlow\n\n<!-- ``` -->\n<!-- old -->\n<!-- ``` -->\n\nhigh\n',
  )
  expect(slide).toContain('>Two bounds</p>')
  expect(slide).toContain('high')
  expect(others).toEqual([])
  const [, thanks = ''] = htmlOfAll(
    '---\ntheme: seriph\n---\n\n# Tides\n\n---\nlayout: center\n---\n\n#\n\n<h1>Thanks</h1>\n',
  )
  expect(thanks).toMatch(/^<h2 id="thanks-title"/)
})
