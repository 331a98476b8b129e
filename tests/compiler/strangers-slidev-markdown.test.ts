import { expect, test } from 'playwright/test'
import { compile, readForeign } from './support.ts'

/** Slides below the cover of a deck for Slidev, each in one line, and what is told of it. */
function read(slides: string) {
  const { html, told } = readForeign(`---\ntheme: seriph\ntransition: none\n---\n\n# Tides\n\n---\n${slides}\n`)
  return { html: html.slice(1).map((one) => one.replace(/\s+/g, ' ')), told }
}

test('words of a line, and of an entry, appear within it', () => {
  const { html, told } = read(
    '\n# Ebb\n\nIt <v-click>goes</v-click> and <VClick at="2">comes</VClick>.\n\n- <v-click>Low water</v-click>\n- <v-after>High **water**</v-after>\n- Slack\n\n<v-click>All of it</v-click>\n\nGone <v-click hide>soon</v-click> `<v-click>a</v-click>`',
  )
  expect(html[0]).toContain(
    '<p>It <span data-step="1">goes</span> and <span data-step="2">comes</span>.</p> <ul> <li data-step="2"><span>Low water</span></li> <li data-step="2"><span>High <strong>water</strong></span></li> <li>Slack</li> </ul> <p data-step="3"><span>All of it</span></p>',
  )
  expect(html[0]).toContain('<p>Gone soon <code>&lt;v-click&gt;a&lt;/v-click&gt;</code>')
  expect(told).toContain('“v-click.hide” of <span> (line 20)')
})

test('a fence of YAML that a slide begins with is its settings, any other is code', () => {
  const { html, told } = read(
    '\n```yaml\nlayout: two-cols\ntint: blue\n```\n\n# Ebb\n\nLeft\n\n::right::\n\nRight\n\n---\n\n# Flood\n\n```yaml\nlayout: two-cols\n```\n\n---\nlayout: center\n---\n\n```yml\nlayout: none\n```',
  )
  expect(html[0]).not.toContain('layout')
  expect(html[0]).toContain('class="columns"')
  expect(told).toContain('tint (line 12)')
  expect(html[1]).toContain('<pre')
  expect(html[2]).toContain('<pre')
})

test('blocks of MDC are boxes, and code in a group has the names of its tabs above', () => {
  const { html, told } = read(
    '\n# Ebb\n\n::code-group\n\n```sh [npm]\nnpm i\n```\n\n```ts {1} [~i-logos:ts~ tide.ts]\nlet a\n```\n\n::\n\n::alert{.warn v-click}\nMind the :gauge{level="2"} **gate**\n::\n\n---\n\n# Flood\n\n::div{.grid .grid-cols-2}\n:::div\nOne\n:::\n:::div\nTwo\n:::\n::\n\nWords ::\n',
  )
  expect(html[0]).toMatch(
    /<p><code>npm<\/code><\/p> <pre.*npm i.*<p><code>tide\.ts<\/code><\/p> <pre.*<p data-step="1"><span>Mind the <strong>gate/,
  )
  expect(html.join()).not.toMatch(/::(?! *<\/p>)/)
  expect(told).toContain('::code-group (line 12)')
  expect(told).toContain('::alert (line 24)')
  expect(told).toContain(':gauge (line 25)')
  expect(told).not.toContain('options of code')
  expect(html[1]?.match(/class="column"/g)).toHaveLength(2)
})

test('the name of a file stands above its code, lines that stand out are none', () => {
  const { html } = read(
    '\n# Ebb\n\n```js [1-2|all]\nlet a\nlet b\n```\n\n- One\n\n  ```js {2} [a.js]\n  let c\n  let d\n  ```',
  )
  expect(html[0]).toMatch(/<li>\s*<p>One<\/p>\s*<p><code>a\.js<\/code><\/p>\s*<pre/)
  expect(html[0]?.match(/<p><code>/g)).toHaveLength(1)
})

test('icons that only a style sheet draws leave their entry whole', () => {
  const { html, told } = read(
    '\n# Ebb\n\n- <div class="i-carbon-close inline-block" /> Never\n- <span i-mdi:check></span> Done\n- <i class="text-xl i-ph-x-bold"/> Not yet\n\n<div class="i-mdi:github" /> acme\n\n<div class="i-love-it">Words</div>',
  )
  expect(html[0]).toContain('<li>Never</li> <li>Done</li> <li>Not yet</li> </ul> <p>acme</p> <p>Words</p>')
  expect(told).toContain('icons (lines 12–14, 16)')
})

