import { expect, test } from 'playwright/test'
import { bareContext, compile, htmlOf, readForeign } from './support.ts'

const read = (body: string, settings = 'format: revealjs') => readForeign(`---\n${settings}\n---\n\n${body}\n`)

test('each tab of a set stands on a slide of its own below its name, notes with each of them', () => {
  const { deck, html, told } = read(
    '## River\n\n- a\n\n## Mill\n\n::: panel-tabset\n## Wheel\n\nTurns.\n\n### Spokes\n\nEight.\n\n## Stone\n\n```python\nx = 1  ## no tab\n```\n:::\n\n::: notes\nSlowly.\n:::',
  )
  expect(html).toHaveLength(3)
  expect(html[1]).toMatch(/>Mill<\/h2>\s*<h3[^>]*>Wheel<\/h3>\s*<p>Turns.<\/p>\s*<h3[^>]*>Spokes/)
  expect(html[2]).toMatch(/>Mill<\/h2>\s*<h3[^>]*>Stone<\/h3>/)
  expect(deck.slides.map(({ notes }) => htmlOf(notes).includes('Slowly.'))).toEqual([false, true, true])
  expect(told).toContain('what lay on one another, or behind tabs, is on slides of its own (line 11)')
  expect(told).not.toContain('panel-tabset')
  const [, only] = read('## River\n\n- a\n\n## Mill\n\n::: panel-tabset\n### Wheel\n\nTurns.\n:::').html
  expect(only?.replace(/\s+/g, ' ')).toMatch(/>Mill<\/h2> <h3[^>]*>Wheel<\/h3> <p>Turns.<\/p> $/)
  const panels =
    '# River\n\n- a\n\n---\n\n# Mill\n\n.panelset[\n.panel[.panel-name[Wheel]\n\nTurns.\n]\n\n.panel[.panel-name[Stone]\n\nRests.\n]\n]\n\n---\n\n# End'
  expect(read(panels, 'output: xaringan::moon_reader').html.slice(1, 3).map((one) => one.replace(/\s+/g, ' '))).toEqual(
    [
      expect.stringContaining('<h3>Wheel</h3> <p>Turns.'),
      expect.stringContaining('<h3>Stone</h3> <p>Rests.'),
    ],
  )
})

test('braces right behind the words of a heading are its attributes, but no formula is', () => {
  const { deck, html } = read(
    '## A\n\n- a\n\n## Ebb{background-color="#102030"}\n\n- b\n\n## <i class=\'fa fa-map\'></i>{background-image="map.png" background-size="900px"}\n\n- c\n\n## The set $\\{a,b\\}$\n',
  )
  expect(deck.slides[1]?.background).toBe('#102030')
  expect(html[1]).toContain('>Ebb</h2>')
  expect(html[2]).toContain('map.png')
  expect(html[2]).not.toContain('background-image')
  expect(html[3]).toContain('class="tex"')
})

test('icons that a style sheet draws are told by line', () => {
  const { told } = read(
    '## <i class="fas fa-globe"></i> Sea\n\n- <span class="bi bi-map"></span> charts\n- <i>tides</i>',
  )
  expect(told).toContain('icons (lines 5, 7)')
})

test('the words and attributes of a picture may go on for several lines', () => {
  const { html, told } = read(
    '## Mill\n\n![The wheel\nand the stone](map.png){fig-alt="A wheel"\nwidth="50%"}\n\nWords `![a` stay\nas they are.',
  )
  expect(html[0]).toContain('"alternative":"A wheel"')
  expect(html[0]).toContain('The wheel and the stone')
  expect(html[0]).not.toContain('fig-alt')
  expect(html[0]).toContain('![a')
  expect(told).not.toContain('width')
})

test('marks in the words below a picture are none of them', () => {
  const { html } = read('## Mill\n\n![*The wheel*, **1901**: $\\approx$ 3 m, snake_case_name](map.png)\n\n- a')
  expect(html[0]).toContain('The wheel, 1901: ≈ 3 m, snake_case_name')
})

