import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (text: string, settings = '') => readForeign(`---\nmarp: true\n${settings}---\n\n${text}`)

test('what comments on the first slide say of all slides is taken over as a front matter is', () => {
  const { deck, html, told } = read(
    '<!-- footer: "Low water" -->\n<!--\nheader: Tides\n_class: lead\n-->\n\n# Tides\n\n---\n\n## Ebb\n\n- out\n\n---\n\n<!-- footer: Later -->\n\n## Flood\n\n- in\n',
  )
  expect(deck.footer).toBe('Tides · Low water')
  expect(deck.slides.map(({ footer }) => footer)).toEqual([undefined, undefined, 'Tides · Later'])
  expect(told).toBe('This is a Marp deck: headers stand at the foot of their slides (line 7).')
  expect(html.join('')).not.toContain('footing')
})

test('a header or footer of one slide stands there alone, and another until the next one', () => {
  const text =
    '# Tides\n\n---\n\n<!-- _footer: "" -->\n\n## Ebb\n\n- out\n\n---\n\n<!-- footer: Spring -->\n\n## Flood\n\n- in\n\n---\n\n<!-- _header: "![](logo.png) **Neap** {x}" -->\n\n- slack\n'
  const { deck, told } = read(text, 'footer: Low\n')
  expect(deck.footer).toBe('Low')
  expect(deck.slides.map(({ footer }) => footer)).toEqual([undefined, '', 'Spring', 'Neap x · Spring'])
  expect(told).toContain('pictures in headers (line 26).\nHeaders stand at the foot of their slides (line 26).')
})

test('a link to a page leads to it by its number; one to a page that there is not is told', () => {
  const { html, told } = read(
    '# Tides\n\n- [Ebb](#2)\n- [Flood](#3)\n- [Neap](#9)\n\n---\n\n## Ebb {#ebb}\n\n- out\n\n---\n\n- in\n',
  )
  expect(html[0]).toMatch(/href="#ebb".*href="#page-3"[^]*<li>Neap<\/li>/s)
  expect(told).toContain('There is no page 9: the deck has 3.')
  expect(told).not.toContain('There is no slide')
})

test('a class that has an effect is not among those that have none', () => {
  const { html, told } = read(
    '# Tides\n\n---\n\n## Ebb\n\n<!-- _class: twoColumns wet -->\n\n<div>\n\n- out\n\n</div>\n<div>\n\n- in\n\n</div>\n\n---\n\n<!-- _class: twoColumns -->\n\n## Flood\n\n- in\n\n---\n\n<!-- _class: title -->\n\n## Neap\n\nSlack\n',
  )
  expect(html[1]).toContain('columns')
  expect(told).toMatch(/not taken over: class wet \(line \d+\), class twoColumns \(line 26\)\.$/m)
})

test('headings alone stand by themselves, and those that a class of their theme names lead into a part', () => {
  const layouts = (text: string) => read(`# Tides\n\n---\n\n${text}`).deck.slides.map(({ layout }) => layout)
  expect(layouts('# Ebb\n\n## out\n')).toEqual(['cover', 'statement'])
  expect(layouts('# Ebb\n')).toEqual(['cover', 'statement'])
  expect(layouts('<!-- _class: lead -->\n\n# Ebb\n')).toEqual(['cover', 'section'])
  expect(layouts('<!-- _class: chapter-blue -->\n\n# Ebb\n\nWhen water goes.\n')).toEqual(['cover', 'section'])
  expect(layouts('<!-- _class: title -->\n\n# Ebb\n\nWhen water goes.\n')).toEqual(['cover', 'statement'])
  expect(layouts('<!-- _class: title -->\n\n# Ebb\n\n[sea]: https://example.org\n')).toEqual(['cover', 'section'])
  for (const text of ['# Ebb\n\nWhen water goes.\n', '## Ebb\n\nWhen water goes.\n', '# Ebb\n\n> Water goes.\n']) {
    expect(layouts(text)).toEqual(['cover', 'text'])
  }
  expect(layouts('> Water goes.\n')).toEqual(['cover', 'quotation'])
  expect(layouts(`> ${'Water goes. '.repeat(20)}\n`)).toEqual(['cover', 'text'])
  expect(layouts('# Ebb\n\n![bg](https://example.org/sea.png)\n')).toEqual(['cover', 'statement'])
  expect(layouts('<!-- _class: chapter -->\n\n# Ebb\n\n- out\n')).toEqual(['cover', 'text'])
})

