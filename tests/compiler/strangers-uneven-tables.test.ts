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

test('strokes alone above the line of a table are its empty head, and part no slides', () => {
  const table = (head: string, below: string, size = 'width=60/') =>
    `${head}\n${below}\nWheel|<img src="map.png" ${size}> | turns|\n|Stone | \`a\` | lies|`
  for (const front of ['marp: true', 'revealOptions: {}']) {
    const { deck, html, told } = readForeign(
      `---\n${front}\n---\n\n# Mill\n\n---\n\n## Parts\n\n${table('||||', '|--|---|--|')}\n\n---\n\n${
        table('||||', '---|:-:|---')
      }\n`,
    )
    expect(deck.slides).toHaveLength(3)
    expect(html.slice(1).flatMap((one) => cellsOf(one).filter((cell) => !/[<{]/.test(cell)))).toEqual(
      Array.from({ length: 2 }, () => ['', '', '', 'Wheel', 'turns', 'Stone', 'lies']).flat(),
    )
    expect(html[1]).toContain('"width":"60"')
    expect(told).not.toMatch(/Marks stand|part/)
  }
})

test('the stroke that closes a picture is no part of its last value, which needs no marks of quotation', () => {
  const of = (tag: string) => read(`|a|b|\n|--|--|\n|Wheel|${tag}|`).html
  const plain = of('<img src="map.png" width="60">')
  expect(plain).toContain('60')
  for (const end of ['width=60/>', 'width=60 />', 'width=60>', 'width=60px/>']) {
    expect(of(`<img src="map.png" ${end}`), end).toBe(plain)
  }
  expect(of('<img width=60 src=map.png/>')).toBe(plain)
  expect(read('<a href=https://example.org/mill/>a mill</a>').html).toContain('"https://example.org/mill/"')
})

test('a table for Pandoc has as many columns as there are dashes, whatever its head has, and what is beyond them is told', () => {
  const of = (table: string) => readForeign(`---\nformat: revealjs\n---\n\n## Mill\n\n${table}\n`)
  const bare = of('|   |   |\n|---|---|---|\n|  9.00 | Rye |\n| 10.00 | Oat |')
  expect(cellsOf(bare.html.join('')).slice(3)).toEqual(['9.00', 'Rye', '', '10.00', 'Oat', ''])
  expect(bare.told).not.toMatch(/Marks stand|beyond/)
  const broad = of('| a | b | c |\n|---|---|\n| 1 | `x|y` |\n\n| a | b |\n|---|---|\n| $|x|$ | 2 | |\n| 3 | 4 | 5 |')
  expect(cellsOf(broad.html.join('')).map((cell) => cell.replace(/<[^<>]*>/g, ''))).toEqual(
    ['a', 'b', '1', 'x|y', 'a', 'b', expect.any(String), '2', '3', '4'],
  )
  expect(broad.told).toContain('cells beyond the columns of a table (lines 7, 14)')
})

test('a table without heads has none in its rows; below an empty corner beside heads rows have some', () => {
  expect(read('| | |\n|---|---|\n| rye | old |').html).not.toMatch(/<th\b/)
  expect(read('| | Corn |\n|---|---|\n| rye | old |').html).toContain('<th scope="row">rye</th>')
})
