import { expect, test } from 'playwright/test'
import type { ImageUse } from '../../scripts/compiler/diagram-model.ts'
import { leavesIn } from '../../scripts/compiler/content/walk.ts'
import { htmlOf, readForeign } from './support.ts'

const read = (body: string, head = '---\nformat: revealjs\n---\n\n') => {
  const { html, told, deck } = readForeign(`${head}# Mill\n\n- a\n\n## Oven ${body}\n`)
  return { html: (html[1] ?? '').replace(/\s+/g, ' '), told, slide: deck.slides[1] }
}

const picture = (body: string): ImageUse | undefined =>
  leavesIn(read(body).slide?.content ?? []).find((leaf) => leaf.kind === 'image')

test('braces that hold nothing are no words to Pandoc, be they behind a heading, words or a picture', () => {
  for (const [braces, heading] of [['{}', 'Oven'], ['{ }', 'Oven'], ['`x`{}', 'Oven <code>x</code>']]) {
    expect(read(`${braces}\n\nSo.`).html).toContain(`>${heading}</h2>`)
  }
  expect(read('\n\nA `b`{} [c]{ } f(d){} {}.').html).toContain('A <code>b</code> c f(d){} {}.')
  expect(read('\n\n![Loaf](map.png){}').html).not.toMatch(/\{\}|inline/)
})

test('a box and a row that are a fragment come with a press', () => {
  const { html, slide, told } = read('\n\n::: {.callout-tip icon=false title="Crust" .fragment}\nHard.\n:::')
  expect(html).toMatch(/class="panel" data-step="1">\s*<h3>Crust<\/h3>/)
  expect(slide?.steps).toBe(1)
  expect(told).not.toContain('.fragment')
  expect(read('\n\nFirst.\n\n::: {.callout-warning .fragment}\nHot.\n:::').html).toMatch(/class="caveat" data-step="1"/)
  const row = '::: {.column width="30%"}\nLeft.\n:::\n\n::: {.column width="70%"}\nRight.\n:::'
  expect(read(`\n\n:::: {.columns .fragment}\n${row}\n::::`).html).toMatch(
    /<div data-step="1"> <div class="columns" data-columns="30 70">/,
  )
})

test('what stands below a picture has formulas, code, links and words that stand out; who listens hears plain words', () => {
  const said = 'Loaf of H~2~O, $\\sigma = \\sqrt{2}$, **so** `f("]")` by [Ada](https://example.org/(a))'
  for (const look of ['', '{width=40%}', '{fig-align="center" .fragment}']) {
    const shown = picture(`\n\n![${said}](map.png)${look}`)
    expect(shown?.alternative).toBe('Loaf of H2O, σ = √2, so f("]") by Ada')
    expect(htmlOf(shown?.inCaption)).toBe(
      'Loaf of H<sub>2</sub>O, <span class="tied"><code class="tex">\\sigma = \\sqrt{2}</code>,</span> <strong>so</strong> <code>f("]")</code> by '
        + '<a href="https://example.org/(a)">Ada</a>',
    )
    expect(shown?.width).toBe(look.includes('width') ? '40%' : undefined)
    expect(shown?.step).toBe(look.includes('fragment') ? 1 : undefined)
  }
  const named = picture('\n\n![Rise of $x_1$](map.png){fig-alt="A curve"}')
  expect([named?.alternative, named?.caption]).toEqual(['A curve', 'Rise of x₁'])
  expect(picture('\n\n![Plain (2020) a_b](map.png)')?.inCaption).toBeUndefined()
  expect(read('\n\n![Gone `x` of [y](https://example.org)](gone.png)').html).toContain('>Gone x of y<')
})

