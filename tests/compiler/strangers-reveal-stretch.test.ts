import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

test('a picture that stretches is as large as there is room, unless it says how large it is', () => {
  const slide = (body: string) => readForeign(`---\nrevealOptions: {}\n---\n\n# River\n\n---\n\n## Mill\n\n${body}`)
  const of = (body: string) => JSON.stringify(slide(body).deck.slides[1]?.content)
  const comment = (more = '') => `<!-- .element: class="r-stretch"${more} -->`
  for (
    const body of [
      '<img class="r-stretch" data-src="map.png" alt="a">',
      `![a](map.png) ${comment()}`,
      `![a](map.png)\n${comment()}`,
      `See it: ![a](map.png)${comment()} there`,
    ]
  ) {
    expect([body, of(body)]).toEqual([body, expect.stringContaining('"width":"100%"')])
    expect(slide(body).told).not.toContain('stretch')
  }
  expect(of(`![a](map.png) ${comment(' width="200"')}`)).not.toContain('100%')
  expect(of('<img class="stretch" src="map.png" alt="a" width="200">')).not.toContain('100%')
})
