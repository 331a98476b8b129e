import { expect, test } from 'playwright/test'
import { compile, readForeign } from './support.ts'

const HEAD = '---\nformat: revealjs\n---\n\n'
const read = (body: string, head = HEAD) => {
  const { html, told, deck } = readForeign(`${head}# Mill\n\n- a\n\n## Oven\n\n${body}\n`)
  return { html: html[1] ?? '', told, slide: deck.slides[1] }
}

test('a figure within a block that appears has no side of its slide, but what is left below the words', () => {
  const diagram = '```{mermaid}\nflowchart LR\n  A --> B\n```'
  for (const figure of [diagram, '![Loaf](map.png)']) {
    for (const inside of [`So:\n\n${figure}`, figure]) {
      expect(read(`Mix it.\n\n::: {.fragment .fade-in}\n${inside}\n:::`).slide?.layout).toBe('text')
    }
  }
  expect(read('Mix it.\n\n::: {.fragment}\nThen bake.\n:::\n\n![Loaf](map.png)').slide?.layout).toBe('split')
})

test('a term that no glossary has is a class of its author, which is told once', () => {
  const words = 'A [stable *place*]{.term} and [**bold**]{.term}.\n\nNext [ebb]{.term}.'
  const { html, told } = read(words)
  expect(told).toContain('.term (lines 11, 13)')
  expect(told).not.toContain('glossary')
  expect(html).toMatch(/A stable <em>place<\/em> and <strong>bold<\/strong>\./)
  const { value, problems } = compile(`${HEAD}# Mill\n\nThe [danwei]{.term} and [ebb]{.term}.\n`)
  expect(value.slides.flatMap(({ terms }) => terms)).toEqual(['danwei'])
  expect(problems.map(({ what }) => what).join('\n')).toMatch(/\.term \(line 7\)/)
})

test('the words of a footnote may begin below its label', () => {
  for (const [between, indent] of [['\n', '  '], ['\n  \n', '  '], ['\n\n', '    '], ['\n', '']]) {
    const { html } = read(`Oat[^o] is soft.\n\n[^o]: ${between}${indent}Not\n${indent}rye.\n\nAfter it.`)
    expect(html).toMatch(/<ol class="footnotes">[^]*Not\s+rye\./)
    expect(html.replace(/<ol class="footnotes">[^]*/, '')).not.toContain('rye')
    expect(html.replace(/<ol class="footnotes">[^]*/, '')).toContain('After it.')
  }
})

test('an icon that is left out leaves no blank at a mark, in a bracket or beside another', () => {
  const { html } = read(
    '{{< fa star >}} See [Flow {{< bi link >}}](https://a.example), [{{< fa x >}} Rye](https://b.example) {{< fa y >}} or oat {{< fa z >}}.\n\n- {{< fa a >}} Bran {{< fa b >}}',
  )
  expect(html.replace(/<[^>]*>/g, '')).toMatch(/\nSee Flow, Rye or oat\.\n/)
  expect(html).toMatch(/<li>Bran<\/li>/)
  expect(read('{{< fa x >}} \\ Rye').html).toContain('<p>Rye</p>')
})

test('an extension that has options is told, be they all off', () => {
  const head = (options: string) => `---\nformat:\n  revealjs:\n    ${options}\n---\n\n`
  expect(read('- b', head('chalkboard:\n      buttons: false')).told).toContain('chalkboard (line 4)')
  expect(read('- b', head('menu:\n      side: left\n      numbers: false')).told).toMatch(/side \(line 5\)\./)
  expect(read('- b', head('chalkboard: false')).told).not.toContain('chalkboard')
})

test('the alternative of a picture of HTML is no caption, as that of one of Markdown is', () => {
  const { html, told } = read(
    '<img src="map.png" alt="A “loaf”, cut" width="300">\n\n![Bread](map.png)\n\n`<img alt>`\n\nIn <img alt="words" src="map.png" /> too.',
  )
  expect(html).toMatch(/"alternative":"A “loaf”, cut"[^}]*}/)
  expect(/\{[^{}]*“loaf”[^{}]*\}/.exec(html)?.[0]).not.toContain('caption')
  expect(/\{[^{}]*"alternative":"Bread"[^{}]*\}/.exec(html)?.[0]).toContain('caption')
  expect(html).toContain('<code>&lt;img alt&gt;</code>')
  expect(html).toMatch(/"alternative":"words"/)
  expect(`${html} ${told}`).not.toContain('data-raw')
})

