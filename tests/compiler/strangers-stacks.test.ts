import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const PICTURES = ['![A](map.png){width=600}', '![B](map.png){width=600}']
const read = (body: string, head = 'format: revealjs') =>
  readForeign(`---\n${head}\n---\n\n# Mill\n\n---\n\n## Oven\n\n${body}\n`).html.slice(1)
const namesIn = (html: readonly string[]) =>
  html.map((one) => [...one.matchAll(/"alternative":"(\w)"/g)].map(([, name]) => name).join(''))

test('layers of a stack that are there from the start stand on one slide, and each that appears on one more', () => {
  const quarto = read(`::: {.r-stack}\n${PICTURES.join('\n\n')}\n\n![C](map.png){.fragment}\n\n![D](map.png)\n:::`)
  expect(namesIn(quarto)).toEqual(['ABD', 'C'])
  expect(quarto[0]).toMatch(/class="columns[^]*"column"[^]*"column"[^]*"column"/)
  expect(quarto[0]).not.toContain('600')
  const images = ['A', 'B', 'C'].map((name) =>
    `<img src="map.png" alt="${name}"${name === 'C' ? ' class="fragment"' : ''}>`
  )
  expect(namesIn(read(`<div class="r-stack">\n${images.join('\n')}\n</div>`, 'revealOptions: {}'))).toEqual(['AB', 'C'])
})

test('pictures of a block that come and go one after the other are a slide each', () => {
  const row = (...fades: readonly string[]) =>
    read(
      `Before.\n\n<div class="sequence">\n\n${
        fades.map((fade, at) =>
          `<img src="map.png" alt="${'ABCD'.charAt(at)}" class="fragment ${fade}" data-fragment-index="${at + 1}">`
        ).join('\n')
      }\n\n</div>`,
    )
  expect(namesIn(row('fade-in-then-out', 'fade-in-then-out', 'fade-in'))).toEqual(['A', 'B', 'C'])
  expect(namesIn(row('fade-out', 'current-visible', 'fade-in', 'fade-in'))).toEqual(['A', 'B', 'C', 'D'])
  expect(namesIn(row('fade-in', 'fade-in', 'fade-in'))).toEqual(['ABC'])
  expect(namesIn(row('fade-in-then-out', 'fade-in'))).toEqual(['AB'])
})

test('words that lie on one another from the start stand below one another', () => {
  const words = read(
    '<div class="r-stack">\n<div>ebb</div>\n<div>neap</div>\n<div class="fragment">flood</div>\n</div>',
    'revealOptions: {}',
  )
  expect(words.map((one) => one.match(/ebb|neap|flood/g)?.join(' '))).toEqual(['ebb neap', 'flood'])
})

test('layers without any that appears are one slide; tabs are one each', () => {
  expect(namesIn(read(`::: {.r-stack}\n${PICTURES.join('\n\n')}\n:::`))).toEqual(['AB'])
  expect(read('::: panel-tabset\n### Wheel\n\nTurns.\n\n### Stone\n\nRests.\n:::')).toHaveLength(2)
})

test('what is said to a slide stands with each of the slides that its states become', () => {
  const { deck } = readForeign(
    '---\ntheme: seriph\ntransition: none\n---\n\n# Mill\n\n---\n\n# Oven\n\n<v-switch>\n<template #1>Ebb</template>\n'
      + '<template #2>Flood</template>\n<template #3>Neap</template>\n</v-switch>\n\n<!-- Mind the gate. -->\n',
  )
  expect(deck.slides.slice(1).map(({ notes }) => JSON.stringify(notes ?? '').includes('Mind the gate.')))
    .toEqual([true, true, true])
})

test('of two sets of tabs on a slide each tab keeps its name and what it shows, and both are told', () => {
  const tabs = (names: string) =>
    `::: {.panel-tabset}\n${[...names].map((name) => `### Tab ${name}\n\n![${name}](map.png)`).join('\n\n')}\n:::`
  for (const fragment of ['::: {.fragment}', '::: {}']) {
    const { html, told } = readForeign(
      `---\nformat: revealjs\n---\n\n# Mill\n\n## Oven\n\n::::: {.columns}\n:::: {.column}\n${
        tabs('AB')
      }\n::::\n:::: {.column}\n`
        + `${fragment}\nSo:\n\n${tabs('CD')}\n:::\n::::\n:::::\n`,
    )
    expect(namesIn(html.slice(1))).toEqual([fragment.includes('{}') ? 'AC' : 'A', 'BC', 'BD'])
    for (const one of html.slice(1)) {
      expect([...one.matchAll(/Tab (\w)/g)].map(([, name]) => name).join('')).toBe(namesIn([one])[0])
    }
    expect(told).toContain('on slides of its own (lines 11, 25)')
  }
})

test('comments and empty boxes are no tab, no layer and no part of a row, and words before the first tab stand with each', () => {
  const comments = '<!-- one -->\n\n<!-- two\nlines -->\n\n'
  const tabs = read(`::: {.panel-tabset}\n\n${comments}Above.\n\n### Rye\n\nDark.\n\n${comments}### Oat\n\nSoft.\n:::`)
  expect(tabs).toHaveLength(2)
  for (const one of tabs) expect(one).toContain('Above.')
  const layers = ['Rye', 'Oat'].map((word) => `::: {.fragment}\n${word}\n:::\n\n`)
  expect(read(`::: {.r-stack}\n${comments}${layers.join(comments)}${comments}:::`)).toHaveLength(2)
  const columnsIn = (body: string) => read(body)[0]?.match(/"column"/g)?.length
  const boxes = ['Rye', 'Oat'].map((word) => `::: {}\n${word}\n:::\n\n`)
  expect(columnsIn(`::: {.r-hstack}\n${comments}${boxes.join(`${comments}::: {}\n:::\n\n`)}:::`)).toBe(2)
  const { told } = readForeign(
    '---\nformat: revealjs\n---\n\n# Mill\n\n## Oven\n\n::: {.r-hstack}\n::: {data-id="a"}\n:::\nRye\n:::\n',
  )
  expect(told).toContain('data-id (line 10)')
  const rows = read(`::: {layout-ncol=2}\n${comments}Rye.\n\n${comments}Oat.\n\n:::`)[0] ?? ''
  expect(rows.match(/class="columns/g)).toHaveLength(1)
})
