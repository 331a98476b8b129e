import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

/** A slide below the cover of a deck for Slidev, and what is told. */
function read(slide: string): { readonly html: string; readonly told: string } {
  const { html, told } = readForeign(`---\ntheme: seriph\n---\n\n# Tides\n\n---\n\n${slide}\n`)
  return { html: html[1] ?? '', told }
}

test('what stands below a heading of HTML is no code, however far in it stands', () => {
  const { html } = read(
    '<div>\n  <div>\n    <h2>Mill</h2>\n    <a href="https://mill.example">mill</a>\n    words **of**\n    <br />\n    <b>it</b>\n  </div>\n</div>',
  )
  expect(html).not.toContain('<pre>')
  expect(html).toMatch(/<a href="https:\/\/mill.example">mill<\/a>/)
})

test('a container is no row, but what is in a row has its place by several, too', () => {
  const container = read('# Ebb\n\n<div v-click class="container mt-10">\n\n#### Low\n\n$$\na\n$$\n\n</div>').html
  expect(container).not.toContain('class="column"')
  expect(container).toContain('data-step="1"')
  const parts = ['low', 'high', 'neap'].map((word) => `<div>\n  <p>${word}</p>\n</div>`).join('\n')
  const { html, told } = read(
    `# Ebb\n\n<div class="grid grid-cols-3">\n<v-clicks every="2">\n<div class="hidden">\n</div>\n${parts}\n</v-clicks>\n</div>`,
  )
  expect(html.match(/class="column"/g)).toHaveLength(3)
  expect([...html.matchAll(/data-step="(\d)"/g)].map(([, step]) => step)).toEqual(['1', '1', '2'])
  expect(told).not.toContain('v-clicks')
})

test('words in a component that says where it leads are a link', () => {
  const { html, told } = read(
    '# Ebb\n\nIt falls. <Reference size="1em" link="https://mill.example/a?b=c">Weir (2022)</Reference>\n\n<Reference link="">Low</Reference>',
  )
  expect(html).toContain('<a href="https://mill.example/a?b=c">Weir (2022)</a>')
  expect(html).toContain('Low')
  expect(told).toContain('<Reference> (lines 11, 13)')
})

test('what a class keeps out of sight is on no slide, unless something may show it', () => {
  const { html, told } = read(
    '# Ebb\n\n<div class="p-1 opacity-0"\n>\n  Low\n</div>\n\n<p class="invisible">Deep</p>\n\n<div class="hidden md:block">High</div>\n\n<p class="opacity-0" v-motion>Neap</p>',
  )
  expect(html).not.toMatch(/Low|Deep/)
  expect(html).toMatch(/High[^]*Neap/)
  expect(told).toContain('what class opacity-0 hides (line 11),\nwhat class invisible hides (line 16)')
})

test('the sign of a program stands for its name where nothing near says it, and an icon that is an emoji is that', () => {
  const { html } = read(
    '# Ebb\n\n- Checks (<logos-angular-icon />, <vscode-icons-file-type-svelte class="big"></vscode-icons-file-type-svelte>)\n- <logos-react /> is React, of reactivity\n- Low\n- Low\n- Low\n- Reactive <devicon-react-original />\n- <twemoji-rocket /> <noto-check-mark-button/> <mdi-account />done\n- [<logos-vue />](https://vue.example)\n- `<logos-vue />`',
  )
  expect(html).toContain('Checks (Angular, Svelte)')
  expect(html).toMatch(/<li>\s*(?:<p>)?is React/)
  expect(html).toContain('Reactive React')
  expect(html).toContain('🚀 ✅ done')
  expect(html).not.toContain('>Vue<')
  const { html: beside } = read(
    '# Ebb\n\n- <logos-go /><logos-rust/> at <logos-mill />\n- for <logos-vue />, as of `@vue/weir`\n- (https://mill.example/mill)\n- Low\n- Low\n\n<logos-deno class="big" />\n\nDeno',
  )
  expect(beside).toContain('Go Rust at Mill')
  expect(beside).toContain('for Vue, as of')
  expect(beside.match(/Deno/g)).toHaveLength(1)
})

test('where one element after the other is there at one press each, none is there from the start', () => {
  const state = (press: number) => `<div v-if="$clicks === ${press}">At ${press}</div>`
  const slides = (presses: readonly number[]) =>
    readForeign(`---\ntheme: seriph\n---\n\n# Tides\n\n---\n\n# Ebb\n\n${presses.map(state).join('\n')}\n\nWords\n`)
      .html.slice(1).map((html) => (html.match(/At \d|Words/g) ?? []).join(' '))
  expect(slides([1, 2])).toEqual(['Words', 'At 1 Words', 'At 2 Words'])
  expect(slides([0, 1])).toEqual(['At 0 Words', 'At 1 Words'])
})

