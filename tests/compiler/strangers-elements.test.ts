import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

/** One slide of a deck for Slidev: its HTML, how many steps it has, and what is told of it. */
function read(body: string) {
  const { html, deck, told } = readForeign(`---\ntheme: seriph\ntransition: none\n---\n\n# Mill\n\n${body}\n`)
  return { html: (html[0] ?? '').replace(/\s+/g, ' '), steps: deck.slides[0]?.steps ?? 0, told, deck }
}

test('elements that say how words of a <pre> look are not part of them', () => {
  const { html } = read(
    '<pre class="p-2"><span class="red">warning:</span> low <b>water</b>\n<span class="blue"> --&gt;</span> lock:6&#58;9<br>a &lt;Vec&gt; of Map<String>\n</pre>',
  )
  expect(html).toContain(
    '<pre><code>warning: low water --&gt; lock:6:9 a &lt;Vec&gt; of Map&lt;String&gt; </code></pre>',
  )
})

test('code of a page in <code> keeps its elements, which reveal.js shows', () => {
  const { html } = readForeign('---\nrevealOptions: {}\n---\n\n## Mill\n\n<pre><code>\n<b>low</b>\n</code></pre>\n')
  expect(html[0]).toContain('&lt;b&gt;low&lt;/b&gt;')
})

test('what stands side by side and appears does both', () => {
  for (
    const opening of [
      '<div class="grid grid-cols-2 gap-4" v-click>',
      '<div style="display:flex" v-click=10>',
      '<div v-after class="flex gap-4">',
      '<div class="fragment flex">',
    ]
  ) {
    const { html, steps } = read(`${opening}\n<div>\n\nEbb\n\n</div>\n<div>\n\nFlood\n\n</div>\n</div>\n\nBelow`)
    expect(html).toMatch(
      /<div data-step="1"> <div class="columns"> <div class="column"> <p>Ebb<\/p> <\/div> <div class="column"> <p>Flood<\/p> <\/div> <\/div> <\/div> <p>Below/,
    )
    expect(steps).toBe(1)
  }
})

test('what a <details> hides appears with a press, unless it is open', () => {
  const { html, steps } = read(
    '<details>\n<summary>How high?</summary>\n\nTen feet.\n\n- by day\n\n</details>\n\nBelow',
  )
  expect(html).toMatch(/<strong>How high\?<\/strong><\/p> <div data-step="1"> <p>Ten feet\.<\/p>.*<\/div> <p>Below/)
  expect(steps).toBe(1)
  expect(read('<details><summary>How high?</summary>Ten feet.</details>').html).toContain(
    '<p data-step="1"><span>Ten feet.</span></p>',
  )
  expect(read('<details open><summary>How high?</summary>Ten feet.</details>').steps).toBe(0)
})

test('in <v-clicks> entries below others come with them, as deep as it says', () => {
  const list = '\n\n- Ebb\n  - low\n    - lower\n- Flood\n  - high\n\n</v-clicks>'
  expect(read(`<v-clicks>${list}`).steps).toBe(2)
  expect(read(`<v-clicks depth="2">${list}`).steps).toBe(4)
  const { steps, told } = read(`<v-clicks depth="3" every="2">${list}`)
  expect(steps).toBe(5)
  expect(told).toContain('“every” of <v-clicks> (line 8)')
})

