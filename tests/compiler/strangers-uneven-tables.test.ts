import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

/** The slides of a reveal.js deck, each on one line, and what is told of it. */
function read(body: string) {
  const { html, told } = readForeign(`---\nrevealOptions: {}\n---\n\n## Mill\n\n${body}\n`)
  return { html: html.map((one) => one.replace(/\s+/g, ' ')).join(' '), told }
}

const cellsOf = (html: string): string[] =>
  [...html.matchAll(/<t[dh]\b[^<>]*>([^]*?)<\/t[dh]>/g)].map(([, words = '']) => words.trim())

test('a table whose head is narrower than what is below says is one, and the mark of a list in a cell is a sign', () => {
  expect(cellsOf(read('||\n-- | -- | --\n*   | rye | old\n- | oats ||').html).slice(3)).toEqual(
    ['*', 'rye', 'old', '-', 'oats', ''],
  )
  expect(cellsOf(read('| Corn |\n|---|---|\n| rye | old |').html)).toEqual(['Corn', '', 'rye', 'old'])
})

test('strokes that stand for a table which is none, and stars around words that are none of Markdown, are told', () => {
  for (
    const one of [
      'Words\n\n-- | -- | --\n\nrye',
      'So *Rye flour * is',
      '<small>* the rye of old*</small>',
      '- ok\n\n  ##oats',
    ]
  ) {
    const { html, told } = read(one)
    expect(html.includes('##') || html.includes('*') || html.includes('|') ? told : 'Marks stand', one).toContain(
      'Marks stand',
    )
  }
  for (
    const one of [
      'Rye* is best, oats** too\n\n\\* of old',
      '3 * 4 * 5 and a *b* c',
      '* all of it',
      'Miller | Wheel\nRye | Oats',
    ]
  ) {
    expect(read(one).told, one).not.toContain('Marks stand')
  }
})

test('a stroke behind a tag in a cell is no mark of a list', () => {
  const { html } = read('<table><tr><td>new<b> - rye</b></td>\n<td>\n\n- a\n- b\n\n</td></tr></table>')
  expect(html).toContain('new<strong> - rye</strong>')
  expect(html).toContain('• a<br> • b')
})
