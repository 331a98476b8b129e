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

test('words that touch in a box with a class of the deck’s own do not run together', () => {
  const words = (text: string) => read(text).html.join('').replace(/<[^<>]*>/g, '')
  const boxes = words(
    '<div class="demo-head"><span>9-3</span><span>2 min</span></div>\n\n<div class="demo-head">\n<b>Load</b><em>full</em>\n</div>\n\n<ul><li class="part"><span>1</span><span>Tie</span></li></ul>\n\n<footer><span>Ann</span><a href="#x">Home</a></footer>',
  )
  for (const apart of ['9-3 2 min', 'Load full', '1 Tie', 'Ann Home']) expect(boxes).toContain(apart)
})

test('a letter that looks otherwise than its word stays with it, and so do words without a box', () => {
  const words = (text: string) => read(text).html.join('').replace(/<[^<>]*>/g, '')
  expect(words('<div class="mark"><span>T</span><span>ide</span></div>')).toContain('Tide')
  expect(words('<p class="mark"><b>Ebb</b><i>, then</i></p>')).toContain('Ebb, then')
  expect(words('<div><span>sea</span><span>side</span></div>')).toContain('seaside')
  expect(words('<p class="mark">The <b>sea</b><i>side</i></p>')).toContain('seaside')
})

test('what stands in the boxes of such a box is set apart, too, and what has lines of its own stands by itself', () => {
  const { html } = read('<div class="shore">\n<div><span>1</span><strong>Ebb</strong><p>Out.</p></div>\n</div>')
  expect(html.join('').replace(/<[^<>]*>/g, '')).toContain('1 Ebb')
  const spans = '<span><strong>3</strong><br/>boats</span>\n<span><strong>40</strong><br/>sails</span>'
  const lines = read(`<div class="counted">\n${spans}\n</div>`).html[1] ?? ''
  expect(lines).toMatch(/boats<\/p>\s*<p><strong>40/)
  expect(read(`<div class="counted-row">\n${spans}\n</div>`).html[1]?.match(/class="column"/g)).toHaveLength(2)
  // A paragraph whose words have breaks is one.
  expect(read(`<div>\n${spans}\n</div>`).html[1]).toMatch(/boats\s+<strong>40/)
})
