import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

/** The slide of a reveal.js deck, and the cells of its table row by row. */
function read(body: string) {
  const { html: [html = ''], told } = readForeign(`---\nrevealOptions: {}\n---\n\n## Mill\n\n${body}\n`)
  const rows = [...html.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh]\b[^<>]*>([^]*?)<\/t[dh]>/g)].map(([, words = '']) => words.trim()).join(' | ')
  )
  return { html, told, rows }
}

const TABLES: readonly string[] = [
  '<thead><tr><th>Stone</th><th>Corn</th></tr></thead>\n<tbody>\n<tr><td>old</td><td>rye</td></tr>\n<tr><td>new</td><td>oats</td></tr>',
  '<thead><tr><th>Stone<th>Corn</thead><tbody><tr><td>old<td>rye\n<tr><td>new<td>oats',
  '<colgroup><col><col>\n<thead>\n<th>Stone</th><th>Corn</th>\n<tbody><tr><td>old</td><td>rye</td></tr>\n<td>new</td><td>oats</td></tr></tbody>',
  '<colgroup>\n<col style="width: 10%">\n</colgroup>\n<thead>\n<tr><th>Stone</th><th>Corn</th></tr>\n<tr><td>old</td><td>rye</td></tr>\n<tfoot>\n<tr><td>new</td><td>oats</td></tr>',
]

test('a table of HTML whose parts, rows and cells have no ends is the same table', () => {
  for (const written of TABLES) {
    expect(read(`<table>\n${written}\n</table>`).rows, written).toEqual(['Stone | Corn', 'old | rye', 'new | oats'])
  }
  expect(read(`<table>\n<caption>Of the mill\n${TABLES[2]}\n</table>`).html).not.toContain('colgroup')
})

test('what stands behind a table that never ends, or the next one, is none of its cells', () => {
  const table = '<table>\n<tr><td>old</td><td>rye</td></tr>'
  const { html, rows } = read(`${table}\n\nTurns \`x\`.`)
  expect(rows.at(-1)).toBe('old | rye')
  expect(html).toContain('<p>Turns <code>x</code>.</p>')
  expect(read(`${table}\n\n${table}\n</table>`).html.match(/<table/g)).toHaveLength(2)
})

test('a table in a cell is lines of it, and told', () => {
  const { rows, told } = read(
    '<table><tr><td>old<table><tr><td>rye<td>oats</table></td><td>new</td></tr></table>\n\nx',
  )
  expect(rows.at(-1)?.replace(/\n/g, '')).toBe('old<br>rye oats | new')
  expect(told).toContain('a table in a cell (line 7)')
})

test('entries, terms and paragraphs of HTML end where the next begins', () => {
  const terms = read('<dl>\n<dt>Stone\n<dd>turns\n<dt><code>rye</code> flour<dd>is dark\n</dl>\n\nBehind').html
  expect(terms).toContain('<strong>Stone</strong>')
  expect(terms).toContain('<strong><code>rye</code> flour</strong>')
  expect(terms).not.toContain('**')
  expect(read('<dl>\n<dt>\nStone\n</dt>\n</dl>').html).toContain('><strong>Stone</strong></p>')
  const list = read('<ul>\n<li class="font-bold">old\n<li>new\n</ul>\n\nBehind').html
  expect(list).toContain('<strong>old</strong>')
  expect(list).not.toContain('<strong>new</strong>')
})
