import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

/** The slides of a reveal.js deck, and what is told of it. */
function read(body: string, settings = 'revealOptions: {}') {
  const { html, told } = readForeign(`---\n${settings}\n---\n${body}\n`)
  return { slides: html.map((one) => one.replace(/\s+/g, ' ').trim()), told }
}

test('lines of double strokes part slides of a deck that has them for it, whatever stands above', () => {
  const body =
    '# Mill\n\nStones turn.\n===\n\nRye\n\n===\n\n![Wheel](wheel.png)\n===\n\n- a\n\n===\nMiller\n======\n\nGrinds.'
  const { slides } = read(body)
  expect(slides).toHaveLength(5)
  expect(slides[0]).toContain('Stones turn.</p>')
  expect(slides[4]).toMatch(/<h\d[^<>]*>Miller<.*Grinds/)
})

test('where a deck names them they part slides even below titles, and elsewhere they underline those', () => {
  const named = read('# Mill\n\nRye\n===\n\nOats\n===\n\nEnd', "separator: '==='").slides
  expect(named).toHaveLength(3)
  expect(named[0]).toContain('>Rye</p>')
  const { slides } = read('Mill\n===\n\nRye\n\n---\n\nWheel\n===\n\nOats\n\n===\n\nEnd')
  expect(slides[1]).toMatch(/<h\d[^<>]*>Wheel</)
})

test('lines of single strokes among those of double ones are told as what stood below', () => {
  expect(read('# Mill\n\n===\n\n## Rye\n\n---\n\n## Oats\n\n===\n\nEnd').told).toMatch(
    /Slides that stood below one another stand one after another \(line 10\)/i,
  )
})
