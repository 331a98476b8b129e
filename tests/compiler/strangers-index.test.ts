import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

/** With which press each of these words comes on the first slide of a deck, and what is told of it. */
function read(body: string, settings = 'revealOptions: {}') {
  const { html, told } = readForeign(`---\n${settings}\n---\n\n## Mill\n\n${body}\n`)
  const shown = html[0] ?? ''
  const pressOf = (word: string): number => {
    const before = shown.slice(0, shown.indexOf(word))
    return Number(/data-step="(\d+)"(?!.*data-step)/s.exec(before)?.[1] ?? 0)
  }
  return { of: (...words: readonly string[]) => words.map(pressOf), told, shown }
}

const QUARTO = 'format: revealjs'
const element = (index?: number): string =>
  `<!-- .element: class="fragment"${index === undefined ? '' : ` data-fragment-index="${index}"`} -->`

test('what has an index comes first, what shares one at once, the rest each by itself', () => {
  const { of, told } = read(
    `- ebb ${element(3)}\n- flood ${element(1)}\n- neap ${element(1)}\n- tide ${element()}\n\nSlack\n${
      element(7)
    }\n\nStill\n${element()}`,
  )
  expect(of('ebb', 'flood', 'neap', 'tide', 'Slack', 'Still')).toEqual([2, 1, 1, 4, 3, 5])
  expect(told).not.toContain('index')
})

test('elements of HTML come by their index: paragraphs, entries, words, tables, pictures and cells', () => {
  const tag = (name: string, words: string, index: number): string =>
    `<${name} class="fragment" data-fragment-index="${index}">${words}</${name}>`
  const { of, told } = read([
    tag('p', 'ebb', 5),
    `<ul>\n${tag('li', 'flood', 4)}\n<li>in ${tag('span', 'neap', 5)}</li>\n</ul>`,
    tag('table', '<tr><th>A</th></tr><tr><td>tide</td></tr>', 3),
    '<img src="map.png" alt="Weir" class="fragment" data-fragment-index="2">',
    `| a |\n| --- |\n| sluice ${element(1)} |`,
  ].join('\n\n'))
  expect(of('ebb', 'flood', 'neap', 'tide', 'sluice')).toEqual([5, 4, 5, 3, 1])
  expect(told).not.toContain('index')
})

test('spans, blocks and pictures of Quarto come by their index, lists and pauses behind all that have one', () => {
  const { of, told } = read(
    '::: incremental\n- ebb\n- flood\n:::\n\n[neap]{.fragment fragment-index=2}\n\n'
      + '::: {.fragment fragment-index="1"}\n- tide\n- slack\n:::\n\n. . .\n\nStill',
    QUARTO,
  )
  expect(of('ebb', 'flood', 'neap', 'tide', 'Still')).toEqual([3, 4, 2, 1, 5])
  expect(told).not.toContain('index')
})

test('lines of code stand out from their index on', () => {
  const quarto = read(
    '```{.python code-line-numbers="1|2|3" fragment-index="4"}\na\nb\nc\n```\n\n[ebb]{.fragment fragment-index=1} and [flood]{.fragment fragment-index=5}',
    QUARTO,
  )
  expect(quarto.of('ebb', 'flood')).toEqual([1, 3])
  expect(quarto.shown).toMatch(/data-step="2"[^]*ebb/)
  const pre = read(
    `<pre><code class="js" data-line-numbers="1|2|3" data-fragment-index="2">\na\nb\nc\n</code></pre>\n\nEbb ${
      element(3)
    }\n\nFlood ${element(1)}`,
  )
  expect(pre.of('Ebb', 'Flood')).toEqual([3, 1])
  expect(pre.shown).toMatch(/data-step="2"[^]*Ebb/)
  const fence = read(
    `\`\`\`js\na\nb\n\`\`\`\n<!-- .element: data-line-numbers="1|2" data-fragment-index="2" -->\n\nEbb ${element(1)}`,
  )
  expect(fence.of('Ebb')).toEqual([1])
  expect(`${quarto.told}${pre.told}${fence.told}`).not.toMatch(/index|options/)
})

test('where all stands in its order an index changes nothing; where nothing comes with a press it is told', () => {
  const body = (index: (at: number) => string): string =>
    `<p class="fragment"${index(1)}>Ebb</p>\n\n- flood <!-- .element: class="fragment"${
      index(2)
    } -->\n\nNeap <!-- .element: class="fragment"${index(5)} -->`
  const numbered = read(body((at) => ` data-fragment-index="${at}"`))
  expect(numbered.shown).toBe(read(body(() => '')).shown)
  expect(numbered.told).not.toContain('index')
  expect(read('- ebb <!-- .element: data-fragment-index="2" -->').told).toContain('data-fragment-index (line 7)')
  expect(read('[ebb]{.fragment .fade-out fragment-index=2}', QUARTO).told).toContain('fragment-index (line 7)')
  expect(read('[ebb]{.fragment fragment-index=soon}', QUARTO).told).toContain('fragment-index (line 7)')
})
