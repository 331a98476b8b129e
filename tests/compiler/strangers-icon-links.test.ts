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

test('a video in a link is told as one, not as an icon', () => {
  const { html, told } = read(
    '\n# Ebb\n\n<a class="stretch" href="https://example.org/e">\n  <video loop data-src="ebb.mp4"></video>\n</a>',
  )
  expect(html[1]).toMatch(/<a href="https:\/\/example.org\/e">\s*ebb.mp4/)
  expect(told).toContain('A video or sound is not played; its address stands in its place.')
  expect(told).not.toContain('icons')
})
