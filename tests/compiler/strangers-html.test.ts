import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const pandoc = (body: string) => readForeign(`---\nformat: revealjs\n---\n\n${body}\n`)

/** A deck for reveal.js, each slide in one line. */
function read(body: string) {
  const { html, told } = readForeign(`---\nrevealOptions: {}\n---\n\n${body}\n`)
  return { html: html.map((one) => one.replace(/\s+/g, ' ')), told }
}

test('tags are read as a browser reads them, whatever is in their quotes or in none', () => {
  const of = (element: string) => read(`## Mill\n\n${element}\n\n---\n\n## Wheel`)
  const link = of('<a href="<https://mill.example/a>" style="color: red" target="_blank">The\nold mill</a>')
  expect(link.html[0]).toContain('<a href="https://mill.example/a">The old mill</a>')
  expect(of('- See <a target=_blank href=https://mill.example/>it</a>').html[0]).toContain(
    '<a href="https://mill.example/">it</a>',
  )
  const framed = of(
    '<iframe src="https://mill.example/b" \nwidth=100%\n scrolling="yes" max-width:100%;" allow=""></iframe>',
  )
  expect(framed.told).toContain('“<iframe>” and what is in it is left out')
  expect(framed.html[0]).not.toContain('width')
  expect(of('Stones <https://mill.example> are <10, wheels a<b and `<a` x').html[0]).toMatch(
    /example<\/a> are &lt;10, wheels a&lt;b and <code>&lt;a<\/code> x/,
  )
})

test('cells of a table of HTML stand in every place that they take, its rows of headings are one, and what has a colour is marked', () => {
  const table = (rows: string) =>
    pandoc(`## Mill\n\n<table>\n${rows}\n</table>`).html[0]?.replaceAll(/\s*\n\s*/g, '').replaceAll(/ scope="\w+"/g, '')
      ?? ''
  const of = table(
    '<thead><tr><th></th><th colspan="2" >Rye</th></tr><tr><th></th><th>In</th><th>Out</th></tr></thead>\n<tbody><tr><td>10</td><td>7</td><td rowspan=2 style="background: #4853a4">6</td></tr><tr><td>Old</td><td>5</td></tr>\n<tr><td colspan=3>All</td></tr></tbody>',
  )
  expect(of).toContain('<tr><td></td><th>Rye: In</th><th>Rye: Out</th></tr>')
  expect(of).toContain('<tr><th>10</th><td>7</td><td><mark>6</mark></td></tr>')
  expect(of).toContain('<tr><th>Old</th><td>5</td><td><mark>6</mark></td></tr><tr><th>All</th><td></td><td></td></tr>')
  expect(table('<tr><th>Rye</th></tr><tr><td style="background:red">5</td></tr>')).not.toContain('mark')
})

test('strokes that begin a line are a dash, and three dots are one sign', () => {
  const { html } = pandoc('## Mill\n\n- a\n\n -- Reed, *Mills* ... and `...`\n\n--\n\na/.../b')
  expect(html[0]).toContain('<p>– Reed, <em>Mills</em> … and <code>...</code></p>')
  expect(html[0]).toContain('a/.../b')
})

test('a smaller heading right above the first leads to it, a slide that says only how it looks is blank', () => {
  const { html, told, deck } = readForeign(
    '---\nrevealOptions: {}\n---\n\n## Mill\n\n---\n\n##### Now\n\n### The wheel\n\n- turns\n\n---\n\n<!-- .slide: class="low" -->\n\n---\n\n### Stone\n\n##### Rye',
  )
  expect(html[1]).toMatch(/<p><strong>Now<\/strong><\/p>\s*<h2[^>]*>The wheel/)
  expect(deck.slides[1]?.title).toBe('The wheel')
  expect(html[2]).toMatch(/<h2[^>]*>Stone<\/h2>\s*<p>Rye/)
  expect(told).toContain('blank slides (line 16)')
})

test('a share of the height is one of the slide’s, unless a breadth is given', () => {
  const of = (picture: string) => read(`## Mill\n\n${picture}\n\n- a`).html[0]
  expect(of('![A](map.png)<!-- .element height="60%" width="50%" -->')).toContain('"width":"50%"}')
  expect(of('<img src="map.png" alt="A" style="height: 50%">')).toContain('"height":"360"}')
})