test('nothing comes of a shortcode or a block in a comment, nor is a slide parted there', () => {
  const comments =
    '<!-- {{< video oven.mp4 >}} -->\n\nBread <!-- {{< pagebreak >}} -->\n\n<!--\n{{< include a.qmd >}}\n-->'
  const { html, told } = read(`\n\n${comments}\n\n<!-- ::: -->\n<!-- :::: -->\n\n- rye`)
  expect(html).toMatch(/Bread.*rye/)
  expect(told).not.toMatch(/video|pagebreak|taken in|blank|slides/)
  const shown = read('\n\n```html\n<!-- {{< pagebreak >}} -->\n```\n\n{{< pagebreak >}}')
  expect(shown.html).toContain('&lt;!--')
  expect(shown.told).toContain('{{< pagebreak >}}')
})

test('what is less than nothing in a layout is room beside what stands in it', () => {
  const shares = (layout: string, parts = '![Loaf](map.png)'): string[] => {
    const { html, told } = read(`\n\n::: {layout="${layout}"}\n${parts}\n:::`)
    expect(told).not.toContain('layout')
    const columns = html.split('<div class="column">').slice(1).map((
      one,
    ) => (one.includes('image') ? 'picture' : 'room'))
    return [...columns, /data-columns="([^"]*)"/.exec(html)?.[1] ?? '']
  }
  expect(shares('[[-30,20,-30]]')).toEqual(['room', 'picture', 'room', '38 25 38'])
  expect(shares('[-70,30]')).toEqual(['room', 'picture', '70 30'])
  expect(shares('[[40,-20,40], [-1, 1]]', '![A](map.png)\n\n![B](map.png)\n\n![C](map.png)')).toEqual(
    ['picture', 'room', 'picture', 'room', 'picture', '40 20 40'],
  )
  expect(shares('[[70,30]]', '![A](map.png)\n\n![B](map.png)')).toEqual(['picture', 'picture', '70 30'])
})

test('a box without a name is named by its kind in the language of the deck, and one that begins a slide is at no foot', () => {
  const two = '\n\n::: callout-warning\nHot.\n:::\n\n::: {.callout-tip}\nWait.\n:::'
  expect(read(two).html).not.toContain('caveat')
  expect(read(two).html).toMatch(/<h3>Warning<\/h3> <p>Hot.*<h3>Tip<\/h3> <p>Wait/)
  expect(read(two, '---\nformat: revealjs\nlang: pt-BR\n---\n\n').html).toMatch(/Aviso.*Dica/)
  expect(read(two, '---\nformat: revealjs\nlang: fi\n---\n\n').html).not.toMatch(/<h3>/)
  expect(read(`\n\nBake.${two}`).html).toMatch(/<div class="caveat"> <h3>Warning/)
  for (const named of ['title="Crust"', 'appearance="minimal"', 'appearance=simple']) {
    expect(read(`\n\n::: {.callout-note ${named}}\nHard.\n:::`).html).not.toContain('<h3>Note')
  }
})

test('a link that goes on behind an empty line leads from each paragraph', () => {
  const link = '<a href="https://example.org" target="_blank">\n![](map.png){width=80%}\n\nA bakery\n</a>\n\nAfter it.'
  const { html } = read(`\n\n${link}`)
  expect(html).toMatch(/"href":"https:\/\/example.org"\}.*<a href="https:\/\/example.org">A bakery<\/a>/)
  expect(html).toContain('<p>After it.</p>')
  const marp = readForeign(`---\nmarp: true\n---\n\n# Oven\n\n${link}\n`).html[0]
  expect(marp).toMatch(/<a href="https:\/\/example.org">A bakery<\/a>/)
})

test('a slide of nothing but a cell that hides its code is blank, with the code in its notes, and told', () => {
  const cell = (option: string, body: string) => `\`\`\`{python}\n#| ${option}: false\n${body}\n\`\`\``
  const { deck, told } = readForeign(
    `---\nformat: revealjs\ntitle: Mill\n---\n\n${cell('echo', 'set_up()')}\n\n## Oven\n\n- a\n\n---\n\n${
      cell('echo', 'plot(1)')
    }\n\n---\n\nBread.\n\n---\n\n${cell('include', 'load()')}\n`,
  )
  expect(deck.slides).toHaveLength(4)
  expect(htmlOf(deck.slides[2]?.content).trim()).toBe('')
  expect(htmlOf(deck.slides[2]?.notes)).toContain('plot(1)')
  expect(told).toMatch(/blank, with its code in the notes \(line 17\)/)
})

