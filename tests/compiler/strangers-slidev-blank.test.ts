import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const titles = (text: string) => readForeign(text).deck.slides.map(({ title }) => title)
const blank = (text: string) => /blank slides \(([^)]*)\)/.exec(readForeign(text).told)?.[1]

test('a first slide that has nothing but its layout shows the title of the deck, if no other does', () => {
  const deck = (settings: string, slide: string) =>
    `---\ntheme: seriph\n${settings}\n---\n\n---\nlayout: section\n---\n\n${slide}\n`
  expect(titles(deck('layout: cover\ntitle: The mill', '# Ebb'))).toEqual(['The mill', 'Ebb'])
  expect(titles(deck('title: The Mill', '# The **mill**'))).toEqual(['The mill'])
  expect(blank(deck('layout: cover\ntitle: The mill', '# Ebb'))).toBeUndefined()
  expect(blank(deck('title: The mill', '# The mill'))).toBe('line 6')
  expect(blank('---\ntheme: seriph\ntitle: The mill\n---\n\n# Ebb\n')).toBeUndefined()
})

test('slides of nothing but a layout are named, as others of nothing are', () => {
  const deck = (slides: string) => `---\ntheme: seriph\n---\n\n# Ebb\n\n${slides}`
  expect(blank(deck('---\nlayout: end\n---\n\n---\n\n# Flood\n\n---\nlayout: end\n---\n'))).toBe('lines 8, 16')
  expect(blank(deck('---\n\n---\n\n# Flood\n'))).toBe('line 8')
  expect(
    blank(deck('---\nlayout: image\nimage: a.png\n---\n\n---\ntitle: Flood\n---\n\n---\nlayout: end\n---\n\n# End\n')),
  )
    .toBeUndefined()
})

test('what stands between two rules as settings do is no words, however it is written', () => {
  const blocks = [
    'layout:center',
    'layout :center',
    '"layout":\tcenter  ',
    "  'layout': center",
    '{ layout: center, class: tide }',
    '# layout: end\nlayout:center\ntransition:fade',
    'title: Ebb: low\nlayout: center',
  ]
  for (const block of blocks) {
    const { html } = readForeign(
      `---\ntheme: seriph\n---\n\n# Tides\n\n---\n${block}\n---\n\n# Flood\n\nHigh water`,
    )
    expect(html, block).toHaveLength(2)
    expect(html[1], block).not.toMatch(/layout|center|fade|low/)
  }
  const { told, html } = readForeign(
    '---\ntheme: seriph\n---\n\n# Tides\n\n---\nlayout:center\n---\n\n# Ebb\n\n---\nLow:water\n---\n\n# Flood',
  )
  expect(told).toContain('layout:center (line 8)')
  expect(html[2]).toContain('Low:water')
})

test('what Slidev calls a slide is said of the picture that fills it, and stands on no picture', () => {
  const deck = (settings: string) =>
    `---\ntheme: seriph\n---\n\n# Ebb\n\n---\n${settings}title: The weir\n---\n\n---\n\n# End\n`
  expect(titles(deck('layout: image\nimage: /weir.png\n'))).toEqual(['Ebb', 'Slide 2', 'End'])
  expect(titles(deck('layout: section\n'))).toEqual(['Ebb', 'The weir', 'End'])
})

test('where somebody works makes a title slide of no deck that says what only Slidev reads', () => {
  const { html, told } = readForeign(
    '---\ntheme: eloc\nhighlighter: shiki\ntitle: Week 4\nauthor: Ada Brook\ninstitute: Harbour\ndate: 2025-01-28\n---\n\n# Tides\n\n---\n\n# Ebb\n',
  )
  expect(html).toHaveLength(2)
  expect(html[0]).not.toMatch(/Harbour|Week/)
  expect(told).toMatch(/institute \(line 6\), date \(line 7\)/)
})
