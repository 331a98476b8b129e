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
