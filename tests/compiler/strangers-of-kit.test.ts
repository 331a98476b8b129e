import { expect, test } from 'playwright/test'
import type { Slide } from '../../scripts/compiler/deck-model.ts'
import { bareContext, compile, htmlOf } from './support.ts'

/** A deck of the kit, by its minutes and the claim that it cites, with something on its third slide. */
const read = (third: string, front = '') =>
  compile(
    `${front}# Title {#cover}\n\nWords.\n\n---\n\n## One {#one minutes=2}\n\nSensing [@S3.15]\n\n::: aside\nA panel.\n:::\n\n---\n\n## Two {#two}\n\n${third}\n\n---\n\n## Sources {#sources .sources}\n`,
  )
const layouts = (slides: readonly Slide[]) => slides.map(({ layout }) => layout).join(' ')

test('a mark of another program on a slide of the kit is read there, and the deck stays the kit’s', () => {
  for (
    const [mark, found] of [
      ['Ebb\n\n. . .\n\nFlood', '<p data-step="1"><span>Flood</span></p>'],
      ['![bg](map.png)\n\nEbb\nand flood', '"behind":{}'],
      ['<v-click>\n\nEbb\n\n</v-click>', '<p data-step="1"><span>Ebb</span></p>'],
      ['Ebb\n\n???\n\nFlood', '<p>Ebb</p>'],
      ['- Ebb <!-- .element: class="fragment" -->', '<li data-step="1">'],
      ['::: {.callout-note}\nEbb\n:::', '<aside class="panel">'],
    ] as const
  ) {
    const { value, problems } = read(mark)
    expect([layouts(value.slides), problems], mark).toEqual(['cover split text sources', []])
    expect(value.slides.every(({ tight }) => tight === undefined), mark).toBe(true)
    expect(htmlOf(value.slides[2]?.content), mark).toContain(found)
  }
})

test('a panel keeps its side of a slide with such a mark', () => {
  const { value } = read('Ebb\n\n::: aside\nLow\n:::\n\n. . .\n\nFlood')
  expect(value.slides[2]).toMatchObject({ layout: 'split', steps: 1 })
})

test('what the kit does not know beside such a mark is told as in any deck of the kit', () => {
  const { problems } = read('[Ebb]{.honset}\n\n::: {.callout-note .diagramm}\nFlood\n:::')
  expect(problems.map(({ line, what }) => `${line} ${what}`)).toEqual([
    '19 There is no class “honset” for a span.',
    '21 There is no block “diagramm” for a “:::” block.',
  ])
})

test('sources are listed in a deck that says it is for another program, where the kit has a paper', () => {
  for (const setting of ['marp: true', 'layout: cover', 'format: revealjs']) {
    expect(layouts(read('Ebb', `---\n${setting}\n---\n\n`).value.slides), setting).toMatch(/ sources$/)
  }
})

test('a column whose width says no percent makes no other deck of one', () => {
  const { problems } = compile('# Tide\n\n---\n\n## Ebb\n\n::: columns\n::: {.column width=50}\nLow\n:::\n:::\n')
  expect(problems.map(({ fix }) => fix)).toContain('Write percent: width=50%.')
})

test('of a deck that one line makes another program’s is told which', () => {
  const { problems } = compile('# Tide\n\n---\n\n## Ebb {.low}\n\nIt\n\n. . .\n\ngoes', bareContext)
  expect(problems[0]?.what).toMatch(/^This is a deck for Pandoc or Quarto by its line 9: this one setting/)
})
