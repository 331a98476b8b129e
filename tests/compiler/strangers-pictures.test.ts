import { expect, test } from 'playwright/test'
import { readForeign as read } from './support.ts'

/** The second slide of a deck. */
const slideOf = (body: string, settings = 'marp: true'): string =>
  (read(`---\n${settings}\n---\n\n# Tides\n\n---\n\n## Low\n\n${body}\n`).html[1] ?? '').replace(/\s+/g, ' ')

test('small or slanted words right below a picture are its caption', () => {
  for (
    const words of [
      '![Ebb](map.png)\n*By the sea*',
      '![Ebb](map.png)\n\n<small>By the sea</small>',
      '![Ebb](map.png)\n<small class="block">By the **sea**</small>',
      '![Ebb](map.png)<br><small>By the sea</small>',
      '![Ebb](map.png)<br/>\n<em>By the sea</em>',
      '<figure>\n<img src="map.png" alt="Ebb">\n<figcaption>By the sea</figcaption>\n</figure>',
      '<div class="columns">\n<div>\n\n![Ebb](map.png)\n<small>By the sea</small>\n\n</div>\n<div>\n\nB\n\n</div>\n</div>',
    ]
  ) {
    expect(slideOf(words), words).toContain('"caption":"By the sea"')
    expect(slideOf(words).match(/By the/g), words).toHaveLength(1)
  }
  expect(slideOf('![Ebb](map.png)\n*By the sea*', 'format: revealjs')).toContain('"caption":"Ebb · By the sea"')
})

test('slanted words behind an empty line below a picture are a paragraph, unless they say what it is or whose', () => {
  const shown = (words: string, settings?: string): string =>
    slideOf(`<img src="map.png">\n\n${words}\n\n**Why?**`, settings)
  for (const settings of ['marp: true', 'format: revealjs', 'theme: seriph']) {
    expect(shown('*Ebb → slack → flood*', settings), settings).toContain('<p><em>Ebb → slack → flood</em></p>')
    expect(shown('<i>Ebb, then flood</i>', settings), settings).not.toContain('"caption"')
  }
  for (
    const words of [
      'Figure 2: Ebb',
      'Fig. 2',
      'Source: Ida Roe',
      'Sources',
      'Abb. 3',
      '© Ida Roe',
      'Foto: Ida',
      '図1 潮',
    ]
  ) {
    expect(shown(`*${words}*`), words).toContain(`"caption":"${words}"`)
  }
  for (const words of ['Figures lie', 'Image is all', 'Photos?']) {
    expect(shown(`*${words}*`), words).not.toContain('"caption"')
  }
})

test('words below a picture that are more than a caption stay words, and those with a link lead there', () => {
  const linked = slideOf('- out\n\n![Ebb](map.png)\n*From [a book](https://example.org/book)*')
  expect(linked).toContain('<div class="footing"> <p>From <a href="https://example.org/book">a book</a>')
  for (
    const words of [
      '![Ebb](map.png)\n\n\n\n*Far below*',
      '![Ebb](map.png)\n\n*Slanted* and not',
      '![Ebb](map.png)\n\n*Slanted*\nand not',
      `![Ebb](map.png)\n\n*${'All of it '.repeat(30)}ends*`,
    ]
  ) expect(slideOf(words), words).not.toContain('"caption"')
})