test('formulas of reveal.js are as it draws them, where the deck writes for its reading of backslashes', () => {
  const of = (body: string) => readForeign(`---\nrevealOptions: {}\n---\n\n## Mill\n\n${body}\n`).html[0] ?? ''
  const drawn = of('It is $a\\_1$ and $\\\\{b\\\\}$.\n\n$$\n\\log\\_2 n \\\\\\\\\n\\text{my\\_mill}\n$$\n\n`$x\\_2$`')
  const meant = of('It is `$a_1$` and `$\\{b\\}$`.\n\n$$\n\\log_2 n \\\\\n\\text{my\\_mill}\n$$\n\n`$x\\_2$`')
  expect(drawn).toBe(meant)
  expect(of(String.raw`It is $a\^{\star} \, f\' \{b\} \\[2pt] c$.`)).toBe(
    of(`It is \`${String.raw`$a^{\star} \, f' \{b\} \\[2pt] c$`}\`.`),
  )
  const whole = of('$$\n\\begin{aligned} a &= b \\\\\nc &= \\{d\\} \\end{aligned}\n$$')
  expect(whole).toContain('b \\\\\nc &amp;= \\{d\\}')
})

test('what a component of Slidev shows by its number is a link, and its slide is there', () => {
  const { html, deck, told } = read(
    'Turns\n\n---\n\n<Youtube id="aB_1-c?start=9" />\n\n---\n\n<Tweet id="12" scale="0.7" />',
  )
  expect(html).toContain('Turns')
  expect(deck.slides).toHaveLength(3)
  const { html: all } = readForeign(
    '---\ntheme: seriph\nmdc: true\n---\n\n# A\n\n---\n\n<Youtube id="aB_1-c?start=9" />\n\n<Tweet :id="\'12\'" />',
  )
  expect(all[1]).toContain('href="https://youtu.be/aB_1-c?start=9"')
  expect(all[1]).toContain('href="https://x.com/i/status/12"')
  expect(told).toContain('its address stands in its place')
})

test('a drawing in <object> is a picture', () => {
  const { html, told } = read(
    'Turns\n\n<object type="image/svg+xml" data="map.png" width="50%">\n<param id="layer" />\nNo drawing\n</object>',
  )
  expect(html).toContain('map.png"')
  expect(html).not.toContain('No drawing')
  expect(told).not.toMatch(/object|param/)
})

test('parts of a row that hold an icon alone take no room', () => {
  const { html } = read(
    '<div class="flex gap-4">\n<div><carbon:sun /></div>\n<div>\n\nEbb\n\n</div>\n<div><i class="fa fa-moon"></i></div>\n<div>\n\nFlood\n\n</div>\n</div>',
  )
  expect(html.match(/class="column"/g)).toHaveLength(2)
})

test('one of two boxes in a box of the deck’s own says for both how broad they are', () => {
  const of = (second: string) =>
    read(
      `<div class="col-wrapper">\n  <div class="c1">\n\n  Ebb\n\n  </div>\n  <div class="c2" style="${second}">\n\n  Flood\n\n  </div>\n</div>`,
    ).html
  expect(of('width: 40%; height: auto').match(/class="column"/g)).toHaveLength(2)
  expect(of('width: 40%; margin: 0 auto')).not.toContain('column')
  expect(of('width: 100%')).not.toContain('column')
})

test('states that the count of presses shows in an element which it shows, too, are slides of their own', () => {
  const state = (at: number) =>
    `<div v-if="$slidev.nav.clicks===${at}">\n\n\`\`\`mermaid\ngraph LR\nA --> B${at}\n\`\`\`\n\n</div>`
  const { html } = readForeign(
    `---\ntheme: seriph\nmdc: true\n---\n\n# A\n\n---\n\n# Mill\n\n<div v-if="$slidev.nav.clicks>2 && $slidev.nav.clicks<8" style="position:relative">\n<div style="position:absolute">\n\n${
      [3, 4, 5].map(state).join('\n')
    }\n</div>\n</div>\n\n<div v-if="$slidev.nav.clicks===8 || $slidev.nav.clicks===9">\n\nWords\n\n</div>\n\nBelow\n`,
  )
  expect(html.slice(1).map((one) => one.match(/"kind":"diagram"/g)?.length ?? 0)).toEqual([0, 1, 1, 1, 0])
})

test('what is shown from some press on appears with one and stays', () => {
  const { html, steps, told } = read(
    '<div v-if="$clicks > 0">ebb</div>\n<div v-if="$slidev.nav.clicks >= 2">flood</div>',
  )
  expect(html).toMatch(/data-step="1".*ebb.*data-step="2".*flood/)
  expect(steps).toBe(2)
  expect(told).not.toContain('v-if')
  expect(read('<div v-click="1">\n<div v-if="$clicks>0">\n\nebb\n\n</div>\n</div>').steps).toBe(1)
})

test('of two elements of which the count of presses shows one at a time each has a slide, and what goes again is told', () => {
  const { html } = readForeign(
    '---\ntheme: seriph\n---\n\n# A\n\n---\n\n# Mill\n\n<div v-if="$slidev.nav.clicks <= 0">ebb</div>\n<div v-if="$slidev.nav.clicks >= 1 ">flood</div>\n<div v-if="$clicks >= 2">neap</div>',
  )
  expect(html).toHaveLength(3)
  expect(html[1]).toMatch(/ebb/)
  expect(html[2]).toMatch(/<p>flood<\/p>\s*<p data-step="1"><span>neap/)
  const leaves = read('<div v-if="$clicks <= 2">ebb</div>\n<div v-if="$clicks > 0 && $clicks < 3">flood</div>')
  expect(leaves.steps).toBe(1)
  expect(leaves.html).toMatch(/>ebb<\/p>.*data-step="1">.*flood/)
  expect(leaves.told).toMatch(/“v-if” of <div> \(lines (\d+), \d+\)/)
})

test('what a count of presses shows comes with what else that press brings', () => {
  const list = '<v-clicks>\n\n- ebb\n- flood\n\n</v-clicks>\n\n'
  for (const above of [list, '<p v-click="1">ebb</p>\n', '']) {
    const { html, told } = read(`${above}<div v-if="$clicks >= 1">neap</div>`)
    expect(html, above).toMatch(/<p data-step="1"[^>]*><span>neap/)
    expect(told, above).not.toContain('has a press of its own')
  }
})

test('a picture appears with a press, as any element does', () => {
  const { steps, html } = read(
    '<img src="map.png" alt="A" v-click>\n\n<img v-after src="map.png" alt="B" />\n\n<img v-if="$clicks>1" src="map.png" alt="C">',
  )
  expect(steps).toBe(2)
  expect(html).toMatch(
    /"alternative":"A"[^{}]*"step":1.*"alternative":"B"[^{}]*"step":1.*"alternative":"C"[^{}]*"step":2/,
  )
  expect(read('<img src="map.png" alt="A" v-click.hide>').steps).toBe(0)
})

test('a slide of which nothing is left is told', () => {
  const { deck, told } = read('Turns\n\n---\n\n<canvas id="a"></canvas>\n\n---\n\n# Stone')
  expect(deck.slides).toHaveLength(2)
  expect(told).toContain('A slide that held nothing else is left out with it (line 12).')
})

test('what a component of the deck’s own says of itself in words or paths is shown, and any other word is told', () => {
  const room = (attributes: string) => read(`<Room ${attributes}>Dry.</Room>`)
  const { html, told } = room(
    'path="/mill/loft" title="Loft" keeper="Ida Low" sort="spare" color="blue" href="/x" id="a"',
  )
  expect(html).toContain('<strong>Loft</strong> <code>/mill/loft</code> Ida Low')
  expect(html).toContain('Dry.')
  expect(html).not.toContain('blue')
  expect(told).toContain('“sort="spare"” of <Room> (line 8)')
  expect(told).not.toMatch(/blue|“href|“id|“path|keeper/)
  expect(room('path="/mill/*.txt" title=""').html).toContain('<code>/mill/*.txt</code>')
  expect(read('<Room path="/mill/loft" keeper="Ida Low" />').html).toContain('<code>/mill/loft</code> Ida Low')
  expect(read('Up in <Room title="Loft" sort="spare" />.').told).toContain('“sort="spare"” of <Room>')
})

test('words made small around a list leave nothing empty behind', () => {
  const { html } = readForeign(
    '---\nrevealOptions: {}\n---\n\n## Mill\n\n<small>\n* low\n* high\n\n</small>\n\n---\n\n## Weir\n\n<small>\n\nIt holds.\n\n</small>\n\n---\n\n## Lock\n\nIt <small>\nshuts\n</small>\n',
  )
  for (const one of html) expect(one).not.toMatch(/<p>\s*(?:<small>)?\s*(?:<\/small>)?\s*<\/p>/)
  expect(html[0]).toContain('<li>high')
  expect(html[1]).toContain('<p>It holds.</p>')
})

test('entities of old in code need no semicolon, whatever follows, as in a browser', () => {
  const of = (code: string) =>
    readForeign(`---\nrevealOptions: {}\n---\n\n## Mill\n\n<pre><code>\n${code}\n</code></pre>\n`).html[0]
  expect(of('limit&ltlong&gt::max() &amp&amp &quotlow&quot')).toContain(
    'limit&lt;long&gt;::max() &amp;&amp; "low"',
  )
  expect(of('&#60a&#x3E &alpha &larger')).toContain('&lt;a&gt; &amp;alpha &amp;larger')
})

test('what names others is bold line by line, wherever its words begin', () => {
  const { html } = read(
    '<dl>\n<dt class="text-bold">\nLow\nwater\n</dt>\n<dd>Ebb</dd>\n<dt>\n\n`Flood` and **more**\n\nHigh\n\n</dt>\n</dl>\n<details open>\n<summary>\nSlack\n</summary>\n</details>',
  )
  expect(html).toMatch(/<strong>Low<\/strong>\s+<strong>water<\/strong>.*<p>Ebb/)
  expect(html).toMatch(
    /<strong><code>Flood<\/code> and <strong>more<\/strong><\/strong>.*<strong>High<\/strong>.*<strong>Slack/,
  )
  expect(html).not.toContain('*')
})

test('a box with a heading and a list is a panel where another list follows, which would go on below that heading', () => {
  const box = (classes: string) => `<div class="${classes}">\n<h3>Sluice</h3>\n<ul>\n<li>Shut</li>\n</ul>\n</div>`
  const { html, told } = read(`Low\n\n${box('bg-gray-100 p-3')}\n\n- Wheel`)
  expect(html).toMatch(/class="columns">.*class="panel".*Sluice.*Shut.*<\/aside> <\/div> <\/div> <ul>.*Wheel/)
  expect(told).not.toContain('of-box')
  expect(read(`${box('mt-4')}\n\n- Wheel`).html, 'which nothing draws').not.toContain('panel')
  expect(read(`${box('bg-gray-100')}\n\nWheel`).html, 'words do not go on').not.toContain('panel')
  expect(read(`<v-clicks>\n\n${box('bg-gray-100')}\n\n- Wheel\n\n</v-clicks>`).html).toMatch(
    /data-step="1">.*class="panel".*data-step="2".*Wheel/,
  )
})
