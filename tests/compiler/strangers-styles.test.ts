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

test('a style of Slidev, and a scoped one of Marp, sets side by side what its own slide holds; else all slides have it', () => {
  const box = '<div class="mill">\n<div>\n\na\n\n</div>\n<div>\n\nb\n\n</div>\n<div>\n\nc\n\n</div>\n</div>\n'
  const slide = (style: string, columns: string) =>
    `\n---\n\n# Wheel\n\n${box}\n${style === '' ? '' : `${style}\n.mill { ${columns} }\n</style>\n`}`
  const grid = (count: number) => `display: grid; grid-template-columns: repeat(${count}, 1fr)`
  const rows = (settings: string, style: string) => {
    const body = slide(style, grid(2)) + slide(style, grid(3)) + slide('', '')
    return readForeign(`---\n${settings}\n---\n\n# Mill\n\nTurns\n${body}`).html.slice(1).map((html) =>
      html.match(/class="columns"/g)?.length ?? 0
    )
  }
  expect(rows('theme: seriph\ntransition: none', '<style>')).toEqual([2, 1, 0])
  expect(rows('marp: true', '<style scoped>')).toEqual([2, 1, 0])
  expect(rows('marp: true', '<style>')).toEqual([1, 1, 1])
})

test('of a style that sets boxes side by side it is said what is taken over', () => {
  const told = (style: string) =>
    read(`\n# Wheel\n\n<div class="mill">\n\na\n\n</div>\n\n<style>\n${style}\n</style>\n`).problems.map(({ what }) =>
      what
    )
      .find((what) => what.includes('<style>'))
  expect(told('.mill { display: flex }')).toBe(
    '“<style>” is left out, but for what it sets side by side or on lines of their own.',
  )
  expect(told('.mill { color: red }')).toBe('“<style>” and what is in it is left out.')
})