test('a cell of R that shows a picture is that picture, one that does more is code', () => {
  const { html, told } = read(
    '## Mill\n\n```{r wheel, echo=FALSE, out.width="50%", fig.cap="The wheel", fig.alt=\'A wheel\'}\nlibrary(knitr)\nknitr::include_graphics("map.png")\n```\n\n- a\n\n## Stone\n\n```{r}\n#| fig-cap: "The stone"\ninclude_graphics(here::here("map.png"), dpi = 90)\n```\n\n- b\n\n## Both\n\n```{r}\nx <- 1\ninclude_graphics("map.png")\n```',
    'output: ioslides_presentation',
  )
  expect(html[0]).toContain('"alternative":"A wheel"')
  expect(html[0]).toContain('"caption":"The wheel"')
  expect(html[0]).not.toContain('include_graphics')
  expect(html[1]).toContain('slides/map.png')
  expect(html[2]).toContain('include_graphics')
  expect(told).toContain('code that shows pictures (line 16)')
})

test('in a deck for xaringan only lines part slides, and a heading needs no room behind its marks', () => {
  const { html } = read('# Mill\n\n#Wheel\n\n- turns\n\n#\n\n# Stone\n\n---\n\n#Flour\n\n- white',
    'output:\n  xaringan::moon_reader:\n    lib_dir: libs')
  expect(html).toHaveLength(2)
  expect(html[0]).toMatch(/Wheel<\/h\d>/)
  expect(html[1]).toMatch(/Flour<\/h\d>/)
  expect(html[0]).toContain('<p>#</p>')
})

test('a fence that is indented code is written as it stands, one in an entry is a fence', () => {
  const { html, told } = read(
    '## Mill\n\nWrite:\n\n    ```{r wheel, echo = FALSE}\n    #| label: stays\n    turn()\n    ```\n\nThen.\n\n## Stone\n\n1. Grind:\n\n    ```{r}\n    grind()\n    ```\n',
    'output: ioslides_presentation',
  )
  expect(html[0]).toContain('```{r wheel, echo = FALSE}\n#| label: stays\nturn()\n```')
  expect(html[1]).toContain('<code class="language-r">grind()')
  expect(told).toContain('code that runs (line 20)')
})

test('works and figures that a deck names stand by their keys, claims of the kit and addresses as they are', () => {
  const { html, told } = read(
    '## Mill\n\n- Old [see @reed1999, p. 3; -@lamb_2015], as @fig-wheel and @reed1999 show\n- me@reed1999.org, `[@reed1999]`, [@someone](https://example.org), [Mill @reed1999]{.mark}',
  )
  expect(html[0]).toContain('Old (see reed1999, p. 3; lamb_2015), as fig-wheel and reed1999 show')
  expect(html[0]).toContain('<code>[@reed1999]</code>')
  expect(html[0]).toContain('@someone</a>')
  expect(html[0]).toContain('Mill reed1999</mark>')
  expect(told).toMatch(/citations are [^]* missing \(lines 7, 8\)\.\nReferences to [^]* \(line 7\)\./)
  const own = compile('## A\n\n- So [@S3.15], as @somebody says', bareContext)
  expect(own.value.slides.map(({ content }) => htmlOf(content)).join('')).toContain('@somebody')
})

test('a subtitle without a title is the title; a date that is reckoned is told', () => {
  const { html, told } = read('## Mill\n\n- a', 'subtitle: Water and stone\ndate: today\nformat: revealjs')
  expect(html[0]).toMatch(/<h1[^>]*>Water and stone/)
  expect(html[0]?.match(/Water and stone/g)).toHaveLength(1)
  expect(told).toContain('date (line 3)')
  const format = (date: string): string =>
    read('## Mill\n\n- a', `title: Wheel\ndate: "${date}"\ndate-format: D MMMM YYYY\nformat: revealjs`).told
  expect(format('2024-03-13')).toContain('date-format (line 4)')
  expect(format('13 March 2024')).not.toContain('date-format')
  const behind = read('## Mill\n\n- a',
    'title: Mill\nsubtitle: Water and stone\nformat: revealjs\ntitle-slide-attributes:\n  data-background-image: map.png')
  expect(behind.html[0]?.match(/Water and stone/g)).toHaveLength(1)
})

test('a picture below which brackets stand keeps its attributes', () => {
  const { html, told } = read(
    '## Mill {.nostretch}\n\n![Reed (1999). Mills.](map.png){fig-alt="A mill" width="50%"}\n\n- a',
  )
  expect(html[0]).toContain('"width":"50%"')
  expect(told).not.toContain('width')
})

