import { expect, test } from 'playwright/test'
import { curly } from '../../scripts/compiler/strangers/pandoc/quotes.ts'
import { readForeign } from './support.ts'

/** A deck for Quarto with these slides. */
const read = (body: string, head = ''): ReturnType<typeof readForeign> =>
  readForeign(`---\nformat: revealjs\n${head}---\n\n## Mill\n\nGrain.\n\n${body}\n`)

test('straight quotation marks are set as Pandoc sets them, in the language of the deck, but for code and attributes', () => {
  const deck = (lang: string): Parameters<typeof curly>[1] => ({
    file: 'mill.qmd',
    lines: [],
    given: new Map([['lang', { value: lang, line: 1, lineOf: () => 1 }]]),
  })
  for (
    const [text, english] of [
      [`He said "it's so" and 'really'`, 'He said “it’s so” and ‘really’'],
      [`the '60s and dogs' tails, Jo's "*big*" one`, 'the ’60s and dogs’ tails, Jo’s “*big*” one'],
      ['"**Bold**" `"x"` "`code`"', '“**Bold**” `"x"` “`code`”'],
      [`![it's](a.png "Jo's"){fig-alt="x y"} [a](b "t")`, `![it’s](a.png "Jo's"){fig-alt="x y"} [a](b "t")`],
      [`<a href="u">"z"</a> $f'(x)$ is f's \\"esc\\"`, `<a href="u">“z”</a> $f'(x)$ is f’s \\"esc\\"`],
      ['  width="300"', '  width="300"'],
      ['*"emph"*, ("in") don\'t—"dash"', '*“emph”*, (“in”) don’t—“dash”'],
      ['[^1]: A "note"', '[^1]: A “note”'],
      ['[x]: url "title"', '[x]: url "title"'],
      ['"a" ``b"c`` "[link](x)" <code>"d"</code>', '“a” ``b"c`` “[link](x)” <code>"d"</code>'],
    ]
  ) expect(curly(text ?? '', deck(''))).toBe(english)
  expect(curly(`"Korn" ist 'gut', so geht's`, deck('de'))).toBe('„Korn“ ist ‚gut‘, so geht’s')
  expect(curly(`l'eau "vive"`, deck('fr-FR'))).toBe('l’eau «\u00a0vive\u00a0»')
  const { html } = read(`It's "wheat".\n\n\`\`\`r\nx <- "rye"\n\`\`\``)
  expect(html.join()).toContain('It’s “wheat”.')
  expect(html.join()).not.toContain('“rye')
  const code = read(`Words.\n\n    "code"\n\n    "more"\n\n- entry\n\n    "part"\n\nWords "behind".`).html.join()
  for (const shown of ['>"code"', '"more"', '“part”', '“behind”']) {
    expect(code.replaceAll('&quot;', '"')).toContain(shown)
  }
  expect(read(`It's "wheat".`, 'from: markdown-smart\n').html.join()).toContain('It\'s "wheat".')
})

test('a tag over several lines holds no quotation marks, dashes or signs of words, and swallows nothing below it', () => {
  const pictures = '<img src="map.png" alt="One">\n\n<img src="map.png" alt="Two">'
  for (
    const above of [
      '<div style="display: flex;\n  gap: 0px;">',
      '<div class="b">\n\n<video src="mill.mp4"\n  data-autoplay\n  style="x: y; /* -- .. <-- */\n  height: 9px;"></video>',
      `<div title='the miller\n  :smile: ... x'>`,
    ]
  ) {
    const all = read(`${above}\n\n${pictures}\n\n</div>\n\nIt's "wheat".`).html.join()
    for (const name of ['One', 'Two']) expect(all).toContain(`"alternative":"${name}"`)
    expect(all).toContain('It’s “wheat”.')
  }
})

test('what is for one format alone stands in slides, or does not, as Quarto decides it', () => {
  const { html, told } = read([
    '::: {.content-visible when-format="html"}\nShown one.\n:::',
    '::: {.content-hidden when-format="revealjs"}\nGone one.\n\n## Gone slide\n:::',
    '::: {.content-visible unless-format="pdf"}\nShown two.\n:::',
    '::: {.content-visible .fragment when-format="pdf"}\nGone two.\n:::',
    '::: {.content-hidden unless-format="pptx"}\nGone three.\n:::',
    '::: {.content-visible when-profile="lecture"}\nAsked.\n:::',
  ].join('\n\n'))
  const all = html.join('\n')
  for (const word of ['Shown one', 'Shown two', 'Asked']) expect(all).toContain(word)
  expect(all).not.toMatch(/[Gg]one/)
  expect(told).toContain('when-profile (line 31)')
  expect(told).not.toContain('when-format')
})