test('buttons are left out with their words, a page that the deck links to anyway has its address once', () => {
  const { html, told } = read(
    '## Mill\n\nTurn it <button id="a">Grind now all</button>\n\n<a href="https://mill.example/a"><button>Read on</button></a>\n\n<iframe src="https://mill.example/b/"></iframe>\n\n[The mill](https://mill.example/b)\n\n<iframe src="https://mill.example/c"></iframe>',
  )
  expect(html[0]).not.toContain('Grind')
  expect(html[0]).toContain('<a href="https://mill.example/a">Read on</a>')
  expect(html[0]?.match(/mill.example\/b/g)).toHaveLength(1)
  expect(html[0]).toContain('href="https://mill.example/c"')
  expect(told).toContain('“<button>” and what is in it is left out.')
  expect(told).not.toContain('Words of')
})

test('a picture of another computer without words is a link by the name of its file, or of the computer', () => {
  const of = (address: string) => read(`## Mill\n\n- x\n\n![](${address})`).html[0]
  expect(of('https://mill.example/a/Old%20mill.png?w=9')).toContain(
    '<a href="https://mill.example/a/Old%20mill.png?w=9"><span class="missing">Old mill.png</span></a>',
  )
  expect(of('https://mill.example/a/aHR0cHM6Ly9')).toContain('>mill.example/…<')
  expect(of(`https://mill.example/${'mill'.repeat(30)}.png`)).toMatch(/>(?:mill){5}….{10}</)
})

test('a star behind a tag is no mark of an entry, and a number of a sign needs no end', () => {
  const { html } = read('## Mill\n\n- a\n\n<div class="footnote">* By hand, Dr.&#8239rer.&#x2009nat.</div>\n')
  expect(html[0]).toContain('<p>* By hand, Dr. rer. nat.</p>')
})

test('an address within marks of quotation is one', () => {
  const { html } = read(
    '## Mill of [Rye]("https://mill.example/rye")\n\n[b](\'https://mill.example/b\') `[c]("https://x.example")`',
  )
  expect(html[0]).toContain('<a href="https://mill.example/rye">Rye</a>')
  expect(html[0]).toContain('<a href="https://mill.example/b">b</a>')
  expect(html[0]).toContain('[c]("https://x.example")')
})

test('words farther in within an element that says how large they are, are no code', () => {
  const { html } = read(
    '## Mill\n\nWheel\n\n<small class="left">\n    1: needs `water`\n</small>\n\n- weir\n  <small>\n     and race\n  </small>\n- gate',
  )
  expect(html[0]).toContain('<p>1: needs <code>water</code></p>')
  expect(html[0]).toMatch(/<li>weir(?: <small>)? and race/)
})

test('a list of HTML is counted by the letters that it asks for', () => {
  const { html, told } = readForeign(
    '---\nmarp: true\n---\n\n# Mill\n\n<ol type="a" start="3">\n<li>Stone\n<ol type="I"><li><b>Sack</b></li></ol></li>\n<li>• Wheel</li>\n</ol>\n',
  )
  expect(html[0]?.replace(/\s+/g, ' ')).toMatch(
    /<ol start="3" type="a" [^<>]*> <li> <p>Stone<\/p> <ol type="I" [^<>]*> <li><strong>Sack<\/strong><\/li> <\/ol> <\/li> <li> <p>Wheel<\/p>/,
  )
  expect(told).not.toContain('type')
})

test('a sign that begins the words of an element is one of them, as it is no Markdown there', () => {
  const of = (element: string) => read(`## Mill\n\nIt:\n\n${element}\n`).html[0] ?? ''
  for (const sign of ['+', '-', '*', '#', '>', '1.']) {
    const { html } = read(`## Mill\n\n<ul>\n  <li style="color: red">${sign} light</li>\n  <li>dear</li>\n</ul>\n`)
    const said = sign === '>' ? '&gt;' : sign
    expect(html[0], sign).toContain(`<ul> <li>${said} light</li> <li>dear</li> </ul>`)
    if (sign !== '1.') expect(of(`<p>${sign} light</p>`), sign).toContain(`<p>${said} light</p>`)
  }
  expect(of('<p>- light<br>- dear</p>')).toContain('<p>- light<br> - dear</p>')
  expect(of('<div>-</div>')).toContain('<p>-</p>')
  // Markdown below an empty line, and what is none anyway.
  expect(of('<div>\n\n- light\n- dear\n\n</div>')).toContain('<li>light</li>')
  expect(of('<p><b>+5</b> %</p>')).toContain('<p><strong>+5</strong> %</p>')
  expect(of('<h3>1. Light</h3>')).toContain('>1. Light<')
})
