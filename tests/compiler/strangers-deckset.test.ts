import { expect, test } from 'playwright/test'
import { readForeign as read } from './support.ts'

test('all settings at the head of a deck are settings, and a dark deck stays dark', () => {
  const { deck, html, told } = read(
    'theme: simple\nbackground-color: #223344\ntext: #d9d9d9, alignment(left)\nquote-author: Arial\nautoscale: true\n\n# Tides\n\n---\n\n[.background-color: #ffeeaa]\n\n# Ebb\n\n- out\n',
  )
  expect(html.join('')).not.toMatch(/simple|Arial|alignment/)
  expect(deck.slides.map(({ background }) => background)).toEqual(['#223344', '#ffeeaa'])
  expect(told).toBe(
    'This is a Deckset deck by its line 5: these three settings of it are not taken over: theme (line 1), text (line 3), quote-author (line 4).',
  )
  expect(read('autoscale: true\nbackground-color: #ffffff\n\n# Tides\n').told).toContain('background-color (line 2)')
})

test('who said it stands below a quotation', () => {
  expect(read('autoscale: true\n\n# Tides\n\n---\n\n# Ebb\n\n> It goes\n-- [A sailor](https://example.org)\n').html[1])
    .toMatch(/<p>It goes<\/p>\s*<footer>— <a/)
})

test('a picture at each side is half of what fills the slide', () => {
  const of = (second: string) =>
    read(`autoscale: true\n\n# Tides\n\n---\n\n![left](map.png)\n![${second}](map.png)\n`).html[1] ?? ''
  expect(of('right')).not.toContain('"side"')
  expect(of('right').match(/"behind"/g)).toHaveLength(2)
  expect(of('left')).toContain('"side":"left"')
})
