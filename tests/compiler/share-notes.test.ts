import { expect, test } from 'playwright/test'
import { between, el, type Node } from '../../scripts/compiler/content/node.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { shareNotes } from '../../scripts/render/guide/balance.ts'

const asLines = (nodes: readonly Node[]): string => toHtml(between(nodes, '\n'))

test('notes are parted between paragraphs, never inside a list, a table or a line that is broken', () => {
  const list = el('ul', {}, '\n', el('li', {}, 'one', el('br'), '\n', el('b', {}, 'two')), '\n', el('li', {}, 'three'))
  const broken = el('p', {}, 'a line', '\n', el('strong', {}, 'and the next'))
  const notes = [broken, list, el('p', {}, 'last')]
  const doing = (lines: number): Node[] => Array.from({ length: lines }, () => el('p', {}, 'line'))
  const parted = Array.from({ length: 14 },
    (_, lines) => shareNotes(between([...notes, ' '], '\n'), doing(lines), doing(6)).map(toHtml))
  for (const [left, right] of parted) {
    const blocks = notes.findIndex((_, index) =>
      left === asLines(notes.slice(0, index)) && right === asLines(notes.slice(index))
    )
    expect(blocks >= 0 || (left === asLines(notes) && right === ''), `${left} | ${right}`).toBe(true)
  }
  // From all of it on the left to all of it on the right, with the places between.
  expect(new Set(parted.map(([left]) => left)).size).toBeGreaterThan(2)
})