test('a heading over several lines with a link in it is that heading with its link', () => {
  const { html, told } = read(
    '<div class="text-center">\n  <h1 class="font-medium">\n  <a href="https://mill.example" target="_blank">\n    The mill <mdi-water />\n  </a>\n  </h1>\n</div>\n\nLow',
  )
  expect(html).toMatch(/<h2[^>]*><a href="https:\/\/mill.example"[^>]*>The mill\s*<\/a><\/h2>/)
  expect(told).not.toContain('Links of')
  expect(read('<h2>\n<a href="https://mill.example">Mill</a>\n<p>Low</p>\n</h2>').html).toContain('Low')
  const lines = read(
    '<div class="flex">\n<h2 class="m-auto">\n  Ebb<br/>\n  and flood\n</h2>\n<img src="map.png">\n</div>',
  )
  expect(lines.html).toMatch(/Ebb<br>\s*and flood<\/h\d>/)
})

test('very large words before all others are the heading of a slide that has none', () => {
  const large =
    '<div class="mb-4">\n  <span class="text-5xl/normal font-bold">\n    The mill <mdi-water />\n  </span>\n</div>\n\nLow'
  expect(read(large).html).toMatch(/<h2[^>]*>The mill\s*<\/h2>\s*<p>Low<\/p>/)
  expect(read(`## Ebb\n\n${large}`).html).toContain('Ebb</h2>')
  expect(read(`## Ebb\n\n${large}`).told).toContain('very large type (line 12)')
  expect(read(`Low\n\n${large}`).html).not.toContain('mill</h2>')
  const row = '<div class="grid grid-cols-2"><div class="text-4xl">Ebb</div><div class="text-4xl">Flood</div></div>'
  expect(read(row).html).not.toContain('Ebb</h2>')
  expect(read(row).html).toMatch(/<strong>Ebb<[^]*<strong>Flood</)
  expect(read('Low\n\n<div class="text-6xl">🌊</div>').html).not.toContain('<strong>')
})

test('words that are clicked to go on are no title of the cover', () => {
  const { html } = readForeign(
    '---\ntheme: seriph\n---\n\n<div>\n  <span @click="next" class="p-1">\n    Press on\n  </span>\n</div>\n\n<div class="text-5xl">Tides</div>\n\nLow water\n\n<!-- Say it -->\n\n---\n\n# Ebb',
  )
  expect(html[0]).toMatch(/Tides<\/h1>\s*<p[^>]*>Low water<\/p>[^]*foot[^]*Press on/)
})

test('a picture that floats by its class stands beside the words that flow around it', () => {
  const of = (picture: string, after = 'Low') =>
    read(`## Ebb\n\n<div>\n  Water.\n\n  ${picture}\n\n  <div class="w-1/3">\n    ${after}\n  </div>\n</div>`).html
  const html = of('<img src="/mill.png" alt="Mill" class="float-right w-4/7 mr-4" />')
  expect(html).toMatch(/Water\.[^]*class="columns"[^]*Low[^]*class="column"[^]*Mill/)
  expect(html).toContain('57')
  expect(of('<img src="/mill.png" alt="Mill" class="float-left w-1/2" />')).toMatch(
    /columns[^]*Mill[^]*class="column"[^]*Low/,
  )
  expect(of('<img src="/mill.png" alt="Mill" class="float-right w-1/2" />', '<img src="/ebb.png">')).not.toContain(
    'columns',
  )
  expect(of('<img src="/mill.png" alt="Mill" class="float-right w-10" />')).not.toContain('columns')
})

test('pictures that a component is given are shown above its words', () => {
  const shown = (element: string) =>
    (read(`# Ebb\n\n${element}\n\nLow`).html.match(/"kind":"image"|>Ida Roe<|Words/g) ?? []).join(' ')
  expect(shown('<Portrait src="map.png" name="Ida Roe" />')).toBe('"kind":"image" >Ida Roe<')
  expect(shown(`<Pile :images="[\n  './map.png',\n  'map.png',\n]" />`)).toBe('"kind":"image" "kind":"image"')
  expect(shown('<Frame image="map.png">\n\nWords\n\n</Frame>')).toBe('"kind":"image" Words')
  expect(shown('<Go to="map.png" poster="map.png" look="png" />')).toBe('')
})

