import { expect, test } from 'playwright/test'
import { bareContext, compile, readForeign } from './support.ts'

const read = (body: string) => {
  const { html, told } = readForeign(`---\nformat: revealjs\n---\n\n# Mill\n\n## Oven\n\n${body}\n`)
  return { html: html[1] ?? '', told }
}

test('a picture without an ending is the one that lies there', () => {
  const pictures = new Set(['slides/public/shots/oven.png', 'slides/mill.svg'])
  const { problems } = compile(
    '---\nformat: revealjs\ndefault-image-extension: png\n---\n\n# Mill\n\n## Oven\n\n![Oven](/shots/oven)\n\n![Mill](mill)\n\n![Rye](rye)\n',
    { ...bareContext, pictures },
  )
  const told = problems.map(({ what }) => what).join('\n')
  expect(told).toContain('There is no picture “slides/rye”.')
  expect(told).not.toMatch(/oven|mill|default-image/)
})

test('what a fence says of what comes of it stands below it', () => {
  const { html, told } = read('```{.d2 fig-cap="How it bakes"}\na -> b\n```')
  expect(html).toMatch(/<\/pre>\s*<p>How it bakes<\/p>/)
  expect(told).toContain('drawings by d2')
  expect(told).not.toContain('options of code')
})

test('a style of a block that sets side by side is told but for that', () => {
  const box = (style: string) => read(`::: {style="${style}"}\nRye\n:::`).told
  expect(box('background: red; display: flex; width: 800px')).toContain('style but for its columns (line 9)')
  expect(box('display: flex; gap: 1em')).not.toContain('style')
})

test('a picture among words is as high as its style says in whatever unit, and its style is told once', () => {
  const { html, told } = read('By <img src="map.png" alt="Logo" style="height:1.5em; vertical-align:middle;" /> us.')
  expect(html).toContain('"height":"36"')
  expect(told).toContain('“style” of <img> but for its size (line 9)')
  expect(told).not.toContain('has no effect')
  const most = read('By <img src="map.png" alt="Logo" style="max-height: 40px" /> us.')
  expect(most.html).toContain('"height":"40"')
  expect(most.told).not.toContain('style')
})

test('classes of colour, what a caption says of its table, and what reveal.js would do by itself are told as they are written', () => {
  const spans =
    '| a |\n|---|\n| <span class="text-green">Rye</span> |\n\n: {.smaller}\n\n<span class="color-red">Oat</span>'
  const { told } = read(spans)
  expect(told).toContain('classes that draw boxes or colours (lines 11, 15)')
  expect(told).toContain('.smaller (line 13)')
  const { told: hidden } = readForeign(
    '---\nformat:\n  revealjs:\n    auto-animate-unmatched: false\n    fragments: true\n---\n\n# Mill\n\n## Oven\n\nHot.\n',
  )
  expect(hidden).toContain('auto-animate-unmatched (line 4)')
  expect(hidden).not.toContain('fragments')
  const { problems } = compile('---\nformat: revealjs\n---\n\n# Mill {visibility="hidden"}\n\n## Oven\n\nHot.\n',
    bareContext)
  expect(problems.map(({ found }) => found)).toContain('# Mill {visibility="hidden"}')
})

test('words with code in brackets lose them with their attributes, wherever the code stands', () => {
  const { html } = read('[Rye `a`, b `c`.]{.desc} [`d`]{.red} and `e`{.r} [f `g`]{.step}')
  expect(html.replace(/<(?!span)[^<>]*>/g, '')).toContain('Rye a, b c. d and e <span')
  expect(html).not.toMatch(/[[\]{}\x02]|\.desc/)
})

test('braces that are the last words of a heading are none of its attributes', () => {
  const { html, deck } = readForeign(
    '---\nformat: revealjs\n---\n\n# Mill\n\n- a\n\n# Of {mill}\n\n## Oven\n\n- Rye\n\n# Of {.x}\n\n## Next\n\n- a\n',
  )
  expect(html[1]).toContain('Of {mill}<')
  expect(deck.slides.map(({ layout }) => layout).slice(1, 4)).toEqual(['section', 'text', 'section'])
})

test('code of Observable stands on no slide unless a deck or a cell wants it, and what knitr is told of all cells holds', () => {
  const shown = (head: string) => {
    const { html } = readForeign(
      `---\n${head}\n---\n\n## Rye\n\nBread.\n\n\`\`\`{ojs}\nbake = 1\n\`\`\`\n\n\`\`\`{r}\nstone <- 2\n\`\`\`\n`,
    )
    return [/bake/, /stone/].map((one) => one.test(html.join()))
  }
  expect(shown('title: Mill')).toEqual([false, true])
  expect(shown('title: Mill\nexecute:\n  echo: true')).toEqual([true, true])
  expect(shown('title: Mill\nformat: revealjs')).toEqual([false, false])
  const knitr = 'knitr:\n  opts_chunk:\n    echo: true'
  expect(shown(`title: Mill\nformat: revealjs\n${knitr}`)).toEqual([true, true])
  expect(shown(`title: Mill\nexecute:\n  echo: false\n${knitr}`)).toEqual([true, true])
  const { told } = readForeign(
    '---\nformat: revealjs\nknitr:\n  opts_chunk:\n    echo: true\n    fig-width: 9\n---\n\n## A\n\n- a\n',
  )
  expect(told).toMatch(/: fig-width \(line 6\)\.$/m)
})

test('the number that calls an entry from a line of code stands in a ring there', () => {
  const { html } = read('```r\nx <- 1 # <1>\ny(x) #<2>  \n```\n\n1. One\n2. Two\n\n```r\nz # <1>\n```')
  expect(html.replace(/<[^<>]*>/g, '')).toMatch(/x &lt;- 1 ①\ny\(x\) ②/)
  expect(html.replace(/<[^<>]*>/g, '')).toContain('z # &lt;1&gt;')
})

test('a file that code would take in holds its place by its name', () => {
  const { html, told } = read('```yaml\n{{< include _rye bread.yaml >}}\n```\n\n{{< include _oven.qmd >}}')
  expect(html).toContain('_rye bread.yaml')
  expect(html).not.toContain('_oven')
  expect(told).toContain('What stands in “_rye bread.yaml” is not taken in here.')
})

test('parts of a footer that a style sets apart stand apart', () => {
  const { deck } = readForeign(
    '---\nformat:\n  revealjs:\n    footer: <span class="a">Week 8</span><span>mill.org</span>\n---\n\n## Rye\n\n- a\n',
  )
  expect(JSON.stringify(deck)).toContain('Week 8 · mill.org')
})

test('a heading that leads into a part may have a line or two below it, where others of its rank stand alone', () => {
  const layouts = (body: string) =>
    readForeign(`---\nformat: revealjs\n---\n\n# Mill\n\n- a\n\n${body}`).deck.slides.map(({ layout }) => layout).slice(
      1,
    )
  const lines = '# Rye\nIts *flour*\nand more\n\n## Dark\n\n- a\n\n'
  expect(layouts(`${lines}# Oats\n\n## Light\n\n- a\n`)).toEqual(['section', 'text', 'section', 'text'])
  expect(layouts(lines)).toEqual(['text', 'text'])
  expect(layouts(`# Rye\n\n${'So it is. '.repeat(12)}\n\n# Oats\n\n## Light\n\n- a\n`)).toEqual([
    'text',
    'section',
    'text',
  ])
  expect(layouts(`# Rye\n\n- flour\n\n# Oats\n\n## Light\n\n- a\n`)).toEqual(['text', 'section', 'text'])
})
