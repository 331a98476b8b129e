import { expect, test } from 'playwright/test'
import { compile } from './support.ts'

const read = (body: string) => compile(`---\ntheme: seriph\ntransition: none\n---\n\n# Mill\n\nTurns\n\n---\n${body}\n`)

test('a style of which the size is taken over is not said to be without effect', () => {
  const told = read(
    '\n# Wheel\n\nSee <img src="map.png" alt="A" style="background: red; width: 30%"> and\n\n<div class="grid">\n<div style="width: 40%; color: red">\n\na\n\n</div>\n<div>\n\nb\n\n</div>\n</div>\n',
  ).problems.map(({ what, line }) => `${line} ${what}`).join('\n')
  expect(told).toContain('“style” of <img> but for its size (line 14)')
  expect(told).not.toContain('“style” of <img> has no effect')
  expect(told).toContain('“style” of <div> but for its columns (line 17)')
})
