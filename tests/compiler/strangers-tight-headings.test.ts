import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

/** The second slide of a reveal.js deck on one line, and what is told of it. */
function read(body: string) {
  const { html, told } = readForeign(`---\nrevealOptions: {}\n---\n\n# Cover\n\n---\n\n${body}\n`)
  return { html: html[1]?.replace(/\s+/g, ' ') ?? '', told }
}

test('the first words of a slide are its heading without a blank, too, whatever is said of it above', () => {
  const above = [
    '',
    '<!-- .slide: data-background="#5a0000" -->\n\n',
    '<!-- rye -->\n',
    '![Mill](mill.png)\n\n',
    '<div class="x">\n\n',
  ]
  for (const one of above) {
    const { html, told } = read(`${one}#Mill\n\nTurns.`)
    expect(html, one).toMatch(/<h\d[^<>]*>Mill</)
    expect(told, one).toContain('A blank is missing after “#”')
  }
  for (const words of ['🎉 Rye', '磨坊']) {
    expect(read(`<!-- x -->\n\n#${words}`).html).toMatch(new RegExp(`<h.*>${words}</`))
  }
})

test('names that others search for, numbers and what stands farther below are words', () => {
  for (const words of ['#rye and #oats', '#1 of all', 'Rye\n\n#oats', '## Rye\n\n#oats']) {
    expect(read(`<!-- x -->\n\n${words}`).html, words).toMatch(/<p[^<>]*>#/)
  }
})

test('a heading without a blank in an entry is bold as one with a blank', () => {
  expect(read('Mill\n\n- ##Rye\n- #oats').html).toMatch(/<strong>Rye<\/strong>.*#oats/)
})