test('what shows a page by its number or in a code of squares leaves its address', () => {
  const { html, told } = read(
    '\n# Ebb\n\n<Youtube id="luoMHjh" />\n\n<Tweet id="20" scale="0.5" />\n\n<QRCode value="https://mill.example/vote" :size="9" />\n\n<qr-code url="https://mill.example/ask"/>\n\n<SlidevVideo controls>\n<source src="tide.mp4" />\n<p>\nYour browser shows no video.\n</p>\n</SlidevVideo>',
  )
  for (
    const address of [
      'https://youtu.be/luoMHjh',
      'https://x.com/i/status/20',
      'https://mill.example/vote',
      'https://mill.example/ask',
    ]
  ) {
    expect(html[0]).toContain(`<a href="${address}">`)
  }
  expect(html[0]).toContain('tide.mp4')
  expect(told).not.toMatch(/on no slide/)
})

test('steps of formulas, with options or without, are no part of them', () => {
  const { html, told } = read('\n# Ebb\n\n$$ {1|3|all}{at:2}\na = b\n$$')
  expect(html[0]).not.toContain('all')
  expect(told).toContain('steps of formulas (line 12)')
})

test('in <v-clicks> entries within others come with them, but for `depth`, and what an entry holds stays in it', () => {
  const list = '- Ebb\n  - low\n- Flood\n\n  and more\n'
  const { html, told } = read(
    `\n# Ebb\n\n<v-clicks>\n\n${list}\n</v-clicks>\n\n---\n\n# Flood\n\n<v-clicks depth="2">\n\n${list}\n</v-clicks>`,
  )
  expect(html[0]).toMatch(/<li data-step="1">.*<li>low<\/li>.*<li data-step="2">.*<p>and more<\/p> <\/li> <\/ul>/)
  expect(html[1]).toMatch(
    /<li data-step="1">.*<li data-step="2">low<\/li>.*<li data-step="3">.*<p>and more<\/p> <\/li> <\/ul>/,
  )
  expect(told).not.toContain('depth')
})

test('tables, code, links and bold words appear with a press, rows of tables are told', () => {
  const { html, told } = read(
    '\n# Ebb\n\n<table v-click><tr><td>a</td></tr></table>\n\n<pre v-click>low\n</pre>\n\nIt <b v-click>goes</b> and <a v-click href="https://mill.example">comes</a>\n\n<table>\n<tr v-click>\n<td>b</td></tr></table>',
  )
  expect(html[0]).toMatch(/data-step="1">\s*<div class="table-frame">.*data-step="2">\s*<pre>/)
  expect(html[0]).toContain('<span data-step="3"><strong>goes</strong></span> and <span data-step="4"><a href')
  expect(told).toContain('steps within tables (line 20)')
})

test('a quotation stands in the middle, and a cover on a picture as one without', () => {
  const { value } = compile(
    '---\ntheme: seriph\n---\n\n# Tides\n\n---\nlayout: quote\n---\n\n> It goes.\n\n---\nlayout: cover\nbackground: map.png\n---\n\n# Ebb\n\nand flood',
  )
  expect(value.slides[1]?.centred).toBe(true)
  expect(value.slides[2]?.layout).toBe('statement')
})

test('states by the presses of the deck are slides of their own', () => {
  const { html } = read('\n# Ebb\n\n<div v-if="$slidev.nav.clicks === 0">Low</div>\n<div v-else>High</div>')
  expect(html).toHaveLength(2)
})

test('links to slides by their number or their name lead there', () => {
  const { html, told } = read(
    'routeAlias: low\n---\n\n# Ebb\n\n[On](/3) and <Link to="3">there</Link>, <Link to="low" title="here"/>, <a href="/low">low</a> [file](/3.pdf) `[a](/3)`\n\n<Link to="9">Nowhere</Link>\n\n---\nhide: true\n---\n\n# Hidden\n\n---\n\n# Flood\n\n[Back](2)',
  )
  expect(html[0]).toContain(
    '<a href="#page-3">On</a> and <a href="#page-3">there</a>, <a href="#low">here</a>, <a href="#low">low</a> <a href="/3.pdf">file</a> <code>[a](/3)</code>',
  )
  expect(html[0]).toContain('Nowhere')
  expect(html[1]).toContain('<a href="#low">Back</a>')
  expect(told).toContain('<Link> (line 16)')
  const taken = read('src: ./a.md\n---\n\n---\n\n# Ebb\n\n[On](/2)')
  expect(taken.html.join()).toContain('href="/2"')
})

