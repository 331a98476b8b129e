import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

/** Slides below the cover of a deck for Slidev. */
const read = (slides: string, settings = 'theme: seriph') =>
  readForeign(`---\n${settings}\n---\n\n# Tides\n\n---\n${slides}\n`)

test('a line “Note:” is words there, and notes in a deck that says nothing but such lines', () => {
  const slides = '\n# Ebb\n\nOut\n\nNote:\n- it comes back\n'
  const { deck, html } = read(slides)
  expect(html[1]).toMatch(/<p>Note:<\/p>\s*<ul>\s*<li>it comes back/)
  expect(deck.slides[1]?.notes).toEqual([])
  const { html: notes } = readForeign(`# Tides\n\n---\n${slides}`)
  expect(notes[1]).not.toContain('it comes back')
})

test('a formula may look like a tag', () => {
  const { html } = read(
    '\n# Ebb\n\nIt sends $<marker>$ and $$<b>$$, but <b>$5</b> and <kbd>$PATH</kbd> and <kbd>$HOME</kbd>.',
  )
  expect(html[1]).toMatch(/sends <code class="tex">&lt;marker&gt;<\/code> and <code class="tex">&lt;b&gt;<\/code>, but/)
  expect(html[1]).toMatch(/<strong>\$5<\/strong> and <kbd>\$PATH<\/kbd> and <kbd>\$HOME/)
})

test('a link around blocks leads from each of its pieces, and they stand where it stood', () => {
  const link = (address: string) =>
    `<a href="${address}" target="_blank" class="preview">
  <div>The <b>mill</b></div>
  <div>mill.example</div>
</a>`
  const { html } = read(
    `\n# Ebb\n\n${link('https://mill.example/a')}\n\n---\n\n# Flood\n\n<div class="flex">\n\n${
      link('b.html')
    }\n<a href="c.html"><p>Weir</p></a>\n</div>\n`,
  )
  const pieces = (address: string) =>
    `<a href="${address}">The <strong>mill</strong></a></p>\\s*<p><a href="${address}">mill.example</a>`
  expect(html[1]).toMatch(new RegExp(`<p>${pieces('https://mill.example/a')}`))
  expect(html[2]?.match(/class="column"/g)).toHaveLength(2)
  expect(html[2]).toMatch(new RegExp(`class="column">\\s*<p>${pieces('b.html')}</p>\\s*</div>[^]*href="c.html">Weir`))
})

test('what has a place of its own is no part of the row that it is written in', () => {
  const { html } = read(
    '\n# Ebb\n\n<div class="relative flex items-center justify-center">\n\n<img src="/mill.png" class="max-w-full" />\n\n<a href="b.html" class="preview absolute top-1">\n  <div>Mill</div>\n</a>\n\n</div>\n\n---\n\n# Flood\n\n<div class="flex">\n<div>low</div>\n<div style="position: absolute">high</div>\n<div>neap</div>\n</div>',
  )
  expect(html[1]).not.toContain('class="column"')
  expect(html[1]).toMatch(/mill\.png[^]*href="b.html">Mill/)
  expect(html[2]?.match(/class="column"/g)).toHaveLength(2)
  expect(html[2]).toMatch(/low[^]*neap[^]*<\/div>\s*<\/div>\s*<p>high/)
})

test('a grid that says its rows alone has one column', () => {
  const columns = (classes: string) =>
    read(`\n# Ebb\n\n<div class="${classes}">\n<div>low</div>\n<div>high</div>\n</div>`).html[1]
      ?.match(/class="column"/g)?.length
  expect(columns('grid grid-rows-2')).toBeUndefined()
  expect(columns('grid place-items-center')).toBeUndefined()
  expect(columns('grid grid-rows-1 grid-cols-2')).toBe(2)
  expect(columns('grid grid-rows-1 grid-flow-col')).toBe(2)
})