test('boxes stand side by side where the deck’s style sheet, a name for cards or the class of their slide says so', () => {
  const boxes = (around: string) =>
    `${around}\n<div>\n\nebb\n\n</div>\n<div>\n\nflood\n\n</div>\n<div>\n\nslack\n\n</div>\n${
      around === '' ? '' : '</div>'
    }\n`
  const of = (around: string, settings = '', head = '') =>
    read(`# Tides\n\n---\n\n${head}## Water\n\n${boxes(around)}`, settings).html[1] ?? ''
  expect(of('<div class="shore">')).not.toContain('column')
  const sheet = 'style: |\n  .shore { gap: 1em; display: grid; /* two */\n    grid-template-columns: 2fr 1fr; }\n'
  expect(of('<div class="shore">', sheet).match(/class="columns" data-columns="67 33"/g)).toHaveLength(2)
  expect(of('<div class="shore">', 'style: "div.shore, p { display: flex }"\n').match(/class="column"/g)).toHaveLength(
    3,
  )
  expect(of('<div class="shore">', '', '<style>\n.shore{display:flex}\n</style>\n')).toContain('class="columns"')
  expect(of('<div class="cards two">').match(/class="columns"/g)).toHaveLength(2)
  expect(of('', '', '<!-- _class: twoColumns -->\n')).toContain('class="columns"')
  expect(of('')).not.toContain('column')
})

test('bold words of a box and what follows without a space are a line each; a number above a heading stands with it', () => {
  const { html, deck } = read(
    '# Tides\n\n---\n\n## Water\n\n<div class="item"><strong>Ebb</strong><span>goes</span></div>\n\n---\n\n<!-- _class: chapter -->\n\n<div class="num">01</div>\n\n# Flood\n\nIt comes.\n',
  )
  expect(html[1]).toMatch(/<strong>Ebb<\/strong><br>\s*goes/)
  expect(deck.slides[2]?.layout).toBe('statement')
})

test('a dark slide without a heading is dark, and else as a light one is', () => {
  const text = '# Tides\n\n---\n\n![A map](map.png)\n\n---\n\n<!-- _backgroundColor: navy -->\n\n- ebb\n'
  const { deck, html, told } = read(text, 'class: invert\n')
  const light = read(text.replace(/<!--.*-->\n/, ''))
  expect(deck.slides.map(({ background }) => background)).toEqual(['#1b1e24', '#1b1e24', '#000080'])
  expect(deck.slides.map(({ layout }) => layout)).toEqual(light.deck.slides.map(({ layout }) => layout))
  expect(html[2]).not.toContain('<h')
  expect(told).not.toContain('not taken over')
})

test('lists with the marks that Marp shows entry by entry appear so, others at once', () => {
  const steps = (list: string) => read(`# Tides\n\n---\n\n## Water\n\n${list}\n\nWords\n`).deck.slides[1]?.steps
  expect(steps('* ebb\n* flood [a](#x)\n    * slack\n')).toBe(3)
  expect(steps('1) ebb\n\n2) flood\n')).toBe(2)
  expect(steps('* ebb\n  goes\n* flood\n')).toBe(2)
  expect(steps('1. tide\n    * ebb\n    * flood\n2. wind\n')).toBe(2)
  expect(steps('- tide\n    * ebb\n      goes\n    * flood\n- wind\n')).toBe(2)
  expect(steps('Code\n\n    * ebb\n')).toBe(0)
  expect(steps('- ebb\n- flood\n')).toBe(0)
  expect(steps('1. ebb\n2. flood\n')).toBe(0)
  expect(steps('```\n* ebb\n```\n')).toBe(0)
})

