import { expect, test } from 'playwright/test'
import { bareContext, compile, htmlOf } from './support.ts'

/** A deck that shows what its program can do: each slide as HTML, and what is told of it. */
function read(settings: string, body: string) {
  const { value, problems } = compile(`---\n${settings}\n---\n\n${body}\n`, bareContext)
  return {
    deck: value,
    html: value.slides.map(({ content }) => htmlOf(content).replace(/\s+/g, ' ')),
    told: problems.map(({ what }) => what).join('\n'),
  }
}
const QUARTO = 'title: Water\nformat: revealjs'

test('a formula in a raw block of TeX is shown, and what else such a block has is told', () => {
  const { html, told } = read(QUARTO,
    '## Mill\n\n```{=tex}\n\\begin{gather*}\na=b\\\\\nc=d\n\\end{gather*}\n```\n\n```{=latex}\n\\vspace{2em}\n```\n\n- a')
  expect(html[1]).toMatch(/class="tex">\\begin\{gather\*\}/)
  expect(html[1]).not.toContain('vspace')
  expect(told).toContain('raw latex (line 15)')
  expect(told).not.toContain('raw tex')
})

test('what a cell says of the picture or table that it makes stands below it, whose code begins with its first line', () => {
  const { html } = read(QUARTO,
    '## Mill\n\n```{r}\n#| echo: true\n#| fig-cap: "The wheel"\n\nplot(wheel)\n```\n\n## Stone\n\n```{r, tbl.cap="The stone"}\nhead(stone)\n```\n\n- a')
  expect(html[1]).toMatch(/<code[^<>]*>plot.*<p>The wheel<\/p>/)
  expect(html[2]).toContain('<p>The stone</p>')
})

test('parts of a row have the shares that its layout says, in as many rows', () => {
  const row = read(QUARTO, '## Mill\n\n::: {layout="[1, 3]"}\nWheel\n\nStone\n:::\n\n- a').html[1]
  expect(row).toMatch(/data-columns="25 75".*Wheel.*Stone/)
  const rows = read(QUARTO, '## Mill\n\n::: {layout="[[1, 1], [1]]"}\nWheel\n\nStone\n\nMiller\n:::').html[1]
  expect(rows).toMatch(/class="columns".*Wheel.*Stone.*<\/div> <\/div> <p>Miller/)
})

test('boxes that only a style fills make no slides of a stack', () => {
  const stack =
    '## Mill\n\n::: r-stack\n::: {style="background: red; width: 9px"}\n:::\n\n::: {style="width: 8px"}\n:::\n:::'
  const { html, told } = read(QUARTO, stack)
  expect(html).toHaveLength(2)
  expect(told).toContain('style (lines 9, 12)')
})

test('Roman numbers and letters in brackets are entries where a list may be', () => {
  const { html } = read(QUARTO,
    '## Mill\n\n1. Wheel\n    i) Spokes\n    ii) Rim\n\n(a) Stone\n(b) Sack\n\nOf flour\n(c) none')
  expect(html[1]).toMatch(/<li>Wheel <ol type="i" [^<>]*> <li>Spokes<\/li> <li>Rim<\/li>/)
  expect(html[1]).toMatch(/<ol type="a" [^<>]*> <li>Stone<\/li> <li>Sack<\/li>/)
  expect(html[1]).toContain('Of flour (c) none')
})

test('authors stand apart from where they are, and what else is said of them is told by line', () => {
  const { html, told } = read(
    'title: Water\nauthor:\n  - name: One Miller\n    orcid: 0000\n    affiliations: Mill\n  - name:\n      given: Other\n      family: Miller\nformat: revealjs',
    '## Mill\n\n- a\n\n## Works\n\n::: {#refs}\n:::',
  )
  expect(html[0]).toContain('One Miller, Mill · Other Miller')
  expect(told).toContain('orcid of authors (line 5)')
  expect(told).toContain('list of references (line 19)')
})

