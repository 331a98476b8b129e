import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (body: string) => readForeign(`---\nrevealOptions: {}\n---\n\n## Mill\n\n${body}\n\n---\n\n## Wheel\n`)
const formulas = (body: string): number => read(body).html[0]?.match(/class="tex/g)?.length ?? 0

test('a formula in ticks is one with blanks at its ends, wherever it stands, and no mark in it is one of Markdown', () => {
  const stars = 'where `$ {r}^* = ({r}^*_1 , ... , {r}^*_n) $` is rye, for all `$ a_{-i} \\in A_{-i} $` and `$ i $`'
  for (const lead of ['', '- ', '> ', '> * ', '1. ']) {
    const { html } = read(`${lead}${stars}.`)
    expect(html[0]?.match(/class="tex/g), lead).toHaveLength(3)
    expect(html[0], lead).not.toMatch(/<strong>|<em>|\$/)
  }
  expect(formulas('`$$ r^2 $$` and `\\( r^2 \\)` and `` $ r^2 $ `` and `$ r\\ $` and `$ 2 \\$ $`')).toBe(5)
  expect(read('It grinds `$ 2^{10} $`000 grains').html[0]).toMatch(/class="tex[^$]*grains/)
  expect(read('Run `$ grind` and `$`').html[0]).toContain('<code>$ grind</code> and <code>$</code>')
})

test('code that shows how a formula is written stays as it is', () => {
  expect(read('```md\nWrite `$ r $` so\n```').html[0]).toContain('Write `$ r $` so')
})

test('a comment behind a formula in ticks among words is about the formula', () => {
  const { html } = read(
    '- `$ r_1 $` <!-- .element: class="fragment" --> grinds `$ r_2 $` <!-- .element: class="fragment" --> too',
  )
  expect(html[0]?.match(/data-step="\d"[^>]*><code class="tex/g)).toHaveLength(2)
})
