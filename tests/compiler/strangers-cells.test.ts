import { expect, test } from 'playwright/test'
import { bareContext, compile, htmlOf, readForeign } from './support.ts'

/** A deck for Quarto or R Markdown: each slide as HTML, and what is told of it. */
function read(body: string, settings = 'format: revealjs') {
  const { value, problems } = compile(`---\n${settings}\n---\n\n${body}\n`, bareContext)
  return {
    html: value.slides.map(({ content }) => htmlOf(content)),
    notes: value.slides.map(({ notes }) => htmlOf(notes)),
    problems,
    told: problems.map(({ what }) => what).join('\n'),
  }
}

const cell = (options: string, settings?: string, language = 'r') =>
  read(`## Mill\n\n\`\`\`{${language}}\n${options}\nturn()\n\`\`\`\n\n- a`, settings)

test('a cell shows its code only where it or its deck says so, as the format has it', () => {
  const shows = (options: string, settings?: string, language?: string): boolean =>
    cell(options, settings, language).html[0]?.includes('turn') ?? false
  expect(shows('')).toBe(false)
  expect(shows('#| echo: true')).toBe(true)
  expect(shows('#| echo: fenced')).toBe(true)
  expect(shows('', 'format:\n  river-revealjs:\n    logo: a.png\nexecute:\n  echo: true')).toBe(true)
  expect(shows('', 'format: html')).toBe(true)
  expect(shows('', 'output: ioslides_presentation')).toBe(true)
  expect(shows('', 'output: ioslides_presentation', 'r, echo=FALSE')).toBe(false)
  expect(shows('#| echo: false\n#| output: false', 'format: html')).toBe(false)
  expect(shows('#| output: false', 'format: html')).toBe(true)
  expect(shows('graph {', 'format: html', 'dot')).toBe(false)
  expect(shows('//| echo: true\ngraph {', undefined, 'dot')).toBe(true)
  const drawn = cell('graph {', 'format: revealjs\nexecute:\n  echo: true\n  eval: false', 'dot')
  expect(drawn.notes[0]).toContain('graph {')
  expect(drawn.told).toContain('whose code the deck hides is missing')
  expect(shows('', undefined, 'webr-r')).toBe(true)
  const setup = '```{r, include=FALSE}\nknitr::opts_chunk$set(\n  echo = FALSE,\n  cache = TRUE)\n```\n\n'
  const all = read(
    `${setup}## Mill\n\n\`\`\`{r}\nturn()\n\`\`\`\n\n- a\n\n## Stone\n\n\`\`\`{r, echo=TRUE}\nrest()\n\`\`\``,
    'output: slidy_presentation',
  )
  expect(all.html.join('')).not.toContain('turn')
  expect(all.html.join('')).toContain('rest')
})

test('code of a deck that runs none of it is told only where a cell says that it is run', () => {
  const tells = (options: string, settings: string): boolean => cell(options, settings).told.includes('code that runs')
  expect(tells('', 'format: revealjs\nexecute:\n  echo: true')).toBe(true)
  expect(tells('', 'format: revealjs\nexecute:\n  echo: true\n  eval: false')).toBe(false)
  expect(tells('', 'format:\n  revealjs:\n    echo: true\n    eval: false')).toBe(false)
  expect(tells('#| eval: true', 'format: revealjs\nexecute:\n  echo: true\n  eval: false')).toBe(true)
  const setup = '```{r setup, include=FALSE}\nknitr::opts_chunk$set(eval = FALSE)\n```\n\n'
  const { told } = read(`${setup}## Mill\n\n\`\`\`{r}\nturn()\n\`\`\`\n`, 'output: slidy_presentation')
  expect(told).not.toContain('code that runs')
})

test('what cells would show whose code is hidden is told once, their code is for the speaker, and what stands below stays', () => {
  const { html, notes, told } = read(
    '## River\n\n- a\n\n## Mill\n\n```{r}\n#| label: fig-mill\n#| fig-cap: "The wheel"\nturn()\n```\n\n## Stone\n\n```{python}\nrest()\n```\n\n```{mermaid}\n%%| fig-cap: A flow\nflowchart LR\n a --> b\n```',
  )
  expect(html[1]).toContain('<p>Figure 1: The wheel</p>')
  expect(html[2]).not.toContain('rest')
  expect(notes[1]).toMatch(/<pre><code class="language-r">turn\(\)\s*<\/code>/)
  expect(notes[2]).toContain('rest()')
  expect(html[2]).toContain('<p>A flow</p>')
  expect(told).toContain('What cells would show whose code the deck hides is missing (lines 11, 19).')
  expect(told).not.toContain('code that runs')
})

