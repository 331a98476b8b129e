import { expect, test } from 'playwright/test'
import { standsAbove } from '../../scripts/compiler/content/side-heading.ts'
import { bareContext, compile, htmlOf, readForeign } from './support.ts'

/** The slide below the cover of a deck for Slidev, as HTML, and what is told of it. */
function read(slide: string, settings = 'theme: seriph\ntransition: none', context = bareContext) {
  const { value, problems } = compile(`---\n${settings}\n---\n\n# Tides\n\n---\n\n${slide}\n`, context)
  return {
    slides: value.slides.slice(1),
    html: value.slides.slice(1).map(({ content }) => htmlOf(content)),
    told: problems.map(({ what }) => what).join('\n'),
  }
}

/** The columns of each row, and what share each has, where one says so. */
const rowsOf = (html = '') =>
  html.split('class="columns"').slice(1).map((
    row,
  ) => [/data-columns="([^"]*)"/.exec(row.split('>')[0] ?? '')?.[1] ?? '', row.match(/class="column"/g)?.length ?? 0])

test('a grid has as many parts in a row as it says, in the last row too', () => {
  const cells = ['ebb', 'flood', 'spring', 'neap', 'slack'].map((word) => `<div>\n\n${word}\n\n</div>`).join('\n')
  const { html } = read(`## Words\n\n<div class="grid grid-cols-3 gap-4">\n${cells}\n</div>`)
  expect(rowsOf(html[0])).toEqual([['', 3], ['', 3]])
})

test('a grid with parts of a length of their own begins another row as any does', () => {
  const cells = ['ebb', 'flood', 'spring', 'neap', 'slack'].map((word) => `<div>${word}</div>`).join('\n')
  const of = (tracks: string) =>
    rowsOf(read(`## A\n\n<div style="display:grid; grid-template-columns: ${tracks}">\n${cells}\n</div>`).html[0])
      .map(([, parts]) => parts)
  for (const tracks of ['160px 1fr 2fr', 'auto auto 1fr', '20% 1fr 10em']) expect(of(tracks), tracks).toEqual([3, 3])
})

test('parts of a grid are as broad as classes or style say, and one that appears is a part, too', () => {
  const wide = '<div class="col-span-3">ebb</div>\n<div class="col-span-2" v-click>flood</div>'
  const [html = ''] = read(`## A\n\n<div class="grid grid-cols-5">\n${wide}\n</div>`).html
  expect(rowsOf(html)).toEqual([['60 40', 2]])
  expect(html).toMatch(/class="column">\s*<p data-step="1"><span>flood/)
  const of = (attributes: string) =>
    rowsOf(read(`## A\n\n<div ${attributes}>\n<div>ebb</div>\n<div>flood</div>\n</div>`).html[0])
  expect(of('style="display:grid; grid-template-columns: 3fr 1fr"')).toEqual([['75 25', 2]])
  expect(of('style="display:grid; grid-template-columns: auto 1fr"')).toEqual([['', 2]])
  expect(of('style="display:grid; grid-template-columns: 217px 1fr"')).toEqual([['25 75', 2]])
  expect(of('class="grid grid-cols-[1fr_3fr]"')).toEqual([['25 75', 2]])
  expect(of('class="grid grid-cols-1 md:grid-cols-2"')).toEqual([['', 2]])
  const flex = '<div class="w-1/3">ebb</div>\n<div class="flex-1">flood</div>'
  expect(rowsOf(read(`## A\n\n<div class="flex">\n${flex}\n</div>`).html[0])).toEqual([['33 67', 2]])
  const numbered = flex.replace('w-1/3', 'w-32 h-16')
  expect(rowsOf(read(`## A\n\n<div class="flex">\n${numbered}\n</div>`).html[0])).toEqual([['15 85', 2]])
})

test('a style that says no more than which parts stand side by side is taken over; what else it says is named', () => {
  const of = (more: string) =>
    read(
      `## A\n\n<div style="display:grid; grid-template-columns: 3fr 1fr; gap: 1rem${more}">\n<div>ebb</div>\n<div>flood</div>\n</div>`,
    ).told
  expect(of('')).not.toContain('<div>')
  expect(of('; color: red')).toContain('“style” of <div> but for its columns (line 12)')
})

