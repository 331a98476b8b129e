import { expect, test } from 'playwright/test'
import { compile, readForeign } from './support.ts'

const HEADS = ['format: revealjs', 'theme: seriph\nlayout: cover', 'revealOptions: {}']

test('what a class or a style puts away is on no slide and told by line', () => {
  for (const head of HEADS) {
    const { html, told } = readForeign(
      `---\n${head}\n---\n\n## Mill\n\n<h5 style="display: none;">Barley stored here</h5>\n\n<div class="hidden">\n\nOats long gone\n\n</div>\n\nLow <span class="d-none">bran</span> water\n\n<div hidden>\nWheat never shown\n</div>\n\n<div style="overflow: hidden">Rye seen well</div>\n`,
    )
    expect(html.join(''), head).not.toMatch(/Barley|Oats|bran|Wheat/)
    expect(html.join(''), head).toMatch(/Low[^]*water[^]*Rye seen well/)
    const from = head.includes('\n') ? 1 : 0
    const lines = [7, 9, 15, 17].map((line) => line + from).join(', ')
    expect(told, head).toContain(`hat a class or a style puts away there is left out here (lines ${lines}).`)
  }
})

test('blocks, words and lower headings of Pandoc may be put away, but neither notes nor formulas that define others', () => {
  const deck =
    '---\nformat: revealjs\n---\n\n## Mill\n\n- a\n\n:::: {.hidden}\n::: {.column}\nBarley stored here\n:::\n::::\n\n### Oats long gone {.d-none}\n\nLow [bran flour]{.hidden} water\n\n::: {.hidden}\n$$\\newcommand{\\mill}{m}$$\n:::\n\n::: {.notes .hidden}\nSay it slowly\n:::\n\n$\\mill$\n\n## Oven {visibility="hidden"}\n\n- b\n'
  const { html, told } = readForeign(deck)
  expect(html.join('')).not.toMatch(/Barley|Oats|bran|mill</)
  expect(html.join('')).toMatch(/Low +water/)
  expect(told).toContain('(lines 9, 15, 17).')
  expect(compile(deck).problems.map(({ rule }) => rule)).not.toContain('lost-words')
})

test('settings further down in a deck for Pandoc are told, and are on no slide', () => {
  const { html, told } = readForeign(
    '---\nformat: revealjs\nbibliography: a.bib\n---\n\n---\nnocite: |\n  @miller2021rye\n  @baker2020\nlink-citations: true\n---\n\n## Mill\n\n- a\n\n---\n\nWeir: so\n\n---\n\n## Oven\n\n- b\n',
  )
  expect(html).toHaveLength(3)
  expect(html.join('')).not.toMatch(/nocite|miller/)
  expect(html.join('')).toContain('Weir: so')
  expect(told).toMatch(/nocite \(line 7\),\s+link-citations \(line 10\)/)
  expect(told).not.toContain('itations are shown')
})