test('nothing is missing of a cell that only loads or gives names', () => {
  const told = (code: string, language = 'python'): boolean =>
    read(`## Mill\n\n\`\`\`{${language}}\n${code}\n\`\`\`\n\n- a`).told.includes('What cells would show')
  expect(told('import mill\nfrom mill import (\n    wheel,\n)\n# stones\nwheels = mill.turn(\n    4)')).toBe(false)
  expect(told('library(mill)\nstone <- turn(4)', 'r')).toBe(false)
  expect(told('wheels = 4\nwheels')).toBe(true)
  expect(told('fig = plt.figure()')).toBe(true)
  expect(told('wheels == 4')).toBe(true)
  expect(told('stone = 4', 'julia')).toBe(true)
})

test('figures, tables and formulas bear their numbers, and are referred to by them', () => {
  const body =
    '## Mill {#sec-mill}\n\nIn @fig-wheel, [-@fig-wheel], (see @tbl-flour), [@eq-flow] and @sec-mill; not @fig-none, `@fig-wheel`.\n\n![The wheel](map.png){#fig-wheel}\n\n$$\na\n$$ {#eq-flow}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n: Flour {#tbl-flour}\n\n## Two\n\n::: {#fig-two}\n\n![](map.png)\n\nTwo wheels\n:::\n\n## Three\n\n<!--\n![](map.png){#fig-none}\n-->\n\n![](map.png){#fig-three}'
  const { html, told } = read(body)
  expect(html[0]).toContain('In Figure 1, 1, (see Table 1), Equation 1 and Mill; not fig-none, <code>@fig-wheel</code>')
  expect(html[0]).toContain('"caption":"Figure 1: The wheel"')
  expect(html[0]).toContain('<p>Table 1: Flour</p>')
  expect(html[0]).not.toContain('eq-flow')
  expect(html[1]).toContain('"caption":"Figure 2: Two wheels"')
  expect(html[2]).toContain('"caption":"Figure 3"')
  expect(told).toContain('references to figures, tables and the like are shown as their names (line 7)')
  expect(told).not.toContain('steps of formulas')
  expect(read(body, 'format: revealjs\nlang: de').html[0]).toContain('In Abbildung 1, 1, (see Tabelle 1)')
})

test('links and settings of a diagram from elsewhere are told, and stop no build', () => {
  const { problems, told } = read(
    '## Mill\n\n```{mermaid}\n%%{init: {\n  "theme": "dark"\n}}%%\nflowchart LR\n  a --> b\n  click a href "https://example.org"\n```',
  )
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(told).toContain('settings of diagrams (line 8), links in Mermaid (line 13)')
})

test('ids that stand twice or could be none, and addresses on a disk, stop no build of a deck from elsewhere', () => {
  const { problems, told } = read(
    '## Mill\n\n::: {#fig-a}\nOne.\n:::\n\n::: {#fig-a}\nTwo.\n:::\n\n[a](#fig-a)\n\n## Stone {#1st}\n\n![](C:/mills/stone.png)',
  )
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(told).toContain('The id “fig-a” is already used on line 7.')
})

test('a line above dashes is a heading, and marks need no room behind them, but not in a deck for xaringan', () => {
  const body = '##Mill\n\n- a\n\nThe whole wheel:\n----\n\n- b\n\nStone {#stone}\n---\n\n- c\n\n- d\n---\n\n- e'
  expect(read(body, 'output: ioslides_presentation').html.map((one) => /<h2[^>]*>(.*?)<\/h2>/.exec(one)?.[1])).toEqual([
    'Mill',
    'The whole wheel:',
    'Stone',
    undefined,
  ])
  expect(read('# Mill\n\n---\n\nWords\n---\n\n# Stone', 'output:\n  xaringan::moon_reader:\n    lib_dir: libs').html[1])
    .toContain('<p>Words</p>')
})

