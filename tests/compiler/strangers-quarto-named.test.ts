import { expect, test } from 'playwright/test'
import { compileDeck } from '../../scripts/compiler/compile-deck.ts'
import { bareContext, readForeign } from './support.ts'

test('a deck whose front matter or name says Quarto is one, whatever Marp’s pictures stand in it', () => {
  const text = (head: string) => `---\n${head}\n---\n\n# Mill\n\n- a\n\n---\n\n## Oven\n\n![bg right](map.png)\n\n- b\n`
  const toldOf = (head: string, file = 'slides/mill.md'): string =>
    compileDeck({ file, text: text(head) }, bareContext).problems.map(({ what }) => what).join('\n')
  const quarto = 'This is a deck for Pandoc or Quarto:'
  expect(toldOf('format:\n  revealjs:\n    chalkboard: true')).toContain(quarto)
  expect(toldOf('chalkboard: true', 'slides/mill.qmd')).toContain(quarto)
  expect(toldOf('marp: true\ntheme: wheat')).toContain('This is a Marp deck:')
  expect(toldOf('marp: true\ntheme: wheat\nformat: wide')).toContain('This is a Marp deck:')
})

test('slides of nothing but headings without words, which Marp’s pictures make spaces of, are told once', () => {
  const { deck, told } = readForeign(
    '---\nformat: revealjs\n---\n\n## Mill\n\n![bg right](map.png)\n\n- a\n\n##\n\n## Oven\n\n- b\n\n## \n\nWords.\n\n##\n\n',
  )
  expect(told).toContain('blank slides (lines 11, 21)')
  expect(deck.slides).toHaveLength(3)
  expect(readForeign('---\nmarp: true\n---\n\n# Mill\n\n---\n\n##\n\n---\n\n## Oven\n\n- b\n').told)
    .toMatch(/blank slides \(line \d+\)/)
})

test('a link to nowhere is words, which is told once', () => {
  const { html, told } = readForeign(
    '---\nmarp: true\n---\n\n# Tides\n\n---\n\nThe sea [**now**]() and [`then`](<>) [ ]() [![Sea](map.png)]()\n\n---\n\n- [low]( ) [map](map.txt)\n',
  )
  expect(html[1]).toContain('The sea <strong>now</strong> and <code>then</code>')
  expect(html[2]).toContain('low <a')
  expect(told.match(/no address/g)).toHaveLength(1)
  expect(told).toContain('lines 9, 13')
  expect(told).not.toContain('file “”')
})
