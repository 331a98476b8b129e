import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

/** A slide below the cover of a deck for Slidev, without the ends of its lines. */
const read = (body: string) =>
  readForeign(`---\ntheme: seriph\n---\n\n# Tides\n\n---\n\n# Ebb\n\n${body}\n`).html[1]
    ?.replace(/ *\n */g, '') ?? ''

const COLUMNS = (...parts: readonly string[]) =>
  `<div class="columns">${parts.map((part) => `<div class="column">${part}</div>`).join('')}</div>`

test('elements of a line that stand right in a row or a grid are its parts', () => {
  expect(
    read(
      '<div class="flex items-center">\n<span>\nSailor<br>\nAda Brook\n</span>\n<span>\nMate<br>\nBen Reed\n</span>\n</div>',
    ),
  )
    .toContain(COLUMNS('<p>Sailor<br>Ada Brook</p>', '<p>Mate<br>Ben Reed</p>'))
  expect(read('<div class="grid grid-cols-2">\n<span v-click>Low</span>\n<b>High</b>\n</div>'))
    .toContain(COLUMNS('<p data-step="1"><span>Low</span></p>', '<p><strong>High</strong></p>'))
  expect(read('<div grid="~ cols-2 gap-4">\n<span>Low</span>\n<span>High</span>\n</div>'))
    .toContain(COLUMNS('<p>Low</p>', '<p>High</p>'))
  expect(read('<div style="display: flex; justify-content: space-between"><span>Low</span><span>High</span></div>'))
    .toContain(COLUMNS('<p>Low</p>', '<p>High</p>'))
})

test('a few words side by side that need no more than a line are one, with room between', () => {
  expect(read('<div class="flex gap-4">\n<span>Low</span>\n<a href="https://example.org">High</a>\n</div>'))
    .toContain('<p>Low\u2003<a href="https://example.org">High</a></p>')
  expect(
    read('<div class="flex">\n<b>Mind:</b>\n<span>low water comes twice on most of the days there are</span>\n</div>'),
  )
    .toContain('<p><strong>Mind:</strong>\u2003low water')
  const site = (words: string) => `<a href="https://${words}">\n<mdi-web />\n</a>`
  expect(read(`<div class="flex">\n${site('a-long-address.example.org/somebody')}\n${site('low.example')}\n</div>`))
    .toMatch(/<p><a href="[^"]*">a-long-address\.example\.org\/somebody<\/a>\u2003<a/)
  const link = (words: string) => `<a href="https://example.org/${words}">${words}</a>`
  expect(read(`<div class="flex gap-2">${link('Low')}${link('High')}</div>`)).toContain(
    `<p>${link('Low')}\u2003${link('High')}</p>`,
  )
  expect(read('<div class="flex">Low <b>and</b> high</div>')).toContain('<p>Low <strong>and</strong> high</p>')
})

test('elements of a line that stand right in a column stand below one another', () => {
  for (const column of ['class="flex flex-col"', 'style="display: flex; flex-direction: column"']) {
    expect(read(`<div ${column}>\n  <span class="text-2xl">Low</span>\n  <i>High</i>\n</div>`), column)
      .toContain('<p>Low</p><p><em>High</em></p>')
  }
})

test('a row of which all is one row is that', () => {
  const row = (inner: string) => `<div class="${inner}">\n<div><p>Low</p></div>\n<div><p>High</p></div>\n</div>`
  for (
    const wrapper of [
      'class="flex justify-center"',
      'style="display: flex; justify-content: center"',
      'class="container"',
    ]
  ) {
    for (const inner of ['grid grid-cols-2 gap-4', 'flex gap-10']) {
      expect(read(`<div ${wrapper}>\n${row(inner)}\n</div>`), `${wrapper} ${inner}`)
        .toBe(`<h2 id="ebb-title">Ebb</h2>${COLUMNS('<p>Low</p>', '<p>High</p>')}`)
    }
  }
})

