import { expect, test } from 'playwright/test'
import { leavesIn } from '../../scripts/compiler/content/walk.ts'
import { readForeign as read } from './support.ts'

test('what a fenced block’s style sets side by side stands in columns', () => {
  const fenced = (style: string) =>
    read(
      `---\nformat: revealjs\n---\n\n## Ebb\n\n::: {style="${style}"}\n::: {style="flex: 1;"}\nLow\n:::\n\n::: {}\nHigh\n:::\n:::\n`,
    )
      .html[0] ?? ''
  for (const style of ['display: flex; gap: 2em;', 'display:grid; grid-template-columns: 1fr 1fr']) {
    expect(fenced(style).match(/class="column"/g), style).toHaveLength(2)
    expect(fenced(style)).toContain('class="columns"')
  }
  expect(fenced('display:grid')).not.toContain('column')
  expect(fenced('display: flex; flex-direction: column')).not.toContain('column')
})

test('headings below a title that stands alone are a line each', () => {
  for (const settings of ['theme: white\nrevealOptions: {}', 'marp: true\nclass: lead']) {
    const { html } = read(`---\n${settings}\n---\n\n# Tides\n\n---\n\n# They know two words\n## ebb\n## flood\n`)
    expect(html[1]).toMatch(/<p>ebb<br>\s*flood<\/p>/)
  }
})

test('how large a picture is within its pane is told, since there it is whole', () => {
  const at = (size: string) => read(`---\nmarp: true\n---\n\n# Ebb\n\n![bg right:25%${size}](map.png)\n\n- out\n`).told
  expect(at(' 80%')).toContain('sizes of background pictures, which fill their places (line 7)')
  expect(at(' fit')).toBe('')
})

test('tags in code that is markup are none of it: a mark emphasises its line; indentation that all has goes where it is to', () => {
  const of = (attributes: string) =>
    read(
      `---\nrevealOptions: {}\n---\n\n## A\n\n<pre><code ${attributes}>\n    <mark>FROM moss</mark>\n      RUN &lt;mill&gt;\n</code></pre>\n`,
    )
  const { html, told } = of('data-trim data-noescape')
  expect(html[0]).toContain(
    '<span class="code-line at-0">FROM moss\n</span><span class="code-line">  RUN &lt;mill&gt;\n',
  )
  expect(told).not.toContain('<code>')
  expect(of('class="dockerfile"').html[0]).toContain('    &lt;mark')
})

test('a deck that is dark as a whole stays dark, but where a slide says otherwise; a light one has the kit’s paper', () => {
  const of = (settings: string) =>
    read(
      `---\nmarp: true\n${settings}\n---\n\n# Ebb\n\n---\n\n## Low\n\n- out\n\n---\n\n<!-- _backgroundColor: "#003366" -->\n\n## High\n\n- in\n`,
    )
  const grounds = (settings: string) => of(settings).deck.slides.map(({ background }) => background)
  expect(grounds('backgroundColor: #0f172a\ncolor: "#f8fafc"')).toEqual(['#0f172a', '#0f172a', '#003366'])
  expect(of('backgroundColor: #0f172a\ncolor: #f8fafc').told).toBe('')
  expect(grounds('class: invert\nbackgroundColor: navy')).toEqual(['#000080', '#000080', '#003366'])
  expect(grounds('backgroundColor: "#fff"')).toEqual([undefined, undefined, '#003366'])
  expect(of('backgroundColor: #fff\ncolor: "#333"').told).toContain('backgroundColor (line 3), color (line 4)')
})

test('a style of a picture that says more than its size is named', () => {
  const of = (style: string) =>
    read(`---\nrevealOptions: {}\n---\n\n## A\n\n<img src="a.png" alt="a" style="${style}">\n\nText.\n`).told
  expect(of('position: absolute; right: 0')).toContain('“style” of <img> (line 7)')
  expect(of('width: 40%; max-height:200px')).not.toContain('<img>')
})

test('boxes that float beside one another stand in columns, by style, by class or by id, with their shares', () => {
  const two = (left: string, right: string, style = '') =>
    read(
      `---\nrevealOptions: {}\n---\n\n## Ebb\n\n<div ${left}>\n\n- low\n\n</div>\n\n<div ${right}>\nHigh\n</div>\n${style}`,
    )
  const css = '\n<style>\n.mud {\n  width: 48%;\n  float: left;\n}\n</style>\n'
  for (
    const one of [
      two("style='float:left;width:45%;'", "style='float:right; width:55%'"),
      two('class="left"', 'class="right"'),
      two('id="left"', 'id="right"'),
      two('style="display: inline-block; width: 40%"', 'style="display: inline-block; width: 60%"'),
      two('class="mud"', 'class="mud"', css),
    ]
  ) {
    expect(one.html[0]?.match(/class="column"/g)).toHaveLength(2)
    expect(one.told).not.toMatch(/of <div>|class (?:left|mud)|places/)
  }
  const { html } = two('style="float:right; width:30%"', 'style="float:left; width:70%"')
  expect(html[0]).toContain('data-columns="70 30"')
  expect(html[0]?.indexOf('High')).toBeLessThan(html[0]?.indexOf('low') ?? 0)
  expect(two('style="float:left; color: red"', 'class="right"').told).toContain('“style” of <div>')
  expect(two('class="left"', 'class="sand"').html[0], 'one alone floats beside nothing').not.toContain('column')
})