test('a title, its authors and a day that are lists stand on the title slide', () => {
  const { deck, html } = read('## Wheel\n\n- a',
    'title:\n- "The mill"\nauthor:\n- Ada\ndate:\n- 2022-11-10\noutput: slidy_presentation')
  expect(html[0]).toMatch(/<h1[^>]*>The mill<\/h1>/)
  expect(html[0]).toContain('Ada')
  expect(html[0]).toContain('2022-11-10')
  expect(deck.title).toBe('The mill')
})

test('what a format says is told by name, but for what is taken over', () => {
  const { deck, told } = read('## Wheel\n\n- a',
    'title: Mill\nformat:\n  revealjs:\n    theme: sky\n    footer: By the weir\n    chalkboard: true\n    slide-number: true\n    code:\n      wrap: true\nexecute:\n  echo: false\n  eval: false')
  expect(deck.footer).toBe('By the weir')
  expect(told).toContain('not taken over: theme (line 5), chalkboard (line 7), wrap (line 10).')
  expect(read('## Wheel\n\n- a', 'title: Mill\nformat: revealjs').told).not.toContain('format')
})

test('the title slide is one of its own, though the first heading is called as the deck is', () => {
  const settings =
    'title: Mill\nauthor: Ada\nformat:\n  revealjs:\n    title-slide-attributes:\n      data-background-image: https://example.org/mill.png\n      data-background-size: 90px'
  const { html, told } = read('# Mill\n\n### Wheels\n\n- a', settings)
  expect(html[0]).toMatch(/<h1[^>]*>Mill<\/h1>[^]*Ada/)
  expect(html[1]).toMatch(/Mill<\/h2>[^]*Wheels[^]*<li>a/)
  expect(told).toContain('This picture lies on another computer; nothing is shown in its place.')
  expect(told).toContain('this one setting of it is not taken over: data-background-size (line 8)')
  const own = read('# Mill\n\nOf water and stone\n\n## Wheels\n\n- a', settings.replace('https://example.org/', ''))
  expect(own.html).toHaveLength(3)
  expect(own.html[0]).not.toContain('Of water')
  expect(own.html[1]).toMatch(/Mill<\/h2>[^]*Of water and stone/)
  expect(own.told).toContain('data-background-image (line 7)')
})

test('values that a footer or a sentence asks for by their names are set in, what else is there by braces is told', () => {
  const { deck, html, told } = read(
    '## River\n\nBy {{< meta author >}}.',
    'title: Tides\nauthor:\n  - name: Ada Low\nformat:\n  revealjs:\n    footer: "{{< meta title >}} | {{< meta author >}} {{< fa water >}} <img src=\'a.svg\'>"',
  )
  expect(deck.footer).toBe('Tides | Ada Low')
  expect(html.join()).toContain('By Ada Low.')
  expect(told).toContain('pictures in footers (line 7), shortcodes in the footer (line 7)')
})

test('sources that an author lists stay a list, whatever the slide is called', () => {
  const { deck, told } = read('## River\n\n- a\n\n## Sources {.sources}\n\n1. A book')
  expect(deck.slides.at(-1)?.layout).toBe('text')
  expect(told).not.toContain('endnotes')
})

test('dashes of the footer of all slides are set as those of slides are', () => {
  const settings = 'format:\n  revealjs:\n    footer: "Tides -- pages 3--4 --- 2024"'
  expect(read('## Ebb\n\n- a', settings).deck.footer).toBe('Tides – pages 3–4 — 2024')
  expect(readForeign('---\nmarp: true\nfooter: Tides -- 2024\n---\n\n# Ebb\n').deck.footer).toBe('Tides -- 2024')
})

test('a rule within a block parts no slide, however it is written and whatever the block is', () => {
  for (const rule of ['---', '***', '------------', '* * *']) {
    const { html, told } = read(
      `## Mill\n\n- wheel\n\n::: column-margin\n${rule}\n\nStone\n:::\n\nMeal\n\n${rule}\n\nSea\n\n::: {.mine}\n\nRiver\n\n${rule}\n:::`,
    )
    expect(html).toHaveLength(2)
    expect(html[0]).toMatch(/wheel[^]*Stone[^]*Meal/)
    expect(html[1]).toMatch(/Sea[^]*River/)
    expect(told).not.toMatch(/closes nothing|does not part/)
  }
})
