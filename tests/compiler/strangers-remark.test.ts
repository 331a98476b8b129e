import { expect, test } from 'playwright/test'
import { readForeign as read } from './support.ts'

test('entries behind pauses are steps of the list that they go on with; small print is there from the start', () => {
  const { html } = read(
    'class: middle\n\n# Tides\n\n---\n\n## Low\n\n- ebb\n\n--\n\n- flood\n  of spring\n\n--\n\n  - moon [new](#a)\n\n.footnote[ by *hand* ]\n\n---\n\n## High\n\nWords\n\n--\n\nMore\n',
  )
  expect(html[1]).toMatch(
    /<ul>\s*<li>\s*(?:<p>)?ebb(?:<\/p>)?\s*<\/li>\s*<li data-step="1">[^]*flood of spring[^]*<ul>\s*<li data-step="2">[^]*new[^]*<\/ul>\s*<\/li>\s*<\/ul>\s*<div class="footing">\s*<p>by <em>hand/,
  )
  expect(html[1]).not.toContain('<div data-step')
  expect(html[2]).toMatch(/<p data-step="1"><span>More/)
})

test('a pause before a column leaves it beside the other', () => {
  const { html } = read(
    'class: middle\n\n# Tides\n\n---\n\n## Low\n\n.pull-left[\nebb\n]\n\n--\n.pull-right[\nflood\n]\n\nBelow\n',
  )
  expect(html[1]).toMatch(
    /<div class="columns">\s*<div class="column">\s*<p>ebb<\/p>\s*<\/div>\s*<div class="column">\s*<p data-step="1"><span>flood<\/span><\/p>\s*<\/div>\s*<\/div>\s*<p data-step="2"><span>Below/,
  )
})