test('a picture below the words of an entry stands in it, and of several each in its own', () => {
  const inside = /<li> <p>One<\/p> \{"kind":"image"[^{}]*\} <\/li>/
  for (
    const list of [
      '- One\n  ![w:200](map.png)\n- Two',
      '- One\\\n  ![w:200](map.png)\n- Two',
      '1. One<br>\n   ![w:200](map.png)\n2. Two',
      '- One\n![w:200](map.png)\n- Two',
      '- One<br>![w:200](map.png)\n- Two ![h:200](map.png)',
      '- One ![w:200](map.png)\n- Two\n\n  ![h:200](map.png)',
    ]
  ) expect(slideOf(list), list).toMatch(inside)
  expect(slideOf('- One\n\t- Two\n\n![w:200](map.png)')).toMatch(/<li>One <ul> <li>Two/)
  expect(slideOf('Words\n      ![w:200](map.png)')).toMatch(/<p>Words<\/p> \{"kind":"image"/)
  expect(slideOf('- One\n- Two<br>![w:200](map.png)')).toMatch(/<li>Two<\/li> <\/ul> \{"kind":"image"/)
  expect(slideOf('- One\n- Two\n![w:200](map.png)\n\nWords')).toMatch(/<li>Two<\/li> <\/ul> \{"kind":"image"/)
  expect(slideOf('- One\n  ![w:30](map.png)\n- Two')).toMatch(/<li>One(?:<br>)? \{"kind":"image"[^{}]*"inline":true/)
})

test('small pictures leave a cover from elsewhere a cover; a large one does not', () => {
  const layoutOf = (settings: string, body: string) =>
    read(`---\n${settings}\n---\n\n${body}\n\n---\n\n## Low\n\nEbb.\n`).deck.slides[0]?.layout
  for (
    const [settings, picture] of [
      ['theme: seriph', '<img class="h-10 absolute bottom-4" src="./map.png" alt="Us">'],
      ['theme: seriph', '<img class="abs-br m-6" src="./map.png" alt="Us">'],
      ['marp: true', '![Us w:150](map.png)'],
      ['marp: true', '![Us height:60px](map.png) ![Them height:60px](map.png)'],
      ['format: revealjs', '![](map.png){width=20%}'],
    ] as const
  ) {
    expect(layoutOf(settings, `# Tides\n\nBy the sea\n\n${picture}`), picture).toBe('cover')
    expect(layoutOf(settings, `# Tides\n\n## By the sea\n\n${picture}`), picture).toBe('cover')
  }
  const reveal = 'revealOptions: {}'
  expect(layoutOf(reveal, '## Tides\nBy\n\n<img src="img/mill-logo.png" width="500">'), 'its name says it').toBe(
    'cover',
  )
  expect(layoutOf(reveal, '## Tides\nBy\n\n<img src="img/logos.png" width="500">')).not.toBe('cover')
  expect(layoutOf('marp: true', '# Tides\n\nBy the sea\n\n![Us w:700](map.png)')).toBe('text')
  expect(layoutOf('marp: true', '# Tides\n\nBy the sea\n\n![Us](map.png)')).toBe('split')
})

test('pictures of a stack stand alike on all of its slides, whatever words come with the last', () => {
  const stack = (behind: string) =>
    read(
      `---\nformat: revealjs\n---\n\n## Tides\n\n::: {.r-stack}\n![](map.png)\n\n![](map.png){.fragment}\n:::\n${behind}`,
    ).deck.slides.map(({ layout }) => layout)
  expect(stack('\n::: {.fragment}\nBy the sea\n:::\n')).toEqual(['text', 'text'])
  expect(stack('\nBy the sea\n')).toEqual(['split', 'split'])
  expect(stack('\n::: notes\nBy the sea\n:::\n')).toEqual(['text', 'text'])
})

test('a picture of HTML farther in than an entry stays in it, with its link, and its list stays whole', () => {
  const list = (held: string): string =>
    read(`---\nformat: revealjs\n---\n\n## Tides\n\n- Open <a href="https://example.org">it</a>\n${held}\n- Two\n`)
      .html[0] ?? ''
  const linked = (address: string, room = '  '): string =>
    `${room}<a href="https://example.org/ebb" target="_blank">\n    <img src="${address}" alt="Ebb">\n${room}</a>`
  for (
    const held of [
      linked('https://example.org/a.svg'),
      linked('map.png'),
      linked('map.png', '      '),
      '  <img src="map.png" alt="Ebb">',
    ]
  ) {
    expect(list(held).match(/<ul>/g), held).toHaveLength(1)
    expect(list(held), held).toMatch(
      /it<\/a><\/p>\s*(?:<p>|\{)(?:(?!<\/li>)[^])*Ebb(?:(?!<\/li>)[^])*<\/li>\s*<li>\s*<p>Two/,
    )
  }
  expect(list(linked('map.png'))).toContain('"href":"https://example.org/ebb"')
  expect(list('\n<img src="map.png" alt="Ebb">\n').match(/<ul>/g)).toHaveLength(2)
})

test('pixels count from the canvas that a deck names', () => {
  const widthOn = (settings: string, width = 400): string =>
    /"width":"(\d+)"/.exec(slideOf(`Out\n\n<img src="map.png" width="${width}">\n\nIn`, settings))?.[1] ?? ''
  for (
    const [settings, width] of [
      ['revealOptions: {}', '533'],
      ['revealOptions:\n  width: 1600', '320'],
      ['slideOptions:\n  width: "1600"', '320'],
      ['revealOptions: {}\nconfig:\n  width: 1600', '320'],
      ['revealOptions:\n  width: 100%', '533'],
      ['format:\n  revealjs:\n    auto-stretch: false', '488'],
      ['format:\n  revealjs:\n    auto-stretch: false\n    width: 1600', '320'],
      ['theme: seriph\ncanvasWidth: 1600', '320'],
      ['marp: true\nwidth: 1600', '400'],
    ] as const
  ) expect(widthOn(settings), settings).toBe(width)
})