test('each template of a switch has its own presses', () => {
  const list = (from: number) =>
    `<ul>\n${[0, 1].map((at) => `<li v-click="${from + at}">point ${from + at}</li>\n`).join('')}</ul>`
  const { deck, html } = read(
    `\n# Ebb\n\n<v-switch>\n<template #0-3>\n${list(1)}\n</template>\n<template #3-6>\n<div>\n${
      list(4)
    }\n</div>\n</template>\n</v-switch>\n`,
  )
  expect(deck.slides.map(({ steps }) => steps)).toEqual([0, 2, 2])
  expect(html[2]).toMatch(/data-step="1"[^]*point 4[^]*data-step="2"[^]*point 5/)
})

/** With which press each part of a slide comes, in the order in which it stands there, and what is told of presses. */
function presses(slide: string) {
  const { html, told } = read(`\n# Ebb\n${slide}`)
  return {
    places: [...(html[1] ?? '').matchAll(/data-step="(\d+)"/g)].map(([, place]) => Number(place)).join(' '),
    told: /has a press of its own \(([^)]*)\)/.exec(told)?.[1],
  }
}

test('what comes together with something else does so, and in the order that it says', () => {
  const code = `\n\`\`\`js {all|1|2}\none()\ntwo()\n\`\`\`\n`
  const of = (slide: string) => presses(slide).places
  expect(of(`${code}\n<div v-click="2">\n\nlow\n\n</div>\n`)).toBe('1 2 2')
  expect(of(`${code}\n<div v-click="3">\n\nlow\n\n</div>\n`)).toBe('1 2 3')
  expect(of(`<p v-click>high</p>\n${code}\n<div v-click="1">low</div>\n<p v-click="2">neap</p>`)).toBe('1 2 3 1 2')
  expect(of('<p v-click="3">high</p>\n<v-click at="2">low</v-click>\n\n<img v-click="1" src="a.svg" alt="a">')).toBe(
    '3 2 1',
  )
  expect(of('<p v-click>high</p>\n<div v-after.up>low</div>\n<v-after>neap</v-after>\n<p v-click="\'+2\'">ebb</p>'))
    .toBe('1 1 1 2')
  expect(of('<p\n  v-click="2"\n  class="a">high</p>\n\nAnd <span v-click="1">low</span>, <v-after>neap</v-after>.'))
    .toBe('2 1 1')
  expect(of('<div v-click="1">low</div>\n<p v-click>high</p>\n<p v-click="[2, 4]">neap</p>')).toBe('1 1 2')
  expect(
    of(
      '<p v-click.hide>low</p>\n<v-click hide>high</v-click>\n<b v-mark>a</b>\n<p v-click="4">b</p>\n<p v-click>c</p>',
    ),
  )
    .toBe('1 1')
  expect(of('<v-switch>\n<template #1>\n<p v-click="1">low</p>\n</template>\n</v-switch>')).toBe('1')
})

test('how something moves in as it comes is none of what is lost, that it goes is', () => {
  const { told } = read('\n# Ebb\n\n<p v-click.up>low</p>\n<p v-after.fade>high</p>\n\n<p v-after.hide>neap</p>')
  expect(told).not.toMatch(/v-click|“v-after\.fade/)
  expect(told).toContain('“v-after.hide” of <p> (line ')
})