test('what only who listens is to hear is told, and elements without words show nothing', () => {
  const { html, told } = read(
    '## Ebb\n\n<div class="visually-hidden">A map</div>\n<span v-mark.red="1" class="absolute top-5 w-12" aria-hidden="true"></span>\n\n<p class="sr-only">\nOf it\n</p>\n\nLow <span class="sr-only">tide</span>water `<span></span>`<span class="w-2"> </span>\n\n<span id="here"></span>\n\n<span v-click></span>',
  )
  expect(html).not.toMatch(/A map|Of it|tide|absolute|w-2/)
  expect(html).toContain('<p>Low water <code>&lt;span&gt;&lt;/span&gt;</code></p>')
  expect(html).toContain('data-step="1"')
  expect(told).toContain('what class visually-hidden hides (line')
  expect(told).toContain('what class sr-only hides (lines')
})

test('a logo leaves the first slide a cover, in whatever box it stands', () => {
  const layout = (boxes: string) =>
    readForeign(
      `---\ntheme: seriph\n---\n\n# Mill\n\nLow water\n\n${boxes}\n\n<div class="abs-b">\nTides\n</div>\n\n---\n\n# Ebb`,
    )
      .deck.slides[0]?.layout
  const logo = '<img src="/map.png" alt="Mill" class="h-16 opacity-90" />'
  expect(layout(`<div class="flex gap-8 justify-end">\n${logo}\n</div>`)).toBe('cover')
  expect(layout(`<div class="flex">\n<div>${logo}</div>\n</div>`)).toBe('cover')
  expect(layout('<div class="grid grid-cols-2">\n<div>Ebb</div>\n<div>\n\n- Flood\n\n</div>\n</div>')).not.toBe('cover')
})

test('a paragraph that holds others ends at its own end, so that all of it appears at once', () => {
  const { deck, html } = readForeign(
    '---\ntheme: seriph\n---\n\n# Tides\n\n---\n\n# Ebb\n\n<p v-click="1" title="a > b">\nLow\n<p align="center">\n<img src="mill.png">\n</p>\n<p>Mud</p>\n</p>\n\nHigh `</p>`\n',
  )
  expect(deck.slides[1]?.steps).toBe(1)
  const step = /<div data-step="1">(?:(?!<\/div>)[^])*/.exec(html[1] ?? '')?.[0]
  expect(step).toMatch(/Low[^]*mill\.png[^]*Mud/)
  expect(step).not.toContain('High')
})

test('code that an entry holds appears with it', () => {
  const { deck, html } = readForeign(
    '---\ntheme: seriph\n---\n\n# Tides\n\n---\n\n# Ebb\n\n<v-clicks>\n\n- low\n- ```yaml\n  mud:\n    deep: true\n  ```\n- high\n  ```yaml\n  - sea:\n      wide: true\n  ```\n\n</v-clicks>\n',
  )
  expect(deck.slides[1]?.steps).toBe(3)
  expect(html[1]?.match(/<li[^>]*data-step/g)).toHaveLength(3)
})

test('what comes with a press in an entry of a list stays in it', () => {
  const { html } = read(
    '# Ebb\n\n- low\n\n  <v-click>\n\n  - lower\n    - lowest\n\n  </v-click>\n\n  <v-clicks>\n\n  1. out\n  2. in\n\n  </v-clicks>\n- high',
  )
  expect(html.replace(/\s+/g, '')).toMatch(
    /<li><p>low<\/p><divdata-step="1"><ul><li>lower<ul><li>lowest<\/li><\/ul><\/li><\/ul><\/div><ol[^>]*><lidata-step="2">out<\/li><lidata-step="3">in/,
  )
  expect(
    read('# Ebb\n\n<v-click>\n\n- low\n\n  <v-click>\n\n  - lower\n\n  </v-click>\n\n</v-click>').html.replace(/\s+/g,
      ''),
  )
    .toContain('<li><p>low</p><divdata-step="2"><ul><li>lower')
})

test('attributes that UnoCSS reads as classes are such', () => {
  const row = (given: string) => read(`# Ebb\n\n<div ${given}>\n<div>low</div>\n<div>high</div>\n</div>`).html
  const columns = (given: string) => row(given).match(/class="column[^"s]*"/g)?.length
  expect(columns('flex gap-4')).toBe(2)
  expect(columns('class="wide" flex="~ row gap-2"')).toBe(2)
  expect(columns('grid="~ cols-2 gap-4"')).toBe(2)
  expect(columns('flex="~ col"')).toBeUndefined()
  expect(row('grid="~ cols-2" text-center')).toContain('class="column centred"')
})

