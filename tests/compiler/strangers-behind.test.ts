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

test('a picture behind a slide that does not fill it stands below a heading and few words, a logo is an ornament', () => {
  const read = (said: string, words = 'Look.') =>
    reveal(`## Mill\n\n${words}\n\n<!-- .slide: data-background-image="mill.png" ${said} -->`)
  const middle = 'data-background-size="auto 65%" data-background-position="right 50% bottom 50%"'
  expect(read(middle).html[1]).toContain('mill.png')
  expect(read('data-background-size="40%"').html[1]).toContain('mill.png')
  expect(read('data-background-size="12%"').html[1]).not.toContain('mill.png')
  expect(read(middle, '- a\n- b\n- c').html[1]).not.toContain('mill.png')
})
