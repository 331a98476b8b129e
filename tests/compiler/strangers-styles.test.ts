import { expect, test } from 'playwright/test'
import { compile, readForeign } from './support.ts'

const read = (body: string) => compile(`---\ntheme: seriph\ntransition: none\n---\n\n# Mill\n\nTurns\n\n---\n${body}\n`)

test('a style of which the size is taken over is not said to be without effect', () => {
  const told = read(
    '\n# Wheel\n\nSee <img src="map.png" alt="A" style="background: red; width: 30%"> and\n\n<div class="grid">\n<div style="width: 40%; color: red">\n\na\n\n</div>\n<div>\n\nb\n\n</div>\n</div>\n',
  ).problems.map(({ what, line }) => `${line} ${what}`).join('\n')
  expect(told).toContain('“style” of <img> but for its size (line 14)')
  expect(told).not.toContain('“style” of <img> has no effect')
  expect(told).toContain('“style” of <div> but for its columns (line 17)')
})

test('words in a span that the deck’s own style sets as a block stand on a line of their own', () => {
  const { html } = readForeign(
    '---\nmarp: true\nstyle: |\n  .note { color: red }\n  .mill span.agent { display: block; margin-top: 1em }\n---\n\n# Mill\n\n---\n\n## Wheel\n\n<div class="mill">\nIt turns.\n<span class="agent">It stops.</span>\n</div>\n\n---\n\n## Weir\n\nIt holds.\n<span class="note">It breaks.</span>\n',
  )
  expect(html[1]).toMatch(/<p>It turns\.<\/p>\s*<p>It stops\.<\/p>/)
  expect(html[2]).toMatch(/<p>It holds\.(?:<br>)?\s*It breaks\.<\/p>/)
})