test('words of a column stand in its middle where it or its row says so, which is told of no column', () => {
  const row = (around: string, own: string) =>
    read(`## A\n\n<div class="grid grid-cols-2 ${around}">\n<div class="${own}">ebb</div>\n<div>flood</div>\n</div>`)
  const classesOf = ({ html }: ReturnType<typeof row>) =>
    [...html[0]?.matchAll(/class="(column[^"s]*)"/g) ?? []].map(([, of]) => of)
  expect(classesOf(row('text-center', ''))).toEqual(['column centred', 'column centred'])
  expect(classesOf(row('place-items-center', ''))).toEqual(['column centred', 'column centred'])
  expect(classesOf(row('', 'flex flex-col items-center'))).toEqual(['column centred', 'column'])
  expect(classesOf(row('', 'text-center'))).toEqual(['column centred', 'column'])
  expect(classesOf(row('', 'flex items-center'))).toEqual(['column', 'column'])
  expect(row('', 'text-center').told).not.toContain('center')
  expect(read('## A\n\n<div class="text-center"><img src="ebb.png"> ebb</div>').told).toContain(
    'class text-center (line 12)',
  )
  expect(read('## A\n\n<div class="flex flex-col items-center">\n\n- ebb\n\n</div>').told)
    .toContain('class items-center (line 12)')
})

test('words alone in a box that sets them in the middle stand there, with no press, list or row in it', () => {
  const box = (tag: string, body: string, ends = /^<(\w+)/.exec(tag)?.[1] ?? '') => {
    const { html, told } = read(`## A\n\n- flood\n\n${tag}${body}</${ends}>\n\nslack`)
    return [/class="centred">\s*<p>/.test(html[0] ?? ''), /<center>|text-center|“align”|“style”/.test(told)]
  }
  for (
    const tag of ['<center>', '<div align="center">', '<p style="text-align:center">', '<div class="mt-4 text-center">']
  ) {
    expect(box(tag, 'ebb'), tag).toEqual([true, false])
    expect(box(tag, '\n\n**ebb**<br>out\n\n'), tag).toEqual([true, false])
    expect(box(tag, '\n\n- ebb\n\n'), tag).toEqual([false, true])
    expect(box(tag, '<img src="ebb.png" alt="Ebb"> and out'), tag).toEqual([false, true])
  }
  expect(box('<div class="text-center" v-click>', 'ebb')).toEqual([false, true])
  expect(read('## A\n\n- flood\n  <center>ebb</center>').html[0]).not.toContain('centred')
  const cover = compile('---\ntheme: seriph\n---\n\n# Tides\n\n<center>ebb</center>\n', bareContext).value.slides[0]
  expect(htmlOf(cover?.content ?? [])).not.toContain('centred')
})

test('what classes draw or move is named, and classes of the deck’s own, but not sizes', () => {
  const of = (classes: string) =>
    /taken over: (?:theme|transition).*/.exec(
      read(`## A\n\n<div class="${classes}">ebb</div>\n\nAn <span class="${classes}">ebb</span>.`).told,
    )?.[0]
  const lines = '(lines 12, 14)'
  expect(of('mt-4 text-xl')).not.toContain('12')
  expect(of('rounded-lg hover:bg-red-500')).toContain(`classes that draw boxes or colours ${lines}`)
  expect(of('text-blue-400')).toContain(`classes that draw boxes or colours ${lines}`)
  expect(of('text-right')).toContain(`classes that move things ${lines}`)
  expect(of('tide-table mt-4')).toContain(`class tide-table ${lines}`)
})

test('a broad diagram has the breadth of its slide, a high one stands beside words', () => {
  const of = (code: string) => read(`## A\n\nEbb.\n\n\`\`\`mermaid\n${code}\n\`\`\``).slides[0]?.layout
  expect(of('flowchart LR\n A --> B')).toBe('diagram')
  expect(of('sequenceDiagram\n A->>B: ebb')).toBe('diagram')
  expect(of('graph TD\n A --> B')).toBe('split')
})