test('a heading in a layout is one part with what it heads, a table with its caption, and rows may be counted', () => {
  const [, lists = ''] = read('## Lists\n\n::: {layout-ncol=2}\n### One\n\n- a\n- b\n\n### Two\n\n- x\n:::').html
  expect(lists.match(/class="column"/g)).toHaveLength(2)
  const table = (name: string): string => `| ${name} | B |\n|---|---|\n| 1 | 2 |\n\n: Of ${name} {#tbl-${name}}`
  const [, tables = ''] = read(`## Tables\n\n::: {layout-ncol=2}\n${table('rye')}\n\n${table('oat')}\n:::`).html
  expect(tables.match(/class="column"/g)).toHaveLength(2)
  for (const between of ['\n\n', '\n']) {
    const pictures = ['a', 'b', 'c', 'd'].map((name) => `![${name}](${name}.png)`).join(between)
    for (const layout of ['layout-nrow=2', 'layout-ncol="2"']) {
      const { html, told } = read(`## Four\n\n::: {${layout}}\n${pictures}\n:::`)
      expect(html[1]?.match(/class="columns/g), layout).toHaveLength(2)
      expect(told).not.toContain('layout-nrow')
    }
  }
  const below = read('## Two\n\n::: {layout-nrow=2}\n![a](map.png)\n![b](map.png)\n:::').html[1]
  expect(below).toContain('"alternative":"b"')
  expect(below).not.toContain('column')
})

test('authors in lines of bars are lines, places have lines of their own, and a file is named without marks, too', () => {
  const { html } = read('```{.yaml filename=conf/mill.yaml}\na: 1\n```',
    'title: Grain\nauthor: |\n  |\n  | Ada Lund\n  |\n  | The Mill\ninstitute:\n  - North\n  - <br>\n  - South\n')
  expect(html[0]).toContain('Ada Lund<br>')
  expect(html[0]).not.toContain('|')
  expect(html[0]).toMatch(/North<br>\s*South/)
  expect(html[1]).toContain('<code>conf/mill.yaml</code>')
})

test('what has a place of its own stands at that side, beside the words, at the foot, or after what it covers', () => {
  const at = (place: string, name = 'a.png'): string => `![Barn](${name}){.absolute ${place}}`
  const slides = (body: string): readonly string[] => read(body).html.slice(1)
  const [right = ''] = slides(`## Right\n\n- one\n- two\n\n${at('top=100 right=0 width=400')}`)
  expect(right.match(/class="column"/g)).toHaveLength(2)
  expect(right.indexOf('<li')).toBeLessThan(right.indexOf('Barn'))
  const [both = ''] = slides(
    `## Both\n\n${at('right=0 width=400', 'b.png')}\n\n::: {.absolute left=0 width="45%"}\nWords.\n:::`,
  )
  expect(both.match(/class="column"/g)).toHaveLength(2)
  expect(both.indexOf('Words.')).toBeLessThan(both.indexOf('Barn'))
  const stack = slides(
    `## Stack\n\n${at('top=9 left=9 height=500')}\n\n${at('.fragment top=9 left=9 height=500', 'b.png')}`,
  )
  expect(stack).toHaveLength(2)
  const over = slides(`## Over\n\n- one\n- two\n\n${at('.fragment top=0 left=0 width=100%')}`)
  expect(over.map((html) => html.includes('<li'))).toEqual([true, false])
  expect(over.map((html) => html.includes('Barn'))).toEqual([false, true])
  const arrow = slides(`## Arrow\n\n- one\n- two\n\n${at('.fragment top=90 left=50 width=80')}`)
  expect(arrow).toHaveLength(1)
  const [foot = ''] = slides(
    '## Foot\n\n- one\n\n::: {.absolute bottom=0 right=0}\nSource.\n:::\n\n::: notes\nSay.\n:::',
  )
  expect(foot).not.toContain('column')
  const words = (said: string, place: string): string => `[${said}]{.absolute ${place}}\n\n`
  const [below = ''] = slides(
    `## Below\n\n${words('On top', 'top=90 left=300')}${words('Rye', 'left=0 bottom=50')}${
      words('Oats', 'bottom=50 right=0')
    }${at('top=200 left=0 width=400')}\n\n${at('top=200 right=0 width=400', 'b.png')}`,
  )
  expect(below.replace(/<[^<>]*>/g, '').match(/On top|Rye|Oats|"alternative"/g)).toEqual(['On top', 'Rye', 'Oats'])
  expect(below).toMatch(/On top[^]*class="column"[^]*Barn[^]*Rye[^]*class="column"[^]*Oats/)
  const paused = '## Pause\n\nOne.\n\n. . .\n\nTwo.\n\n'
  expect(slides(paused + at('right=0 width=400'))[0]).not.toContain('column')
})

test('theorems and boxes bear kind, number and name where they stand and where they are referred to', () => {
  const { html, told } = read(
    '## Line\n\n::: {#thm-line}\n\n## Straight\n\nAll of it.\n:::\n\n::: {#def-slope name="Slope"}\n- m\n:::\n\n'
      + '::: proof\nBy looking.\n:::\n\n::: {#nte-one .callout-note}\n## Mind\nIt holds.\n:::\n\n'
      + 'See @thm-line, [-@thm-line], [@thm-line; @def-slope] and @nte-one.',
  )
  expect(html[1]).toContain('<strong>Theorem 1 (Straight)</strong> All of it.')
  expect(html[1]).toContain('<strong>Definition 1 (Slope)</strong>')
  expect(html[1]).toContain('<em>Proof.</em> By looking.')
  expect(html[1]).toContain('Note 1: Mind')
  expect(html[1]).toContain('See Theorem 1, 1, Theorem 1; Definition 1 and Note 1.')
  expect(told).not.toMatch(/proof|shown as their names/)
  expect(read('::: {#thm-a}\nWahr.\n:::\n\nSiehe @thm-a, @lem-b.', 'lang: de\n').html[0]).toContain(
    'Siehe Theorem 1, lem-b.',
  )
})

test('raw words are HTML or nothing, and a term may have several meanings', () => {
  const { html, told } = read(
    'A`<br>`{=html}b `\\newpage`{=latex}c `<b>`{.r}\n\nApple\n\n:   Fruit\n\n    More.\n\n:   Firm',
  )
  expect(html[0]).toMatch(/A<br>\s*b c/)
  expect(html[0]).not.toContain('{=')
  expect(told).toContain('raw latex')
  expect(html[0]).toMatch(/<li[^>]*>[^]*Firm[^]*<\/li>/)
  expect(html[0]).not.toContain(': Firm')
})

test('slides of one stack keep the colour behind them', () => {
  const { html } = read('## Tabs {#tabs background-color="#40666e"}\n\n::: panel-tabset\n### One\nA\n\n### Two\nB\n:::')
  expect(html.slice(1).map((slide) => slide.includes('{'))).toEqual([false, false])
  expect(html.slice(1)).toHaveLength(2)
})

test('a table of contents is a slide before the others, of parts alone where there are many slides', () => {
  const deck = (body: string, options: string): ReturnType<typeof readForeign> =>
    readForeign(`---\ntitle: Grain\nformat:\n${options}\n---\n\n${body}\n`)
  const options = '  html:\n    toc: false\n  revealjs:\n    toc: true\n    toc-title: Today'
  const { html, told } = deck('# Mill\n\n## Stone\n\nA\n\n## Rest {.unlisted}\n\nB\n\n# Oven', options)
  expect(html[1]).toMatch(/Today[^]*Mill[^]*Stone[^]*Oven/)
  expect(html[1]).not.toContain('Rest')
  expect(told).not.toMatch(/toc \(|toc-title/)
  expect(told).toContain('table of contents')
  const many = Array.from({ length: 14 }, (_, at) => `## Slide ${at}\n\nA`).join('\n\n')
  expect(deck(`# Mill\n\n${many}\n\n# Oven`, options).html[1]).not.toContain('Slide 3')
  expect(deck(many, options).told).toContain('toc (line')
  expect(deck('# Mill\n\n## Stone\n\nA', '  html:\n    toc: true\n  revealjs: default').html[1]).not.toContain('Stone')
})

test('marks within a value end nothing, a caption may lead somewhere, and a box with many parts is no row', () => {
  const { html } = read([
    '::: {.callout-tip title="The \\"one\\" mill"}\nTurns.\n:::',
    '```{r}\n#| echo: false\n#| fig-cap: "A \\"mill\\" [there](https://example.org)"\nknitr::include_graphics("a.png")\n```',
  ].join('\n\n'))
  expect(html[0]).toContain('The “one” mill')
  expect(html[0]).toContain('A “mill” there')
  expect(html[0]).not.toMatch(/callout|!\[/)
  const box = (count: number, name: string): string =>
    read(`\`\`\`{=html}\n<div class="${name}">\n${'<p>Words</p>\n'.repeat(count)}</div>\n\`\`\``).html[0] ?? ''
  expect(box(3, 'container')).toContain('columns')
  expect(box(8, 'container')).not.toContain('columns')
})