test('a few words in the middle below a picture that is all else in its box are its caption', () => {
  const box = (inside: string, classes = 'text-center') =>
    read(`<div class="${classes}">\n  <img src="map.png" alt="A map">\n  ${inside}\n</div>`)
  for (const said of ['<p>Low water</p>', '<span class="text-xl">Low water</span>', '<div>Low <!-- x -->water</div>']) {
    expect(box(said).includes('"caption":"Low water"'), said).toBe(!said.includes('span'))
    expect(box(said, 'flex flex-col items-center'), said).toContain('"caption":"Low water"')
  }
  expect(box('<p>Low water</p>', 'mt-4')).not.toContain('caption')
  for (const said of ['<p v-click>Low water</p>', '<p class="text-5xl">Low</p>', '<p>Low</p>\n<p>water</p>']) {
    expect(box(said), said).not.toContain('caption')
  }
})

test('a grid of pictures is one also where it is part of a row, and its last row has as many parts as the others', () => {
  const word = (name: string) => `<p><span class="missing">${name}</span></p>`
  const pictures = ['A', 'B', 'C'].map((name) => `<img src="${name}.png" alt="${name}">`).join('\n')
  const grid = COLUMNS(word('A'), word('B')) + COLUMNS(word('C'), '')
  const row = (opening: string) =>
    `<div class="split">\n<div>\n\nLow water\n\n</div>\n${opening}\n${pictures}\n</div>\n</div>`
  expect(read(row('<div class="grid grid-cols-2">'))).toContain(`<div class="column">${grid}</div>`)
  const style =
    '<style>\n.reveal .tiles { display: grid }\n.reveal .tiles-3 { grid-template-columns: 1fr 1fr; grid-template-rows: 9px 9px }\n</style>\n\n'
  expect(read(style + row('<div class="media tiles tiles-3">'))).toContain(`<div class="column">${grid}</div>`)
  expect(read(row('<div class="media">')), 'as written elsewhere').not.toContain(grid)
})

test('pictures and words right in a row are parts of it beside its boxes, and small ones as narrow as they are', () => {
  const row = (...parts: readonly string[]) => read(`<div class="flex gap-2">\n${parts.join('\n')}\n</div>`)
  const words = '<div class="flex-1">\n\n**Low water** comes twice a day\n\n</div>'
  const small = '<img src="a.png" class="h-14" alt="Gauge" />'
  expect(row('<div class="shrink-0">①</div>', small, words))
    .toMatch(
      /data-columns="10 10 80"><div class="column"><p>①<\/p><\/div><div class="column">.*Gauge.*<\/div><div class="column"><p><strong>/,
    )
  expect(row(words, '<div>→</div>', words)).toContain('data-columns="45 10 45"')
  expect(row('<img src="a.png" class="w-40">', words)).toContain('data-columns="19 81"')
  expect(row('![Gauge](a.png)', words).match(/class="column"/g)).toHaveLength(2)
  expect(row(words, 'and then', words).match(/class="column"/g)).toHaveLength(3)
  expect(row(small, small.replace('a.png', 'b.png'), '<div>Tide</div>').match(/class="column"/g)).toHaveLength(3)
  const beside = (inside: string) =>
    read(
      `<div class="grid grid-cols-2">\n<div>\n<div class="flex">\n${inside}\n</div>\n</div>\n<div>Tides</div>\n</div>`,
    )
  expect(beside(`<img src="a.png" class="w-20">\n${words}`)).toContain('data-columns="19 81"')
})