test('code, lists and rows begin with the press that they say', () => {
  const code = (at: string) => `\n\`\`\`js {none|1|2}{lines:true, at:${at}}\none()\ntwo()\n\`\`\`\n`
  const list = (given = '') => `\n<v-clicks${given}>\n\n- low\n  - lower\n- high\n\n</v-clicks>\n`
  expect(presses(code('1') + list())).toEqual({ places: '1 2 1 2', told: undefined })
  expect(presses(list() + code('1'))).toEqual({ places: '1 2 1 2', told: undefined })
  expect(presses(list(' depth="2"') + code("'+0'"))).toEqual({ places: '1 2 3 3 4', told: undefined })
  expect(presses(code('1') + code('1')).places).toBe('1 2 1 2')
  expect(presses(code('1') + code('3')).places).toBe('1 2 3 4')
  expect(presses(`\n<p v-click>low</p>\n${code('1')}`).places).toBe('1 1 2')
  expect(presses('\n<v-clicks>\n\n| a |\n|---|\n| b |\n| c |\n\n</v-clicks>\n\n<p v-after>d</p>').places).toBe('1 2 2')
  expect(presses('<v-clicks>\n<ul>\n<li>low</li>\n<li>high</li>\n</ul>\n</v-clicks>\n<p v-after>neap</p>').places).toBe(
    '1 2 2',
  )
  expect(presses('<ul>\n<li v-click="1">low</li>\n<li v-click="1">\nhigh\n</li>\n</ul>').places).toBe('1 1')
  expect(presses(`<p v-click>low</p>\n${list(' at="1"')}<p v-click>neap</p>`)).toEqual({
    places: '1 1 2 2',
    told: undefined,
  })
  expect(presses(`<p v-click="4">low</p>\n${list(' depth="2" at="3"')}`).places).toBe('2 1 2 3')
  // Entries that come two at a press cannot say it.
  expect(presses(`${list(' every="2"')}<p v-after>low</p>`)).toEqual({ places: '1 2 3', told: 'line 18' })
})

test('braces that a fence begins with are options there, and no cell of a language', () => {
  const of = (info: string) => {
    const { html, deck, told } = read(`\n# Ebb\n\n\`\`\`${info}\nlow\nhigh\n\`\`\`\n`)
    return { html: html[1] ?? '', steps: deck.slides[1]?.steps, told }
  }
  const plain = of('text {all|2}')
  for (const info of [' {all|2}{lines:true}', '{all|2}', ' {none|2}', '{*|2}']) {
    const { html, steps, told } = of(info)
    expect(steps, info).toBe(1)
    expect(html, info).toBe(plain.html.replace(' class="language-text"', ''))
    expect(told, info).not.toContain('code that runs')
  }
  expect(of(' {1|2}').steps).toBe(1)
  expect(of(' {1|2}').html).not.toContain('language-')
  expect(of(' {lines:true}').html).not.toContain('language-')
  expect(of('{python}').told).toContain('code that runs')
})

test('the heading of a slide stands before the words of its title slot, unless that has one', () => {
  const of = (title: string) =>
    read(`layout: side-title\n---\n\n# Why a mill?\n\nIt grinds.\n\n:: title ::\n\n${title}\n`).html[1]
      ?.replace(/\s+/g, ' ') ?? ''
  expect(of('- cheap\n- strong')).toMatch(/Why a mill\?.*cheap.*strong.*It grinds/)
  expect(of('# Mills')).toMatch(/Mills.*Why a mill\?.*It grinds/)
})

test('the title of a cover that has no heading is its heading, whatever element it stands in', () => {
  const cover = (body: string) => readForeign(`---\ntheme: seriph\n---\n\n${body}\n\n---\n\n# Ebb\n\nOut.\n`)
  expect(cover('<Title>Tides **and** water</Title>\n\n<Spacer />\n\nHow they go').html[0])
    .toMatch(/<h1[^>]*>Tides <strong>and<\/strong> water<\/h1>/)
  expect(cover('# Tides\n\n<Title>Water</Title>').html[0]).not.toMatch(/<h\d[^>]*>Water/)
  expect(read('\n# Ebb\n\n<Label>Low</Label>\n\nOut and <Label>in</Label>').told).toContain('<Label> (lines ')
})

test('marks may have formulas and code among their words', () => {
  const { html } = read('\n# Ebb\n\n==**so** between $i$ and `j`== and `a == b == c`, $x == y$ ==or== $z$\n')
  expect(html[1]).toMatch(
    /<mark><strong>so<\/strong> between <code class="tex">i<\/code> and <code[^>]*>j<\/code><\/mark>/,
  )
  expect(html[1]).toMatch(/a == b == c<\/code>, <code class="tex">x == y<\/code> <mark>or<\/mark>/)
})

