import { expect, test } from 'playwright/test'
import { bareContext, compile, htmlOf } from './support.ts'

function read(body: string) {
  const { value, problems } = compile(`---\nformat: revealjs\n---\n\n## River\n\n- a\n\n${body}\n`, bareContext)
  return {
    html: value.slides.slice(1).map(({ content }) => htmlOf(content).replace(/\s+/g, ' ')),
    told: problems.map(({ what }) => what).join('\n'),
  }
}

test('a table that a filter makes of a list of lists is a table', () => {
  const { html, told } = read(
    '## Mill\n\n:::{.list-table contenteditable=true widths="1,2" aligns="l,r"}\n\nWhat it grinds\n\n* - []{.dummy}\n  - Rye<br/>(kg)\n* - Ebb | flow\n  - $\\infty$\n    or more\n\n* - None\n  - - one\n    - two\n:::\n\nHere',
  )
  expect(html[0]).toMatch(
    /<p>What it grinds<\/p> <div class="table-frame"><table> <thead> <tr> <td><\/td> <th scope="col" class="align-right">Rye<br> ?\(kg\)<\/th>/,
  )
  expect(html[0]).toMatch(/Ebb \| flow<\/th> <td class="align-right"><code class="tex">\\infty<\/code> or more<\/td>/)
  expect(html[0]).toMatch(/None<\/th> <td class="align-right">• one<br> ?• two<\/td>.*<p>Here<\/p>/)
  expect(html[0]).not.toContain('<ul>')
  expect(told).toContain('contenteditable (line 11)')
  expect(told).toContain('widths (line 11)')
  expect(told).not.toMatch(/list-table|dummy|aligns/)
})

test('such a table may have no head, and one with code in it stays a list and is told', () => {
  const { html, told } = read(
    '## Mill\n\n::: {.list-table header-rows=0}\n- - a\n  - b\n- - []{colspan=2}c\n:::\n\n## Stone\n\n::: {.list-table}\n- - a\n  - ```\n    b\n    ```\n:::',
  )
  expect(html[0]).toMatch(/<tbody> <tr> <t[dh][^>]*>a<\/t[dh]> <td>b<\/td> <\/tr> <tr> <t[dh][^>]*>c</)
  expect(html[1]).toContain('<ul>')
  expect(told).toContain('colspan (line 14)')
  expect(told).toContain('.list-table (line 19)')
})

test('a term within an entry has what it means below it', () => {
  const { html } = read(
    '## Mill\n\n-   Two of them:\n\n    Ebb\n    :   $100 $\\times$ 2\n    :   slow\n\n-   No more\n\n    Flow\n    :   fast\n\n1.  Code:\n\n        c\n        : d',
  )
  expect(html[0]).toContain('<p>Two of them:</p> <ul> <li><strong>Ebb</strong><br> $100 <code')
  expect(html[0]).toMatch(
    /<br> slow<\/li> <\/ul> <\/li> <li> <p>No more<\/p> <ul> <li><strong>Flow<\/strong><br> fast<\/li>/,
  )
  expect(html[0]).toContain('<code>c : d </code>')
})
