import { expect, test } from 'playwright/test'
import { shareNotes } from '../../scripts/compiler/render/guide/balance.ts'

test('notes are parted between paragraphs, never inside a list, a table or a line that is broken', () => {
  const list = '<ul>\n<li>one<br>\n<b>two</b></li>\n<li>three</li>\n</ul>'
  const broken = '<p>a line\n<strong>and the next</strong></p>'
  const notes = [broken, list, '<p>last</p>']
  const doing = (lines: number): string => '<p>line</p>'.repeat(lines)
  const parted = Array.from({ length: 14 }, (_, lines) => shareNotes(notes.join('\n'), doing(lines), doing(6)))
  for (const [left, right] of parted) {
    const blocks = notes.findIndex((_, index) =>
      left === notes.slice(0, index).join('\n') && right === notes.slice(index).join('\n')
    )
    expect(blocks >= 0 || (left === notes.join('\n') && right === ''), `${left} | ${right}`).toBe(true)
  }
  // From all of it on the left to all of it on the right, with the places between.
  expect(new Set(parted.map(([left]) => left)).size).toBeGreaterThan(2)
})