test('a picture has the size that its class says', () => {
  const of = (classes: string) =>
    /"width":"[^"]*"|"height":"[^"]*"/.exec(read(`## A\n\n<img src="a.png" alt="a" class="${classes}">`, undefined, {
      ...bareContext,
      pictures: new Set(['slides/a.png']),
    }).html[0] ?? '')
      ?.[0]
  expect(of('rounded w-49 mx-auto')).toBe('"width":"256"')
  expect(of('w-1/2')).toBe('"width":"50%"')
  expect(of('max-h-[245px]')).toBe('"height":"320"')
  expect(of('w-full')).toBeUndefined()
})

test('an address that Vue would bind and that is written out is one', () => {
  expect(read(`## A\n\n<img :src="'/tide.png'" alt="Tide">`, undefined, {
    ...bareContext,
    pictures: new Set(['public/tide.png']),
  }).html[0]).toContain('"file":"public/tide.png","alternative":"Tide"')
})

test('an entry whose mark is typed has one mark', () => {
  expect(read('## A\n\n<ul>\n<li>• ebb</li>\n<li>flood • spring</li>\n</ul>').html[0]).toMatch(
    /<li>ebb<\/li>\s*<li>flood • spring<\/li>/,
  )
})

test('of the address of a page that is not shown the page is named, and all of it linked', () => {
  const query = `?code=${'Nobw'.repeat(40)}`
  const [html = ''] =
    read(`---\nlayout: iframe\nurl: https://tides.example/ebb${query}\n---\n\n## A`, 'theme: seriph').html
  expect(html).toContain(`href="https://tides.example/ebb${query}"`)
  expect(html).toContain('>https://tides.example/ebb</a>')
})

test('a picture on a line of its own among words stands by itself', () => {
  const [html = ''] = read('## A\n\nEbb\n<img src="a.png" alt="a">\nFlood').html
  expect(html).toMatch(/<p>Ebb<\/p>[\s\S]*<p>Flood<\/p>/)
})

test('what appears behind a stack appears when the stack is through', () => {
  const { html } = read(
    '## A\n\n<div class="r-stack">\n<p>ebb</p>\n<p class="fragment">flood</p>\n</div>\n\n<p class="fragment">slack</p>\n\nAlways.',
    'revealOptions: {}',
  )
  expect(html.map((one) => [one.includes('slack'), one.includes('Always'), one.includes('data-step')])).toEqual([
    [false, true, false],
    [true, true, true],
  ])
})

test('a list below words and its heading is not set beside the heading', () => {
  const content = (before: string) => read(`${before}## Tides\n\n- ebb\n- flood`).slides[0]?.content ?? []
  expect(standsAbove(content('Words\n\n'), false)).toBe(true)
  expect(standsAbove(content(''), false)).toBe(false)
})

test('the states of a switch are a slide each, and what goes with a press is named', () => {
  const states = '<v-switch>\n<template #1>ebb</template>\n<template #2>\n\nflood\n\n</template>\n</v-switch>'
  const { html, told } = read(`## A\n\n${states}\n\n<div v-click-hide>slack</div>\n\n<div v-click="[1, 3]">neap</div>`)
  expect(html.map((one) => [one.includes('ebb'), one.includes('flood')])).toEqual([[true, false], [false, true]])
  expect(html.join('\n')).not.toMatch(/data-step[^>]*>\s*<p>slack/)
  expect(told).toContain('“v-click-hide” of <div> (line 21), “v-click” of <div> (line 23)')
  expect(told).not.toContain('template')
})

test('steps in code are named', () => {
  const code = '<pre><code data-noescape>\nebb\n<span class="fragment">flood</span>\n</code></pre>'
  expect(read(`## A\n\n${code}`, 'revealOptions: {}').told).toContain('steps in code (line 13)')
})

