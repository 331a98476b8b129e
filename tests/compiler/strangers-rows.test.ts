import { expect, test } from 'playwright/test'
import { bareContext, compile, htmlOf } from './support.ts'

/** A deck for Quarto or R Markdown: each slide as HTML, and what is told of it. */
function read(body: string, settings = 'format: revealjs') {
  const { value, problems } = compile(`---\n${settings}\n---\n\n## River\n\n- a\n\n${body}\n`, bareContext)
  return {
    html: value.slides.slice(1).map(({ content }) => htmlOf(content).replace(/\s+/g, ' ')),
    layouts: value.slides.slice(1).map(({ layout }) => layout),
    told: problems.map(({ what }) => what).join('\n'),
  }
}

test('columns that follow one another stand side by side, whatever the block around them is called', () => {
  const { html, told } = read(
    '## Mill\n\n:::: {.comumns}\n::: {.column width="40%"}\na\n:::\n::: {.column width="60%"}\nb\n:::\n::::\n\n## Stone\n\n::: {.column width="40%"}\nc\n:::\n\nd',
  )
  expect(html[0]).toContain('<div class="columns" data-columns="40 60"> <div class="column"> <p>a</p>')
  expect(html[1]).not.toContain('class="columns"')
  expect(told).toContain('.comumns (line 11)')
})

test('a column that has all of the room is as broad as it is, and asks for nothing', () => {
  const { html, told } = read('## Mill\n\n:::: columns\n::: {.column width="100%"}\n- a\n:::\n::::')
  expect(html[0]).toContain('<div class="column"> <ul>')
  expect(told).toBe('')
})

test('a layout of so many columns has rows of so many parts', () => {
  const pictures = Array.from({ length: 5 }, (_, at) => `![P${at}](map.png)`).join('\n\n')
  const { html } = read(
    `## Mill\n\n::: {layout-ncol=3}\n${pictures}\n:::\n\n## Stone\n\n::: {layout-ncol=3}\n![a](map.png)\n\n![b](map.png)\n:::`,
  )
  expect(html[0]?.split('<div class="columns">').map((row) => row.match(/"image"/g)?.length ?? 0)).toEqual([0, 3, 2])
  expect(html[1]?.split('<div class="columns">')).toHaveLength(2)
})

