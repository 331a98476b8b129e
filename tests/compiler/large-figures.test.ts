import { expect, test } from 'playwright/test'
import { largeFigure } from '../../scripts/compiler/render/sheet/large-figures.ts'

const figureOf = (size: string): string => '<figure class="diagram" data-diagram="loop" role="figure">'
  + `<div class="drawing" role="img" aria-label="A loop."><svg viewBox="-2 4 ${size}"><text>A</text></svg></div>`
  + '<details class="diagram-text"><summary>In words</summary>\n<p>One, two.</p>\n</details></figure>\n'

test('in large print a broad drawing is turned, and its name says where it is; its words stand open', () => {
  const figure = largeFigure(figureOf('1000 500'), 'Loop & back')
  expect(figure).toContain('<figure class="diagram turned" data-diagram="loop"')
  expect(figure).toContain('</svg></div><p class="turned-note"><strong>Loop &amp; back:</strong> a drawing on a page of its own. <span class="whole">Turn the sheet.</span></p>')
  expect(figure).toContain('<details class="diagram-text" open><summary>In words, for the small labels</summary>')
})

test('one that would gain little by it stays upright, above its words', () => {
  for (const size of ['1000 800', '500 1000']) {
    const figure = largeFigure(figureOf(size), 'Loop')
    expect(figure).toContain('<figure class="diagram" data-diagram="loop"')
    expect(figure).not.toContain('turned')
    expect(figure).toContain('<details class="diagram-text" open><summary>In words, for the small labels above</summary>')
  }
})
