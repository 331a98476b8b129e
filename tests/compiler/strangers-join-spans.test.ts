import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (body: string) => {
  const { html, told } = readForeign(
    `---\nformat: revealjs\nbibliography: a.bib\n---\n\n# Mill\n\n## Oven\n\n${body}\n`,
  )
  return { html: html[1] ?? '', told }
}

test('words in brackets over several lines have their attributes, in entries and quotations, too', () => {
  const { html, told } = read(
    '- It [bakes\n  rye]{.alert} and [a\n  b](https://a.example){target="_blank"} so\n\n> In [a\n> mill]{.fragment\n> .fade-in}.\n\n'
      + '[plain\nwords] and $[0, 1)$ stay, [@oat2000;\n@rye2001] says.',
  )
  expect(html).toMatch(/It <strong>bakes\s+rye<\/strong> and/)
  expect(html).toMatch(/<blockquote[^]*\ba mill</)
  expect(html).toMatch(/\[plain\s+words\]/)
  expect(html).toContain('(oat2000; rye2001)')
  expect(html).not.toMatch(/fade-in|target|\{/)
  expect(told).toContain('.alert (line 10)')
})

test('attributes over several lines are those of their picture or block', () => {
  const { html } = read(
    '![Loaf](map.png){#fig-a width="500"\nheight="250"}\n\nSee @fig-a.\n\n::: {.callout-note\ntitle="Salt"}\nA lot.\n:::',
  )
  expect(html).toContain('Figure 1: Loaf')
  expect(html).toContain('See Figure 1')
  expect(html).toMatch(/<aside class="panel">[^]*Salt/)
})
