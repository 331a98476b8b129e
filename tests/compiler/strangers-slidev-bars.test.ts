import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

/** Slides of a deck for Slidev with the same below each, the foot and the words of the second, and what is told of it. */
function below(given: string, count: number) {
  const slides = Array.from({ length: count }, (_, at) => `# Pond ${at}\n\nDeep\n\n${given}`).join('\n\n---\n\n')
  const { deck, html, told } = readForeign(`---\ntheme: seriph\n---\n\n${slides}\n`)
  return { foot: deck.slides[1]?.footer, words: html[1]?.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ').trim(), told }
}

const BAR = (name: string) =>
  `<${name} color="#fff"\n  title="mill.example/ponds">\n  <Entry text="@weir"><carbon:logo-github /></Entry>\n</${name}>`

test('a bar that many slides have, or that is called so, stands at their foot, with what its parts say', () => {
  const foot = 'mill.example/ponds · @weir'
  const { told, ...bar } = below(BAR('Strip'), 3)
  expect(bar).toEqual({ foot, words: 'Pond 1 Deep' })
  expect(told).toContain('What <Strip> says stands at the foot (lines 9, 20, 31)')
  expect(told).not.toMatch(/<Strip> \(|<Entry>/)
  expect(below(BAR('PageFooter'), 2).foot).toBe(foot)
  expect(below('<BottomBar text="By the weir" />', 2).foot).toBe('By the weir')
})

test('what is no bar stays where it stands, with the words of its attributes', () => {
  expect(below(BAR('Strip'), 2)).toMatchObject({ foot: undefined, words: 'Pond 1 Deep mill.example/ponds @weir' })
  expect(below('<Strip title="Weir">\n\nHigh\n\n</Strip>', 3).foot).toBeUndefined()
  expect(below('<Strip title="Weir"><b>High</b></Strip>', 3).foot).toBeUndefined()
  const { deck } = readForeign('---\ntheme: seriph\n---\n\n# Pond\n\n---\n\n<PageFooter title="Weir" />\n')
  expect(deck.slides[1]?.footer).toBeUndefined()
  expect(deck.slides[1]?.text).toContain('Weir')
})