test('an address at the end of a line ends there; a colour may stand where a picture behind a slide does', () => {
  const { html, deck, told } = read(
    '# Tides\n\n---\n\n![bg right](map.png)\n![bg](#00a4e4)\n\n## Water\n\nSee https://example.org/ebb\nAnd <span data-marpit-fragment>flood</span>\n',
  )
  expect(html[1]).toMatch(/example\.org\/ebb<\/a><br>\s*And/)
  expect(html[1]).toContain('"behind":{"side":"right"')
  expect(deck.slides[1]).toMatchObject({ background: '#00a4e4', steps: 1 })
  expect(told).not.toContain('not taken over')
})

test('a formula on a line of its own within an entry of HTML leaves the numbers of the list as they are', () => {
  const { html } = read(
    '# Tides\n\n---\n\n## Water\n\n<div>\n  <ol>\n    <li>Ebb:\n      $$h_1 = 2$$\n    </li>\n    <li>Flood</li>\n  </ol>\n</div>\n',
  )
  expect(html[1]?.match(/<ol/g)).toHaveLength(1)
  expect(html[1]).toMatch(/Ebb:[^]*h_1 = 2[^]*<\/li>\s*<li>Flood/)
})

test('a picture at the side is none of the list above it; headings in entries are bold', () => {
  const { html } = read(
    '# Tides\n\n---\n\n# Water\n\n- ebb\n- flood\n![bg right:60% w:600 A chart](chart.png)\n\n---\n\n# More\n\n* ## Slack **water**\n* ### Spring\n![bg The sea](sea.png)\n',
  )
  expect(html[1]).toMatch(/<\/ul>\s*<p><span class="missing">A chart/)
  expect(html[2]).toMatch(/<\/ul>\s*<p><span class="missing">The sea/)
  expect(html[2]).toContain('Slack <strong>water</strong>')
  expect(html[2]).toContain('<strong>Spring</strong>')
  expect(html[2]).not.toContain('#')
})

test('a table without strokes at its sides is one, also below a heading', () => {
  const { html } = read(
    '# Tides\n\n---\n\n# Water\n<style scoped>\ntable { font-size: 25px; }\n</style>\nTide|Height\n----|------\nEbb | low\nFlood| high\n\none\ntwo\n',
  )
  expect(html[1]).toMatch(/<td>Flood<\/td>\s*<td[^>]*>high/)
  expect(html[1]).toMatch(/one<br>\s*two/)
})

test('a comment may hold settings as a front matter does, a list or a style sheet among them; what the kit does anyway is not told', () => {
  const { deck, told } = read(
    '<!--\ntheme: gaia\nsize: 16:9\nmath: katex\nstyle: |\n  section {\n    color: #123456;\n  }\nclass:\n  - lead\n  - wet\nheadingDivider: [1, 2]\n-->\n\n[map]:\n  map.png\n\n# Tides\n\n## Ebb\n\n- out\n',
  )
  expect(deck.slides).toHaveLength(2)
  expect(told).toBe(
    'This is a Marp deck: these three settings of it are not taken over: theme (line 6), style (line 9), class wet (line 13).',
  )
  expect(read('# Tides\n', 'size: 16:9\n').told).toBe('')
  expect(read('# Tides\n', 'size: 4:3\n').told).toContain('size (line 3)')
})

