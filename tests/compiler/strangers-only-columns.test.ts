import { expect, test } from 'playwright/test'
import { compile, htmlOf, readForeign } from './support.ts'

const read = (body: string) => readForeign(`---\nformat: revealjs\n---\n\n# Mill\n\n## Oven\n\n${body}\n`).html[1] ?? ''
const own = (body: string) => htmlOf(compile(`## Oven\n\n${body}\n`).value.slides[0]?.content)
const column = (words: string, width = '') => `::: {.column${width}}\n${words}\n:::\n\n`
const [RYE, OAT] = [column('Rye.', ' width="55%"'), column('Oat.', ' width="45%"')]

test('what no column holds stands below a row of them, and beside a single one', () => {
  const row = read(
    `:::: {.columns}\n\n${RYE}Between\nthem.\n\n${OAT}::: {.incremental}\n- Later\n:::\n\n::: {.notes}\nSay.\n:::\n::::`,
  )
  expect(row).toContain('data-columns="55 45"')
  expect(row.match(/"column"/g)).toHaveLength(2)
  expect(row).toMatch(/Oat\.<\/p>\s*<\/div>\s*<\/div>\s*<p>Between\s+them\.<\/p>[^]*Later/)
  const beside = read(`:::: {.columns}\nWords.\n\n- Entry\n\n${column('Rye.', ' width="40%"')}::::`)
  expect(beside).toMatch(/data-columns="60 40"[^]*"column">\s*<p>Words\.[^]*Entry[^]*"column">\s*<p>Rye/)
  const above = read(`:::: {.columns}\nWords.\n\n${RYE}${OAT}::::`)
  expect(above).toMatch(/Words\.<\/p>\s*<div class="columns/)
})

test('a column that does not say how broad it is can be read, and notes take no room', () => {
  const content = own(`::: columns\n${column('A', ' width=50%')}${column('B', ' width=50%')}${column('C')}:::`)
  expect(content).toContain('data-columns="50 50 20"')
  const notes = own(`::: columns\n${column('A', ' width=30%')}${column('B')}::: notes\nSay.\n:::\n:::`)
  expect(notes).toContain('data-columns="30 70"')
})
