import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

/** Slides below the cover of a deck for Slidev. */
const read = (slides: string) => readForeign(`---\ntheme: seriph\n---\n\n# Tides\n\n---\n${slides}\n`)

test('where a link over several lines or in Markdown holds an icon alone, its address stands in its place', () => {
  const link = (address: string, inside: string) => `<a href="${address}"\n  class="big">\n  ${inside}\n</a>\n`
  const { html } = read(
    `\n# Ebb\n\n<div class="mt-4">\n${
      link('https://example.org/a', '<mdi-github class="text-xl" />')
      + link('https://example.org/b', '<div class="i-carbon-logo" />')
      + link('mailto:ebb@example.org', '\n<mdi-mail />\n')
      + link('https://example.org/c', '<mdi-mail /> Words')
    }</div>`,
  )
  for (const said of ['a">example.org/a<', 'b">example.org/b<', 'org">ebb@example.org<']) {
    expect(html[1]).toContain(said)
  }
  expect(html[1]).toMatch(/c">\s*Words/)
  expect(read('\n# Ebb\n\nSee [<carbon-logo-github />](https://example.org/d)').html[1]).toContain(
    'd">example.org/d</a>',
  )
})