test('with MDC a list in braces may stand right behind the last word of a heading', () => {
  const of = (settings: string) =>
    readForeign(
      `---\ntheme: seriph\n${settings}\n---\n\n# A\n\n---\n\n## Low tide{.text-primary.mb-4}\n\n### Slack{#slack}\n\n### Of {b}, c{d} and $e_{f}$\n\nEbb\n`,
    )
  for (const settings of ['mdc: true', 'comark: true']) {
    const { html, told } = of(settings)
    expect(html[1]).toContain('Low tide</h2>')
    expect(html[1]).not.toContain('Slack{')
    expect(html[1]).toContain('Of {b}, c{d} and')
    expect(told).toContain('.text-primary')
  }
  expect(of('transition: none').html[1]).toContain('Low tide{.text-primary.mb-4}</h2>')
})

test('a comment may stand above the settings of a slide', () => {
  const { html } = read(
    '# again\nlayout: two-cols\n---\n\n# Ebb\n\nLeft\n\n::right::\n\nRight\n\n---\n\n```yaml\n# as a fence\nlayout: two-cols\n```\n\n# Flood\n\nLeft\n\n::right::\n\nRight',
  )
  for (const one of html) {
    expect(one).toContain('class="columns"')
    expect(one).not.toMatch(/again|as a fence|layout:/)
  }
})

test('lines of code stand out as they are numbered', () => {
  const { html, told } = read('\n# Ebb\n\n```ts {6,7}{lines:true,startLine:5}\nfive\nsix\nseven\neight\n```')
  expect(html[0]).toMatch(/"code-line">five .*at-0">six .*at-0">seven .*"code-line">eight /)
  expect(told).toContain('options of code (line 12)')
})

test('a quotation that begins with its kind is a box with that name', () => {
  const { html } = read(
    '\n# Ebb\n\nWords\n\n> [!NOTE]\n> Low **water**\n>\n> - at six\n\n> [!warning] Mind the mud\n> It is deep\n\n> Said\n> [!TIP] by somebody\n\n```md\n> [!NOTE]\n```',
  )
  expect(html[0]).toMatch(
    /<aside[^>]*>\s*<h3[^>]*>Note<\/h3>\s*<p>Low <strong>water<\/strong><\/p>\s*<ul>\s*<li>at six/,
  )
  expect(html[0]).toMatch(/<h3[^>]*>Mind the mud<\/h3>\s*<p>It is deep<\/p>/)
  expect(html[0]?.match(/\[!/g)).toHaveLength(2)
})

test('words that fit their box are shown, and a layout of contents lists them once', () => {
  const { html, told } = read(
    '\n# Ebb\n\n<AutoFitText :max="200" modelValue="High water"/>\n\n---\nlayout: toc\n---\n\n# Contents\n\n<Toc columns="2" />',
  )
  expect(html[0]).toContain('<p>High water</p>')
  expect(told).toContain('<AutoFitText> (line 12)')
  expect(html[1]?.match(/<ol/g)).toHaveLength(1)
})

test('what stands in a formula or in code is neither a list of MDC, nor an emoji, nor a name', () => {
  const { told } = readForeign(
    '---\ntheme: seriph\nmdc: true\n---\n\n# Tides\n\n---\n\n# Sum of $h_{i=1}$\n\n$\\sum_{i=1}^{N}$, `**a**{i=1}`, $[a]{b=1}$, $f(x){i=1}$ and $:tag{i=1}$ but **high**{.tint} `low`{.pale}\n\n$$M = \\frac{\\sum_{i=1}^{N} h_i}{N} :smile: $$\n',
  )
  expect(told).toContain('{.tint} (line 12)')
  expect(told).toContain('{.pale} (line 12)')
  expect(told).not.toMatch(/i=1|:tag|“b|TeX|\bb \(/)
})

test('a comment of marks parts nothing, and what stands in it is not told', () => {
  const { deck, html, told } = readForeign(
    '---\ntheme: seriph\n---\n\n<!-- <Player at="3" /> -->\n<!-- --- -->\n<!-- slide -->\n<!-- ~~~ -->\n\n# Tides\n\n---\n\n# Ebb\n\n+++\n\nOut\n',
  )
  expect(deck.slides).toHaveLength(2)
  expect(html[0]).toContain('Tides')
  expect(html[1]).toContain('Out')
  expect(told).not.toMatch(/Player|blank/)
})
