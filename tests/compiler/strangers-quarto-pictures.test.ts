import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (body: string, head = 'format: revealjs') => readForeign(`---\n${head}\n---\n\n${body}\n`)

test('a picture of HTML with a break behind it stands by itself, and nothing that is not there is told of it', () => {
  for (const words of ['Wheels and stones', "<em><span style='color: red;'>Wheels\nand stones</span></em>"]) {
    const { html, told } = read(`## Mill\n\n<img src='map.png' style='height: 300px;'><br>\n${words}`)
    expect(html[0]).toMatch(/"file":"slides\/map.png"[^]*\n<p>(?:<em>)?Wheels/)
    expect(told).not.toContain('data-raw')
  }
  const inline = read('## Mill\n\n- Wheel\n\n  <img src="map.png"> <br><br><img src="map.png">\n\n| a |\n|---|\n| b |')
  expect(inline.told).not.toContain('data-raw')
})

test('pictures that a style lays on one another, each of which appears, are a stack', () => {
  const layer = (name: string, style = 'position: absolute;') => `<img src="map.png" alt="${name}" style='${style}'>`
  const appears = (inside: string) => `:::{.fragment}\n${inside}\n:::\n`
  const { deck, html, told } = read(
    `## Mill\n\n${layer('a')}\n\n${appears(layer('b', 'position: absolute; height: 300px'))}\n${
      appears(layer('c'))
    }\n## Stone`,
  )
  expect(deck.slides).toHaveLength(4)
  expect(html.slice(0, 3).map((one) => /"alternative":"(\w)"/.exec(one)?.[1])).toEqual(['a', 'b', 'c'])
  expect(told).toContain('what lay on one another, or behind tabs, is on slides of its own (line 7)')
  expect(told).not.toContain('“style” of <img>')
  const moved = read(`## Mill\n\n${layer('a', 'position: absolute; left: 0')}\n\n${appears(layer('b'))}`)
  expect(moved.deck.slides).toHaveLength(1)
  expect(moved.told).toContain('“style” of <img> (lines 7, 10)')
})

test('a link that a script answers leads where that would, or nowhere, but not to the first slide', () => {
  const { html, told } = read(
    '## Mill\n\nOf [wheels](#){.modal data-modal-url="https://example.org/w (1).png"}, [stones](#){.modal data-url="s.png"}',
  )
  expect(html[0]).toContain('<a href="https://example.org/w%20%281%29.png"')
  expect(html[0]).toMatch(/wheels<\/a>, stones/)
  expect(told).toContain('This link has no address and is shown as words.')
})

test('the picture behind a title slide is whole where that is asked for', () => {
  const head = (size: string) =>
    `title: Mill\nformat: revealjs\ntitle-slide-attributes:\n  data-background-image: map.png\n  data-background-size: ${size}`
  const lookOf = (size: string): string => read('## Wheel\n\n- a', head(size)).html[0] ?? ''
  expect(lookOf('contain')).toMatch(/"fit":true/)
  expect(lookOf('cover')).not.toMatch(/"fit":true/)
})

test('the title of a picture without words is no caption, but what it says to who cannot see it', () => {
  const { html, told } = read(
    '## Mill\n\n![](map.png "Of wheels")\n\n## Stone\n\n![](map.png "Of stones"){fig-alt="Two"}',
  )
  expect(html[0]).toContain('"alternative":"Of wheels"')
  expect(html[1]).toContain('"alternative":"Two"')
  expect(html.join()).not.toContain('"caption"')
  expect(told).not.toContain('alternative')
})

test('the only picture of a slide that stands by itself fills it, however broad its author wants it, as in Quarto', () => {
  const picture = '![](map.png){width=50px}'
  const slide = (body: string, head?: string): string => read(`## Mill${body}`, head).html[0] ?? ''
  const small = /"width":"(?!100%)/
  for (const all of ['![A map](map.png)', '<img src="map.png" width="50">', '![](map.png){.x}']) {
    expect(slide(`\n\n${all}\n\n::: notes\nSlowly.\n:::`), all).toContain('"width":"100%"')
    expect(slide(`\n\n${all}\n\nWheels.`), all).not.toContain('"width"')
  }
  for (
    const whole of [
      `\n\n${picture}`,
      `\n${picture}\n\nWheels.\n\n::: notes\nSlowly.\n:::`,
      '\n\n![A map](map.png){#fig-map width="20%"}\n\n<!-- ![](map.png) -->\n\nSee @fig-map and `![]`.',
      '\n\n<img src="map.png" style="color: red; width: 50px" width="50">',
      '\n\n::: {#fig-map}\n\n![](map.png){width=50px}\n\nWheels\n:::',
      '\n\n```{r}\n#| echo: false\n#| out-width: 50px\nknitr::include_graphics("map.png")\n```',
    ]
  ) expect(slide(whole), whole).not.toMatch(small)
  for (
    const kept of [
      ` {.nostretch}\n\n${picture}`,
      `\n\n${picture}\n\n![](map.png){width=50px}`,
      `\n\nWheels\n${picture}`,
      `\n\n${picture}\n\n::: {.fragment}\nTurn.\n\n![](map.png)\n:::`,
      `\n\n::: {.fragment}\n${picture}\n:::`,
      `\n\n::: {.columns}\n::: {.column}\n${picture}\n:::\n::: {.column}\nTurn.\n:::\n:::`,
      `\n\n<div>\n\n${picture}\n\n</div>`,
      `\n\n${picture}\n\n::: aside\nBy Ada\n:::`,
      '\n\n![](map.png){width=50px height=40px}',
      `\n\n${picture}\n\n\`\`\`{r}\nplot(grain)\n\`\`\``,
    ]
  ) expect(slide(kept), kept).toMatch(small)
  expect(slide(`\n\n${picture}`, 'format:\n  revealjs:\n    auto-stretch: false')).toMatch(small)
  expect(slide(`\n\n${picture}`, 'format: pptx')).toMatch(small)
})