test('a picture behind words of an entry, or before the mark of a footnote, is as large as any other', () => {
  const { html } = read(
    '## Mill\n\n1.  Choose one (or more!) [![A list](map.png)](https://example.org/list)\n    1.  Each is told.\n\n## Stone\n\n![A stone](map.png){width=50%}[^1]\n\n[^1]: By Ada\n\n## Icon\n\n- Turn ![](map.png){width=20px}',
  )
  expect(html[0]).toMatch(
    /<li>Choose one \(or more!\) <ol> <li>Each is told.<\/li> <\/ol> <\/li> <\/ol> \{"kind":"image"/,
  )
  expect(html[0]).toContain('"href":"https://example.org/list"}')
  expect(html[1]).toMatch(/\{"kind":"image"[^{}]*\} <p><sup class="footnote-ref">1<\/sup><\/p>/)
  expect(html[2]).toMatch(/<li>Turn \{"kind":"image"/)
})

test('a page that would be shown stands there by its address, and a stroke alone is room', () => {
  const { html, told } = read(
    '## Mill\n\n{{< iframe "https://example.org/mill" "82%" >}}\n\n|\n\nWords {{< fa mug >}}.',
  )
  expect(html[0]).toContain('<a href="https://example.org/mill">https://example.org/mill</a>')
  expect(html[0]).not.toContain('|')
  expect(told).toContain('{{< iframe >}} (line 11)')
})

test('a caption right below a table is none of its rows', () => {
  const { html } = read(
    `## Stone

| a | b |
|---|---|
| 1 | 2 |
: Stones`,
  )
  expect(html[0]).toContain('<p>Stones</p>')
})

test('no other mark stands in a formula of a line, a share of no height is none, and signs in a caption are signs', () => {
  const { html } = read(
    '## Mill\n\n$100 $\\times$ 5 = $500\n\n## Stone\n\n![$^*$ Taken, m$^2$](map.png){height=20% width=50%}',
  )
  expect(html[0]).toContain('$100 <code class="tex">\\times</code> 5 = $500')
  expect(html[1]).toContain('"caption":"* Taken, m²"')
  expect(html[1]).not.toContain('"height"')
})

test('behind a stroke in a heading ioslides has its subtitle, and a broad diagram with columns a slide of its own', () => {
  const { html } = read('# Mill | At the river\n\n## Stone | And flour\n\n- b', 'output: ioslides_presentation')
  expect(html[0]).toMatch(/>Mill<\/h\d> <p[^>]*>At the river<\/p>/)
  expect(html[1]).toMatch(/>Stone<\/h2> <h3>And flour<\/h3>/)
  const columns = ':::: {.columns}\n::: {.column}\na\n:::\n::: {.column}\nb\n:::\n::::'
  const diagram = '```{mermaid}\nflowchart LR\n  a --> b\n```'
  const apart = read(`## Mill {#mill}\n\n${columns}\n\n${diagram}\n\n::: notes\nSlowly.\n:::`)
  expect(apart.layouts).toEqual(['text', 'diagram'])
  expect(apart.html[1]).toMatch(/^<h2[^>]*>Mill<\/h2> \{"kind":"diagram"/)
  expect(apart.told).toContain('The diagram of this slide stands on one of its own.')
})

test('beside words of Slidev a number is narrow, and a dot that only a style draws takes no place', () => {
  const of = (mark: string): string =>
    htmlOf(
      compile(
        `---\ntheme: seriph\n---\n\n# Tides\n\n---\n\n# Ebb\n\n<div class="flex gap-2">\n  ${mark}\n  <div><h3>Low</h3><p>Water leaves.</p></div>\n</div>\n`,
        bareContext,
      ).value.slides[1]?.content ?? [],
    )
  expect(of('<div class="font-bold">1.</div>')).toContain('data-columns="10 90"')
  expect(of('<div class="w-2 h-2 rounded-full bg-blue-400"></div>')).not.toContain('column')
  expect(of('<div class="w-2 h-2"></div>\n  <p>Water leaves and comes.</p>')).toContain('comes')
  expect(of('<div>Spring and neap</div>')).not.toContain('data-columns')
})

test('pictures of one paragraph with a sign on a line between stand side by side, the sign between them', () => {
  const picture = '<img style="height: 300px" src="map.png" alt="A">'
  const row =
    /<div class="columns" data-columns="46 8 46"> <div class="column"> \{"kind":"image"[^<>]*"height":"[^<>]*\} <\/div> <div class="column"> <p>➡️<\/p> <\/div> <div class="column"> \{"kind":"image"[^<>]*\} <\/div> <\/div>/
  for (const [opens, closes] of [['', ''], ['<p class="fragment">\n', '\n</p>']]) {
    const { html } = read(`## Mill\n\n${opens}${picture}\n➡️\n${picture}${closes}\n\nBelow`, 'revealOptions: {}')
    expect(html.join('')).toMatch(row)
  }
  const apart = read(`## Mill\n\n${picture}\n\n➡️\n\n${picture}\n`, 'revealOptions: {}')
  expect(apart.html.join('')).not.toContain('class="columns"')
})

test('a block that holds nothing but pictures with short signs between is a row, however those are set', () => {
  const columns = (body: string): string | undefined =>
    /data-columns="([\d ]+)"/.exec(read(`## Mill\n\n${body}\n\nBelow`, 'format: revealjs').html.join(''))?.[1]
  const figure = '<figure><img src="map.png" alt="A"><figcaption>Mill</figcaption></figure>'
  const arrow = '<span class="arrow">→</span>'
  expect(columns(`::: {.way}\n${figure}\n${arrow}\n${figure}\n${arrow}\n${figure}\n:::`)).toBe('28 8 28 8 28')
  for (const sign of ['→', '**+**', '[→]{.large}', arrow]) {
    expect(columns(`::: {.way}\n![A](map.png)\n\n${sign}\n\n![B](map.png)\n:::`), sign).toBe('46 8 46')
  }
  expect(columns(`::: {.way}\n![A](map.png)\n\n→\n\n![B](map.png)\n\nWheels turn.\n:::`)).toBeUndefined()
})
