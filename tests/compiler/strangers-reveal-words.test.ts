import { expect, test } from 'playwright/test'
import { htmlOf, readForeign } from './support.ts'

const read = (body: string) => readForeign(`---\nrevealOptions: {}\n---\n\n## Mill\n\n${body}\n\n---\n\n## Wheel\n`)

const whole = (body: string) => readForeign(`---\nrevealOptions: {}\n---\n\n${body}\n`)

test('where a link holds an icon alone, its address stands in its place', () => {
  const { html } = read(
    '<a href="mailto:m_a@mill.example?subject=Rye"><i class=\'fa fa-envelope\'></i></a> <a href="https://www.mill.example/rye/"><i class="fab fa-x"></i></a>',
  )
  expect(html[0]).toContain('<a href="mailto:m_a@mill.example?subject=Rye">m_a@mill.example</a>')
  expect(html[0]).toContain('<a href="https://www.mill.example/rye/">mill.example/rye</a>')
  const own = '<a href="https://mill.example"><i class="fab fa-x"></i> Our mill</a>'
  expect(read(own).html[0], 'one that has words keeps them').toMatch(
    /<a href="https:\/\/mill.example">\s*Our mill<\/a>/,
  )
})

test('words in angle brackets that are no element are words', () => {
  const { html, told } = read('- Use a site like <mill.example> to grind\n- Write to <miller> at once')
  expect(html[0]).toContain('a site like &lt;mill.example&gt; to grind')
  expect(html[0]).toContain('Write to &lt;miller&gt; at once')
  expect(told).not.toMatch(/<mil|shown as text/)
  expect(read('- Check that <html> has it').html[0]).toContain('<li>Check that &lt;html&gt; has it</li>')
  const among = read('<div class="flour">\n\n- Use a site like <mill.example> to grind\n\n</div>')
  expect(among.html[0], 'also among elements').toContain('a site like &lt;mill.example&gt; to grind')
  expect(among.told).not.toContain('<mill')
  const marked = read('- A <mark>stone</mark> and <stone-icon> and <miller>him</miller>').html[0]
  expect(marked, 'elements and components are none').not.toContain('&lt;')
})

test('an id that stands on many slides is told once', () => {
  const slides = [1, 2, 3].map((at) => `<!-- .slide: id="rye" -->\n## Mill ${at}\n`).join('\n---\n\n')
  const { told } = readForeign(`---\nrevealOptions: {}\n---\n\n${slides}`)
  expect(told).toContain('Ids that other slides have already have no effect: “rye” (lines ')
  expect(told.match(/rye/g)).toHaveLength(1)
})

test('a class of a paragraph is told as that of a box is', () => {
  expect(read('<p class="kicker">Old</p>').told).toContain('class kicker (line 7)')
})

test('slides begin behind two empty lines where comments of slides or headings show it, and nowhere else', () => {
  const look = '<!-- .slide: data-background="#fff" -->'
  const gaps = whole(`# Mill\n\n---\n\n${look}\n\n## Wheel\n\n\nturns\n\n\n${look}\n\ngrinds\n\n\n\nNote: slowly`)
  expect(gaps.html).toHaveLength(4)
  expect(gaps.told).toContain('Slides begin behind two empty lines (lines 14, 17)')
  const words = '# Mill\n\n\n## Wheel\n\n- turns\n\n\n## Stone\n\n```js\na\n\n\nb\n```\n\n\nwords'
  expect(whole(words).html).toHaveLength(4)
  expect(whole(`${words}\n\n---\n\n## Gate\n\n\nopens`).html).toHaveLength(2)
})

test('slides begin at comments of slides behind empty lines, where nothing else parts the deck', () => {
  const look = '<!-- .slide: data-background-color="#262361" -->'
  const slide = (name: string) => `${look}\n## ${name}\n\n### Of ${name}\n\nwords\n\n\nmore`
  const { html, told } = readForeign(['Mill', 'Wheel', 'Stone', 'Gate'].map(slide).join('\n\n\n\n'))
  expect(html).toHaveLength(4)
  expect(html[1]).toMatch(/Of Wheel[^]*more/)
  expect(told).toContain('lides begin behind two empty lines (lines 13, 25, 37)')
  const near = ['Mill', 'Wheel', 'Stone', 'Gate'].map((name) => `## ${name}\n${look}`).join('\n\n\n\n')
  expect(readForeign(near).html, 'below headings they begin none').toHaveLength(4)
})

