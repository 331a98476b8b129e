import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (text: string) => readForeign(`---\nmarp: true\n---\n\n# Tides\n\n---\n\n## Ebb\n\n${text}\n`)

/** The cells of the table of the second slide, without what the page says of them. */
const cellsOf = (text: string): string[] =>
  [...(read(text).html[1] ?? '').matchAll(/<(t[dh])\b[^<>]*>([^]*?)<\/\1>/g)].map(([, , words = '']) =>
    words.replaceAll('\n', '')
  )

test('a block of HTML in a cell of a Markdown table is a line of the cell, and the table stays one', () => {
  const table = [
    '|   |   |',
    '|---|---|',
    '| <div style="white-space: nowrap">Moor<sup>1</sup></div> | `One` |',
    '| a | <p>Low</p><p>High \\| slack</p> |',
    '| <h4>Net</h4>dry<br><div>fold</div> | b |',
  ].join('\n')
  expect(cellsOf(table)).toEqual([
    '',
    '',
    'Moor<sup>1</sup>',
    '<code>One</code>',
    'a',
    'Low<br>High | slack',
    '<strong>Net</strong><br>dry<br>fold',
    'b',
  ])
  expect(read(table).told).toContain('“style” of <div> (line 13)')
})

test('a list in a cell has a line for each entry, which may appear', () => {
  const cells = cellsOf(
    '| When | What |\n|--|--|\n| <ul><li><p>Ebb</p></li><li class="fragment">Flood</li></ul> | <ol><li>Moor<li>Dry</ol> |',
  )
  expect(cells.slice(2)).toEqual(['• Ebb<br><span data-step="1">• Flood</span>', '1. Moor<br>2. Dry'])
})

test('what follows a table with a block of HTML is none of its rows', () => {
  expect(cellsOf('| a |\n|---|\n| b |\n<div>\n\nc | <div>d</div>\n\n</div>')).toEqual(['a', 'b'])
})

test('blocks in a cell of a table of HTML are lines of it, too', () => {
  const cells = cellsOf(
    '<table><tr><td><ul><li>Ebb</li><li>Flood</li></ul></td><td><p>Moor</p><p>Dry</p></td></tr>\n<tr><td>\n\n- Low\n- High\n\n</td><td>x</td></tr></table>',
  )
  expect(cells.slice(2)).toEqual(['• Ebb<br>• Flood', 'Moor<br>Dry', '• Low<br>• High', 'x'])
})

test('what is refused in a cell of a table of HTML leaves its address and is told, as elsewhere', () => {
  const table =
    '<table><colgroup><col></colgroup><tr><td><iframe src="https://tide.example/a"></iframe></td><td><script>wade()</script> Low <button>Go</button></td></tr>\n<tr><td><svg viewBox="0 0 9 9"><text>deep</text></svg> Ebb</td><td>Ask <name> or <Link to="https://tide.example" title="us"/></td></tr>\n<tr><td><video src="https://tide.example/b.mp4"></td><td>High</td></tr></table>'
  const cells = cellsOf(table).slice(2).map((cell) => cell.replace(/<[^<>]*>/g, ''))
  expect(cells).toEqual([
    'https://tide.example/a',
    'Low',
    'Ebb',
    'Ask &lt;name&gt; or us',
    'https://tide.example/b.mp4',
    'High',
  ])
  const { told } = read(table)
  for (const name of ['iframe', 'script', 'button', 'svg']) expect(told).toContain(`“<${name}>” and what is in it`)
  expect(told).toContain('A video or sound is not played')
  expect(told).toContain('<Link> (line 12)')
  expect(told).not.toContain('<col')
})

test('what comes with a press in a cell is part of its line', () => {
  expect(cellsOf('| a |\n|---|\n| b <v-click>c</v-click> d |')[1]).toBe('b <span data-step="1">c</span> d')
})
