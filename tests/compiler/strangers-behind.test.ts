import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const PAGE = 'https://example.org/mill'
const link = `href="${PAGE}"`
const quarto = (body: string) =>
  readForeign(`---\nformat: revealjs\n---\n\n## River\n\n- a\n\n${body}\n\n## Sea\n\n- b`)
const reveal = (body: string) => readForeign(`---\nrevealOptions: {}\n---\n\n# River\n\n---\n\n${body}\n`)

test('a page or a video that is all a slide has behind it stands there by its address, above its notes', () => {
  const paged = quarto(`## {background-iframe="${PAGE}" background-interactive="true"}\n\n::: {.notes}\nSlowly.\n:::`)
  expect(paged.html[1]).toContain(link)
  expect(paged.deck.slides).toHaveLength(3)
  expect(paged.told).toContain('background-iframe (line 9)')
  expect(quarto(`## {background-video="${PAGE}"}`).html[1]).toContain(link)
  expect(reveal(`<!-- .slide: data-background-iframe="${PAGE}" -->`).html[1]).toContain(link)
  expect(reveal(`<!-- .slide: data-background-video='${PAGE}' -->\n\nNote: Slowly.`).html[1]).toContain(link)
  expect(reveal(`<section data-background-iframe="${PAGE}">\n</section>`).html[1]).toContain(link)
})

test('below a heading a page behind it is named, a video is an ornament', () => {
  expect(reveal(`## Mill\n\n<!-- .slide: data-background-iframe="${PAGE}" -->`).html[1]).toContain(link)
  const video = reveal(`## Mill\n\n<!-- .slide: data-background-video="${PAGE}" -->\n\n- turns`)
  expect(video.html[1]).not.toContain(PAGE)
  expect(video.told).toContain('data-background-video')
})