test('comments that begin sections part a deck where three of them begin slides, those of parts of them, too', () => {
  const body = ['## Mill', '### Wheel', '### Stone', '### Sack'].join('\n\nwords\n\n<!-- New section -->\n\n')
  const { html, told } = readForeign(
    `---\nrevealOptions: {}\n---\n\n${body.replace('New section', 'New subsection')}`,
  )
  expect(html).toHaveLength(4)
  expect(told).toContain('part slides, as those do that stood below one another')
})

test('an address that ends emphasised words ends with them', () => {
  const { html } = read(
    '## Mill\n\n_Source: https://mill.example/a_b/c_ and __see https://mill.example/d__, https://mill.example/e_f_',
  )
  expect(html[0]).toContain('<em>Source: <a href="https://mill.example/a_b/c">https://mill.example/a_b/c</a></em>')
  expect(html[0]).toContain('<strong>see <a href="https://mill.example/d">')
  expect(html[0]).toContain('href="https://mill.example/e_f_"')
})

test('a diagram below settings of its own has its colours, and one that is hardly seen is none', () => {
  const { deck } = readForeign(
    '---\nrevealOptions: {}\n---\n\n# Mill\n\n---\n\n```mermaid\n---\ntitle: Water\n---\nflowchart LR\nA --> B\nclassDef hot fill:#fbb\nclassDef faint fill:#00000015\nclass A hot\nclass B faint\n```',
  )
  const body = deck.fences[0]?.body.split('\n') ?? []
  expect(body).toContain('class A plum')
  expect(body.filter((line) => line.startsWith('class B'))).toEqual(['class B faint'])
})

test('rules of strokes part slides where nearly each begins one, and are rules elsewhere', () => {
  const body = ['# Mill', '## Wheel\n\nturns', '<!-- .slide: class="center" -->\n\n## Stone\n\ngrinds', '## Gate'].join(
    '\n\n___\n\n',
  )
  expect(whole(body).html).toHaveLength(4)
  const both = whole(`${body}\n\n---\n\n## Weir\n\n***\n\nwords`)
  expect(both.html).toHaveLength(5)
  expect(both.told).toContain('below one another (lines 7, 13, 21)')
  expect(both.html[4]).toContain('<hr')
  expect(whole('# Mill\n\n___\n\n## Wheel\n\n___\n\nturns\n\n---\n\n## Gate').html).toHaveLength(2)
})

test('a class of code names its language as highlight.js has it', () => {
  const { html, told } = read(
    '<pre><code class="hljs js" data-trim>\nlet a\n</code></pre>\n\n<pre><code class="python stone" data-trim>\nb = 1\n</code></pre>',
  )
  expect(html[0]).toContain('<code class="language-js">')
  expect(html[0]).toContain('<code class="language-python">')
  expect(told).not.toMatch(/class (?:hljs|js|python)/)
})

test('the title of a diagram stands above it where no words say it already', () => {
  const diagram = (title: string) => `\`\`\`mermaid\n---\n${title}\n---\nflowchart LR\nA --> B\n\`\`\``
  expect(read(diagram('title: "Water *and* corn"')).html[0]).toContain('<strong>Water *and* corn</strong>')
  expect(read(diagram('config:\n  theme: x\ntitle: |\n  Water\n  and corn')).html[0]).toContain(
    '<strong>Water and corn</strong>',
  )
  expect(read(diagram('title: Mill')).html[0]).not.toContain('<strong>')
})