test('lines of a cell stand out as it says, and a cell of styles is told', () => {
  const cell = (lines: string) =>
    read(`\n\n\`\`\`{python}\n#| echo: true\n#| code-line-numbers: ${lines}\na = 1\nb = 2\n\`\`\``)
  expect(cell('"2"').html).toMatch(/<span class="code-line">a = 1 <\/span><span class="code-line at-0">b = 2/)
  expect(cell('"|1|2"').slide?.steps).toBe(2)
  expect(cell('true').html).toMatch(/<code class="language-python">a = 1 b = 2 <\/code>/)
  for (const lines of ['"2"', 'true']) expect(cell(lines).told).not.toMatch(/options/)
  expect(read('\n\nHot.\n\n```{css}\n.oven { color: red }\n```').told).toContain('styles in cells (line 13)')
})

test('a cell in two braces shows how it is written, with its fence', () => {
  for (const indent of ['', '  ']) {
    const cell = ['```{{r, echo=TRUE}}', '#| label: rise', 'x <- 1', '```'].map((line) => indent + line).join('\n')
    const { html, told } = read(`\n\n- a\n\n${cell}\n\n${indent}Then.`)
    expect(html).toMatch(/<pre><code>```\{r, echo=TRUE\} #\| label: rise x &lt;- 1 ``` <\/code><\/pre> <p>Then/)
    expect(told).not.toContain('options')
  }
  const within = read('\n\n````\n```{{r}}\nx\n```\n````')
  expect(within.html).toContain('<pre><code>```{{r}} x ``` </code></pre>')
})

test('a lettered entry alone has no other mark, and several are a list', () => {
  const shown = (body: string): string => read(`\n\n${body}`).html
  expect(shown('a. Why does it rise?\nSay so.\n\n::: {.callout-tip}\nYeast.\n:::\n\nb. And bake?')).not.toContain(
    '<li>',
  )
  expect(shown('a. Rise\nb. Bake').match(/<li>/g)).toHaveLength(2)
  expect(shown('a. Rise\n\nb. Bake').match(/<li>/g)).toHaveLength(2)
  expect(shown('a. Rise\n\n   - slowly')).toMatch(/<ol type="a"[^]*<li>[^]*Rise/)
})

test('letters and Roman numbers are what a list of Pandoc is counted by, and its entries go on over lines', () => {
  const lists = (body: string): string[] =>
    read(`\n\n${body}`).html.match(/<ol[^<>]*>|<li>[^<>]*|<p>[A-H]\.[^<>]*/g) ?? []
  const ol = (type: string, start = ''): string => `<ol${start} type="${type}" data-count="${type}">`
  expect(lists('a. Rise\n   slowly\nb. Bake\n')).toEqual([ol('a'), '<li>Rise\nslowly', '<li>Bake'].map(one))
  expect(lists('(3) Rise\n(4) Bake')).toEqual(['<ol start="3">', '<li>Rise', '<li>Bake'])
  expect(lists('g) Rise\nh) Bake\ni) Cool\n')).toEqual([ol('a', ' start="7"'), '<li>Rise', '<li>Bake', '<li>Cool'])
  expect(lists('I)  Rise\nII) Bake\n\nA.  Cool\nB.  Cut')).toEqual(
    [ol('I'), '<li>Rise', '<li>Bake', ol('A'), '<li>Cool', '<li>Cut'],
  )
  expect(lists('1. Rise\n    a. **Long**\n    b. Short\n2. Bake')).toEqual(
    ['<ol>', '<li>Rise ', ol('a'), '<li>', '<li>Short', '<li>Bake'],
  )
  expect(lists('A. Rye wrote it.\n\nB. Oat read it.')).toEqual(['<p>A. Rye wrote it.', '<p>B. Oat read it.'])
})

const one = (text: string): string => text.replace(/\s+/g, ' ')
