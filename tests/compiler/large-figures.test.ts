import { expect, test } from 'playwright/test'
import { el, type Element, type Node } from '../../scripts/compiler/content/node.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import {
  largeFigure,
  lastPages,
  type PartedText,
  partDrawings,
  partLastPages,
} from '../../scripts/render/sheet/large-figures.ts'
import * as english from '../../scripts/words/english.ts'

function figureOf(width: number, height: number): Node[] {
  const svg = `<svg viewBox="-2 4 ${width} ${height}"><text>A</text></svg>`
  return [
    el(
      'figure',
      { class: 'diagram', 'data-diagram': 'loop', role: 'figure' },
      el('div', { class: 'drawing', role: 'img', 'aria-label': 'A loop.' }, {
        kind: 'drawing',
        svg,
        prefix: 'd1-',
        width,
        height,
      }),
      el('details', { class: 'diagram-text' }, el('summary', {}, 'In words'), '\n', el('p', {}, 'One, two.'), '\n'),
    ),
    '\n',
  ]
}

const written = ({ text, pages }: PartedText<never>): Readonly<Record<'text' | 'pages', string>> => ({
  text: toHtml(text),
  pages: toHtml(pages),
})

test('in large print a broad drawing is turned on a page of its own, and its name says where it is; its words stand open', () => {
  const { text: figure, pages } = written(largeFigure(figureOf(1000, 500), 'Loop & back', english))
  expect(pages).toContain('<div class="drawing-leaf turned">')
  expect(pages).toContain('<p class="drawing-name" aria-hidden="true">Loop &amp; back</p>')
  expect(pages).toContain('aria-label="A loop."><svg')
  expect(figure).not.toContain('<svg')
  expect(figure).toContain(
    '<p class="turned-note"><strong>Loop &amp; back:</strong> a drawing at the end of this sheet. <span class="whole">Turn the sheet.</span></p>',
  )
  expect(figure).toContain('<details class="diagram-text" open><summary>In words, for the small labels</summary>')
})

test('one that would gain little by it stays upright, above its words', () => {
  for (const [width, height] of [[1000, 800], [500, 1000]] as const) {
    const { text: figure, pages } = written(largeFigure(figureOf(width, height), 'Loop', english))
    expect(pages).toBe('')
    expect(figure).toContain('<figure class="diagram" data-diagram="loop"')
    expect(figure).not.toContain('turned')
    expect(figure).toContain(
      '<details class="diagram-text" open><summary>In words, for the small labels above</summary>',
    )
  }
})

test('drawings of a slide are taken out of it, the narrow ones upright; whoever looks at one sees which slide it is of', () => {
  const { text, pages } = written(
    partDrawings([el('h2', {}, 'Two'), ...figureOf(1000, 500), ...figureOf(500, 1000)], 'Slide 3: the drawing', [
      'It comes next.',
    ], english),
  )
  expect(text).not.toContain('<svg')
  expect(text.split('<p class="turned-note">It comes next.')).toHaveLength(3)
  expect(text.split('Turn the sheet.')).toHaveLength(2)
  expect([...pages.matchAll(/<div class="(drawing-leaf[^"]*)"/g)].map(([, name]) => name)).toEqual([
    'drawing-leaf turned',
    'drawing-leaf',
  ])
  expect(pages.split('Slide 3: the drawing')).toHaveLength(3)
})

test('pages of drawings come after everything else of a sheet', () => {
  const paragraph: Element = el('p', {}, 'A')
  const pages = lastPages(['B'])
  expect(toHtml(pages)).toMatch(/^<div class="last-drawings">\s*B<\/div>/)
  expect(partLastPages([paragraph, '\n', ...pages])).toEqual({ text: [paragraph, '\n'], pages })
  expect(partLastPages([paragraph])).toEqual({ text: [paragraph], pages: [] })
  expect(lastPages([])).toEqual([])
})
