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
  expect(html[1]).toMatch(/>Chalk<\/th> <td[^>]*>in the south, below the hill<\/td>/)
  expect(html[1]).toMatch(/>• north<br ?\/?>\s?• west<\/td>/)
  expect(html[1]).not.toContain('+--')
  expect(html[2]).toMatch(/石<\/span><\/th> <td[^>]*>a<\/td>/)
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

test('a box below columns is as broad as its slide, and one beside text is the panel', () => {
  const layouts = (body: string) =>
    compile(`---\ntitle: Water\nformat: revealjs\n---\n\n# Mills\n\n${body}\n`, bareContext).value.slides.map((
      { layout },
    ) => layout)
  const box = '::: {.callout-tip}\n## Know\n\nSlates are thin.\n:::'
  expect(layouts(`:::: {.columns}\n::: {.column}\na\n:::\n::: {.column}\nb\n:::\n::::\n${box}`)[1]).toBe('text')
  expect(layouts(`Words.\n\n${box}`)[1]).toBe('split')
})
