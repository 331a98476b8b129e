import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (body: string, settings = 'slideOptions: {}') => {
  const { html, told } = readForeign(`---\n${settings}\n---\n\n## Mill\n\n${body}\n\n---\n\n## Wheel\n`)
  return { html: (html[0] ?? '').replace(/\s+/g, ' '), told }
}

test('words above and below the line, inserted ones and readings are what HackMD makes of them', () => {
  const body = 'H~2~O, 19^th^, ++new++ and {山|yama}, `a~b~` and $x^{2|3}$ in C++ or C++'
  const { html } = read(body)
  expect(html).toContain('H<sub>2</sub>O, 19<sup>th</sup>, <mark>new</mark> and ')
  expect(html).toMatch(/山.*yama/u)
  expect(html).toContain('<code>a~b~</code>')
  expect(html).toContain('x^{2|3}')
  expect(html).toContain('in C++ or C++')
  expect(read(body, 'revealOptions: {}').html, 'reveal.js alone knows none of it').toContain('H~2~O')
})

test('who is quoted stands below the words, formulas in fences are drawn, and what is taken in is told', () => {
  const { html, told } = read(
    '[TOC]\n\n> It turns [name=Ann] [color=red]\n\n```math\nx_1\n```\n\n{%youtube abc %}\n\n{%slideshare some/talk %}\n\n*[HTML]: words\n\n```sequence\nA->B: c\n```',
  )
  expect(html).toMatch(/<blockquote>.*It turns.*— Ann.*<\/blockquote>/)
  expect(html).toContain('<p class="formula"><code class="tex">x_1</code></p>')
  expect(html).toContain('https://www.youtube.com/embed/abc')
  expect(html).not.toMatch(/\[TOC\]|color=|\{%|\*\[/)
  expect(told).toMatch(
    /\[TOC\] \(line 7\)[^]*colours of quotations \(line 9\)[^]*\{%slideshare%\} \(line 17\)[^]*abbreviations mean \(line 19\)/,
  )
  expect(told).toContain('drawings by sequence (line 21)')
})
