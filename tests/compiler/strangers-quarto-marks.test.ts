import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (body: string, head = '---\nformat: revealjs\n---\n\n') => {
  const { html, told, deck } = readForeign(`${head}# Mill\n\n- a\n\n## Oven ${body}\n`)
  return { html: (html[1] ?? '').replace(/\s+/g, ' '), told, slide: deck.slides[1] }
}

test('braces that hold nothing are no words to Pandoc, be they behind a heading, words or a picture', () => {
  for (const [braces, heading] of [['{}', 'Oven'], ['{ }', 'Oven'], ['`x`{}', 'Oven <code>x</code>']]) {
    expect(read(`${braces}\n\nSo.`).html).toContain(`>${heading}</h2>`)
  }
  expect(read('\n\nA `b`{} [c]{ } f(d){} {}.').html).toContain('A <code>b</code> c f(d){} {}.')
  expect(read('\n\n![Loaf](map.png){}').html).not.toMatch(/\{\}|inline/)
})

test('a box and a row that are a fragment come with a press', () => {
  const { html, slide, told } = read('\n\n::: {.callout-tip icon=false title="Crust" .fragment}\nHard.\n:::')
  expect(html).toMatch(/class="panel" data-step="1">\s*<h3>Crust<\/h3>/)
  expect(slide?.steps).toBe(1)
  expect(told).not.toContain('.fragment')
  expect(read('\n\nFirst.\n\n::: {.callout-warning .fragment}\nHot.\n:::').html).toMatch(/class="caveat" data-step="1"/)
  const row = '::: {.column width="30%"}\nLeft.\n:::\n\n::: {.column width="70%"}\nRight.\n:::'
  expect(read(`\n\n:::: {.columns .fragment}\n${row}\n::::`).html).toMatch(
    /<div data-step="1"> <div class="columns" data-columns="30 70">/,
  )
})