test('what stands below a comment that says no more than “Notes” is the speaker’s, as is what one says behind it', () => {
  const spoken = (body: string) => {
    const { html, deck } = whole(`${body}\n\n---\n\n## Wheel\n`)
    expect(html[0]).not.toContain('grinds')
    return htmlOf(deck.slides[0]?.notes ?? [])
  }
  for (const mark of ['<!-- NOTES -->', '<!--Note-->', '  <!-- Notes -->']) {
    const notes = spoken(`## Mill\n\nturns\n\n${mark}\n- the *wheel*\n\n- the stone grinds`)
    expect(notes, mark).toContain('<em>wheel</em>')
    expect(notes, mark).toContain('stone grinds')
  }
  const twice = spoken('## Mill\n\n<!-- Notes -->\n\nNote: it grinds')
  expect(twice, 'once is enough').toBe('<p>it grinds</p>')
  for (const comment of ['<!-- NOTES:\nit grinds\n-->', '<!-- Speaker notes: it grinds -->']) {
    expect(spoken(`## Mill\n\n${comment}\n\nturns`)).toBe('<p>it grinds</p>')
  }
  const own = readForeign(`---\nnotesSeparator: "Say:"\n---\n\n## Mill\n\n<!-- Notes -->\n\ngrinds`)
  expect(own.html[0], 'not where the deck has another mark').toContain('grinds')
})