test('a class of a box that means nothing to the kit is told', () => {
  const { told } = read('---\nrevealOptions: {}\n---\n\n## Ebb\n\n<div class="sand mt-2 text">\nHigh\n</div>\n')
  expect(told).toContain('class sand (line 7)')
})

test('what a Pandoc deck says of itself stands on its title slide once, whoever wrote the heading', () => {
  const columns = ':::: {.columns}\n::: {.column width="40%"}\nPeat\n:::\n::: {.column width="60%"}\nAsh\n:::\n::::\n'
  const head = (author: string, date: string) => `---\ntitle: Bogs\nauthor:${author}\ndate:${date}\n---\n\n`
  const own = read(`${head(' Ida Roe', ' May 2021')}# Bogs\n\n## Cut\n\n${columns}`)
  expect(own.html).toHaveLength(2)
  expect(own.html[0]?.match(/Ida Roe|May 2021/g)).toEqual(['Ida Roe', 'May 2021'])
  const many = read(
    `${head('\n- __Ida Roe__ <ida@example.org>\n- Bo Lind', '\n- May 2021')}# Wet\n\n## Cut\n\n${columns}`,
  )
  expect(many.html[0]?.match(/Ida Roe|Bo Lind|May 2021/g)).toEqual(['Ida Roe', 'Bo Lind', 'May 2021'])
})

test('no line of a title slide begins with a point between names or parts one of them', () => {
  const { html } = read(
    '---\ntitle: Bogs\nauthor: Ida Roe · Bo Lind\nsubtitle: In 2 parts · all wet\nformat: revealjs\n---\n\n## Cut\n\nWet · dry\n',
  )
  expect(html[0]).toContain('Ida\u00a0Roe\u00a0· Bo\u00a0Lind')
  expect(html[0]).toContain('In 2 parts\u00a0· all wet')
  expect(html[1]).toContain('Wet · dry')
})

test('what a picture says in a title stands below it', () => {
  const { deck, told } = read('---\nformat: revealjs\n---\n\n## Cut\n\n![Peat](map.png){width=60% title="By Ida."}\n')
  expect(leavesIn(deck.slides[0]?.content ?? [])).toEqual([expect.objectContaining({ caption: 'Peat · By Ida.' })])
  expect(told).not.toContain('title')
})

test('what stands above a comment of reveal.js appears, whatever block it is, and its lines stand out', () => {
  const fragment = '\n<!-- .element: class="fragment" -->\n'
  const of = (block: string, comment = fragment) => read(`## Ebb\n${block}${comment}`)
  for (const block of ['```js\nlow()\n```', '| A |\n|---|\n| low |', 'Low\nwater']) {
    const { html, told } = of(`\n${block}`)
    expect(html[0], block).toMatch(/<div[^>]* data-step="1">\s*(?:<div[^>]*>)?<(?:pre|table|p)/)
    expect(told).not.toContain('fragment')
  }
  expect(leavesIn(of('\n![Ebb](map.png)').deck.slides[0]?.content ?? [])).toEqual([
    expect.objectContaining({ step: expect.anything() }),
  ])
  expect(of('\n- low\n  - mud').html[0], 'an entry alone').toMatch(/<li>low\s*<ul>\s*<li data-step="1">/)
  for (
    const code of [
      of('\n```js\nlow()\nhigh()\n```', '\n<!-- .element: data-line-numbers="1|2" -->\n'),
      of('\n```js {data-line-numbers="1|2"}\nlow()\nhigh()\n```', fragment),
    ]
  ) expect(code.html[0]).toContain('<span class="code-line at-1">')
})

test('boxes that set words in the middle are named, and those that set a picture there are not', () => {
  const of = (box: string) => read(`---\nrevealOptions: {}\n---\n\n## Ebb\n\n${box}\n`).told
  expect(of('<center>Low</center>')).toContain('<center> (line 7)')
  expect(of('<p align="center">\nLow\n</p>')).toContain('“align” of <p> (line 7)')
  expect(of('<div class="text-center">\n\nLow\n\n</div>')).toContain('class text-center (line 7)')
  expect(of('<center>\n\n![Ebb](map.png)\n\n</center>\n\nLow')).not.toContain('center')
})

test('a picture with the mark of a footnote behind it is a figure, and the mark stands below', () => {
  const { html } = read(
    '---\nformat: revealjs\n---\n\n## Ebb\n\n![](map.png)[^1]\n\nWords ![](map.png)[^1]\n\n[^1]: Whitby.\n',
  )
  const [alone = '', within = ''] = html[0]?.split('Words ') ?? []
  expect(alone).not.toContain('inline')
  expect(alone).toContain('<p><sup class="footnote-ref">1</sup></p>')
  expect(within).toContain('"inline":true')
})