test('entities of HTML mean what they mean without their semicolon, too', () => {
  const { html } = read('\n# Ebb\n\n<p> &#128311 low &copy 2024 </p>\n\nR&amp;D &#128311 as it is\n')
  expect(html[1]).toMatch(/🔷 low © 2024/u)
  expect(html[1]).toContain('&amp;#128311 as it is')
})

test('what MDC says behind words set apart is no word', () => {
  const { html, told } = read(
    '\n# Ebb\n\n*Low*{class="text-sm mt-2"} **high**{.red} `x`{lang="ts"} and **set**{1} and f`{a}`\n',
    'theme: seriph\nmdc: true',
  )
  expect(html[1]).toMatch(
    /<em>Low<\/em> <strong>high<\/strong> <code[^>]*>x<\/code> and <strong>set<\/strong>\{1\} and f/,
  )
  expect(told).toContain('{class="text-sm mt-2"} (line 12)')
})

test('words right behind the first rule are not read, as there', () => {
  const { deck, html } = readForeign('---theme: seriph\ntitle: Tides\nmdc: true\n---\n\n# Ebb\n\n---\n\n# Flood\n')
  expect(deck.title).toBe('Tides')
  expect(html).toHaveLength(2)
  expect(html.join('')).not.toContain('seriph')
})

test('a part of a grid begins below one in which clicks end on the same line', () => {
  const { html } = read(
    '\n# Ebb\n\n<div class="grid grid-cols-5">\n<div class="col-span-3">low</div>\n<div class="col-span-2">\n\n<v-clicks>\n\n- one\n- two\n\n</v-clicks></div>\n<div class="col-span-3">\n\nhigh\n\n</div>\n</div>\n',
  )
  expect(html[1]).toMatch(/data-step="2"[^]*<div class="column[^"]*"[^>]*>\s*<p>high/)
  expect(html[1]).not.toMatch(/data-step="\d"[^>]*>\s*<div class="columns/)
})

test('dots, dashes and signs are as markdown-it’s typographer sets them', () => {
  const { html } = read(
    '\n# Ebb...\n\nOut -- and in---again.. 5 +- 1 (c)\n\n`a -- b...` [x](a--b...html) --keep <span data-x="a--b">c</span>\n\n| a--b |\n|------|\n| --- |\n',
  )
  expect(html[1]).toContain('Ebb…')
  expect(html[1]).toContain('Out – and in—again… 5 ± 1 ©')
  expect(html[1]).toContain('<code>a -- b...</code>')
  expect(html[1]).toMatch(/a--b\.\.\.html"[^]*--keep/)
})

test('the name of a site alone is no link, as there', () => {
  const { html } = read('\n# Ebb\n\nIn VB.NET, and https://mill.example')
  expect(html[1]).toContain('In VB.NET, and <a href="https://mill.example">')
})

test('what the first settings have at the foot is there on every slide, one of a slide’s own in its place', () => {
  const { deck, told } = read('\n# Ebb\n\nOut\n\n---\nfooterLeft: Weir\n---\n\n# Neap\n\nLow',
    'theme: seriph\nfooterLeft: Ann Moor\nfooterMiddle: Harbour days')
  expect(deck.footer).toBe('Ann Moor · Harbour days')
  expect(deck.slides.map(({ footer }) => footer)).toEqual([undefined, undefined, 'Weir'])
  expect(told).not.toContain('footer')
})

test('a class that dims words has no effect and is told, one that does so while somebody points does not matter', () => {
  const { told } = read(
    '\n# <span class="opacity-30">Ebb</span>\n\n<p class="op50">Low</p>\n\n<p class="hover:opacity-80 opacity-100">High</p>',
  )
  expect(told).toContain('classes that dim (lines 9, 11)')
})
