import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

/** The slides of a deck for reveal.js, below its cover, and what is told. */
function read(slides: readonly string[], settings = 'theme: white\nhighlightTheme: monokai') {
  const { deck, html, told } = readForeign(`---\n${settings}\n---\n\n# Mill\n\n---\n\n${slides.join('\n\n---\n\n')}\n`)
  return { slides: deck.slides.slice(1), html: html.slice(1), told }
}

test('words as large as their slide are its heading where it has none', () => {
  const fit = '<!-- .element: class="r-fit-text" -->'
  const { html, told } = read([`Low water ${fit}`, `## Ebb\n\nLow ${fit}`, `- Low ${fit}`])
  expect(html[0]).toMatch(/<h2 [^>]*>Low water<\/h2>/)
  expect(html[1]).toMatch(/<p>Low<\/p>/)
  expect(html[2]).toMatch(/<li>Low<\/li>/)
  expect(told).toContain('class r-fit-text (lines 16, 20)')
  const { deck } = readForeign(`---\nhighlightTheme: monokai\n---\n\nOld mill ${fit}\n\nby the weir\n`)
  expect(deck.slides[0]?.layout).toBe('cover')
})

test('a few words alone stand in the middle, as reveal.js has all that it shows, unless the deck says otherwise', () => {
  const few = [
    'Low\n\n[(high)](https://mill.example)',
    '![](wheel.png)\n\nLow',
    '- Low',
    '```\nlow\n```',
    'Low '.repeat(50),
  ]
  const middle = (settings?: string) => read(few, settings).slides.map(({ centred }) => centred === true)
  expect(middle()).toEqual([true, false, false, false, false])
  expect(middle('revealOptions:\n  center: false')).toEqual([false, false, false, false, false])
})

test('a box around all of a slide that sets it in the middle is that, and nothing of it is told', () => {
  const inside = '\n\n# Wheel\n\nturns\n\n'
  const of = (opens: string, closes = '</div>', below = '') => read([`${opens}${inside}${closes}${below}`])
  for (
    const [opens, closes] of [
      ['<div class="middle center">'],
      ['<div style="text-align: center">'],
      ['<center>', '</center>'],
    ] as const
  ) {
    const { slides: [slide], told } = of(opens, closes)
    expect([slide?.layout, slide?.centred], opens).toEqual(['statement', true])
    expect(told, opens).not.toMatch(/cent(?:er|re)|middle/)
  }
  expect(of('<div class="center red">').told).toContain('class red (line 10)')
  expect(of('<div class="center">', '</div>', '\n\nBelow').slides[0]?.centred).not.toBe(true)
  expect(read(['<div class="center">\n\n## Wheel\n\n![A wheel](wheel.png)\n\n</div>']).slides[0]?.centred).not.toBe(
    true,
  )
})

test('a title of a rank that few slides have leads into a part, with its few words', () => {
  const others = ['## Low\n\n- a', '## High\n\n- b', '## Neap\n\n- c', '## Spring\n\n- d']
  const layout = (slide: string, more = others) => read([slide, ...more]).slides[0]?.layout
  expect(layout('# Ebb\n\nhow it falls')).toBe('statement')
  expect(layout('# Ebb\n\n<p class="small">how <code>it</code> falls</p>')).toBe('statement')
  expect(layout('## Ebb\n\nhow it falls')).toBe('text')
  expect(layout(`# Ebb\n\n${'how it falls '.repeat(10)}`)).toBe('text')
  expect(layout('# Ebb\n\nhow it falls', ['# Low\n\n- a', '## High'])).toBe('text')
})

test('a rule right below the title leaves a cover one', () => {
  const cover = (rule: string) => {
    const { deck, html } = readForeign(`---\nhighlightTheme: monokai\n---\n\n## Mill\n\n${rule}\n\n**Old miller**\n`)
    return { layout: deck.slides[0]?.layout, html: html[0] }
  }
  for (const rule of ['***', '<hr/>', '* * *']) {
    expect(cover(rule).layout, rule).toBe('cover')
    expect(cover(rule).html, rule).not.toContain('<hr')
  }
})
