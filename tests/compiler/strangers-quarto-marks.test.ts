import { expect, test } from 'playwright/test'
import type { ImageUse } from '../../scripts/compiler/diagram-model.ts'
import { leavesIn } from '../../scripts/compiler/content/walk.ts'
import { htmlOf, readForeign } from './support.ts'

const read = (body: string, head = '---\nformat: revealjs\n---\n\n') => {
  const { html, told, deck } = readForeign(`${head}# Mill\n\n- a\n\n## Oven ${body}\n`)
  return { html: (html[1] ?? '').replace(/\s+/g, ' '), told, slide: deck.slides[1] }
}

const picture = (body: string): ImageUse | undefined =>
  leavesIn(read(body).slide?.content ?? []).find((leaf) => leaf.kind === 'image')

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

test('what stands below a picture has formulas, code, links and words that stand out; who listens hears plain words', () => {
  const said = 'Loaf of H~2~O, $\\sigma = \\sqrt{2}$, **so** `f("]")` by [Ada](https://example.org/(a))'
  for (const look of ['', '{width=40%}', '{fig-align="center" .fragment}']) {
    const shown = picture(`\n\n![${said}](map.png)${look}`)
    expect(shown?.alternative).toBe('Loaf of H2O, σ = √2, so f("]") by Ada')
    expect(htmlOf(shown?.inCaption)).toBe(
      'Loaf of H<sub>2</sub>O, <span class="tied"><code class="tex">\\sigma = \\sqrt{2}</code>,</span> <strong>so</strong> <code>f("]")</code> by '
        + '<a href="https://example.org/(a)">Ada</a>',
    )
    expect(shown?.width).toBe(look.includes('width') ? '40%' : undefined)
    expect(shown?.step).toBe(look.includes('fragment') ? 1 : undefined)
  }
  const named = picture('\n\n![Rise of $x_1$](map.png){fig-alt="A curve"}')
  expect([named?.alternative, named?.caption]).toEqual(['A curve', 'Rise of x₁'])
  expect(picture('\n\n![Plain (2020) a_b](map.png)')?.inCaption).toBeUndefined()
  expect(read('\n\n![Gone `x` of [y](https://example.org)](gone.png)').html).toContain('>Gone x of y<')
})