test('elements of which the presses show one are a slide each, in their order', () => {
  const states =
    '<div v-if="$clicks === 0">\n<div>ebb</div>\n</div>\n\n<p v-else-if="$clicks < 2">flood</p>\n<p v-else>slack</p>'
  const { html, told } = read(`## A\n\nAlways.\n\n${states}`)
  const words = ['Always', 'ebb', 'flood', 'slack']
  expect(html.map((one) => words.filter((word) => one.includes(word)))).toEqual([
    ['Always', 'ebb'],
    ['Always', 'flood'],
    ['Always', 'slack'],
  ])
  expect(told).not.toContain('v-')
  const alone = read('## A\n\n<div v-if="$clicks < 1">ebb</div>\n\nflood')
  expect(alone.html).toHaveLength(1)
  expect(alone.told).toContain('“v-if” of <div>')
})

test('what a class makes bold is bold, as far as it is words', () => {
  const of = (inside: string) => read(`## A\n\n${inside}`).html[0] ?? ''
  expect(of('<div class="text-2xl font-bold">−52%</div>\n<div>fewer</div>')).toMatch(
    /<p><strong>−52%<\/strong><\/p>\s*<p>fewer/,
  )
  expect(of('<div class="font-semibold">\nebb *tide*\n</div>')).toContain('<strong>ebb <em>tide</em></strong>')
  expect(of('<div class="font-bold">\n\n- ebb\n\n</div>')).toMatch(/<li>ebb<\/li>/)
  expect(of('An <span class="font-bold mt-2">ebb</span>.')).toContain('An <strong>ebb</strong>.')
  expect(of('<div class="font-mono">ebb</div>')).not.toContain('strong')
})

test('what a style says of words that Markdown says too is said: bold, slanted, struck, underlined', () => {
  const of = (style: string) => read(`## A\n\n- An <span style="${style}">ebb</span>`)
  expect(of('font-weight: 700').html[0]).toContain('An <strong>ebb</strong>')
  expect(of('font-style:italic;').html[0]).toContain('An <em>ebb</em>')
  expect(of('text-decoration:line-through').html[0]).toContain('An <s>ebb</s>')
  expect(of('text-decoration-line: underline').html[0]).toContain('An <mark>ebb</mark>')
  expect(of('text-decoration:line-through').told).not.toContain('style')
  expect(of('text-decoration: none').html[0]).toContain('An ebb')
  expect(of('letter-spacing: 2px; text-decoration:line-through').html[0]).toContain('<s>ebb</s>')
  expect(of('letter-spacing: 2px; text-decoration:line-through').told).toContain('“style” of <span>')
})

test('a number with its sign is bold, too', () => {
  expect(read('## A\n\n<div class="font-bold">+44%</div>').html[0]).toContain('<strong>+44%</strong>')
})

test('question marks alone on a line are words in a deck for Slidev', () => {
  const { html } = read('## A\n\n???\n\nWhere to?')
  expect(html[0]).toContain('???')
  expect(html[0]).toContain('Where to?')
})

test('labels of a diagram are plain text, which is told', () => {
  const { html, told } = read('## A\n\n```mermaid\ngraph TD\n A["&nbsp;ebb<br><i style=\'x\'>tide</i>"] --> B\n```')
  expect(html[0]).not.toContain('nbsp')
  expect(told).toContain('HTML in labels of diagrams (line 14)')
  expect(told).not.toContain('not allowed')
})

test('a picture below words within a box stands by itself', () => {
  const of = (words: string) => read(`## A\n\n<div>\n  ${words}\n    <img src='a.png'/>\n</div>`).html[0]
  for (const words of ['Ebb', '✅ Ebb']) expect(of(words)).toMatch(/Ebb<\/p>/)
})

test('where the first of two columns holds nothing but icons, which are left out, the other is all there is', () => {
  const grid = (first: string) =>
    read(
      `## A\n\n<div class="grid grid-cols-[40px,1fr] w-min">\n  ${first}\n  <div><a href="https://a.example">ebb</a></div>\n  <ri-twitter-line class="low"/>\n  <div>flood</div>\n</div>`,
    )
      .html[0] ?? ''
  const html = grid('<ri-github-line class="low"/>')
  expect(rowsOf(html)).toEqual([])
  expect(html).toMatch(/ebb.*\s.*flood/)
  expect(rowsOf(grid('<div>moon</div>'))).not.toEqual([])
})