test('a slide that is all in a box that sets it in the middle stands there, and nothing is told of that', () => {
  const of = (slide: string) => {
    const { deck, told } = readForeign(`---\ntheme: seriph\n---\n\n# Tides\n\n---\n\n${slide}\n\n<!-- Out -->\n`)
    return [deck.slides[1]?.centred === true, /center/.test(told)]
  }
  const box = (classes: string) => `<div class="${classes}">\n  <span class="text-5xl">low</span>\n</div>`
  expect(of(box('flex flex-col items-center justify-center h-full'))).toEqual([true, false])
  expect(of(box('h-full flex items-center justify-center'))).toEqual([true, false])
  expect(of(box('grid h-full place-content-center'))).toEqual([true, false])
  expect(of(box('h-full'))).toEqual([false, false])
  expect(of(`# Ebb\n\n${box('flex flex-col items-center')}`)).toEqual([false, false])
})

test('a component that is not known, on lines of its own, is told, and the words in it stay', () => {
  const { html, told } = readForeign(
    '---\ntheme: seriph\n---\n\n# Tides\n\n---\n\n# Ebb\n\n<Hint>\nIt is **low**.\n</Hint>\n\n---\n\n# Flood\n\n<Height>\n',
  )
  expect(html[1]).toMatch(/<p>It is <strong>low<\/strong>\.<\/p>/)
  expect(html[1]).not.toContain('Hint')
  expect(told).toContain('<Hint> (line 11)')
  expect(html[2]).toContain('&lt;Height')
})

test('what a theme sets above the words of a slide by titleRow is its heading, where it has none', () => {
  const of = (settings: string, slide: string) =>
    readForeign(`---\ntheme: seriph\n---\n\n# Tides\n\n---\n${settings}\n---\n\n${slide}\n`)
  const titled = of('titleRow: true\ntitle: Ebb and flow', '- out\n- in')
  expect(titled.html[1]).toMatch(/<h2[^>]*>Ebb and flow<\/h2>/)
  expect(titled.told).not.toContain('titleRow')
  expect(of('titleRow: true\ntitle: Ebb', '## Flood\n\n- out').html[1]).not.toContain('Ebb')
  expect(of('title: Ebb', '- out\n- in').html[1]).not.toContain('Ebb')
})

test('what stands in the middle alone stands there in one look, whatever its layout, and leads into no part', () => {
  for (const set of ['layout: center', 'layout: quote', 'layout: fact', 'layout: end', 'class: flex items-center']) {
    for (const words of ['# Ebb', '## Ebb\n\nLow water']) {
      const { deck } = readForeign(`---\ntheme: seriph\n---\n\n# Tides\n\n---\n${set}\n---\n\n${words}\n`)
      const isSet = set.startsWith('layout')
      expect(deck.slides[1], set + words).toMatchObject(
        isSet ? { layout: 'statement', centred: true } : { centred: true },
      )
    }
  }
})

test('of a line that says no more than which page it is nothing stays, and words of boxes in the middle stand there, too', () => {
  const { html } = read('Low\n\n{{ $page }} / {{ $nav.total }}')
  expect(html).not.toContain('/ ')
  expect(html).not.toContain('<p>/')
  const boxes = '<div class="grid grid-cols-2 gap-4">\n<div>\n\nEbb\n\n</div>\n<div>\n\nFlood\n\n</div>\n</div>'
  const { html: slides } = readForeign(
    `---\ntheme: seriph\n---\n\n# Tides\n\n---\nclass: text-center\n---\n\n## Both\n\n${boxes}\n\n---\nlayout: center\n---\n\n## Both\n\n${boxes}\n`,
  )
  expect(slides[1]?.match(/class="column[^"]*centred/g)).toHaveLength(2)
  expect(slides[2]).not.toMatch(/class="column[^"]*centred/)
})

test('a section with one line below its title is one', () => {
  const { deck } = readForeign(
    '---\ntheme: seriph\n---\n\n# Tides\n\n---\nlayout: section\n---\n\n# Part 1\n## Ebb\n\n---\nlayout: section\n---\n\n# Part 2\n',
  )
  expect(deck.slides.slice(1).map(({ layout }) => layout)).toEqual(['section', 'section'])
})
