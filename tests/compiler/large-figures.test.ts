import { expect, test } from 'playwright/test'
import {
  largeFigure,
  LAST_PAGES,
  partDrawings,
  partLastPages,
} from '../../scripts/compiler/render/sheet/large-figures.ts'

const figureOf = (size: string): string =>
  '<figure class="diagram" data-diagram="loop" role="figure">'
  + `<div class="drawing" role="img" aria-label="A loop."><svg viewBox="-2 4 ${size}"><text>A</text></svg></div>`
  + '<details class="diagram-text"><summary>In words</summary>\n<p>One, two.</p>\n</details></figure>\n'

test('in large print a broad drawing is turned on a page of its own, and its name says where it is; its words stand open', () => {
  const { text: figure, pages } = largeFigure(figureOf('1000 500'), 'Loop & back')
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
  for (const size of ['1000 800', '500 1000']) {
    const { text: figure, pages } = largeFigure(figureOf(size), 'Loop')
    expect(pages).toBe('')
    expect(figure).toContain('<figure class="diagram" data-diagram="loop"')
    expect(figure).not.toContain('turned')
    expect(figure).toContain(
      '<details class="diagram-text" open><summary>In words, for the small labels above</summary>',
    )
  }
})

test('drawings of a slide are taken out of it, the narrow ones upright; whoever looks at one sees which slide it is of', () => {
  const { text, pages } = partDrawings(`<h2>Two</h2>${figureOf('1000 500')}${figureOf('500 1000')}`,
    'Slide 3: the drawing', 'It comes next.')
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
  expect(partLastPages(`<p>A</p>\n${LAST_PAGES}B</div>`)).toEqual({ text: '<p>A</p>\n', pages: `${LAST_PAGES}B</div>` })
  expect(partLastPages('<p>A</p>')).toEqual({ text: '<p>A</p>', pages: '' })
})
