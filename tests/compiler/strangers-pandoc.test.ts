import { expect, test } from 'playwright/test'
import { bareContext, compile, htmlOf } from './support.ts'

/** A deck for Pandoc: each slide as HTML. */
function read(body: string, settings = 'title: Water\nformat: revealjs') {
  const { value, problems } = compile(`---\n${settings}\n---\n\n${body}\n`, bareContext)
  return {
    html: value.slides.map(({ content }) => htmlOf(content).replace(/\s+/g, ' ')),
    told: problems.map(({ what }) => what).join('\n'),
  }
}

test('a title in the front matter and headings alone are a deck for Pandoc, with a title slide', () => {
  const plain = '# River\n\n![](map.png){ height="320" }\n\n# Mill\n\n- a\n\n# Sea'
  expect(read(plain, 'title: Water').html).toHaveLength(4)
  expect(read(plain, 'title: Water').html[0]).toContain('Water')
  expect(read(plain.replaceAll('\n\n# ', '\n\n---\n\n# '), 'title: Water').html).toHaveLength(3)
  expect(read(plain, 'author: Somebody').html).toHaveLength(3)
})

test('a table drawn with crosses and dashes is a table, with its head, its sides and what stands in several lines', () => {
  const { html } = read(
    `# Mills

+-------+----------------+
| Stone | Found          |
+:======+===============:+
| Chalk | in the south,  |
|       | below the hill |
+-------+----------------+
| Slate | - north        |
|       | - west         |
+-------+----------------+

# 粉

+------+----+
| 石   | a  |
+------+----+`,
  )
  expect(html[1]).toMatch(/<th[^>]*>Stone<\/th> <th[^>]*>Found<\/th>/)
  expect(html[1]).toMatch(/<td>Chalk<\/td> <td[^>]*>in the south, below the hill<\/td>/)
  expect(html[1]).toMatch(/>• north<br ?\/?>\s?• west<\/td>/)
  expect(html[1]).not.toContain('+--')
  expect(html[2]).toMatch(/石<\/span><\/td> <td[^>]*>a<\/td>/)
})