test('a grid of which nothing says how many columns it has is one column; all of a slide in its middle is there', () => {
  const boxes = '<div>\n\nebb\n\n</div>\n<div>\n\nflood\n\n</div>'
  const of = (attributes: string, sheet = '') =>
    read(`<style>\n${sheet}\n</style>\n\n<div ${attributes}>\n\n## A\n\n${boxes}\n</div>`, 'marp: true')
  const columns = (attributes: string, sheet?: string) =>
    of(attributes, sheet).html[0]?.includes('class="column') ?? true
  expect(columns('style="display: grid; gap: 1em"')).toBe(false)
  expect(of('style="display: grid; gap: 1em"').told).not.toContain('“style”')
  expect(columns('class="tide"', '.tide { display: grid; gap: 1em }')).toBe(false)
  expect(columns('class="grid gap-4"')).toBe(false)
  expect(columns('class="grid grid-cols-2 gap-4"')).toBe(true)
  expect(columns('class="columns" style="display: grid"')).toBe(true)
  expect(columns('class="tide two"', '.tide { display: grid }\n.two { grid-template-columns: 1fr 1fr }')).toBe(true)
  for (const more of ['grid-auto-flow: column', 'grid-template-areas: "a b"', 'grid-template: auto / 1fr 1fr']) {
    expect(columns('class="tide"', `.tide { display: grid; ${more} }`), more).toBe(true)
  }
  const isCentred = (style: string) => of('class="tide"', `.tide { ${style} }`).slides[0]?.centred === true
  expect(isCentred('display: grid; place-items: center')).toBe(true)
  expect(isCentred('display: grid; text-align: center')).toBe(true)
  expect(isCentred('display: grid; gap: 1em')).toBe(false)
})

test('code and diagrams right below one another are parts of a row each', () => {
  const code = (words: string) => `\`\`\`js\n${words}\n\n${words}\n\`\`\``
  const row = `<div class="grid grid-cols-2">\n${code('ebb')}\n${code('flood')}\n</div>`
  expect(rowsOf(read(`## A\n\n${row}`).html[0])).toEqual([['', 2]])
  const { html } = read(
    `## A\n\n<div class="grid grid-cols-2">\n\nLow\n${code('ebb')}\nHigh\n${code('flood')}\n\n</div>`,
  )
  expect(rowsOf(html[0])).toEqual([['', 2], ['', 2]])
})

test('a heading alone in a row is a heading', () => {
  const { html } = read('<div style="position:fixed; display: flex">\n  <h1 style="margin: auto">Ebb</h1>\n</div>')
  expect(html[0]).not.toContain('columns')
})

test('a part of a row whose style sets its words in the middle does so', () => {
  const part = (word: string) => `<div style="text-align:center">\n\n${word}\n\n</div>`
  const { html, told } = read(`## A\n\n<div style="display:flex">\n${part('ebb')}\n${part('flood')}\n</div>`)
  expect(html[0]?.match(/class="column[^"]*centred/g)).toHaveLength(2)
  expect(told).not.toContain('style')
})

test('bold words in the middle are bold there, and words at the left of what stands in the middle are told', () => {
  expect(read('## A\n\n<div class="text-xl font-bold text-center">\nLow\n</div>\n\n- b').html[0])
    .toMatch(/<div class="centred">\s*<p><strong>Low<\/strong>/)
  const told = (layout: string): string =>
    readForeign(
      `---\ntheme: seriph\n---\n\n# Tides\n\n---\nlayout: ${layout}\n---\n\n# A\n\n<div class="text-left">\n\nLow\n\n- b\n\n</div>\n`,
    ).told
  expect(told('center')).toContain('class text-left (line 13)')
  expect(told('cover')).not.toContain('text-left')
})