test('that slides are to have no number of their own is told wherever a deck says so, since each has one', () => {
  const text = '# Tides\n\n---\n\n<!-- _paginate: skip -->\n\n## Ebb\n\n- out\n'
  const all = '# Tides\n\n---\n\n## Ebb\n\n- out\n'
  const lines = (deck: string, settings = '') =>
    /slides without a number \(lines? ([^)]*)\)/.exec(read(deck, settings).told)?.[1]
  expect(lines(text, 'paginate: true\n')).toBe('10')
  expect(lines(text)).toBe('9')
  expect(lines(all, 'paginate: false\n_paginate: hold\n')).toBe('3, 4')
  expect(lines(`<!-- paginate: false -->\n${all}`)).toBe('5')
  expect(read(all, 'paginate: true\n_paginate: true\n').told).toBe('')
  expect(read(all).told).toBe('')
})

test('a picture named by the name of its address stands where its words say; its address may use strokes of Windows', () => {
  const { html, told } = read(
    '# Tides\n\n---\n\n## Ebb\n\n![bg left][Map]\n\nout\n\n[map]:\n  ..\\slides\\map.png\n\n---\n\n## Flood\n\n<img src="..\\slides\\map.png" alt="A map">\n',
  )
  expect(html[1]).toContain('"behind":{"side":"left"}')
  expect(html[1]).toContain('"file":"slides/map.png"')
  expect(html[2]).toContain('slides/map.png')
  expect(told).not.toContain('between its parts')
})

test('lines of a paragraph break, those of a quotation without its mark too, but none beside a formula', () => {
  const { html } = read(
    '# Tides\n\n---\n\n## Ebb\n\n$$a = b$$\n$$c = d$$\n\n> It goes,\nit comes\n\nso:\n$$e$$\n',
  )
  expect(html[1]).not.toContain('\\\n')
  expect(html[1]?.match(/<br>/g)).toHaveLength(1)
  expect(html[1]).toMatch(/It goes,<br>\s*it comes/)
})

test('headings of HTML lead into parts and bear colours as those of Markdown do; in a column they bear none', () => {
  const { deck, html, told } = read(
    '# Tides\n\n---\n\n<!-- _class: lead -->\n<!-- _backgroundColor: khaki -->\n\n<h1 style="color: red">Ebb</h1>\n\n---\n\n<!-- _backgroundColor: navy -->\n\n<div style="float: left; width: 40%">\n<h3>Flood</h3>\n\n- in\n\n</div>\n\n<div style="float: right; width: 50%">\n\n![A map](map.png)\n\n</div>\n',
  )
  expect(deck.slides.map(({ layout, background }) => [layout, background])).toEqual([['cover', undefined], [
    'section',
    '#f0e68c',
  ], ['text', '#000080']])
  expect(told).toContain('“style” of <h1> (line 12)')
  expect(html[2]).toMatch(/class="columns"[^]*<h3[^>]*>Flood<\/h3>[^]*class="column"[^]*"file":"slides\/map.png"/)
})

test('a box that is opened to end its row is no column', () => {
  const row = '<div class="columns">\n<div>\n\nebb\n\n</div>\n<div>\n\nflood\n\n</div>\n\n<div>\n'
  expect(read(`# Tides\n\n---\n\n## Water\n\n${row}`).html[1]?.match(/class="column"/g)).toHaveLength(2)
})

test('what an address is called is nothing on a slide', () => {
  const { deck } = read(
    '[map]: map.png\n\n# Tides\n\nOf the sea\n\n---\n\n> It goes\n\n[sea]: https://example.org\n',
  )
  expect(deck.slides.map(({ layout }) => layout)).toEqual(['cover', 'quotation'])
})

test('a list of HTML begins at its number, and one within it stands within its entry', () => {
  const { html, told } = read(
    '# Tides\n\n---\n\n## Ebb\n\n<ol start="5">\n<li>out</li>\n<li>far out\n<ol>\n<li>sand</li>\n</ol>\n</li>\n</ol>\n',
  )
  expect(html[1]).toMatch(/<ol start="5">\s*<li>[^]*<li>[^]*far out[^]*<ol>\s*<li>sand/)
  expect(told).toBe('')
})