test('a heading there needs no space behind its marks; one that only makes room is none', () => {
  const { html } = read('class: middle\n\n#Tides\n\n---\n\n###Low\n\nebb\n\n---\n\n#&nbsp;\n\nflood\n')
  expect(html[0]).toMatch(/<h1[^>]*>Tides/)
  expect(html[1]).toMatch(/<h\d[^>]*>Low/)
  expect(html[2]).not.toMatch(/<h\d|#/)
})

test('layouts that are switched on and off are none of Slidev’s', () => {
  const { told } = read('name: dark\nlayout: true\nclass: inverse\n---\n\n# Tides\n\n---\nlayout: false\n.red[Low]\n')
  expect(told).toContain(
    'This is a remark deck by its line 1: this one setting of it is not taken over: .red (line 10).',
  )
})

test('a slide stands in the middle; where words of it are to, it is told, of pictures it is so', () => {
  const { told } = read(
    'class: center, middle\n\n# Tides\n\n---\n\n## Low\n\n.center[ebb]\n\n.center[![A map](map.png)]\n\n.center-60[\nflood\n]\n',
  )
  expect(told).toContain('not taken over: .center (line 9), .center-60 (line 13)')
  expect(read('class: center, middle\n\n# Tides\n').deck.slides[0]?.centred).toBe(true)
  const of = (classes: string) =>
    read(`# Tides\n\n---\nclass: ${classes}\n\n## Low\n\n- ebb\n\n---\n\n## High\n\n???\nso\n`)
  expect(of('center, middle').deck.slides[1]?.centred).toBe(true)
  expect(of('center, middle').told).toBe('')
  expect(of('center').told).toContain('class center (line 4)')
  expect(of('middle').told).toContain('class middle (line 4)')
})

test('a comment before the settings of its first slide hides them from nobody', () => {
  const { html, told } = read('<!--\n\ntemplate: show\n\n-->\n\nclass: center\n\n# Tides\n\n---\n\n# Low\n\n- ebb\n')
  expect(told).toContain(
    'This is a remark deck by its line 7: this one setting of it is not taken over: class center (line 7).',
  )
  expect(html.join('')).not.toContain('class: center')
})

test('words between two stars are bold there, whatever room is around them', () => {
  const { html } = read(
    'class: middle\n\n# Tides\n\n---\n\n## Low\n\n- ** ebb **\n\n**moon** or **sun** and `2 ** 3 ** 4`\n',
  )
  expect(html[1]).toContain('<strong>ebb</strong>')
  expect(html[1]).toMatch(/<strong>moon<\/strong> or <strong>sun<\/strong> and <code>2 \*\* 3 \*\* 4</)
})

test('two headings of one rank with words below each stay headings on a slide that stands in the middle', () => {
  const { html } = read('class: middle\n\n# Tides\n\n---\nclass: middle\n# Water\n\n### Ebb\nlow\n\n### Flood\nhigh\n')
  expect(html[1]).toMatch(/<h3[^>]*>Ebb<\/h3>\s*<p>low<\/p>\s*<h3[^>]*>Flood<\/h3>\s*<p>high/)
})

test('below the title of a slide the headings of two columns stand beside one another', () => {
  const of = (title: string, pause: string) =>
    read(
      `class: middle\n\n# Tides\n\n---\n\n${title}.pull-left[\n## Ebb\n- out\n]\n\n${pause}.pull-right[\n## Flood\n- in\n]\n`,
    ).html[1] ?? ''
  for (const pause of ['', '--\n\n']) {
    expect(of('# Water\n\n', pause)).toMatch(/<div class="columns"[^]*<h3[^>]*>Ebb<\/h3>[^]*<h3[^>]*>Flood<\/h3>/)
  }
  expect(of('', '')).toMatch(/^<div class="columns"[^]*<h3[^>]*>Ebb<\/h3>[^]*<h3[^>]*>Flood<\/h3>/)
  const { html } = read('# Tides\n\n---\n\n# Water\n\n.left-column[\nout\n]\n.right-column[\nin\n]\n')
  expect(html[1]).toMatch(/data-columns="30 70"/)
})

test('words of a class within others, a template’s words, a star of a note and a slide left out are as remark has them', () => {
  const { html, told } = read(
    'class: middle\n\n# Tides\n\n---\nname: low\n\n# Low\n\n.left[.big[Ebb] and .red[`flood`]]\n\n.footnote[.red.bold[*] Small]\n\n---\ntemplate: low\n\nMore\n\n---\nexclude: true\n\n# Words of nobody here\n',
  )
  expect(html).toHaveLength(3)
  expect(html[1]).toMatch(/<p>Ebb and <code>flood<\/code>/)
  expect(html[1]).toMatch(/footing">\s*<p>\* Small/)
  expect(html[2]).toMatch(/Low<\/h2>[^]*Ebb[^]*<p>More/)
  expect(told).toMatch(/\.big \(line[^]*\.red \(line/)
  expect(told).toContain('This slide is hidden, and is left out.')
  expect(told).not.toContain('on no slide')
})

test('settings behind a pause are none of the words that come with it', () => {
  const { html, told } = read(
    '# Mill\n\n???\n\nslowly\n\n---\n\n## Wheel\n\nturns\n\n--\ncount: false\n\nand stops\n',
  )
  expect(html[1]).not.toContain('count')
  expect(html[1]).toContain('and stops')
  expect(told).toContain('slides that are not counted (line 14)')
})

test('a block ends with the bracket at the end of what it holds, and what its author calls a share is the size of a picture', () => {
  const slide = (body: string) =>
    read(`class: middle\n\n# Tides\n\n---\n\n## Low\n\n${body}\n\n---\n\n## High\n\n???\n\nSay.\n`)
  const { html, told } = slide('.center[\n  ![:scale 55%](map.png)]\n\n- a [b] c]')
  expect(html[1]).toMatch(/"width":"55%"[^]*a \[b\] c\]/)
  expect(html[1]).not.toMatch(/center\[|scale/)
  expect(told).not.toContain('scale')
  const columns = slide('.pull-left[\n- ebb]\n.pull-right[.red[flood]\n\n`]` ```r\nx[1]\n```]').html[1] ?? ''
  expect(columns.match(/class="column"/g)).toHaveLength(2)
  expect(columns.replace(/<[^<>]*>/g, '')).not.toMatch(/\[$|pull/m)
})

test('what stands further in than a number is in its entry', () => {
  const { html } = read(
    'class: middle\n\n# Tides\n\n---\n\n## Low\n\n1. Ebb\n  + out\n      + far\n  + off\n1. Flood\n\n  - in\n\nEnd.\n',
  )
  expect(html[1]?.replace(/\s*\n\s*/g, '')).toMatch(
    /^[^]*<ol><li>(?:<p>)?Ebb(?:<\/p>)?<ul><li>out<ul><li>far<\/li><\/ul><\/li><li>off<\/li><\/ul><\/li><li>(?:<p>)?Flood(?:<\/p>)?<ul><li>in<\/li><\/ul><\/li><\/ol>/,
  )
})

test('code that is never closed ends with the press or the notes behind it, and nothing of the kit stands in it', () => {
  const deck = (low: string) => read(`class: middle\n\n# Tides\n\n---\n\n## Low\n\n${low}\n`)
  const last = deck('ebb\n\n--\n\n```\nmoon')
  expect(last.html[1]).toMatch(/moon\s*<\/code>/)
  expect(last.told).not.toContain('block')
  expect(deck('```\nebb\n\n--\n\nLast').html[1]).toMatch(/ebb\s*<\/code>[^]*Last/)
  expect(deck('~~~~\nhalf\n\n???\nso').html[1]).toMatch(/half\s*<\/code><\/pre>\s*$/)
})

test('a slide with a heading from a layout is told by its own line', () => {
  const { deck } = read('layout: true\n\n# Tides\n\n---\n\n## Low\n\nebb\n\n---\n\n## High\n\nflood\n')
  expect(deck.slides.map(({ line }) => line)).toEqual([7, 13])
})