test('settings may stand below comments and empty lines; without a known key it is a slide', () => {
  const of = (inside: string) => compile(`---\n${inside}\n---\n\n## Oven\n\nHot.\n`)
  for (const comments of ['# Render: mill\n#\n# ─────', '# one', '\n# one\n\n# two']) {
    const { value, problems } = of(`${comments}\n\ntitle: "Mill"\n\n# three\nformat:\n  revealjs:\n    width: 9`)
    expect(value.title).toBe('Mill')
    expect(value.slides.map(({ title }) => title)).not.toContain('one')
    expect(problems.map(({ what }) => what).join('\n')).not.toContain('Render')
  }
  expect(of('# Mill\n\nOat: soft\n\nRye: hard').value.slides).toHaveLength(2)
  expect(of('# Mill\n\nThe oven\n\ntitle: none').value.slides).toHaveLength(2)
})

test('authors are an author, as Quarto has them, each with what they say of where they are', () => {
  const authors = 'authors:\n  - name: Ada Rye\n    affiliations: [Mill]\n    orcid: 1\n  - name: Ben Oat'
  const { html, told } = readForeign(`---\ntitle: Bread\nformat: revealjs\n${authors}\n---\n\n## Oven\n\nHot.\n`)
  expect(html[0]).toMatch(/Ada\sRye, Mill.*\sBen\sOat/)
  expect(told).toContain('orcid of authors (line 7)')
})

test('dashes stand beside marks and formulas, but in no address, attribute or tag; a blank before a formula is none that parts', () => {
  const set = (words: string) => read(words).html.replace(/^[^]*?<p>|<\/p>[^]*$/g, '')
  expect(set('**Oat**---when *rye*--bran')).toBe('<strong>Oat</strong>—when <em>rye</em>–bran')
  expect(set('Oat---[rye](https://a.example/x---y--z "q")---so')).toMatch(
    /^Oat—<a href="https:\/\/a.example\/x---y--z"[^]*<\/a>—so$/,
  )
  expect(set('A `--b---c` and --flag --- $x$--$y$ <b class="d--e">f</b> <!-- g---h -->')).toMatch(
    /^A <code>--b---c<\/code> and --flag — .*x.*–.*y.*<strong>f<\/strong>/,
  )
  expect(set('Model: \\ $f(x)$')).toMatch(/^Model: \u00a0<code/)
  expect(read('a --- b\n\n> | --- | c |\n> |---|---|\n> | d | e |').html).toContain('<table')
})

test('a name with its sign in an address is no citation', () => {
  const { html, told } = read('[\\@rye1000\\@oat.example](https://oat.example/@rye1000) and [@bran2020]')
  expect(html).toContain('https://oat.example/@rye1000')
  expect(html).toContain('@rye1000@oat.example')
  expect(told).toContain('citations are shown as their keys')
  expect(read('[\\@rye1000](https://oat.example/@rye1000)').told).not.toContain('citations')
})

test('a list behind a pause comes with what stands below it, up to the next pause', () => {
  const part = (word: string, below: string) => `. . .\n\n- ${word}\n\n${below}`
  const code = '``` yaml\nformat: html\n```'
  const { html, slide } = read(
    [part('Oat', code), part('Rye', `::: {style="font-size: 60px;"}\n${code}\n:::`), part('Bran', 'Soft.')].join(
      '\n\n',
    ),
  )
  expect(slide?.steps).toBe(3)
  expect(html).toMatch(
    /data-step="1">[^]*Oat[^]*format[^]*data-step="2"[^]*Rye[^]*format[^]*data-step="3"[^]*Bran[^]*Soft/,
  )
  expect(html.match(/data-step/g)).toHaveLength(3)
  expect(read('- Oat\n\n. . .\n\n- Rye\n\n. . .\n\n- Bran').slide?.steps).toBe(2)
})