test('that slides stood below others is told of each mark of it, where another parts slides, too', () => {
  const parted = (...marks: readonly string[]) =>
    whole(`# Mill\n\n${marks.map((mark, at) => `${mark}\n\n## Wheel ${at}`).join('\n\n')}`)
  const STOOD = 'stand one after another'
  for (const mark of ['|||', '----', '------']) {
    expect(parted('---', mark, mark).told, mark).toContain(`${STOOD} (lines 11, 15)`)
    const alone = parted(mark, mark)
    expect(alone.html).toHaveLength(3)
    expect(alone.told, mark).not.toContain(STOOD)
  }
})

test('what only makes room is nothing on a slide with a picture behind it', () => {
  const slide =
    '<!-- .slide: data-background-image="map.png" -->\n\n## Mill\n\n- turns\n\n&nbsp; <!-- .element: class="dark" -->'
  expect(whole(`# Weir\n\n---\n\n${slide}`).html[1]).not.toMatch(/<p>\s*<\/p>/)
})

test('a formula over several lines in backticks is one, as within a line, and code is not', () => {
  const of = (text: string) =>
    readForeign(`# Mill\n\n---\n\n<!-- .slide: data-state="a" -->\n\n## Weir\n\n${text}\n`).html[1]
  const two = of('`$$\na_1 &= b\n$$`\n\n`$$\n\\left\\{ c \\right.\n$$`\n\n<!-- .element: class="fragment" -->')
  expect(two?.match(/class="formula/g)).toHaveLength(2)
  expect(two).not.toContain('`')
  expect(two).toContain('data-step="1"')
  expect(of('`$$\na\n\n$$`')).toContain('`')
  expect(of('```\n`$$\na\n$$`\n```')).toContain('`$$')
})

test('an address in angle brackets may hold blanks', () => {
  const { html, told } = read(
    '- [Plan](<https://mill.example/a plan_(old).pdf> "Old") and [site](<https://mill.example>)',
  )
  expect(html[0]).toContain('href="https://mill.example/a%20plan_%28old%29.pdf"')
  expect(html[0]).toContain('<a href="https://mill.example">site</a>')
  expect(read('![Stone](<old stone.png>)').told).toContain('“slides/old stone.png”')
  expect(told).not.toContain('<a>')
})

test('an address with a bracket that it does not close ends at the one behind it', () => {
  const { html } = read(
    '- [Rye](https://mill.example/Rye_(flour), ground\n- [Oat](https://mill.example/Oat_(flour)) and [a](https://mill.example/b_(c)d)',
  )
  expect(html[0]).toMatch(/href="https:\/\/mill.example\/Rye_%28flour">Rye<\/a>, ground/)
  expect(html[0]).toContain('href="https://mill.example/Oat_(flour)">Oat</a> and')
  expect(html[0]).toContain('href="https://mill.example/b_(c)d">a</a>')
})

test('words between two waves are struck out, numbers that are about right are not', () => {
  const { html } = read('A ~coarse flour~ sack, ~5 min (~10 min) in ~/rye and ~/oat')
  expect(html[0]).toContain('A <s>coarse flour</s> sack, ~5 min (~10 min) in ~/rye and ~/oat')
})

test('a section that stands in code is shown, and wraps no deck', () => {
  const { html } = whole('# Mill\n\n```html\n<section data-markdown>\n</section>\n```\n\n<script>\nturn()\n</script>')
  expect(html).toHaveLength(1)
  expect(html[0]).toContain('data-markdown')
  expect(html[0]).not.toContain('turn()')
})

test('words of notes may stand behind the mark that a deck has for them', () => {
  const { deck, html } = readForeign(
    '---\nnotesSeparator: "Say:"\n---\n\n## Mill\n\nturns\n\nSay: slowly\n\n---\n\n## Wheel',
  )
  expect(html[0]).not.toContain('Say')
  expect(htmlOf(deck.slides[0]?.notes ?? [])).toContain('<p>slowly</p>')
})

test('any mark that nearly each begins a slide parts them: several signs, a word that says it, a comment', () => {
  const parted = (mark: string, between = '\n\n'): string =>
    ['# Mill', '## Wheel', '## Stone', '## Gate'].join(`\n\n${mark}${between}`)
  for (
    const mark of [
      '->-',
      '###---###',
      '-->-',
      '\\newpage',
      '[slide]',
      '--newslide--',
      '<!-- down -->',
      '[comment]: # (!!!)',
      'down:',
      '<!-- Folie -->',
    ]
  ) {
    const { html, told } = whole(parted(mark))
    expect(html, mark).toHaveLength(4)
    expect(html.join('\n'), mark).not.toMatch(/-&gt;-|---|slide\]|newp|newsl/)
    expect(told, mark).toMatch(/(?:part slides|Slides that stood)[^]*\(lines 7, 11, 15\)/)
  }
  expect(whole(`---\n\n${parted('<!-- below -->', '\n')}`).html, 'right above a heading, too').toHaveLength(4)
  expect(whole(parted('- - -')).html, 'a rule with blanks').toHaveLength(4)
  expect(whole(parted('- - -')).html[0], 'a rule with blanks').not.toContain('<hr')
  const remarks = '# Mill\n\nx\n\n<!-- todo -->\n\ny\n\n<!-- todo -->\n\nz\n\n<!-- todo -->\n\n---\n\n## Wheel'
  expect(whole(remarks).html, 'remarks part none').toHaveLength(2)
})

test('the title of a picture shows where a pointer rests, and is no caption', () => {
  const { html, told } = read('![Stone](stone.png "An old stone")\n\nIt turns')
  expect(html[0]).not.toContain('An old stone')
  expect(told).toContain('titles of pictures, which show where a pointer rests (line 7)')
  expect(read('![](stone.png "An old stone")\n\nIt turns').told).not.toMatch(/titles|alternative text/)
})

test('lines of waves that nearly each begin a slide part slides, and open code elsewhere', () => {
  const { html, told } = whole(
    '# Mill\n\n---\n## Wheel\n\nturns\n\n~~~\n### Rye\n\n```js\na()\n```\n\n~~~\n### Oats\n\n~~~\n### Bread\n\nbakes',
  )
  expect(html).toHaveLength(5)
  expect(html[2]).toContain('a()')
  expect(told).toContain('ines of “~~~” part slides')
  const code = '~~~\n# Rye\n~~~\n\n## Wheel\n\n'
  expect(whole(`# Mill\n\n${code.repeat(4)}`).html.join(''), 'examples of Markdown').toContain('<pre>')
})

test('a mark begins a slide above a heading without a blank, too', () => {
  const { html } = whole('# Mill\n\n---\n\n## Wheel\n\nx\n\n@@@\n#Rye\n\ny\n\n@@@\n#Oats\n\nz')
  expect(html).toHaveLength(4)
  expect(html.join('')).not.toContain('@@@')
})

test('a deck for GitPitch has its words without that program’s marks, which are told', () => {
  const { html, told } = readForeign(
    '---?image=mill.png\n@title[Mill]\n\n# Mill\n\n---\n\n@snap[west span-50]\n## Wheel\n@snapend\n\n@ul[](false)\n- It @css[text-gold](turns @fa[wheel]) (slowly)\n@ulend\n\n@quote[Rye first](Miller)\n\n+++\n\n```js\na()\n```\n\n@[1-2](Here it begins)\n\n`@snap[x]`',
  )
  const words = html.join('\n')
  expect(words).toMatch(/It turns\s* \(slowly\)[^]*“Rye first” — Miller[^]*Here it begins[^]*<code>@snap\[x\]/)
  expect(words.replace('@snap[x]', '')).not.toMatch(/@|\]\(|west/)
  for (const mark of ['@title', '@snap', '@ul', '@css', 'icons', '@quote', 'lines of code that stand out']) {
    expect(told, mark).toContain(mark)
  }
})

test('notes begin at “^Note:” too, as people write what a setting reads', () => {
  const { deck, html } = readForeign(
    '# Tides\n\n---\n\n<!-- .slide: data-background="#fff" -->\n## Ebb\n\n- out\n\n^Note: it goes\nfar\n',
  )
  expect(html[1]).not.toMatch(/Note|far/)
  expect(htmlOf(deck.slides[1]?.notes ?? [])).toMatch(/it goes\s*far/)
})

test('notes begin at “Speaker notes:” too, and below a comment that says so', () => {
  for (const mark of ['Speaker notes:', 'Presenter note:', '<!-- speaker notes: -->']) {
    const { deck, html } = readForeign(`---\nrevealOptions: {}\n---\n\n## Mill\n\nturns\n\n${mark}\n\nSlowly.`)
    expect([mark, deck.slides[0]?.notes.length !== 0, html[0]?.includes('Slowly')]).toEqual([mark, true, false])
  }
})

test('a mark that parts slides does so right below the end of code, too', () => {
  const { html } = readForeign(
    '# Tides\n\n==\n## Ebb\n\n- out\n\n==\n## Flood\n\n```js\nflow()\n```\n==\n## Slack\n\n- still\n\n==\n## Spring\n\n- high\n',
  )
  expect(html).toHaveLength(5)
  expect(html.join('')).not.toContain('==')
})

test('an author whom no slide names is told', () => {
  const of = (author: string): string =>
    readForeign(`---\nrevealOptions: {}\nauthor: ${author}\n---\n\n# River\n\nBy Anna Weir\n`).told
  expect(of('Ben Mill')).toContain('author (line 3)')
  expect(of('Anna Weir')).not.toContain('author')
})

test('a title below the title that no slide says is told', () => {
  for (const settings of ['revealOptions: {}', 'theme: seriph', 'marp: true']) {
    const of = (subtitle: string): string =>
      readForeign(`---\n${settings}\nsubtitle: ${subtitle}\n---\n\n# River\n\nFrom source to sea\n`).told
    expect(of('A tour'), settings).toContain('subtitle (line 3)')
    for (const said of ['From source to sea', 'from <b>source</b> *to* sea']) {
      expect(of(said), settings).not.toContain('subtitle')
    }
  }
})

test('what a comment of its element puts away is left out, and told', () => {
  for (
    const away of ['- husk <!-- .element: style="display: none" -->', 'husk <!-- .element: style="display:none" -->']
  ) {
    const { html, told } = read(`- flour\n\n${away}\n\n- bran`)
    expect(html[0], away).not.toContain('husk')
    expect(html[0], away).toMatch(/flour[^]*bran/)
    expect(told, away).toContain('puts away there is left out here (line 9)')
  }
  const { html } = read('Flour\n\n### Husk\n<!-- .element: style="display: none" -->\n\nBran')
  expect(html[0]).not.toContain('Husk')
  expect(read('<div>\n\nHusk\n\n</div>\n<!-- .element: style="display: none" -->').told).toContain('style (line 12)')
})