test('lines of code that a mark sets apart in a deck for xaringan are set apart, without it', () => {
  const { html, told } = read(
    'output:\n  xaringan::moon_reader:\n    nature:\n      highlightLines: true',
    '# Mill\n\n```r\nturn()\n* grind()\nstop() #<<\n```\n\n```{r tidy=FALSE}\n{{ sift() }}\nrest()\n```\n\n---\nbackground-image: url(`r mill`)\n\n# Stone\n\n- a',
  )
  expect(html[0]).toMatch(/code-line">turn.*at-0"> *grind.*at-0">stop.*at-0">sift.*code-line">rest/)
  expect(html[0]).not.toMatch(/\*|#&lt;&lt;|\{\{/)
  expect(html[1]).not.toContain('![]')
  expect(told).toContain('background-image (line 22)')
})

test('children of a grid that are no elements stand in its rows, as many in each as it says', () => {
  const { html } = read('theme: seriph',
    '# Mill\n\n<div grid="~ cols-2 gap-2">\n\nWheel\n\nStone\n\nSack\n\nFlour\n\n</div>\n\n---\nlayout: end\n---\n\n# End')
  expect(html[0]?.split('class="columns"')).toHaveLength(3)
  expect(html[0]).toMatch(/Wheel.*Stone.*class="columns".*Sack.*Flour/)
})

test('words that open a fold are bold, whatever room is around them', () => {
  const { html } = read('theme: black',
    '## Mill\n\n<details>\n<summary> Wheel </summary>\nTurns.\n</details>\n\n----\n\n## Stone')
  expect(html[0]).toContain('<strong>Wheel</strong>')
})

const SLIDEV = 'theme: academic\ncoverAuthor: [One Miller, Other]\ncoverBackgroundUrl: map.png'

test('pictures and words that only a theme of Slidev reads from the settings of a slide stand on it', () => {
  const { html, told } = read(SLIDEV,
    '# Mill\n\n---\nlayout: figure\nfigureCaption: The wheel\nfigureUrl: map.png\ntitlePos: at the top\n---\n\n# Wheel\n\n---\nlayout: 3-images\nimageLeft: a.png\nimageRight: b.png\n---\n\n---\nlayout: index\nentries:\n  - { title: Sack, uri: "https://example.org" }\n---\n\n# Index')
  expect(html[0]).toContain('One Miller, Other')
  expect(html[0]).toContain('slides/map.png')
  expect(html[1]).toMatch(/slides\/map\.png.*"caption":"The wheel"/)
  expect(html[2]).toMatch(/class="columns".*a\.png.*b\.png/)
  expect(html[3]).toContain('<a href="https://example.org">Sack</a>')
  expect(told).toContain('titlePos (line 13)')
  expect(told).not.toMatch(/figure(?:Caption|Url)|coverAuthor|imageLeft|entries/)
})

test('a table of contents of Slidev is a list of the headings of the deck, as deep as it asks for', () => {
  const { html, told } = read('theme: seriph',
    '# Mill\n\n---\n\n# Contents\n\n<Toc maxDepth="1" />\n\n```html\n<Toc />\n```\n\n---\nlevel: 2\n---\n\n# Wheel\n\n---\nhideInToc: true\n---\n\n# Hidden\n\n---\nlayout: toc\n---\n\n# All')
  expect(html[1]).toMatch(/<ol> <li>Mill<\/li> <li>Contents<\/li> <li>All<\/li> <\/ol>.*Toc/)
  expect(html[4]).toMatch(/<li>Contents <ol> <li>Wheel<\/li> <\/ol>/)
  expect(html[4]).not.toContain('Hidden')
  expect(told).toContain('entries of <Toc> are words, no links (lines 11, 32)')
  expect(told).not.toContain('hideInToc')
})

test('a drawing by another program than Mermaid stays as it is written, and is told', () => {
  const { html, told } = read('theme: seriph', '# Mill\n\n---\n\n# Wheel\n\n```plantuml\n@startuml\n```')
  expect(html[1]).toContain('@startuml')
  expect(told).toContain('drawings by plantuml (line 11)')
})

test('a deck for the first Marp is one for Marp: what its comments say besides is for the speaker', () => {
  const text =
    '# Mill :tada:\n\nWheel\nStone\n\n---\n\n# Sack\n\n<!--\n*page_number: false\n\nSlowly here.\n-->\n\n<!-- $size: 4:3 -->'
  const { value, problems } = compile(text, bareContext)
  expect(htmlOf(value.slides[0]?.content ?? [])).toMatch(/Mill 🎉[^]*Wheel<br>/)
  expect(htmlOf(value.slides[1]?.notes ?? [])).toContain('Slowly here.')
  expect(problems.map(({ what }) => what).join()).toContain('page_number (line 11), size (line 16)')
})

test('a first slide stands without the footer of the others, where its settings say so', () => {
  const settings = 'marp: true\nclass: invert\nfooter: Water\n_footer: ""'
  const { deck } = read(settings, '# Mill\n\n---\n\n# Stone\n\n- a')
  expect(deck.footer).toBe('Water')
  expect(deck.slides.map(({ footer }) => footer)).toEqual(['', undefined])
})

test('in a dark deck for Marp a heading alone is light where its slide is none of the dark', () => {
  const { value } = compile('---\nmarp: true\nclass: invert\n---\n\n# Mill\n\n---\n<!-- _class: -->\n\n# Stone',
    bareContext)
  expect(value.slides.map(({ background }) => background)).toEqual(['#1b1e24', '#ffffff'])
})

test('a formula in backticks is one to reveal.js', () => {
  const { value } = compile(
    '# Mill\n\n## Wheel\n\n`\\[ a_0 = b \\]`\n\nNote: Slowly.\n\n## Stone\n\nGrain `\\( c_1 \\)`',
    bareContext,
  )
  const html = value.slides.map(({ content }) => htmlOf(content))
  expect(html[1]).toMatch(/class="formula"><code class="tex">a_0 = b/)
  expect(html[2]).toContain('<code class="tex">c_1')
})

test('a slot for the title stands above the others, and settings may have room before their colon', () => {
  const { html } = read('theme: neversink',
    '# Mill\n\n---\nlayout: two-cols-title\nalign : l\n---\n\n:: title ::\n\n# Wheel\n\n:: left ::\n\nSpokes\n\n:: right ::\n\nRim\n\n---\ntitle: Sack\n---\n\n:: left ::\n<div class="h-20 bg-blue-100"></div>')
  expect(html).toHaveLength(3)
  expect(html[1]).toMatch(/<h2[^>]*>Wheel<\/h2> <div class="columns">.*Spokes.*Rim/)
  expect(html[2]).toMatch(/<h2[^>]*>Sack<\/h2>/)
})

test('words between two signs of equality are marked, in a deck from elsewhere alone', () => {
  const { html } = read('marp: true', '# ==Mill== wheel\n\n`==a==` and 1 ==2== x==y\n\n---\n\n# Stone\n\n- a')
  expect(html[0]).toContain('<mark>Mill</mark> wheel')
  expect(html[0]).toContain('==a==')
  expect(html[0]).toContain('1 <mark>2</mark> x==y')
  expect(read('title: Water', '# ==Mill==').html[0]).toContain('==Mill==')
})

test('what a layout of remark says stands above the words of each slide that follows, and on none of its own', () => {
  const { html, told } = read('output: xaringan::moon_reader',
    '# Start\n\n---\nlayout: true\n\n## Mill\n\n---\n\n### Wheel\n\n- a\n\n---\n\n### Stone\n\n- b\n\n---\nlayout: false\n\n# End\n\n- c')
  expect(html).toHaveLength(4)
  expect(html[1]).toMatch(/Mill<\/h2> <h3[^>]*>Wheel/)
  expect(html[2]).toMatch(/Mill<\/h2> <h3[^>]*>Stone/)
  expect(html[3]).not.toContain('Mill')
  expect(told).not.toContain('stands on it alone')
})

test('a shortcode with a brace more is shown, and a turn of a formula on a line of its own is told', () => {
  const { html } = read(QUARTO, '## Mill\n\n```md\n{{{< video wheel.mp4 >}}}\n```')
  expect(html[1]).toContain('{{&lt; video wheel.mp4 &gt;}}')
  const { html: turned, told } = read('theme: seriph', '# Mill\n\n---\n\n# Wheel\n\n$$\n{1|2|all}\na\n$$')
  expect(turned[1]).not.toContain('all')
  expect(told).toContain('steps of formulas (line 12)')
})

test('the title of a block may stand behind its name and a colon', () => {
  const { html, told } = read('marp: true', '# Mill\n\n---\n\n# Wheel\n\n:::warn:Slow 1\nTurns.\n:::')
  expect(html[1]).toMatch(/<h3[^>]*>Slow 1<\/h3> <p>Turns/)
  expect(told).toContain('.warn (line 11)')
})

test('a heading that makes room is none to Marp', () => {
  expect(read('marp: true', '# Mill\n\n---\n\n#\n# Thanks\n#').html[1]).toMatch(/<h\d[^>]*>Thanks<\/h\d> *$/)
})

test('a picture that is a heading by itself stands as large as any other', () => {
  const { html } = read('marp: true', '# Mill\n\n---\n\n## ![A map](map.png)\n\nWheel')
  expect(html[1]).toMatch(/^\{"kind":"image"[^]*<p>Wheel/)
})

test('a footer that a slide has in place of that of all slides is told', () => {
  const { told } = read('title: Water\nformat:\n  revealjs:\n    footer: Mill',
    '## Wheel\n\n- a\n\n::: footer\nOwn\n:::')
  expect(told).toContain('footers in place of that of all slides (line 12)')
})