test('what stands aside in a column stands at the foot of its slide', () => {
  const { html } = read(
    '## Mill\n\n:::: {.columns}\n::: {.column}\na\n\n::: aside\nBy Ada\n:::\n:::\n::: {.column}\nb\n:::\n\n::: {.aside}\nIn May\n:::\n::::',
  )
  expect(html[0]?.replace(/\s+/g, ' ')).toMatch(
    /<p>b<\/p> <\/div> <\/div> <div class="footing"> <p>By Ada<\/p> <p>In May/,
  )
  expect(html[0]?.match(/class="column"/g)).toHaveLength(2)
})

test('a box of Quarto stands below the words above it, as broad as they are', () => {
  const row = '<div class="columns"> <div class="column"> <aside class="panel">'
  const shown = (body: string): string => read(`## Mill\n\n${body}`).html[0]?.replace(/\s+/g, ' ') ?? ''
  const box = '::: {.callout-note}\nIt turns.\n\n$$\nx = \\frac{a}{b}\n$$\n:::'
  expect(shown(`Wheels.\n\n${box}`)).toContain(row)
  expect(shown(`${box}\n\n- Wheels`)).toContain(row)
  expect(shown(`${box}\n\n::: notes\nSlowly.\n:::`)).not.toContain(row)
})

test('what stands aside in the middle of a slide, or in a line, stands at its foot, from the start', () => {
  const { html, told } = read(
    '## Mill\n\nOf water [By *Ada*]{.aside} and stone\n\n::: {.aside}\nIn May\n:::\n\nWheels\n\n. . .\n\n::: footer\nOwn\n:::\n\nTurn\n\n::: notes\nSaid\n:::',
  )
  expect(html[0]?.replace(/\s+/g, ' ')).toMatch(
    /Of water and stone<\/p> <p>Wheels<\/p> <p data-step="1"><span>Turn<\/span><\/p> <div class="footing"> <p>By <em>Ada<\/em><\/p> <p>In May<\/p> <p>Own<\/p> <\/div> $/,
  )
  expect(told).not.toContain('aside')
})

test('a slide that its heading hides is left out, and told', () => {
  const { html, told } = read(
    '## Mill\n\n- a\n\n## Stone {visibility="hidden"}\n\n- b\n\n## Wheel {visibility="uncounted"}',
  )
  expect(html).toHaveLength(2)
  expect(html.join('')).not.toContain('Stone')
  expect(told).toContain('This slide is hidden, and is left out.')
})

test('lines of a title that begin with a stroke stand below one another', () => {
  const { html } = read('## Mill\n\n- a', 'subtitle: |\n  |  The mill\n  |  at the river\nformat: revealjs')
  expect(html[0]).toMatch(/>The mill\s*<br>\s*at the river<\/h1>/)
})

test('a picture that lies elsewhere is stood for by all that is said of it, however long', () => {
  const long = 'The wheel turns slowly. '.repeat(40).trim()
  const { html } = read(`## Mill\n\n![The wheel](https://example.org/wheel.png){fig-alt="${long}" width="50%"}`)
  expect(html[0]).toContain(`${long} · The wheel`)
  expect(html[0]).not.toContain('fig-alt')
})

test('dashes in entries are set, and entries below one that is quoted are below it', () => {
  const { html } = read('## Mill\n\n- Wheel -- turns\n\n## Stone\n\n> - Set:\n      - one\n      - two\n> - Rest')
  expect(html[0]).toContain('Wheel – turns')
  expect(html[1]?.replace(/\s+/g, ' ')).toMatch(/Set: <ul[^>]*> <li[^>]*>one<\/li> <li[^>]*>two/)
})

test('what a footnote says in its attribute is a footnote', () => {
  const { html, told } = read(
    '## River\n\n- a\n\n## Mill\n\nTurns (***<footnote content="Ada. <em>Mills</em>. [2]">Ada, 2001</footnote>***).',
    'output: ioslides_presentation',
  )
  expect(html[1]).toContain('Ada, 2001<sup class="footnote-ref">')
  expect(html[1]).toMatch(/<li value="1">Ada\. <em>Mills<\/em>\. \(2\)<\/li>/)
  expect(told).not.toContain('footnote')
})