test('filters without a value are no words of a picture that has no others', () => {
  const of = (words: string) => read(`# Tides\n\n---\n\n## Ebb\n\n![${words}](map.png\n)\n`)
  expect(of('w:300 drop-shadow').html[1]).toContain('"alternative":""')
  expect(of('w:300 drop-shadow').told).toContain('filters of pictures (line 11)')
  expect(of('contrast of tides').html[1]).toContain('"alternative":"contrast of tides"')
})

test('a slide that a theme sets in the middle stands there, where it is no part of its own', () => {
  const of = (head: string, settings = '', text = '- out\n') => {
    const { deck, told } = read(`# Tides\n\n---\n\n${head}\n\n${text}`, settings)
    return [deck.slides[1]?.layout, deck.slides[1]?.centred, told.includes('lead')]
  }
  const lead = '<!-- _class: lead -->\n\n## Ebb'
  expect(of(lead, 'theme: gaia\n')).toEqual(['text', true, false])
  expect(of(lead, 'theme: gaia\n', 'It goes.\n')).toEqual(['statement', true, false])
  expect(of(lead, 'theme: gaia\n', '![A map](map.png)\n\nout\n')).toEqual(['text', true, false])
  expect(of('<!-- _class: lead -->', 'theme: gaia\n')).toEqual(['text', true, false])
  expect(of(lead)).toEqual(['text', undefined, false])
  expect(of(lead, 'style: "section.lead { text-align: center }"\n')).toEqual(['text', true, false])
  expect(of(lead, 'style: "section.lead h1 { color: red }"\n')).toEqual(['text', undefined, false])
  const columns = '<div class="columns"><div>\n\n### In\n\n</div><div>\n\nout\n\n</div></div>\n'
  expect(of('<!-- _class: lead -->', 'theme: gaia\n', columns)).toEqual(['text', true, false])
  expect(of('## Ebb', 'theme: uncover\n')).toEqual(['text', true, false])
})

test('a paragraph that begins with “Note:” is words there', () => {
  const { html, told } = read('# Tides\n\n---\n\n## Ebb\n\nNOTE: it goes.\n\nOut.\n')
  expect(html[1]).toMatch(/<p>NOTE: it goes\.<\/p>\s*<p>Out/)
  expect(told).toBe('')
})

test('a folder in the place of a picture behind the slide is told as what it is', () => {
  const { html, told } = read('# Tides\n\n---\n\n## Ebb\n\n- out\n\n![bg right:40%](.)\n')
  expect(html[1]).not.toContain('missing')
  expect(told).toBe('This is a Marp deck: this one setting of it is not taken over: places for pictures (line 13).')
})

test('addresses without what they begin with are links, whoever made the deck stands on no slide, and lines in a box of HTML are one', () => {
  const { html } = read(
    '# Tides\n\nAda Ebb\nada@tide.example and (www.tide.example/a_b), `bob@tide.example`\ntide.com/ebb, [at tide.com](a.html), Node.js and README.md\n\n---\n\n## Ebb\n\n<div>\nlow\nwater\n</div>\n\nhigh\nwater',
    'author: Grace Flood',
  )
  expect(html[0]).toMatch(/Ada Ebb<br>\s*<a href="mailto:ada@tide.example">ada@tide.example<\/a>/)
  expect(html[0]).toContain('(<a href="https://www.tide.example/a_b">www.tide.example/a_b</a>)')
  expect(html[0]).toContain(
    '<a href="https://tide.com/ebb">tide.com/ebb</a>, <a href="a.html">at tide.com</a>, Node.js and',
  )
  expect(html[0]).toContain('<code>bob@tide.example</code>')
  expect(html[0]).not.toContain('Grace')
  expect(html[1]).toMatch(/low\s+water/)
  expect(html[1]).toMatch(/high<br>\s*water/)
})

