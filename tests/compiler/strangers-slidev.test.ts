import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { compile, htmlOf, readForeign } from './support.ts'

/** Slides below the cover of a deck for Slidev, as HTML, and what is told of it. */
function read(slides: string, settings = 'theme: seriph\ntransition: none') {
  const { value, problems } = compile(`---\n${settings}\n---\n\n# Tides\n\n---\n${slides}\n`)
  return {
    html: value.slides.map(({ content }) => htmlOf(content)).slice(1),
    layouts: value.slides.map(({ layout }) => layout).slice(1),
    told: problems.map(({ what }) => what).join('\n'),
  }
}

test('a layout of the deck’s own shows the words and the pictures of its settings, and nothing that says how it looks', () => {
  const { html, told } = read(
    'layout: keeper\ngreeting: Who is here?\nname: Ebba Tide\njob: Keeper of the lock\nreach: Post @ebba\ntint: dark\ncardClass: mt-4 big\n---\n\n---\n'
      + 'layout: three-pictures\npictureLeft: /ebb.png\npictureTopRight: /flood.png\npictureBottomRight: /neap.png\n---\n',
  )
  expect(html[0]).toMatch(
    /<h2[^>]*>Who is here\?<\/h2>\s*<p>Ebba Tide<\/p>\s*<p>Keeper of the lock<\/p>\s*<p>Post @ebba<\/p>/,
  )
  expect(html[0]).not.toMatch(/dark|big/)
  expect(told).toMatch(/tint \(line 14\),\scardClass \(line 15\)/)
  expect(told).not.toMatch(/name \(|pictureLeft \(/)
  expect(html[1]?.match(/class="column"/g)).toHaveLength(3)
})

test('a setting that no layout shows is told with every line, be it one word or several', () => {
  const { html, told } = read('section: Salt water\n---\n\n# Ebb\n\n---\nsection: Moon\n---\n\n# Flood')
  expect(html[0]).not.toContain('Salt')
  expect(told).toContain('section (lines 9, 15)')
})

test('a picture is beside the words in any layout whose name says so', () => {
  const of = (layout: string) => read(`layout: ${layout}\nimage: map.png\n---\n\n# Ebb\n\nIt goes.`).html[0]
  expect(of('intro-image-right')).toBe(of('image-right'))
  expect(of('image-right')).not.toBe(of('image'))
  const { value } = compile(
    '---\ntheme: seriph\ntransition: none\nlayout: cover-image-right\nimage: map.png\n---\n\n# Ebb\n',
  )
  expect(htmlOf(value.slides[0]?.content ?? [])).toContain('"width":"50%","behind":{"side":"right"}')
  expect(read('layout: intro-image-right\nimage: map.png\n---\n\n# Ebb').told).not.toContain('layout')
})

test('<Toc> is a list of the headings, without slides that hide from it, as deep as it says', () => {
  const deck = (tag: string) =>
    read(
      `hideInToc: true\n---\n\n# Contents\n\n${tag}\n\n---\n\n# The **moon**\n\n---\n\n## Near\n\n---\ntitle: The sun\n---\n\n# Sun`,
    )
  const { html, told } = deck('<Toc\n  minDepth="1" />')
  expect(html[0]?.replace(/\s+/g, '')).toContain(
    '<ol><li>Tides</li><li>The<strong>moon</strong><ol><li>Near</li></ol></li><li>Thesun</li></ol>',
  )
  expect(told).not.toMatch(/(?<!entries of )<Toc>/)
  expect(deck('<Toc maxDepth="1"></Toc>').html[0]).not.toContain('Near')
})

test('what stands below a slide that hides from <Toc> does so, and the deck stands in it by its title', () => {
  const { html } = readForeign(
    '---\ntheme: seriph\ntitle: All of them\n---\n\n# Tides\n\n---\n\n# Contents\n\n<Toc />\n\n---\nhideInToc: true\n---\n\n# Moon\n\n---\n\n## Near\n\n---\n\n# Sun\n',
  )
  expect(html[1]?.replace(/\s+/g, '')).toContain('<ol><li>Allofthem</li><li>Contents</li><li>Sun</li></ol>')
})

test('an entry of <Toc> keeps a tag that is code, and none that is a tag', () => {
  const { html } = read('\n# All\n\n<Toc />\n\n---\n\n# The `<canvas>` of <b>tides</b> {.wide}')
  expect(html[0]).toMatch(/<li>The <code>&lt;canvas(?:&gt;|>)<\/code> of tides<\/li>/)
})

test('many headings of <Toc> stand in two columns', () => {
  const { html } = read(
    `\n# All\n\n<Toc />\n\n---\n\n${Array.from({ length: 9 }, (_, at) => `# Tide ${at}`).join('\n\n---\n\n')}`,
  )
  expect(html[0]?.match(/class="column"/g)).toHaveLength(2)
})

test('in <v-clicks> each paragraph appears by itself, as a list among them does', () => {
  const [html = ''] = read(
    '\n## A\n\n<v-clicks>\n\nEbb [here](https://example.org).\n\n- Flood\n- Neap\n\nSpring,\nand slack.\n\n</v-clicks>',
  ).html
  expect([...html.matchAll(/data-step="(\d)">\s*(?:<span>|<p>)?(\w+)/g)].map(([, step, word]) => `${step} ${word}`))
    .toEqual(['1 Ebb', '3 Spring'])
  const steps = (inside: string): string[] =>
    (read(`\n## A\n\n<v-clicks${inside}\n\n</v-clicks>`).html[0]?.match(/data-step="\d"/g) ?? []).map((step) =>
      step[11] ?? ''
    )
  expect(steps('>\n\n<!-- Out -->\n\n1. Ebb\n\n   low\n\n2. Flood')).toEqual(['1', '2'])
  expect(steps('>\n\n- Ebb\n- Flood\n\n* Neap\n* Spring')).toEqual(['1', '2'])
  for (const block of ['$$e = b$$', '$$\ne = b\n$$', '> Low', '| Ebb |\n| --- |\n| low |', '```js\nebb()\n```']) {
    expect(steps(`>\n\n* Ebb:\n${block}\n\n* Flood:\n${block}\n`)).toEqual(['1', '2', '3', '4'])
    expect(steps(`>\n\n### Ebb\nLow:\n${block}\n\nFlood.\n`)).toEqual(['1', '2', '3', '4'])
  }
  expect(steps(' at="3" every="2">\n\nEbb\n\n- Flood\n\nNeap')).toEqual(['1', '1', '2'])
})

test('in <v-clicks> tables, fences, headings and pictures appear by themselves, but for what an entry holds', () => {
  const table = '| Tide | Hour |\n|---|---|\n| Ebb | 3<br>4 |'
  const fence = '```js\nflood()\n```'
  const parts = [table, fence, '### Neap', '<img src="map.png">', '- Spring\n\n  ```js\n  slack()\n  ```']
  const [html = ''] = read(`\n## A\n\n<v-clicks>\n\n${parts.join('\n\n')}\n\n</v-clicks>`).html
  expect([...html.matchAll(/<(\w+)[^<>]* data-step="(\d)"/g)].map(([, name, step]) => `${step} ${name}`))
    .toEqual(['1 div', '2 div', '3 div', '4 div', '5 div'])
})

test('as many choices of lines as code has stand out, and more are told', () => {
  const of = (count: number) =>
    read(
      `\n## A\n\n\`\`\`js {${Array.from({ length: count }, (_, at) => at + 1).join('|')}}\n${
        'ebb()\n'.repeat(count)
      }\`\`\``,
    )
  const [html = ''] = of(20).html
  expect(html).toContain('at-19')
  expect(readFileSync('slides/player/styles/code.css', 'utf8')).toMatch(/\.turn-19\.visible\s*~ \.at-19\s*\{/)
  expect(of(20).told).not.toContain('stand out in turn')
  expect(of(21).told).toContain('Only the first 20 of these 21')
})

test('what a paragraph beside others holds is one column, whatever breaks its lines', () => {
  const part = (words: string) => `<p>\n${words}\n</p>`
  const columns = (words: string) =>
    read(`\n## A\n\n<div class="flex">\n${part(words)}\n${part('Neap')}\n</div>`).html[0]?.match(/class="column"/g)
  expect(columns('Ebb,\n<br/>\nflood.')).toHaveLength(2)
  expect(columns('Ebb\n\nFlood')).toHaveLength(2)
  expect(read(`\n## A\n\n<div class="flex h-full">\n${part('Ebb,\n<br/>\nflood.')}\n</div>`).html[0]).not.toContain(
    'column',
  )
})

test('a part of a diagram with a colour has the kit’s of nearly that hue, and one that is not seen stays so', () => {
  const styles = [
    'classDef hot fill:#d63,stroke:none,stroke-width:3px',
    'class A,B hot',
    'style C fill:#06c,color:#fff,stroke:none',
    'style D fill:#fafafa,stroke:#333',
    'style E fill:none,stroke:none,color:transparent',
    'linkStyle 0 stroke:red',
  ]
  const { value, problems } = compile(
    `---\ntheme: seriph\ntransition: none\n---\n\n# Tides\n\n\`\`\`mermaid\ngraph TD\n  A --> B:::hot\n${
      styles.join('\n')
    }\n\`\`\`\n`,
  )
  expect(value.fences[0]?.body.split('\n').slice(1)).toEqual([
    '  A --> B:::amber',
    'classDef hot stroke-width:3px',
    'class A,B hot',
    'class A,B amber',
    'class C blue',
    styles[4],
  ])
  expect(problems.map(({ what }) => what).join()).toContain('colours of Mermaid (lines 11, 13, 14, 16)')
})

test('a paragraph that appears is a paragraph still, and what shows nothing takes no press', () => {
  const { html, layouts } = read(
    'layout: statement\n---\n\n# Ebb\n\n<div v-click class="mt-4">\nIt goes.\n</div>\n\n<div v-click>\n  <TideGraph />\n</div>',
  )
  expect(html[0]).toContain('<p data-step="1"><span>It goes.</span></p>')
  expect(html[0]).not.toContain('data-step="2"')
  expect(layouts).toEqual(['text'])
})

test('a row that holds a diagram alone is none, a button shows no tip, and an entity needs no end', () => {
  const diagram = '<div class="flex items-center h-full">\n\n```mermaid\ngraph TD\n  A --> B\n```\n\n</div>'
  const [html = '', other = ''] = read(
    `\n## A\n\nEbb.\n\n${diagram}\n\n---\n\n## B\n\n<button @click="go()" title="Open it">\n  <mdi-pen />\n</button>\n\n<span>1&nbsp&nbsp 2</span>`,
  ).html
  expect(html).toContain('diagram')
  expect(html).not.toContain('columns')
  expect(other).not.toMatch(/Open it|&amp;nbsp|nbsp(?!;)/)
  expect(other).toMatch(/1(?:&nbsp;|\u00A0){2} 2/)
})

test('type that is very large by class is told', () => {
  expect(read('\n## A\n\n<div class="text-6xl mt-4">Ebb</div>').told).toContain('classes for very large type (line 12)')
  expect(read('\n## A\n\n<div class="text-xl mt-4">Ebb</div>').told).not.toContain('(line 12)')
})

test('in <v-clicks> each element appears by itself', () => {
  const notes = ['Ebb', 'Flood'].map((word) =>
    `  <TideNote type="a">\n    <strong>${word}</strong> goes\n  </TideNote>`
  )
  const box = '  <div class="flex">\n    <div>Neap</div>\n  </div>'
  const [html = ''] = read(`\n## A\n\n<v-clicks>\n${[...notes, box].join('\n\n')}\n</v-clicks>`).html
  expect(html.match(/data-step="\d"/g)).toEqual(['data-step="1"', 'data-step="2"', 'data-step="3"'])
  expect(html).toMatch(/data-step="3"[^]*Neap/)
})

test('of columns of which the last alone shows something, that one has all the breadth', () => {
  const of = (first: string) =>
    read(
      `\n## A\n\n<div class="flex gap-4">\n<div class="p-1">\n${first}\n</div>\n<div>\n\nNeap tides\n\n</div>\n</div>`,
    ).html[0]
  expect(of('<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>')).not.toContain('column')
  expect(of('\nSpring\n')).toContain('column')
})

test('words that a component is given in code are there', () => {
  const { html } = read(`\n# <TideWords :texts="[ 'High water', later ]" />\n\nEbb.\n\nFlood.\n\nNeap.`)
  expect(html[0]).toMatch(/<h2[^>]*>High water<\/h2>/)
})

test('entries of lists in cells of a table of HTML stand below one another', () => {
  const cell = '<td>\n\n- Ebb\n- Flood\n\n</td><td>\nSpring\ntide\n</td>'
  const [html = ''] = read(`\n## A\n\n<table>\n<tr><th>In</th><th>Out</th></tr>\n<tr>\n${cell}\n</tr>\n</table>`).html
  expect(html).toMatch(/• Ebb\s*<br>\s*• Flood/)
  expect(html).toContain('Spring tide')
})

test('a deck that pages its slides and says what Slidev alone knows is one for Slidev', () => {
  const of = (more: string) => read('\n## A\n\nEbb.', `theme: neversink\npaginate: true${more}`).told
  expect(of('\nmdc: true')).toContain('This is a Slidev deck')
  expect(of('')).not.toContain('This is a Slidev deck')
})

test('a picture that is contained is shown whole, and no address is promised where there is none', () => {
  const of = (size: string) => read(`layout: image\nimage: map.png\nbackgroundSize: ${size}\n---\n\n# Ebb`)
  expect(of('contain').told).not.toContain('backgroundSize')
  expect(of('65% 90%').told).toContain('backgroundSize (line 11)')
  expect(of('cover').html.join('')).not.toContain('"fit":true')
  for (const size of ['contain', '65% 90%']) expect(of(size).html.join(''), size).toContain('"fit":true')
  expect(read('layout: iframe-right\n---\n\n# Ebb').told).not.toContain('its address stands')
})

test('a slide in the middle stands there, and its class is told only where it has no effect', () => {
  const of = (settings: string) => {
    const head = `---\ntheme: seriph\ntransition: none\n---\n\n# Tides\n\n---\n${settings}\n---\n\n`
    const { value, problems } = compile(`${head}# Ebb\n\n- goes\n- comes\n`)
    return [value.slides[1]?.centred === true, problems.some(({ what }) => /class \(line (?:9|10)\)/.test(what))]
  }
  expect(of('layout: center\nclass: text-center')).toEqual([true, false])
  expect(of('layout: center')).toEqual([true, false])
  expect(of('layout: default\nclass: text-center')).toEqual([true, false])
  expect(of('class: text-center font-bold')).toEqual([true, true])
  const { value, problems } = compile('---\ntheme: seriph\nclass: text-center\n---\n\n# Tides\n\nEbb\n')
  expect(value.slides[0]?.centred).toBe(true)
  expect(problems.map(({ what }) => what).join('')).not.toContain('class')
})

test('the only words of a slide that leads into a part are its heading', () => {
  const { html, layouts } = read('layout: section\n---\n\nEbb, flood, and so on\n\n<!-- Slowly. -->')
  expect(html[0]).toMatch(/^<h2[^>]*>Ebb, flood, and so on<\/h2>\s*$/)
  expect(layouts).toEqual(['section'])
})

test('headings of one rank that columns begin with are alike, and the slide goes by the first', () => {
  const { value, problems } = compile(
    '---\ntheme: seriph\ntransition: none\n---\n\n# Tides\n\n---\nlayout: two-cols\n---\n\n## Ebb\n\nOut\n\n::right::\n\n## Flood\n\nIn\n',
  )
  const [, slide] = value.slides
  expect(htmlOf(slide?.content ?? [])).toMatch(
    /^<div class="columns">\s*<div class="column">\s*<h3 id="ebb-title">Ebb<\/h3>[^]*<h3>Flood<\/h3>/,
  )
  expect(slide).toMatchObject({ id: 'ebb', title: 'Ebb', titled: true })
  expect(problems.map(({ rule }) => rule)).not.toContain('slide-without-heading')
})

test('the title of a box on one line stands above its words, and spans that are blocks on lines of their own', () => {
  const block = (word: string) => `<span style="display: block; margin: 0">${word}</span>`
  const { html } = read(
    `\n## A\n\n<TideBox title="Neap">Which?</TideBox>\n\n---\n\n## B\n\n<span>Ebb</span>\n${block('Flood')}${
      block('Spring')
    }\nslack`,
  )
  expect(html[0]).toMatch(/<p><strong>Neap<\/strong><\/p>\s*<p>Which\?<\/p>/)
  expect(html[1]).toMatch(/<p>.*Ebb.*<\/p>\s*<p>.*Flood.*<br>\s*.*Spring.*<\/p>\s*<p>slack<\/p>/)
})

test('a picture of a theme that lies elsewhere is told, and its address is no words', () => {
  const { html, told } = read('layout: keeper\nkeeperImage: https://example.org/9?v=4\n---\n\n# Ebb\n\nIt goes.')
  expect(html[0]).not.toContain('example.org')
  expect(told).toContain('keeperImage (line 10)')
})

test('beside a list a diagram that spreads has the breadth of the slide', () => {
  const of = (lines: string) => read(`\n## A\n\n\`\`\`mermaid\ngraph TD\n${lines}\n\`\`\`\n\n- Ebb\n- Flood`).layouts[0]
  expect(of('A --> B\nA --> C\nA -->|x| D')).toBe('diagram')
  expect(of('A --> B\nB --> C\nC --> D')).toBe('split')
})

test('the colour of a slide is its heading’s, also where the heading is written as an element', () => {
  const { value } = compile(
    "---\ntheme: seriph\ntransition: none\nbackground: '#003366'\n---\n\n<div>Spring</div>\n\n<h1\n  v-motion>\n  Tides\n</h1>\n",
  )
  expect(value.slides[0]).toMatchObject({ title: 'Tides', background: '#003366' })
})

test('pictures that share a row have their share of it', () => {
  const row = (share: string) =>
    `<div class="flex">\n  <img src="map.png" class="${share}" />\n  <img src="map.png" class="${share}" />\n</div>`
  const widths = (share: string) => read(`\n## A\n\nEbb.\n\n${row(share)}`).html[0]?.match(/"width":"[^"]*"/g) ?? []
  expect(widths('w-1/2')).toEqual(['"width":"100%"', '"width":"100%"'])
  expect(widths('w-1/4')).toEqual(['"width":"50%"', '"width":"50%"'])
})

test('a heading as broad as its grid stands above it; a component that holds nothing says its names', () => {
  const { html } = readForeign(
    '---\ntheme: seriph\n---\n\n# River\n\n---\n\n<div class="grid grid-cols-2">\n<h1 class="col-span-full">\n  Mill\n</h1>\n<div>\n\nLow\n\n</div>\n<div>\n\nHigh\n\n</div>\n</div>\n\n---\n\n# Crew\n\n<Portrait src="/a.png" name="Ann Low" title="Pilot" desc="Sails" />\n\n<Icon name="mdi:home" />\n',
  )
  expect(html[1]).toMatch(/>Mill<\/h2>[^]*columns[^]*Low[^]*High/)
  expect(html[1]?.indexOf('Mill')).toBeLessThan(html[1]?.indexOf('columns') ?? 0)
  expect(html[2]).toContain('Ann Low, Pilot, Sails')
  expect(html[2]).not.toContain('mdi')
})

test('what a setting says on many slides runs at their foot, and is never a paragraph', () => {
  const slides = (given: string, count: number) =>
    Array.from({ length: count }, (_, at) => `layout: fen\n${given}\n---\n\n# Pond ${at}\n\nDeep`).join('\n\n---\n')
  const feet = (text: string) => {
    const { value, problems } = compile(`---\ntheme: seriph\n---\n\n# Tides\n\n---\n${text}\n`)
    const [, second] = value.slides
    const told = problems.map(({ what }) => what).join('\n')
    return [
      second?.footer,
      /<p>(?!Deep).*/.exec(htmlOf(second?.content ?? []))?.[0],
      /(?:above|caption) .*/.exec(told)?.[0],
    ]
  }
  expect(feet(slides('headerTitle: The "mill" pond', 3))).toEqual([
    'The ”mill” pond',
    undefined,
    'above all slides stands at their foot (lines 9, 18, 27).',
  ])
  expect(feet(slides('caption: By the *weir*', 3))[0]).toBe('By the weir')
  expect(feet(slides('footerText: Weir', 1))).toEqual(['Weir', undefined, undefined])
  expect(feet(slides('caption: By the weir', 2)).slice(0, 2)).toEqual([undefined, '<p>By the weir</p>'])
  expect(feet(slides('headerLogo: logo.svg', 3))[0]).toBeUndefined()
})

test('a slide that leads into a part has what alone its settings say as its heading, as others with its layout', () => {
  const { html, told } = read(
    'layout: section\nsubject: Weir\n---\n\n---\nlayout: sluice\nsubject: The old mill\n---\n\n---\nlayout: sluice\nsubject: Locks\n---\n\n---\nsubject: Pond\n---\n\n# Fish',
  )
  expect(html.map((one) => /<h\d[^>]*>([^<]*)/.exec(one)?.[1])).toEqual(['Weir', 'The old mill', 'Locks', 'Fish'])
  expect(told).toContain('subject (line 24)')
  expect(told).not.toContain('blank')
})