test('a box below code or a picture is as broad as its slide, and a name that nothing leads to makes no block', () => {
  const { html } = read(
    '## Mill\n\n```r\nturn()\n```\n\n::: {.callout-tip}\nSlowly.\n:::\n\n## Stone\n\n::: {#sec-stone style="margin-top: 0"}\n![](map.png){width=100%}\n:::\n\n::: {#kept}\nIt.\n:::\n\n[there](#kept)',
  )
  expect(html[0]?.replace(/\s+/g, ' ')).toContain('<div class="columns"> <div class="column"> <aside class="panel">')
  const stepwise = read('## Mill\n\n```r\nturn()\n```\n\n::: {.callout-tip}\n- Slowly.\n:::',
    'format: revealjs\nincremental: true')
  expect(stepwise.html[0]?.replace(/\s+/g, ' ')).toContain('<div class="columns"> <div class="column"> <aside')
  expect(html[1]).not.toContain('<div>')
  expect(html[1]).toContain('<div id="kept">')
})

test('words in brackets over several lines, a pause before a comment and a link whose words were an icon leave no marks', () => {
  const { html, told } = read(
    '## River\n\n- a\n\n## Mill\n\n[\n  [\n  [wheel](https://example.org/wheel)\n  ]{style="border: 0"}\n]{.dim style="color: red"}\n\n. . . <!-- later -->\n\n[{{< fa brands github >}}](https://example.org/mill)',
  )
  expect(html[1]).toContain('<p><a href="https://example.org/wheel">wheel</a></p>')
  expect(html[1]).toContain('<div data-step="1">')
  expect(html[1]).toContain('>https://example.org/mill</a>')
  expect(html[1]).not.toContain('. . .')
  expect(told).toContain('style (lines 14, 15), .dim (line 15)')
})

test('a picture that is a link and stands alone is a picture that leads there', () => {
  const of = (picture: string) => read(`## River\n\n- a\n\n## Mill\n\n${picture}`).html[1]?.replace(/\s+/g, ' ')
  const wheel = '"file":"slides/map.png","alternative":"A wheel"'
  const address = 'https://example.org/wheel/step/1?width=20&part=(2)'
  const leads = `"href":"${address.replace('&', '&amp;')}"}`
  for (
    const picture of [
      `[![A wheel](map.png){width=50%}](${address}){target="_blank"}`,
      `<a href="${address.replace('&', '&amp;')}"><img src="map.png" alt="A wheel" width="50%"></a>`,
      `<a href="${address}">\n\n  <img src="map.png"\n  alt="A wheel" width="50%">\n\n</a>`,
      `<a href="${address}">\n\n![A wheel](map.png){width=50%}\n\n</a>`,
    ]
  ) {
    expect(of(picture), picture).toMatch(/^<h2[^>]*>Mill<\/h2> \{"kind":"image"/)
    expect(of(picture), picture).toContain(wheel)
    expect(of(picture), picture).toMatch(/"width":"50%",/)
    expect(of(picture), picture).toContain(leads)
  }
  const two = of(`[![A wheel](map.png)](https://example.org/a) [![A mill](map.png)](https://example.org/b)`)
  expect(two).toMatch(
    /"A wheel"[^{}]*"https:\/\/example.org\/a"[^]*\{[^{}]*"A mill"[^{}]*"https:\/\/example.org\/b"/,
  )
  expect(of('Words [![A wheel](map.png)](https://example.org/a) behind.')).toMatch(
    /<p>Words <a href="https:\/\/example.org\/a">\{"kind":"image"[^{}]*\} ?<\/a> behind/,
  )
  expect(of('[![A wheel](gone.png)](https://example.org/a)')).toContain('<a href="https://example.org/a"><span')
})

test('what a fence shows as it is written stays as it is, however much it looks like a cell', () => {
  const shown = [
    '```{{r}}',
    '#| label: fig-ebb',
    '#| fig-cap: The ebb.',
    '```',
    '```{r}',
    '#| label: fig-flood',
    '#| echo: false',
    'knitr::include_graphics("map.png")',
    '```',
    '$$ x $$ {#eq-one}',
    '```{=html}',
    '<b>x</b>',
    '```',
    '```mermaid',
    'flowchart LR',
    '  style A fill:#f00',
    '```',
  ].join('\n')
  const { html, told } = readForeign(
    `---\nformat: revealjs\n---\n\n# Mill\n\n## Oven\n\n\`\`\`\`\n${shown}\n\`\`\`\`\n\n\`\`\`{r}\n#| label: fig-neap\n#| echo: true\n#| fig-cap: The neap.\nplot(1)\n\`\`\`\n`,
  )
  expect(html[1]?.replaceAll(/<\/?span[^>]*>/g, '')).toContain(shown.replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
  expect(html[1]).toContain('Figure 1: The neap.')
  expect(told).not.toMatch(/raw html|Mermaid/)
})
