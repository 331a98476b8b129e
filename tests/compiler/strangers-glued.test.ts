import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (text: string) => readForeign(`---\nmarp: true\n---\n\n# Tides\n\n---\n\n## Ebb\n\n${text}\n`)

test('labels with a box to tick are entries of a list, on one line or several', () => {
  const one = read(
    '<div class="tasks"><label><input type="checkbox"><span>Moor the boat</span></label><label><input type="checkbox" checked> Dry the net</label></div>',
  )
  expect(one.html[1]).toMatch(/<li[^]*Moor the boat[^]*<\/li>[^]*<li[^]*Dry the net[^]*<\/li>/)
  expect(one.told).not.toContain('input')
  const several = read('<label><input type=checkbox> Moor</label>\n<label><input type=checkbox> Dry</label>')
  expect(several.html[1]?.match(/<li\b/g)).toHaveLength(2)
})

test('what stands beside an element that is left out, or in a label of its own, is not glued to its neighbour', () => {
  const { html } = read(
    '<label>one</label><label>two</label>\n\nthree<button>x</button>four\n\n<span class="mark">5 m</span><span class="note">too low</span> <span class="a">R</span><span class="b">G</span>B',
  )
  const words = html.join('').replace(/<[^<>]*>/g, '')
  expect(words).toContain('one two')
  expect(words).toContain('three four')
  expect(words).toContain('5 m too low RGB')
})