test('a heading in a cell of a drawn table is bold, and code that shows one stays code', () => {
  const { html } = read(
    '# Mills\n\n+-------+---------+\n| Write | Get     |\n+=======+=========+\n| ```   | # Ebb # |\n| # Ebb |         |\n| ```   | slow    |\n+-------+---------+',
  )
  expect(html[1]).toMatch(/<code># Ebb<\/code><\/td> <td[^>]*><strong>Ebb<\/strong><br ?\/?>\s?slow<\/td>/)
})

test('strokes of formulas in tables are those of TeX and part no cells, as in Pandoc', () => {
  const { html } = read(
    '# Mills\n\n| Term | Price |\n|---|---|\n| $\\|K\\|_F^2$ | $5 |\n| $|x|$ | $6 |\n| `$\\|y$` | b |\n\n# Stones\n\n+-------+---------+\n| a     | $|z|$   |\n+-------+---------+\n| $\\|$  | b       |\n+-------+---------+',
  )
  const cells = (slide = '') =>
    [...slide.matchAll(/<t[hd](?:\s[^>]*)?>(?:<code[^>]*>)?([^<]*)/g)].map(([, cell]) => cell)
  expect(cells(html[1]).slice(2)).toEqual(['\\Vert K\\Vert_F^2', '$5', '\\vert x\\vert', '$6', '$|y$', 'b'])
  expect(cells(html[2])).toEqual(['', '', 'a', '\\vert z\\vert', '\\Vert', 'b'])
})

test('a drawn table whose cells span several columns stays as it is drawn, and is told', () => {
  const drawn = '+---+---+\n| a | b |\n+---+---+\n| both  |\n+-------+'
  const { html, told } = read(`# Mills\n\n${drawn}`)
  expect(html[1]).not.toContain('<table')
  expect(html[1]).toContain('| both |')
  expect(told).toContain('cells of a drawn table that span several (line 8)')
})

test('an icon at either end of words that are struck or strong leaves no mark behind', () => {
  const icon = '<i class="fas fa-map"></i>'
  const { html } = read(`# Mills\n\n~~${icon} Wheel~~\n\n**${icon} ${icon} Stone**, *Meal ${icon}*.\n\n2 * ${icon} 3`)
  expect(html[1]).toContain('<s>Wheel</s>')
  expect(html[1]).toContain('<strong>Stone</strong>, <em>Meal</em>.')
  expect(html[1]).toContain('2 * ')
})

test('an address at the foot of all slides is kept', () => {
  const { value } = compile(
    '---\ntitle: Water\nformat:\n  revealjs:\n    footer: "See <https://example.org/mills>"\n---\n\n# Mills\n',
    bareContext,
  )
  expect(JSON.stringify(value)).toContain('See https://example.org/mills')
})

test('slides whose heading has no words are told once', () => {
  const icon = '## <i class="fas fa-map"></i>\n\n- a'
  expect(read(`${icon}\n\n## Mills\n\n- b\n\n${icon}`).told).toContain(
    '2 slides have no heading in words: lines 6, 14.',
  )
  expect(read('## Mills\n\n- b\n\n## $a^2$\n\n- c').told).toContain('This slide has no heading in words.')
})

test('commands that a deck defines for its formulas stand in them as what they mean', () => {
  const settings = String.raw`title: Mills
header-includes:
  - \usepackage{amsmath}
  - \newcommand\given[1][]{\:#1\vert\:}`
  const { html, told } = read(
    String.raw`# Odds

\newcommand{\E}[1]{\operatorname{E}\{#1\}}
\DeclareMathOperator{\Var}{Var}

For $\E{y\given x}$ and $\Var\alpha$:

$$
P(y\given[z] x)
$$

~~~latex
\E{y}
~~~

Write ${'`'}\E${'`'}.`,
    settings,
  )
  expect(html[1]).toContain(String.raw`\operatorname{E}\{y\:\vert\: x\}`)
  expect(html[1]).toContain(String.raw`\operatorname{Var}\alpha`)
  expect(html[1]).toContain(String.raw`P(y\:z\vert\: x)`)
  expect(html[1]?.match(/\\E\b/g)).toHaveLength(2)
  expect(html[1]).not.toContain('newcommand')
  expect(told).not.toContain('header-includes')
})

test('commands that call themselves end', () => {
  expect(read(String.raw`# Mills

\newcommand{\a}{\a\a\a\a\a\a\a\a\a\a}

$\a$`).html).toHaveLength(2)
})

test('a box is as broad as its slide, below columns and below text', () => {
  const layouts = (body: string) =>
    compile(`---\ntitle: Water\nformat: revealjs\n---\n\n# Mills\n\n${body}\n`, bareContext).value.slides.map((
      { layout },
    ) => layout)
  const box = '::: {.callout-tip}\n## Know\n\nSlates are thin.\n:::'
  expect(layouts(`:::: {.columns}\n::: {.column}\na\n:::\n::: {.column}\nb\n:::\n::::\n${box}`)[1]).toBe('text')
  expect(layouts(`Words.\n\n${box}`)[1]).toBe('text')
})

test('a caption of a table is one above it and below it, however it begins and the table is drawn', () => {
  const bars = '| a | b |\n|---|---|\n| c | d |'
  const { html, told } = read(
    `# Drawn\n\n+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+\n\n: Found here\n\n# Above\n\nTable: Sold here\n\n${bars}\n\n# Labelled\n\n: Milled here {#tbl-mills .striped}\n\n${bars}\n\nSee @tbl-mills.\n\n# Meant\n\nMill\n: It grinds.\n\n${bars}`,
  )
  expect(html[1]).toContain('<p>Found here</p>')
  expect(html[2]).toContain('<p>Sold here</p>')
  expect(html[3]).toContain('<p>Table 1: Milled here</p>')
  expect(html[3]).toContain('See Table 1.')
  expect(html[4]).toMatch(/<strong>Mill<\/strong><br ?\/?>\s?It grinds\./)
  expect(told).not.toContain('Marks stand on slides')
})

test('parts of a figure have letters, and those that follow the next number', () => {
  const { html } = read(
    '# Mills\n\n::: {#fig-mills layout-ncol=2}\n![Wind](map.png){#fig-wind}\n\n![Water](map.png){#fig-water}\n\nTwo mills\n:::\n\n![Sea](map.png){#fig-sea}\n\nIn @fig-mills, @fig-water and @fig-sea.',
  )
  expect(html[1]).toMatch(/"\(a\) Wind".*"\(b\) Water".*Figure 1: Two mills.*"Figure 2: Sea"/)
  expect(html[1]).toContain('In Figure 1, Figure 1 (b) and Figure 2.')
})

test('keys of a shortcode are keys, a blank that may not part is one, values of code in a sentence are told', () => {
  const { html, told } = read(
    '# Mills\n\nPress {{< kbd Ctrl-Shift-P >}} or {{< kbd mac=Command-K win=Ctrl-K >}}.\n\nMill\\ 3 has `r nrow(mills)` and `{python} n` stones.\n\n```r\nx <- "`r n`"\n```',
  )
  expect(html[1]).toContain('<kbd>Ctrl</kbd>+<kbd>Shift</kbd>+<kbd>P</kbd> or <kbd>Ctrl</kbd>+<kbd>K</kbd>.')
  expect(html[1]).toMatch(/Mill(?:\u00a0| )3 has/)
  expect(told).toMatch(/values that code in a sentence would give are shown as that code \(line 10\)/i)
  expect(told).not.toContain('kbd')
})

test('authors stand with the places that a list has for them', () => {
  const settings =
    'title: Water\nformat: revealjs\nauthor:\n  - name: Ada\n    affiliations:\n      - ref: sea\n      - name: The Shore\n  - name: Bea\n    affiliations: {ref: 2}\naffiliations:\n  - id: sea\n    name: The Sea\n  - name: The Mill'
  const { html, told } = read('# Mills\n\n- a', settings)
  expect(html[0]).toMatch(/Ada, The Sea, The Shore.{1,7}· Bea, The Mill/)
  expect(told).not.toContain('affiliations')
  expect(read('# Mills\n\n- a', `${settings}\n    city: Aa`).told).toContain('affiliations (line')
})

test('a picture behind a slide that is to be seen whole is', () => {
  const { html } = read('# Mills {background-image="map.png" background-size="contain"}\n\n- a')
  expect(html[1]).toMatch(/"fit":true/)
})

test('a warning with which a slide begins is a box as any other, and words before a reference are its name', () => {
  const { html } = read(
    '## Mill\n\n::: {.callout-important}\nGrind.\n:::\n\n## Wheel\n\nIt turns.\n\n::: {.callout-warning}\nSlowly.\n:::\n\n## Sea\n\n![Sea](map.png){#fig-sea}\n\nIn [Fig. @fig-sea], [@fig-sea] and [-@fig-sea].',
  )
  expect(html[1]).toContain('<aside class="panel"> <h3>Important</h3> <p>Grind')
  expect(html[2]).toContain('class="caveat"')
  expect(html[3]).toContain('In Fig. 1, Figure 1 and 1.')
})

test('stars directly under words go on with them for Pandoc, and part slides below anything else and for others', () => {
  for (const above of ['Wet', '- wet', '> wet', '<span>wet</span>']) {
    const { html } = read(`## Moss\n\n${above}\n*****\n\nDry\n`)
    expect(html, above).toHaveLength(2)
    expect(html[1], above).toMatch(/wet(?:<\/span>)?\s*\*{5}[^]*Dry/i)
  }
  for (const above of ['Wet\n', '```\nwet\n```', '<div>\nwet\n</div>', '## Wet', '| a |\n|---|\n| b |', 'Wet\n===']) {
    expect(read(`## Moss\n\n${above}\n*****\n\nDry\n`).html.at(-1), above).not.toContain('*')
    expect(read(`## Moss\n\n${above}\n*****\n\nDry\n`).html.at(-1), above).not.toMatch(/wet/i)
  }
})
