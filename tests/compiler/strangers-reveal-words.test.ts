import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (body: string) => readForeign(`---\nrevealOptions: {}\n---\n\n## Mill\n\n${body}\n\n---\n\n## Wheel\n`)

test('where a link holds an icon alone, its address stands in its place', () => {
  const { html } = read(
    '<a href="mailto:m_a@mill.example?subject=Rye"><i class=\'fa fa-envelope\'></i></a> <a href="https://www.mill.example/rye/"><i class="fab fa-x"></i></a>',
  )
  expect(html[0]).toContain('<a href="mailto:m_a@mill.example?subject=Rye">m_a@mill.example</a>')
  expect(html[0]).toContain('<a href="https://www.mill.example/rye/">mill.example/rye</a>')
  const own = '<a href="https://mill.example"><i class="fab fa-x"></i> Our mill</a>'
  expect(read(own).html[0], 'one that has words keeps them').toMatch(
    /<a href="https:\/\/mill.example">\s*Our mill<\/a>/,
  )
})

test('words in angle brackets that are no element are words', () => {
  const { html, told } = read('- Use a site like <mill.example> to grind\n- Write to <miller> at once')
  expect(html[0]).toContain('a site like &lt;mill.example&gt; to grind')
  expect(html[0]).toContain('Write to &lt;miller&gt; at once')
  expect(told).not.toMatch(/<mil|shown as text/)
  const among = read('<div class="flour">\n\n- Use a site like <mill.example> to grind\n\n</div>')
  expect(among.html[0], 'also among elements').toContain('a site like &lt;mill.example&gt; to grind')
  expect(among.told).not.toContain('<mill')
  const marked = read('- A <mark>stone</mark> and <stone-icon> and <miller>him</miller>').html[0]
  expect(marked, 'elements and components are none').not.toContain('&lt;')
})

test('an id that stands on many slides is told once', () => {
  const slides = [1, 2, 3].map((at) => `<!-- .slide: id="rye" -->\n## Mill ${at}\n`).join('\n---\n\n')
  const { told } = readForeign(`---\nrevealOptions: {}\n---\n\n${slides}`)
  expect(told).toContain('Ids that other slides have already have no effect: “rye” (lines ')
  expect(told.match(/rye/g)).toHaveLength(1)
})

test('a class of a paragraph is told as that of a box is', () => {
  expect(read('<p class="kicker">Old</p>').told).toContain('class kicker (line 7)')
})