test('a footer that a comment on the first slide takes away stands on none; words behind a stroke stay in a header', () => {
  const { deck } = readForeign(
    '---\nmarp: true\nheader: Tides #2 of the moon\nfooter: The harbour\n---\n<!--\nfooter: ""\n-->\n\n# Tides\n\n---\n\n## Ebb\n\nLow.\n',
  )
  expect(deck.footer).toBe('Tides #2 of the moon')
})

test('a cover and a heading alone stand in the middle, where all of a deck does', () => {
  const { deck } = readForeign(
    '---\nmarp: true\ntheme: uncover\n---\n\n# Tides\n\n---\n\n# Ebb\n\n---\n\n## Flood\n\nHigh.\n',
  )
  expect(deck.slides.map(({ centred }) => centred === true)).toEqual([true, true, true])
})

test('pictures that are colours are those of a slide, and one that holds its data shows none of them', () => {
  const { deck, html, told } = read(
    '# Tides\n\n---\n\n![](white)\n![bg](rgb(16,32,48))\n\n## Ebb\n\n- out\n\n---\n\n## Flood\n\n![](data:image/png;base64,iVBORw0KGgo)\n\n![Neap](data:image/png;base64,iVBORw0KGgo)\n',
  )
  expect(deck.slides[1]?.background).toBe('#102030')
  expect(told).toContain('color (line 9)')
  expect(told).toContain('only words are shown as text')
  expect(html[2]).not.toContain('base64')
  expect(html[2]).toContain('Neap')
})

test('a comment on the first slide says more than the front matter, and numbers that end are told', () => {
  const { told, deck } = read(
    '<!-- class: plain -->\n\n# Tides\n\n---\n\n<!--\npaginate: false\n-->\n\n## Ebb\n\n- out\n',
    'theme: gaia\nclass: lead\npaginate: true\n',
  )
  expect(JSON.stringify(deck.slides[1])).not.toContain('centred')
  expect(told).toContain('class plain (line 8)')
  expect(told).toContain('slides without a number (line 15)')
})

test('cells of a table that hold code stand side by side', () => {
  const inLine = (body: string): string => (read(`# Tides\n\n---\n\n${body}\n`).html[1] ?? '').replace(/\s+/g, ' ')
  const cells = '<tr>\n<td>\n\n```java\nList<String> a;\n```\n\n</td><td>\n\n- new\n\n</td>\n</tr>'
  const table = (rows: string): string => inLine(`## Ebb\n\n<table>\n${rows}\n</table>`)
  const made = table(`<tr><th>Before</th><th>\nAfter\n</th></tr>\n${cells}`)
  expect(made).toContain('<h3>Before</h3>')
  expect(made).toMatch(/<div class="column"> <pre><code class="language-java">.*<\/div> <div class="column"> <ul>/)
  expect(made).not.toContain('<table')
  expect(table(cells.replace('<td>', '<td colspan="2">'))).toContain('<table')
})

test('lines that a program filled up to a width are words of one paragraph; lines that somebody ended stay', () => {
  const breaks = (body: string) => (read(`# Mill\n\n---\n\n## Wheel\n\n${body}`).html[1]?.match(/<br/g) ?? []).length
  const long = 'The wheel that stands below the weir has turned in this valley since'
  expect(breaks(`- ${long} somebody\n  brought water down from the upper meadows in a channel.\n- Short`)).toBe(0)
  expect(
    breaks(
      `${long} somebody\nbrought water down from the upper meadows in a channel of planks, and the\nmeal went out by the river.`,
    ),
  ).toBe(0)
  expect(breaks(`${long}\nno one knows.`), 'the next word had room').toBe(1)
  expect(breaks(`${long} yesterday.\nNobody-remembers who built it.`), 'a sentence a line').toBe(1)
  expect(breaks('Mill Lane 4\n12345 Wheelton\nUpper Valley')).toBe(2)
  expect(breaks('Low water,\nhigh water,\nand the moon between')).toBe(2)
})