test('what is said of the picture of a figure stays with it, wherever a style places it', () => {
  const figure = (name: string, caption: string) =>
    `<figure class="rounded">\n<img\n  src="${name}.png"\n  alt="${name}"\n/>\n<figcaption class="absolute">${caption}</figcaption>\n</figure>`
  const html = read(
    `<div class="grid grid-cols-2">\n${figure('ebb', 'Low')}\n${figure('flood', 'High <b>water</b>')}\n</div>`,
  )
  expect(html).toContain(
    COLUMNS(...['ebb · Low', 'flood · High water'].map((words) => `<p><span class="missing">${words}</span></p>`)),
  )
  for (
    const one of [
      '<figure><img src="a.png" alt="ebb"><figcaption>Low</figcaption></figure>',
      '<div><figure>\n<figcaption>\nLow\n</figcaption>\n\n![ebb](a.png)\n\n</figure></div>',
    ]
  ) expect(read(one), one).toContain('>ebb · Low<')
  expect(read('<figure><img src="a.png" alt="ebb"><figcaption></figcaption></figure>')).toMatch(/>ebb<\/span><\/p>$/)
  const clipped =
    '<figure class="h-33 overflow-hidden">\n<img class="w-100 rounded" src="slides/map.png">\n<figcaption>Low</figcaption>\n</figure>'
  expect(
    readForeign(`---\ntheme: seriph\n---\n\n# Tides\n\n---\n\n# Ebb\n\n${clipped.replace('slides/', '')}\n`).html[1],
  ).toMatch(/"height":"172"/)
})

test('in a column a row of one picture is that picture, which takes the room that is left', () => {
  const html = read(
    '<div class="grid grid-cols-2">\n<div>Tides</div>\n<div>\n<div class="flex justify-center">\n\n<img src="a.png" alt="Gauge">\n\n</div>\n\n- Low\n\n</div>\n</div>',
  )
  expect(html.match(/class="columns"/g)).toHaveLength(1)
  expect(html).toMatch(/<div class="column"><p><span[^>]*>Gauge<\/span><\/p><ul>/)
})

test('a column whose class says that a box is drawn around it is told, and one of the row alone is not', () => {
  const told = (name: string): string =>
    readForeign(
      `---\nformat: revealjs\n---\n\n## Mill\n\n<div style="display: flex">\n<div class="${name}">Grind</div>\n<div class="${name}">Bake</div>\n</div>\n`,
    ).told
  for (const box of ['way-box', 'card', 'stat-panel', 'tile2']) expect(told(box)).toContain(`class ${box} (lines 8, 9)`)
  for (const part of ['half', 'boxed-in', 'discard']) expect(told(part)).not.toContain(`class ${part}`)
})

test('what a heading stands right above in a row is below it, and what a part of a row only sets in the middle is a stack', () => {
  const cells = '<div class="grid grid-cols-2">\n<div>Low</div>\n<div>High</div>\n</div>'
  const html = read(`<div class="flex justify-center mt-8">\n\n## Table\n\n${cells}\n\n</div>`)
  expect(html).toMatch(/<h3[^>]*>.*Table.*<\/h3>/)
  expect(html).toContain(COLUMNS('<p>Low</p>', '<p>High</p>'))
  expect(html.match(/class="columns"/g)).toHaveLength(1)
  const words = '<div class="flex justify-center">\n\n```\na -- b\n```\n\n**Ebb**\n\n</div>'
  const inRow = read(`<div class="grid grid-cols-2">\n<div>\n\nLow\n\n</div>\n<div>\n${words}\n</div>\n</div>`)
  expect(inRow.match(/class="columns"/g)).toHaveLength(1)
})

test('a row in a row is a line of its few words, or its parts are parts of the other; where there are too many, it is told', () => {
  const row = (...parts: readonly string[]): string =>
    `<div class="flex">\n${parts.map((part) => `<div>${part}</div>`).join('\n')}\n</div>`
  const long = 'low water comes twice'
  expect(read(`<div class="flex">\n${row('Low', '→', 'High')}\n<div>${long}</div>\n</div>`))
    .toContain(COLUMNS('<p>Low\u2003→\u2003High</p>', `<p>${long}</p>`))
  const html = read(`<div class="flex">\n${row(long, '→', long)}\n<div>${long}</div>\n</div>`)
  expect(html.match(/class="column"/g)).toHaveLength(4)
  const many = readForeign(
    `---\ntheme: seriph\n---\n\n# Tides\n\n---\n\n# Ebb\n\n<div class="flex">\n${
      row(long, long, long, long)
    }\n<div>${long}</div>\n</div>\n`,
  )
  expect(many.told).toContain('What stands side by side within a part of a row stands one below the other (line 12)')
})
